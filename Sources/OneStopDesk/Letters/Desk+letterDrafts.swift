public import DossierCore
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

/// Which drafts a command is about.
public enum DraftsMeant: Hashable, Sendable {
  /// Those with these ids.
  case ids([Int])
  /// That of a dossier.
  case dossier(DossierNumber)
  /// All that are open and not approved.
  case unapproved

  /// Those as typed: ids, a dossier, or all; one of the three is needed.
  public init(ids: [Int], dossier: String?, all: Bool) throws(DeskRefusal) {
    switch (ids.isEmpty, dossier, all) {
    case (false, nil, false): self = .ids(ids)
    case (true, let dossier?, false): self = .dossier(DossierNumber(dossier))
    case (true, nil, true): self = .unapproved
    case (true, nil, false):
      throw DeskRefusal(
        .unreadable, code: "noDraftNamed", message: "chưa nói dự thảo nào.",
        remedy: "viết số dự thảo (xem motcua letters drafts), --dossier hoặc --all.")
    case (false, _?, _), (false, _, true), (true, _?, true):
      throw DeskRefusal(
        .unreadable, code: "draftsNamedTwice",
        message: "số dự thảo, --dossier và --all không dùng cùng nhau.", remedy: "chọn một cách.")
    }
  }
}

extension Desk {
  /// Drafts the apology of one dossier, or those of all that owe one and have no draft.
  ///
  /// A draft keeps what a clerk chooses. It uses up no number of a letter, and becomes one only when
  /// it is approved and issued. Drafting again changes what is said again and voids the approval.
  public func draftLetters(
    _ choices: ApologyChoices, dossier: DossierNumber?, note: String?
  ) throws(DeskRefusal) -> LetterDraftsResult {
    let session = try openForWriting()
    let scope = try ApologyScope(session, dossier: dossier)
    let apologies = try DraftedApologies(
      session, try OfficePapers(session), isNamed: dossier != nil)
    return try session.changingDrafts(.drafted) { writer, result in
      for number in scope.withoutLetter + (dossier == nil ? [] : scope.withLetter.map(\.number)) {
        try result.noting(number) { result in
          let history = try session.known(number, writer)
          let open = try writer.openDraft(
            of: number, kind: PaperKind.apology.rawValue, agency: session.agency)
          if open != nil, dossier == nil {
            result.unchanged += 1
            return
          }
          var wanted = choices.or(open.map(ApologyChoices.init) ?? ApologyChoices())
          // A run over all gives its reason to those that have none on record.
          if dossier == nil, history.record.summary.facts.delayReason != nil { wanted.reason = nil }
          guard try apologies.canDraft(history, wanted) else { return }
          var draft =
            try open
            ?? writer.begin(
              LetterDraft(
                agency: session.agency, dossier: history.record.number,
                kind: PaperKind.apology.rawValue, draftedBy: session.context.by,
                draftedAt: writer.origin.recordedAt))
          draft.choose(wanted)
          draft.note = note ?? draft.note
          draft.draftedBy = session.context.by
          draft.draftedAt = writer.origin.recordedAt
          try writer.update(draft)
          result.done.append(LetterDraftLine(draft))
        }
      }
    }
  }

  /// Approves drafts. The letter of each must be complete now; what it says is held fast, and where
  /// the dossier says something else later the draft must be approved again.
  public func approveDrafts(_ meant: DraftsMeant) throws(DeskRefusal) -> LetterDraftsResult {
    let session = try openForWriting()
    let apologies = try DraftedApologies(session, try OfficePapers(session), isNamed: true)
    return try session.changingDrafts(.approved) { writer, result in
      for var draft in try session.drafts(meant, writer) {
        try result.noting(draft.dossier) { result in
          let history = try session.known(draft.dossier, writer)
          let apology = try apologies.complete(history, draft)
          draft.status = .approved
          draft.approval = LetterDraft.Approval(
            by: session.context.by, at: writer.origin.recordedAt, basis: apology.basis(of: draft))
          try writer.update(draft)
          result.done.append(LetterDraftLine(draft))
        }
      }
    }
  }

  /// Gives drafts up. They stay on record; no number is missing for it.
  public func discardDrafts(_ meant: DraftsMeant) throws(DeskRefusal) -> LetterDraftsResult {
    let session = try openForWriting()
    return try session.changingDrafts(.discarded) { writer, result in
      for var draft in try session.drafts(meant, writer) {
        draft.status = .discarded
        draft.closedAt = writer.origin.recordedAt
        try writer.update(draft)
        result.done.append(LetterDraftLine(draft))
      }
    }
  }

  /// The drafts in the order of drafting: those that are open, or all.
  public func letterDrafts(all: Bool) throws(DeskRefusal) -> [LetterDraftLine] {
    let session = try openForReading()
    return try DeskRefusal.translating {
      try session.ledger.drafts(of: session.agency, all: all).map(LetterDraftLine.init)
    }
  }
}

extension DeskSession {
  /// One transaction on drafts; what it has done counts only when it was carried through.
  fileprivate func changingDrafts(
    _ deed: LetterDraftsResult.Deed,
    _ body: (LedgerWriter, inout LetterDraftsResult) throws -> Void
  ) throws(DeskRefusal) -> LetterDraftsResult {
    try DeskRefusal.translating {
      try ledger.write(origin("letters")) { writer in
        var result = LetterDraftsResult(deed)
        try body(writer, &result)
        return result
      }
    }
  }

  fileprivate func known(
    _ number: DossierNumber, _ writer: LedgerWriter
  ) throws -> DossierHistory {
    guard let history = try writer.history(of: number, agency: agency) else {
      throw DeskRefusal.unknownDossier(number.text)
    }
    return history
  }

  /// The drafts that are meant; one that is not there or not open is refused, and with it the run.
  fileprivate func drafts(_ meant: DraftsMeant, _ writer: LedgerWriter) throws -> [LetterDraft] {
    switch meant {
    case .ids(let ids):
      try ids.map { id in
        guard let draft = try writer.draft(id, agency: agency) else {
          throw DeskRefusal(
            .unreadable, code: "unknownDraft", message: "không có dự thảo \(id).",
            remedy: "xem các dự thảo bằng motcua letters drafts.")
        }
        guard draft.isOpen else { throw DeskRefusal(closed: draft) }
        return draft
      }
    case .dossier(let number):
      if let draft = try writer.openDraft(
        of: try known(number, writer).record.number, kind: PaperKind.apology.rawValue,
        agency: agency)
      {
        [draft]
      } else {
        throw DeskRefusal(
          .unreadable, code: "unknownDraft",
          message: "hồ sơ \(number.text) không có dự thảo nào đang mở.",
          remedy: "soạn bằng motcua letters draft --dossier \(number.text).")
      }
    case .unapproved:
      try writer.openDrafts(of: agency).filter { $0.approval == nil }
    }
  }
}

extension DeskRefusal {
  /// A draft that has become a letter or was given up.
  fileprivate init(closed draft: LetterDraft) {
    let became = draft.letter.map { "đã thành văn bản \($0.letter)" } ?? "đã bỏ"
    self.init(
      .refusedByRule, code: "draftClosed", message: "dự thảo \(draft.id) \(became).",
      remedy: draft.letter == nil
        ? "soạn lại bằng motcua letters draft --dossier \(draft.dossier.text)."
        : "thay văn bản bằng motcua letters replace.")
  }
}

extension LetterDraftsResult {
  /// Does something for a dossier; an obstacle is noted, and the others go on.
  fileprivate mutating func noting(
    _ number: DossierNumber, _ body: (inout LetterDraftsResult) throws -> Void
  ) throws {
    do { try body(&self) } catch let obstacle as LetterObstacle {
      refusals.append(
        LetterRefusal(dossier: number, message: obstacle.message, remedy: obstacle.remedy))
    }
  }
}

extension DraftedApologies {
  /// Whether the dossier may have a draft with these choices. The reason alone may still be open:
  /// who approves wants to see it.
  fileprivate func canDraft(
    _ history: DossierHistory, _ choices: ApologyChoices
  ) throws(LetterObstacle) -> Bool {
    if let chosen = choices.reason, let recorded = history.record.summary.facts.delayReason,
      chosen != recorded
    {
      throw LetterObstacle(
        message: "hồ sơ đã ghi lý do trễ hẹn, văn bản nêu lý do ấy; không chọn lý do khác được.",
        remedy: "bỏ --reason.")
    }
    switch try planner.standing(of: history, choices.or(ApologyChoices(reason: .rule))) {
    case .due: return true
    case .outOfScope: return false
    case .alreadyIssued:
      throw LetterObstacle(
        message: "hồ sơ đã có văn bản xin lỗi.",
        remedy: "thay văn bản ấy bằng motcua letters replace.")
    }
  }

  /// The letter of a draft, with nothing missing.
  fileprivate func complete(
    _ history: DossierHistory, _ draft: LetterDraft
  ) throws(LetterObstacle) -> ApologyDraft {
    switch try planner.standing(of: history, ApologyChoices(draft)) {
    case .due(let apology): return apology
    case .outOfScope: throw LetterObstacle(message: "hồ sơ không phải xin lỗi.")
    case .alreadyIssued:
      throw LetterObstacle(
        message: "hồ sơ đã có văn bản xin lỗi.",
        remedy: "bỏ dự thảo bằng motcua letters discard \(draft.id).")
    }
  }
}
