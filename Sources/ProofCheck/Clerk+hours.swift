import WorkingTime

// Limits in hours: minutes are counted, one by one.
extension Clerk {
  /// "8 giờ làm việc": minutes with the door open and no wait, from the start on.
  func countWorkingMinutes(_ number: Int) throws(CheckGap) -> Count {
    guard number > 0 else { throw .notALimit }
    var lines: [DayEntry] = []
    var counted = 0
    var date = start.date
    while true {
      let kind = try calendar.look(at: date)
      let before = counted
      if try calendar.isWorked(date) {
        for session in try calendar.sessions(on: date) {
          for minute in session.opens..<session.closes {
            let now = Moment(date).advanced(byMinutes: minute)
            if now < start || isPaused(now) { continue }
            counted += 1
            if counted == number {
              let kind = date == start.date ? .startDay : kind
              lines.append(DayEntry(date: date, kind: kind, counted: counted))
              return Count(due: date, dueAt: now.advanced(byMinutes: 1), days: lines)
            }
          }
        }
      }
      lines.append(
        DayEntry(
          date: date, kind: date == start.date ? .startDay : kind,
          counted: counted > before ? counted : nil))
      date = next(date)
    }
  }

  /// "2 giờ": minutes on the clock, day and night.
  func countMinutes(_ number: Int) throws(CheckGap) -> Count {
    guard number > 0 else { throw .notALimit }
    var now = start
    var counted = 0
    while counted < number {
      if !isPaused(now) { counted += 1 }
      now = now.advanced(byMinutes: 1)
    }
    var lines = [firstLine]
    var date = start.date
    while date < now.date {
      date = next(date)
      lines.append(DayEntry(date: date, kind: try calendar.look(at: date), counted: nil))
    }
    return Count(due: now.date, dueAt: now, days: lines)
  }

  /// Whether the minute lies inside a wait.
  func isPaused(_ minute: Moment) -> Bool {
    for pause in pauses where pause.began <= minute && minute < pause.ended { return true }
    return false
  }
}
