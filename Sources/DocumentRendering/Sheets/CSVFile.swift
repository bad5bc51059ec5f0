import WorkingTime

/// A sheet as CSV in UTF-8 with a byte order mark, without which Excel takes it for another encoding.
/// Dates are written dd/MM/yyyy.
public final class CSVFile: SheetFile {
  private let path: String
  private let sink: FileSink

  /// A file with its first line.
  public init(_ head: SheetHead, path: String) throws(FileRefusal) {
    self.path = path
    sink = try FileSink(path: path)
    try write("\u{FEFF}" + CSVLine(head.columns.map(\.title)).text)
  }

  /// Adds a row; cells that are missing are empty.
  public func add(_ cells: [SheetCell]) throws(FileRefusal) {
    try write(
      CSVLine(
        cells.map { cell in
          switch cell {
          case .empty: ""
          case .text(let text): text
          case .date(let date): date.vietnamese
          case .number(let number): "\(number)"
          }
        }
      ).text)
  }

  private func write(_ text: String) throws(FileRefusal) {
    var text = text
    let isTaken = text.withUTF8 { sink.take($0) }
    if !isTaken, let refusal = sink.refusal { throw refusal }
  }

  /// Completes the file and puts it in its place.
  public func finish() throws(FileRefusal) { _ = try sink.finish() }
}
