internal import DossierCore
internal import DossierLetters
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

/// Puts a dossier of the store on one of its forms, as it stood at the end of the day looked at.
///
/// The paper has no number (0: a draft); whoever issues it gives one (`PaperIssuing`). Apologies are
/// planned by `ApologyPlanner`, the register is written by `Desk.writeRegister`.
struct PaperPlanner {
  /// The store and the law.
  let session: DeskSession
  /// The agency's logo by name and content.
  var logo: PictureReference?

  /// The form of a kind for a dossier; refused in words where the dossier has no cause for it, or
  /// where a needed fact is missing.
  func paper(
    _ kind: PaperKind, of history: DossierHistory
  ) throws(DeskRefusal) -> FormPaper {
    guard let view = try session.viewAsOf(history) else {
      throw refusal(
        kind, "ngày \(session.context.asOf.date.vietnamese) chưa có hồ sơ này.",
        remedy: "chọn ngày sau bằng --as-of.")
    }
    let events = try inOrder(session.eventsAsOf(history))
    let facts = try facts(kind, view, events)
    let date = session.context.asOf.date
    let received = view.summary.receivedAt?.date ?? view.summary.submittedAt?.date ?? date
    var paper = try empty(kind, receivedOn: received, date: date)
    paper.fill(facts)
    guard paper.missing.isEmpty else {
      throw refusal(
        kind, "thiếu \(paper.missing.map(\.vietnamese).joined(separator: ", ")).",
        remedy: "nhập một tệp có mã hồ sơ và thông tin còn thiếu (motcua import).")
    }
    return paper
  }

  /// The form without values.
  private func empty(
    _ kind: PaperKind, receivedOn received: CivilDate, date: CivilDate
  ) throws(DeskRefusal) -> FormPaper {
    let agency = session.law.agency
    let (set, wording): (FormSet, FormTemplate)
    do throws(LawGap) {
      let form = try session.law.catalogue.paperForm(kind, of: agency, receivedOn: received)
      (set, wording) = (form.set, form.wording)
    } catch { throw refusal(kind, error, receivedOn: received) }
    guard let sheet = FormSheet(kind, of: set, formSymbol: agency.formSymbol) else {
      throw refusal(
        kind, "mẫu ở forms/\(set.id).yaml không có tên hay khổ giấy.",
        remedy: "chạy motcua catalog check.")
    }
    let head: Letterhead
    do { head = try Letterhead(agency, on: date, logo: logo) } catch {
      throw DeskRefusal(error, agency)
    }
    return FormPaper(
      kind, sheet: sheet, letterhead: head, number: 0, date: date, template: wording)
  }

  private func refusal(
    _ kind: PaperKind, _ message: String, article: LegalReference? = nil, remedy: String?
  ) -> DeskRefusal {
    DeskRefusal(
      .refusedByRule, code: "noPaper", headline: "Không lập được \(kind.vietnamese)",
      message: message, article: article?.text, remedy: remedy)
  }

  /// Why the law of a dossier has no such form.
  private func refusal(
    _ kind: PaperKind, _ gap: LawGap, receivedOn received: CivilDate
  ) -> DeskRefusal {
    switch gap {
    case .noForm(_, let circular):
      refusal(
        kind,
        "hồ sơ tiếp nhận ngày \(received.vietnamese) theo mẫu của \(circular), trong đó không có "
          + "giấy này.", remedy: "báo người nộp bằng công văn.")
    case .noFormSet, .noWording, .noRuleSet, .noProcedure, .noVersion:
      refusal(kind, gap.message + ".", remedy: "sửa Procedures/, rồi chạy motcua catalog check.")
    }
  }

  private func inOrder(_ events: [RecordedEvent]) throws(DeskRefusal) -> [RecordedEvent] {
    do { return try EventHistory(events).inOrder() } catch {
      throw DeskRefusal(error, headline: nil)
    }
  }
}

extension PaperPlanner {
  // MARK: Facts

  private func facts(
    _ kind: PaperKind, _ view: DossierView, _ events: [RecordedEvent]
  ) throws(DeskRefusal) -> FormFacts {
    var facts = known(view)
    switch kind {
    case .apology, .register:
      throw refusal(
        kind, "giấy này không lập cho một hồ sơ theo cách này.",
        remedy: "dùng motcua letters issue, hoặc motcua letters register.")
    case .receipt: try addReceipt(to: &facts, view, events)
    case .supplementRequest:
      guard let (asked, items, reason) = last(events, where: supplement) else {
        let rules = try rules(of: view)
        throw refusal(
          kind, "hồ sơ chưa có yêu cầu bổ sung nào.",
          article: view.summary.receivedAt == nil
            ? rules.intakeSupplements.reference : rules.supplementNotice.reference,
          remedy: "ghi yêu cầu bằng motcua request-supplement.")
      }
      (facts.items, facts.reason) = (items, sentence(reason))
      facts.officer = name(asked.by)
    case .intakeRefusal:
      guard let (refused, reason) = last(events, where: intakeRefusal) else {
        throw refusal(
          kind, "hồ sơ không bị từ chối tiếp nhận.",
          article: try rules(of: view).intakeReference,
          remedy: "ghi việc từ chối bằng motcua refuse-intake.")
      }
      facts.reason = sentence(reason)
      facts.officer = name(refused.by)
    case .discontinuation: try addStop(to: &facts, view, events)
    case .controlSheet:
      guard view.summary.receivedAt != nil else { throw try notReceived(kind, view) }
      try addHandOvers(to: &facts, view, events)
    }
    return facts
  }

  /// What every form shows.
  private func known(_ view: DossierView) -> FormFacts {
    var facts = FormFacts()
    let (summary, applicant) = (view.summary, view.record.applicant)
    facts.applicant = FormFacts.Person(
      name: applicant?.name, identityNumber: applicant?.idNumber, address: applicant?.address,
      phone: applicant?.phone, email: applicant?.email)
    facts.dossierNumber = view.number.text
    facts.procedure = view.procedure?.name
    facts.procedureCode = view.procedureCode
    facts.field = view.procedure?.field
    facts.channel = summary.facts.channel
    facts.received = summary.receivedAt
    facts.due = appointment(summary)
    facts.limit = summary.limit
    facts.resultPlace = session.law.agency.resultPlace
    return facts
  }

  /// What the citizen was told last, with the hour where it is the end of that day.
  private func appointment(_ summary: DossierSummary) -> Moment? {
    guard let promised = summary.promised else { return summary.dueAt }
    if let dueAt = summary.dueAt, dueAt.date == promised { return dueAt }
    return Moment(promised)
  }

  private func addReceipt(
    to facts: inout FormFacts, _ view: DossierView, _ events: [RecordedEvent]
  ) throws(DeskRefusal) {
    let index = events.lastIndex { recorded in
      if case .received = recorded.event { true } else { false }
    }
    guard let index else { throw try notReceived(.receipt, view) }
    // A receipt printed later still says what was told at the desk.
    let atDesk = try session.fold(Array(events[...index])).summary
    facts.due = appointment(atDesk)
    facts.limit = atDesk.limit
    facts.officer = name(events[index].by)
    facts.copies = view.procedure?.sets
    facts.fee = view.procedure?.fee
    facts.components = (view.procedure?.components ?? []).map { component in
      FormFacts.Component(
        name: component.name, quantity: component.originals + component.copies,
        form: [
          component.originals > 0 ? "bản chính" : nil, component.copies > 0 ? "bản sao" : nil,
        ].compactMap { $0 }.joined(separator: ", "))
    }
  }

  private func addStop(
    to facts: inout FormFacts, _ view: DossierView, _ events: [RecordedEvent]
  ) throws(DeskRefusal) {
    guard view.summary.receivedAt != nil else { throw try notReceived(.discontinuation, view) }
    guard let (recorded, reason, isRequested) = last(events, where: stop) else {
      throw refusal(
        .discontinuation, "hồ sơ không được rút và không bị dừng giải quyết.",
        article: try rules(of: view).withdrawalReference,
        remedy: "ghi việc rút bằng motcua withdraw, việc dừng bằng motcua discontinue.")
    }
    facts.ended = recorded.at.date
    if isRequested { facts.requested = recorded.at.date }
    facts.reason = sentence(
      reason ?? (isRequested ? "theo đề nghị của người nộp hồ sơ" : ""))
  }

  private func addHandOvers(
    to facts: inout FormFacts, _ view: DossierView, _ events: [RecordedEvent]
  ) throws(DeskRefusal) {
    guard let procedure = view.procedure else { return }
    facts.cooperating = bodies(events)
    facts.handOvers = FormFacts.handOvers(of: procedure.steps)
    let fold = try session.fold(events)
    let planned: [PlannedStep] = try DeskRefusal.translating {
      let office =
        try fold.calendar.map { version throws(LawBookRefusal) in
          try session.law.officeCalendar(version)
        } ?? session.officeNow()
      return try StepPlan.steps(
        of: procedure, start: fold.term?.start ?? view.summary.receivedAt ?? session.context.asOf,
        dueAt: view.summary.dueAt, office: office,
        endedAt: EventHistory(events).stepEnds(endedAt: view.summary.endedAt))
    }
    for (index, step) in planned.enumerated() where facts.handOvers.indices.contains(index) {
      facts.handOvers[index].at = step.endedAt
      facts.handOvers[index].timeliness = timing(step.timeliness)
    }
  }

  private func timing(_ timeliness: Timeliness?) -> FormFacts.HandOver.Timing? {
    switch timeliness {
    case .early: .early
    case .onTime: .onTime
    case .late: .late
    case .running, .overdue, .notReceived, nil: nil
    }
  }

  /// The bodies that were asked, in the order in which they were.
  private func bodies(_ events: [RecordedEvent]) -> String? {
    var bodies: [String] = []
    for recorded in events {
      if case .consultationRequested(let body, _, _) = recorded.event, !bodies.contains(body) {
        bodies.append(body)
      }
    }
    return bodies.isEmpty ? nil : bodies.joined(separator: "; ")
  }

  private func notReceived(
    _ kind: PaperKind, _ view: DossierView
  ) throws(DeskRefusal) -> DeskRefusal {
    refusal(
      kind, "hồ sơ chưa được tiếp nhận.", article: try rules(of: view).intakeReference,
      remedy: view.summary.endedAt == nil ? "tiếp nhận hồ sơ bằng motcua receive." : nil)
  }

  /// The rules that govern a dossier; before receipt those of the day looked at.
  private func rules(of view: DossierView) throws(DeskRefusal) -> RuleSet {
    do throws(LawBookRefusal) {
      guard let name = view.summary.rulesText else {
        return try session.law.ruleSet(on: session.context.asOf.date).value
      }
      return try session.law.ruleSet(name).value
    } catch { throw DeskRefusal(error) }
  }

  // MARK: Events

  private func last<Found>(
    _ events: [RecordedEvent], where find: (RecordedEvent) -> Found?
  ) -> Found? {
    for recorded in events.reversed() {
      if let found = find(recorded) { return found }
    }
    return nil
  }

  private func supplement(
    _ recorded: RecordedEvent
  ) -> (RecordedEvent, items: [String], reason: String)? {
    guard case .supplementRequested(let items, let reason) = recorded.event else { return nil }
    return (recorded, items, reason)
  }

  private func intakeRefusal(_ recorded: RecordedEvent) -> (RecordedEvent, reason: String)? {
    guard case .intakeRefused(let reason) = recorded.event else { return nil }
    return (recorded, reason)
  }

  private func stop(
    _ recorded: RecordedEvent
  ) -> (RecordedEvent, reason: String?, isRequested: Bool)? {
    if case .withdrawn(let reason) = recorded.event { return (recorded, reason, true) }
    if case .discontinued(let reason) = recorded.event { return (recorded, reason, false) }
    if case .closedUnanswered = recorded.event {
      return (recorded, "hồ sơ không được bổ sung trong thời hạn đã thông báo", false)
    }
    return nil
  }

  // MARK: Words

  /// A login name is no name for a paper: the officer writes it by hand.
  private func name(_ by: String) -> String? { by.contains(" ") ? by : nil }

  private func sentence(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let last = words.last else { return "" }
    return ".!?…".contains(last) ? words : words + "."
  }
}
