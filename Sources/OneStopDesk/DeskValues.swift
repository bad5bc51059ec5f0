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
