/// Turns the XML of a worksheet into rows.
final class WorksheetHandler: RowHandler {
  // All that changes is one value. Only expat calls, one call after another: asking each time whether
  // another access is under way took a twentieth of the time of a workbook.
  @exclusivity(unchecked) private var reading: WorksheetReading

  init(strings: SharedStrings, formats: [Bool], is1904: Bool) {
    reading = WorksheetReading(strings: strings, formats: formats, is1904: is1904)
  }

  override func takeRows() throws(SheetRefusal) -> [SheetRow] { try reading.takeRows() }
  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    reading.begin(name, attributes)
  }
  override func end(_ name: XMLName) { reading.end(name) }
  override func text(_ bytes: UnsafeRawBufferPointer) { reading.text(bytes) }
}

/// How far a worksheet has been read.
private struct WorksheetReading {
  private let strings: SharedStrings
  private let formats: [Bool]
  private let is1904: Bool
  private var rows: [SheetRow] = []
  private var row = SheetRow(number: 0)
  private var isInRow = false
  private var lastNumber = 0
  private var lastSize = (cells: 0, bytes: 0)
  private var refusal: SheetRefusal?

  private enum CellType { case number, shared, inline, formulaText, boolean, error, isoDate }
  private var type = CellType.number
  private var isDate = false
  private var start = 0
  private var hasFormula = false
  private var hasValue = false
  private var isText = false
  private var phonetic = 0
  private var isInCell = false

  init(strings: SharedStrings, formats: [Bool], is1904: Bool) {
    self.strings = strings
    self.formats = formats
    self.is1904 = is1904
  }

  mutating func takeRows() throws(SheetRefusal) -> [SheetRow] {
    if let refusal { throw refusal }
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if isInCell {
      if name == "v" {
        hasValue = true
        isText = true
      } else if name == "t" {
        isText = phonetic == 0 && type == .inline
      } else if name == "rPh" {
        phonetic += 1
      } else if name == "f" {
        hasFormula = true
      }
    } else if name == "c", isInRow {
      beginCell(attributes)
    } else if name == "row" {
      lastNumber = attributes.number("r") ?? lastNumber + 1
      row = SheetRow(number: lastNumber)
      // Rows of a table are about as long as each other.
      row.cells.reserveCapacity(min(lastSize.cells, SheetRow.mostColumns))
      row.bytes.reserveCapacity(min(lastSize.bytes, 4096))
      isInRow = true
    }
  }

  private mutating func beginCell(_ attributes: XMLAttributes) {
    isInCell = true
    hasFormula = false
    hasValue = false
    if let reference = attributes.value("r"), let column = Self.column(reference) {
      if row.hasCell(at: column) { refusal = refusal ?? .disordered(row: row.number) }
      row.pad(to: column)
    }
    start = row.bytes.count
    type = Self.type(attributes.value("t"))
    let format = attributes.number("s") ?? 0
    isDate = formats.indices.contains(format) && formats[format]
  }

  private static func type(_ word: UnsafePointer<CChar>?) -> CellType {
    guard let word else { return .number }
    let name = XMLName(word)
    if name == "s" { return .shared }
    if name == "inlineStr" { return .inline }
    if name == "str" { return .formulaText }
    if name == "b" { return .boolean }
    if name == "e" { return .error }
    return name == "d" ? .isoDate : .number
  }

  /// The column of a reference from 0: "A1" → 0, "AB12" → 27.
  private static func column(_ reference: UnsafePointer<CChar>) -> Int? {
    var column = 0
    var place = reference
    while place.pointee & ~0x20 >= 0x41, place.pointee & ~0x20 <= 0x5A, column < 1 << 20 {
      column = column * 26 + Int(place.pointee & ~0x20) - 0x40
      place += 1
    }
    return column == 0 ? nil : column - 1
  }

  mutating func text(_ bytes: UnsafeRawBufferPointer) {
    if isText { row.append(bytes, from: start) }
  }

  mutating func end(_ name: XMLName) {
    if isInCell {
      if name == "v" || name == "t" {
        isText = false
      } else if name == "rPh" {
        phonetic -= 1
      } else if name == "c" {
        isInCell = false
        endCell()
      }
    } else if name == "row", isInRow {
      lastSize = (row.cells.count, row.bytes.count + 16)
      rows.append(row)
      row = SheetRow(number: 0)
      isInRow = false
    }
  }

  private mutating func endCell() {
    var kind: SheetRow.Kind
    switch type {
    case .inline, .formulaText: kind = .text
    case .shared: kind = sharedText()
    case .boolean: kind = boolean()
    case .error: kind = .error
    case .isoDate: kind = .date
    case .number: kind = number()
    }
    if hasFormula, !hasValue, row.bytes.count == start { kind = .formulaWithoutValue }
    row.endCell(kind, from: start)
  }

  private mutating func sharedText() -> SheetRow.Kind {
    guard let place = PlainNumber.value(row.bytes[start...]), let whole = Int(exactly: place)
    else { return .empty }
    row.bytes.removeSubrange(start...)
    do {
      return try strings.append(whole, to: &row.bytes) ? .text : .error
    } catch {
      refusal = error
      return .empty
    }
  }

  private mutating func boolean() -> SheetRow.Kind {
    guard row.bytes.count > start else { return .empty }
    let word = row.bytes[start] == 0x31 ? "TRUE" : "FALSE"
    row.bytes.replaceSubrange(start..., with: word.utf8)
    return .boolean
  }

  private mutating func number() -> SheetRow.Kind {
    let end = row.bytes.count
    if isDate, let value = PlainNumber.value(row.bytes[start...]),
      ExcelSerial.append(value, is1904: is1904, to: &row.bytes)
    {
      row.bytes.removeSubrange(start..<end)
      return .date
    }
    PlainNumber.tidy(&row.bytes, from: start)
    return .number
  }
}
