/// Text of a paper on its way into a file: composed, cleaned, for XML and HTML escaped.
enum MarkupText {
  /// What a text is made of.
  enum Piece: Hashable {
    case characters(String)
    case lineBreak
    case tab
  }

  /// A text in pieces; each has at least one character, not yet escaped.
  ///
  /// Whatever begins a new line in some program is a line break here. A character that XML 1.0
  /// forbids or that is no character at all becomes U+FFFD, so that it is seen that something stood
  /// there.
  static func pieces(_ text: String) -> [Piece] {
    let text = composed(text)
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      return text.isEmpty ? [] : [.characters(text)]
    }
    var pieces: [Piece] = []
    var characters = String.UnicodeScalarView()
    var afterReturn = false
    func close() {
      if !characters.isEmpty { pieces.append(.characters(String(characters))) }
      characters = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where afterReturn: break
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
        close()
        pieces.append(.lineBreak)
      case 0x09:
        close()
        pieces.append(.tab)
      default:
        characters.append(isPrintable(scalar) ? scalar : "\u{FFFD}")
      }
      afterReturn = scalar == "\r"
    }
    close()
    return pieces
  }

  /// The text as a PDF takes it, with the same characters as in XML and HTML and "\n" for each line
  /// break; Cairo refuses a paper with a character that is none.
  static func plain(_ text: String) -> String {
    let text = composed(text)
    let isPlain = text.unicodeScalars.allSatisfy {
      isPrintable($0) ? $0.value & ~1 != 0x2028 : $0 == "\n" || $0 == "\t"
    }
    if isPlain { return text }
    return pieces(text).reduce(into: "") { plain, piece in
      switch piece {
      case .characters(let characters): plain += characters
      case .lineBreak: plain += "\n"
      case .tab: plain += "\t"
      }
    }
  }

  /// The text on one line, escaped: for titles and attributes.
  static func oneLine(_ text: String) -> String {
    var result = ""
    for piece in pieces(text) {
      switch piece {
      case .characters(let characters): append(characters, to: &result)
      case .lineBreak, .tab: result += " "
      }
    }
    return result
  }

  /// Appends characters, escaped for text and for attributes in double quotes.
  static func append(_ characters: String, to markup: inout String) {
    guard characters.utf8.contains(where: isSpecial) else {
      markup += characters
      return
    }
    for scalar in characters.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      default: markup.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
