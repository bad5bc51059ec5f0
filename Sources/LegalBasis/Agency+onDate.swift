public import WorkingTime

extension Agency {
  /// The names that a paper of that date bears; where no record covers the day, the nearest earlier
  /// one, else the first.
  ///
  ///     agency.names(on: day)?.parentLetterhead  // "UBND TỈNH BẮC NINH" on 19/9/2026
  public func names(on date: CivilDate) -> AgencyNames? {
    names.first { $0.inForce.contains(date) }
      ?? names.last { $0.inForce.to.map { $0 < date } ?? false } ?? names.first
  }

  /// Who signs on that date; nil where nobody is recorded.
  public func signer(on date: CivilDate) -> Signer? {
    signers.first { $0.inForce.contains(date) }
  }

  /// The dated office hours as the working calendar takes them.
  public var officeHoursSchedule: OfficeHoursSchedule {
    OfficeHoursSchedule(entries: officeHours.map(\.entry))
  }
}

extension DatedOfficeHours {
  /// The entry of a schedule that says the same.
  public var entry: OfficeHoursSchedule.Entry {
    OfficeHoursSchedule.Entry(
      from: inForce.from, to: inForce.to, hours: hours, saturday: saturday,
      saturdayCounts: saturdayCounts)
  }
}
