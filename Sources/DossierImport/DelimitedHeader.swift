/// The header of a table: what its columns are called and which of them are ours.
struct DelimitedHeader {
  /// What each column is called and was taken for.
  private(set) var columns: [FileColumn] = []
  /// The cells as they stand, cleaned.
  private(set) var names: [String] = []
  /// Columns whose dates have the month first.
  private(set) var monthFirstColumns: Set<ImportColumn> = []
  /// What groups give, as columns.
  private(set) var groupColumns: [FileColumn] = []
  /// What titles say about all rows, and whether groups name procedures.
  private(set) var carried = CarriedDown()
  /// Place from 0 by the raw value of `ImportColumn`; −1 = none.
  private(set) var places = [Int](repeating: -1, count: ImportColumn.allCases.count)
  /// Columns that a rejects file of ours added: they are left out of the next one.
  private var ownPlaces: Set<Int> = []
  /// Whether a rejects file needs a byte order mark, for programs to know that it is UTF-8.
  private var isMarked = false

  /// No header.
  init() {}

  /// A header whose columns were chosen. `isMarked`: a rejects file needs a byte
  /// order mark.
  init(_ choice: ColumnChoice, isMarked: Bool = false) {
    self.isMarked = isMarked
    columns = choice.columns
    names = columns.map(\.header)
    places = choice.places
    groupColumns = choice.groupColumns
    carried = choice.carried
    monthFirstColumns = choice.monthFirst
    ownPlaces = Set(names.indices.filter { Self.ownNames.contains(names[$0]) })
  }

  /// Place of a column from 0; −1 = none.
  func place(of column: ImportColumn) -> Int { places[column.rawValue] }

  /// Places of the date columns.
  var datePlaces: [Int] {
    ImportColumn.allCases.filter(\.isDate).map { places[$0.rawValue] }.filter { $0 >= 0 }
  }

  /// Places of `monthFirstColumns`.
  var monthFirstPlaces: Set<Int> {
    Set(monthFirstColumns.map { places[$0.rawValue] }.filter { $0 >= 0 })
  }

  /// Columns of a rejects file of ours.
  static let ownNames: Set<String> = ["motcua_dong", "motcua_loi"]

  /// What is wrong with the number of cells. Empty cells beyond the header are none.
  func fault(_ record: borrowing Record, isCut: Bool, _ window: borrowing [UInt8]) -> RecordFault? {
    let found = record.cells.count
    if found < columns.count {
      return isCut
        ? .cutShort(found: found, expected: columns.count)
        : .tooFewCells(found: found, expected: columns.count)
    }
    for place in columns.count..<found where !record.isEmptyCell(place, window) {
      return .tooManyCells(found: found, expected: columns.count)
    }
    return nil
  }

  /// The first cell of a date column that can only be month/day/year, of the whole file.
  func monthFirst(_ reader: inout DelimitedReader) throws(FileRefusal) -> ImportFinding.Reason? {
    let dates = datePlaces.filter { !monthFirstPlaces.contains($0) }
    let (offset, line) = (reader.file.offset, reader.nextLine)
    // Nearly no file holds one, which a look at its bytes tells ten times as fast as its records.
    guard try reader.file.mayHoldMonthFirst() else { return nil }
    try reader.rewind(to: offset, line: line)
    while try reader.next() {
      guard reader.record.fault == nil, reader.record.cells.count >= columns.count else { continue }
      for place in dates {
        let cell = reader.record.cells[place]
        guard cell.end - cell.start >= 7 else { continue }
        if reader.withCell(cell, DateCell.isOnlyMonthFirst) {
          return .monthFirst(
            evidence: reader.withCell(cell) { String(String(lossy: $0).prefix(40)) },
            line: reader.record.line, column: place + 1)
        }
      }
    }
    return nil
  }
}

extension DelimitedHeader {
  /// Columns that a rejects file has beside those of the file: its rows stand below no group.
  private var carriedNames: [String] {
    carried.givesProcedure
      ? [ImportColumn.procedureCode.name, ImportColumn.procedureName.name] : []
  }

  /// The header of a rejects file.
  func appendRejectsHeader(_ separator: UInt8, to bytes: inout [UInt8]) {
    if isMarked { bytes.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
    for (place, name) in names.enumerated() where !ownPlaces.contains(place) {
      Self.append(Array(name.utf8)[...], separator, to: &bytes)
      bytes.append(separator)
    }
    for name in carriedNames {
      Self.append(Array(name.utf8)[...], separator, to: &bytes)
      bytes.append(separator)
    }
    bytes.append(contentsOf: "motcua_dong".utf8)
    bytes.append(separator)
    bytes.append(contentsOf: "motcua_loi\n".utf8)
  }

  /// A rejected row: its cells and its line. A row whose cells do not fit the header stands whole
  /// in the first cell, so that nothing of it is lost and it is rejected again as long as nobody
  /// has mended it.
  func appendRejectedRow(
    _ record: borrowing Record, _ window: borrowing [UInt8], _ separator: UInt8,
    _ carried: CarriedDown, to bytes: inout [UInt8]
  ) {
    let fits =
      record.cells.count >= names.count && fault(record, isCut: false, window) == nil
    var isFirst = true
    for place in names.indices where !ownPlaces.contains(place) {
      if fits {
        let cell = record.cells[place]
        let text =
          cell.inExtra ? record.extra[cell.start..<cell.end] : window[cell.start..<cell.end]
        Self.append(text, separator, to: &bytes)
      } else if isFirst {
        Self.append(window[record.raw], separator, to: &bytes)
      }
      isFirst = false
      bytes.append(separator)
    }
    if carried.givesProcedure {
      for text in [carried.code, carried.name] {
        Self.append(Array((text ?? "").utf8)[...], separator, to: &bytes)
        bytes.append(separator)
      }
    }
    bytes.append(contentsOf: String(record.line).utf8)
    bytes.append(separator)
  }

  static func append(
    _ text: ArraySlice<UInt8>, _ separator: UInt8, to bytes: inout [UInt8]
  ) {
    guard text.contains(where: { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D })
    else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(0x22)
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}

extension Record {
  /// Whether the line holds nothing but white space.
  func isBlank(_ window: borrowing [UInt8]) -> Bool {
    cells.count == 1 && isEmptyCell(0, window)
  }

  /// Whether there are cells, and none has text.
  func hasOnlyEmptyCells(_ window: borrowing [UInt8]) -> Bool {
    cells.indices.allSatisfy { isEmptyCell($0, window) }
  }

  /// Whether a cell holds nothing but white space.
  func isEmptyCell(_ place: Int, _ window: borrowing [UInt8]) -> Bool {
    let cell = cells[place]
    guard cell.end > cell.start else { return true }
    return cell.inExtra
      ? CellText.trimmed(extra.span.extracting(cell.start..<cell.end)).isEmpty
      : CellText.trimmed(window.span.extracting(cell.start..<cell.end)).isEmpty
  }
}
