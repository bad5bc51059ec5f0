/// Turns bytes of an encoding into UTF-8. It keeps nothing between two calls.
///
/// A byte that the encoding does not have becomes 0xFF, which no UTF-8 has: so the row in which it
/// stands is found by whoever checks rows, and rejected.
enum TextDecoder: Sendable {
  /// Bytes by a table.
  case bytes(ByteTable)
  /// UTF-16.
  case utf16(isBigEndian: Bool)

  /// The decoder of an encoding; nil for UTF-8, which needs none.
  init?(_ encoding: TextEncoding) {
    switch encoding {
    case .utf8: return nil
    case .utf16LittleEndian: self = .utf16(isBigEndian: false)
    case .utf16BigEndian: self = .utf16(isBigEndian: true)
    case .windows1258, .tcvn3, .vni:
      guard let table = ByteTable.table(of: encoding) else { return nil }
      self = .bytes(table)
    }
  }

  /// What stands for a byte that the encoding does not have.
  static let invalid: UInt8 = 0xFF

  /// Where a line ends: the place of its LF or CR in the text made, and in the bytes it was made of.
  struct LineEnd {
    var decoded: Int
    var raw: Int
  }

  /// Decodes `bytes` behind `text`, and notes where lines end. Returns how many bytes were taken:
  /// unless `isLast`, a letter of which more may follow is left for the next call.
  func decode(
    _ bytes: Span<UInt8>, isLast: Bool, into text: inout [UInt8], _ ends: inout [LineEnd]
  ) -> Int {
    switch self {
    case .bytes(let table):
      Self.decode(bytes, by: table, isLast: isLast, into: &text, &ends)
    case .utf16(let isBigEndian):
      Self.decode(bytes, isBigEndian: isBigEndian, isLast: isLast, into: &text, &ends)
    }
  }

  private static func decode(
    _ bytes: Span<UInt8>, by table: ByteTable, isLast: Bool, into text: inout [UInt8],
    _ ends: inout [LineEnd]
  ) -> Int {
    let (singles, rows, pairs) = (table.singles.span, table.rows.span, table.pairs.span)
    let count = bytes.count
    var place = 0
    while place < count {
      let byte = bytes[place]
      let row = rows[Int(byte)]
      if row > 0 {
        guard place + 1 < count || isLast else { return place }
        if place + 1 < count {
          let whole = pairs[Int(row) * 256 + Int(bytes[place + 1])]
          if whole != 0 {
            append(UInt32(whole), to: &text)
            place += 2
            continue
          }
        }
      }
      if byte < 0x80 {
        if byte == 0x0A || byte == 0x0D { ends.append(LineEnd(decoded: text.count, raw: place)) }
        text.append(byte)
      } else {
        let scalar = singles[Int(byte)]
        if scalar == 0 { text.append(invalid) } else { append(UInt32(scalar), to: &text) }
      }
      place += 1
    }
    return place
  }

  private static func decode(
    _ bytes: Span<UInt8>, isBigEndian: Bool, isLast: Bool, into text: inout [UInt8],
    _ ends: inout [LineEnd]
  ) -> Int {
    let count = bytes.count
    func unit(_ place: Int) -> UInt32 {
      isBigEndian
        ? UInt32(bytes[place]) << 8 | UInt32(bytes[place + 1])
        : UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place])
    }
    var place = 0
    while place + 1 < count {
      let first = unit(place)
      switch first {
      case 0x0A, 0x0D:
        ends.append(LineEnd(decoded: text.count, raw: place))
        text.append(UInt8(first))
      case 0xD800...0xDBFF:
        guard place + 3 < count else {
          guard isLast else { return place }
          text.append(invalid)
          break
        }
        let second = unit(place + 2)
        if (0xDC00...0xDFFF).contains(second) {
          append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &text)
          place += 2
        } else {
          text.append(invalid)
        }
      case 0xDC00...0xDFFF: text.append(invalid)
      case _: append(first, to: &text)
      }
      place += 2
    }
    if place < count, isLast {
      text.append(invalid)
      place += 1
    }
    return place
  }

  /// A scalar in UTF-8.
  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: text.append(UInt8(scalar))
    case 0x80..<0x800:
      text.append(UInt8(0xC0 | scalar >> 6))
      text.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      text.append(UInt8(0xE0 | scalar >> 12))
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(0x80 | scalar & 0x3F))
    case _:
      text.append(UInt8(0xF0 | scalar >> 18))
      text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
