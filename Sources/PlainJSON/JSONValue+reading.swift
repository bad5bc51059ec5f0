/// What is wrong with a JSON text, and at which byte (from 0).
public struct JSONRefusal: Error, Hashable, Sendable {
  /// The mistakes that are told apart.
  public enum Mistake: Hashable, Sendable {
    /// The text ends too early.
    case cutShort
    /// This byte cannot stand here.
    case unexpected(UInt8)
    /// The same key stands twice in an object.
    case doubleKey(String)
    /// A string holds bytes that are no UTF-8, or a broken escape.
    case badString
    /// A number that cannot be read.
    case badNumber
    /// Nested deeper than `JSONValue.deepest`.
    case tooDeep
    /// Something follows the value.
    case trailing
  }
  /// What.
  public let mistake: Mistake
  /// Byte offset in the text.
  public let offset: Int
}

extension JSONValue {
  /// Nesting beyond this is refused.
  public static let deepest = 64

  /// Reads one value; white space may stand around it, nothing else.
  public init(parsing text: String) throws(JSONRefusal) {
    try self.init(parsing: Array(text.utf8))
  }

  /// Reads one value from UTF-8 bytes.
  public init(parsing bytes: [UInt8]) throws(JSONRefusal) {
    try self.init(parsing: bytes[...])
  }

  /// Reads one value from a slice of UTF-8 bytes; offsets count from the slice's start.
  public init(parsing bytes: ArraySlice<UInt8>) throws(JSONRefusal) {
    var reader = JSONReader(bytes: bytes)
    self = try reader.value(depth: 0)
    reader.skipSpace()
    if reader.position < bytes.endIndex { throw reader.refusal(.trailing) }
  }
}

private struct JSONReader {
  let bytes: ArraySlice<UInt8>
  var position: Int

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  func refusal(_ mistake: JSONRefusal.Mistake) -> JSONRefusal {
    JSONRefusal(mistake: mistake, offset: position - bytes.startIndex)
  }

  mutating func skipSpace() {
    while position < bytes.endIndex {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  func peek() throws(JSONRefusal) -> UInt8 {
    guard position < bytes.endIndex else { throw refusal(.cutShort) }
    return bytes[position]
  }

  mutating func value(depth: Int) throws(JSONRefusal) -> JSONValue {
    guard depth < JSONValue.deepest else { throw refusal(.tooDeep) }
    skipSpace()
    let first = try peek()
    switch first {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw refusal(.unexpected(first))
    }
  }

  mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONRefusal) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      let byte = try peek()
      guard byte == word.utf8Start[index] else { throw refusal(.unexpected(byte)) }
      position += 1
    }
    return value
  }

  mutating func object(depth: Int) throws(JSONRefusal) -> JSONValue {
    position += 1
    var members: [(String, JSONValue)] = []
    // Objects of many keys get a set; for a few, looking through them costs less.
    var keys: Set<String> = []
    skipSpace()
    if try peek() == UInt8(ascii: "}") {
      position += 1
      return .object([])
    }
    while true {
      skipSpace()
      let quote = try peek()
      guard quote == UInt8(ascii: "\"") else { throw refusal(.unexpected(quote)) }
      let key = try string()
      if members.count == 16 { keys = Set(members.map(\.0)) }
      let isNew =
        members.count < 16
        ? !members.contains { $0.0 == key } : keys.insert(key).inserted
      guard isNew else { throw refusal(.doubleKey(key)) }
      skipSpace()
      let colon = try peek()
      guard colon == UInt8(ascii: ":") else { throw refusal(.unexpected(colon)) }
      position += 1
      members.append((key, try value(depth: depth + 1)))
      if try closes(with: UInt8(ascii: "}")) { return .object(members) }
    }
  }

  mutating func array(depth: Int) throws(JSONRefusal) -> JSONValue {
    position += 1
    var members: [JSONValue] = []
    skipSpace()
    if try peek() == UInt8(ascii: "]") {
      position += 1
      return .array([])
    }
    while true {
      members.append(try value(depth: depth + 1))
      if try closes(with: UInt8(ascii: "]")) { return .array(members) }
    }
  }

  /// Consumes a comma (false) or the closing bracket (true).
  mutating func closes(with bracket: UInt8) throws(JSONRefusal) -> Bool {
    skipSpace()
    let byte = try peek()
    guard byte == bracket || byte == UInt8(ascii: ",") else { throw refusal(.unexpected(byte)) }
    position += 1
    return byte == bracket
  }

  /// A number by the grammar of RFC 8259: no leading zero, no `+`, digits on both sides of a point.
  mutating func number() throws(JSONRefusal) -> JSONValue {
    let start = position
    let isNegative = take(UInt8(ascii: "-"))
    let first = position
    // Counted downwards, as the negative numbers reach one further.
    var value = 0
    var fits = true
    while let digit = takeDigit() {
      let (tenfold, overflowed) = value.multipliedReportingOverflow(by: 10)
      let (sum, spilled) = tenfold.subtractingReportingOverflow(digit)
      if overflowed || spilled { fits = false } else { value = sum }
    }
    let digits = position - first
    var isInteger = fits && (isNegative ? value != 0 : value != Int.min)
    var isRight = digits == 1 || (digits > 1 && bytes[first] != UInt8(ascii: "0"))
    if take(UInt8(ascii: ".")) {
      isInteger = false
      isRight = isRight && takeDigits() > 0
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isInteger = false
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      isRight = isRight && takeDigits() > 0
    }
    if isRight, isInteger { return .integer(isNegative ? value : -value) }
    guard isRight, let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)),
      number.isFinite
    else {
      position = start
      throw refusal(.badNumber)
    }
    return .number(number)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.endIndex, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func takeDigit() -> Int? {
    guard position < bytes.endIndex,
      case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[position]
    else { return nil }
    position += 1
    return Int(bytes[position - 1] - UInt8(ascii: "0"))
  }

  private mutating func takeDigits() -> Int {
    let start = position
    while takeDigit() != nil {}
    return position - start
  }

  mutating func string() throws(JSONRefusal) -> String {
    position += 1
    let start = position
    var text: [UInt8] = []
    var isPlain = true
    while true {
      let byte = try peek()
      switch byte {
      case UInt8(ascii: "\""):
        let end = position
        position += 1
        let string =
          isPlain
          ? String(validating: bytes[start..<end], as: UTF8.self)
          : String(validating: text, as: UTF8.self)
        guard let string else { throw refusal(.badString) }
        return string
      case UInt8(ascii: "\\"):
        // From the first escape on, the text is no longer a slice of what is read.
        if isPlain { text = Array(bytes[start..<position]) }
        isPlain = false
        position += 1
        try escape(into: &text)
      case 0..<0x20: throw refusal(.badString)
      default:
        if !isPlain { text.append(byte) }
        position += 1
      }
    }
  }

  mutating func escape(into text: inout [UInt8]) throws(JSONRefusal) {
    let byte = try peek()
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var scalar = try hexUnit()
      if (0xD800..<0xDC00).contains(scalar) {
        guard position + 1 < bytes.endIndex, bytes[position] == UInt8(ascii: "\\"),
          bytes[position + 1] == UInt8(ascii: "u")
        else { throw refusal(.badString) }
        position += 2
        let low = try hexUnit()
        guard (0xDC00..<0xE000).contains(low) else { throw refusal(.badString) }
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let unicode = Unicode.Scalar(scalar) else { throw refusal(.badString) }
      text.append(contentsOf: Array(String(Character(unicode)).utf8))
    default: throw refusal(.badString)
    }
  }

  mutating func hexUnit() throws(JSONRefusal) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      let byte = try peek()
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw refusal(.badString)
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }
}
