internal import PlainJSON

/// Reads a file of JSON Lines: an object a line, with the columns of a header as keys.
///
/// Each object becomes a `Record` with one cell per `ImportColumn`, so that rows of either format go
/// through the same interpretation.
struct JSONLinesReader {
  private var lines: PhysicalLines
  /// The record read last, a cell per `ImportColumn`.
  var record = Record()
  /// Place of the key in its object, from 0, by the raw value of `ImportColumn`; −1 = none.
  private(set) var keyPlaces: [Int] = []
  /// The object read last, where it could be read.
  private(set) var object: [(String, JSONValue)]?

  /// What keys mean in this file, by `KeyChoice`; a key that is not here is known by its name.
  var columns: [String: ImportColumn?] = [:]

  init(file: TextFile) { lines = PhysicalLines(file: file) }

  /// The file, with the record read last in its window.
  var file: TextFile { lines.file }

  /// Bytes of the file that have been consumed.
  var offset: Int { lines.file.rawOffset }

  mutating func rewind(to offset: Int) throws(FileRefusal) {
    try lines.rewind(to: offset)
  }

  /// The raw bytes of the record's line.
  func withRaw<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(lines.file.window.span.extracting(record.raw))
  }

  /// Reads the next line that is not blank; false at the end of the file.
  mutating func next() throws(FileRefusal) -> Bool {
    repeat {
      guard try lines.next() else { return false }
    } while lines.isBlank
    record.begin(line: lines.line)
    record.raw = lines.range
    object = nil
    keyPlaces = [Int](repeating: -1, count: ImportColumn.allCases.count)
    for _ in ImportColumn.allCases {
      record.cells.append(CellRange(start: 0, end: 0, inExtra: true))
    }
    if lines.isTooLong {
      record.fault = .lineTooLong
      return true
    }
    let window = lines.file.window
    if let fault = ByteFault(in: window.span.extracting(lines.range)) {
      record.fault = fault == .binary ? .binary(column: 1) : .notUTF8(column: 1)
      return true
    }
    if lines.file.isStray(lines.range) {
      record.fault = .notUTF8(column: 1)
      return true
    }
    readObject()
    return true
  }

  private mutating func readObject() {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: lines.file.window[lines.range])
    } catch {
      record.fault = .json(mistake: error.mistake.vietnamese, column: error.offset + 1)
      return
    }
    guard case .object(let members) = value else {
      record.fault = .json(mistake: "dòng không bắt đầu bằng {", column: 1)
      return
    }
    object = members
    for (place, (key, value)) in members.enumerated() {
      guard let column = column(of: key) else { continue }
      add(value, to: column, place: place)
      if record.fault != nil { return }
    }
  }

  /// The column a key means; nil when it is none of ours.
  func column(of key: String) -> ImportColumn? {
    if let known = columns[key] { return known }
    return HeaderName.column(of: key)
  }

  private mutating func add(_ value: JSONValue, to column: ImportColumn, place: Int) {
    let start = record.extra.count
    switch value {
    case .null: return
    case .string(let text): record.extra.append(contentsOf: text.utf8)
    case .integer, .number, .bool: value.append(to: &record.extra)
    case .array, .object:
      record.fault = .json(mistake: "\(column.name) không phải chữ hoặc số", column: place + 1)
      return
    }
    let cell = CellRange(start: start, end: record.extra.count, inExtra: true)
    guard cell.end > cell.start else { return }
    if record.extra[start...].contains(0) {
      record.fault = .binary(column: place + 1)
      return
    }
    let characters = record.extra[start...].count { $0 & 0xC0 != 0x80 }
    guard characters <= RecordFault.mostCharacters else {
      record.fault = .tooLong(column: place + 1, characters: characters)
      return
    }
    let old = record.cells[column.rawValue]
    if old.end > old.start,
      record.extra[old.start..<old.end] != record.extra[cell.start..<cell.end]
    {
      record.fault = .doubleKey(column, place: place + 1)
      return
    }
    record.cells[column.rawValue] = cell
    keyPlaces[column.rawValue] = place
  }
}

extension JSONLinesReader {
  /// The object read last with its line behind its own keys, up to the value of `motcua_loi`. A
  /// line that is no object stands as the text of `motcua_goc`, bytes that are no UTF-8 replaced.
  func appendRejectedObject(to bytes: inout [UInt8]) {
    let members =
      object.map { $0.filter { $0.0 != "motcua_dong" && $0.0 != "motcua_loi" } }
      ?? [("motcua_goc", .string(withRaw { CellText.string($0) }))]
    JSONValue.object(members + [("motcua_dong", .integer(record.line))]).append(to: &bytes)
    bytes.removeLast()
    bytes.append(contentsOf: ",\"motcua_loi\":".utf8)
  }
}

extension JSONRefusal.Mistake {
  /// The mistake in Vietnamese.
  var vietnamese: String {
    switch self {
    case .cutShort: "dòng bị đứt"
    case .unexpected: "ký tự không đúng chỗ"
    case .doubleKey(let key): "khóa \"\(key.prefix(40))\" có hai lần"
    case .badString: "chuỗi sai"
    case .badNumber: "số sai"
    case .tooDeep: "lồng quá sâu"
    case .trailing: "còn chữ sau đối tượng"
    }
  }
}
