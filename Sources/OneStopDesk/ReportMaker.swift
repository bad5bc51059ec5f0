internal import DossierCore
internal import DossierReports
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

/// Makes the figures of a period out of the store's tally, and finds the dossiers behind each.
struct ReportMaker {
  let ledger: Ledger
  let catalogue: Catalogue
  let agency: AgencyCode
  let period: ReportPeriod
  let asOf: CivilDate

  /// The day up to whose end things are known.
  var asKnown: CivilDate { period.asKnown(on: asOf) }
  /// The last day before the period, as far as known.
  private var eve: CivilDate { period.eve(asKnown: asKnown) }

  // MARK: Figures

  func picture() throws -> TallyPicture { try picture(of: period) }

  private func picture(of period: ReportPeriod) throws -> TallyPicture {
    let asKnown = period.asKnown(on: asOf)
    return TallyPicture(
      before: try sums(through: period.eve(asKnown: asKnown)),
      through: try sums(through: asKnown))
  }

  private func sums(through day: CivilDate) throws -> [TallyKey: TallySums] {
    var sums: [TallyKey: TallySums] = [:]
    for (dimensions, counts) in try ledger.tally(of: agency, through: day) {
      let key = TallyKey(
        procedure: dimensions.procedure ?? "", unit: dimensions.unit, officer: dimensions.officer,
        channel: dimensions.channel, onlineLevel: dimensions.onlineLevel)
      for measure in TallyChange.Measure.allCases {
        sums[key, default: TallySums()][measure] += counts[measure]
      }
    }
    return sums
  }

  func metrics(by grouping: Grouping?, targets: [Target]) throws -> MetricsReport {
    let picture = try picture()
    let figures = try picture.figures()
    return MetricsReport(
      period: period, asKnown: asKnown, figures: figures,
      targets: figures.results(of: targets, apologised: try apologised(figures)),
      grouping: grouping, groups: try grouping.map { try groups(picture, by: $0) } ?? [])
  }

  private func groups(
    _ picture: TallyPicture, by grouping: Grouping
  ) throws -> [MetricsReport.Group] {
    switch grouping {
    case .field:
      try picture.groups(by: { field(of: $0.procedure) }, name: { $0 ?? "(không rõ lĩnh vực)" })
    case .procedure:
      try picture.groups(
        by: { $0.procedure.isEmpty ? nil : $0.procedure },
        name: { $0.map { version(of: $0)?.name ?? $0 } ?? "(không rõ thủ tục)" })
    case .officer:
      try picture.groups(by: { $0.officer }, name: { $0 ?? "(chưa phân công)" })
    case .month:
      try period.months.filter { $0.from <= asKnown }.map { month in
        MetricsReport.Group(
          key: month.text, name: month.name ?? month.text,
          figures: try self.picture(of: month).figures())
      }
    }
  }

  func form07a() throws -> Form07a {
    try Form07a(
      try picture(), fieldOf: field, onlineLevelOf: { version(of: $0)?.onlineLevel })
  }

  private func field(of procedure: String) -> String? { version(of: procedure)?.field }

  /// The version in force when the report's last day ends, else the newest.
  private func version(of procedure: String) -> ProcedureVersion? {
    let versions = catalogue.procedures.filter { $0.id == procedure }
    return versions.last { $0.inForce.contains(asKnown) } ?? versions.last
  }

  // MARK: Dossiers

  /// How many dossiers of `late` and `overdue` have a letter dated on or before `asOf`.
  private func apologised(_ figures: Figures) throws -> Int {
    var count = 0
    var withLater: [DossierNumber] = []
    for figure in [Figure.late, .overdue] where figures[figure] > 0 {
      try dossiers(behind: figure, expected: figures[figure]) { record in
        guard let date = record.summary.apologyDate else { return }
        if date <= asOf { count += 1 } else { withLater.append(record.number) }
      }
    }
    // The letter that stands may have replaced one of before.
    for number in withLater {
      let letters = try ledger.letters(of: agency, dossier: number)
      if letters.contains(where: { $0.kind == PaperKind.apology.rawValue && $0.date <= asOf }) {
        count += 1
      }
    }
    return count
  }

  /// Gives the dossiers behind a figure one after another, sorted by number, and asserts that they
  /// are as many as the figure says.
  func dossiers(behind figure: Figure, _ body: (DossierRecord) throws -> Void) throws {
    try dossiers(behind: figure, expected: try picture().figures()[figure], body)
  }

  private func dossiers(
    behind figure: Figure, expected: Int, _ body: (DossierRecord) throws -> Void
  ) throws {
    var found = 0
    if let (filter, needsSpans) = filter(behind: figure) {
      try ledger.dossiers(filter, withSpans: needsSpans) { record in
        let figures = try Figures(
          of: record.summary.tallyChanges, in: period, asKnown: asKnown)
        guard figures[figure] == 1 else { return }
        found += 1
        try body(record)
      }
    }
    try UnbalancedFigures.require(.listBehindFigure, found, expected)
  }

  /// Gives the dossiers that may stand behind a figure and to which something happened after `asOf`.
  func changedSince(
    behind figure: Figure, _ body: (DossierHistory) throws -> Void
  ) throws {
    guard var filter = filter(behind: figure)?.0 else { return }
    filter.changedAfter = asOf
    try ledger.histories(filter, body)
  }

  /// What the store is asked for; nil where the period has not begun and nothing can be behind it.
  private func filter(behind figure: Figure) -> (DossierFilter, needsSpans: Bool)? {
    var filter = DossierFilter(agency: agency)
    let days = period.from <= asKnown ? period.from...asKnown : nil
    switch figure {
    case .received:
      guard let days else { return nil }
      filter.received = days
    case .resolved, .early, .onTime, .noLimit, .endedWithoutResult:
      guard let days else { return nil }
      filter.ended = days
    case .late:
      guard let days else { return nil }
      filter.ended = days
      filter.isLate = true
    case .carriedOver: filter.openAtEndOf = eve
    case .running, .overdue:
      filter.openAtEndOf = asKnown
      filter.wasOverdue = figure == .overdue
      return (filter, true)
    }
    return (filter, false)
  }
}
