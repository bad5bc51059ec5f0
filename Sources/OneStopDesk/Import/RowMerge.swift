internal import DossierCore
internal import DossierImport
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

/// What a row adds to a dossier that is there.
enum MergedRow {
  /// Nothing.
  case unchanged(warnings: [ImportFinding])
  /// These events, with the fold of the whole history.
  case added(
    [RecordedEvent], DossierSummary, applicant: SealedApplicant?, warnings: [ImportFinding])
  /// It contradicts the store, or the history would break a rule.
  case rejected(ImportRejection)
}

/// Adds a row to a stored history: what is new becomes events, what is known is left, what differs is
/// a contradiction. An empty cell never contradicts (CONTRACT §4).
struct RowMerge {
  private let asOf: Moment
  private let origin: WriteOrigin
  private var seals = ProofSeals()

  init(asOf: Moment, origin: WriteOrigin) {
    self.asOf = asOf
    self.origin = origin
  }

  /// What the row adds to the history.
  mutating func merge(_ assembled: AssembledRow, into history: DossierHistory) -> MergedRow {
    var comparison = Comparison(assembled, history, asOf: asOf)
    comparison.compare()
    guard comparison.contradictions.isEmpty else {
      let sorted = comparison.contradictions.sorted { ($0.column ?? 0) < ($1.column ?? 0) }
      return .rejected(ImportRejection(sorted))
    }
    let row = assembled.row
    guard !comparison.added.isEmpty else {
      return .unchanged(
        warnings: row.warnings + comparison.warnings
          + assembled.differences(
            from: history.record.summary, history.events, asOf: asOf))
    }
    let first = history.lastSequence + 1
    var events = history.events
    for (place, addition) in comparison.added.enumerated() {
      events.append(
        RecordedEvent(
          sequence: first + place, at: addition.at, recordedAt: origin.recordedAt, by: origin.by,
          note: nil, event: addition.event))
    }
    do {
      let summary = try seals.prove(&events, newFrom: first, office: assembled.office)
      return .added(
        Array(events.dropFirst(history.events.count)), summary, applicant: comparison.applicant,
        warnings: row.warnings + comparison.warnings
          + assembled.differences(from: summary, events, asOf: asOf))
    } catch {
      let words = DeskRefusal(error, headline: nil).message
      return .rejected(ImportRejection(row.finding(.historyBreaks(words))))
    }
  }
}

/// A row beside the history of its dossier.
private struct Comparison {
  let assembled: AssembledRow
  let history: DossierHistory
  let asOf: Moment
  let stated: StatedValues
  var contradictions: [ImportFinding] = []
  var added: [(at: Moment, event: DossierEvent)] = []
  var applicant: SealedApplicant?
  var warnings: [ImportFinding] = []

  init(_ assembled: AssembledRow, _ history: DossierHistory, asOf: Moment) {
    self.assembled = assembled
    self.history = history
    self.asOf = asOf
    stated = StatedValues(EventHistory.standing(history.events))
  }

  private var summary: DossierSummary { history.record.summary }
  private var row: DossierRow { assembled.row }

  mutating func compare() {
    if let procedure = summary.procedure, procedure != assembled.governing.procedure.id {
      differ(row.procedureCode == nil ? .procedureName : .procedureCode, stored: procedure)
    }
    var facts = newFacts()
    addApplicant(to: &facts)
    addEvents(with: &facts)
    if facts != DossierFacts() {
      let base =
        summary.receivedAt ?? row.moment(of: .received) ?? summary.submittedAt
        ?? row.moment(of: .submitted) ?? asOf
      added.append((base, .factsStated(facts)))
    }
    moveAppointment()
  }

  private mutating func differ(_ column: ImportColumn, stored: String? = nil) {
    contradictions.append(row.finding(.differsFromStored(column, stored: stored), at: column))
  }

  /// A value that was never stated for its column; a different one is a contradiction.
  private mutating func new<Value: Hashable>(
    _ value: Value?, _ stated: Set<Value>, _ column: ImportColumn
  ) -> Value? {
    guard let value, !stated.contains(value) else { return nil }
    guard stated.isEmpty else {
      differ(column)
      return nil
    }
    return value
  }

  private mutating func newFacts() -> DossierFacts {
    let facts = assembled.facts
    var new = DossierFacts()
    if summary.receivedAt != nil {
      new.procedureCode = self.new(facts.procedureCode, stated.codes, .procedureCode)
    } else {
      new.procedureCode = facts.procedureCode
    }
    new.receiptCode = self.new(facts.receiptCode, stated.receiptCodes, .receiptCode)
    new.channel = self.new(facts.channel, stated.channels, .channel)
    new.officer = undated(facts.officer, stated.officers, .officer)
    new.unit = undated(facts.unit, stated.units, .unit)
    new.abstract = self.new(facts.abstract, stated.abstracts, .abstract)
    new.onlineLevel = self.new(facts.onlineLevel, stated.levels, .onlineLevel)
    new.delayReason = self.new(facts.delayReason, stated.reasons, .delayReason)
    if stated.appointments.isEmpty { new.appointment = facts.appointment }
    return new
  }

  /// Officer or unit. Of steps without a date none is the last: who is known stays.
  private mutating func undated(
    _ text: String?, _ stated: Set<String>, _ column: ImportColumn
  ) -> String? {
    guard row.isUndatedStep, let text, !stated.isEmpty, !stated.contains(text) else {
      return new(text, stated, column)
    }
    if column == .officer { warnings.append(row.finding(.stepWithoutDate, at: column)) }
    return nil
  }

  /// An appointment that a later file moves is stated on the day of that file.
  private mutating func moveAppointment() {
    guard let appointment = row.appointment, !stated.appointments.isEmpty,
      !stated.appointments.contains(appointment)
    else { return }
    added.append((Moment(asOf.date), .factsStated(DossierFacts(appointment: appointment))))
  }

  private mutating func addApplicant(to facts: inout DossierFacts) {
    guard let given = assembled.applicant else { return }
    guard let stored = history.record.applicant else {
      // Stated before and not there any more: erased, and it stays so.
      if !stated.hasApplicant { seal(given, in: &facts) }
      return
    }
    var merged = stored
    if stored.name != given.name { differ(.owner) }
    merge(&merged.idNumber, given.idNumber, .idNumber)
    merge(&merged.address, given.address, .address)
    merge(&merged.phone, given.phone, .phone)
    merge(&merged.email, given.email, .email)
    if merged != stored { seal(merged, in: &facts) }
  }

  private mutating func merge(
    _ stored: inout String?, _ given: String?, _ column: ImportColumn
  ) {
    guard let given, stored != given else { return }
    if stored == nil { stored = given } else { differ(column) }
  }

  private mutating func seal(_ applicant: Applicant, in facts: inout DossierFacts) {
    let sealed = SealedApplicant(applicant)
    self.applicant = sealed
    facts.applicant = sealed.digest
  }

  /// A dossier has many steps; one that was stated with its moment adds nothing.
  private mutating func addStep(_ proven: ProvenEvent) {
    guard let step = row.step?.step,
      !stated.steps.contains(where: { $0.step == step && $0.at.agrees(with: proven.at) })
    else { return }
    added.append((proven.at, .stepStated(step)))
  }

  private mutating func addEvents(with facts: inout DossierFacts) {
    for proven in row.events {
      if proven.kind == .stepStated {
        addStep(proven)
        continue
      }
      let known = stated.moments(like: proven.kind)
      if known.contains(where: { $0.agrees(with: proven.at) }) { continue }
      if let other = known.first {
        differ(proven.column, stored: other.vietnamese)
        continue
      }
      if proven.kind == .received {
        guard let (limit, basis) = assembled.limit else {
          contradictions.append(row.finding(.noLimit, at: .appointment))
          continue
        }
        added.append((proven.at, assembled.receipt(facts: facts, limit: limit, basis: basis)))
        facts = DossierFacts()
      } else if proven.kind == .submitted {
        added.append((proven.at, assembled.event(.submitted, facts: DossierFacts())))
      } else {
        added.append((proven.at, assembled.event(proven.kind, facts: DossierFacts())))
      }
    }
  }
}
