/// A date that the calendar does not reach, or a calendar that cannot be made.
public enum CalendarRefusal: Error, Hashable, Sendable {
  /// The date lies before the first year on file.
  case beforeFirstYear(CivilDate, firstYear: Int)
  /// The date lies beyond the last year that can be computed (2100).
  case afterLastYear(CivilDate, lastYear: Int)
  /// Nothing tells the days off of this year, and it may not be computed (`--calendar FILE` alone).
  case yearNotPublished(Int)
  /// There is no published year at all.
  case nothingPublished
}
