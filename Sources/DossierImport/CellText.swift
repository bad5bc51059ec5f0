internal import VietnameseText

/// The text of a cell, cleaned as `data.md` §5.4 says; what was repaired is known.
struct CellText: Hashable, Sendable {
  /// NFC, trimmed, one space between words, without control and zero-width characters; never empty.
  var text: String
  /// Whether Ð, ð, a no-break space or a zero-width character was replaced. White space, control
  /// characters and the way accents are composed are no repairs.
  var isRepaired: Bool

  /// The text of a cell; nil when nothing but space is in it. The bytes are UTF-8 (a caller checks).
  init?(_ bytes: Span<UInt8>) {
    let trimmed = CellText.trimmed(bytes)
    guard !trimmed.isEmpty else { return nil }
    var cell = bytes.extracting(trimmed)
    if cell[0] == 0x27, let text = CellText.unguarded(cell) { cell = cell.extracting(text) }
    if CellText.isPlain(cell) {
      self.init(text: CellText.string(cell), isRepaired: false)
    } else {
      self.init(repairing: CellText.string(cell))
    }
  }

  private init(text: String, isRepaired: Bool) {
    self.text = text
    self.isRepaired = isRepaired
  }

  private init?(repairing raw: String) {
    var isRepaired = false
    var scalars = String.UnicodeScalarView()
    var spaceIsOwed = false
    for scalar in raw.unicodeScalars {
      let kept: Unicode.Scalar
      switch scalar.value {
      case 0x00...0x20, 0x7F...0x9F:
        spaceIsOwed = true
        continue
      case 0xA0, 0x2007, 0x202F, 0x3000:
        isRepaired = true
        spaceIsOwed = true
        continue
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF:
        isRepaired = true
        continue
      case 0xD0:
        isRepaired = true
        kept = "\u{110}"
      case 0xF0:
        isRepaired = true
        kept = "\u{111}"
      default:
        kept = scalar
      }
      if spaceIsOwed, !scalars.isEmpty { scalars.append(" ") }
      spaceIsOwed = false
      scalars.append(kept)
    }
    guard !scalars.isEmpty else { return nil }
    text = composed(String(scalars))
    self.isRepaired = isRepaired
  }

  /// The text behind an apostrophe that keeps a spreadsheet from computing it ("'+84 912 …"), as our
  /// own `export` writes it; nil where the apostrophe belongs to the text.
  private static func unguarded(_ bytes: Span<UInt8>) -> Range<Int>? {
    var place = 0
    while place < bytes.count, bytes[place] == 0x27 { place += 1 }
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case 0x3D, 0x2B, 0x2D, 0x40: return 1..<bytes.count
    case 0x09, 0x0D:
      let rest = trimmed(bytes.extracting(1..<bytes.count))
      return (rest.lowerBound + 1)..<(rest.upperBound + 1)
    default: return nil
    }
  }

  /// The bytes without white space around them; no-break spaces count as white space.
  static func trimmed(_ bytes: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = bytes.count
    while start < end {
      if bytes[start] <= 0x20 {
        start += 1
      } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// Whether the bytes can be taken as they are: no control character, no double space, and no lead
  /// byte of a block in which combining marks, odd spaces or Ð stand.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for place in bytes.indices {
      let byte = bytes[place]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F || (byte == 0x20 && previous == 0x20) { return false }
      } else {
        switch byte {
        case 0xC2, 0xCC, 0xCD, 0xE2, 0xE3, 0xEF: return false
        case 0x90, 0xB0: if previous == 0xC3 { return false }
        default: break
        }
      }
      previous = byte
    }
    return true
  }

  /// A string of checked UTF-8.
  static func string(_ bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

extension String {
  /// The text of a header cell, whatever its bytes are; empty where there is none.
  init(lossy bytes: Span<UInt8>) {
    self = CellText(CellText.string(bytes).utf8.span)?.text ?? ""
  }
}
