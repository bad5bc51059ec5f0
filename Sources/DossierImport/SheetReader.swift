internal import Spreadsheets
internal import WorkingTime

/// Reads the rows of a sheet as records, all cells in `Record.extra`.
struct SheetReader {
  private let file: SheetFile
  private let sheet: Int
  private var rows: SheetRows
  /// The record read last; its line is the row's number in the sheet.
  var record = Record()
  /// What the sheet says the record's cells are.
  private(set) var kinds: [SheetRow.Kind] = []
  /// Places of date columns whose texts have the month first: true dates there are written as
  /// 2025-12-31, which nobody can mistake.
  var isoPlaces: Set<Int> = []
  /// Places of the date columns, once the header is known: there a bare number is a serial number.
  var datePlaces: [Int] = []

  init(_ file: SheetFile, sheet: Int) throws(FileRefusal) {
    self.file = file
    self.sheet = sheet
    rows = try file.rows(of: sheet)
  }

  /// Rows kept while they are read; nil where none are, or there was no room for them.
  private var spool: SheetSpool?
  private var isSpooled = false

  /// Starts anew at the first row.
  mutating func rewind() throws(FileRefusal) {
    if isSpooled, let spool {
      do { rows = try spool.rows() } catch { rows = try file.rows(of: sheet) }
    } else {
      rows = try file.rows(of: sheet)
    }
    spool = nil
    isSpooled = false
  }

  /// Starts anew at the first row, and keeps the rows for the next time if they are read to the end:
  /// a sheet that is looked through before it is imported is parsed once.
  mutating func rewindKeepingRows() throws(FileRefusal) {
    try rewind()
    spool = SheetSpool()
  }

  /// Reads the next row into `record`; false behind the last.
  mutating func next() throws(FileRefusal) -> Bool {
    let row: SheetRow?
    do { row = try rows.next() } catch { throw .sheet(error) }
    guard let row else {
      isSpooled = spool != nil
      return false
    }
    // Where there is no room for them the sheet is parsed again.
    do { try spool?.append(row) } catch { spool = nil }
    record.begin(line: row.number)
    record.extra = row.bytes
    kinds.removeAll(keepingCapacity: true)
    for cell in row.cells {
      record.cells.append(CellRange(start: cell.start, end: cell.end, inExtra: true))
      kinds.append(cell.kind)
    }
    readSerials()
    if !isoPlaces.isEmpty { writeTrueDates() }
    return true
  }

  /// A number in a date column that nobody formatted as a date: 45839 → "01/07/2025".
  private mutating func readSerials() {
    for place in datePlaces where kinds.indices.contains(place) && kinds[place] == .number {
      let cell = record.cells[place]
      let text = String(decoding: record.extra[cell.start..<cell.end], as: UTF8.self)
      guard let serial = Double(text), serial >= Self.plausible.lowerBound,
        serial <= Self.plausible.upperBound
      else { continue }
      let start = record.extra.count
      record.extra.append(contentsOf: file.moment(ofSerial: serial).utf8)
      record.cells[place] = CellRange(start: start, end: record.extra.count, inExtra: true)
      kinds[place] = .date
    }
  }

  /// "31/12/2025 08:30" → "2025-12-31T08:30" where the cell is a true date.
  private mutating func writeTrueDates() {
    for place in isoPlaces where kinds.indices.contains(place) && kinds[place] == .date {
      let cell = record.cells[place]
      let text = String(decoding: record.extra[cell.start..<cell.end], as: UTF8.self)
      guard let moment = try? Moment(parsing: text) else { continue }
      let start = record.extra.count
      record.extra.append(contentsOf: moment.iso.utf8)
      record.cells[place] = CellRange(start: start, end: record.extra.count, inExtra: true)
    }
  }

  /// 01/01/1990 to 31/12/2099 as serial numbers; anything else in a date column is no date.
  private static let plausible = 32_874.0...73_050.99

  /// Fills up with empty cells, and leaves out what stands beside the table.
  mutating func fit(to columns: Int) {
    while record.cells.count < columns {
      record.cells.append(CellRange(start: 0, end: 0, inExtra: true))
      kinds.append(.empty)
    }
    record.cells.removeLast(record.cells.count - columns)
    kinds.removeLast(kinds.count - columns)
  }

  /// Looks for cells that no cell may be; sets `record.fault`.
  mutating func check() {
    // Few rows have any, and a look at all of a row is cheaper than one at each of its cells.
    let hasOddBytes = record.extra.contains { $0 == 0 || $0 == 0xFF }
    for (place, cell) in record.cells.enumerated() {
      let bytes = record.extra[cell.start..<cell.end]
      if hasOddBytes, let odd = bytes.first(where: { $0 == 0 || $0 == 0xFF }) {
        record.fault = odd == 0 ? .binary(column: place + 1) : .notUTF8(column: place + 1)
        return
      }
      guard bytes.count > RecordFault.mostCharacters else { continue }
      let characters = bytes.count { $0 & 0xC0 != 0x80 }
      if characters > RecordFault.mostCharacters {
        record.fault = .tooLong(column: place + 1, characters: characters)
        return
      }
    }
  }

  /// The text of a cell, cleaned as headers are.
  func text(_ place: Int) -> String {
    let cell = record.cells[place]
    return String(lossy: record.extra.span.extracting(cell.start..<cell.end))
  }

  /// The number of two digits with which a cell begins: the day of a true date, "31/12/2025".
  func leadingNumber(_ place: Int) -> Int? {
    let cell = record.cells[place]
    guard cell.end - cell.start >= 2 else { return nil }
    let digits = record.extra[cell.start..<(cell.start + 2)]
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

/// A file of sheets, of whichever kind.
enum SheetFile: Sendable {
  /// `.xlsx`.
  case workbook(Workbook)
  /// Excel 2003 XML.
  case xml(XMLSpreadsheet)
  /// A web page.
  case page(HTMLTables)

  /// Names of the sheets and whether they are hidden.
  var sheets: [(name: String, isHidden: Bool)] {
    switch self {
    case .workbook(let book): book.sheets.map { ($0.name, $0.isHidden) }
    case .xml(let book): book.sheets.map { ($0.name, $0.isHidden) }
    case .page: [("", false)]
    }
  }

  fileprivate func rows(of sheet: Int) throws(FileRefusal) -> SheetRows {
    do {
      switch self {
      case .workbook(let book): return try book.rows(of: book.sheets[sheet])
      case .xml(let book): return try book.rows(of: book.sheets[sheet])
      case .page(let page): return try page.rows()
      }
    } catch { throw .sheet(error) }
  }

  fileprivate func moment(ofSerial serial: Double) -> String {
    switch self {
    case .workbook(let book): book.moment(ofSerial: serial) ?? ""
    case .xml, .page: Workbook.moment(ofSerial: serial, is1904: false) ?? ""
    }
  }
}
