/// Measures of ruled tables, in points; one for PDF and DOCX.
enum TableMeasure {
  /// Free above and below the text of a cell.
  static let padding = 2.5
  /// Free at its left and right.
  static let sidePadding = 4.0
  /// Free below a table.
  static let gapBelow = 3.0
  /// Width of the rules.
  static let ruleWidth = 0.5
}
