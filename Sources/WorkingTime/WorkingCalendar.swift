/// Which days are worked, as known on a certain day.
///
/// It is made of published years; a year that is missing, or whose Tết and Quốc khánh days were not
/// yet known, is filled from the statutory holidays and is provisional (CONTRACT §2). It covers whole
/// years without a gap from the first published one. Counting never looks at single days: it costs
/// the same for any limit.
///
///     let calendar = try WorkingCalendar(
///       published: years, statutory: rules, knownOn: nil, through: 2030)
///     try calendar.date(WorkingDays(10), after: CivilDate(parsing: "17/08/2026"))  // 28/08/2026
public struct WorkingCalendar: Sendable {
  /// The last year that may be computed (CONTRACT §2).
  public static var lastComputableYear: Int { 2100 }

  /// The first year; nothing before it can be answered.
  public let firstYear: Int
  /// The last year; nothing after it can be answered.
  public let lastYear: Int
  /// The day as on which the calendar is known; nil = all that was ever declared.
  public let knownOn: CivilDate?

  @usableFromInline
  let index: WorkingDayIndex
  let kinds: [DayKind]
  let declared: [DeclaredDay]
  /// One a year from `firstYear`.
  let provisional: [Bool]
  /// Whether the end is the end of the published years and nothing may be computed after it.
  let endsWithPublication: Bool

  /// The calendar of the published years as known on a day.
  ///
  /// - Parameters:
  ///   - published: The years on file, in any order. Days known only after `knownOn` are left out.
  ///   - statutory: The rules that fill the other years; empty = nothing may be computed, and the
  ///     calendar ends with the last published year.
  ///   - knownOn: As known from 00:00 of this day on; nil = all that was ever declared.
  ///   - lastYear: How far it is to reach, at most `lastComputableYear`.
  /// - Throws: `nothingPublished`; `yearNotPublished` for a gap that may not be computed.
  public init(
    published: [CalendarYear], statutory: [StatutoryHoliday], knownOn: CivilDate?,
    through lastYear: Int
  ) throws(CalendarRefusal) {
    let years = Dictionary(published.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
    guard let firstYear = years.keys.min(), let lastPublished = years.keys.max() else {
      throw .nothingPublished
    }
    let mayCompute = !statutory.isEmpty
    let wanted = min(lastYear, WorkingCalendar.lastComputableYear)
    let end = max(firstYear, mayCompute ? wanted : min(wanted, lastPublished))

    var declared: [DeclaredDay] = []
    var kinds: [DayKind] = []
    kinds.reserveCapacity((end - firstYear + 1) * 366)
    var provisional: [Bool] = []
    var weeklyDaysOff = years[firstYear]?.weeklyDaysOff ?? []
    for year in firstYear...end {
      let onFile = years[year]
      if onFile == nil && !mayCompute { throw .yearNotPublished(year) }
      // A year that is not on file has the weekly days off of the last one that is.
      weeklyDaysOff = onFile?.weeklyDaysOff ?? weeklyDaysOff
      let complete =
        onFile.map { WorkingCalendar.isKnown(since: $0.completeSince, on: knownOn) } ?? false
      let ofFile = (onFile?.days ?? []).filter { day in
        day.date.year == year && WorkingCalendar.isKnown(since: day.knownSince, on: knownOn)
      }
      let days =
        complete
        ? ofFile
        : WorkingCalendar.merge(
          ofFile,
          ComputedYear.days(
            ofYear: year, rules: statutory, knownOn: knownOn, weeklyDaysOff: weeklyDaysOff))
      provisional.append(!complete)
      WorkingCalendar.append(
        year: year, weeklyDaysOff: weeklyDaysOff, days: days, to: &kinds)
      declared += days
    }

    self.firstYear = firstYear
    self.lastYear = end
    self.knownOn = knownOn
    self.kinds = kinds
    self.declared = declared
    self.provisional = provisional
    endsWithPublication = !mayCompute && end == lastPublished
    index = WorkingDayIndex(
      firstDay: CivilDate(year: firstYear, month: 1, day: 1) ?? CivilDate(dayNumber: 0),
      kinds: kinds)
  }

  /// Whether what is known since a day (nil = always) is known on another (nil = all is).
  static func isKnown(since: CivilDate?, on knownOn: CivilDate?) -> Bool {
    guard let since, let knownOn else { return true }
    return since <= knownOn
  }

  /// Declared days and, on the other dates, computed ones; both sorted, and so is the result.
  private static func merge(_ onFile: [DeclaredDay], _ computed: [DeclaredDay]) -> [DeclaredDay] {
    let taken = Set(onFile.map(\.date))
    return (onFile + computed.filter { !taken.contains($0.date) }).sorted { $0.date < $1.date }
  }

  /// Adds the kinds of the days of a year.
  private static func append(
    year: Int, weeklyDaysOff: Set<Weekday>, days: [DeclaredDay], to kinds: inout [DayKind]
  ) {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { return }
    let week = Weekday.allCases.map { weeklyDaysOff.contains($0) ? DayKind.weekend : .working }
    var weekday = Int(first.weekday.rawValue)
    let start = kinds.count
    for _ in 0...first.days(to: last) {
      kinds.append(week[weekday])
      weekday = weekday == 6 ? 0 : weekday + 1
    }
    for day in days {
      kinds[start + first.days(to: day.date)] = day.kind.dayKind
    }
  }
}
