internal import DossierCore
internal import DossierImport
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

/// What an assembled row is, seen without the store.
enum AssembledDossier {
  /// A whole dossier, where the store has none of this number.
  case fresh(FreshDossier, warnings: [ImportFinding])
  /// No dossier by itself; it may still add to one that is there.
  case incomplete(ImportRejection)
}

/// Makes dossiers of rows: computes due dates, folds, proves.
struct DossierAssembler {
  private let asOf: Moment
  private let origin: WriteOrigin
  private var seals = ProofSeals()
  private var salts = Salts()

  init(asOf: Moment, origin: WriteOrigin) {
    self.asOf = asOf
    self.origin = origin
  }

  /// The dossier that the row makes by itself.
  mutating func dossier(_ assembled: AssembledRow) -> AssembledDossier {
    let row = assembled.row
    var facts = assembled.facts
    let applicant = assembled.applicant.map { SealedApplicant($0, salt: salts.next()) }
    facts.applicant = applicant?.digest
    var limitWarning: ImportFinding?
    var events: [RecordedEvent] = []
    events.reserveCapacity(row.events.count)
    for (place, proven) in row.events.enumerated() {
      let event: DossierEvent
      if proven.kind == .received {
        guard let (limit, basis) = assembled.limit else {
          return .incomplete(ImportRejection(row.finding(.noLimit, at: .appointment)))
        }
        if basis != nil { limitWarning = row.finding(.limitFromAppointment, at: .appointment) }
        event = assembled.receipt(facts: facts, limit: limit, basis: basis)
      } else {
        event = assembled.event(proven.kind, facts: facts)
      }
      events.append(
        RecordedEvent(
          sequence: place + 1, at: proven.at, recordedAt: origin.recordedAt, by: origin.by,
          note: nil, event: event))
    }
    do {
      let summary = try seals.prove(&events, newFrom: 1, office: assembled.office)
      var warnings = row.warnings
      if let limitWarning { warnings.append(limitWarning) }
      warnings += assembled.differences(from: summary, events, asOf: asOf)
      return .fresh(
        FreshDossier(
          agency: assembled.office.agency, number: assembled.number, applicant: applicant,
          events: events, summary: summary), warnings: warnings)
    } catch {
      return .incomplete(
        ImportRejection(row.finding(.historyBreaks(DeskRefusal(error, headline: nil).message))))
    }
  }
}

extension AssembledRow {
  /// The limit that gives the statutory date, with its basis where it is not the catalogue's; nil
  /// where neither the catalogue nor the file knows one.
  var limit: (limit: TimeLimit, basis: String?)? {
    if let limit = governing.procedure.governingLimit.limit { return (limit, nil) }
    guard let appointment = row.appointment, let received = row.moment(of: .received) else {
      return nil
    }
    let days = received.date.days(to: appointment)
    return (
      days > 0 ? .calendarDays(CalendarDays(days)) : .sameDay, "ngày hẹn trả trong tệp nhập"
    )
  }

  /// The receipt.
  func receipt(facts: DossierFacts, limit: TimeLimit, basis: String?) -> DossierEvent {
    .received(
      Receipt(
        facts: facts, procedure: governing.procedure.id,
        procedureText: governing.procedureName, rulesText: governing.rulesName,
        limit: limit, limitBasis: basis, calendar: office.calendar, proof: nil))
  }

  /// An event that the row proves, other than the receipt.
  func event(_ kind: DossierEvent.Kind, facts: DossierFacts) -> DossierEvent {
    switch kind {
    case .submitted:
      var facts = facts
      facts.procedureCode = facts.procedureCode ?? governing.procedure.id
      return .submitted(Submission(facts: facts, portalAckAt: nil, systemReceivedAt: nil))
    case .supplementRequested:
      return .supplementRequested(items: [Self.reason], reason: Self.reason)
    case .supplementReceived: return .supplementReceived(proof: nil)
    case .intakeRefused: return .intakeRefused(reason: Self.reason)
    case .refused: return .refused(reason: Self.reason)
    case .withdrawn: return .withdrawn(reason: nil)
    case .discontinued: return .discontinued(reason: Self.reason)
    case .closedUnanswered: return .closedUnanswered
    case .resultReturned: return .resultReturned(to: nil)
    case .stepStated:
      return .stepStated(row.step?.step ?? StatedStep(step: nil, officer: nil, unit: nil))
    case .resolved, .received, .factsStated, .transferred, .forwarded,
      .consultationRequested,
      .consultationAnswered, .paymentRequested, .paymentReceived, .suspended, .resumed,
      .recalculated, .apologyIssued, .paperIssued, .letterSent, .letterDelivered, .letterFailed,
      .corrected, .importReversed:
      return .resolved(outcome: nil)
    }
  }

  /// What an event says whose reason no column gives.
  static let reason = "không nêu trong tệp nhập"
}
