internal import OneStopDesk

/// One line of a CSV file, as the files that the desk writes have it.
struct CSVLine {
  /// The line with its end.
  let text: String

  init(_ cells: [String]) { text = DeskFiles.csvLine(cells) }
}
