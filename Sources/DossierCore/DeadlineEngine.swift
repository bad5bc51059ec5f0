public import LegalBasis
public import WorkingTime

/// A due date with what follows from it.
public struct DueDate: Hashable, Sendable {
  /// The last day of the term.
  public let due: CivilDate
  /// The end of its office hours; for a term in hours the minute reached.
  public let dueAt: Moment
  /// Whether a day up to it lies in a year that is not, or not completely, published as known.
  public let provisional: Bool
  /// Last working day before the due date, by which a foreseen lateness is apologised for.
  public let latestApology: CivilDate
}

/// A term: from when, how long, and which waits are not counted in it.
public struct Term: Hashable, Sendable {
  /// Its start; that date is not counted.
  public var start: Moment
  /// Its whole length.
  public var limit: TimeLimit
  /// Waits that are not counted, in order and apart.
  public var pauses: [DeadlineProof.Pause]
  /// A term.
  public init(start: Moment, limit: TimeLimit, pauses: [DeadlineProof.Pause] = []) {
    self.start = start
    self.limit = limit
    self.pauses = pauses
  }
}

/// The one engine that sets due dates (invariant 10).
///
/// Terms in days count dates: the first day is not counted, the term ends with the last day
/// (BLDS Đ.147, 148). A pause leaves out the dates after the one on which it began, up to and
/// including the one on which it ended; pauses are summed and the end is rolled once, so that
/// splitting or merging a pause never changes the date. A pause that begins after the due date
/// moves nothing; one that begins when the last day is already counted leaves only its own end. Of a
/// term in hours nothing is left at its last minute, so a pause that begins there moves nothing.
///
///     // 28/08/2026 + 3 working days, over 31/8–2/9 off: Monday 07/09/2026
public struct DeadlineEngine: Sendable {
  let calendar: OfficeCalendar
  let rules: Shared<RuleSet>

  /// An engine on one calendar and one rule-set.
  public init(calendar: OfficeCalendar, rules: RuleSet) {
    self.init(calendar: calendar, rules: Shared(rules))
  }

  /// An engine on one calendar and a rule-set that others use too.
  public init(calendar: OfficeCalendar, rules: Shared<RuleSet>) {
    self.calendar = calendar
    self.rules = rules
  }

  /// The due date of a term; nil for `onReceipt`, which has none.
  public func due(_ term: Term) throws(CalendarRefusal) -> DueDate? {
    var nobody = NoNarration()
    return try due(term, narrating: &nobody)
  }

  /// The same, telling each day to a collector.
  public func due(
    _ term: Term, narrating collector: inout some NarrationCollector
  ) throws(CalendarRefusal) -> DueDate? {
    let end: TermEnd
    switch term.limit {
    case .onReceipt: return nil
    case .workingDays(let days): end = try lastDay(of: days, in: term)
    case .calendarDays(let days): end = try lastDay(of: days, in: term)
    case .months(let months): end = try lastDay(of: months, in: term)
    case .sameDay: end = try sameDay(term)
    case .workingHours(let minutes): end = try lastMinute(of: minutes, in: term)
    case .hours(let minutes): end = lastMinute(of: minutes, in: term)
    }
    try narrate(term, end: end, to: &collector)
    return DueDate(
      due: end.due, dueAt: end.dueAt,
      provisional: isProvisional(from: term.start.date, through: end.due),
      latestApology: try calendar.working.date(rules.apologyLead, before: end.due))
  }

  /// Where a term ends: the last counted date, and the due date after rolling.
  struct TermEnd {
    let lastCounted: CivilDate
    let due: CivilDate
    let dueAt: Moment
  }

  private func isProvisional(from start: CivilDate, through due: CivilDate) -> Bool {
    (start.advanced(by: 1).year...max(due.year, start.advanced(by: 1).year)).contains { year in
      CivilDate(year: year, month: 12, day: 31).map(calendar.working.isProvisional) ?? false
    }
  }

  private func closing(_ due: CivilDate) throws(CalendarRefusal) -> Moment {
    try calendar.working.closing(of: due, hours: calendar.hours)
  }

  private func ended(_ lastCounted: CivilDate) throws(CalendarRefusal) -> TermEnd {
    let due = try calendar.working.rollForward(lastCounted)
    return TermEnd(lastCounted: lastCounted, due: due, dueAt: try closing(due))
  }

  private func lastDay(of days: WorkingDays, in term: Term) throws(CalendarRefusal) -> TermEnd {
    let start = term.start.date
    var counted = days.count
    var end = try ended(try calendar.working.date(WorkingDays(counted), after: start))
    for pause in term.pauses {
      guard let span = span(of: pause, after: start, due: end.due) else { continue }
      if span.begins < end.lastCounted {
        counted += try calendar.working.workingDays(after: span.begins, through: span.ends).count
        end = try ended(try calendar.working.date(WorkingDays(counted), after: start))
      } else {
        end = try ended(span.ends)
      }
    }
    return end
  }

  private func lastDay(of days: CalendarDays, in term: Term) throws(CalendarRefusal) -> TermEnd {
    try extended(ended(term.start.date.advanced(by: days.count)), in: term)
  }

  private func lastDay(of months: Months, in term: Term) throws(CalendarRefusal) -> TermEnd {
    try extended(ended(term.start.date.adding(months: months.count)), in: term)
  }

  private func sameDay(_ term: Term) throws(CalendarRefusal) -> TermEnd {
    var end = try ended(term.start.date)
    for pause in term.pauses {
      guard let span = span(of: pause, after: term.start.date, due: end.due) else { continue }
      end = try ended(span.ends)
    }
    return end
  }

  /// Moves the end of a term of calendar days by its pauses.
  private func extended(_ first: TermEnd, in term: Term) throws(CalendarRefusal) -> TermEnd {
    var end = first
    for pause in term.pauses {
      guard let span = span(of: pause, after: term.start.date, due: end.due) else { continue }
      end =
        span.begins < end.lastCounted
        ? try ended(end.lastCounted.advanced(by: span.begins.days(to: span.ends)))
        : try ended(span.ends)
    }
    return end
  }

  /// The dates of a pause inside a term; nil where it moves nothing.
  private func span(
    of pause: DeadlineProof.Pause, after start: CivilDate, due: CivilDate
  ) -> (begins: CivilDate, ends: CivilDate)? {
    let begins = max(pause.begins.date, start)
    guard begins <= due, pause.ends.date > begins else { return nil }
    return (begins, pause.ends.date)
  }

  private func lastMinute(
    of minutes: WorkingMinutes, in term: Term
  ) throws(CalendarRefusal) -> TermEnd {
    var counted = minutes.count
    var dueAt = try calendar.working.moment(
      WorkingMinutes(counted), after: term.start, hours: calendar.hours)
    for pause in term.pauses where pause.begins < dueAt && pause.ends > term.start {
      counted += try calendar.working.workingMinutes(
        from: max(pause.begins, term.start), to: pause.ends, hours: calendar.hours
      ).count
      dueAt = try calendar.working.moment(
        WorkingMinutes(counted), after: term.start, hours: calendar.hours)
    }
    return TermEnd(lastCounted: dueAt.date, due: dueAt.date, dueAt: dueAt)
  }

  private func lastMinute(of minutes: ClockMinutes, in term: Term) -> TermEnd {
    var dueAt = term.start.advanced(byMinutes: minutes.count)
    for pause in term.pauses where pause.begins < dueAt && pause.ends > term.start {
      let begins = max(pause.begins, term.start)
      dueAt = dueAt.advanced(byMinutes: Int(pause.ends.minuteNumber - begins.minuteNumber))
    }
    return TermEnd(lastCounted: dueAt.date, due: dueAt.date, dueAt: dueAt)
  }
}
