/// Numbers that are names: of dossiers, of identity papers, of telephones. What a spreadsheet does to
/// them is seen here; nothing is guessed.
enum NumberCell {
  /// The text without the apostrophe before a digit by which a spreadsheet keeps it as text; nil where
  /// there is none: "'024123456789" → "024123456789".
  static func withoutApostrophe(_ text: String) -> String? {
    guard let first = text.unicodeScalars.first else { return nil }
    switch first {
    case "'", "`", "\u{2018}", "\u{2019}", "\u{B4}":
      let rest = text.unicodeScalars.dropFirst()
      guard let digit = rest.first, digit.isASCII, digit.properties.numericType != nil else {
        return nil
      }
      return String(String.UnicodeScalarView(rest))
    default: return nil
    }
  }

  /// An identity number written in groups, or with the decimals of a spreadsheet, as its digits; nil
  /// where it is none: "024 123 456 789" → "024123456789", "24123456789.0" → "24123456789".
  static func joined(_ text: String) -> String? {
    var digits: [UInt8] = []
    var separators = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits.append(byte)
      case 0x20, 0x2E, 0x2D: separators += 1
      default: return nil
      }
    }
    guard separators > 0 else { return nil }
    if text.hasSuffix(".0"), separators == 1 { digits.removeLast() }
    // Nine digits or twelve are the papers of persons; eleven have lost the first of twelve.
    guard digits.count == 9 || digits.count == 11 || digits.count == 12 else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Whether an identity number has eleven digits: those of persons have nine or twelve.
  static func mayLackZero(_ text: String) -> Bool {
    text.utf8.count == 11 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// 2.71E+10, 2,71E+10, 2,71E10: digits are lost. 12E5 may be a code.
  static func isScientific(_ text: String) -> Bool {
    var hasExponent = false
    var isSure = false
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2E, 0x2C:
        if hasExponent { return false }
        isSure = true
      case 0x45, 0x65:
        if hasExponent || digits == 0 { return false }
        hasExponent = true
        digits = 0
      case 0x2B, 0x2D:
        if !hasExponent || digits > 0 { return false }
        if byte == 0x2B { isSure = true }
      default: return false
      }
    }
    return hasExponent && digits > 0 && isSure
  }

  /// A number of days: "3", "3 ngày", "03", "3.0"; nil where it is none.
  static func days(_ text: String) -> Int? {
    if let days = Int(text) { return days }
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, let days = Int(String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    switch text.dropFirst(digits.count).trimmed.lowercased() {
    case "ngày", "ngày làm việc", "ngay", ".0", ",0": return days
    default: return nil
    }
  }
}

extension Substring {
  /// Without spaces at either end.
  fileprivate var trimmed: Substring {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
