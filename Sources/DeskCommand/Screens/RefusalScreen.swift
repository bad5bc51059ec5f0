internal import OneStopDesk

/// A refusal as a person reads it: what could not be done, why, by which article, and what to do.
struct RefusalScreen {
  private let refusal: DeskRefusal

  init(_ refusal: DeskRefusal) { self.refusal = refusal }

  func lines(columns: Int) -> [String] {
    var lines: [String] = []
    let indent = refusal.headline == nil ? "" : "  "
    if let headline = refusal.headline {
      lines += Layout.wrap("\(headline):", to: columns, hang: "  ")
    }
    for line in refusal.message.split(separator: "\n").map(String.init) {
      // A line that is laid out already (a list, a place in a file with its caret) stays.
      if line.hasPrefix(" ") || Layout.width(indent + line) <= columns {
        lines.append(indent + line)
      } else {
        lines += Layout.wrap(indent + line, to: columns, hang: indent).map {
          $0.hasPrefix(indent) ? $0 : indent + $0
        }
      }
    }
    if let article = refusal.article {
      lines += Layout.wrap("Căn cứ: \(article).", to: columns - 2, hang: "  ").map {
        $0.hasPrefix("  ") ? $0 : "  \($0)"
      }
    }
    if let remedy = refusal.remedy {
      lines += Layout.wrap("Việc cần làm: \(remedy)", to: columns, hang: "  ")
    }
    return lines
  }
}
