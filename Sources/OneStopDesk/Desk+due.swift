internal import CatalogFiles
internal import DossierCore
internal import LegalBasis
public import WorkingTime

extension Desk {
  /// The due date of a term, with its proof, without any dossier.
  ///
  /// - Parameters:
  ///   - rulesOn: The day whose rule-set governs; nil = the day of `start`.
  ///   - calendarFile: A calendar that stands alone; nil = that of `Procedures/`.
  public func due(
    from start: Moment, limit: TimeLimit, rulesOn: CivilDate?, calendarFile: String?
  ) throws(DeskRefusal) -> DueAnswer {
    let rules = try reading { () throws(CatalogError) in
      try folder.loadRuleSet(on: rulesOn ?? start.date)
    }
    let hours = try agency().officeHoursSchedule
    let term = Term(start: start, limit: limit)
    let reach = Desk.reach(of: term)
    let first: WorkingCalendar
    if let calendarFile {
      first = try calendar(file: calendarFile)
    } else {
      first = try calendar(reach)
    }
    do throws(CalendarRefusal) {
      return try answer(term, rules: rules, calendar: first, hours: hours)
    } catch {
      // The years were too few for a long term: once more with all that may be computed.
      guard case .afterLastYear = error, calendarFile == nil,
        reach.upperBound < WorkingCalendar.lastComputableYear
      else { throw DeskRefusal(LawBookRefusal.calendar(error)) }
    }
    let last = try calendar(reach.lowerBound...WorkingCalendar.lastComputableYear)
    return try counting { () throws(CalendarRefusal) in
      try answer(term, rules: rules, calendar: last, hours: hours)
    }
  }

  private func answer(
    _ term: Term, rules: RuleSet, calendar: WorkingCalendar, hours: OfficeHoursSchedule
  ) throws(CalendarRefusal) -> DueAnswer {
    let working = calendar.countingSaturdays(of: hours)
    let engine = DeadlineEngine(
      calendar: OfficeCalendar(working: working, hours: hours), rules: rules)
    var narration = Narration()
    let due = try engine.due(term, narrating: &narration)
    return DueAnswer(
      term: term, due: due, narration: narration, rules: rules, calendar: working, hours: hours)
  }

  /// The years that a term may reach: from the last working day before it to well after its end.
  private static func reach(of term: Term) -> ClosedRange<Int> {
    let days =
      switch term.limit {
      case .workingDays(let days): days.count * 2
      case .calendarDays(let days): days.count
      case .months(let months): months.count * 31
      case .workingHours(let minutes): minutes.count / 60
      case .hours(let minutes): minutes.count / 1440
      case .sameDay, .onReceipt: 0
      }
    let first = term.start.date.advanced(by: -20).year
    let last = min(
      term.start.date.advanced(by: days + 30).year, WorkingCalendar.lastComputableYear)
    return min(first, last)...max(first, last)
  }
}
