/// An office's hours over time: each span of days has its own.
public struct OfficeHoursSchedule: Sendable, Hashable {
  /// The hours of a span of days.
  public struct Entry: Sendable, Hashable {
    /// First day; nil = from the beginning.
    public let from: CivilDate?
    /// Last day; nil = until further notice.
    public let to: CivilDate?
    /// Hours of a working day.
    public let hours: OfficeHours
    /// Hours of a Saturday on which the desk receives; nil = closed.
    public let saturday: OfficeHours?
    /// Whether such a Saturday counts as a working day in deadlines (default no, law.md §4.5).
    public let saturdayCounts: Bool

    /// The hours of a span of days.
    public init(
      from: CivilDate?, to: CivilDate?, hours: OfficeHours, saturday: OfficeHours? = nil,
      saturdayCounts: Bool = false
    ) {
      self.from = from
      self.to = to
      self.hours = hours
      self.saturday = saturday
      self.saturdayCounts = saturdayCounts
    }

    func covers(_ date: CivilDate) -> Bool {
      (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
    }

    /// Whether Saturdays of this span are worked for less than a day and count.
    var hasCountedSaturdays: Bool { saturdayCounts && saturday != nil }
  }

  /// The spans; the first that covers a day counts.
  public let entries: [Entry]

  /// A schedule of spans. A day that none covers has the usual hours.
  public init(entries: [Entry]) { self.entries = entries }

  /// `OfficeHours.usual` at all times.
  public static let usual = OfficeHoursSchedule(entries: [])

  /// The hours of a full working day on that date.
  public func hours(on date: CivilDate) -> OfficeHours {
    entry(on: date)?.hours ?? .usual
  }

  /// The hours of a date that the calendar gives as worked: those of the half Saturday where that
  /// is what is worked, the full ones on a make-up Saturday.
  public func hours(on date: CivilDate, as kind: DayKind) -> OfficeHours {
    guard let entry = entry(on: date) else { return .usual }
    guard kind != .makeUp, date.weekday == .saturday, entry.hasCountedSaturdays else {
      return entry.hours
    }
    return entry.saturday ?? entry.hours
  }

  /// Whether a Saturday that the week gives off is counted as worked.
  func counts(saturday date: CivilDate) -> Bool {
    date.weekday == .saturday && (entry(on: date)?.hasCountedSaturdays ?? false)
  }

  /// The hours that hold on every working day from one date to another; nil when they differ.
  func uniformHours(from start: CivilDate, to end: CivilDate) -> OfficeHours? {
    if entries.isEmpty { return .usual }
    guard let entry = entry(on: start), entry.covers(end), !entry.hasCountedSaturdays,
      entries.count == 1 || self.entry(on: end) == entry
    else { return nil }
    return entry.hours
  }

  private func entry(on date: CivilDate) -> Entry? { entries.first { $0.covers(date) } }
}
