internal import DossierCore
internal import DossierStore
internal import WorkingTime

extension Desk {
  /// Records an action on a dossier, and answers the dossier after it.
  ///
  /// The whole history is folded with the new event in the same transaction; what breaks a rule is
  /// refused by rule and article, and nothing is written.
  public func record(
    _ act: DeskAct, on number: String, note: String?
  ) throws(DeskRefusal) -> DossierView {
    if case .correct(_, .moved(let moment), _) = act, moment.date > context.asOf.date {
      throw DeskRefusal(
        .refusedByRule, code: "inFuture",
        message: "--at \(moment.vietnamese): sau ngày sửa sổ \(context.asOf.date.vietnamese).",
        remedy: "ghi thời điểm mà việc đã thật sự xảy ra.")
    }
    let session = try openForWriting()
    let headline = "Không ghi được việc \"\(act.events[0].kind.vietnamese)\" cho \(number)"
    try DeskRefusal.translating(headline: headline) {
      try session.ledger.write(session.origin(act.source)) { writer in
        let number = DossierNumber(number)
        guard let history = try writer.history(of: number, agency: session.agency) else {
          throw DeskRefusal.unknownDossier(number.text)
        }
        try session.append(act.events, to: history, note: note, writer)
      }
    }
    return try session.view(of: DossierNumber(number))
  }
}

extension DeskSession {
  /// Appends events that happen now to a history, with their proofs.
  @discardableResult
  func append(
    _ events: [DossierEvent], to history: DossierHistory, note: String?, _ writer: LedgerWriter
  ) throws -> DossierHistory {
    let first = history.lastSequence + 1
    let new = events.enumerated().map { index, event in
      RecordedEvent(
        sequence: first + index, at: context.asOf, recordedAt: writer.origin.recordedAt,
        by: context.by, note: note, event: event)
    }
    let (fold, recorded) = try prove(history, new)
    if recorded.contains(where: { $0.event.proof?.calendar == law.calendarText.name }) {
      try writer.keep(law.calendarText, agency: agency)
    }
    return try writer.append(recorded, to: history, summary: fold.summary)
  }

  /// Folds a history with new events. Where one that stands after them would no longer hold, it is
  /// that one which is named, not a rule that the clerk did not touch.
  private func prove(
    _ history: DossierHistory, _ new: [RecordedEvent]
  ) throws -> (fold: DossierFold<DeskLaw>, recorded: [RecordedEvent]) {
    let first = history.lastSequence + 1
    do {
      return try DeskProofs(law: law).prove(
        history.events + new, newFrom: first, calendar: calendarNow)
    } catch {
      guard let later = history.event(refusedBy: error) else { throw error }
      throw DeskRefusal(
        .refusedByRule, code: "breaksLaterEvent",
        message: "sổ đã có sự kiện \(later.sequence) \"\(later.event.kind.vietnamese)\" "
          + "ngày \(later.at.date.vietnamese); ghi thêm việc này thì sự kiện ấy "
          + "không còn hợp quy tắc.",
        remedy: "xem motcua show; không ghi lùi được trước sự kiện ấy.")
    }
  }
}

extension DossierHistory {
  /// The recorded event that a refusal names; nil where it is a new one.
  fileprivate func event(refusedBy refusal: FoldRefusal) -> RecordedEvent? {
    guard case .transition(_, let sequence) = refusal else { return nil }
    return events.first { $0.sequence == sequence }
  }
}
