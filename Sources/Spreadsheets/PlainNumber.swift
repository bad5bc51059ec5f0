/// Numbers as a workbook keeps them, written the way a person reads them.
package enum PlainNumber {
  /// Rewrites the number that stands in `bytes` from `start` on: a whole number below 10¹⁵ loses its
  /// exponent and its ".0"; a fraction is written as short as its value allows. What is no number,
  /// and a whole number whose last digits a workbook has lost, stays as it is.
  ///
  ///     "2.71E+10"              → "27100000000"
  ///     "0.10000000000000001"   → "0.1"
  static func tidy(_ bytes: inout [UInt8], from start: Int) {
    guard bytes[start...].contains(where: { $0 == 0x2E || $0 | 0x20 == 0x65 }) else { return }
    guard let value = value(bytes[start...]), value.isFinite else { return }
    if value == value.rounded(), value.magnitude < 1e15 {
      bytes.replaceSubrange(start..., with: String(Int(value)).utf8)
    } else if value.magnitude < 1e15 {
      bytes.replaceSubrange(start..., with: value.description.utf8)
    }
  }

  /// The value of a number; nil where there is none.
  ///
  ///     PlainNumber.value(Array("46169.298611".utf8)[...])  // 46169.298611
  package static func value(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard !bytes.isEmpty, bytes.count < 64 else { return nil }
    return decimal(bytes) ?? Double(String(decoding: bytes, as: UTF8.self))
  }

  /// The value of digits, with or without a point among them, as nearly all are: the digits and the
  /// power of ten are exact, so their quotient is the number nearest to the decimal (Clinger, How to
  /// read floating point numbers accurately, PLDI 1990). nil where it is not so simple.
  private static func decimal(_ bytes: ArraySlice<UInt8>) -> Double? {
    var digits = 0
    var places: Int?
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        digits = digits * 10 + Int(byte - 0x30)
        guard digits < 1 << 53 else { return nil }
        places = places.map { $0 + 1 }
      case 0x2E where places == nil: places = 0
      case _: return nil
      }
    }
    guard let places else { return Double(digits) }
    return tens.indices.dropFirst().contains(places) ? Double(digits) / tens[places] : nil
  }

  /// 10⁰ to 10¹⁵.
  private static let tens = (0...15).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }
}
