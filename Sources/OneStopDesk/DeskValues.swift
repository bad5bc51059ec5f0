public import WorkingTime

/// Reading what was typed: each value of the contract in one place, with one wording of refusal.
public enum DeskValues {
  /// A moment in one of the forms of CONTRACT §1; `name` says where it was typed, "--from".
  public static func moment(_ text: String, for name: String) throws(DeskRefusal) -> Moment {
    do throws(DateRefusal) {
      return try Moment(parsing: text)
    } catch {
      throw refusal(of: text, for: name, error)
    }
  }

  /// A date, or a moment whose date is taken.
  public static func date(_ text: String, for name: String) throws(DeskRefusal) -> CivilDate {
    try moment(text, for: name).date
  }

  /// A limit of CONTRACT §1, `10wd`.
  public static func limit(_ text: String, for name: String) throws(DeskRefusal) -> TimeLimit {
    do throws(LimitRefusal) {
      return try TimeLimit(code: text)
    } catch {
      throw DeskRefusal(
        .unreadable, code: "unreadableLimit", message: "\(name) \"\(text)\": \(error.vietnamese).",
        remedy: "viết \(error.expected).")
    }
  }

  private static func refusal(of text: String, for name: String, _ error: DateRefusal)
    -> DeskRefusal
  {
    DeskRefusal(
      .unreadable, code: "unreadableMoment", message: "\(name) \"\(text)\": \(error.vietnamese).",
      remedy: "viết \(error.expected); hoặc 2025-08-28, 2025-08-28T17:00.")
  }
}

extension DeskValues {
  /// A year of four digits, 1900 to 2100.
  public static func year(_ text: String, for name: String) throws(DeskRefusal) -> Int {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(text), year > 0
    else {
      throw DeskRefusal(
        .unreadable, code: "unreadableYear", message: "\(name) \"\(text)\": không phải là năm.",
        remedy: "viết bốn chữ số, ví dụ 2026.")
    }
    return year
  }
}

extension DeskValues {
  /// One word of a closed list, "online".
  public static func word<Word: RawRepresentable & CaseIterable>(
    _ text: String, for name: String
  ) throws(DeskRefusal) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw DeskRefusal(
        .unreadable, code: "unknownWord", message: "\(name) \"\(text)\": không biết từ này.",
        remedy: "chọn một trong: \(known).")
    }
    return word
  }

  /// Words with commas between them, each once, in the order in which they were typed.
  public static func words<Word: RawRepresentable & CaseIterable & Equatable>(
    _ text: String, for name: String
  ) throws(DeskRefusal) -> [Word] where Word.RawValue == String {
    var words: [Word] = []
    for part in text.split(separator: ",") {
      let word: Word = try word(String(part), for: name)
      if !words.contains(word) { words.append(word) }
    }
    return words
  }

  /// A limit in working days, `3wd`.
  public static func workingDays(
    _ text: String, for name: String
  ) throws(DeskRefusal) -> WorkingDays {
    guard case .workingDays(let days) = try limit(text, for: name) else {
      throw DeskRefusal(
        .unreadable, code: "unreadableLimit",
        message: "\(name) \"\(text)\": phải là số ngày làm việc.", remedy: "viết như 3wd.")
    }
    return days
  }

  /// A text that says something.
  public static func said(_ text: String, for name: String) throws(DeskRefusal) -> String {
    guard text.allSatisfy(\.isWhitespace) else { return text }
    throw DeskRefusal(
      .unreadable, code: "emptyValue", message: "\(name) \"\(text)\": không được để trống.")
  }

  /// A sum of money in đồng, not negative.
  public static func amount(_ amount: Int?, for name: String) throws(DeskRefusal) -> Int? {
    guard let amount, amount < 0 else { return amount }
    throw DeskRefusal(
      .unreadable, code: "negativeAmount", message: "\(name) \(amount): số tiền không được âm.")
  }
}
