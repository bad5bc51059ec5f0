/// The text for searching and for matching headers: lower case, without marks, đ as d, every run of
/// spaces as one and none at the ends.
///
/// The same for NFC and NFD, for Đ (U+0110) and the Ð (U+00D0) that is often typed for it, and for
/// Hòa and Hoà. Invisible characters (zero-width space, byte-order mark, soft hyphen) are dropped.
///
///     folded("  Ngày hẹn\u{A0}TRẢ ")  // "ngay hen tra"
public func folded(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var spaceBefore = false
  for scalar in text.unicodeScalars {
    switch Folding.fold(scalar) {
    case .nothing:
      continue
    case .space:
      spaceBefore = true
      continue
    case .letter(let byte):
      if spaceBefore, !bytes.isEmpty { bytes.append(0x20) }
      bytes.append(byte)
    case .other:
      if spaceBefore, !bytes.isEmpty { bytes.append(0x20) }
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
    spaceBefore = false
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The text without marks, đ as d; case and everything else stay. The same for NFC and NFD.
///
///     withoutMarks("Đặng Thị Hòa, 05/3/2026")  // "Dang Thi Hoa, 05/3/2026"
public func withoutMarks(_ text: String) -> String {
  var view = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{110}", "\u{D0}": view.append("D")
    case "\u{111}", "\u{F0}": view.append("d")
    default:
      if (0x300...0x36F).contains(scalar.value) { continue }
      var letter = scalar
      while let under = Composition.letter(of: letter) { letter = under }
      view.append(letter)
    }
  }
  return String(view)
}

/// What becomes of a character when it is folded.
private enum Folding {
  case nothing
  case space
  case letter(UInt8)
  case other

  static func fold(_ scalar: Unicode.Scalar) -> Folding {
    let value = scalar.value
    switch value {
    case 0...0x20, 0x7F: return .space
    case 0x41...0x5A: return .letter(UInt8(value) + 0x20)
    case 0x21...0x7E: return .letter(UInt8(value))
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x300...0x36F: return .nothing
    case 0xC0...0x24F: return latin[Int(value) - 0xC0]
    case 0x1E00...0x1EFF: return latinAdditional[Int(value) - 0x1E00]
    default:
      if scalar.properties.isWhitespace { return .space }
      return scalar.properties.generalCategory == .nonspacingMark ? .nothing : .other
    }
  }

  private static let latin = (0xC0...0x24F).map(foldLatin)
  private static let latinAdditional = (0x1E00...0x1EFF).map(foldLatin)

  /// The plain letter under all marks, lower case.
  private static func foldLatin(_ value: Int) -> Folding {
    guard var scalar = Unicode.Scalar(UInt32(value)) else { return .other }
    // Đ đ, and Ð ð (eth), which stand for them in many files.
    if [0x110, 0x111, 0xD0, 0xF0].contains(value) { return .letter(0x64) }
    while let letter = Composition.letter(of: scalar) { scalar = letter }
    switch scalar.value {
    case 0x41...0x5A: return .letter(UInt8(scalar.value) + 0x20)
    case 0x61...0x7A: return .letter(UInt8(scalar.value))
    default: return .other
    }
  }
}
