public import DossierCore
internal import DossierStore
internal import LegalBasis
public import PlainJSON
public import WorkingTime

/// What a command on drafts has done.
public struct LetterDraftsResult: Hashable, Sendable {
  /// What is done to a draft.
  public enum Deed: String, Hashable, Sendable {
    /// Made, or changed.
    case drafted
    /// Approved.
    case approved
    /// Given up.
    case discarded
  }

  /// What was done.
  public var deed: Deed
  /// The drafts it was done to, as they are now.
  public var done: [LetterDraftLine] = []
  /// Those of a run over all dossiers that had a draft before.
  public var unchanged = 0
  /// Those it was not done to, and why.
  public var refusals: [LetterRefusal] = []

  /// Nothing done yet.
  public init(_ deed: Deed) { self.deed = deed }

  /// Whether something was refused: exit status 1.
  public var hasRefusals: Bool { !refusals.isEmpty }

  /// `{"drafted":…,"unchanged":…,"refused":…,"drafts":[…],"refusals":[{"number","message"}]}`
  public var json: JSONValue {
    .object([
      (deed.rawValue, .integer(done.count)), ("unchanged", .integer(unchanged)),
      ("refused", .integer(refusals.count)), ("drafts", .array(done.map(\.json))),
      (
        "refusals",
        .array(
          refusals.map { refusal in
            .object([
              ("number", .string(refusal.dossier.text)), ("message", .string(refusal.message)),
            ])
          })
      ),
    ])
  }
}

/// A draft as `letters drafts` shows it.
public struct LetterDraftLine: Hashable, Sendable {
  /// Its number, which is no number of a letter.
  public let id: Int
  /// The dossier it is about.
  public let dossier: DossierNumber
  /// "apology".
  public let kind: String
  /// Where it stands.
  public let status: LetterDraftStatus
  /// What was chosen.
  public let choices: ApologyChoices
  /// Remark for whoever approves.
  public let note: String?
  /// Who drafted it.
  public let draftedBy: String
  /// When it was drafted, or changed last.
  public let draftedAt: Moment
  /// Who approved it.
  public let approvedBy: String?
  /// When it was approved.
  public let approvedAt: Moment?
  /// When it was issued or given up.
  public let closedAt: Moment?
  /// The letter that was made of it, "05/SDTTG-VP".
  public let letter: String?

  /// A draft of the store.
  init(_ draft: LetterDraft) {
    id = draft.id
    dossier = draft.dossier
    kind = draft.kind
    status = draft.status
    choices = ApologyChoices(draft)
    note = draft.note
    draftedBy = draft.draftedBy
    draftedAt = draft.draftedAt
    approvedBy = draft.approval?.by
    approvedAt = draft.approval?.at
    closedAt = draft.closedAt
    letter = draft.letter?.letter
  }

  /// One object of `letters drafts`.
  public var json: JSONValue {
    .object([
      ("draft", .integer(id)), ("number", .string(dossier.text)), ("kind", .string(kind)),
      ("status", .string(status.rawValue)), ("reason", .optional(choices.reason?.text)),
      ("body", .optional(choices.causeBody)), ("explanation", .optional(choices.explanation)),
      ("newDate", .optional(choices.newDate?.iso)),
      ("form", .optional(choices.form?.rawValue)), ("paper", .optional(choices.paper?.rawValue)),
      ("note", .optional(note)), ("draftedBy", .string(draftedBy)),
      ("draftedAt", .string(draftedAt.iso)), ("approvedBy", .optional(approvedBy)),
      ("approvedAt", .optional(approvedAt?.iso)), ("closedAt", .optional(closedAt?.iso)),
      ("letter", .optional(letter)),
    ])
  }
}
