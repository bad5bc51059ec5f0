import VietnameseText

/// A text for SMS: plain letters only, so that it goes out in the seven-bit alphabet of GSM 03.38,
/// and how many messages the operator will count.
public struct ShortMessage: Hashable, Sendable {
  /// Without marks, in characters that take one place or two.
  public let text: String

  /// A text as an SMS: marks are taken off, quotation marks and dashes made plain, every run of
  /// spaces one; what the alphabet lacks becomes a question mark.
  ///
  ///     ShortMessage("Hẹn lại “05/3/2026”").text  // "Hen lai \"05/3/2026\""
  public init(_ text: String) {
    var plain = ""
    for scalar in withoutMarks(text).unicodeScalars {
      switch scalar {
      case "“", "”", "„": plain += "\""
      case "‘", "’": plain += "'"
      case "–", "—", "‑": plain += "-"
      case "…": plain += "..."
      case "`": plain += "'"
      default:
        if scalar.properties.isWhitespace {
          if !plain.isEmpty, plain.last != " " { plain += " " }
        } else if scalar.isASCII, scalar.value >= 0x20, scalar.value != 0x7F {
          plain.unicodeScalars.append(scalar)
        } else {
          plain += "?"
        }
      }
    }
    if plain.last == " " { plain.removeLast() }
    self.text = plain
  }

  /// Places that the text takes: one a character, two for those of the extension table.
  public var places: Int { text.unicodeScalars.reduce(0) { $0 + Self.places(of: $1) } }

  /// Messages that are counted: 160 places in one, 153 in each of several; a character of two
  /// places is not torn apart. 0 for an empty text.
  public var segments: Int {
    guard places > 160 else { return text.isEmpty ? 0 : 1 }
    var (segments, used) = (1, 0)
    for scalar in text.unicodeScalars {
      let places = Self.places(of: scalar)
      if used + places > 153 {
        segments += 1
        used = 0
      }
      used += places
    }
    return segments
  }

  /// The extension table of GSM 03.38, as far as it is ASCII.
  private static func places(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "^", "{", "}", "\\", "[", "~", "]", "|": 2
    default: 1
    }
  }
}
