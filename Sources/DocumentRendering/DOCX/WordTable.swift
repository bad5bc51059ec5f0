/// A part of a DOCX file's body.
enum WordBlock {
  case paragraph(WordParagraph)
  case table(WordTable)
}

/// A table; measures in twentieths of a point.
struct WordTable {
  /// Widths of the columns.
  var columns: [Int]
  var rows: [Row]
  /// Ruled, or a means to set things side by side.
  var isRuled = false

  struct Row {
    var cells: [Cell]
    /// Repeated on each page.
    var isHead = false
    var leastHeight = 0
  }

  struct Cell {
    var paragraphs: [WordParagraph]
    /// How many columns it spans.
    var columns = 1
    var span: TableGrid.Span = .none
    var isInMiddle = false
    /// Free at its left and right.
    var left = 0
    var right = 0
  }
}
