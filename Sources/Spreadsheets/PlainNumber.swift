/// Numbers as a workbook keeps them, written the way a person reads them.
enum PlainNumber {
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
  static func value(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard !bytes.isEmpty, bytes.count < 64 else { return nil }
    if bytes.count < 16, bytes.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Double(bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    return Double(String(decoding: bytes, as: UTF8.self))
  }
}
