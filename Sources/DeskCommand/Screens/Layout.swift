/// Laying out text by display width: the one place of the screens that counts columns.
enum Layout {
  /// Columns a text takes.
  static func width(_ text: String) -> Int { displayWidth(text) }

  /// The text with spaces behind it up to `columns`; longer ones stay as they are.
  static func left(_ text: String, _ columns: Int) -> String {
    text + spaces(columns - width(text))
  }

  /// The text with spaces before it up to `columns`.
  static func right(_ text: String, _ columns: Int) -> String {
    spaces(columns - width(text)) + text
  }

  /// The left text and, flush with the last column, the right one.
  static func both(_ left: String, _ right: String, _ columns: Int) -> String {
    left + spaces(max(1, columns - width(left) - width(right))) + right
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// The words of a text in lines of at most `columns`; `hang` stands before all but the first.
  static func wrap(_ text: String, to columns: Int, hang: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if !isEmpty, width(line) + 1 + width(String(word)) > columns {
        lines.append(line)
        line = hang
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
    return lines
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
}
