/// A minute on the wall clock of Việt Nam (UTC+7, no daylight saving time).
///
/// The process's zone and locale never matter (decision 9). A moment at 00:00 stands for the whole
/// day: `isWholeDay` is true and it is compared by date (CONTRACT §4).
public struct Moment: Hashable, Comparable, Sendable {
  /// Minutes since 1970-01-01 00:00 at UTC+7.
  public let minuteNumber: Int64

  /// The moment `minuteNumber` minutes after 1970-01-01 00:00 at UTC+7.
  @inlinable
  public init(minuteNumber: Int64) { self.minuteNumber = minuteNumber }

  /// A time on a date; 00:00 when no time is given.
  @inlinable
  public init(_ date: CivilDate, _ time: ClockTime = .midnight) {
    minuteNumber = Int64(date.dayNumber) * 1440 + Int64(time.minutes)
  }

  /// The moment of a Unix time, seconds dropped: 0 is 1970-01-01T07:00.
  public init(unixSeconds: Int64) {
    let local = unixSeconds + 7 * 3600
    minuteNumber = local >= 0 ? local / 60 : (local - 59) / 60
  }

  /// The date, at UTC+7.
  @inlinable
  public var date: CivilDate {
    let day = minuteNumber >= 0 ? minuteNumber / 1440 : (minuteNumber - 1439) / 1440
    return CivilDate(dayNumber: Int32(day))
  }

  /// The time of day.
  @inlinable
  public var time: ClockTime {
    ClockTime(unchecked: Int16(minuteNumber - Int64(date.dayNumber) * 1440))
  }

  /// True at 00:00: known by its date alone.
  @inlinable
  public var isWholeDay: Bool { minuteNumber == Int64(date.dayNumber) * 1440 }

  /// The moment `minutes` later, earlier when negative.
  @inlinable
  public func advanced(byMinutes minutes: Int) -> Moment {
    Moment(minuteNumber: minuteNumber + Int64(minutes))
  }

  /// Earlier.
  @inlinable
  public static func < (lhs: Moment, rhs: Moment) -> Bool { lhs.minuteNumber < rhs.minuteNumber }
}
