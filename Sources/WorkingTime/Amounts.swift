/// A number of working days. Never an `Int`, never hours: a day is a date (decision 2).
public struct WorkingDays: Hashable, Comparable, Sendable {
  /// How many.
  public let count: Int
  /// A number of working days.
  @inlinable
  public init(_ count: Int) { self.count = count }
  /// Fewer.
  @inlinable
  public static func < (lhs: WorkingDays, rhs: WorkingDays) -> Bool { lhs.count < rhs.count }
}

/// A number of days of the calendar, working or not.
public struct CalendarDays: Hashable, Comparable, Sendable {
  /// How many.
  public let count: Int
  /// A number of calendar days.
  @inlinable
  public init(_ count: Int) { self.count = count }
  /// Fewer.
  @inlinable
  public static func < (lhs: CalendarDays, rhs: CalendarDays) -> Bool { lhs.count < rhs.count }
}

/// A number of calendar months.
public struct Months: Hashable, Comparable, Sendable {
  /// How many.
  public let count: Int
  /// A number of months.
  @inlinable
  public init(_ count: Int) { self.count = count }
  /// Fewer.
  @inlinable
  public static func < (lhs: Months, rhs: Months) -> Bool { lhs.count < rhs.count }
}

/// Minutes inside office hours: 8 working hours are 480.
public struct WorkingMinutes: Hashable, Comparable, Sendable {
  /// How many minutes.
  public let count: Int
  /// A number of working minutes.
  @inlinable
  public init(_ count: Int) { self.count = count }
  /// Working hours of 60 working minutes each.
  @inlinable
  public static func hours(_ hours: Int) -> WorkingMinutes { WorkingMinutes(hours * 60) }
  /// Fewer.
  @inlinable
  public static func < (lhs: WorkingMinutes, rhs: WorkingMinutes) -> Bool { lhs.count < rhs.count }
}

/// Minutes on the clock, office hours or not.
public struct ClockMinutes: Hashable, Comparable, Sendable {
  /// How many minutes.
  public let count: Int
  /// A number of minutes.
  @inlinable
  public init(_ count: Int) { self.count = count }
  /// Hours of 60 minutes.
  @inlinable
  public static func hours(_ hours: Int) -> ClockMinutes { ClockMinutes(hours * 60) }
  /// Fewer.
  @inlinable
  public static func < (lhs: ClockMinutes, rhs: ClockMinutes) -> Bool { lhs.count < rhs.count }
}

/// A time limit (thời hạn) with its unit. Units are never converted into one another.
public enum TimeLimit: Hashable, Sendable {
  /// `10wd` ngày làm việc: the N-th working day after the start day.
  case workingDays(WorkingDays)
  /// `30d` ngày: the N-th day after the start day, rolled forward to a working day.
  case calendarDays(CalendarDays)
  /// `2mo` tháng: the corresponding day, rolled forward to a working day.
  case months(Months)
  /// `8wh` giờ làm việc: minutes inside office hours.
  case workingHours(WorkingMinutes)
  /// `2h` giờ: minutes on the clock.
  case hours(ClockMinutes)
  /// `sameday` trong ngày: the start day, or the next working day when it is none.
  case sameDay
  /// `immediate` ngay khi nhận: answered on receipt; has no due date and is never overdue.
  case onReceipt
}
