import LegalBasis
import WorkingTime

extension DeadlineEngine {
  /// Tells each day from the start to the due date. It is the same term and the same end that were
  /// computed; tests hold the last number told to the limit.
  func narrate(
    _ term: Term, end: TermEnd, to collector: inout some NarrationCollector
  ) throws(CalendarRefusal) {
    guard type(of: collector).listens else { return }
    let start = term.start.date
    collector.day(
      NarratedDay(
        date: start, kind: .startDay, counted: try minutesSoFar(term, through: start), name: nil,
        reference: rules.firstDay.shortText))
    var number = 0
    var date = start.advanced(by: 1)
    while date <= end.due {
      let (kind, name, reference) = try describe(date)
      if date > end.lastCounted {
        collector.day(
          NarratedDay(
            date: date, kind: .rolled, counted: nil, name: name,
            reference: rules.lastDayRolls.shortText))
      } else if isPaused(date, in: term) {
        collector.day(
          NarratedDay(date: date, kind: .paused, counted: nil, name: nil, reference: nil))
      } else {
        let counted = try count(date, in: term, number: &number)
        collector.day(
          NarratedDay(date: date, kind: kind, counted: counted, name: name, reference: reference))
      }
      date = date.advanced(by: 1)
    }
  }

  private func count(
    _ date: CivilDate, in term: Term, number: inout Int
  ) throws(CalendarRefusal) -> Int? {
    switch term.limit {
    // Nothing is counted beyond the limit: a wait that begins when all is counted still moves the
    // last day.
    case .workingDays(let days):
      guard number < days.count, try calendar.working.kind(of: date).isWorking else { return nil }
      number += 1
      return number
    case .calendarDays(let days):
      guard number < days.count else { return nil }
      number += 1
      return number
    case .months, .sameDay, .onReceipt:
      return nil
    case .workingHours:
      guard try calendar.working.kind(of: date).isWorking else { return nil }
      return try minutesSoFar(term, through: date)
    case .hours:
      return try minutesSoFar(term, through: date)
    }
  }

  /// Minutes of an hourly term up to the end of a date; nil for terms in days.
  private func minutesSoFar(
    _ term: Term, through date: CivilDate
  ) throws(CalendarRefusal) -> Int? {
    let midnight = Moment(date.advanced(by: 1))
    let minutes: (Moment, Moment) throws(CalendarRefusal) -> Int
    let whole: Int
    switch term.limit {
    case .workingHours(let limit):
      whole = limit.count
      minutes = { (from, to) throws(CalendarRefusal) in
        try self.calendar.working.workingMinutes(from: from, to: to, hours: self.calendar.hours)
          .count
      }
    case .hours(let limit):
      whole = limit.count
      minutes = { (from, to) throws(CalendarRefusal) in
        Int(to.minuteNumber - from.minuteNumber)
      }
    case .workingDays, .calendarDays, .months, .sameDay, .onReceipt: return nil
    }
    var elapsed = try minutes(term.start, midnight)
    for pause in term.pauses where pause.begins < midnight && pause.ends > term.start {
      elapsed -= try minutes(max(pause.begins, term.start), min(pause.ends, midnight))
    }
    return min(elapsed, whole)
  }

  private func isPaused(_ date: CivilDate, in term: Term) -> Bool {
    switch term.limit {
    case .workingHours, .hours, .onReceipt: false
    case .workingDays, .calendarDays, .months, .sameDay:
      term.pauses.contains { $0.begins.date < date && date <= $0.ends.date }
    }
  }

  private func describe(
    _ date: CivilDate
  ) throws(CalendarRefusal) -> (NarratedDay.Kind, name: String?, reference: String?) {
    let declared = calendar.working.declaredDay(on: date)
    switch try calendar.working.kind(of: date) {
    case .working: return (.working, nil, nil)
    case .weekend: return (.weekend, nil, rules.weeklyDaysOff.shortText)
    case .holiday: return (.holiday, declared?.name, declared?.reference)
    case .swappedOff: return (.swappedOff, declared?.name, declared?.reference)
    case .makeUp: return (.makeUp, declared?.name, declared?.reference)
    }
  }
}
