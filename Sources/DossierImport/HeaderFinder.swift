/// Finds the header among the first rows of a table, of whatever file.
///
/// It is the row in which most cells are columns of ours, or two rows one above the other where the
/// lower one divides columns of the upper ("Nhận và trả kết quả" over "Nhận hồ sơ", "Trả kết quả").
/// A row that has all an import needs goes before one that lacks something. Titles stand above it;
/// a row with a date below it is data, behind which no header of the same table is looked for.
struct HeaderFinder {
  /// Rows with text in which a header may stand.
  static let deepest = 10

  /// A row, or two, taken as header.
  struct Found {
    /// The cells.
    var cells: [HeaderCell]
    /// Cells of the rows above it.
    var titles: [[String]]
    /// Physical lines: one, or those of a header of two rows.
    var lines: ClosedRange<Int>
    /// How much of it is known.
    fileprivate var score: Score
  }

  /// The best header so far; nil as long as no row had text.
  private(set) var best: Found?
  private var above: (cells: [HeaderCell], line: Int)?
  private var titles: [[String]] = []
  private var passed = 0
  private var rows = 0
  /// Whether the rows below the best header have been reached.
  private var hasPassedHeader = false
  private let profile: ImportProfile?
  /// The row that a profile names as header.
  private let wanted: Int?

  init(_ profile: ImportProfile?) {
    self.profile = profile
    wanted = profile?.headerLine
  }

  /// Takes the next row.
  mutating func note(_ names: [String], line: Int) {
    passed = line
    guard names.contains(where: { !$0.isEmpty }) else { return }
    rows += 1
    if wanted == nil, best?.isComplete ?? false, names.contains(where: { CellShape($0) == .date }) {
      hasPassedHeader = true
      return
    }
    let cells = names.map { HeaderCell($0) }
    consider(cells, line...line, titles + (above.map { [$0.cells.map(\.text)] } ?? []))
    if let above, above.line < line {
      consider(Self.divided(above.cells, by: cells), above.line...line, titles)
    }
    if let above { titles.append(above.cells.map(\.text)) }
    above = (cells, line)
  }

  /// Counts a row that cannot be read.
  mutating func skip(_ line: Int) {
    passed = line
    rows += 1
  }

  /// Whether no further row can be a better header.
  var isDone: Bool {
    if let wanted { return passed >= wanted }
    return rows >= Self.deepest || isSettled
  }

  /// Whether nothing can be a better header, read with whatever separator.
  var isSettled: Bool { hasPassedHeader || best?.score.isPerfect ?? false }

  /// Whether the first header is at least as good as the second.
  static func isBetter(_ one: Found, than other: Found) -> Bool { one.score > other.score }

  private mutating func consider(
    _ cells: [HeaderCell], _ lines: ClosedRange<Int>, _ titles: [[String]]
  ) {
    if let wanted, lines.upperBound != wanted { return }
    let score = Score(cells, profile, best: best?.score)
    if let best, score <= best.score { return }
    best = Found(cells: cells, titles: titles, lines: lines, score: score)
  }

  /// A header of two rows. A column bears the lower name where there is one; one that means nothing
  /// by itself is read with the name of its group: "Ngày" over "tiếp nhận".
  private static func divided(_ upper: [HeaderCell], by lower: [HeaderCell]) -> [HeaderCell] {
    var group: HeaderCell?
    let none = HeaderCell("")
    return (0..<max(upper.count, lower.count)).map { place in
      let above = upper.indices.contains(place) ? upper[place] : none
      let below = lower.indices.contains(place) ? lower[place] : none
      if !above.text.isEmpty { group = above }
      guard !below.text.isEmpty else { return above }
      guard let group else { return below }
      if below.isPersonsName, group.column?.isPerson ?? false { return group }
      if below.column != nil { return below }
      return HeaderCell(group, over: below) ?? below
    }
  }

  /// How good a row is as header; the greater, the better.
  fileprivate struct Score: Comparable {
    /// Things an import needs that it has.
    private var required = 0
    /// Columns of ours.
    private var known = 0
    /// Cells that are nearly names of ours; looked for only where nothing is known, in no other row.
    private var near = 0
    /// Whether every cell is a column of ours, and nothing is missing.
    private(set) var isPerfect = false

    init(_ cells: [HeaderCell], _ profile: ImportProfile?, best: Score?) {
      var columns: Set<ImportColumn> = []
      var possible: Set<ImportColumn> = []
      isPerfect = true
      for (place, cell) in cells.enumerated() {
        if let rule = profile?.rule(for: cell, at: place) {
          if let column = rule.column { columns.insert(column) }
          continue
        }
        possible.formUnion(cell.ambiguity?.meanings ?? [])
        if let column = cell.column {
          columns.insert(column)
        } else if !DelimitedHeader.ownNames.contains(cell.text) {
          isPerfect = false
        }
      }
      known = columns.count
      required = FileRefusal.Required.allCases.count { required in
        (profile?.gives(required) ?? false)
          || required.columns.contains { columns.contains($0) || possible.contains($0) }
      }
      isPerfect = isPerfect && required == FileRefusal.Required.allCases.count
      if known == 0, best?.known ?? 0 == 0 { near = cells.count { $0.near != nil } }
    }

    static func < (lhs: Score, rhs: Score) -> Bool {
      let isComplete = (lhs: lhs.isComplete ? 1 : 0, rhs: rhs.isComplete ? 1 : 0)
      return (isComplete.lhs, lhs.known, lhs.near) < (isComplete.rhs, rhs.known, rhs.near)
    }

    static func == (lhs: Score, rhs: Score) -> Bool { !(lhs < rhs) && !(rhs < lhs) }

    /// Whether an import lacks nothing.
    var isComplete: Bool { required == FileRefusal.Required.allCases.count }
  }
}

extension HeaderFinder.Found {
  /// Whether it has all that an import needs.
  var isComplete: Bool { score.isComplete }
}
