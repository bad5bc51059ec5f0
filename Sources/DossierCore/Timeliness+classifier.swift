public import WorkingTime

extension Timeliness {
  /// The one classifier: an end against a due date (law.md §1.7).
  ///
  /// Local dates are compared, so the hour of the end never matters; a term in hours compares
  /// minutes unless the end is known by its date alone. Without a limit: on time.
  ///
  ///     // due 20/10: ended 19/10 early, 20/10 23:00 on time, 21/10 late
  public static func ofEnd(_ end: Moment, against dueAt: Moment?, limit: TimeLimit?) -> Timeliness {
    guard let dueAt else { return .onTime }
    guard let limit, limit.isInHours, !end.isWholeDay else {
      return ofEnd(end, againstDate: dueAt.date)
    }
    if end < dueAt { return .early }
    return end == dueAt ? .onTime : .late
  }

  /// An end against a date; without one on time.
  public static func ofEnd(_ end: Moment, againstDate due: CivilDate?) -> Timeliness {
    guard let due else { return .onTime }
    if end.date < due { return .early }
    return end.date == due ? .onTime : .late
  }
}

extension DossierSummary {
  /// Class against the statutory date, the headline: it decides the apology.
  ///
  /// An open dossier is overdue from the day after its due date, running while a wait that stops
  /// the clock is open.
  public func timeliness(asOf date: CivilDate) -> Timeliness {
    guard receivedAt != nil else { return .notReceived }
    if let statutory { return statutory }
    return isOverdue(due, on: date) ? .overdue : .running
  }

  /// Class against the appointment, shown beside the headline.
  public func promisedTimeliness(asOf date: CivilDate) -> Timeliness {
    guard receivedAt != nil else { return .notReceived }
    if let promisedClass { return promisedClass }
    let standing = due == nil && dueBeforeWait != nil ? nil : promised
    return isOverdue(standing, on: date) ? .overdue : .running
  }

  private func isOverdue(_ due: CivilDate?, on date: CivilDate) -> Bool {
    guard let due else { return false }
    return due < date
  }

  /// Class as the national portal scores QĐ 766, item 2.1 (law.md §1.7).
  ///
  /// It knows on time (≤) and late only; an open dossier is running or overdue. A completed
  /// supplement is subtracted, a single open one ends at its request, and more than one is late.
  /// Never used to decide on an apology.
  public func portalTimeliness(asOf date: CivilDate) -> Timeliness {
    guard let receivedAt else { return .notReceived }
    let isOpen = endedAt == nil
    let good: Timeliness = isOpen ? .running : .onTime
    let bad: Timeliness = isOpen ? .overdue : .late
    if supplementRequests > 1 { return bad }
    var end = endedAt?.date ?? date
    if let only = supplements.last {
      if let complete = only.receivedAt {
        end = end.advanced(by: -only.requestedAt.date.days(to: complete.date))
      } else if isOpen, state == .awaitingSupplement {
        end = only.requestedAt.date
      }
    }
    guard let appointment = promised ?? due ?? dueBeforeWait else { return good }
    return end <= max(appointment, receivedAt.date) ? good : bad
  }

  /// Working days after the due date up to and including the end, or `date` while open; 0 when
  /// not late.
  public func daysLate(
    asOf date: CivilDate, calendar: WorkingCalendar
  ) throws(CalendarRefusal) -> WorkingDays {
    guard receivedAt != nil, let due else { return WorkingDays(0) }
    return try calendar.workingDays(after: due, through: endedAt?.date ?? date)
  }

  /// Days after the due date up to and including the end, or `date` while open; 0 when not late.
  public func calendarDaysLate(asOf date: CivilDate) -> CalendarDays {
    guard receivedAt != nil, let due else { return CalendarDays(0) }
    return CalendarDays(max(0, due.days(to: endedAt?.date ?? date)))
  }

  /// Working days from the end to the due date; 0 while open.
  public func daysEarly(calendar: WorkingCalendar) throws(CalendarRefusal) -> WorkingDays {
    guard let endedAt, receivedAt != nil, let due else { return WorkingDays(0) }
    return try calendar.workingDays(after: endedAt.date, through: due)
  }
}
