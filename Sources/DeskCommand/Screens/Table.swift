/// Rows of cells under one another by display width.
struct Table {
  /// How a column stands and whether it gives way.
  enum Alignment {
    /// Flush left, never broken: numbers of dossiers, dates.
    case left
    /// Flush right, never broken: figures.
    case right
    /// Flush left, broken into lines where the terminal is too narrow: names, reasons.
    case text
  }

  private let columns: [Alignment]
  private let title: [String]?
  private let rows: [[String]]
  private static let gap = 2
  private static let indent = 2

  /// A table; `rows` have as many cells as there are columns.
  init(columns: [Alignment], title: [String]? = nil, rows: [[String]]) {
    self.columns = columns
    self.title = title
    self.rows = rows
  }

  func lines(columns total: Int) -> [String] {
    let all = (title.map { [$0] } ?? []) + rows
    let widths = fitted(
      widths: columns.indices.map { column in
        all.map { Layout.width($0[column]) }.max() ?? 0
      }, into: total - Table.indent - Table.gap * (columns.count - 1))
    return all.flatMap { lines(of: $0, widths: widths) }
  }

  /// Widths that fit: the widest column of text gives way first, but none below ten.
  private func fitted(widths: [Int], into total: Int) -> [Int] {
    var widths = widths
    while widths.reduce(0, +) > total {
      let texts = widths.indices.filter { columns[$0] == .text && widths[$0] > 10 }
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func lines(of row: [String], widths: [Int]) -> [String] {
    let cells = zip(row, widths).map { Layout.wrap($0, to: $1) }
    return (0..<(cells.map(\.count).max() ?? 0)).map { line in
      var text = Layout.spaces(Table.indent)
      for (index, cell) in cells.enumerated() {
        let part = line < cell.count ? cell[line] : ""
        switch columns[index] {
        case .left, .text: text += Layout.left(part, widths[index])
        case .right: text += Layout.right(part, widths[index])
        }
        if index < cells.count - 1 { text += Layout.spaces(Table.gap) }
      }
      return text.droppingLastSpaces()
    }
  }
}
