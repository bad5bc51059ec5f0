import PlainJSON

/// Why a text is no canonical text of law.
public struct LawTextRefusal: Error, Hashable, Sendable {
  /// What is wrong, in words (Vietnamese).
  public let message: String
}

/// Canonical texts: what the store keeps of each rule-set, procedure version and calendar that an
/// event names and of each wording that a paper names, and what is hashed (DESIGN invariant 12).
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
  /// The text of the wording of an apology.
  public static func canonical(_ template: ApologyTemplate) -> String { template.lawValue.text }
  /// The text of the wording of a form.
  public static func canonical(_ template: FormTemplate) -> String { template.lawValue.text }
  /// The text of the wording of messages.
  public static func canonical(_ template: MessageTemplate) -> String { template.lawValue.text }
  /// The text of a form of a circular.
  public static func canonical(_ form: FormDefinition) -> String { form.lawValue.text }

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
  /// The wording of an apology of a text.
  public static func apologyTemplate(_ text: String) throws(LawTextRefusal) -> ApologyTemplate {
    try read(text) { node throws(LawMistake) in try ApologyTemplate(node) }
  }
  /// The wording of a form of a text.
  public static func formTemplate(_ text: String) throws(LawTextRefusal) -> FormTemplate {
    try read(text) { node throws(LawMistake) in try FormTemplate(node) }
  }
  /// The wording of messages of a text.
  public static func messageTemplate(_ text: String) throws(LawTextRefusal) -> MessageTemplate {
    try read(text) { node throws(LawMistake) in try MessageTemplate(node) }
  }
  /// The form of a circular of a text.
  public static func formDefinition(_ text: String) throws(LawTextRefusal) -> FormDefinition {
    try read(text) { node throws(LawMistake) in try FormDefinition(node) }
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
