internal import DossierCore
internal import DossierStore
internal import LegalBasis
public import WorkingTime

/// Which open dossiers `letters due` looks at; all conditions are joined by *and*.
public struct LettersDueRequest: Hashable, Sendable {
  /// Only those that are overdue, or whose last day for a letter lies within that many working
  /// days after the day looked at.
  public var within: WorkingDays?
  /// Only those of this officer.
  public var officer: String?
  /// Only those of this procedure.
  public var procedure: String?

  /// All of them.
  public init(within: WorkingDays? = nil, officer: String? = nil, procedure: String? = nil) {
    self.within = within
    self.officer = officer
    self.procedure = procedure
  }
}

extension Desk {
  /// What must be apologised for by when: every open dossier without an apology, with its last day
  /// for one and the end to be expected from the steps still open (law.md §1.6).
  public func lettersDue(
    _ request: LettersDueRequest = LettersDueRequest()
  ) throws(DeskRefusal) -> LettersDue {
    let session = try openForReading()
    var query = DossierFilter(agency: session.agency)
    if let procedure = request.procedure {
      query.procedure = try session.procedure(procedure, on: context.asOf.date).id
    }
    let lastDay = try session.lastDay(of: request)
    var lines: [LetterDueLine] = []
    try DeskRefusal.translating {
      for query in session.queries(query) {
        try session.ledger.histories(query) { history in
          guard let line = try session.letterDueLine(history) else { return }
          if let officer = request.officer, line.view.summary.facts.officer != officer { return }
          if let lastDay {
            guard line.standing == .owed || line.view.latestApology.map({ $0 <= lastDay }) == true
            else { return }
          }
          lines.append(line)
        }
      }
    }
    return LettersDue(asOf: context.asOf, lines: lines)
  }
}

extension DeskSession {
  /// The queries that find every dossier that is open and without a letter on the day looked at:
  /// where something happened since, it may have been so on that day and not be so now.
  fileprivate func queries(_ query: DossierFilter) -> [DossierFilter] {
    var open = query
    open.isOpen = true
    open.withoutApology = true
    guard looksBack else { return [open] }
    open.settledBy = context.asOf.date
    var changed = query
    changed.changedAfter = context.asOf.date
    return [open, changed]
  }

  fileprivate func lastDay(of request: LettersDueRequest) throws(DeskRefusal) -> CivilDate? {
    guard let within = request.within else { return nil }
    let office = try officeNow()
    do { return try office.working.date(within, after: context.asOf.date) } catch {
      throw DeskRefusal(LawBookRefusal.calendar(error))
    }
  }

  /// A dossier that is open and has no letter; nil for another.
  fileprivate func letterDueLine(_ history: DossierHistory) throws(DeskRefusal) -> LetterDueLine? {
    guard let view = try viewAsOf(history), view.summary.receivedAt != nil,
      view.summary.endedAt == nil, view.summary.apology == nil
    else { return nil }
    let events = eventsAsOf(history)
    let fold = try fold(events)
    let forecast: StepForecast
    do {
      forecast = try EventHistory(events).forecast(of: fold, law: law, now: context.asOf)
    } catch { throw DeskRefusal(error, headline: nil) }
    return LetterDueLine(
      view: view, forecast: forecast,
      standing: LetterDueLine.Standing(of: view.summary, forecast, asOf: context.asOf),
      expectedDaysLate: try expectedDaysLate(view.summary, forecast))
  }

  private func expectedDaysLate(
    _ summary: DossierSummary, _ forecast: StepForecast
  ) throws(DeskRefusal) -> WorkingDays {
    guard let due = summary.due, let end = forecast.end, end.date > due else {
      return WorkingDays(0)
    }
    let office = try officeNow()
    do { return try office.working.workingDays(after: due, through: end.date) } catch {
      throw DeskRefusal(LawBookRefusal.calendar(error))
    }
  }
}
