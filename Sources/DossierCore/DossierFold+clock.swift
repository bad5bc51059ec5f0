public import LegalBasis
public import WorkingTime

extension DossierFold {
  mutating func receive(
    _ receipt: Receipt, _ recorded: RecordedEvent, _ fallback: CalendarVersion?
  ) throws(FoldRefusal) -> DueSetting? {
    let rules: Shared<RuleSet>
    let procedure: Shared<ProcedureVersion>
    do {
      rules = try law.ruleSet(receipt.rulesText)
      procedure = try law.procedure(receipt.procedureText)
    } catch { throw .law(error) }
    self.rules = rules
    self.procedure = procedure
    if summary.state == .absent {
      summary.facts = receipt.facts
    } else {
      summary.facts.merge(receipt.facts)
    }
    summary.procedure = receipt.procedure
    summary.procedureText = receipt.procedureText
    summary.rulesText = receipt.rulesText
    summary.limit = receipt.limit
    summary.receivedAt = recorded.at
    calendar = receipt.calendar
    summary.promised = summary.facts.appointment
    promisedByEngine = summary.promised == nil
    guard !startsOnTransfer(at: recorded.at.date) else { return nil }
    return try startTerm(recorded, receipt.proof, receipt.calendar)
  }

  mutating func transfer(
    _ recorded: RecordedEvent, _ proof: DeadlineProof?, _ fallback: CalendarVersion?
  ) throws(FoldRefusal) -> DueSetting? {
    guard term == nil, let receivedAt = summary.receivedAt, startsOnTransfer(at: receivedAt.date)
    else { return nil }
    return try startTerm(recorded, proof, fallback)
  }

  /// Boundary-free filing, where the rule-set lets the clock start at the competent agency.
  private func startsOnTransfer(at received: CivilDate) -> Bool {
    guard summary.facts.boundaryFree == true, let rules, let procedure else { return false }
    switch rules.boundaryFreeClockStart {
    case .acceptance: return false
    case .competentAgencyReceipt: return procedure.boundaryFree.contains { $0.contains(received) }
    }
  }

  private mutating func startTerm(
    _ recorded: RecordedEvent, _ proof: DeadlineProof?, _ fallback: CalendarVersion?
  ) throws(FoldRefusal) -> DueSetting? {
    guard let limit = summary.limit, limit != .onReceipt else {
      summary.dueSpans = [DueSpan(from: recorded.at.date, until: nil, due: nil)]
      return nil
    }
    let version = try version(for: recorded, proof, fallback)
    let start = try effectiveStart(of: recorded.at, version)
    return try set(Term(start: start, limit: limit), version, on: recorded.at.date)
  }

  /// The start of a term for a receipt after hours, by the procedure's own rule (default none).
  private func effectiveStart(
    of at: Moment, _ version: CalendarVersion
  ) throws(FoldRefusal) -> Moment {
    guard let procedure, procedure.afterHours != .none, !at.isWholeDay else { return at }
    let office = try officeCalendar(version)
    let hours = office.hours.hours(on: at.date)
    do throws(CalendarRefusal) {
      let isAfterHours: Bool
      switch procedure.afterHours {
      case .none: isAfterHours = false
      case .cutoff(let time): isAfterHours = at.time > time
      case .lastHour: isAfterHours = at.time.minutes > hours.closing.minutes - 60
      case .nextOpening:
        let isWorking = try office.working.kind(of: at.date).isWorking
        isAfterHours = at.time > hours.closing || !isWorking
      }
      return isAfterHours ? Moment(try office.working.firstWorkingDay(after: at.date)) : at
    } catch { throw .law(.calendar(error)) }
  }

  mutating func beginWait(_ kind: WaitKind, at begins: Moment) {
    guard openWait == nil, let dueDate, let dueAt = summary.dueAt else { return }
    let effect = effect(of: kind)
    guard effect != .keepsRunning, !isPast(dueAt, at: begins) else { return }
    openWait = OpenWait(kind: kind, begins: begins, effect: effect, before: dueDate)
    summary.dueBeforeWait = dueDate.due
    summary.due = nil
    summary.dueAt = nil
    summary.latestApology = nil
    note(due: nil, from: begins.date)
  }

  /// What a wait of this kind does to this dossier's clock, by the reading followed.
  mutating func effect(of kind: WaitKind) -> ClockEffect {
    guard let rule = waitRule(kind) else { return .keepsRunning }
    if let alternative = rule.alternative, alternative.effect != rule.effect {
      otherReadingOf = kind
      if reading == .other { return alternative.effect }
    }
    return rule.effect
  }

  /// The rule of a wait: the procedure's own first.
  public func waitRule(_ kind: WaitKind) -> WaitRule? {
    procedure?.waits[kind] ?? rules?.waits[kind]
  }

  /// A wait that begins after the due date moves nothing; nor does one that begins with the last
  /// minute of a term in hours, of which nothing is left.
  private func isPast(_ dueAt: Moment, at begins: Moment) -> Bool {
    guard let limit = summary.limit, limit.isInHours, !begins.isWholeDay else {
      return begins.date > dueAt.date
    }
    return begins >= dueAt
  }

  mutating func endWait(
    _ kind: WaitKind, _ recorded: RecordedEvent, _ proof: DeadlineProof?,
    _ fallback: CalendarVersion?
  ) throws(FoldRefusal) -> DueSetting? {
    guard let wait = openWait, wait.kind == kind, let term else { return nil }
    openWait = nil
    summary.dueBeforeWait = nil
    let version = try version(for: recorded, proof, fallback)
    var next = term
    switch wait.effect {
    case .keepsRunning: break
    case .pauses:
      next.pauses.append(DeadlineProof.Pause(begins: wait.begins, ends: recorded.at))
    case .restarts:
      next = Term(start: try effectiveStart(of: recorded.at, version), limit: term.limit)
    }
    return try set(next, version, on: recorded.at.date)
  }

  mutating func answer(
    _ body: String, _ recorded: RecordedEvent, _ proof: DeadlineProof?,
    _ fallback: CalendarVersion?
  ) throws(FoldRefusal) -> DueSetting? {
    guard let index = consultations.firstIndex(where: { $0.body == body }) else { return nil }
    let kind: WaitKind =
      consultations.remove(at: index).verification ? .verification : .consultation
    // Several bodies of one kind are one wait, which ends with the last answer.
    guard !consultations.contains(where: { $0.verification == (kind == .verification) }) else {
      return nil
    }
    return try endWait(kind, recorded, proof, fallback)
  }

  mutating func recalculate(
    _ recorded: RecordedEvent, _ proof: DeadlineProof
  ) throws(FoldRefusal) -> DueSetting? {
    guard let term else { return nil }
    let version = CalendarVersion(name: proof.calendar, knownOn: proof.knownOn)
    guard let wait = openWait else { return try set(term, version, on: recorded.at.date) }
    let due = try compute(term, version)
    openWait = OpenWait(kind: wait.kind, begins: wait.begins, effect: wait.effect, before: due)
    summary.dueBeforeWait = due.due
    calendar = version
    return setting(term, version, due)
  }

  mutating func set(
    _ term: Term, _ version: CalendarVersion, on date: CivilDate
  ) throws(FoldRefusal) -> DueSetting? {
    let due = try compute(term, version)
    self.term = term
    calendar = version
    dueDate = due
    summary.due = due.due
    summary.dueAt = due.dueAt
    summary.latestApology = due.latestApology
    summary.provisional = due.provisional
    if promisedByEngine { summary.promised = due.due }
    note(due: due.due, from: date)
    return setting(term, version, due)
  }

  private func setting(_ term: Term, _ version: CalendarVersion, _ due: DueDate) -> DueSetting? {
    summary.rulesText.map { DueSetting(term: term, calendar: version, rules: $0, due: due) }
  }

  private func compute(_ term: Term, _ version: CalendarVersion) throws(FoldRefusal) -> DueDate {
    guard let rules else { throw .law(.noRuleSet(term.start.date)) }
    let office = try officeCalendar(version)
    do throws(CalendarRefusal) {
      guard let due = try DeadlineEngine(calendar: office, rules: rules).due(term) else {
        throw CalendarRefusal.yearNotPublished(term.start.date.year)
      }
      return due
    } catch { throw .law(.calendar(error)) }
  }

  func officeCalendar(_ version: CalendarVersion) throws(FoldRefusal) -> OfficeCalendar {
    do { return try law.officeCalendar(version) } catch { throw .law(error) }
  }

  func version(
    for recorded: RecordedEvent, _ proof: DeadlineProof?, _ fallback: CalendarVersion?
  ) throws(FoldRefusal) -> CalendarVersion {
    if let proof { return CalendarVersion(name: proof.calendar, knownOn: proof.knownOn) }
    guard let version = fallback ?? calendar else {
      throw .calendarNotNamed(sequence: recorded.sequence)
    }
    return version
  }

  /// Keeps the days on which each due date stood.
  private mutating func note(due: CivilDate?, from date: CivilDate) {
    if let last = summary.dueSpans.indices.last {
      if summary.dueSpans[last].from >= date {
        summary.dueSpans.remove(at: last)
      } else {
        summary.dueSpans[last].until = date
      }
    }
    if let last = summary.dueSpans.last, last.until == date, last.due == due {
      summary.dueSpans[summary.dueSpans.count - 1].until = nil
    } else {
      summary.dueSpans.append(DueSpan(from: date, until: nil, due: due))
    }
  }
}

extension TimeLimit {
  /// Whether the term ends at a minute rather than with a day.
  public var isInHours: Bool {
    switch self {
    case .workingHours, .hours: true
    case .workingDays, .calendarDays, .months, .sameDay, .onReceipt: false
    }
  }
}
