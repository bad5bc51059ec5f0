extension WorkingCalendar {
  /// The calendar of an office whose half Saturdays count as working days.
  ///
  /// Whether such a Saturday counts in a deadline is not regulated; by default it does not
  /// (law.md §4.5), and then this is the calendar itself. A declared day stays what it was declared.
  public func countingSaturdays(of schedule: OfficeHoursSchedule) -> WorkingCalendar {
    guard schedule.entries.contains(where: \.hasCountedSaturdays) else { return self }
    var kinds = kinds
    for offset in kinds.indices where kinds[offset] == .weekend {
      if schedule.counts(saturday: index.date(at: offset)) { kinds[offset] = .working }
    }
    return WorkingCalendar(self, kinds: kinds)
  }

  private init(_ other: WorkingCalendar, kinds: [DayKind]) {
    firstYear = other.firstYear
    lastYear = other.lastYear
    knownOn = other.knownOn
    declared = other.declared
    provisional = other.provisional
    endsWithPublication = other.endsWithPublication
    self.kinds = kinds
    index = WorkingDayIndex(firstDay: other.index.date(at: 0), kinds: kinds)
  }
}
