internal import VietnameseText

/// Laying out text by display width: the one place of the screens that counts columns.
enum Layout {
  /// Columns a text takes.
  static func width(_ text: String) -> Int { displayWidth(text) }

  /// The text with spaces behind it up to `columns`; longer ones stay as they are.
  static func left(_ text: String, _ columns: Int) -> String { padded(text, to: columns) }

  /// The text with spaces before it up to `columns`.
  static func right(_ text: String, _ columns: Int) -> String {
    padded(text, to: columns, side: .right)
  }

  /// The left text and, flush with the last column, the right one.
  static func both(_ left: String, _ right: String, _ columns: Int) -> String {
    left + spaces(max(1, columns - width(left) - width(right))) + right
  }

  /// The text cut to `columns`, "…" where something was cut.
  static func cut(_ text: String, to columns: Int) -> String { truncated(text, to: columns) }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// The words of a text in lines of at most `columns`, the first behind `start` spaces, the others
  /// behind `hang`.
  static func wrap(_ text: String, to columns: Int, start: Int = 0, hang: Int = 0) -> [String] {
    wrapped(text, to: columns - start, indent: max(0, hang - start)).map { spaces(start) + $0 }
  }

  /// The text without what moves a terminal's cursor or colours its screen: each control character
  /// becomes "·". Names and notes come from files of others.
  static func printable(_ text: String) -> String {
    let text = text.replacing("\u{A0}", with: " ")
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "·" : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }

  /// A whole number as Vietnamese papers print it, 1.873.
  static func number(_ count: Int) -> String {
    let digits = String(count.magnitude)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += "." }
      grouped.append(digit)
    }
    return count < 0 ? "-\(grouped)" : grouped
  }

  /// A share with two decimals, "66,03 %"; "—" over nothing. Rounded half up from whole numbers.
  static func percent(_ numerator: Int, of denominator: Int) -> String {
    guard denominator > 0 else { return "—" }
    let hundredths = (numerator * 20_000 + denominator) / (denominator * 2)
    let rest = hundredths % 100
    return "\(number(hundredths / 100)),\(rest < 10 ? "0" : "")\(rest) %"
  }

  /// A reference in the usual short form, for narrow columns: "NĐ 118/2025 Đ.19 k.6".
  ///
  /// Instrument and article stay on one line where they are not too long for it.
  static func shortReference(_ reference: String) -> String {
    abbreviations.reduce(reference) { $0.replacing($1.long, with: $1.short) }
      .split(separator: "; ").map { part in
        width(String(part)) <= 24 ? String(part).replacing(" ", with: "\u{A0}") : String(part)
      }.joined(separator: "; ")
  }

  private static let abbreviations: [(long: String, short: String)] = [
    ("Bộ luật Dân sự 91/2015/QH13", "BLDS"), ("Bộ luật Lao động 45/2019/QH14", "BLLĐ"),
    ("Nghị định ", "NĐ "), ("/NĐ-CP", ""), ("Nghị quyết ", "NQ "), ("Quyết định ", "QĐ "),
    ("/QĐ-TTg", ""), ("Thông báo ", "TB "), ("Thông tư ", "TT "), ("Công văn ", "CV "),
  ]
}
