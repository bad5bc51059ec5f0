internal import DossierCore
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

extension Desk {
  /// A dossier with its history (`show`).
  public func show(_ number: String) throws(DeskRefusal) -> DossierDetail {
    let session = try openForReading()
    let history = try session.history(of: number)
    let recorded = session.eventsAsOf(history)
    guard let view = try session.viewAsOf(history) else {
      if let reversal = recorded.last(where: { $0.event.kind == .importReversed }) {
        throw .reversedDossier(number, by: reversal)
      }
      throw DeskRefusal(
        .unreadable, code: "unknownDossier",
        message: "đến ngày \(context.asOf.date.vietnamese) chưa có hồ sơ mã số \"\(number)\".",
        remedy: "xem ở thời điểm sau bằng --as-of.")
    }
    let fold = try session.fold(recorded)
    return try DeskRefusal.translating {
      // Steps and duties lie inside the term, so they are read from its calendar; a year announced
      // since moves neither until `calendar apply` does.
      let office =
        try fold.calendar.map { version throws(LawBookRefusal) in
          try session.law.officeCalendar(version)
        } ?? session.officeNow()
      let events = EventHistory(recorded)
      let summary = view.summary
      let steps = try fold.procedure.map { procedure in
        try StepPlan.steps(
          of: procedure.value,
          start: fold.term?.start ?? summary.receivedAt ?? session.context.asOf,
          dueAt: summary.dueAt, office: office,
          endedAt: events.stepEnds(endedAt: summary.endedAt))
      }
      return DossierDetail(
        view: view, events: recorded,
        duties: try events.duties(of: fold, office: office), steps: steps ?? [])
    }
  }
}

extension DeskSession {
  /// The history of a number, or of the number on the citizen's slip where only one dossier has it;
  /// refused (2) where none bears it.
  func history(of number: String) throws(DeskRefusal) -> DossierHistory {
    let found = try DeskRefusal.translating { () -> (DossierHistory?, [DossierNumber]) in
      if let history = try ledger.history(of: DossierNumber(number), agency: agency) {
        return (history, [])
      }
      let numbers = try ledger.numbers(withReceiptCode: number, agency: agency)
      guard let only = numbers.first, numbers.count == 1 else { return (nil, numbers) }
      return (try ledger.history(of: only, agency: agency), numbers)
    }
    if let history = found.0 { return history }
    guard !found.1.isEmpty else { throw .unknownDossier(number) }
    throw DeskRefusal(
      .unreadable, code: "receiptCodeOfSeveral",
      message: "mã biên nhận \(number) là của nhiều hồ sơ: "
        + found.1.map(\.text).joined(separator: ", ") + ".",
      remedy: "ghi mã hồ sơ.")
  }

  /// Folds recorded events by the law kept with them.
  func fold(
    _ events: [RecordedEvent], reading: LegalReading = .taken
  ) throws(DeskRefusal) -> DossierFold<DeskLaw> {
    do {
      return try EventHistory(events).folded(law: law, reading: reading)
    } catch {
      throw DeskRefusal(error, headline: nil)
    }
  }

  /// A dossier, looked at now.
  func view(of record: DossierRecord) throws(DeskRefusal) -> DossierView {
    let office = try officeNow()
    let summary = record.summary
    do {
      return DossierView(
        record: record, asOf: context.asOf,
        procedure: try procedure(of: summary),
        daysLate: try days { () throws(CalendarRefusal) in
          try summary.daysLate(asOf: context.asOf.date, calendar: office.working)
        },
        daysEarly: try days { () throws(CalendarRefusal) in
          try summary.daysEarly(calendar: office.working)
        })
    } catch {
      throw DeskRefusal(error)
    }
  }

  private func procedure(of summary: DossierSummary) throws(LawBookRefusal) -> ProcedureVersion? {
    if let name = summary.procedureText { return try law.procedure(name).value }
    guard let stated = summary.facts.procedureCode else { return nil }
    switch law.catalogue.findProcedure(stated, on: context.asOf.date) {
    case .found(let procedure): return procedure
    case .notInForce, .unknown: return nil
    }
  }

  private func days(
    _ count: () throws(CalendarRefusal) -> WorkingDays
  ) throws(LawBookRefusal) -> WorkingDays {
    do { return try count() } catch { throw .calendar(error) }
  }

  /// The dossier of a number, looked at now.
  func view(of number: DossierNumber) throws(DeskRefusal) -> DossierView {
    try view(of: try history(of: number.text).record)
  }
}

extension DeskRefusal {
  /// All that there was of the dossier came with an import that was reversed.
  fileprivate static func reversedDossier(
    _ number: String, by recorded: RecordedEvent
  ) -> DeskRefusal {
    var name = ""
    if case .importReversed(let reversal) = recorded.event { name = " \(reversal.name.number)" }
    return DeskRefusal(
      .unreadable, code: "dossierReversed",
      message: "hồ sơ \(number) do lần nhập\(name) đưa vào, lần nhập ấy đã hoàn tác ngày "
        + "\(recorded.at.date.vietnamese).",
      remedy: "nhập tệp đúng; xem như trước khi hoàn tác bằng --as-of một ngày trước đó.")
  }
}
