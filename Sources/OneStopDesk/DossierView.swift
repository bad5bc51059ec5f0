public import DossierCore
public import DossierStore
public import LegalBasis
public import PlainJSON
public import WorkingTime

/// A dossier as every output shows it, looked at on a day (CONTRACT §3 "The dossier in JSON").
public struct DossierView: Sendable {
  /// The dossier in the store.
  public let record: DossierRecord
  /// The moment at which it is looked at.
  public let asOf: Moment
  /// The procedure version that governs it, as kept; before receipt the catalogue's own.
  public let procedure: ProcedureVersion?
  /// Working days late at its end, or at `asOf`.
  public let daysLate: WorkingDays
  /// Days late, weekends and holidays counted (law.md §10 rule 37).
  public var calendarDaysLate: CalendarDays { summary.calendarDaysLate(asOf: asOf.date) }
  /// Working days early at its end.
  public let daysEarly: WorkingDays

  /// Number.
  public var number: DossierNumber { record.number }
  /// Fold of its events.
  public var summary: DossierSummary { record.summary }
  /// Class against the statutory date.
  public var timeliness: Timeliness { summary.timeliness(asOf: asOf.date) }
  /// Class against the appointment.
  public var promisedTimeliness: Timeliness { summary.promisedTimeliness(asOf: asOf.date) }
  /// Whether the portal will count it late whatever its end: more than one supplement was asked for
  /// (law.md §10 rule 7).
  public var isLateOnPortalAnyway: Bool {
    summary.receivedAt != nil && summary.supplementRequests > 1
  }
  /// Whether the portal and the law disagree on late or not.
  public var portalDisagrees: Bool { portalTimeliness.isPastDue != timeliness.isPastDue }
  /// Class as the national portal scores it.
  public var portalTimeliness: Timeliness { summary.portalTimeliness(asOf: asOf.date) }
  /// Code as stated, else the catalogue's; an id of ours is no code.
  public var procedureCode: String? {
    guard let stated = summary.facts.procedureCode, stated != procedure?.id else {
      return procedure?.code
    }
    return stated
  }
  /// The last working day for an apology, while one is still owed in advance.
  public var latestApology: CivilDate? { summary.latestApology }
  /// Reason of the delay.
  public var reason: DelayReason? { summary.facts.delayReason ?? summary.apology?.reason }

  /// Late or overdue: an apology is owed.
  public var owesApology: Bool { timeliness.isPastDue }

  /// The object of the contract.
  public var json: JSONValue { .object(members) }

  var members: [(String, JSONValue)] {
    [
      ("number", .string(number.text)), ("agency", .string(record.agency.text)),
      ("procedure", .optional(summary.procedure ?? procedure?.id)),
      ("procedureCode", .optional(procedureCode)),
      ("procedureName", .optional(procedure?.name)),
      ("applicant", .optional(record.applicant?.name)),
      ("channel", .optional(summary.facts.channel?.rawValue)),
      ("officer", .optional(summary.facts.officer)), ("state", .string(summary.state.name)),
      ("portalStatus", .integer(summary.state.portalStatus)),
      ("receivedAt", .optional(summary.receivedAt?.iso)),
      ("due", .optional(summary.due?.iso)), ("promised", .optional(summary.promised?.iso)),
      ("latestApology", .optional(latestApology?.iso)),
      ("endedAt", .optional(summary.endedAt?.iso)),
      ("returnedAt", .optional(returnedAtText)), ("timeliness", .string(timeliness.rawValue)),
      ("promisedTimeliness", .string(promisedTimeliness.rawValue)),
      ("portalTimeliness", .string(portalTimeliness.rawValue)),
      ("daysLate", .integer(daysLate.count)), ("daysEarly", .integer(daysEarly.count)),
      ("provisional", .bool(summary.provisional)), ("reason", .optional(reason?.text)),
      ("apology", apologyJSON),
    ]
  }

  private var returnedAtText: String? { summary.returnedAt?.iso }

  private var apologyJSON: JSONValue {
    guard let apology = summary.apology else { return .null }
    return .object([
      ("number", .string(apology.letter)), ("date", .optional(summary.apologyDate?.iso)),
      ("newDate", .optional(apology.newDate?.iso)),
    ])
  }
}

extension Timeliness {
  /// Late or overdue.
  fileprivate var isPastDue: Bool {
    switch self {
    case .late, .overdue: true
    case .early, .onTime, .running, .notReceived: false
    }
  }
}

/// A dossier with its history and what is owed beside the due date (`show`).
public struct DossierDetail: Sendable {
  /// The dossier.
  public let view: DossierView
  /// Its events in the order of recording.
  public let events: [RecordedEvent]
  /// Duties with dates of their own.
  public let duties: [Duty]
  /// The internal steps with their planned and actual ends.
  public let steps: [PlannedStep]

  /// The dossier with `receiptCode`, `calendarDaysLate`, `history`, `duties` and `steps`.
  public var json: JSONValue {
    .object(
      view.members + [
        ("receiptCode", .optional(view.summary.facts.receiptCode)),
        ("calendarDaysLate", .integer(view.calendarDaysLate.count)),
        ("history", .array(events.map(\.historyJSON))),
        ("duties", .array(duties.map { $0.json(asOf: view.asOf) })),
        ("steps", .array(steps.map(\.json))),
      ])
  }
}

extension RecordedEvent {
  /// Recorded on another date than the one it bears.
  public var isBackdated: Bool { recordedAt.date != at.date }

  /// The reason that the event states, if it does.
  public var reason: String? {
    switch event {
    case .intakeRefused(let reason), .refused(let reason), .discontinued(let reason),
      .supplementRequested(_, let reason), .suspended(_, let reason):
      reason
    case .withdrawn(let reason): reason
    case .apologyIssued(let apology): apology.reason.text
    case .letterFailed(_, let reason): reason
    case .corrected(let correction): correction.reason
    case .importReversed(let reversal): reversal.reason
    case .factsStated(let facts): facts.delayReason?.text
    case .submitted, .received, .supplementReceived, .forwarded, .stepStated, .transferred,
      .consultationRequested, .consultationAnswered, .paymentRequested, .paymentReceived,
      .resumed, .resolved, .closedUnanswered, .paperIssued, .letterSent, .letterDelivered,
      .resultReturned, .recalculated:
      note
    }
  }

  fileprivate var historyJSON: JSONValue {
    var members: [(String, JSONValue)] = [
      ("seq", .integer(sequence)), ("event", .string(event.kind.rawValue)),
      ("at", .string(at.iso)), ("by", .string(by)), ("reason", .optional(reason)),
      ("backdated", .bool(isBackdated)),
    ]
    if case .stepStated(let step) = event {
      members += [
        ("step", .optional(step.step)), ("officer", .optional(step.officer)),
        ("unit", .optional(step.unit)),
      ]
    }
    return .object(members)
  }
}

extension Duty {
  fileprivate func json(asOf: Moment) -> JSONValue {
    .object([
      ("kind", .string(kind.rawValue)), ("due", .string(due.iso)),
      ("doneAt", .optional(doneAt?.iso)),
      ("timeliness", .string(timeliness(asOf: asOf).rawValue)),
      ("reference", .string(reference.text)),
    ])
  }
}

extension PlannedStep {
  fileprivate var json: JSONValue {
    .object([
      ("step", .integer(step.number)), ("name", .string(step.name)), ("role", .string(step.role)),
      ("plannedEnd", .optional(plannedEnd?.iso)), ("endedAt", .optional(endedAt?.iso)),
      ("timeliness", .optional(timeliness?.rawValue)),
    ])
  }
}
