public import WorkingTime

/// A limit as the clerk reads it: a number and what is counted.
public enum PlainLimit: Hashable, Sendable {
  /// N working days after the start day.
  case workingDays(Int)
  /// N days after the start day, then on to a working day.
  case days(Int)
  /// The corresponding day N months later, then on to a working day.
  case months(Int)
  /// N minutes inside the hours on the door: 480 for "8 giờ làm việc".
  case workingMinutes(Int)
  /// N minutes on the clock: 120 for "2 giờ".
  case minutes(Int)
  /// The start day, or the next working day when it is none.
  case sameDay
}

/// A wait whose time is not counted.
public struct PlainPause: Hashable, Sendable {
  /// When it began; that date was still counted.
  public let began: Moment
  /// When it ended; that date is not counted, like the first day of any term.
  public let ended: Moment
  /// A wait.
  public init(began: Moment, ended: Moment) {
    self.began = began
    self.ended = ended
  }
}

/// What somebody says a due date is, and from what.
public struct Claim: Hashable, Sendable {
  /// The moment from which the term runs.
  public let start: Moment
  /// The whole limit.
  public let limit: PlainLimit
  /// The waits that are not counted, in any order; they may overlap.
  public let pauses: [PlainPause]
  /// The due date claimed.
  public let due: CivilDate
  /// Its end claimed: closing time, or the minute reached.
  public let dueAt: Moment

  /// A claim.
  public init(
    start: Moment, limit: PlainLimit, pauses: [PlainPause], due: CivilDate, dueAt: Moment
  ) {
    self.start = start
    self.limit = limit
    self.pauses = pauses
    self.due = due
    self.dueAt = dueAt
  }
}

/// What the second verifier answers.
public enum Verdict: Hashable, Sendable {
  /// It counted to the same date and the same minute.
  case agrees
  /// It counted to another.
  case disagrees(found: Count)
  /// It could not count.
  case cannotCheck(CheckGap)
}

/// What the clerk counted to, with each day on the way.
public struct Count: Hashable, Sendable {
  /// The due date.
  public let due: CivilDate
  /// Closing time of that date, or the minute reached.
  public let dueAt: Moment
  /// One entry for each date from the start day to the due date, without gaps.
  public let days: [DayEntry]
}

/// One line of the clerk's count.
public struct DayEntry: Hashable, Sendable {
  /// The date.
  public let date: CivilDate
  /// What it is.
  public let kind: Kind
  /// The running number of a counted day (minutes so far for a limit in hours); else nil.
  public let counted: Int?

  /// What a date is in a count; the names are those of the trace (CONTRACT §2).
  public enum Kind: String, Hashable, Sendable {
    /// The day from which the term runs; never counted as a day.
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
    /// Inside a wait that is not counted.
    case paused
    /// After the last counted day, on the way to a working day.
    case rolled
  }

  /// A line.
  public init(date: CivilDate, kind: Kind, counted: Int?) {
    self.date = date
    self.kind = kind
    self.counted = counted
  }
}

/// Why a date could not be counted.
public enum CheckGap: Error, Hashable, Sendable {
  /// There is no calendar for a year that the count needs.
  case noCalendar(year: Int)
  /// There are no office hours on a day that the count needs.
  case noHours(CivilDate)
  /// The limit is zero or less.
  case notALimit
  /// The year lies beyond 9999.
  case beyondAllYears
}
