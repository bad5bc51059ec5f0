public import WorkingTime

/// The wall calendar of one year: which weekdays are off, and the days marked on it by hand.
///
/// A plain list, looked through from top to bottom: the second verifier knows no index.
public struct PaperYear: Hashable, Sendable {
  /// 2026.
  public let year: Int
  /// Saturday and Sunday, as a rule.
  public let weeklyDaysOff: Set<Weekday>
  /// The marked days, in any order.
  public let marks: [Mark]

  /// A day that is not what its weekday says.
  public struct Mark: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// Off for a holiday, off by a swap, or worked.
    public let kind: Kind

    /// What the clerk wrote on the day.
    public enum Kind: String, Hashable, Sendable {
      /// Public holiday or its substitute day: off.
      case holiday
      /// Swapped for a worked Saturday: off.
      case swappedOff
      /// A worked Saturday.
      case makeUp
    }

    /// A marked day.
    public init(date: CivilDate, kind: Kind) {
      self.date = date
      self.kind = kind
    }
  }

  /// A year's sheet.
  public init(year: Int, weeklyDaysOff: Set<Weekday>, marks: [Mark]) {
    self.year = year
    self.weeklyDaysOff = weeklyDaysOff
    self.marks = marks
  }
}

/// The hours on the office's door, from a day to a day (both included; nil is open).
public struct DoorHours: Hashable, Sendable {
  /// First day; nil = since ever.
  public let from: CivilDate?
  /// Last day; nil = still.
  public let to: CivilDate?
  /// Morning and afternoon, in minutes after midnight: 420–690 and 810–1020.
  public let sessions: [Session]
  /// Sessions of a Saturday that the office works and counts, though the week gives it off; empty =
  /// Saturdays are off.
  public let saturday: [Session]

  /// From opening (counted) to closing (not counted).
  public struct Session: Hashable, Sendable {
    /// Minutes after midnight at opening.
    public let opens: Int
    /// Minutes after midnight at closing.
    public let closes: Int
    /// A session.
    public init(opens: Int, closes: Int) {
      self.opens = opens
      self.closes = closes
    }
  }

  /// Hours of a span of days.
  public init(
    from: CivilDate?, to: CivilDate?, sessions: [Session], saturday: [Session] = []
  ) {
    self.from = from
    self.to = to
    self.sessions = sessions
    self.saturday = saturday
  }
}

/// What a clerk has on the desk when checking a date: a calendar for each year, and the hours.
public struct PaperCalendar: Hashable, Sendable {
  /// The sheets.
  public let years: [PaperYear]
  /// The hours; the first that holds on a day is taken.
  public let hours: [DoorHours]

  /// A calendar.
  public init(years: [PaperYear], hours: [DoorHours]) {
    self.years = years
    self.hours = hours
  }

  /// What a day is.
  func look(at date: CivilDate) throws(CheckGap) -> DayEntry.Kind {
    for sheet in years where sheet.year == date.year {
      for mark in sheet.marks where mark.date == date {
        switch mark.kind {
        case .holiday: return .holiday
        case .swappedOff: return .swappedOff
        case .makeUp: return .makeUp
        }
      }
      if !sheet.weeklyDaysOff.contains(date.weekday) { return .working }
      return isCountedSaturday(date) ? .working : .weekend
    }
    throw .noCalendar(year: date.year)
  }

  /// Whether the office works on a day.
  func isWorked(_ date: CivilDate) throws(CheckGap) -> Bool {
    switch try look(at: date) {
    case .working, .makeUp: true
    case .startDay, .weekend, .holiday, .swappedOff, .paused, .rolled: false
    }
  }

  /// The sessions of a worked day, morning first.
  func sessions(on date: CivilDate) throws(CheckGap) -> [DoorHours.Session] {
    guard let entry = hours(on: date) else { throw .noHours(date) }
    let isHalfDay = isCountedSaturday(date) ? try look(at: date) == .working : false
    return (isHalfDay ? entry.saturday : entry.sessions).sorted { $0.opens < $1.opens }
  }

  private func hours(on date: CivilDate) -> DoorHours? {
    for entry in hours {
      if let from = entry.from, date < from { continue }
      if let to = entry.to, date > to { continue }
      return entry
    }
    return nil
  }

  private func isCountedSaturday(_ date: CivilDate) -> Bool {
    guard date.weekday == .saturday, let entry = hours(on: date) else { return false }
    return !entry.saturday.isEmpty
  }
}
