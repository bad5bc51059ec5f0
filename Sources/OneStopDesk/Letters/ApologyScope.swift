internal import DossierCore
internal import DossierStore
internal import WorkingTime

/// The dossiers that a run of `letters issue` or `letters draft` looks at, by number.
struct ApologyScope {
  /// May be owed a letter.
  private(set) var withoutLetter: [DossierNumber] = []
  /// Have one; `isSettled` where the projection alone says that they are late or overdue.
  private(set) var withLetter: [(number: DossierNumber, isSettled: Bool)] = []

  /// One dossier by name, or all that are late or overdue at the moment of the desk.
  init(_ session: DeskSession, dossier: DossierNumber?) throws(DeskRefusal) {
    self = try DeskRefusal.translating {
      var scope = ApologyScope()
      let date = session.context.asOf.date
      if let dossier {
        guard let history = try session.ledger.history(of: dossier, agency: session.agency) else {
          throw DeskRefusal.unknownDossier(dossier.text)
        }
        scope.add(history.record, isNamed: true, on: date)
        return scope
      }
      var late = DossierFilter(agency: session.agency)
      late.isLate = true
      var overdue = DossierFilter(agency: session.agency)
      overdue.overdueOn = date
      for filter in [late, overdue] {
        try session.ledger.dossiers(filter) { scope.add($0, isNamed: false, on: date) }
      }
      scope.withoutLetter.sort()
      scope.withLetter.sort { $0.number < $1.number }
      return scope
    }
  }

  private init() {}

  private mutating func add(
    _ record: DossierRecord, isNamed: Bool, on date: CivilDate
  ) {
    if record.summary.apology == nil {
      withoutLetter.append(record.number)
    } else {
      // What ended after the letter's date stood otherwise on it: its history tells.
      let endedLater = (record.summary.endedAt?.date).map { $0 > date }
      withLetter.append((record.number, !isNamed && endedLater != true))
    }
  }
}
