internal import DossierCore
internal import DossierImport
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

/// A row with its office and its law, ready to become a dossier or to be added to one.
///
/// A class, since it is handed on several times between the threads and holds some thirty texts.
final class AssembledRow: Sendable {
  let row: DossierRow
  let office: ImportOffice
  let governing: ImportGoverning

  init(row: consuming DossierRow, office: ImportOffice, governing: ImportGoverning) {
    self.row = row
    self.office = office
    self.governing = governing
  }

  /// Number.
  var number: DossierNumber { DossierNumber(row.number) }

  /// Facts that the row states, applicant left out.
  var facts: DossierFacts {
    DossierFacts(
      procedureCode: governing.isCodeUnknown ? row.procedureCode : nil,
      receiptCode: row.receiptCode, channel: row.channel, officer: row.officer, unit: row.unit,
      abstract: row.abstract, onlineLevel: row.onlineLevel,
      appointment: row.appointment, delayReason: row.delayReason.map { DelayReason(text: $0) })
  }

  /// The applicant, where the row names him.
  var applicant: Applicant? {
    row.applicant.name.map {
      Applicant(
        name: $0, idNumber: row.applicant.idNumber, address: row.applicant.address,
        phone: row.applicant.phone, email: row.applicant.email)
    }
  }
}

/// What an assembled row is, seen without the store.
enum AssembledDossier {
  /// A whole dossier, where the store has none of this number.
  case fresh(FreshDossier, warnings: [ImportFinding])
  /// No dossier by itself; it may still add to one that is there.
  case incomplete(ImportRejection)
}

/// Makes dossiers of rows: finds office and procedure, computes due dates, folds.
struct RowAssembler {
  private let offices: ImportOffices
  private let asOf: Moment
  private let origin: WriteOrigin
  private var ownGovernor: RowGovernor
  private var governors: [AgencyCode: RowGovernor] = [:]
  private var units: [TextKey: ImportOffice?] = [:]
  private var seals = ProofSeals()
  private var salts = Salts()

  init(offices: ImportOffices, asOf: Moment, origin: WriteOrigin) {
    self.offices = offices
    self.asOf = asOf
    self.origin = origin
    ownGovernor = RowGovernor(law: offices.own.law)
  }

  /// Finds the office of a row and what governs it.
  mutating func assemble(_ row: consuming DossierRow) -> Result<AssembledRow, ImportRejection> {
    var office = offices.own
    if let unit = row.unit, let named = named(unit) {
      office = named
      row.unit = nil
    }
    guard let first = row.events.first else {
      return .failure(ImportRejection(row.finding(.missing(.receivedAt), at: .receivedAt)))
    }
    let answer: Result<ImportGoverning, ImportRejection>
    if office === offices.own {
      answer = Self.govern(&row, by: &ownGovernor, on: first.at.date)
    } else {
      answer = Self.govern(
        &row, by: &governors[office.agency, default: RowGovernor(law: office.law)],
        on: first.at.date)
    }
    switch answer {
    case .success(let governing):
      return .success(AssembledRow(row: row, office: office, governing: governing))
    case .failure(let rejection): return .failure(rejection)
    }
  }

  private static func govern(
    _ row: inout DossierRow, by governor: inout RowGovernor, on date: CivilDate
  ) -> Result<ImportGoverning, ImportRejection> {
    let answer = governor.governing(row, on: date)
    if case .success(let governing) = answer {
      if row.field != nil || !governing.remarks.isEmpty {
        row.warnings += governor.remarks(row, governing)
      }
    }
    return answer
  }

  private mutating func named(_ unit: String) -> ImportOffice? {
    let key = TextKey(unit)
    if let known = units[key] { return known }
    let office = offices.named(unit)
    if units.count < 100_000 { units[key] = .some(office) }
    return office
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
