/// How a file writes its letters in bytes.
///
/// What Vietnamese offices have in hand (`data.md` §5.4): UTF-8 and UTF-16 of today's programs, and
/// three encodings of the nineties in which old registers are kept.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  /// UTF-8; ASCII too.
  case utf8 = "utf-8"
  /// UTF-16, low byte first: "Unicode Text" of Excel.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, high byte first.
  case utf16BigEndian = "utf-16be"
  /// Windows-1258: a letter, and its tone as a byte of its own behind it.
  case windows1258 = "windows-1258"
  /// TCVN 5712 VN3, the fonts .VnTime: a byte a letter; capitals with a tone have none.
  case tcvn3
  /// VNI for Windows, the fonts VNI-Times: a letter and its marks in two bytes.
  case vni

  /// The encoding of a name, as the command line takes it; `utf-16` is that of Excel.
  ///
  ///     TextEncoding(name: "UTF-16")  // utf16LittleEndian
  public init?(name: String) {
    let name = name.lowercased()
    switch name {
    case "utf8": self = .utf8
    case "utf-16", "utf16": self = .utf16LittleEndian
    case "cp1258", "1258": self = .windows1258
    case "tcvn", "abc": self = .tcvn3
    case _:
      guard let known = TextEncoding(rawValue: name) else { return nil }
      self = known
    }
  }

  /// Names that the command line takes.
  public static let names = ["utf-8", "utf-16", "windows-1258", "tcvn3", "vni"]

  /// The name people know: "TCVN3 (.VnTime)".
  public var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1258: "Windows-1258"
    case .tcvn3: "TCVN3 (.VnTime)"
    case .vni: "VNI"
    }
  }

  /// Bytes of a code unit.
  var unit: Int {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf8, .windows1258, .tcvn3, .vni: 1
    }
  }
}
