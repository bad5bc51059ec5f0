internal import CXMLParser
internal import Glibc

/// The tables of a web page, one under the other, as some systems write them under the name `.xls`.
public struct HTMLTables: Sendable {
  private let text: @Sendable () throws(SheetRefusal) -> sending any TextPieces

  /// A page; `text` begins it anew, in UTF-8 whatever the page says it is. `unreadable` in it stands
  /// for what is no letter.
  public init(text: @escaping @Sendable () throws(SheetRefusal) -> sending any TextPieces) {
    self.text = text
  }

  /// The rows of all tables; a row of a table in a cell of another is no row of its own. A byte 0xFF
  /// in a cell, which no UTF-8 has, stands for `unreadable`.
  public func rows() throws(SheetRefusal) -> SheetRows {
    SheetRows(source: try HTMLSource(try text()))
  }

  /// U+FDD0, which is no character; libxml2 would mend a byte that is no letter.
  public static let unreadable: [UInt8] = [0xEF, 0xB7, 0x90]
}

/// Reads a page in pieces by libxml2, which mends what browsers mend.
private final class HTMLSource: RowSource {
  private let text: any TextPieces
  private let builder = TableBuilder()
  private var context: htmlParserCtxtPtr?
  private var isAtEnd = false

  init(_ text: any TextPieces) throws(SheetRefusal) {
    self.text = text
    var handler = htmlSAXHandler()
    handler.startElement = { data, name, attributes in
      guard let builder = HTMLSource.builder(data), let name else { return }
      builder.begin(String(cString: name), attributes)
    }
    handler.endElement = { data, name in
      guard let builder = HTMLSource.builder(data), let name else { return }
      builder.end(String(cString: name))
    }
    handler.characters = { data, text, length in
      guard let builder = HTMLSource.builder(data), let text else { return }
      builder.text(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.cdataBlock = handler.characters
    let data = Unmanaged.passUnretained(builder).toOpaque()
    context = htmlCreatePushParserCtxt(&handler, data, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    guard let context else { throw .trouble(errno: ENOMEM) }
    htmlCtxtUseOptions(
      context,
      Int32(
        HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
          | HTML_PARSE_IGNORE_ENC.rawValue))
  }

  deinit { htmlFreeParserCtxt(context) }

  private static func builder(_ data: UnsafeMutableRawPointer?) -> TableBuilder? {
    data.map { Unmanaged<TableBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  func moreRows() throws(SheetRefusal) -> [SheetRow]? {
    if isAtEnd { return nil }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    let count = try text.read(into: buffer)
    isAtEnd = count == 0
    htmlParseChunk(
      context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count),
      isAtEnd ? 1 : 0)
    if isAtEnd {
      builder.finish()
      if !builder.hasTable { throw .noTable }
    }
    return builder.takeRows()
  }
}

/// Builds rows from the elements of a page.
private final class TableBuilder {
  private(set) var hasTable = false
  private var rows: [SheetRow] = []
  private var row = SheetRow(number: 0)
  private var isInRow = false
  private var isInCell = false
  private var start = 0
  private var spans = (columns: 1, rows: 1)
  /// Rows for which a cell of an earlier row still covers a column.
  private var covered: [Int: Int] = [:]
  private var depth = 0
  private var silent = 0

  func takeRows() -> [SheetRow] {
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  func begin(_ name: String, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    switch name {
    case "table":
      depth += 1
      hasTable = true
      if depth == 1 { covered = [:] }
    case "script", "style", "title": silent += 1
    case "tr" where depth == 1:
      endRow()
      row = SheetRow(number: row.number + 1)
      isInRow = true
    case "td" where depth == 1, "th" where depth == 1:
      guard isInRow else { return }
      endCell()
      isInCell = true
      skipCovered()
      start = row.bytes.count
      spans = (Self.number("colspan", list), Self.number("rowspan", list))
    case "br", "p", "div": space()
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "table":
      if depth == 1 { endRow() }
      depth = max(0, depth - 1)
    case "script", "style", "title": silent = max(0, silent - 1)
    case "tr" where depth == 1: endRow()
    case "td" where depth == 1, "th" where depth == 1: endCell()
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInCell, silent == 0 else { return }
    let known = row.bytes.count
    row.append(UnsafeRawBufferPointer(bytes), from: start)
    row.bytes.replace(HTMLTables.unreadable, with: 0xFF, from: known)
  }

  func finish() { endRow() }

  private func space() {
    if isInCell, row.bytes.count > start { row.bytes.append(0x0A) }
  }

  /// A column that a cell from above reaches into is empty here.
  private func skipCovered() {
    while let rest = covered[row.cells.count], rest > 0, row.cells.count < SheetRow.mostColumns {
      covered[row.cells.count] = rest - 1
      row.pad(to: row.cells.count + 1)
    }
  }

  private func endCell() {
    guard isInCell else { return }
    isInCell = false
    trim()
    let first = row.cells.count
    row.endCell(.text, from: start)
    row.pad(to: first + spans.columns)
    guard spans.rows > 1 else { return }
    for column in first..<row.cells.count { covered[column] = spans.rows - 1 }
  }

  private func trim() {
    while row.bytes.count > start, let last = row.bytes.last, last <= 0x20 {
      row.bytes.removeLast()
    }
    let leading = row.bytes[start...].prefix { $0 <= 0x20 }.count
    row.bytes.removeSubrange(start..<start + leading)
  }

  private func endRow() {
    endCell()
    guard isInRow else { return }
    skipCovered()
    isInRow = false
    rows.append(row)
  }

  /// A span between 1 and 1,000.
  private static func number(
    _ word: String, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> Int {
    guard var place = list else { return 1 }
    while let name = place[0] {
      if String(cString: name) == word, let value = place[1] {
        return min(max(Int(String(cString: value)) ?? 1, 1), 1_000)
      }
      place += 2
    }
    return 1
  }
}

extension [UInt8] {
  /// Puts one byte in the place of each run that is `found`, from `start` on.
  fileprivate mutating func replace(_ found: [UInt8], with byte: UInt8, from start: Int) {
    guard self[start...].contains(found[0]) else { return }
    var place = start
    while place + found.count <= count {
      if self[place..<(place + found.count)].elementsEqual(found) {
        replaceSubrange(place..<(place + found.count), with: CollectionOfOne(byte))
      }
      place += 1
    }
  }
}
