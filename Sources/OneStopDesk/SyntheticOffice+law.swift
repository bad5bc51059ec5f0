internal import DossierCore
internal import LegalBasis
internal import SyntheticDossiers
internal import WorkingTime

extension SyntheticOffice {
  /// The office of an agency under the law of a catalogue, its due dates set by the one engine.
  ///
  /// At its desk are the procedures that it processes itself and whose limit is known.
  init(agency: Agency, catalogue: Catalogue, calendar: OfficeCalendar, on date: CivilDate) {
    let ruleSets = catalogue.ruleSets
    let name = agency.names.first { $0.inForce.contains(date) }?.name ?? ""
    self.init(
      agencyCode: agency.code,
      procedures: catalogue.procedures.filter { procedure in
        procedure.processes.map { name.hasPrefix($0) } ?? false
      },
      calendar: calendar.working,
      due: { procedure, received, supplement in
        guard let limit = procedure.governingLimit.limit else { return nil }
        guard let rules = ruleSets.first(where: { $0.inForce.contains(received.date) }) else {
          return nil
        }
        let engine = DeadlineEngine(calendar: calendar, rules: rules)
        let rule = procedure.waits[.supplement] ?? rules.waits[.supplement]
        return try engine.due(
          Term(received, limit: limit, supplement: supplement, effect: rule?.effect))?.due
      })
  }
}

extension Term {
  /// The term of a dossier after one supplement, by what the rule makes of the wait.
  fileprivate init(
    _ received: Moment, limit: TimeLimit, supplement: SyntheticSupplement?, effect: ClockEffect?
  ) {
    guard let supplement, let effect else {
      self.init(start: received, limit: limit)
      return
    }
    switch effect {
    case .keepsRunning: self.init(start: received, limit: limit)
    case .restarts: self.init(start: supplement.receivedAt, limit: limit)
    case .pauses:
      let pause = DeadlineProof.Pause(begins: supplement.askedAt, ends: supplement.receivedAt)
      self.init(start: received, limit: limit, pauses: [pause])
    }
  }
}
