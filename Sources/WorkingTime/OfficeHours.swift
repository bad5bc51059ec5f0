/// The office's working times of a day: one or more intervals, in order and apart.
public struct OfficeHours: Hashable, Sendable {
  /// From opening (counted) to closing (not counted).
  public struct Interval: Hashable, Sendable {
    /// Opening.
    public let opens: ClockTime
    /// Closing.
    public let closes: ClockTime
    /// An interval; nil unless it opens before it closes.
    public init?(opens: ClockTime, closes: ClockTime) {
      guard opens < closes else { return nil }
      self.opens = opens
      self.closes = closes
    }
    /// An interval known to open before it closes.
    init(unchecked opens: ClockTime, _ closes: ClockTime) {
      self.opens = opens
      self.closes = closes
    }
    /// Its minutes.
    public var minutes: Int { Int(closes.minutes) - Int(opens.minutes) }
  }

  /// Morning and afternoon, sorted.
  public let intervals: [Interval]

  /// Office hours; nil when there is no interval or two overlap.
  public init?(intervals: [Interval]) {
    let sorted = intervals.sorted { $0.opens < $1.opens }
    guard !sorted.isEmpty, zip(sorted, sorted.dropFirst()).allSatisfy({ $0.closes <= $1.opens })
    else { return nil }
    self.intervals = sorted
  }

  /// Intervals known to be in order and apart.
  init(sorted intervals: [Interval]) { self.intervals = intervals }

  /// Working minutes of a day, 480 for 07:00–11:30 and 13:30–17:00.
  public var minutesPerDay: Int { intervals.reduce(0) { $0 + $1.minutes } }
  /// When the day's work ends.
  public var closing: ClockTime { intervals[intervals.count - 1].closes }
  /// When it begins.
  public var opening: ClockTime { intervals[0].opens }
}
