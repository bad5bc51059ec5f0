/// A day of the proleptic Gregorian calendar, without time of day and without zone.
///
/// A civil date is not an instant: deadlines are dates. The value is a number of days, so that
/// adding and comparing are integer operations.
///
///     CivilDate(year: 2026, month: 11, day: 24)?.weekday  // .tuesday
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let dayNumber: Int32

  /// The date that lies `dayNumber` days after 1970-01-01.
  @inlinable
  public init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// The date of a year, month and day, or nil when there is no such day (31/9, 29/2/2025).
  ///
  /// Years 1 to 9999 are accepted. The conversion is Howard Hinnant's `days_from_civil`.
  @inlinable
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.daysIn(month: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(dayNumber: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// Days in a month of a year: 29 for February 2024.
  @inlinable
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month and day (Hinnant's `civil_from_days`).
  @inlinable
  public var components: (year: Int, month: Int, day: Int) {
    let days = Int(dayNumber) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year, 2026 for 24/11/2026.
  @inlinable
  public var year: Int { components.year }

  /// Monday to Sunday.
  @inlinable
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (Int(dayNumber) % 7 + 10) % 7
    return Weekday(rawValue: UInt8(index)) ?? .monday
  }

  /// The date `days` later, earlier when negative.
  @inlinable
  public func advanced(by days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + Int32(clamping: days))
  }

  /// Days from this date to `other`, negative when `other` is earlier.
  @inlinable
  public func days(to other: CivilDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }

  /// The corresponding day `months` later, or the last day of that month where it has no such day
  /// (Bộ luật Dân sự 91/2015/QH13 Đ.148.3): 31/01/2026 + 1 month is 28/02/2026.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let index = year * 12 + (month - 1) + months
    let newYear = index / 12
    let newMonth = index % 12 + 1
    let newDay = min(day, CivilDate.daysIn(month: newMonth, year: newYear))
    return CivilDate(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// Earlier.
  @inlinable
  public static func < (lhs: CivilDate, rhs: CivilDate) -> Bool { lhs.dayNumber < rhs.dayNumber }
}

/// A day of the week; the raw value counts from Monday = 0.
public enum Weekday: UInt8, Hashable, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}
