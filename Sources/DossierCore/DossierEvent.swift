public import LegalBasis
public import WorkingTime

/// What happened to a dossier. The moment, the person and the sequence stand in `RecordedEvent`.
public enum DossierEvent: Hashable, Sendable {
  /// Filed; not yet accepted.
  case submitted(Submission)
  /// Accepted: the receipt with its appointment.
  case received(Receipt)
  /// Refused at intake.
  case intakeRefused(reason: String)
  /// A supplement was asked, at intake or in appraisal.
  case supplementRequested(items: [String], reason: String)
  /// The complete supplement came in; sets the due date anew where the clock restarts or paused.
  case supplementReceived(proof: DeadlineProof?)
  /// Handed on inside the process.
  case forwarded(step: Int?, officer: String?)
  /// Arrived at the competent agency; starts the clock where the rule-set says so.
  case transferred(proof: DeadlineProof?)
  /// Another body was asked; `verification` is a kind of it.
  case consultationRequested(body: String, until: CivilDate?, verification: Bool)
  /// It answered.
  case consultationAnswered(body: String, proof: DeadlineProof?)
  /// A payment was asked, in đồng.
  case paymentRequested(amount: Int?)
  /// It was made.
  case paymentReceived(amount: Int?, proof: DeadlineProof?)
  /// Suspended, with kind and reason.
  case suspended(kind: WaitReason, reason: String)
  /// Goes on.
  case resumed(proof: DeadlineProof?)
  /// The result is ready.
  case resolved(outcome: String?)
  /// Refused after appraisal.
  case refused(reason: String)
  /// Withdrawn by the applicant.
  case withdrawn(reason: String?)
  /// Discontinued.
  case discontinued(reason: String)
  /// Closed after an unanswered supplement.
  case closedUnanswered
  /// The result was handed over.
  case resultReturned(to: String?)
  /// An apology letter was issued; re-appoints where the dossier is open.
  case apologyIssued(Apology)
  /// Another paper was issued: a form of the circular.
  case paperIssued(PaperIssue)
  /// A letter went out; an address stands with the applicant, never here.
  case letterSent(LetterName, channel: LetterChannel)
  /// It has arrived.
  case letterDelivered(LetterName)
  /// It could not be delivered.
  case letterFailed(LetterName, reason: String)
  /// A later announcement moved the due date.
  case recalculated(proof: DeadlineProof)
  /// A file or an officer stated further facts of the dossier.
  case factsStated(DossierFacts)
  /// A file stated that a step was in somebody's hands from this moment.
  case stepStated(StatedStep)
  /// An earlier event was voided or moved; the history is folded again.
  case corrected(Correction)
  /// The import that recorded some of the events was a mistake: they count no more.
  case importReversed(ImportReversal)

  /// The kind without payload.
  public var kind: Kind {
    switch self {
    case .submitted: .submitted
    case .received: .received
    case .intakeRefused: .intakeRefused
    case .supplementRequested: .supplementRequested
    case .supplementReceived: .supplementReceived
    case .forwarded: .forwarded
    case .transferred: .transferred
    case .consultationRequested: .consultationRequested
    case .consultationAnswered: .consultationAnswered
    case .paymentRequested: .paymentRequested
    case .paymentReceived: .paymentReceived
    case .suspended: .suspended
    case .resumed: .resumed
    case .resolved: .resolved
    case .refused: .refused
    case .withdrawn: .withdrawn
    case .discontinued: .discontinued
    case .closedUnanswered: .closedUnanswered
    case .resultReturned: .resultReturned
    case .apologyIssued: .apologyIssued
    case .paperIssued: .paperIssued
    case .letterSent: .letterSent
    case .letterDelivered: .letterDelivered
    case .letterFailed: .letterFailed
    case .recalculated: .recalculated
    case .factsStated: .factsStated
    case .stepStated: .stepStated
    case .corrected: .corrected
    case .importReversed: .importReversed
    }
  }

  /// The kinds of events, in the fixed rank by which events of one whole day take their place.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case submitted, received, factsStated, transferred, forwarded, stepStated
    case consultationRequested, consultationAnswered
    case supplementRequested, supplementReceived
    case paymentRequested, paymentReceived
    case suspended, resumed, recalculated
    case intakeRefused, resolved, refused, withdrawn, discontinued, closedUnanswered
    case apologyIssued, paperIssued, letterSent, letterDelivered, letterFailed
    case resultReturned, corrected, importReversed

    /// Place among events of the same day, from 0; what concerns letters has one place, for it
    /// follows the order of recording: a letter may fail and be sent again, or be sent and replaced,
    /// within a day.
    public var rank: Int {
      switch self {
      case .submitted: 0
      case .received: 1
      case .factsStated: 2
      case .transferred: 3
      case .forwarded: 4
      case .stepStated: 5
      case .consultationRequested: 6
      case .consultationAnswered: 7
      case .supplementRequested: 8
      case .supplementReceived: 9
      case .paymentRequested: 10
      case .paymentReceived: 11
      case .suspended: 12
      case .resumed: 13
      case .recalculated: 14
      case .intakeRefused: 15
      case .resolved: 16
      case .refused: 17
      case .withdrawn: 18
      case .discontinued: 19
      case .closedUnanswered: 20
      case .apologyIssued, .paperIssued, .letterSent, .letterDelivered, .letterFailed: 21
      case .resultReturned: 22
      case .corrected: 23
      case .importReversed: 24
      }
    }
  }
}

/// What a suspension is, by the kinds of waits a rule-set knows.
public enum WaitReason: String, Hashable, Sendable, CaseIterable {
  /// Another basis.
  case suspension
  /// Announced outage.
  case outage
}

/// What a submission states.
public struct Submission: Hashable, Sendable {
  /// Facts of the dossier.
  public var facts: DossierFacts
  /// The portal's automatic reply, from which the 2-hour alert runs.
  public var portalAckAt: Moment?
  /// Reception by the provincial system, from which the 8 working hours run.
  public var systemReceivedAt: Moment?
  /// The rule-set by which it is judged until its receipt; nil where a file stated it.
  public var rulesText: LawTextName?
  /// A submission.
  public init(
    facts: DossierFacts, portalAckAt: Moment?, systemReceivedAt: Moment?,
    rulesText: LawTextName? = nil
  ) {
    self.facts = facts
    self.portalAckAt = portalAckAt
    self.systemReceivedAt = systemReceivedAt
    self.rulesText = rulesText
  }
}

/// What a receipt states, and what proves its appointment.
public struct Receipt: Hashable, Sendable {
  /// Facts of the dossier.
  public var facts: DossierFacts
  /// The catalogue's id of the procedure, "TG-02".
  public var procedure: String
  /// The procedure version that governs the dossier to its end.
  public var procedureText: LawTextName
  /// The rule-set that governs it.
  public var rulesText: LawTextName
  /// The limit that gives the statutory date.
  public var limit: TimeLimit
  /// Basis of a limit that is not the catalogue's ("ngày hẹn trong tệp", an article), else nil.
  public var limitBasis: String?
  /// The calendar from which the dossier's dates are read, until a later event names another.
  public var calendar: CalendarVersion
  /// The appointment told to the citizen; nil where there is no due date or the clock has not
  /// started (boundary-free).
  public var proof: DeadlineProof?
  /// A receipt.
  public init(
    facts: DossierFacts, procedure: String, procedureText: LawTextName, rulesText: LawTextName,
    limit: TimeLimit, limitBasis: String?, calendar: CalendarVersion, proof: DeadlineProof?
  ) {
    self.facts = facts
    self.procedure = procedure
    self.procedureText = procedureText
    self.rulesText = rulesText
    self.limit = limit
    self.limitBasis = limitBasis
    self.calendar = calendar
    self.proof = proof
  }
}

/// Facts that a dossier carries beside its events; each is stated once, nil = not stated.
public struct DossierFacts: Hashable, Sendable {
  /// The procedure code as the file states it.
  public var procedureCode: String?
  /// The number on the citizen's slip ("mã biên nhận"), where it is not the dossier's number.
  public var receiptCode: String?
  /// Hash of the applicant's data, which stand in a table of their own (invariant 3).
  public var applicant: String?
  /// Channel of filing.
  public var channel: Channel?
  /// Officer in charge.
  public var officer: String?
  /// Unit within or beside the agency, as text.
  public var unit: String?
  /// Abstract.
  public var abstract: String?
  /// Online level ("toàn trình", "một phần").
  public var onlineLevel: String?
  /// Appointment stated by a file; stays until an apology or a later file moves it.
  public var appointment: CivilDate?
  /// Reason of the delay.
  public var delayReason: DelayReason?
  /// The dossier was filed regardless of boundary.
  public var boundaryFree: Bool?

  /// Facts, none by default.
  public init(
    procedureCode: String? = nil, receiptCode: String? = nil, applicant: String? = nil,
    channel: Channel? = nil, officer: String? = nil, unit: String? = nil, abstract: String? = nil,
    onlineLevel: String? = nil, appointment: CivilDate? = nil, delayReason: DelayReason? = nil,
    boundaryFree: Bool? = nil
  ) {
    self.procedureCode = procedureCode
    self.receiptCode = receiptCode
    self.applicant = applicant
    self.channel = channel
    self.officer = officer
    self.unit = unit
    self.abstract = abstract
    self.onlineLevel = onlineLevel
    self.appointment = appointment
    self.delayReason = delayReason
    self.boundaryFree = boundaryFree
  }
}

/// What a file says of one step of a dossier's process; at least one of the three is known.
///
/// It is a statement beside the course of the dossier, never a transition: files have steps while a
/// supplement is awaited and after the result. The officer of the last step is the present one.
public struct StatedStep: Hashable, Sendable {
  /// The step as the file calls it, "2. Thẩm định".
  public var step: String?
  /// Who had it.
  public var officer: String?
  /// In which unit.
  public var unit: String?
  /// A step.
  public init(step: String?, officer: String?, unit: String?) {
    self.step = step
    self.officer = officer
    self.unit = unit
  }

  /// Whether the step comes before another of the same moment: by the number in its name, then by
  /// its bytes, so that the order of a file's rows does not matter; nil where both are equal.
  func precedes(_ other: StatedStep) -> Bool? {
    let (mine, others) = (order, other.order)
    return mine == others ? nil : mine < others
  }

  private var order: (Int, String, String) {
    (number ?? .max, step ?? "", officer ?? "")
  }

  /// The first number in its name.
  private var number: Int? {
    let digits = (step ?? "").utf8.drop { !(0x30...0x39).contains($0) }
      .prefix { (0x30...0x39).contains($0) }
    return digits.isEmpty ? nil : digits.reduce(0) { $0 &* 10 &+ Int($1 - 0x30) }
  }
}

/// An apology letter as an event: which letter, why, and the new date where it re-appoints.
public struct Apology: Hashable, Sendable {
  /// "12/SDTTG-VP".
  public var letter: String
  /// Reason, as recorded.
  public var reason: DelayReason
  /// The due date apologised for.
  public var originalDue: CivilDate
  /// The new date; nil for a dossier that had already ended.
  public var newDate: CivilDate?
  /// The letter in whose place it stands; a summary, which tells the letter that stands, has none.
  public var replaces: LetterName?
  /// An apology.
  public init(
    letter: String, reason: DelayReason, originalDue: CivilDate, newDate: CivilDate?,
    replaces: LetterName? = nil
  ) {
    self.letter = letter
    self.reason = reason
    self.originalDue = originalDue
    self.newDate = newDate
    self.replaces = replaces
  }
}

/// A paper other than an apology, as an event.
public struct PaperIssue: Hashable, Sendable {
  /// What it is.
  public var kind: PaperKind
  /// "12/PBS".
  public var letter: String
  /// The paper in whose place it stands.
  public var replaces: LetterName?
  /// A paper.
  public init(kind: PaperKind, letter: String, replaces: LetterName? = nil) {
    self.kind = kind
    self.letter = letter
    self.replaces = replaces
  }
}

/// A correction of one event: void it, or give it another moment.
public struct Correction: Hashable, Sendable {
  /// What is done to the event.
  public enum Change: Hashable, Sendable {
    /// The event is left out of the fold.
    case void
    /// The event is folded at this moment instead.
    case moved(to: Moment)
  }
  /// Sequence of the event corrected.
  public var sequence: Int
  /// Void or moved.
  public var change: Change
  /// Why.
  public var reason: String
  /// The due date after it, where the correction moved it.
  public var proof: DeadlineProof?
  /// A correction.
  public init(sequence: Int, change: Change, reason: String, proof: DeadlineProof?) {
    self.sequence = sequence
    self.change = change
    self.reason = reason
    self.proof = proof
  }
}

/// What proves a due date, compactly; the narration is made again from it (invariant 10).
public struct DeadlineProof: Hashable, Sendable {
  /// The moment from which the term runs.
  public var start: Moment
  /// The whole limit.
  public var limit: TimeLimit
  /// Waits whose time is not counted, in order, apart; whole dates after `begins` through `ends`.
  public var pauses: [Pause]
  /// The calendar's text.
  public var calendar: LawTextName
  /// The calendar as known on this date.
  public var knownOn: CivilDate
  /// The rule-set's text.
  public var rules: LawTextName
  /// The due date told.
  public var due: CivilDate
  /// Its end: closing time, or the minute reached.
  public var dueAt: Moment
  /// First 16 hex digits of the SHA-256 of the narration.
  public var narration: String

  /// A wait that is not counted.
  public struct Pause: Hashable, Sendable {
    /// When it began; that date itself was still counted.
    public var begins: Moment
    /// When it ended; that date is not counted, as the first day of what remains.
    public var ends: Moment
    /// A pause.
    public init(begins: Moment, ends: Moment) {
      self.begins = begins
      self.ends = ends
    }
  }

  /// A proof.
  public init(
    start: Moment, limit: TimeLimit, pauses: [Pause], calendar: LawTextName, knownOn: CivilDate,
    rules: LawTextName, due: CivilDate, dueAt: Moment, narration: String
  ) {
    self.start = start
    self.limit = limit
    self.pauses = pauses
    self.calendar = calendar
    self.knownOn = knownOn
    self.rules = rules
    self.due = due
    self.dueAt = dueAt
    self.narration = narration
  }
}

/// An event with its place in the history of one dossier.
public struct RecordedEvent: Hashable, Sendable {
  /// 1, 2, 3 … in the order of recording.
  public var sequence: Int
  /// When it happened.
  public var at: Moment
  /// When it was recorded, by the machine's clock.
  public var recordedAt: Moment
  /// Who.
  public var by: String
  /// Remark.
  public var note: String?
  /// What.
  public var event: DossierEvent

  /// A recorded event.
  public init(
    sequence: Int, at: Moment, recordedAt: Moment, by: String, note: String?, event: DossierEvent
  ) {
    self.sequence = sequence
    self.at = at
    self.recordedAt = recordedAt
    self.by = by
    self.note = note
    self.event = event
  }
}
