internal import PlainJSON
internal import Spreadsheets
public import WorkingTime

/// Reads a file of dossiers row by row: text with `,`, `;` or tab and JSON Lines, in whichever
/// `TextEncoding`; a workbook (`.xlsx`); a web page or Excel 2003 XML that is named `.xls`. What it is
/// is told by its content.
///
/// The header is known when the reader exists; memory does not grow with the file. A row that cannot
/// be read or contradicts itself is a value (`ImportedRow.rejected`), never an error, so a bad row
/// never stops the others. Copies share the place in the file, so only one of them may read on.
///
///     var reader = try DossierFileReader(path: "so-theo-doi.csv", asOf: today)
///     while let row = try reader.next() { … }
public struct DossierFileReader: Sendable {
  /// How the file writes its rows.
  public enum Format: Hashable, Sendable {
    /// Text with this separator.
    case delimited(separator: UInt8)
    /// An object a line.
    case jsonLines
    /// A sheet of this name; a web page's has none.
    case sheet(String)
  }

  /// How the file writes its rows.
  public let format: Format
  /// Physical line of the header, of a header of two lines the second; 0 for JSON Lines.
  public let headerLine: Int
  /// Bytes of the file.
  public let size: Int
  /// How it writes its letters; nil for a workbook, which says so itself.
  public let encoding: DetectedEncoding?
  private(set) var delimited: DelimitedTable?
  private(set) var json: JSONLinesReader?
  /// Whether the JSON is an array, whose objects were put on lines before they were read.
  private(set) var isJSONArray = false
  private(set) var table: SheetTable?
  private var keys: [FileColumn] = []
  private let header: DelimitedHeader
  private let layout: RowLayout
  private var interpreter: RowInterpreter

  /// Opens a file, finds out its form, reads the header, and looks through the date columns of the
  /// whole file for month/day/year (nothing is decided cell by cell, CONTRACT §4).
  ///
  /// `asOf`: dates after this day are rejected. `profile`: what is known of the file and cannot be
  /// guessed from it. `encoding`: where somebody knows what the file's is.
  public init(
    path: String, asOf: CivilDate, profile: ImportProfile? = nil, encoding: TextEncoding? = nil
  ) throws(FileRefusal) {
    let opening: FileOpening
    let stated = encoding ?? profile?.encoding
    do { opening = try FileOpening(path: path, encoding: stated) } catch {
      guard
        let table = try SheetTable.opening(path, after: error, encoding: stated, asOf, profile)
      else {
        throw error
      }
      self.init(table, asOf, profile)
      return
    }
    if opening.isJSON {
      try self.init(objectsOf: opening, path: path, asOf, profile)
    } else {
      self.init(try DelimitedTable(opening, asOf: asOf, profile), of: opening, asOf, profile)
    }
  }

  private init(
    _ table: DelimitedTable, of opening: FileOpening, _ asOf: CivilDate, _ profile: ImportProfile?
  ) {
    format = .delimited(separator: table.reader.separator)
    headerLine = table.headerLines.upperBound
    size = opening.size
    encoding = opening.encoding
    header = table.header
    layout = RowLayout(header, skipping: profile?.skippedBeginnings ?? [])
    interpreter = RowInterpreter(header, asOf, profile)
    interpreter.monthFirst = table.monthFirst
    delimited = table
  }

  private init(_ table: SheetTable, _ asOf: CivilDate, _ profile: ImportProfile?) {
    format = .sheet(table.sheet)
    headerLine = table.lines.upperBound
    size = table.size
    encoding = table.encoding
    header = table.header
    layout = RowLayout(header, skipping: profile?.skippedBeginnings ?? [])
    interpreter = RowInterpreter(header, asOf, profile)
    interpreter.monthFirst = table.monthFirst
    self.table = table
  }

  private init(
    objectsOf opening: FileOpening, path: String, _ asOf: CivilDate, _ profile: ImportProfile?
  ) throws(FileRefusal) {
    format = .jsonLines
    headerLine = 0
    size = opening.size
    encoding = opening.encoding
    isJSONArray = opening.isJSONArray
    header = DelimitedHeader()
    layout = RowLayout(header, skipping: [])
    let (file, offset) = try opening.jsonLines(path: path)
    var reader = JSONLinesReader(file: file)
    try reader.rewind(to: offset)
    let choice = try KeyChoice(&reader, asOf: asOf, profile)
    keys = choice.columns
    reader.columns = choice.byKey
    try reader.rewind(to: offset)
    let survey = try JSONSurvey(&reader, profile, monthFirst: choice.monthFirst)
    interpreter = RowInterpreter(
      places: RowPlaces(numbers: survey.numbers, headers: []), asOf: asOf)
    interpreter.rules = FileRules(profile, monthFirst: choice.monthFirst)
    interpreter.monthFirst = survey.monthFirst
    try reader.rewind(to: offset)
    json = reader
  }

  /// Bytes of the file that have been read.
  public var offset: Int {
    if let table { return table.offset }
    if delimited != nil { return delimited?.reader.file.rawOffset ?? 0 }
    return json?.offset ?? 0
  }

  /// The next row; nil at the end of the file. Blank lines are not rows.
  public mutating func next() throws(FileRefusal) -> ImportedRow? {
    if delimited != nil { return try nextDelimited() }
    if table != nil { return try nextOfSheet() }
    return try nextObject()
  }

  private mutating func nextDelimited() throws(FileRefusal) -> ImportedRow? {
    while try delimited?.reader.next() ?? false {
      delimited?.reader.check()
      let above = delimited?.aboveData()
      if above == .header { continue }
      guard let record = delimited?.reader.record, let window = delimited?.reader.file.window
      else { return nil }
      if above == .title {
        if record.isBlank(window) { continue }
        let isEmpty = record.fault == nil && record.hasOnlyEmptyCells(window)
        return .skipped(line: record.line, isEmpty ? .empty : .title)
      }
      if record.fault == nil {
        if record.isBlank(window) { continue }
        if let reason = layout.reason(record, window) {
          if reason == .group { interpreter.rules.carried.take(layout.heading(record, window)) }
          return .skipped(line: record.line, reason)
        }
      }
      if let fault = record.fault
        ?? header.fault(record, isCut: delimited?.reader.isCut ?? false, window)
      {
        return rejected(record, fault)
      }
      return interpreted(record, window)
    }
    return nil
  }

  private mutating func nextOfSheet() throws(FileRefusal) -> ImportedRow? {
    guard try table?.next() ?? false, let record = table?.reader.record else { return nil }
    if record.line < headerLine {
      return .skipped(line: record.line, record.hasOnlyEmptyCells([]) ? .empty : .title)
    }
    if let reason = layout.reason(record, []) {
      if reason == .group { interpreter.rules.carried.take(layout.heading(record, [])) }
      return .skipped(line: record.line, reason)
    }
    if let fault = record.fault {
      return rejected(record, fault)
    }
    return interpreted(record, [])
  }

  private mutating func nextObject() throws(FileRefusal) -> ImportedRow? {
    guard try json?.next() ?? false, let record = json?.record else { return nil }
    if let fault = record.fault { return rejected(record, fault) }
    let places = json?.keyPlaces ?? []
    switch interpreted(record, []) {
    case .row(var row):
      row.places = .none
      row.warnings = row.warnings.map { $0.moved(to: places) }
      return .row(row)
    case .rejected(let line, let findings):
      return .rejected(line: line, findings.map { $0.moved(to: places) })
    case .skipped(let line, let reason): return .skipped(line: line, reason)
    }
  }

  private func rejected(_ record: borrowing Record, _ fault: RecordFault) -> ImportedRow {
    let finding = fault.finding(
      line: record.line, headers: header.names, encoding: encoding?.encoding ?? .utf8)
    return .rejected(line: record.line, [finding])
  }

  private mutating func interpreted(
    _ record: borrowing Record, _ window: borrowing [UInt8]
  ) -> ImportedRow {
    switch interpreter.interpret(record, window: window) {
    case .success(let row): .row(row)
    case .failure(let refusal): .rejected(line: record.line, refusal.findings)
    }
  }

  /// The header cells in the order of the file, with what each was taken for and why; of objects the
  /// keys of the first of them. Behind them stands what the names of groups give to their rows.
  public var columns: [FileColumn] { json == nil ? header.columns + header.groupColumns : keys }

  /// What the rejects file begins with: the file's own header and our two columns; nothing for
  /// JSON Lines.
  public func appendRejectsHeader(to bytes: inout [UInt8]) {
    switch format {
    case .delimited(let separator): header.appendRejectsHeader(separator, to: &bytes)
    case .sheet: header.appendRejectsHeader(UInt8(ascii: ","), to: &bytes)
    case .jsonLines: break
    }
  }

  /// The row read last as the file has it, with its line: the beginning of a line of the rejects
  /// file, which `RejectedLine.appendReasons` ends.
  public func appendRejectedRow(to bytes: inout [UInt8]) {
    switch format {
    case .delimited(let separator):
      guard let record = delimited?.reader.record, let window = delimited?.reader.file.window
      else { return }
      header.appendRejectedRow(record, window, separator, interpreter.rules.carried, to: &bytes)
    case .sheet:
      guard let record = table?.reader.record else { return }
      header.appendRejectedRow(
        record, [], UInt8(ascii: ","), interpreter.rules.carried, to: &bytes)
    case .jsonLines:
      json?.appendRejectedObject(to: &bytes)
    }
  }
}

/// The end of a line of a rejects file.
public enum RejectedLine {
  /// Appends why the row was rejected, and ends the line that `appendRejectedRow` began.
  public static func appendReasons(
    _ findings: [ImportFinding], format: DossierFileReader.Format, to bytes: inout [UInt8]
  ) {
    let reasons = findings.map { finding in
      (finding.columnName.map { "\($0): " } ?? "") + finding.message
    }.joined(separator: "; ")
    switch format {
    case .delimited(let separator):
      DelimitedHeader.append(Array(reasons.utf8)[...], separator, to: &bytes)
    case .sheet:
      DelimitedHeader.append(Array(reasons.utf8)[...], UInt8(ascii: ","), to: &bytes)
    case .jsonLines:
      JSONValue.append(quoted: reasons, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(0x0A)
  }
}

extension RowInterpreter {
  fileprivate init(_ header: DelimitedHeader, _ asOf: CivilDate, _ profile: ImportProfile?) {
    self.init(places: RowPlaces(numbers: header.places, headers: header.names), asOf: asOf)
    rules = FileRules(profile, monthFirst: header.monthFirstColumns)
    rules.carried = header.carried
  }
}

/// What a row of a file turned out to be.
public enum ImportedRow: Hashable, Sendable {
  /// A dossier, as far as the row alone can tell.
  case row(DossierRow)
  /// No dossier can be made of it; the first finding is the one that is counted.
  case rejected(line: Int, [ImportFinding])
  /// No dossier.
  case skipped(line: Int, SkippedRow)
}

extension ImportFinding {
  /// The finding of a JSON object, with the place of its key instead of a column's.
  fileprivate func moved(to places: [Int]) -> ImportFinding {
    var finding = self
    guard let column, places.indices.contains(column - 1) else { return finding }
    finding.column = places[column - 1] >= 0 ? places[column - 1] + 1 : nil
    return finding
  }
}
