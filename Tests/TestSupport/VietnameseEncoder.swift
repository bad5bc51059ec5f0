internal import Foundation

/// Writes text in the encodings of the nineties, by tables of its own: the mark letters of VNI as a
/// Latin-1 program shows them, TCVN 5712 as the standard prints it, Windows-1258 by taking tones off.
package enum VietnameseEncoder {
  /// Encodings that it writes.
  package static let names = ["utf-8", "utf-16le", "utf-16be", "windows-1258", "tcvn3", "vni"]

  /// The text in an encoding. Of TCVN3, capitals with a tone become small letters, as they stand in
  /// files whose capitals a font has drawn.
  package static func bytes(_ text: String, in name: String) -> [UInt8] {
    switch name {
    case "utf-16le": text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-16be": text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "windows-1258": text.flatMap { windows1258($0) }
    case "tcvn3":
      text.flatMap { character in
        tcvn3[character].map { [$0] } ?? tcvn3[Character(character.lowercased())].map { [$0] }
          ?? Array(String(character).utf8)
      }
    case "vni": text.flatMap { vni[$0] ?? Array(String($0).utf8) }
    case _: Array(text.utf8)
    }
  }

  /// Vowels, a row each, with their tones: level, grave, hook, tilde, acute, dot.
  package static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]

  /// The 134 letters beyond ASCII.
  package static let letters =
    (vowels.joined() + "đ" + vowels.joined().uppercased() + "Đ").filter { !$0.isASCII }

  private static func windows1258(_ character: Character) -> [UInt8] {
    if character.isASCII { return Array(String(character).utf8) }
    var tones: [UInt8] = []
    var rest = ""
    for scalar in String(character).decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "\u{300}": tones.append(0xCC)
      case "\u{301}": tones.append(0xEC)
      case "\u{303}": tones.append(0xDE)
      case "\u{309}": tones.append(0xD2)
      case "\u{323}": tones.append(0xF2)
      case _: rest.unicodeScalars.append(scalar)
      }
    }
    let bases: [Character: UInt8] = [
      "Â": 0xC2, "Ă": 0xC3, "Ê": 0xCA, "Đ": 0xD0, "Ô": 0xD4, "Ơ": 0xD5, "Ư": 0xDD, "â": 0xE2,
      "ă": 0xE3, "ê": 0xEA, "đ": 0xF0, "ô": 0xF4, "ơ": 0xF5, "ư": 0xFD,
    ]
    let base = rest.precomposedStringWithCanonicalMapping
    return (base.first.flatMap { bases[$0] }.map { [$0] } ?? Array(base.utf8)) + tones
  }

  /// The right half of the standard's table from A1 on; · is a free place.
  private static let tcvn3: [Character: UInt8] = {
    let table =
      "ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ"
    return Dictionary(
      uniqueKeysWithValues: zip(table, UInt8(0xA1)...).filter { $0.0 != "·" })
  }()

  private static let vni: [Character: [UInt8]] = {
    var table: [Character: [UInt8]] = [:]
    func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }
    func add(_ row: String, _ base: String, _ marks: [String]) {
      for (letter, mark) in zip(row, marks) where !mark.isEmpty {
        table[letter] = latin(base + mark)
        table[Character(letter.uppercased())] = latin((base + mark).uppercased())
      }
    }
    let tones = ["", "ø", "û", "õ", "ù", "ï"]
    for (row, base) in zip([0, 3, 6, 8, 9, 10], ["a", "e", "o", "ô", "u", "ö"]) {
      add(vowels[row], base, tones)
    }
    add("yỳỷỹý", "y", tones)
    for (row, base) in zip([2, 4, 7], ["a", "e", "o"]) {
      add(vowels[row], base, ["â", "à", "å", "ã", "á", "ä"])
    }
    add(vowels[1], "a", ["ê", "è", "ú", "ü", "é", "ë"])
    for (letter, mark) in zip("ìỉĩíịỵđơư", "ìæóíòîñôö") {
      table[letter] = latin(String(mark))
      table[Character(letter.uppercased())] = latin(mark.uppercased())
    }
    return table
  }()
}
