internal import DossierCore
public import DossierReports
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

extension Desk {
  /// The figures of a period, its targets, and the same by group (`report`).
  public func report(
    _ period: ReportPeriod, by grouping: Grouping? = nil
  ) throws(DeskRefusal) -> MetricsAnswer {
    let session = try openForReading()
    let maker = session.reportMaker(of: period)
    return try DeskRefusal.reporting {
      let rules = try session.law.rules(on: maker.asKnown).rules
      let report = try maker.metrics(by: grouping, targets: rules.targets)
      try session.guardPublished(period, report.figures)
      return MetricsAnswer(frame: try session.frame(of: maker, rules), report: report)
    }
  }

  /// Form 07a of a period (`report --form 07a`).
  public func form07a(_ period: ReportPeriod) throws(DeskRefusal) -> Form07aAnswer {
    let session = try openForReading()
    let maker = session.reportMaker(of: period)
    return try DeskRefusal.reporting {
      let rules = try session.law.rules(on: maker.asKnown).rules
      try session.guardPublished(period, try maker.picture().figures())
      return Form07aAnswer(
        frame: try session.frame(of: maker, rules), period: period, asKnown: maker.asKnown,
        form: try maker.form07a())
    }
  }

  /// The dossiers behind a figure, one after another, sorted by the bytes of their numbers
  /// (`report --behind`). They are as many as the figure says, or it is refused.
  public func dossiers(
    behind figure: Figure, in period: ReportPeriod, _ body: (DossierView) throws -> Void
  ) throws(DeskRefusal) {
    let session = try openForReading()
    try DeskRefusal.reporting {
      let maker = session.reportMaker(of: period)
      // As `list` shows it: where something happened later, as it stood on the day.
      var past: [DossierNumber: DossierView] = [:]
      if session.looksBack {
        try maker.changedSince(behind: figure) { history in
          past[history.record.number] = try session.viewAsOf(history)
        }
      }
      try maker.dossiers(behind: figure) { record in
        try body(try past[record.number] ?? session.view(of: record))
      }
    }
  }

  /// The dossiers behind a figure.
  public func dossiers(
    behind figure: Figure, in period: ReportPeriod
  ) throws(DeskRefusal) -> [DossierView] {
    var views: [DossierView] = []
    try dossiers(behind: figure, in: period) { views.append($0) }
    return views
  }
}

extension DeskSession {
  /// Makes the figures of a period as known at the moment.
  func reportMaker(of period: ReportPeriod) -> ReportMaker {
    ReportMaker(
      ledger: ledger, catalogue: law.catalogue, agency: agency, period: period,
      asOf: context.asOf.date)
  }

  fileprivate func frame(of maker: ReportMaker, _ rules: RuleSet) throws -> ReportFrame {
    let head = try ledger.head(of: agency)
    return ReportFrame(
      agency: law.agency.names(on: maker.asKnown)?.name ?? law.agency.code, rules: rules.id,
      countingStatement: rules.countingStatement,
      countingReference: rules.countingReference.text, head: head?.digest.hex,
      events: head?.events ?? 0)
  }

  /// No closed period rests on a provisional date (CONTRACT §2): its years must be published as far
  /// as the law publishes them. An office that had nothing to do needs no calendar.
  fileprivate func guardPublished(
    _ period: ReportPeriod, _ figures: Figures
  ) throws(DeskRefusal) {
    guard period.to < context.asOf.date, figures.carriedOver + figures.received > 0 else { return }
    let calendar = try officeNow().working
    for month in period.months where calendar.isProvisional(month.to) {
      throw DeskRefusal(
        .refusedByRule, code: "provisionalCalendar",
        headline: "Không lập được báo cáo kỳ \(period.text)",
        message: "lịch làm việc năm \(month.to.year) chưa được công bố, các hạn chỉ là tạm tính.",
        remedy: "bổ sung lịch năm \(month.to.year) vào Procedures/calendar, rồi chạy "
          + "motcua calendar apply.")
    }
  }
}

extension DeskRefusal {
  /// Runs `body`; figures that do not add up are a trouble of the store.
  fileprivate static func reporting<Result>(
    _ body: () throws -> Result
  ) throws(DeskRefusal) -> Result {
    try translating {
      do {
        return try body()
      } catch let error as UnbalancedFigures {
        throw DeskRefusal(
          .trouble, code: "unbalancedFigures", headline: "Không lập được báo cáo",
          message: "số liệu trong kho không khớp: \(error.text).", remedy: "chạy motcua verify.")
      }
    }
  }
}

extension UnbalancedFigures {
  /// What does not add up.
  fileprivate var text: String {
    switch self {
    case .unequal(let identity, let left, let right): "\(identity.rawValue), \(left) ≠ \(right)"
    case .negative(let figure, let count): "\(figure) = \(count)"
    case .partExceedsWhole(let part, let count, let whole): "\(part) = \(count) > \(whole)"
    }
  }
}
