internal import DossierCore
internal import DossierImport
internal import DossierStore
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

/// Finds the office of each row and the law that governs it.
struct RowAssembler {
  private let offices: ImportOffices
  private var ownGovernor: RowGovernor
  private var governors: [AgencyCode: RowGovernor] = [:]
  private var units: [TextKey: ImportOffice?] = [:]

  init(offices: ImportOffices) {
    self.offices = offices
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
}
