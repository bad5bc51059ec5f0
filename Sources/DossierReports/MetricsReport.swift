import LegalBasis
public import WorkingTime

/// The report `metrics`: figures of a period, the targets, and the same by group.
public struct MetricsReport: Hashable, Sendable {
  /// The period.
  public let period: ReportPeriod
  /// The day up to whose end things are known: the period's last, or an earlier `--as-of`.
  public let asKnown: CivilDate
  /// Of the whole agency.
  public let figures: Figures
  /// The promised targets.
  public let targets: [TargetResult]
  /// By what `groups` is grouped; nil without `--by`.
  public let grouping: Grouping?
  /// By key (months by time); empty without `--by`.
  public let groups: [Group]

  /// A group with its figures.
  public struct Group: Hashable, Sendable {
    /// Field, procedure id, officer or `2025-07`; nil where the dossiers have none on record.
    public let key: String?
    /// As printed.
    public let name: String
    /// Its figures.
    public let figures: Figures

    /// A group.
    public init(key: String?, name: String, figures: Figures) {
      self.key = key
      self.name = name
      self.figures = figures
    }
  }

  /// A report.
  public init(
    period: ReportPeriod, asKnown: CivilDate, figures: Figures, targets: [TargetResult],
    grouping: Grouping?, groups: [Group]
  ) {
    self.period = period
    self.asKnown = asKnown
    self.figures = figures
    self.targets = targets
    self.grouping = grouping
    self.groups = groups
  }
}

/// By what a report's figures can be taken apart (`--by`).
public enum Grouping: String, Hashable, Sendable, CaseIterable {
  /// Lĩnh vực.
  case field
  /// Procedure.
  case procedure
  /// Officer in charge.
  case officer
  /// Month of the calendar.
  case month
}

extension TallyPicture {
  /// The figures of everything in the picture.
  public func figures() throws(UnbalancedFigures) -> Figures {
    var before = TallySums()
    var through = TallySums()
    for sums in self.before.values { before += sums }
    for sums in self.through.values { through += sums }
    return try Figures(before: before, through: through)
  }

  /// The figures by group, keys in the order of their bytes and none last; groups in which nothing
  /// was counted are left out. Asserted to add up to the whole.
  public func groups(
    by keyOf: (TallyKey) -> String?, name: (String?) -> String
  ) throws(UnbalancedFigures) -> [MetricsReport.Group] {
    let grouped = self.grouped(by: keyOf)
    var keys: [String?] = grouped.keys.compactMap { $0 }.sorted(by: byBytes)
    if grouped[nil] != nil { keys.append(nil) }
    var groups: [MetricsReport.Group] = []
    for key in keys {
      guard let sums = grouped[key] else { continue }
      let figures = try Figures(before: sums.before, through: sums.through)
      if figures.received + figures.carriedOver == 0 { continue }
      groups.append(MetricsReport.Group(key: key, name: name(key), figures: figures))
    }
    let whole = try figures()
    for figure in Figure.allCases {
      let sum = groups.reduce(0) { $0 + $1.figures[figure] }
      try UnbalancedFigures.require(.groupsAddUp, whole[figure], sum)
    }
    return groups
  }
}
