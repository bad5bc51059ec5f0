internal import Synchronization

/// The rows of a sheet, one after another; memory does not grow with the sheet.
///
/// Copies share the place at which the sheet is read, so only one of them may read on.
public struct SheetRows: Sendable {
  private final class Shared: Sendable {
    let source: Mutex<any RowSource>
    init(_ source: sending any RowSource) { self.source = Mutex(source) }
  }

  private let shared: Shared
  private var waiting: [SheetRow] = []
  private var place = 0
  private var lastNumber = 0

  init(source: sending any RowSource) { shared = Shared(source) }

  /// The next row that the sheet has; nil behind the last. Rows that the file leaves out are none.
  public mutating func next() throws(SheetRefusal) -> SheetRow? {
    while place == waiting.count {
      let more = shared.source.withLock { source in
        Result<[SheetRow]?, SheetRefusal> { () throws(SheetRefusal) in try source.moreRows() }
      }
      guard let rows = try more.get() else { return nil }
      waiting = rows
      place = 0
    }
    let row = waiting[place]
    guard row.number > lastNumber else { throw .disordered(row: row.number) }
    lastNumber = row.number
    place += 1
    return row
  }
}

/// Where rows come from, some at a time.
protocol RowSource: AnyObject {
  /// The next rows, perhaps none yet; nil behind the last.
  func moreRows() throws(SheetRefusal) -> [SheetRow]?
}

/// A sheet in XML, read in pieces.
final class XMLRowSource: RowSource {
  private let pieces: any TextPieces
  private let feed: XMLFeed
  private let handler: RowHandler
  private var isAtEnd = false

  init(_ pieces: any TextPieces, part: String, _ handler: RowHandler) throws(SheetRefusal) {
    self.pieces = pieces
    self.handler = handler
    feed = try XMLFeed(part: part, to: handler)
  }

  func moreRows() throws(SheetRefusal) -> [SheetRow]? {
    if isAtEnd { return nil }
    isAtEnd = try !pieces.readOn(into: feed)
    return try handler.takeRows()
  }
}

/// Makes rows of XML.
class RowHandler: XMLHandler {
  /// The rows that are complete; they are handed over once. Throws what came between.
  func takeRows() throws(SheetRefusal) -> [SheetRow] { [] }
}
