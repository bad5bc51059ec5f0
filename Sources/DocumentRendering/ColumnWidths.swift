import DossierLetters

/// Widths of a table's columns, in points.
///
/// They are the shares of the table, unless a column would break its longest word, a dossier number
/// or a date: what it lacks, columns with room to spare give. Measured by the table of `TimesFace`,
/// so that PDF, DOCX and HTML have the same columns, whatever fonts a machine has.
struct ColumnWidths {
  let widths: [Double]

  /// A column gives so much of its width at most.
  private static let greatestGift = 1.0 / 3
  /// Bytes of the longest word that is kept whole; a longer one may be broken.
  private static let longestWord = 40
  /// What other programs take for rules and rounding.
  private static let allowance = 1.0

  init(_ table: LetterDocument.Table, grid: TableGrid, width: Double) {
    let sum = table.columns.reduce(0) { $0 + $1.share }
    var widths = table.columns.map { sum > 0 ? width * $0.share / sum : 0 }
    let least = Self.leastWidths(of: grid, count: widths.count)
    var gifts = zip(widths, least).map { max(0, min($0 - $1, $0 * Self.greatestGift)) }
    let lacking = widths.indices.filter { least[$0] > widths[$0] }
      .sorted { least[$0] - widths[$0] < least[$1] - widths[$1] }
    for column in lacking {
      let lack = least[column] - widths[column]
      let spare = gifts.reduce(0, +)
      guard lack <= spare else { break }
      // Each gives the same part of what it has to spare.
      for giver in gifts.indices {
        let gift = gifts[giver] * lack / spare
        widths[giver] -= gift
        gifts[giver] -= gift
      }
      widths[column] += lack
    }
    self.widths = widths
  }

  /// What the longest word of each column needs.
  private static func leastWidths(of grid: TableGrid, count: Int) -> [Double] {
    var least = [Double](repeating: 0, count: count)
    for place in (grid.head + grid.rows).joined() where place.columns.count == 1 {
      let column = place.columns.lowerBound
      for line in place.lines where !holdsEndlessWord(line.text) {
        let word = TimesText(line, within: .infinity).longestWord
        guard word > 0 else { continue }
        least[column] = max(least[column], word + 2 * TableMeasure.sidePadding + allowance)
      }
    }
    return least
  }

  private static func holdsEndlessWord(_ text: String) -> Bool {
    text.utf8.count > longestWord
      && text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A })
        .contains { $0.count > longestWord }
  }
}
