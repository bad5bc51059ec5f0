public import PlainJSON
public import WorkingTime

/// A due date with its proof, as `due` and `explain` give it.
public struct DueAnswer: Hashable, Sendable {
  /// One date of the proof.
  public struct Day: Hashable, Sendable {
    /// What a date is in the proof; the raw values are those of the contract.
    public enum Kind: String, Hashable, Sendable {
      /// The day from which the term runs; never counted.
      case startDay
      /// A plain working day.
      case working
      /// A weekly day off.
      case weekend
      /// A public holiday or its substitute day.
      case holiday
      /// Swapped off.
      case swappedOff
      /// A worked Saturday.
      case makeUp
      /// After the last counted day, on the way to a working day.
      case rolled
      /// Inside a wait that is not counted.
      case paused
    }

    /// The date.
    public let date: CivilDate
    /// What it is.
    public let kind: Kind
    /// The running number of a counted day (minutes so far for a limit in hours), else nil.
    public let counted: Int?
    /// What the day is called, "Quốc khánh (ngày liền kề)"; nil for plain days.
    public let name: String?
    /// The article or document by which it is counted or skipped; nil for plain counted days.
    public let reference: String?

    /// One date.
    public init(date: CivilDate, kind: Kind, counted: Int?, name: String?, reference: String?) {
      self.date = date
      self.kind = kind
      self.counted = counted
      self.name = name
      self.reference = reference
    }
  }

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
  /// Article on the apology.
  public let apologyReference: String
  /// One entry for each date from the start day to the due date, without gaps.
  public let trace: [Day]
  /// Years of the calendar that were used.
  public let years: ClosedRange<Int>
  /// The latest announcement among the days used; nil where all were always known.
  public let calendarKnownSince: CivilDate?
  /// The rule-set, "nd118-2025".
  public let rules: String
  /// First hex digits of the hash of the narration; nil where there is nothing to prove.
  public let seal: String?
  /// Whether the second verifier came to the same date; nil where it was not asked.
  public let isVerified: Bool?

  /// A due date with its proof.
  public init(
    start: Moment, limit: TimeLimit, due: CivilDate?, dueAt: Moment?, provisional: Bool,
    latestApology: CivilDate?, apologyReference: String, trace: [Day], years: ClosedRange<Int>,
    calendarKnownSince: CivilDate?, rules: String, seal: String?, isVerified: Bool?
  ) {
    self.start = start
    self.limit = limit
    self.due = due
    self.dueAt = dueAt
    self.provisional = provisional
    self.latestApology = latestApology
    self.apologyReference = apologyReference
    self.trace = trace
    self.years = years
    self.calendarKnownSince = calendarKnownSince
    self.rules = rules
    self.seal = seal
    self.isVerified = isVerified
  }
}

extension DueAnswer {
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

extension DueAnswer.Day {
  /// One entry of `trace`.
  public var json: JSONValue {
    .object([
      ("date", .string(date.iso)), ("kind", .string(kind.rawValue)),
      ("counted", .optional(counted)), ("reference", .optional(reference)),
    ])
  }
}
