public import DossierCore
public import WorkingTime

extension ReportPeriod {
  /// The last day before the period, as far as known on `asKnown`.
  public func eve(asKnown: CivilDate) -> CivilDate { min(from.advanced(by: -1), asKnown) }
}

extension TallySums {
  /// What one dossier adds to the tally over all days up to and including `day`.
  public init(of changes: [TallyChange], through day: CivilDate) {
    self.init()
    for change in changes where change.day <= day { self[change.measure] += 1 }
  }
}

extension Figures {
  /// The figures of a single dossier, each 0 or 1: they say behind which figures of the period it
  /// stands. They are made of the same contributions that fill the tally, so the list behind a
  /// figure is as long as the figure.
  ///
  ///     try Figures(of: summary.tallyChanges, in: period, asKnown: lastDay)[.late] == 1
  public init(
    of changes: [TallyChange], in period: ReportPeriod, asKnown: CivilDate
  ) throws(UnbalancedFigures) {
    try self.init(
      before: TallySums(of: changes, through: period.eve(asKnown: asKnown)),
      through: TallySums(of: changes, through: asKnown))
  }
}
