extension OfficeHours {
  /// 07:00–11:30 and 13:30–17:00, where nothing else is configured (CONTRACT §2).
  public static let usual = OfficeHours(sorted: [
    Interval(unchecked: ClockTime(unchecked: 7 * 60), ClockTime(unchecked: 11 * 60 + 30)),
    Interval(unchecked: ClockTime(unchecked: 13 * 60 + 30), ClockTime(unchecked: 17 * 60)),
  ])

  /// What `minutes` of work from a time on come to, within the day.
  enum Advance: Equatable {
    /// This time; before opening counts as opening, and lunch as the start of the afternoon.
    case reached(ClockTime)
    /// The day ends first, and so many are left.
    case left(Int)
  }

  /// Works `minutes` from a time on. The last minute of an interval ends at its closing, not at the
  /// next opening; no minute at all ends at the next minute of work.
  func advance(minutes: Int, from time: ClockTime) -> Advance {
    var left = minutes
    for interval in intervals where time < interval.closes {
      let begin = Int(max(time, interval.opens).minutes)
      let available = Int(interval.closes.minutes) - begin
      if left <= available {
        return .reached(ClockTime(unchecked: Int16(truncatingIfNeeded: begin + left)))
      }
      left -= available
    }
    return .left(left)
  }

  /// Working minutes from one time of the day to another.
  func minutes(from start: Int, to end: Int) -> Int {
    intervals.reduce(0) { sum, interval in
      let begin = max(start, Int(interval.opens.minutes))
      return sum + max(0, min(end, Int(interval.closes.minutes)) - begin)
    }
  }
}
