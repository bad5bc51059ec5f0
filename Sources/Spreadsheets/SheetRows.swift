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
    place += 1
    return waiting[place - 1]
  }
}

/// Where rows come from, some at a time.
protocol RowSource: AnyObject {
  /// The next rows, perhaps none yet; nil behind the last.
  func moreRows() throws(SheetRefusal) -> [SheetRow]?
}

/// The sheet of a workbook.
final class WorksheetSource: RowSource {
  private let entry: ZipEntry
  private let feed: XMLFeed
  private let handler: WorksheetHandler
  private var isAtEnd = false

  init(entry: ZipEntry, feed: XMLFeed, handler: WorksheetHandler) {
    self.entry = entry
    self.feed = feed
    self.handler = handler
  }

  func moreRows() throws(SheetRefusal) -> [SheetRow]? {
    if isAtEnd { return nil }
    isAtEnd = try !entry.readOn(into: feed)
    if let refusal = handler.refusal { throw refusal }
    return handler.takeRows()
  }
}
