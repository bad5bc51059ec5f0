internal import Spreadsheets
internal import WorkingTime

/// The table of dossiers in a file of sheets: on which sheet, below which header.
///
/// `HeaderFinder` says which rows are the header; titles stand above it. Visible sheets are looked at
/// first, in their order, and the first one with the columns that an import needs is taken.
struct SheetTable {
  /// Reads the rows, and stands behind the header.
  private(set) var reader: SheetReader
  /// The header.
  let header: DelimitedHeader
  /// Rows of the header, one or two.
  let lines: ClosedRange<Int>
  /// Name of the sheet.
  let sheet: String
  /// Proof that dates stand as month/day/year, or were swapped by a spreadsheet that took them so.
  private(set) var monthFirst: ImportFinding.Reason?

  /// Bytes of the file.
  private(set) var size = 0
  /// How a web page writes its letters; nil for the others, which say so themselves.
  private(set) var encoding: DetectedEncoding?
  /// Bytes of the file that have been read, as far as can be told: how much of a packed sheet was
  /// read is not known before its end.
  private(set) var offset = 0

  init(
    _ file: SheetFile, asOf: CivilDate, _ profile: ImportProfile?
  ) throws(FileRefusal) {
    var closest: (found: HeaderFinder.Found, refusal: FileRefusal)?
    let sheets = file.sheets.enumerated()
    let inOrder = sheets.filter { !$0.element.isHidden } + sheets.filter(\.element.isHidden)
    if let wanted = profile?.sheet, !file.sheets.contains(where: { $0.name == wanted }) {
      throw .missingSheet(wanted, sheets: file.sheets.map(\.name))
    }
    for (place, sheet) in inOrder where profile?.sheet.map({ $0 == sheet.name }) ?? true {
      var reader = try SheetReader(file, sheet: place)
      guard let found = try Self.header(&reader, profile) else { continue }
      reader.datePlaces = found.cells.indices.filter { found.cells[$0].mayBeDate }
      let choice = ColumnChoice(
        found, sample: try Self.sample(&reader, below: found.lines.upperBound), asOf: asOf, profile)
      do throws(FileRefusal) { try choice.check() } catch {
        // The sheet that comes closest says what is wrong with it.
        if closest.map({ HeaderFinder.isBetter(found, than: $0.found) }) ?? true {
          closest = (found, error)
        }
        continue
      }
      header = DelimitedHeader(choice)
      lines = found.lines
      self.sheet = sheet.name
      reader.datePlaces = header.datePlaces
      reader.isoPlaces = header.monthFirstPlaces
      self.reader = reader
      try survey()
      return
    }
    throw closest?.refusal ?? .empty
  }

  /// The table of a file that was found to be no text; nil where it is no file of sheets either.
  static func opening(
    _ path: String, after refusal: FileRefusal, encoding stated: TextEncoding?, _ asOf: CivilDate,
    _ profile: ImportProfile?
  ) throws(FileRefusal) -> SheetTable? {
    let file: SheetFile
    let page =
      refusal == .foreign(.markup) ? try PageText(path: path, encoding: stated) : nil
    do {
      switch refusal {
      case .foreign(.workbook): file = .workbook(try Workbook(path: path))
      case .foreign(.spreadsheetML): file = .xml(try XMLSpreadsheet(path: path))
      case .foreign(.markup):
        guard let page else { return nil }
        file = .page(page.tables)
      case .foreign(.oldWorkbook), .foreign(.pdf),
        .foreign(.binary), .missing, .folder, .unreadable, .changed, .empty, .sheet,
        .headerNotUTF8, .headerBroken, .noKnownColumn, .missingColumns, .doubleColumn,
        .ambiguousColumn, .missingSheet:
        return nil
      }
    } catch { throw .sheet(error) }
    var table = try SheetTable(file, asOf: asOf, profile)
    table.size = try TextFile(path: path).size
    table.encoding = page?.encoding
    return table
  }

  /// The header of a sheet; nil where the sheet has no text.
  private static func header(
    _ reader: inout SheetReader, _ profile: ImportProfile?
  ) throws(FileRefusal) -> HeaderFinder.Found? {
    var finder = HeaderFinder(profile)
    while !finder.isDone, try reader.next() {
      finder.note(reader.record.cells.indices.map { reader.text($0) }, line: reader.record.line)
    }
    return finder.best
  }

  /// The first rows below the header.
  private static func sample(
    _ reader: inout SheetReader, below line: Int
  ) throws(FileRefusal) -> ColumnSample {
    try reader.rewind()
    var sample = ColumnSample()
    while !sample.isFull, try reader.next() {
      guard reader.record.line > line else { continue }
      sample.note(reader.record.cells.indices.map { reader.text($0) })
    }
    return sample
  }

  /// Looks through the date columns of the whole sheet, and goes back to its first row.
  private mutating func survey() throws(FileRefusal) {
    var columns = header.datePlaces.filter { !header.monthFirstPlaces.contains($0) }
      .map { SwapEvidence(place: $0) }
    try reader.rewindKeepingRows()
    while try reader.next() {
      guard reader.record.line > lines.upperBound else { continue }
      for index in columns.indices { columns[index].note(reader) }
    }
    monthFirst = columns.compactMap(\.reason).first
    try reader.rewind()
  }

  /// Reads the next row of the sheet but for the header, titles above it too; false behind the last.
  mutating func next() throws(FileRefusal) -> Bool {
    repeat {
      guard try reader.next() else {
        offset = size
        return false
      }
    } while lines.contains(reader.record.line)
    reader.fit(to: header.names.count)
    reader.check()
    return true
  }
}

/// Whether the dates of a column were swapped: a spreadsheet with US settings makes 03/07/2025 the
/// true date 7 March and leaves 25/07/2025 as text (`data.md` §5.3). Then all true dates have days
/// up to 12, and texts stand among them that begin with a larger number.
private struct SwapEvidence {
  let place: Int
  private var trueDates = 0
  private var lateDays = 0
  private var text: (value: String, line: Int)?
  private var monthFirst: (value: String, line: Int)?

  init(place: Int) { self.place = place }

  mutating func note(_ reader: borrowing SheetReader) {
    guard reader.kinds.indices.contains(place) else { return }
    switch reader.kinds[place] {
    case .date:
      trueDates += 1
      if let day = reader.leadingNumber(place), day > 12 { lateDays += 1 }
    case .text:
      let value = reader.text(place)
      guard value.utf8.count >= 8, let first = Int(value.prefix { $0.isNumber }) else { return }
      if first > 12, first <= 31, text == nil { text = (value, reader.record.line) }
      if monthFirst == nil, DateCell.isOnlyMonthFirst(value.utf8.span) {
        monthFirst = (value, reader.record.line)
      }
    case .empty, .number, .boolean, .error, .formulaWithoutValue: break
    }
  }

  var reason: ImportFinding.Reason? {
    let isSwapped = trueDates > 0 && lateDays == 0
    guard let evidence = monthFirst ?? (isSwapped ? text : nil) else { return nil }
    return .monthFirst(
      evidence: String(evidence.value.prefix(40)), line: evidence.line, column: place + 1)
  }
}
