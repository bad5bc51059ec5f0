internal import Glibc

/// A workbook as Excel 2003 writes it in XML, whatever its name ends with.
public struct XMLSpreadsheet: Sendable {
  /// A sheet.
  public struct Sheet: Hashable, Sendable {
    /// The name on its tab.
    public let name: String
    /// Whether the tab is hidden.
    public let isHidden: Bool
    let place: Int
  }

  /// Its sheets in the order of the tabs.
  public let sheets: [Sheet]
  private let path: String

  /// Opens a file and looks through it for its sheets.
  public init(path: String) throws(SheetRefusal) {
    self.path = path
    let handler = SpreadsheetMLHandler(sheet: -1)
    let feed = try XMLFeed(part: "XML", to: handler)
    let file = try PlainFile(path: path)
    while try file.readOn(into: feed) {}
    sheets = handler.sheets.enumerated().map { place, sheet in
      Sheet(name: sheet.name, isHidden: sheet.isHidden, place: place)
    }
  }

  /// The rows of a sheet from its first one on.
  public func rows(of sheet: Sheet) throws(SheetRefusal) -> SheetRows {
    SheetRows(
      source: try XMLRowSource(
        PlainFile(path: path), part: "XML", SpreadsheetMLHandler(sheet: sheet.place)))
  }
}

/// A file read from its beginning to its end.
final class PlainFile: TextPieces {
  private let descriptor: Int32

  init(path: String) throws(SheetRefusal) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .trouble(errno: errno) }
  }

  deinit { close(descriptor) }

  /// Reads on; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SheetRefusal) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw .trouble(errno: errno) }
    }
  }
}
