internal import OneStopDesk

/// A refusal as a person reads it: what could not be done, why, by which article, and what to do.
struct RefusalScreen {
  private let refusal: DeskRefusal

  init(_ refusal: DeskRefusal) { self.refusal = refusal }

  func lines(columns: Int) -> [String] {
    var lines: [String] = []
    let indent = refusal.headline == nil ? 0 : 2
    if let headline = refusal.headline {
      lines += Layout.wrap("\(headline):", to: columns, hang: 2)
    }
    for line in sentence.split(separator: "\n").map(String.init) {
      // A line that is laid out already (a list, a place in a file with its caret) stays.
      if line.hasPrefix(" ") {
        lines.append(Layout.spaces(indent) + line)
      } else {
        lines += Layout.wrap(line, to: columns, start: indent, hang: indent)
      }
    }
    if let article = refusal.article {
      lines += Layout.wrap("Căn cứ: \(article).", to: columns, start: 2, hang: 4)
    }
    if let remedy = refusal.remedy {
      // How a command is to be typed is laid out already.
      lines +=
        remedy.contains("\n")
        ? remedy.split(separator: "\n").map(String.init)
        : Layout.wrap("Việc cần làm: \(remedy)", to: columns, hang: 2)
    }
    return lines.map(Layout.printable)
  }

  /// The message, beginning with a capital letter where it stands alone; a file's name does not
  /// change.
  private var sentence: String {
    let message = refusal.message
    guard refusal.headline == nil, let word = message.split(separator: " ").first,
      word != "motcua", !word.contains("."), !word.contains("/")
    else { return message }
    return message.prefix(1).uppercased() + message.dropFirst()
  }
}
