public import PlainJSON
public import WorkingTime

/// The declared days of a year, as known on a date.
public struct CalendarYearAnswer: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// Days worked in it.
  public let workingDays: Int
  /// Whether the year is computed, not (completely) published.
  public let provisional: Bool
  /// Declared days, by date.
  public let days: [DeclaredDay]
  /// The date on which it is looked at.
  public let knownOn: CivilDate

  /// A year.
  public init(
    year: Int, workingDays: Int, provisional: Bool, days: [DeclaredDay], knownOn: CivilDate
  ) {
    self.year = year
    self.workingDays = workingDays
    self.provisional = provisional
    self.days = days
    self.knownOn = knownOn
  }

  /// `{"year":…,"workingDays":…,"provisional":…,"days":[…]}` (CONTRACT §2).
  public var json: JSONValue {
    .object([
      ("year", .integer(year)), ("workingDays", .integer(workingDays)),
      ("provisional", .bool(provisional)),
      (
        "days",
        .array(
          days.map { day in
            .object([
              ("date", .string(day.date.iso)), ("kind", .string(day.kind.rawValue)),
              ("name", .optional(day.name.isEmpty ? nil : day.name)),
              ("reference", .optional(day.reference.isEmpty ? nil : day.reference)),
              ("knownSince", .optional(day.knownSince?.iso)),
              ("certainty", .string(day.certainty.rawValue)),
            ])
          })
      ),
    ])
  }
}
