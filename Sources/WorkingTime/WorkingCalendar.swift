/// What a date is in a working calendar.
public enum DayKind: Hashable, Sendable {
  /// A plain working day.
  case working
  /// A weekly day off.
  case weekend
  /// A declared public holiday or substitute day.
  case holiday
  /// A working day swapped off.
  case swappedOff
  /// A declared worked Saturday: a working day.
  case makeUp

  /// Working and make-up days are worked.
  @inlinable
  public var isWorking: Bool {
    switch self {
    case .working, .makeUp: true
    case .weekend, .holiday, .swappedOff: false
    }
  }
}

/// A date that the calendar does not reach.
public enum CalendarRefusal: Error, Hashable, Sendable {
  /// The date lies before the first year on file.
  case beforeFirstYear(CivilDate, firstYear: Int)
  /// The date lies beyond the last year that can be computed (2100).
  case afterLastYear(CivilDate, lastYear: Int)
  /// Nothing tells the days off of this year, and it may not be computed (`--calendar FILE` alone).
  case yearNotPublished(Int)
}
