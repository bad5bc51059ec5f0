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
    let (fold, recorded) = try DeskProofs(law: law).prove(
      history.events + new, newFrom: first, calendar: calendarNow)
    if recorded.contains(where: { $0.event.proof?.calendar == law.calendarText.name }) {
      try writer.keep(law.calendarText, agency: agency)
    }
    return try writer.append(recorded, to: history, summary: fold.summary)
  }
}
