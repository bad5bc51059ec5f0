public import DossierCore
internal import DossierStore
public import PlainJSON
public import WorkingTime

/// An open dossier that a later announcement moves.
public struct MovedDossier: Sendable {
  /// Its number.
  public let number: DossierNumber
  /// Its due date as it stands.
  public let before: CivilDate
  /// Its due date by the calendar as known now.
  public let after: CivilDate

  /// The object of the contract.
  public var json: JSONValue {
    .object([
      ("number", .string(number.text)), ("before", .string(before.iso)),
      ("after", .string(after.iso)),
    ])
  }
}

extension Desk {
  /// Recalculates open dossiers by the calendar as known now (`calendar apply`).
  ///
  /// Nothing moves silently: each dossier moved gets a `recalculated` event with its proof; a dry
  /// run records none. A second run moves nothing.
  public func applyCalendar(dryRun: Bool) throws(DeskRefusal) -> [MovedDossier] {
    let session = dryRun ? try openForReading() : try openForWriting()
    return try DeskRefusal.translating {
      var open = DossierFilter(agency: session.agency)
      open.isOpen = true
      var moves: [(MovedDossier, DueSetting)] = []
      try session.ledger.histories(open) { history in
        if let move = try session.move(of: history) { moves.append(move) }
      }
      if !dryRun, !moves.isEmpty {
        try session.ledger.write(session.origin("calendar apply")) { writer in
          for (moved, _) in moves { try session.recalculate(moved.number, writer) }
        }
      }
      return moves.map(\.0)
    }
  }
}

extension DeskSession {
  /// How the calendar as known now moves an open dossier; nil where it does not.
  fileprivate func move(of history: DossierHistory) throws -> (MovedDossier, DueSetting)? {
    let fold = try fold(history.events)
    guard let term = fold.term, let rules = fold.summary.rulesText, let ruleSet = fold.rules,
      let before = fold.standingDue ?? fold.dueBeforeWait
    else { return nil }
    let engine = DeadlineEngine(calendar: try officeNow(), rules: ruleSet)
    guard let after = try engine.due(term), after.due != before.due || after.dueAt != before.dueAt
    else { return nil }
    return (
      MovedDossier(number: history.record.number, before: before.due, after: after.due),
      DueSetting(term: term, calendar: calendarNow, rules: rules, due: after)
    )
  }

  fileprivate func recalculate(_ number: DossierNumber, _ writer: LedgerWriter) throws {
    guard let history = try writer.history(of: number, agency: agency),
      let (_, setting) = try move(of: history)
    else { return }
    let proof = try DeskProofs(law: law).proof(of: setting)
    try append([.recalculated(proof: proof)], to: history, note: nil, writer)
  }
}
