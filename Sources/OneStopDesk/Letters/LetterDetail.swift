public import DossierCore
internal import DossierStore
public import LegalBasis
public import PlainJSON
public import WorkingTime

/// Everything that is known of an issued letter (`letters show`).
public struct LetterDetail: Sendable {
  /// The letter as it was issued, with what became of it.
  let issued: IssuedLetter
  /// The letter that stands in its place; nil where none does.
  public let replacedBy: LetterName?
  /// What happened to it, from its issue on, in the order of recording; corrections taken in.
  public let events: [RecordedEvent]
  /// What its frozen values say; nil once they were erased.
  public let values: Values?

  /// What stands on the letter, and what is recorded beside it.
  public struct Values: Hashable, Sendable {
    /// Whom it is for.
    public var applicant: String?
    /// Address, as printed.
    public var address: String?
    /// Identity number, as printed.
    public var identityNumber: String?
    /// Name of the procedure.
    public var procedure: String?
    /// Authority and title of the signer, a line each.
    public var signerTitle: [String]
    /// Name of the signer; empty where it is written by hand.
    public var signerName: String
    /// The body that caused the delay.
    public var causeBody: String?
    /// What the office added to the reason.
    public var explanation: String?
    /// What it lacks and is printed without.
    public var lacking: [LetterLack]
  }

  /// Which letter, "05/SDTTG-VP" of a year.
  public var name: LetterName { issued.name }
  /// Whose dossier.
  public var dossier: DossierNumber { issued.dossier }
  /// What it is; nil for a word that is none of ours.
  public var kind: PaperKind? { PaperKind(rawValue: issued.kind) }
  /// The form of an apology; nil on other papers, and on letters of a store's first schema.
  public var form: ApologyForm? {
    kind == .apology ? issued.form.flatMap(ApologyForm.init(rawValue:)) : nil
  }
  /// Its date.
  public var date: CivilDate { issued.date }
  /// When it was recorded.
  public var recordedAt: Moment { issued.recordedAt }
  /// The reason of the delay.
  public var reason: DelayReason? { issued.reason }
  /// The due date apologised for.
  public var originalDue: CivilDate? { issued.originalDue }
  /// The new date; nil where it re-appoints nothing.
  public var newDate: CivilDate? { issued.newDate }
  /// Issued after the last day for an apology (rule 42).
  public var isLate: Bool { issued.late }
  /// The letter whose place it takes.
  public var replaces: LetterName? { issued.replaces }
  /// Who drafted it; nil where it was issued without a draft.
  public var draftedBy: String? { issued.draftedBy }
  /// Who approved the draft.
  public var approvedBy: String? { issued.approvedBy }
  /// Who issued it.
  public var issuedBy: String { issued.by }
  /// What became of it.
  public var status: LetterStatus { issued.status }
  /// Name of its file.
  public var file: String { issued.fileName }
  /// SHA-256 of its file, in hexadecimal.
  public var fileDigest: String { issued.fileDigest.hex }
  /// Its wording: name of a kept text, or a version that the program knows.
  public var template: String { issued.template }

  /// Recorded on another date than the one it bears.
  public var isBackdated: Bool { issued.recordedAt.date != issued.date }

  /// Who sent it last; nil: nobody has.
  public var sentBy: String? {
    events.last { $0.event.kind == .letterSent }?.by
  }

  /// Why it took the place of another, as noted at its issue.
  public var whyReplacing: String? {
    issued.replaces == nil ? nil : events.first?.note
  }

  /// All of it, with keys of `letters list` where they say the same.
  public var json: JSONValue {
    .object(identity + content + people + life)
  }

  private var identity: [(String, JSONValue)] {
    [
      ("letter", .string(issued.letter)), ("year", .integer(issued.year)),
      ("number", .string(issued.dossier.text)), ("kind", .string(issued.kind)),
      ("form", .optional(issued.form)), ("date", .string(issued.date.iso)),
      ("recordedAt", .string(issued.recordedAt.iso)), ("backdated", .bool(isBackdated)),
    ]
  }

  private var content: [(String, JSONValue)] {
    [
      ("reason", .optional(issued.reason?.text)),
      ("explanation", .optional(values?.explanation)),
      ("causeBody", .optional(values?.causeBody)),
      ("originalDue", .optional(issued.originalDue?.iso)),
      ("newDate", .optional(issued.newDate?.iso)), ("late", .bool(issued.late)),
      ("applicant", .optional(values?.applicant)), ("address", .optional(values?.address)),
      ("identityNumber", .optional(values?.identityNumber)),
      ("procedure", .optional(values?.procedure)),
      ("lacking", values.map { .array($0.lacking.map { .string($0.rawValue) }) } ?? .null),
    ]
  }

  private var people: [(String, JSONValue)] {
    [
      ("draftedBy", .optional(issued.draftedBy)), ("approvedBy", .optional(issued.approvedBy)),
      ("issuedBy", .string(issued.by)),
      (
        "signer",
        values.map { values in
          .object([
            ("title", .array(values.signerTitle.map { .string($0) })),
            ("name", .optional(values.signerName.isEmpty ? nil : values.signerName)),
          ])
        } ?? .null
      ),
      ("sentBy", .optional(sentBy)),
    ]
  }

  private var life: [(String, JSONValue)] {
    [
      ("state", .string(issued.status.stage.rawValue)),
      ("channel", .optional(issued.status.channel?.rawValue)),
      ("stateAt", .optional(issued.status.at?.iso)),
      ("replaces", issued.replaces?.json ?? .null), ("replacedBy", replacedBy?.json ?? .null),
      ("whyReplacing", .optional(whyReplacing)), ("template", .string(issued.template)),
      ("file", .string(issued.fileName)), ("sha256", .string(issued.fileDigest.hex)),
      ("valuesSha256", .string(issued.valuesDigest.hex)), ("erased", .bool(values == nil)),
      ("history", .array(events.map(\.letterJSON))),
    ]
  }
}

extension LetterName {
  fileprivate var json: JSONValue {
    .object([("letter", .string(letter)), ("year", .integer(year))])
  }
}

extension RecordedEvent {
  /// An event of a letter, with what it says.
  fileprivate var letterJSON: JSONValue {
    var channel: String?
    var reason: String?
    if case .letterSent(_, let way) = event { channel = way.rawValue }
    if case .letterFailed(_, let why) = event { reason = why }
    if case .apologyIssued(let apology) = event { reason = apology.reason.text }
    return .object([
      ("seq", .integer(sequence)), ("event", .string(event.kind.rawValue)),
      ("at", .string(at.iso)), ("by", .string(by)), ("channel", .optional(channel)),
      ("reason", .optional(reason)), ("note", .optional(note)), ("backdated", .bool(isBackdated)),
    ])
  }
}
