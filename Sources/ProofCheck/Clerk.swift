public import WorkingTime

/// Holds a claimed due date against a count made day by day on a paper calendar.
///
/// The deadline engine uses prefix sums and an inverse index; this uses a finger on a calendar. They
/// share only what a date is, so a mistake in one shows against the other.
///
///     verify(claim, on: calendar)  // .agrees
public func verify(_ claim: Claim, on calendar: PaperCalendar) -> Verdict {
  do throws(CheckGap) {
    let found = try count(
      from: claim.start, limit: claim.limit, pauses: claim.pauses, on: calendar)
    let same = found.due == claim.due && found.dueAt == claim.dueAt
    return same ? .agrees : .disagrees(found: found)
  } catch {
    return .cannotCheck(error)
  }
}

/// Counts a limit on a paper calendar and tells each day on the way.
public func count(
  from start: Moment, limit: PlainLimit, pauses: [PlainPause], on calendar: PaperCalendar
) throws(CheckGap) -> Count {
  let clerk = Clerk(start: start, limit: limit, pauses: pauses, calendar: calendar)
  switch limit {
  case .workingDays(let number): return try clerk.countWorkingDays(number)
  case .days(let number): return try clerk.countDays(number)
  case .months(let number): return try clerk.countMonths(number)
  case .workingMinutes(let number): return try clerk.countWorkingMinutes(number)
  case .minutes(let number): return try clerk.countMinutes(number)
  case .sameDay: return try clerk.countSameDay()
  }
}

/// Somebody who counts with a finger on the calendar. The waits may overlap: a day in two of them
/// is left out once.
struct Clerk {
  let start: Moment
  let limit: PlainLimit
  let pauses: [PlainPause]
  let calendar: PaperCalendar

  /// Whether minutes count only while the office works.
  var inWorkingHours: Bool {
    switch limit {
    case .workingMinutes: true
    case .workingDays, .days, .months, .minutes, .sameDay: false
    }
  }
}
