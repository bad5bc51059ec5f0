extension WorkingCalendar {
  /// The `n`-th working day after a date, which is itself not counted (BLDS 91/2015/QH13 Đ.147.2).
  ///
  /// The date may lie right before the first year. For `n` = 0 it is the date itself, worked or
  /// not; for a negative `n`, `date(_:before:)`.
  @inlinable
  public func date(_ n: WorkingDays, after date: CivilDate) throws(CalendarRefusal) -> CivilDate {
    guard n.count > 0 else {
      return n.count == 0 ? date : try self.date(WorkingDays(-n.count), before: date)
    }
    let next = index.offset(of: date) + 1
    guard next >= 0 else { throw .beforeFirstYear(date, firstYear: firstYear) }
    guard next < index.count else { throw pastEnd(date.advanced(by: 1)) }
    let ordinal = Int(index.before[next]) + n.count - 1
    guard ordinal < index.ordinals.count else { throw pastEnd(index.date(at: index.count)) }
    return index.date(at: Int(index.ordinals[ordinal]))
  }

  /// The `n`-th working day before a date, which is itself not counted.
  ///
  /// The date may lie right after the last year. For `n` = 0 it is the date itself; for a negative
  /// `n`, `date(_:after:)`.
  @inlinable
  public func date(_ n: WorkingDays, before date: CivilDate) throws(CalendarRefusal) -> CivilDate {
    guard n.count > 0 else {
      return n.count == 0 ? date : try self.date(WorkingDays(-n.count), after: date)
    }
    let offset = index.offset(of: date)
    guard offset > 0 else { throw .beforeFirstYear(date, firstYear: firstYear) }
    guard offset <= index.count else { throw pastEnd(date) }
    let ordinal = Int(index.before[offset]) - n.count
    guard ordinal >= 0 else {
      throw .beforeFirstYear(index.date(at: -1), firstYear: firstYear)
    }
    return index.date(at: Int(index.ordinals[ordinal]))
  }

  /// How many working days lie after `start` and not after `end`; 0 when `end` is not after `start`.
  @inlinable
  public func workingDays(
    after start: CivilDate, through end: CivilDate
  ) throws(CalendarRefusal) -> WorkingDays {
    guard start < end else { return WorkingDays(0) }
    let from = index.offset(of: start) + 1
    let to = index.offset(of: end) + 1
    guard from >= 0 else { throw .beforeFirstYear(start, firstYear: firstYear) }
    guard to <= index.count else { throw pastEnd(end) }
    return WorkingDays(Int(index.before[to] - index.before[from]))
  }

  /// The date itself when it is worked, else the next working day (BLDS Đ.148.5).
  public func rollForward(_ date: CivilDate) throws(CalendarRefusal) -> CivilDate {
    try self.date(WorkingDays(1), after: date.advanced(by: -1))
  }

  /// The last working day before a date.
  public func lastWorkingDay(before date: CivilDate) throws(CalendarRefusal) -> CivilDate {
    try self.date(WorkingDays(1), before: date)
  }

  /// The first working day after a date.
  public func firstWorkingDay(after date: CivilDate) throws(CalendarRefusal) -> CivilDate {
    try self.date(WorkingDays(1), after: date)
  }

  /// What a date beyond the end is refused with.
  @usableFromInline
  func pastEnd(_ date: CivilDate) -> CalendarRefusal {
    endsWithPublication
      ? .yearNotPublished(lastYear + 1) : .afterLastYear(date, lastYear: lastYear)
  }
}
