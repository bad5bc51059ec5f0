import DossierLetters

/// The cells of a table by their places, one for each row that a cell reaches over.
struct TableGrid {
  struct Place {
    var lines: [LetterDocument.Line]
    let columns: Range<Int>
    var span: Span
    /// How many rows it reaches over, where it begins.
    let rowCount: Int
  }

  /// A place's part in a cell that spans rows.
  enum Span { case none, begins, goesOn }

  let head: [[Place]]
  let rows: [[Place]]

  init(_ table: LetterDocument.Table) {
    head = Self.places(of: table.head, columnCount: table.columns.count)
    rows = Self.places(of: table.rows, columnCount: table.columns.count)
  }

  /// A place for which a row has no cell is an empty one; what a row has beyond its columns goes
  /// into its last cell, since no text may be lost.
  private static func places(
    of rows: [[LetterDocument.Table.Cell]], columnCount: Int
  ) -> [[Place]] {
    /// Cells that reach down from above: columns and the row after their last.
    var open: [(columns: Range<Int>, end: Int)] = []
    return rows.enumerated().map { index, row in
      open.removeAll { $0.end <= index }
      var cells = row[...]
      var places: [Place] = []
      var column = 0
      while column < columnCount {
        if let above = open.first(where: { $0.columns.lowerBound == column && $0.end > index }) {
          places.append(Place(lines: [], columns: above.columns, span: .goesOn, rowCount: 1))
          column = above.columns.upperBound
          continue
        }
        let cell = cells.popFirst() ?? LetterDocument.Table.Cell([])
        let free =
          open.map(\.columns.lowerBound).filter { $0 > column }.min() ?? columnCount
        let columns = column..<min(free, column + max(1, cell.columns))
        let rowCount = max(1, min(cell.rows, rows.count - index))
        places.append(
          Place(
            lines: cell.lines, columns: columns, span: rowCount > 1 ? .begins : .none,
            rowCount: rowCount))
        if rowCount > 1 { open.append((columns, index + rowCount)) }
        column = columns.upperBound
      }
      if let last = places.lastIndex(where: { $0.span != .goesOn }) {
        places[last].lines += cells.flatMap(\.lines)
      }
      return places
    }
  }
}
