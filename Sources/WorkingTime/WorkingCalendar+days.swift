extension WorkingCalendar {
  /// What a date is.
  public func kind(of date: CivilDate) throws(CalendarRefusal) -> DayKind {
    let offset = index.offset(of: date)
    guard offset >= 0 else { throw .beforeFirstYear(date, firstYear: firstYear) }
    guard offset < kinds.count else { throw pastEnd(date) }
    return kinds[offset]
  }

  /// Whether a date is worked.
  public func isWorking(_ date: CivilDate) throws(CalendarRefusal) -> Bool {
    try kind(of: date).isWorking
  }

  /// The declaration that makes a date a holiday, swapped off or worked; nil on plain days.
  ///
  /// In a provisional year also what was computed, with the certainty `derived`.
  public func declaredDay(on date: CivilDate) -> DeclaredDay? {
    var low = 0
    var high = declared.count
    while low < high {
      let middle = (low + high) / 2
      if declared[middle].date < date { low = middle + 1 } else { high = middle }
    }
    return low < declared.count && declared[low].date == date ? declared[low] : nil
  }

  /// The declared days of a year in order, computed ones included.
  public func declaredDays(inYear year: Int) -> [DeclaredDay] {
    declared.filter { $0.date.year == year }
  }

  /// How many days of a year are worked.
  public func workingDays(inYear year: Int) throws(CalendarRefusal) -> WorkingDays {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { throw .yearNotPublished(year) }
    return try workingDays(after: first.advanced(by: -1), through: last)
  }

  /// Whether the year of a date is not, or not completely, published as known; true outside the
  /// calendar.
  public func isProvisional(_ date: CivilDate) -> Bool { isProvisional(year: date.year) }

  /// Whether a date found by counting from `start` to `end` needs a provisional year: whether any
  /// day after `start` up to `end` lies in one, or `end` itself when it is not after `start`.
  public func isProvisional(after start: CivilDate, through end: CivilDate) -> Bool {
    guard start < end else { return isProvisional(end) }
    return (start.advanced(by: 1).year...end.year).contains { isProvisional(year: $0) }
  }

  /// Whether a year is not, or not completely, published as known; true outside the calendar.
  public func isProvisional(year: Int) -> Bool {
    let offset = year - firstYear
    return provisional.indices.contains(offset) ? provisional[offset] : true
  }
}
