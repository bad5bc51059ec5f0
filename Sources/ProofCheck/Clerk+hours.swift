import WorkingTime

// Limits in hours: minutes are counted, one by one.
extension Clerk {
  /// "8 giờ làm việc": minutes with the door open and no wait, from the start on.
  func countWorkingMinutes(_ number: Int) throws(CheckGap) -> Count {
    guard number > 0 else { throw .notALimit }
    var counted = 0
    var date = start.date
    var lines: [DayEntry] = []
    var end = start
    while true {
      for minute in try openMinutes(on: date) where minute >= start && !isPaused(minute) {
        guard counted < number else { break }
        counted += 1
        end = minute.advanced(byMinutes: 1)
      }
      lines.append(try line(of: date, counted))
      if counted == number { break }
      date = date.advanced(by: 1)
    }
    return Count(due: end.date, dueAt: end, days: lines)
  }

  /// "2 giờ": minutes on the clock, day and night.
  func countMinutes(_ number: Int) throws(CheckGap) -> Count {
    guard number > 0 else { throw .notALimit }
    var counted = 0
    var lines: [DayEntry] = []
    var now = start
    while counted < number {
      if !isPaused(now) { counted += 1 }
      let next = now.advanced(byMinutes: 1)
      if next.date > now.date { lines.append(try line(of: now.date, counted)) }
      now = next
    }
    if lines.last?.date != now.date { lines.append(try line(of: now.date, counted)) }
    return Count(due: now.date, dueAt: now, days: lines)
  }

  /// A day with the minutes so far; on a day off nobody counts working minutes.
  private func line(of date: CivilDate, _ counted: Int) throws(CheckGap) -> DayEntry {
    if date == start.date { return DayEntry(date: date, kind: .startDay, counted: counted) }
    let kind = try calendar.look(at: date)
    let isCounted = inWorkingHours ? try calendar.isWorked(date) : true
    return DayEntry(date: date, kind: kind, counted: isCounted ? counted : nil)
  }

  /// The minutes of a day in which the door is open; none on a day off.
  private func openMinutes(on date: CivilDate) throws(CheckGap) -> [Moment] {
    guard try calendar.isWorked(date) else { return [] }
    var minutes: [Moment] = []
    for session in try calendar.sessions(on: date) {
      for minute in session.opens..<session.closes {
        minutes.append(Moment(date).advanced(byMinutes: minute))
      }
    }
    return minutes
  }

  /// Whether the minute lies inside a wait.
  private func isPaused(_ minute: Moment) -> Bool {
    for pause in pauses where pause.began <= minute && minute < pause.ended { return true }
    return false
  }
}
