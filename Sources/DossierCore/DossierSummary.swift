public import WorkingTime

/// How an end stands to a due date.
public enum Timeliness: String, Hashable, Sendable, CaseIterable {
  /// Ended before the due date.
  case early
  /// Ended on it, or without a limit.
  case onTime
  /// Ended after it.
  case late
  /// Open, and not past it.
  case running
  /// Open, and past it.
  case overdue
  /// Never received.
  case notReceived
}

/// What the fold of a dossier's events gives: the projection that the store keeps and can rebuild.
///
/// Nothing here depends on the day on which it is read; what does (overdue, days late) is answered
/// by the classifier from this and an `asOf`.
public struct DossierSummary: Hashable, Sendable {
  /// State after the last event.
  public var state: DossierState
  /// Catalogue id of the procedure; nil before receipt of a submission without one.
  public var procedure: String?
  /// Facts, merged.
  public var facts: DossierFacts
  /// Text names of the procedure version and rule-set that govern it; nil before receipt.
  public var procedureText: LawTextName?
  /// Rule-set.
  public var rulesText: LawTextName?
  /// Limit; nil before receipt.
  public var limit: TimeLimit?
  /// Submission, where there was one.
  public var submittedAt: Moment?
  /// Receipt.
  public var receivedAt: Moment?
  /// Statutory due date; nil without a limit, before the clock starts, and while a wait that
  /// restarts or pauses is open.
  public var due: CivilDate?
  /// The end of that date, or the minute reached.
  public var dueAt: Moment?
  /// The due date before the open wait: against it a dossier that ends in the wait is classed.
  public var dueBeforeWait: CivilDate?
  /// Appointment: what the citizen was told last.
  public var promised: CivilDate?
  /// Last working day before the due date, by which a foreseen lateness is apologised for.
  public var latestApology: CivilDate?
  /// Whether the due date rests on a provisional calendar.
  public var provisional: Bool
  /// The event that ended it.
  public var endedAt: Moment?
  /// The state in which it ended (a result handed over has ended as `resolved` or `refused`).
  public var endedAs: DossierState?
  /// Class of the end against the statutory date; nil while open.
  public var statutory: Timeliness?
  /// Class of the end against the promised date; nil while open.
  public var promisedClass: Timeliness?
  /// Hand-over.
  public var returnedAt: Moment?
  /// The closing date of an open supplement (15 days after the notice, rolled).
  public var closingDate: CivilDate?
  /// The apology, if any.
  public var apology: Apology?
  /// Date of the apology.
  public var apologyDate: CivilDate?
  /// Supplement requests in appraisal and at intake.
  public var supplementRequests: Int
  /// Requests and receipts of completed supplements and a request still open, for the portal's
  /// reading.
  public var supplements: [SupplementSpan]
  /// Last sequence folded.
  public var lastSequence: Int
  /// Statutory due dates with the days between which each stood.
  public var dueSpans: [DueSpan]

  /// A supplement asked, and when it was complete.
  public struct SupplementSpan: Hashable, Sendable {
    /// Asked.
    public var requestedAt: Moment
    /// Complete; nil while open.
    public var receivedAt: Moment?
    /// At intake, before any clock.
    public var atIntake: Bool
    /// A supplement.
    public init(requestedAt: Moment, receivedAt: Moment?, atIntake: Bool) {
      self.requestedAt = requestedAt
      self.receivedAt = receivedAt
      self.atIntake = atIntake
    }
  }

  /// A dossier without events.
  public static let absent = DossierSummary(
    state: .absent, procedure: nil, facts: DossierFacts(), procedureText: nil, rulesText: nil,
    limit: nil, submittedAt: nil, receivedAt: nil, due: nil, dueAt: nil, dueBeforeWait: nil,
    promised: nil, latestApology: nil, provisional: false, endedAt: nil, endedAs: nil,
    statutory: nil, promisedClass: nil, returnedAt: nil, closingDate: nil, apology: nil,
    apologyDate: nil, supplementRequests: 0, supplements: [], lastSequence: 0, dueSpans: [])
}

/// A due date and the days on which it stood; nil `due` = none stood (open wait, no limit).
public struct DueSpan: Hashable, Sendable {
  /// First day on which it stood.
  public var from: CivilDate
  /// First day on which it no longer stood; nil = still stands, or the dossier ended.
  public var until: CivilDate?
  /// The due date.
  public var due: CivilDate?
  /// A due date with its days.
  public init(from: CivilDate, until: CivilDate?, due: CivilDate?) {
    self.from = from
    self.until = until
    self.due = due
  }
}

/// One day's contribution of one dossier to the tally; figures of any period are sums of these.
public struct TallyChange: Hashable, Sendable {
  /// What is counted.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// Received on the day.
    case received
    /// Ended on the day, by class.
    case early, onTime, late
    /// Ended on the day without a limit (part of onTime).
    case noLimit
    /// Ended on the day without a result.
    case endedWithoutResult
    /// Became overdue on the day: due the day before.
    case becameOverdue
    /// Was overdue and is no longer, from this day on.
    case overdueEnded
  }
  /// The day.
  public var day: CivilDate
  /// What.
  public var measure: Measure
  /// A contribution of one.
  public init(day: CivilDate, measure: Measure) {
    self.day = day
    self.measure = measure
  }
}
