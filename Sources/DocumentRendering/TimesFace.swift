/// Widths of the letters of Times New Roman, in 2048ths of the size; Tinos has the same.
///
/// A paper that is laid out by another program, which may have either font or none, is measured
/// by this table, so that its bytes do not depend on the fonts of the machine. Oracle: the tables
/// `hmtx` of fonts-croscore; a letter with marks is as wide as without them, save with a horn.
struct TimesFace {
  /// From the space to the tilde.
  let ascii: [Int]
  /// What a horn adds to U; to O it adds nothing.
  let hornedU: Int
  /// What a horn adds to o.
  let hornedSmallO: Int
  /// What a horn adds to u.
  let hornedSmallU: Int
  /// “ and ”.
  let quote: Int
  /// "…" and "—".
  let ellipsis: Int

  /// Ascent, as a share of the size.
  static let ascent = 0.891
  /// Ascent and descent, as a share of the size: the height of a line.
  static let lineHeight = 1.107
  /// What Word and LibreOffice call a single line: the gap that the font asks for is added.
  static let singleLine = 1.149

  static func face(bold: Bool, italic: Bool) -> TimesFace {
    bold ? (italic ? boldItalic : .bold) : (italic ? .italic : .regular)
  }

  /// Width of a scalar of a text in NFD after the one before it.
  func width(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: ascii[Int(scalar.value) - 0x20]
    case 0x31B:
      switch previous {
      case "U": hornedU
      case "o": hornedSmallO
      case "u": hornedSmallU
      default: 0
      }
    case 0...0x1F, 0x300...0x36F: 0
    case 0xA0: ascii[0]
    case 0x110: ascii[0x44 - 0x20]
    case 0x111: ascii[0x64 - 0x20]
    case 0x201C, 0x201D: quote
    case 0x2014, 0x2026: ellipsis
    default: 1024
    }
  }

  static let regular = TimesFace(
    ascii: [
      512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024,
      1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886,
      1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139,
      1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682,
      909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024,
      682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
    ], hornedU: 110, hornedSmallO: 59, hornedSmallU: 86, quote: 909, ellipsis: 2048)

  static let bold = TimesFace(
    ascii: [
      512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024,
      1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905,
      1479, 1366, 1479, 1479, 1366, 1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251,
      1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024, 682,
      1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024, 1139,
      1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
    ], hornedU: 151, hornedSmallO: 110, hornedSmallU: 90, quote: 1024, ellipsis: 2048)

  static let italic = TimesFace(
    ascii: [
      512, 682, 860, 1024, 1024, 1706, 1593, 438, 682, 682, 1024, 1382, 512, 682, 512, 569, 1024,
      1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1382, 1382, 1382, 1024, 1884,
      1251, 1251, 1366, 1479, 1251, 1251, 1479, 1479, 682, 909, 1366, 1139, 1706, 1366, 1479, 1251,
      1479, 1251, 1024, 1139, 1479, 1251, 1706, 1251, 1139, 1139, 797, 569, 797, 864, 1024, 682,
      1024, 1024, 909, 1024, 909, 569, 1024, 1024, 569, 569, 909, 569, 1479, 1024, 1024, 1024, 1024,
      797, 797, 569, 1024, 909, 1366, 909, 909, 797, 819, 563, 819, 1108,
    ], hornedU: 65, hornedSmallO: 69, hornedSmallU: 93, quote: 1139, ellipsis: 1821)

  static let boldItalic = TimesFace(
    ascii: [
      512, 797, 1137, 1024, 1024, 1706, 1593, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024,
      1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1704,
      1366, 1366, 1366, 1479, 1366, 1366, 1479, 1593, 797, 1024, 1366, 1251, 1821, 1479, 1479, 1251,
      1479, 1366, 1139, 1251, 1479, 1366, 1821, 1366, 1251, 1251, 682, 569, 682, 1167, 1024, 682,
      1024, 1024, 909, 1024, 909, 682, 1024, 1139, 569, 569, 1024, 569, 1593, 1139, 1024, 1024,
      1024, 797, 797, 569, 1139, 909, 1366, 1024, 909, 797, 713, 451, 713, 1167,
    ], hornedU: 108, hornedSmallO: 75, hornedSmallU: 88, quote: 1024, ellipsis: 2048)
}
