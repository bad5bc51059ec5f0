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
            PaperYear.Mark(date: day.date, kind: day.paperKind)
          })
      }, hours: SecondOpinion.doorHours(hours))
  }

  /// Whether it counts to the same date and minute; nil where it cannot count.
  func agrees(_ term: Term, _ due: DueDate) -> Bool? {
    guard let claim = Claim(term, due: due.due, dueAt: due.dueAt) else { return nil }
    switch verify(claim, on: paper) {
    case .agrees: return true
    case .disagrees: return false
    case .cannotCheck: return nil
    }
  }

  /// The weekdays that are off wherever nothing is declared, read from the days themselves: where an
  /// office counts its Saturdays from some day of the year on, Saturday is off until then.
  private static func weeklyDaysOff(in year: Int, of calendar: WorkingCalendar) -> Set<Weekday> {
    var off: Set<Weekday> = []
    guard var date = CivilDate(year: year, month: 1, day: 1) else { return off }
    while date.year == year {
      if (try? calendar.kind(of: date)) == .weekend { off.insert(date.weekday) }
      date = date.advanced(by: 1)
    }
    return off
  }

  private static func doorHours(_ hours: OfficeHoursSchedule) -> [DoorHours] {
    hours.entries.map(\.door) + [
      DoorHours(from: nil, to: nil, sessions: OfficeHours.usual.sessions)
    ]
  }
}
