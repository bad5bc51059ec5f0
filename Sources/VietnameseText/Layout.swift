/// On which side a text stands in its column.
public enum TextSide: Hashable, Sendable {
  /// Text.
  case left
  /// Numbers.
  case right
}

/// The text filled up with spaces to `width` columns; a longer text stays as it is.
///
///     padded("Mã hồ sơ", to: 10)          // "Mã hồ sơ  "
///     padded("12", to: 5, side: .right)   // "   12"
public func padded(_ text: String, to width: Int, side: TextSide = .left) -> String {
  let spaces = String(repeating: " ", count: max(0, width - displayWidth(text)))
  switch side {
  case .left: return text + spaces
  case .right: return spaces + text
  }
}

/// The text cut to `width` columns, with "…" as the last of them where something was cut.
public func truncated(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  guard width > 0 else { return "" }
  return prefix(of: text, width: width - 1) + "…"
}

/// The text in lines of at most `width` columns, broken at spaces.
///
/// A line break in the text stays one. A word longer than a line is broken where the line ends.
/// Lines after the first begin with `indent` spaces. An empty text is one empty line.
public func wrapped(_ text: String, to width: Int, indent: Int = 0) -> [String] {
  let width = max(1, width)
  let indent = min(max(0, indent), width - 1)
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = lines.isEmpty ? "" : String(repeating: " ", count: indent)
    var used = displayWidth(line)
    var isEmpty = true
    for word in paragraph.split(separator: " ") {
      var word = String(word)
      if !isEmpty, used + 1 + displayWidth(word) > width {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        used = indent
        isEmpty = true
      }
      while used + (isEmpty ? 0 : 1) + displayWidth(word) > width {
        let part = prefix(of: word, width: width - used)
        guard !part.isEmpty else { break }
        lines.append(line + part)
        word.removeFirst(part.count)
        line = String(repeating: " ", count: indent)
        used = indent
      }
      if word.isEmpty { continue }
      line += isEmpty ? word : " " + word
      used += (isEmpty ? 0 : 1) + displayWidth(word)
      isEmpty = false
    }
    lines.append(isEmpty ? "" : line)
  }
  return lines
}

/// As many whole characters from the beginning as fit into `width` columns.
private func prefix(of text: String, width: Int) -> String {
  var result = ""
  var used = 0
  for character in text {
    used += displayWidth(String(character))
    if used > width { break }
    result.append(character)
  }
  return result
}
