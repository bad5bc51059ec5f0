import WorkingTime

/// A sheet as CSV in UTF-8 with a byte order mark, without which Excel takes it for another encoding.
/// Dates are written dd/MM/yyyy.
public final class CSVFile: SheetFile {
  /// What the text begins with.
  public static let byteOrderMark = "\u{FEFF}"

  private let path: String
  private let sink: FileSink

  /// A file with its first line.
  public init(_ head: SheetHead, path: String) throws(FileRefusal) {
    self.path = path
    sink = try FileSink(path: path)
    try write(Self.byteOrderMark + CSVLine(head.columns.map(\.title)).text)
  }

  /// Adds a row; cells that are missing are empty.
  public func add(_ cells: [SheetCell]) throws(FileRefusal) {
    try write(CSVLine(cells).text)
  }

  private func write(_ text: String) throws(FileRefusal) {
    var text = text
    let isTaken = text.withUTF8 { sink.take($0) }
    if !isTaken, let refusal = sink.refusal { throw refusal }
  }

  /// Completes the file and puts it in its place.
  public func finish() throws(FileRefusal) { _ = try sink.finish() }
}
