public import WorkingTime

extension Desk {
  /// The due date of a term, with its proof, without any dossier.
  public func due(
    from start: Moment, limit: TimeLimit, rulesOn: CivilDate?, calendarFile: String?
  ) throws(DeskRefusal) -> DueAnswer {
    throw DeskRefusal(.usage, code: "notYetAvailable", message: "Lệnh này sẽ có sau.")
  }

  /// The declared days of a year, as known at `asOf`; of the year of `asOf` when none is named.
  public func calendarYear(_ year: Int?) throws(DeskRefusal) -> CalendarYearAnswer {
    throw DeskRefusal(.usage, code: "notYetAvailable", message: "Lệnh này sẽ có sau.")
  }
}
