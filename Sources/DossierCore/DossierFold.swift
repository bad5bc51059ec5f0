public import LegalBasis
import WorkingTime

/// Which reading of the law is followed where two stand (decision 3).
public enum LegalReading: Hashable, Sendable {
  /// The rule-set's.
  case taken
  /// The other one that a wait's rule names; `explain` shows the date it would give.
  case other
}

/// A due date that an event has set, with all that proves it.
public struct DueSetting: Hashable, Sendable {
  /// The term.
  public let term: Term
  /// The calendar it was read from.
  public let calendar: CalendarVersion
  /// The rule-set's text.
  public let rules: LawTextName
  /// The date.
  public let due: DueDate

  /// A due date with what proves it.
  public init(term: Term, calendar: CalendarVersion, rules: LawTextName, due: DueDate) {
    self.term = term
    self.calendar = calendar
    self.rules = rules
    self.due = due
  }

  /// The compact proof, given the hash of the narration.
  public func proof(narration: String) -> DeadlineProof {
    DeadlineProof(
      start: term.start, limit: term.limit, pauses: term.pauses, calendar: calendar.name,
      knownOn: calendar.knownOn, rules: rules, due: due.due, dueAt: due.dueAt,
      narration: narration)
  }
}

/// Folds the events of one dossier, in their order, into its summary.
///
/// Due dates are computed here and nowhere else. An event that sets one names its calendar in its
/// proof; a new event without a proof is read from `calendar`, and the answer tells what to prove.
public struct DossierFold<Law: LawBook>: Sendable {
  let law: Law
  let reading: LegalReading
  /// What the events so far give.
  public internal(set) var summary: DossierSummary = .absent
  /// The term that runs; nil before the clock starts and without a limit.
  public internal(set) var term: Term?
  /// The rule-set that governs the dossier; nil before receipt.
  public internal(set) var rules: Shared<RuleSet>?
  /// The rule-set by which a submission is judged until its receipt; nil = that of the day.
  var rulesAtIntake: Shared<RuleSet>?
  /// The procedure version that governs it; nil before receipt.
  public internal(set) var procedure: Shared<ProcedureVersion>?
  /// The calendar from which the due date was read last.
  public internal(set) var calendar: CalendarVersion?
  /// The letters issued so far, with what became of each.
  public internal(set) var letters = LetterLives()
  /// A wait was passed whose rule names another reading: which.
  public internal(set) var otherReadingOf: WaitKind?

  var openWait: OpenWait?
  var consultations: [Consultation] = []
  var promisedByEngine = true
  var dueDate: DueDate?

  /// A wait that has stopped the clock.
  struct OpenWait: Hashable, Sendable {
    let kind: WaitKind
    let begins: Moment
    let effect: ClockEffect
    let before: DueDate
  }

  /// A body that was asked and has not answered.
  struct Consultation: Hashable, Sendable {
    let body: String
    let verification: Bool
  }

  /// A fold before the first event.
  public init(law: Law, reading: LegalReading = .taken) {
    self.law = law
    self.reading = reading
  }

  /// Applies one event.
  ///
  /// - Parameter fallback: the calendar for an event that bears no proof yet.
  /// - Returns: the due date that the event has set, nil where it sets none.
  public mutating func apply(
    _ recorded: RecordedEvent, calendar fallback: CalendarVersion? = nil
  ) throws(FoldRefusal) -> DueSetting? {
    let rules = try governingRules(on: recorded.at.date)
    let next: DossierState
    do {
      next = try summary.state.applying(recorded.event.kind, under: rules)
      try guardEvent(recorded, under: rules)
    } catch {
      throw .transition(error, sequence: recorded.sequence)
    }
    let setting = try enact(recorded, fallback: fallback)
    letters.note(recorded)
    summary.state = next
    summary.lastSequence = max(summary.lastSequence, recorded.sequence)
    return setting
  }

  /// The dossier's own rule-set; before receipt that of the submission, else the one in force on
  /// the day.
  func governingRules(on date: CivilDate) throws(FoldRefusal) -> Shared<RuleSet> {
    if let rules = rules ?? rulesAtIntake { return rules }
    do { return try law.ruleSet(on: date) } catch { throw .law(error) }
  }

  private mutating func enact(
    _ recorded: RecordedEvent, fallback: CalendarVersion?
  ) throws(FoldRefusal) -> DueSetting? {
    let at = recorded.at
    switch recorded.event {
    case .submitted(let submission):
      summary.submittedAt = at
      summary.facts.merge(submission.facts)
      return nil
    case .received(let receipt):
      return try receive(receipt, recorded, fallback)
    case .transferred(let proof):
      return try transfer(recorded, proof, fallback)
    case .factsStated(let facts):
      state(facts)
      return nil
    case .stepStated(let step):
      if let officer = step.officer { summary.facts.officer = officer }
      return nil
    case .forwarded(_, let officer):
      if let officer { summary.facts.officer = officer }
      return nil
    case .consultationRequested(let body, _, let verification):
      consultations.append(Consultation(body: body, verification: verification))
      beginWait(verification ? .verification : .consultation, at: at)
      return nil
    case .consultationAnswered(let body, let proof):
      return try answer(body, recorded, proof, fallback)
    case .supplementRequested:
      try askSupplement(at)
      return nil
    case .supplementReceived(let proof):
      return try supplement(recorded, proof, fallback)
    case .paymentRequested:
      beginWait(.payment, at: at)
      return nil
    case .paymentReceived(_, let proof):
      return try endWait(.payment, recorded, proof, fallback)
    case .suspended(let kind, _):
      beginWait(kind == .outage ? .outage : .suspension, at: at)
      return nil
    case .resumed(let proof):
      return try endWait(openWait?.kind ?? .suspension, recorded, proof, fallback)
    case .recalculated(let proof):
      return try recalculate(recorded, proof)
    case .resolved: end(as: .resolved, at: at)
    case .refused: end(as: .refused, at: at)
    case .withdrawn: end(as: .withdrawn, at: at)
    case .discontinued: end(as: .discontinued, at: at)
    case .closedUnanswered: end(as: .closedUnanswered, at: at)
    case .intakeRefused: end(as: .intakeRefused, at: at)
    case .resultReturned: summary.returnedAt = at
    case .apologyIssued(let apology): apologise(apology, on: at.date)
    case .paperIssued, .letterSent, .letterDelivered, .letterFailed, .corrected,
      .importReversed:
      break
    }
    return nil
  }

  private mutating func state(_ facts: DossierFacts) {
    summary.facts.merge(facts)
    if let appointment = facts.appointment {
      summary.promised = appointment
      promisedByEngine = false
    }
  }

  private mutating func apologise(_ apology: Apology, on date: CivilDate) {
    summary.apology = apology
    summary.apology?.replaces = nil
    summary.apologyDate = date
    summary.facts.delayReason = summary.facts.delayReason ?? apology.reason
    if let newDate = apology.newDate {
      summary.promised = newDate
      promisedByEngine = false
    }
  }

  private mutating func end(as state: DossierState, at: Moment) {
    if let openWait {
      dueDate = openWait.before
      summary.due = openWait.before.due
      summary.dueAt = openWait.before.dueAt
      summary.latestApology = openWait.before.latestApology
    }
    openWait = nil
    summary.dueBeforeWait = nil
    summary.closingDate = nil
    summary.endedAt = at
    summary.endedAs = state
    guard summary.receivedAt != nil else { return }
    summary.statutory = Timeliness.ofEnd(at, against: summary.dueAt, limit: summary.limit)
    summary.promisedClass = Timeliness.ofEnd(at, againstDate: summary.promised)
  }
}

extension DossierFacts {
  /// Takes over what `other` states.
  public mutating func merge(_ other: DossierFacts) {
    procedureCode = other.procedureCode ?? procedureCode
    receiptCode = other.receiptCode ?? receiptCode
    applicant = other.applicant ?? applicant
    channel = other.channel ?? channel
    officer = other.officer ?? officer
    unit = other.unit ?? unit
    abstract = other.abstract ?? abstract
    onlineLevel = other.onlineLevel ?? onlineLevel
    appointment = other.appointment ?? appointment
    delayReason = other.delayReason ?? delayReason
    boundaryFree = other.boundaryFree ?? boundaryFree
  }
}

extension DossierFold {
  /// The due date that stands; nil where none does.
  public var standingDue: DueDate? { summary.due == nil ? nil : dueDate }

  /// The due date before the open wait; nil where none is open.
  public var dueBeforeWait: DueDate? { openWait?.before }
}
