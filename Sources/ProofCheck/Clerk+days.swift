import WorkingTime

// Limits in days and months: dates are counted, never hours.
extension Clerk {
  /// "10 ngày làm việc": the finger moves on a day at a time and counts those that are worked.
  func countWorkingDays(_ number: Int) throws(CheckGap) -> Count {
    guard number > 0 else { throw .notALimit }
    var lines = [DayEntry(date: start.date, kind: .startDay, counted: nil)]
    var date = start.date
    var counted = 0
    while counted < number {
      date = date.advanced(by: 1)
      let kind = try calendar.look(at: date)
      if isPaused(date) {
        lines.append(DayEntry(date: date, kind: .paused, counted: nil))
      } else if try calendar.isWorked(date) {
        counted += 1
        lines.append(DayEntry(date: date, kind: kind, counted: counted))
      } else {
        lines.append(DayEntry(date: date, kind: kind, counted: nil))
      }
    }
    return try finish(after: date, lines)
  }

  /// "30 ngày": every date counts; if the last is a day off, on to the next working day.
  func countDays(_ number: Int) throws(CheckGap) -> Count {
    guard number > 0 else { throw .notALimit }
    var lines = [DayEntry(date: start.date, kind: .startDay, counted: nil)]
    var date = start.date
    var counted = 0
    while counted < number {
      date = date.advanced(by: 1)
      let kind = try calendar.look(at: date)
      if isPaused(date) {
        lines.append(DayEntry(date: date, kind: .paused, counted: nil))
      } else {
        counted += 1
        lines.append(DayEntry(date: date, kind: kind, counted: counted))
      }
    }
    return try finish(after: date, lines)
  }

  /// "2 tháng": the same day of the month, else the month's last, then as many days further as were
  /// waited, then on to a working day.
  func countMonths(_ number: Int) throws(CheckGap) -> Count {
    guard number > 0 else { throw .notALimit }
    var last = try correspondingDay(number)
    var waited: Set<CivilDate> = []
    for pause in pauses.sorted(by: { $0.began < $1.began }) {
      // One that begins after the due date moves nothing any more.
      let began = max(pause.began.date, start.date)
      guard began <= (try firstWorked(from: last)) else { break }
      guard began < last else { continue }
      var date = began
      while date < pause.ended.date {
        date = date.advanced(by: 1)
        if waited.insert(date).inserted { last = last.advanced(by: 1) }
      }
    }
    var lines = [DayEntry(date: start.date, kind: .startDay, counted: nil)]
    var date = start.date
    while date < last {
      date = date.advanced(by: 1)
      let kind = try calendar.look(at: date)
      lines.append(
        DayEntry(date: date, kind: isPaused(date) ? .paused : kind, counted: nil))
    }
    return try finish(after: last, lines)
  }

  /// "trong ngày": today, or the next working day.
  func countSameDay() throws(CheckGap) -> Count {
    try finish(
      after: start.date, [DayEntry(date: start.date, kind: .startDay, counted: nil)])
  }

  /// From the last counted date on to a working day. A wait that begins when all is counted, but
  /// not after the due date, leaves its own end as the last day.
  private func finish(after counted: CivilDate, _ lines: [DayEntry]) throws(CheckGap) -> Count {
    var lines = lines
    var last = counted
    var due = try firstWorked(from: last)
    for pause in pauses.sorted(by: { $0.began < $1.began }) {
      let began = max(pause.began.date, start.date)
      guard began <= due, pause.ended.date > began, pause.ended.date > last else { continue }
      last = pause.ended.date
      due = try firstWorked(from: last)
    }
    var date = counted
    while date < due {
      date = date.advanced(by: 1)
      let kind = try calendar.look(at: date)
      if date > last {
        lines.append(DayEntry(date: date, kind: .rolled, counted: nil))
      } else {
        lines.append(DayEntry(date: date, kind: isPaused(date) ? .paused : kind, counted: nil))
      }
    }
    return Count(due: due, dueAt: try closing(of: due), days: lines)
  }

  /// The date itself when it is worked, else the next that is.
  private func firstWorked(from first: CivilDate) throws(CheckGap) -> CivilDate {
    var date = first
    while !(try calendar.isWorked(date)) { date = date.advanced(by: 1) }
    return date
  }

  /// The start day's number in the month `months` later; where that month is too short, its last.
  private func correspondingDay(_ months: Int) throws(CheckGap) -> CivilDate {
    var (year, month, day) = start.date.components
    for _ in 1...months {
      month += 1
      if month > 12 {
        month = 1
        year += 1
      }
      guard year <= 9999 else { throw .beyondAllYears }
    }
    while day > 0 {
      if let date = CivilDate(year: year, month: month, day: day) { return date }
      day -= 1
    }
    throw .beyondAllYears
  }

  /// Whether the date lies inside a wait: after the day it began, up to the day it ended.
  private func isPaused(_ date: CivilDate) -> Bool {
    for pause in pauses where pause.began.date < date && date <= pause.ended.date {
      return true
    }
    return false
  }

  /// The end of the office's day.
  private func closing(of date: CivilDate) throws(CheckGap) -> Moment {
    let sessions = try calendar.sessions(on: date)
    guard let last = sessions.last, let time = ClockTime(minutes: last.closes) else {
      throw .noHours(date)
    }
    return Moment(date, time)
  }
}
