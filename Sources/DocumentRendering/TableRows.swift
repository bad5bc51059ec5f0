import CPangoCairo
import DossierLetters

/// Rows of a table that belong together, measured; heights from the top of the first.
struct TableRows {
  private struct Part {
    let cell: Cell
    let columns: Range<Int>
    let rows: Range<Int>
    var top = 0.0
    var bottom = 0.0
    /// Top of its text.
    var textTop = 0.0
  }

  private let columns: TableColumns
  private var parts: [Part] = []
  let height: Double

  init(
    _ rows: ArraySlice<[LetterDocument.Table.Cell]>, columns: TableColumns, isHead: Bool,
    leastHeight: Double, pen: Pen
  ) {
    self.columns = columns
    var heights = [Double](repeating: leastHeight, count: rows.count)
    for place in Self.places(of: rows, columnCount: columns.count) {
      let width = columns.edges[place.columns.upperBound] - columns.edges[place.columns.lowerBound]
      let cell = Cell(
        place.cell.lines, width: width - 2 * TableMeasure.sidePadding,
        alignment: isHead ? .centred : columns.alignments[place.columns.lowerBound],
        slack: TableMeasure.sidePadding - 1, pen: pen)
      parts.append(Part(cell: cell, columns: place.columns, rows: place.rows))
      if place.rows.count == 1 {
        heights[place.rows.lowerBound] = max(
          heights[place.rows.lowerBound], cell.height + 2 * TableMeasure.padding)
      }
    }
    // What a cell over several rows lacks, its last row gives.
    for part in parts where part.rows.count > 1 {
      let lacking = part.cell.height + 2 * TableMeasure.padding - heights[part.rows].reduce(0, +)
      heights[part.rows.upperBound - 1] += max(0, lacking)
    }
    for index in parts.indices {
      let part = parts[index]
      parts[index].top = heights[..<part.rows.lowerBound].reduce(0, +)
      parts[index].bottom = heights[..<part.rows.upperBound].reduce(0, +)
      let free = parts[index].bottom - parts[index].top - part.cell.height
      // The head and what spans rows stand in the middle, all else at the top.
      parts[index].textTop =
        parts[index].top + (isHead || part.rows.count > 1 ? free / 2 : TableMeasure.padding)
    }
    height = heights.reduce(0, +)
  }

  // MARK: Places

  private typealias Place = (
    cell: LetterDocument.Table.Cell, columns: Range<Int>, rows: Range<Int>
  )

  /// Where cells stand, from the left, past those that reach down from above; a place for which the
  /// rows have no cell is an empty one.
  private static func places(
    of rows: ArraySlice<[LetterDocument.Table.Cell]>, columnCount: Int
  ) -> [Place] {
    var places: [Place] = []
    var taken = [Int](repeating: 0, count: columnCount)
    for (index, row) in rows.enumerated() {
      var cells = row[...]
      var column = 0
      while column < columnCount {
        guard taken[column] <= index else {
          column += 1
          continue
        }
        let cell = cells.popFirst() ?? LetterDocument.Table.Cell([])
        var end = column + 1
        while end < columnCount, end < column + cell.columns, taken[end] <= index { end += 1 }
        let last = min(rows.count, index + max(1, cell.rows))
        for covered in column..<end { taken[covered] = last }
        places.append((cell, column..<end, index..<last))
        column = end
      }
    }
    return places
  }

  /// Runs of rows between which no cell reaches over.
  static func units(
    of rows: [[LetterDocument.Table.Cell]], columnCount: Int
  ) -> [Range<Int>] {
    var units: [Range<Int>] = []
    var start = 0
    var end = 0
    for (index, row) in rows.enumerated() {
      end = max(end, index + (row.map(\.rows).max() ?? 1), index + 1)
      if end <= index + 1 {
        units.append(start..<index + 1)
        start = index + 1
      }
    }
    if start < rows.count { units.append(start..<rows.count) }
    return units
  }

  // MARK: Drawing

  /// Where a part that begins at `start` ends, so that no line is cut and it fits into `room`.
  func end(ofPartFrom start: Double, room: Double) -> Double {
    let inset = start > 0 ? TableMeasure.padding : 0
    if height - start <= room - inset { return height }
    let greatest = start + room - inset - TableMeasure.padding
    var end = greatest
    var isCut = true
    while isCut {
      isCut = false
      for part in parts {
        for line in part.cell.placed.flatMap(\.lines) {
          let top = part.textTop + line.top
          if top < end - 0.01, top + line.line.height > end + 0.01, top > start + 0.01 {
            end = top
            isCut = true
          }
        }
      }
    }
    return end > start + 0.01 ? end : greatest
  }

  func draw(as tag: StructureTag?, with pen: inout Pen) {
    draw(from: 0, to: height, as: tag, with: &pen)
  }

  /// Draws what stands between two heights, and moves the pen below it.
  func draw(from start: Double, to end: Double, as tag: StructureTag?, with pen: inout Pen) {
    let inset = start > 0 ? TableMeasure.padding : 0
    let outset = end < height ? TableMeasure.padding : 0
    let total = end - start + inset + outset
    let shift = pen.y - start + inset
    let drawn = parts.filter { $0.top < end && $0.bottom > start }
    var row: Int?
    for part in drawn {
      if let tag {
        if row != part.rows.lowerBound {
          if row != nil { pen.end(.row) }
          pen.begin(.row)
          row = part.rows.lowerBound
        }
        pen.begin(tag)
      }
      for line in part.cell.placed.flatMap(\.lines) {
        let top = part.textTop + line.top
        guard top >= start - 0.01, top < end - 0.01 else { continue }
        pen.draw(
          line.line, x: columns.edges[part.columns.lowerBound] + TableMeasure.sidePadding,
          top: top + shift)
      }
      if let tag { pen.end(tag) }
    }
    if row != nil { pen.end(.row) }
    for part in drawn {
      let top = part.top <= start ? pen.y : part.top + shift
      let bottom = part.bottom >= end ? pen.y + total : part.bottom + shift
      let left = columns.edges[part.columns.lowerBound]
      cairo_move_to(pen.cairo, left, bottom)
      cairo_line_to(pen.cairo, left, top)
      cairo_line_to(pen.cairo, columns.edges[part.columns.upperBound], top)
    }
    if let left = columns.edges.first, let right = columns.edges.last {
      cairo_move_to(pen.cairo, left, pen.y + total)
      cairo_line_to(pen.cairo, right, pen.y + total)
      cairo_line_to(pen.cairo, right, pen.y)
    }
    cairo_set_line_width(pen.cairo, TableMeasure.ruleWidth)
    cairo_stroke(pen.cairo)
    pen.y += total
  }
}
