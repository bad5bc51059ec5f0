internal import WorkingTime

/// Turns the XML of Excel 2003 (SpreadsheetML, often named `.xls`) into rows of one of its sheets.
final class SpreadsheetMLHandler: RowHandler {
  /// The sheets met so far, in their order.
  private(set) var sheets: [(name: String, isHidden: Bool)] = []
  private let wanted: Int
  private var rows: [SheetRow] = []
  private var refusal: SheetRefusal?
  private var row = SheetRow(number: 0)
  private var isInRow = false
  private var start = 0
  private var kind = SheetRow.Kind.text
  private var isInData = false
  private var merged = 0
  private var hasFormula = false
  private var isInVisible = false
  private var visible: [UInt8] = []

  /// A handler for the sheet of this place from 0.
  init(sheet wanted: Int) { self.wanted = wanted }

  override func takeRows() throws(SheetRefusal) -> [SheetRow] {
    if let refusal { throw refusal }
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  private var isWanted: Bool { sheets.count == wanted + 1 }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "Worksheet" {
      sheets.append((attributes.string("Name") ?? "", false))
      row = SheetRow(number: 0)
    } else if name == "Visible" {
      isInVisible = true
      visible = []
    } else if !isWanted {
      return
    } else if name == "Row" {
      row = SheetRow(number: attributes.number("Index") ?? row.number + 1)
      isInRow = true
    } else if name == "Cell", isInRow {
      if let column = attributes.number("Index") {
        if row.hasCell(at: column - 1) { refusal = refusal ?? .disordered(row: row.number) }
        row.pad(to: column - 1)
      }
      start = row.bytes.count
      kind = .empty
      hasFormula = attributes.value("Formula") != nil
      merged = attributes.number("MergeAcross") ?? 0
    } else if name == "Data", isInRow {
      isInData = true
      kind = Self.kind(attributes.string("Type") ?? "")
    }
  }

  private static func kind(_ word: String) -> SheetRow.Kind {
    switch word {
    case "Number": .number
    case "DateTime": .date
    case "Boolean": .boolean
    case "Error": .error
    default: .text
    }
  }

  override func text(_ bytes: UnsafeRawBufferPointer) {
    if isInData { row.append(bytes, from: start) }
    if isInVisible { visible.append(contentsOf: bytes) }
  }

  override func end(_ name: XMLName) {
    if name == "Visible" {
      isInVisible = false
      let word = String(decoding: visible, as: UTF8.self)
      if !sheets.isEmpty, word == "SheetHidden" || word == "SheetVeryHidden" {
        sheets[sheets.count - 1].isHidden = true
      }
    } else if !isWanted || !isInRow {
      return
    } else if name == "Data" {
      isInData = false
    } else if name == "Cell" {
      endCell()
    } else if name == "Row" {
      rows.append(row)
      isInRow = false
    }
  }

  private func endCell() {
    switch kind {
    case .number: PlainNumber.tidy(&row.bytes, from: start)
    case .date: tidyMoment()
    case .boolean:
      let isTrue = row.bytes[start...].first == 0x31
      row.bytes.replaceSubrange(start..., with: (isTrue ? "TRUE" : "FALSE").utf8)
    case .empty where hasFormula: kind = .formulaWithoutValue
    case .empty, .text, .error, .formulaWithoutValue: break
    }
    row.endCell(kind, from: start)
    if merged > 0 { row.pad(to: min(row.cells.count + merged, SheetRow.mostColumns)) }
  }

  /// "2025-11-05T08:30:00.000" → "05/11/2025 08:30"; the seconds are left off, anything else stays.
  private func tidyMoment() {
    let text = String(decoding: row.bytes[start...], as: UTF8.self)
    let parts = text.split(separator: "T")
    let numbers = (parts.first ?? "").split(separator: "-").map { Int($0) }
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      let date = CivilDate(year: year, month: month, day: day)
    else { return }
    let time = (parts.count > 1 ? parts[1] : "").split(separator: ":").map { Int($0.prefix(2)) }
    var minute = 0
    if time.count >= 2, let hour = time[0], let minutes = time[1], hour < 24, minutes < 60 {
      minute = hour * 60 + minutes
    }
    row.bytes.removeSubrange(start...)
    ExcelSerial.append(date, minute: minute, to: &row.bytes)
  }
}
