/// The tables of the encodings whose letters are bytes: what a byte stands for, and what two bytes
/// one behind the other stand for together.
struct ByteTable: Sendable {
  /// Scalar of each byte; 0 = none (but for the byte 0).
  private(set) var singles = [UInt16](repeating: 0, count: 256)
  /// Row in `pairs` of each byte that may begin a pair; 0 = it begins none.
  private(set) var rows = [UInt8](repeating: 0, count: 256)
  /// Scalar of the pairs, 256 a row; 0 = none.
  private(set) var pairs = [UInt16](repeating: 0, count: 256)

  /// The table of an encoding; nil where it is no encoding of bytes.
  static func table(of encoding: TextEncoding) -> ByteTable? {
    switch encoding {
    case .windows1258: windows1258
    case .tcvn3: tcvn3
    case .vni: vni
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    }
  }

  /// ASCII, and the quotation marks, dashes and the no-break space that Windows writes in texts of
  /// whatever encoding.
  private init() {
    for byte in 0..<128 { singles[byte] = UInt16(byte) }
    for (byte, scalar) in Self.punctuation { singles[Int(byte)] = scalar }
  }

  private static let punctuation: [(UInt8, UInt16)] = [
    (0x80, 0x20AC), (0x82, 0x201A), (0x83, 0x0192), (0x84, 0x201E), (0x85, 0x2026),
    (0x86, 0x2020), (0x87, 0x2021), (0x88, 0x02C6), (0x89, 0x2030), (0x8B, 0x2039),
    (0x8C, 0x0152), (0x91, 0x2018), (0x92, 0x2019), (0x93, 0x201C), (0x94, 0x201D),
    (0x95, 0x2022), (0x96, 0x2013), (0x97, 0x2014), (0x98, 0x02DC), (0x99, 0x2122),
    (0x9B, 0x203A), (0x9C, 0x0153), (0x9F, 0x0178), (0xA0, 0x00A0),
  ]

  private mutating func set(_ byte: UInt8, _ scalar: Unicode.Scalar) {
    singles[Int(byte)] = UInt16(scalar.value)
  }

  private mutating func set(_ first: UInt8, _ second: UInt8, _ scalar: Unicode.Scalar) {
    if rows[Int(first)] == 0 {
      rows[Int(first)] = UInt8(pairs.count / 256)
      pairs += [UInt16](repeating: 0, count: 256)
    }
    pairs[Int(rows[Int(first)]) * 256 + Int(second)] = UInt16(scalar.value)
  }
}

extension ByteTable {
  /// Windows-1258. A tone is a byte behind its vowel; some vowels with a tone have a byte as well.
  static let windows1258: ByteTable = {
    var table = ByteTable()
    for byte in 0xA1...0xFF { table.singles[byte] = UInt16(byte) }
    let others: [(UInt8, Unicode.Scalar)] = [
      (0xC3, "Ă"), (0xCC, "\u{300}"), (0xD0, "Đ"), (0xD2, "\u{309}"), (0xD5, "Ơ"), (0xDD, "Ư"),
      (0xDE, "\u{303}"), (0xE3, "ă"), (0xEC, "\u{301}"), (0xF0, "đ"), (0xF2, "\u{323}"),
      (0xF5, "ơ"), (0xFD, "ư"), (0xFE, "₫"),
    ]
    for (byte, scalar) in others { table.set(byte, scalar) }
    let tones: [(UInt8, VietnameseVowels.Tone)] = [
      (0xCC, .grave), (0xD2, .hook), (0xDE, .tilde), (0xEC, .acute), (0xF2, .dot),
    ]
    for byte in UInt8.min...UInt8.max {
      guard let letter = Unicode.Scalar(table.singles[Int(byte)]) else { continue }
      for (mark, tone) in tones {
        guard let whole = VietnameseVowels.vowel(letter, with: tone) else { continue }
        table.set(byte, mark, whole)
      }
    }
    return table
  }()

  /// TCVN 5712:1993 VN3. Of the capitals it has those without a tone; the places at which VN1 and
  /// VN2 have the others are free.
  static let tcvn3: ByteTable = {
    var table = ByteTable()
    let letters: [(UInt8, String)] = [
      (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹ"),
      (0xD2, "ềểễếệìỉ"), (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộ"), (0xEA, "ờởỡớợù"),
      (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    ]
    for (first, run) in letters {
      for (place, letter) in run.unicodeScalars.enumerated() {
        table.set(first + UInt8(place), letter)
      }
    }
    return table
  }()

  /// VNI for Windows: a letter of ASCII (or ơ, ư) and a byte for what stands above and below it.
  /// Of the marks there are small and large ones, which people mix; the letter tells the case.
  static let vni: ByteTable = {
    var table = ByteTable()
    let singles: [(UInt8, Unicode.Scalar)] = [
      (0xD1, "Đ"), (0xF1, "đ"), (0xD4, "Ơ"), (0xF4, "ơ"), (0xD6, "Ư"), (0xF6, "ư"),
      (0xCC, "Ì"), (0xEC, "ì"), (0xC6, "Ỉ"), (0xE6, "ỉ"), (0xD3, "Ĩ"), (0xF3, "ĩ"),
      (0xCD, "Í"), (0xED, "í"), (0xD2, "Ị"), (0xF2, "ị"), (0xCE, "Ỵ"), (0xEE, "ỵ"),
    ]
    for (byte, scalar) in singles { table.set(byte, scalar) }
    // Marks in the order of the tones: level (none of its own on a bare letter), grave, hook, tilde,
    // acute, dot.
    let bare: [UInt8?] = [nil, 0xF8, 0xFB, 0xF5, 0xF9, 0xEF]
    let roof: [UInt8?] = [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4]
    let bowl: [UInt8?] = [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB]
    let bases: [(UInt8, Unicode.Scalar, [UInt8?])] = [
      (UInt8(ascii: "a"), "a", bare), (UInt8(ascii: "a"), "â", roof),
      (UInt8(ascii: "a"), "ă", bowl), (UInt8(ascii: "e"), "e", bare),
      (UInt8(ascii: "e"), "ê", roof), (UInt8(ascii: "o"), "o", bare),
      (UInt8(ascii: "o"), "ô", roof), (UInt8(ascii: "u"), "u", bare),
      (UInt8(ascii: "y"), "y", bare), (0xF4, "ơ", bare), (0xF6, "ư", bare),
      (UInt8(ascii: "A"), "A", bare), (UInt8(ascii: "A"), "Â", roof),
      (UInt8(ascii: "A"), "Ă", bowl), (UInt8(ascii: "E"), "E", bare),
      (UInt8(ascii: "E"), "Ê", roof), (UInt8(ascii: "O"), "O", bare),
      (UInt8(ascii: "O"), "Ô", roof), (UInt8(ascii: "U"), "U", bare),
      (UInt8(ascii: "Y"), "Y", bare), (0xD4, "Ơ", bare), (0xD6, "Ư", bare),
    ]
    for (base, letter, marks) in bases {
      for (tone, mark) in zip(VietnameseVowels.Tone.allCases, marks) {
        guard let mark, let whole = VietnameseVowels.vowel(letter, with: tone) else { continue }
        table.set(base, mark, whole)
        table.set(base, mark - 0x20, whole)
      }
    }
    return table
  }()
}
