public import WorkingTime

/// The calendar as files give it: the published years, and the rules from which other years are
/// computed as provisional.
public struct PublishedCalendar: Hashable, Sendable {
  /// Published years, by year, each once.
  public let years: [CalendarYear]
  /// Holidays fixed by rule; empty where a file stands alone (`--calendar FILE`), and then a year
  /// that is not in it cannot be computed.
  public let statutory: [StatutoryHoliday]

  /// A calendar.
  public init(years: [CalendarYear], statutory: [StatutoryHoliday]) {
    self.years = years.sorted { $0.year < $1.year }
    self.statutory = statutory
  }
}
