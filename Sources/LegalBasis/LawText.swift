import PlainJSON

/// Why a text is no canonical text of law.
public struct LawTextRefusal: Error, Hashable, Sendable {
  /// What is wrong, in words (Vietnamese).
  public let message: String
}

/// Canonical texts: what the store keeps of each rule-set, procedure version and calendar that an
/// event names, and what is hashed (DESIGN invariant 12).
///
/// A canonical text is JSON on one line: keys sorted by their bytes, nothing that is empty, text in
/// NFC as the file had it. Equal values have equal texts, and reading gives the value back.
///
///     try LawText.ruleSet(LawText.canonical(rules)) == rules
public enum LawText {
  /// The text of a rule-set.
  public static func canonical(_ rules: RuleSet) -> String { rules.lawValue.text }
  /// The text of a procedure version.
  public static func canonical(_ procedure: ProcedureVersion) -> String {
    procedure.lawValue.text
  }
  /// The text of a calendar.
  public static func canonical(_ calendar: PublishedCalendar) -> String {
    calendar.lawValue.text
  }

  /// The rule-set of a text.
  public static func ruleSet(_ text: String) throws(LawTextRefusal) -> RuleSet {
    try read(text) { node throws(LawMistake) in try RuleSet(node) }
  }
  /// The procedure version of a text.
  public static func procedure(_ text: String) throws(LawTextRefusal) -> ProcedureVersion {
    try read(text) { node throws(LawMistake) in try ProcedureVersion(node) }
  }
  /// The calendar of a text.
  public static func calendar(_ text: String) throws(LawTextRefusal) -> PublishedCalendar {
    try read(text) { node throws(LawMistake) in try PublishedCalendar(node) }
  }

  private static func read<Value>(
    _ text: String, _ make: (LawNode) throws(LawMistake) -> Value
  ) throws(LawTextRefusal) -> Value {
    let value: JSONValue
    do { value = try JSONValue(parsing: text) } catch {
      throw LawTextRefusal(message: "không phải JSON, lỗi ở byte \(error.offset)")
    }
    do { return try make(LawNode(value)) } catch { throw LawTextRefusal(message: error.message) }
  }
}
