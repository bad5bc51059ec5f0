internal import DossierCore
internal import ProofCheck
internal import WorkingTime

/// The second verifier, given the calendar as sheets of paper.
///
/// It shares nothing with the engine but what a date is; what is declared is written out for it
/// year by year.
struct SecondOpinion {
  private let paper: PaperCalendar

  /// The sheets of some years.
  init(_ calendar: WorkingCalendar, hours: OfficeHoursSchedule, years: ClosedRange<Int>) {
    paper = PaperCalendar(
      years: years.map { year in
        PaperYear(
          year: year, weeklyDaysOff: SecondOpinion.weeklyDaysOff(in: year, of: calendar),
          marks: calendar.declaredDays(inYear: year).map { day in
            PaperYear.Mark(date: day.date, kind: SecondOpinion.mark(day.kind))
          })
      }, hours: SecondOpinion.doorHours(hours))
  }

  /// Whether it counts to the same date and minute; nil where it cannot count.
  func agrees(_ term: Term, _ due: DueDate) -> Bool? {
    guard let limit = SecondOpinion.plain(term.limit) else { return nil }
    let claim = Claim(
      start: term.start, limit: limit,
      pauses: term.pauses.map { PlainPause(began: $0.begins, ended: $0.ends) }, due: due.due,
      dueAt: due.dueAt)
    switch verify(claim, on: paper) {
    case .agrees: return true
    case .disagrees: return false
    case .cannotCheck: return nil
    }
  }

  /// The weekdays that are off wherever nothing is declared, read from the days themselves.
  private static func weeklyDaysOff(in year: Int, of calendar: WorkingCalendar) -> Set<Weekday> {
    var off: Set<Weekday> = []
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return off }
    for day in 0..<28 {
      let date = first.advanced(by: day)
      if (try? calendar.kind(of: date)) == .weekend { off.insert(date.weekday) }
    }
    return off
  }

  private static func mark(_ kind: DeclaredDay.Kind) -> PaperYear.Mark.Kind {
    switch kind {
    case .holiday: .holiday
    case .swappedOff: .swappedOff
    case .makeUp: .makeUp
    }
  }

  private static func plain(_ limit: TimeLimit) -> PlainLimit? {
    switch limit {
    case .workingDays(let days): .workingDays(days.count)
    case .calendarDays(let days): .days(days.count)
    case .months(let months): .months(months.count)
    case .workingHours(let minutes): .workingMinutes(minutes.count)
    case .hours(let minutes): .minutes(minutes.count)
    case .sameDay: .sameDay
    case .onReceipt: nil
    }
  }

  private static func doorHours(_ hours: OfficeHoursSchedule) -> [DoorHours] {
    (hours.entries.map { ($0.from, $0.to, $0.hours) } + [(nil, nil, OfficeHours.usual)]).map {
      from, to, hours in
      DoorHours(
        from: from, to: to,
        sessions: hours.intervals.map { interval in
          DoorHours.Session(
            opens: Int(interval.opens.minutes), closes: Int(interval.closes.minutes))
        })
    }
  }
}
