internal import DossierCore
internal import DossierLetters
internal import DossierStore
internal import LegalBasis
internal import PlainJSON
internal import WorkingTime

/// Decides for one dossier whether it gets an apology, with its draft taken into account: what the
/// draft chooses, and whether it was approved.
struct DraftedApologies {
  /// Decides by the dossier itself.
  let planner: ApologyPlanner<DeskLaw>
  /// What a letter says where there is no draft.
  let choices: ApologyChoices

  /// For the agency of a session, at its moment.
  init(
    _ session: DeskSession, _ papers: OfficePapers, isNamed: Bool,
    _ choices: ApologyChoices = ApologyChoices()
  ) throws(DeskRefusal) {
    planner = ApologyPlanner(
      law: session.law, papers: papers, calendar: try session.officeNow().working,
      asOf: session.context.asOf, isNamed: isNamed)
    self.choices = choices
  }

  /// Where the dossier stands to a letter that is to be issued now.
  func standing(
    of history: DossierHistory, _ draft: LetterDraft?
  ) throws(LetterObstacle) -> ApologyPlanner<DeskLaw>.Standing {
    guard let draft else {
      let standing = try planner.standing(of: history, choices)
      switch standing {
      case .due where planner.papers.agency.apology.requiresApproval:
        throw .noApprovedDraft(history.record.number)
      case .due, .alreadyIssued, .outOfScope: return standing
      }
    }
    switch try planner.standing(of: history, ApologyChoices(draft)) {
    case .outOfScope: return .outOfScope
    case .alreadyIssued: return .alreadyIssued
    case .due(var apology):
      guard let approval = draft.approval else { throw .unapproved(draft) }
      guard approval.basis == apology.basis(of: draft) else { throw .changed(draft) }
      apology.letter.handling.draftedBy = draft.draftedBy
      apology.letter.handling.approvedBy = approval.by
      return .due(apology)
    }
  }
}

extension ApologyChoices {
  /// What a draft chooses.
  init(_ draft: LetterDraft) {
    self.init(
      reason: draft.reason, causeBody: draft.causeBody, explanation: draft.explanation,
      newDate: draft.newDate, form: draft.form.flatMap(ApologyForm.init(rawValue:)),
      paper: draft.paper.flatMap(PaperSize.init(rawValue:)))
  }
}

extension LetterDraft {
  /// Takes choices; an approval of other choices is void.
  mutating func choose(_ choices: ApologyChoices) {
    reason = choices.reason
    causeBody = choices.causeBody
    explanation = choices.explanation
    newDate = choices.newDate
    form = choices.form?.rawValue
    paper = choices.paper?.rawValue
    status = .draft
    approval = nil
  }
}

extension ApologyDraft {
  /// What an approval rests on: every fact of the dossier that the letter names, and the choices of
  /// the draft. The days late and a new date that nobody chose grow with the day of issue and are
  /// left out.
  func basis(of draft: LetterDraft) -> String {
    let ending: (on: CivilDate, returned: CivilDate?)? =
      switch letter.occasion {
      case .foreseen, .overdue: nil
      case .ended(_, let end, _, let returned): (end, returned)
      }
    let facts: JSONValue = .object([
      ("applicant", .optional(letter.applicant)), ("address", .optional(letter.address)),
      ("identityNumber", .optional(letter.identityNumber)),
      ("dossier", .optional(letter.dossierNumber)), ("procedure", .optional(letter.procedure)),
      ("received", .optional(letter.received?.iso)), ("due", .string(due.iso)),
      ("dueTime", .optional(letter.dueTime?.iso)), ("reason", .string(reason.text)),
      ("causeBody", .optional(letter.causeBody)), ("explanation", .optional(letter.explanation)),
      ("ended", .optional(ending?.on.iso)), ("returned", .optional(ending?.returned?.iso)),
      ("newDate", .optional(draft.newDate?.iso)), ("form", .optional(letter.sheet?.symbol)),
      ("paper", .optional(letter.sheet?.paper.rawValue)),
    ])
    return Digest(of: facts.text).hex
  }
}

extension LetterObstacle {
  fileprivate static func noApprovedDraft(_ number: DossierNumber) -> LetterObstacle {
    LetterObstacle(
      message: "cơ quan đòi duyệt dự thảo trước khi lập văn bản (apology.requiresApproval trong "
        + "agencies.yaml), hồ sơ chưa có dự thảo.",
      remedy: "motcua letters draft --dossier \(number.text), rồi motcua letters approve.")
  }

  fileprivate static func unapproved(_ draft: LetterDraft) -> LetterObstacle {
    LetterObstacle(
      message: "dự thảo \(draft.id) chưa duyệt.",
      remedy: "motcua letters approve \(draft.id), hoặc motcua letters discard \(draft.id).")
  }

  fileprivate static func changed(_ draft: LetterDraft) -> LetterObstacle {
    LetterObstacle(
      message: "hồ sơ hay mẫu văn bản đã thay đổi sau khi duyệt dự thảo \(draft.id).",
      remedy: "xem lại bằng motcua letters preview --kind apology --dossier "
        + "\(draft.dossier.text), rồi motcua letters approve \(draft.id).")
  }
}
