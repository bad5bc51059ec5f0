/// Working hours run only inside office hours of working days. A moment outside them counts as the
/// next moment inside: before opening as opening, lunch as the start of the afternoon, after closing
/// or on a day off as the next opening (law.md §4.2; NĐ 118/2025 Đ.17.2.c).
extension WorkingCalendar {
  /// The moment at which `n` working minutes after `start` have passed.
  ///
  /// The last minute of a morning or a day ends at its closing, not at the next opening: 60 minutes
  /// after 16:00 are 17:00 of that day. For `n` = 0 it is `start`, moved into office hours; a
  /// negative `n` is taken as 0.
  public func moment(
    _ n: WorkingMinutes, after start: Moment, hours: OfficeHoursSchedule
  ) throws(CalendarRefusal) -> Moment {
    var left = max(0, n.count)
    var day = start.date
    let first = try kind(of: day)
    if first.isWorking {
      switch hours.hours(on: day, as: first).advance(minutes: left, from: start.time) {
      case .reached(let time): return Moment(day, time)
      case .left(let rest): left = rest
      }
    }
    // Whole days that have the same hours are stepped over at once.
    let perDay = hours.hours(on: day).minutesPerDay
    let wholeDays = max(0, left - 1) / perDay
    if wholeDays > 0, let target = try? date(WorkingDays(wholeDays), after: day),
      hours.uniformHours(from: day, to: target) != nil
    {
      day = target
      left -= wholeDays * perDay
    }
    while true {
      day = try firstWorkingDay(after: day)
      switch hours.hours(on: day, as: try kind(of: day)).advance(minutes: left, from: .midnight) {
      case .reached(let time): return Moment(day, time)
      case .left(let rest): left = rest
      }
    }
  }

  /// How many working minutes lie between two moments; 0 when `end` is not after `start`.
  public func workingMinutes(
    from start: Moment, to end: Moment, hours: OfficeHoursSchedule
  ) throws(CalendarRefusal) -> WorkingMinutes {
    guard start < end else { return WorkingMinutes(0) }
    let (firstDay, lastDay) = (start.date, end.date)
    let (from, to) = (Int(start.time.minutes), Int(end.time.minutes))
    if firstDay == lastDay {
      return WorkingMinutes(try minutes(of: firstDay, from: from, to: to, hours: hours))
    }
    var sum = try minutes(of: firstDay, from: from, to: 1440, hours: hours)
    sum += try minutes(of: lastDay, from: 0, to: to, hours: hours)
    let beforeLast = lastDay.advanced(by: -1)
    if let uniform = hours.uniformHours(from: firstDay, to: lastDay) {
      sum += try workingDays(after: firstDay, through: beforeLast).count * uniform.minutesPerDay
    } else {
      var day = firstDay.advanced(by: 1)
      while day < lastDay {
        sum += try minutes(of: day, from: 0, to: 1440, hours: hours)
        day = day.advanced(by: 1)
      }
    }
    return WorkingMinutes(sum)
  }

  /// The end of the office hours of a date, from which on nothing more is done on it.
  public func closing(
    of date: CivilDate, hours: OfficeHoursSchedule
  ) throws(CalendarRefusal) -> Moment {
    Moment(date, hours.hours(on: date, as: try kind(of: date)).closing)
  }

  /// Working minutes of a date between two times of it, 0 on a day off.
  private func minutes(
    of date: CivilDate, from start: Int, to end: Int, hours: OfficeHoursSchedule
  ) throws(CalendarRefusal) -> Int {
    let kind = try kind(of: date)
    guard kind.isWorking else { return 0 }
    return hours.hours(on: date, as: kind).minutes(from: start, to: end)
  }
}
