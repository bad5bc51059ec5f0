/// Reads numbers and separators from the bytes of one cell, without allocating.
enum TextScanner {
  /// The number that begins at `position`, of one to `maximum` digits; nil when there is none.
  /// `position` moves behind it.
  @inline(__always)
  static func number(
    in bytes: Span<UInt8>, at position: inout Int, maximum: Int
  ) -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while position < bytes.count, digits < maximum {
      let digit = bytes[position] &- 0x30
      guard digit < 10 else { break }
      value = value * 10 + Int(digit)
      digits += 1
      position += 1
    }
    return digits == 0 ? nil : (value, digits)
  }

  /// Whether `byte` stands at `position`; if so, `position` moves behind it.
  @inline(__always)
  static func skip(_ byte: UInt8, in bytes: Span<UInt8>, at position: inout Int) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }
}

extension UInt8 {
  static var slash: UInt8 { 0x2F }
  static var hyphen: UInt8 { 0x2D }
  static var colon: UInt8 { 0x3A }
  static var space: UInt8 { 0x20 }
  static var fullStop: UInt8 { 0x2E }
  static var letterT: UInt8 { 0x54 }
}
