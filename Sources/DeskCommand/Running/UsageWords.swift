internal import OneStopDesk

/// What ArgumentParser says in English, said in Vietnamese; the only place that does so.
///
/// The sentences are those of version 1.8.2. `UsageWordsTests` provokes each of them and looks for
/// English that is left, so that a later version cannot change a word unnoticed.
enum UsageWords {
  /// Sentences of refusals: `{}` stands for what was typed or for a name, in order.
  private static let sentences: [(english: String, vietnamese: String)] = [
    ("Unknown option '{}'. Did you mean '{}'?", "Không có tùy chọn '{}'. Có phải là '{}'?"),
    (
      "Unknown option '{}'\n   or: Missing value for '{}' in '{}'",
      "Không có tùy chọn '{}', hoặc thiếu giá trị của '{}' trong '{}'."
    ),
    ("Unknown option '{}'", "Không có tùy chọn '{}'."),
    ("Missing value for '{}'", "Thiếu giá trị sau '{}'."),
    (
      "The option '{}' does not take any value, but '{}' was specified.",
      "Tùy chọn '{}' không nhận giá trị, nhưng có '{}'."
    ),
    ("Unexpected argument '{}'", "Thừa tham số '{}'."),
    ("{} unexpected arguments: '{}'", "Thừa {} tham số: '{}'."),
    (
      "Value to be set with flag '{}' had already been set with flag '{}'",
      "Cờ '{}' trái với cờ '{}' đã gõ trước: chỉ chọn một."
    ),
    ("Missing expected argument '{}'", "Thiếu '{}'."),
    ("Missing one of: '{}'", "Thiếu một trong: '{}'."),
    (
      "The value '{}' is invalid for '{}'. Please provide one of the following:\n{}",
      "Giá trị '{}' không dùng được cho '{}'. Chọn một trong:\n{}"
    ),
    (
      "The value '{}' is invalid for '{}'. Please provide one of {}.",
      "Giá trị '{}' không dùng được cho '{}'. Chọn một trong: {}."
    ),
    ("The value '{}' is invalid for '{}': {}", "Giá trị '{}' không dùng được cho '{}': {}"),
    ("The value '{}' is invalid for '{}'", "Giá trị '{}' không dùng được cho '{}'."),
    ("The value '{}' is invalid.{}", "Giá trị '{}' không dùng được.{}"),
    ("Invalid option: {}", "Tùy chọn viết sai: {}"),
    ("Missing required subcommand.", "Thiếu lệnh con."),
    (
      "Can't autodetect a supported shell.\n{}\n{}",
      "Không nhận ra vỏ lệnh (shell). Viết rõ: --generate-completion-script=<shell>, một trong:\n{1}"
    ),
    (
      "Can't generate completion scripts for '{}'.\n{}\n{}",
      "Không có phần gõ tắt cho '{}'. Viết --generate-completion-script=<shell>, một trong:\n{2}"
    ),
    ("Internal error. {}", "Lỗi trong chương trình khi đọc tham số: {}"),
  ]

  /// Fixed words of help screens and usage lines, replaced wherever they stand.
  private static let words: [(english: String, vietnamese: String)] = [
    ("<subcommand>", "<lệnh>"),
    ("<subcommands>", "<lệnh>"),
    ("[<options>]", "[<tùy chọn>]"),
    ("<options>", "<tùy chọn>"),
    ("Show help information.", "Xem trợ giúp."),
    ("Show subcommand help information.", "Xem trợ giúp của một lệnh."),
    ("Show the version.", "Xem phiên bản."),
    ("(default: ", "(mặc định: "),
    ("; default: ", "; mặc định: "),
    ("(values: ", "(một trong: "),
  ]

  /// A help screen in Vietnamese; the options that all commands share come last.
  static func help(_ text: String, columns: Int) -> String {
    var sections = translated(text, columns: columns).split(
      separator: "\n\n", omittingEmptySubsequences: false)
    if let shared = sections.firstIndex(where: { $0.hasPrefix(commonTitle.uppercased()) }),
      shared + 1 < sections.count, sections[shared + 1].hasPrefix("TÙY CHỌN:")
    {
      sections.swapAt(shared, shared + 1)
    }
    return sections.joined(separator: "\n\n")
  }

  /// The title of the options that all commands share.
  static let commonTitle = "Tùy chọn chung"

  private static func translated(_ text: String, columns: Int) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let overview = line.dropping(prefix: "OVERVIEW: ") {
        lines.append(worded(overview))
      } else if let usage = line.dropping(prefix: "USAGE: ") {
        lines += usageLines("Cách dùng: ", worded(usage), columns: columns)
      } else if line == "ARGUMENTS:" {
        lines.append("THAM SỐ:")
      } else if line == "OPTIONS:" {
        lines.append("TÙY CHỌN:")
      } else if line == "SUBCOMMANDS:" {
        lines.append("LỆNH:")
      } else if let group = line.dropping(suffix: " SUBCOMMANDS:") {
        lines.append("\(group):")
      } else if let command = line.captures(of: "  See '{}' for detailed help.")?.first {
        lines.append("  Xem chi tiết một lệnh: \(worded(command))")
      } else {
        lines.append(worded(line))
      }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// What parsing refused, in Vietnamese, with the usage line below it.
  static func refusal(_ text: String, columns: Int) -> DeskRefusal {
    var rest = text
    var usage = ""
    if let start = rest.lastRange(of: "Usage: ") {
      usage = String(rest[start.upperBound...])
      rest = String(rest[..<start.lowerBound])
    }
    var about: String?
    if let start = rest.lastRange(of: "\nHelp:  ") {
      about = String(rest[start.upperBound...]).trimmingNewlines()
      rest = String(rest[..<start.lowerBound])
    }
    let message = sentence((rest.dropping(prefix: "Error: ") ?? rest).trimmingNewlines())
    var remedy: [String] = about.map { ["  \($0)"] } ?? []
    let lines = usage.split(separator: "\n").map(String.init)
    for line in lines {
      if let command = line.captures(of: "  See '{}' for more information.")?.first {
        remedy.append("Xem: \(command)")
      } else {
        remedy += usageLines("Cách dùng: ", worded(line), columns: columns)
      }
    }
    let isValue = rest.contains("The value '")
    return DeskRefusal(
      isValue ? .unreadable : .usage, code: isValue ? "unreadableValue" : "usage",
      message: message, remedy: remedy.joined(separator: "\n"))
  }

  /// One sentence in Vietnamese; a sentence that is not in the table stays as it is.
  static func sentence(_ english: String) -> String {
    for (pattern, vietnamese) in sentences {
      if let values = english.captures(of: pattern) { return vietnamese.filled(with: values) }
    }
    return english
  }

  /// The shared options stand in every usage line as one.
  private static func shortened(_ usage: String) -> String {
    guard let first = usage.firstRange(of: "[--store "),
      let last = usage.firstRange(of: "[--format "),
      let end = usage[last.upperBound...].firstIndex(of: "]")
    else { return usage }
    return usage[..<first.lowerBound] + "[<tùy chọn chung>]" + usage[usage.index(after: end)...]
  }

  private static func worded(_ line: String) -> String {
    words.reduce(line) { $0.replacing($1.english, with: $1.vietnamese) }
  }

  /// A usage line, broken between its parts and hung under its beginning.
  private static func usageLines(_ title: String, _ usage: String, columns: Int) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    for character in shortened(usage) {
      if character == " ", depth == 0 {
        parts.append(part)
        part = ""
        continue
      }
      if character == "[" || character == "<" { depth += 1 }
      if character == "]" || character == ">" { depth -= 1 }
      part.append(character)
    }
    parts.append(part)
    // An option and its value stay on one line.
    var joined: [String] = []
    for part in parts where !part.isEmpty {
      if part.hasPrefix("<") || part == "...", let last = joined.last, last.hasPrefix("--") {
        joined[joined.count - 1] = "\(last) \(part)"
      } else {
        joined.append(part)
      }
    }
    var lines: [String] = []
    var line = title
    let hang = String(repeating: " ", count: title.count)
    for part in joined {
      if line.count + part.count > columns, line.count > hang.count {
        lines.append(line.droppingLastSpaces())
        line = hang
      }
      line += "\(part) "
    }
    lines.append(line.droppingLastSpaces())
    return lines
  }
}

extension String {
  /// The rest after a prefix, nil without it.
  func dropping(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  /// The rest before a suffix, nil without it.
  func dropping(suffix: String) -> String? {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
  }

  func trimmingNewlines() -> String {
    var text = self[...]
    while text.first == "\n" { text.removeFirst() }
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }

  func droppingLastSpaces() -> String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Where `other` stands last.
  func lastRange(of other: String) -> Range<Index>? {
    ranges(of: other).last
  }

  /// What stands at the holes `{}` of a pattern that matches the whole text; nil without a match.
  ///
  ///     "Missing value for '--limit'".captures(of: "Missing value for '{}'")  // ["--limit"]
  func captures(of pattern: String) -> [String]? {
    var literals: [Substring] = []
    var start = pattern.startIndex
    for hole in pattern.ranges(of: "{}") {
      literals.append(pattern[start..<hole.lowerBound])
      start = hole.upperBound
    }
    literals.append(pattern[start...])
    guard hasPrefix(literals[0]) else { return nil }
    var rest = dropFirst(literals[0].count)
    if literals.count == 1 { return rest.isEmpty ? [] : nil }
    var captures: [String] = []
    for literal in literals[1..<(literals.count - 1)] {
      guard let found = rest.firstRange(of: literal) else { return nil }
      captures.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    let last = literals[literals.count - 1]
    guard rest.hasSuffix(last) else { return nil }
    captures.append(String(rest.dropLast(last.count)))
    return captures
  }

  /// The text with its holes filled: `{}` by the next value, `{1}` by the second.
  func filled(with values: [String]) -> String {
    var filled = ""
    var next = 0
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let index = Int(rest[rest.index(after: open)..<close]) ?? next
      if values.indices.contains(index) { filled += values[index] }
      next = index + 1
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
