import WorkingTime

// Limits in days and months: dates are counted, never hours.
extension Clerk {
  /// "10 ngày làm việc": the finger moves on a day at a time and counts those that are worked.
  func countWorkingDays(_ number: Int) throws(CheckGap) -> Count {
    guard number > 0 else { throw .notALimit }
    var lines = [firstLine]
    var date = start.date
    var counted = 0
    while counted < number {
      date = next(date)
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
    return Count(due: date, dueAt: try closing(of: date), days: lines)
  }

  /// "30 ngày": every date counts; if the last is a day off, on to the next working day.
  func countDays(_ number: Int) throws(CheckGap) -> Count {
    guard number > 0 else { throw .notALimit }
    var lines = [firstLine]
    var date = start.date
    var counted = 0
    while counted < number {
      date = next(date)
      let kind = try calendar.look(at: date)
      if isPaused(date) {
        lines.append(DayEntry(date: date, kind: .paused, counted: nil))
      } else {
        counted += 1
        lines.append(DayEntry(date: date, kind: kind, counted: counted))
      }
    }
    return try rolled(from: date, after: lines)
  }

  /// "2 tháng": the same day of the month, else the month's last, then as many days further as were
  /// waited, then on to a working day.
  func countMonths(_ number: Int) throws(CheckGap) -> Count {
    guard number > 0 else { throw .notALimit }
    var raw = try correspondingDay(number)
    // Waits in the order they began; one that begins after the due date moves nothing any more.
    var waited: Set<CivilDate> = []
    for pause in pauses.sorted(by: { $0.began < $1.began }) {
      guard pause.began.date <= (try firstWorked(from: raw)) else { break }
      var date = pause.began.date
      while date < pause.ended.date {
        date = next(date)
        if date > start.date, waited.insert(date).inserted { raw = next(raw) }
      }
    }
    var lines = [firstLine]
    var date = start.date
    while date < raw {
      date = next(date)
      let kind = try calendar.look(at: date)
      lines.append(
        DayEntry(date: date, kind: waited.contains(date) ? .paused : kind, counted: nil))
    }
    return try rolled(from: date, after: lines)
  }

  /// "trong ngày": today, or the next working day.
  func countSameDay() throws(CheckGap) -> Count {
    try rolled(from: start.date, after: [firstLine])
  }

  /// From the last counted date on to a working day.
  func rolled(from last: CivilDate, after lines: [DayEntry]) throws(CheckGap) -> Count {
    var lines = lines
    var date = last
    while !(try calendar.isWorked(date)) {
      date = next(date)
      lines.append(DayEntry(date: date, kind: .rolled, counted: nil))
    }
    return Count(due: date, dueAt: try closing(of: date), days: lines)
  }

  /// The date itself when it is worked, else the next that is.
  func firstWorked(from first: CivilDate) throws(CheckGap) -> CivilDate {
    var date = first
    while !(try calendar.isWorked(date)) { date = next(date) }
    return date
  }

  /// The start day's number in the month `months` later; where that month is too short, its last.
  func correspondingDay(_ months: Int) throws(CheckGap) -> CivilDate {
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
}
