import DossierLetters

/// A ruled table: its head on each page, no row broken that fits on one.
struct TableLayout: BlockLayout {
  private let table: LetterDocument.Table
  private let columns: TableColumns
  private let head: TableRows?
  /// Rows that belong together because cells span them.
  private let units: [Range<Int>]
  private let first: TableRows?

  init(_ table: LetterDocument.Table, pen: Pen) {
    self.table = table
    greatestHead = pen.capacity / 3
    columns = TableColumns(table, left: pen.left, width: pen.width)
    head =
      table.head.isEmpty
      ? nil : TableRows(table.head[...], columns: columns, isHead: true, leastHeight: 0, pen: pen)
    units = TableRows.units(of: table.rows, columnCount: table.columns.count)
    first = units.first.map { [table, columns] unit in
      TableRows(
        table.rows[unit], columns: columns, isHead: false,
        leastHeight: points(table.leastHeight), pen: pen)
    }
  }

  var spaceBefore: Double { table.spaceBefore }
  /// A head higher than this is no help on the next page, and is not repeated.
  private let greatestHead: Double
  private var isHeadRepeated: Bool { (head?.height ?? 0) <= greatestHead }
  private var repeatedHeight: Double { isHeadRepeated ? head?.height ?? 0 : 0 }

  /// Nobody needs a table's whole height: it is not kept with what follows.
  var height: Double { leadingHeight }

  /// The head and the first row; of a row longer than a page, a few lines.
  var leadingHeight: Double {
    let headHeight = min(head?.height ?? 0, greatestHead)
    guard let first else { return headHeight }
    return headHeight + min(first.height, Self.leastPart + points(table.leastHeight))
  }

  /// What of a broken row stands on a page at least.
  private static let leastPart = 48.0

  func draw(with pen: inout Pen) {
    pen.begin(.table)
    defer { pen.end(.table) }
    if let head { draw(head, as: .headCell, with: &pen) }
    for (index, unit) in units.enumerated() {
      // Measured one after another: a register has thousands.
      let rows =
        index == 0
        ? first
        : TableRows(
          table.rows[unit], columns: columns, isHead: false,
          leastHeight: points(table.leastHeight), pen: pen)
      if let rows { draw(rows, as: .cell, with: &pen) }
    }
    pen.y += TableMeasure.gapBelow
  }

  private func draw(_ rows: TableRows, as tag: StructureTag, with pen: inout Pen) {
    if rows.height <= pen.room + 0.01 {
      rows.draw(as: tag, with: &pen)
    } else if rows.height <= pen.capacity - repeatedHeight {
      turnPage(&pen, above: tag)
      rows.draw(as: tag, with: &pen)
    } else {
      if pen.room < Self.leastPart { turnPage(&pen, above: tag) }
      var start = 0.0
      while true {
        let end = rows.end(ofPartFrom: start, room: pen.room)
        rows.draw(from: start, to: end, as: tag, with: &pen)
        guard end < rows.height else { return }
        start = end
        turnPage(&pen, above: tag)
      }
    }
  }

  /// Goes to the next page and, unless the head itself is broken, repeats it there.
  private func turnPage(_ pen: inout Pen, above tag: StructureTag) {
    pen.turnPage()
    if isHeadRepeated, tag == .cell { head?.draw(as: nil, with: &pen) }
  }
}

/// The edges of a table's columns.
struct TableColumns {
  let edges: [Double]
  let alignments: [LetterDocument.Alignment]

  init(_ table: LetterDocument.Table, left: Double, width: Double) {
    var edges = [left]
    var edge = left
    for width in ColumnWidths(table, grid: TableGrid(table), width: width).widths {
      edge += width
      edges.append(edge)
    }
    self.edges = edges
    alignments = table.columns.map(\.alignment)
  }

  var count: Int { alignments.count }
}
