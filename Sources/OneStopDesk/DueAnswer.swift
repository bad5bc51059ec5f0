public import DossierCore
internal import DossierStore
internal import LegalBasis
public import PlainJSON
internal import ProofCheck
public import WorkingTime

/// A due date with its proof, as `due` and `explain` give it.
public struct DueAnswer: Hashable, Sendable {
  /// The moment from which the term runs.
  public let start: Moment
  /// The limit.
  public let limit: TimeLimit
  /// The due date; nil for a limit without one (ngay khi nhận).
  public let due: CivilDate?
  /// The end of office hours of that date, or the minute reached.
  public let dueAt: Moment?
  /// Whether the date rests on a calendar that is computed, not published.
  public let provisional: Bool
  /// The last working day before the due date.
  public let latestApology: CivilDate?
  /// Article on the apology, short.
  public let apologyReference: String
  /// One entry for each date from the start day to the due date, without gaps.
  public let trace: [NarratedDay]
  /// Years of the calendar that were used.
  public let years: ClosedRange<Int>
  /// The latest announcement among their declared days; nil where all were always known.
  public let calendarKnownSince: CivilDate?
  /// The rule-set, "nd118-2025".
  public let rules: String
  /// Whether the second verifier came to the same date; nil where it could not count.
  public let isVerified: Bool?
}

extension DueAnswer {
  /// First 16 hex digits of the SHA-256 of the narration; nil where nothing is narrated. Made when
  /// it is asked for: the library of hashes takes half a millisecond to start.
  public var seal: String? {
    guard due != nil else { return nil }
    return Digest(of: trace.reduce(into: "") { $0 += $1.canonicalLine }).prefix(16)
  }

  /// The answer of the engine, held against the second verifier.
  init(
    term: Term, due: DueDate?, narration: Narration, rules: RuleSet, calendar: WorkingCalendar,
    hours: OfficeHoursSchedule
  ) {
    let firstYear = term.start.date.advanced(by: due?.due == term.start.date ? 0 : 1).year
    let years = firstYear...max(firstYear, due?.due.year ?? firstYear)
    self.init(
      start: term.start, limit: term.limit, due: due?.due, dueAt: due?.dueAt,
      provisional: due?.provisional ?? false, latestApology: due?.latestApology,
      apologyReference: rules.apologyReference.shortText, trace: narration.days, years: years,
      calendarKnownSince: years.lazy.flatMap { calendar.declaredDays(inYear: $0) }
        .compactMap(\.knownSince).max(),
      rules: rules.id,
      isVerified: due.flatMap {
        // A term in hours also counts minutes of the start day, whose year may be the one before.
        let first = min(max(term.start.date.year, calendar.firstYear), years.upperBound)
        return SecondOpinion(calendar, hours: hours, years: first...years.upperBound)
          .agrees(term, $0)
      })
  }

  /// `{"due":…,"dueAt":…,"provisional":…,"latestApology":…,"trace":[…]}` (CONTRACT §2).
  public var json: JSONValue { .object(jsonMembers) }

  /// The members of `json`, before which `explain` puts its own.
  public var jsonMembers: [(String, JSONValue)] {
    [
      ("due", .optional(due?.iso)), ("dueAt", .optional(dueAt?.iso)),
      ("provisional", .bool(provisional)), ("latestApology", .optional(latestApology?.iso)),
      ("trace", .array(trace.map(\.json))),
    ]
  }
}

extension NarratedDay {
  /// One entry of `trace`.
  public var json: JSONValue {
    .object([
      ("date", .string(date.iso)), ("kind", .string(kind.rawValue)),
      ("counted", .optional(counted)), ("reference", .optional(reference)),
    ])
  }
}
