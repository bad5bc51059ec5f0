internal import DossierCore
internal import LegalBasis
internal import WorkingTime

extension Desk {
  /// The declared days of a year, as known at `asOf`; of the year of `asOf` when none is named.
  public func calendarYear(_ year: Int?) throws(DeskRefusal) -> CalendarYearAnswer {
    let year = year ?? context.asOf.date.year
    let limit = WorkingCalendar.lastComputableYear
    guard let lastDay = CivilDate(year: min(year, limit + 1), month: 12, day: 31), year <= limit
    else {
      let firstDay = CivilDate(year: limit + 1, month: 1, day: 1) ?? context.asOf.date
      throw DeskRefusal(LawBookRefusal.calendar(.afterLastYear(firstDay, lastYear: limit)))
    }
    let calendar = try calendar(year...year)
    return try counting { () throws(CalendarRefusal) in
      guard year >= calendar.firstYear else {
        throw .beforeFirstYear(lastDay, firstYear: calendar.firstYear)
      }
      return CalendarYearAnswer(
        year: year, workingDays: try calendar.workingDays(inYear: year).count,
        provisional: calendar.isProvisional(year: year),
        days: calendar.declaredDays(inYear: year), knownOn: context.asOf.date)
    }
  }
}
