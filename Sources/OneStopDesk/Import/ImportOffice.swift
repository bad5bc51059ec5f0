internal import DossierCore
internal import DossierImport
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

/// The office to which a dossier belongs, with the law it is judged by.
final class ImportOffice: Sendable {
  /// Its code.
  let agency: AgencyCode
  /// The law with its office hours.
  let law: DeskLaw
  /// The calendar as known at the import.
  let calendar: CalendarVersion
  /// Its working days.
  let working: WorkingCalendar

  init(law: DeskLaw, asOf: Moment) throws(DeskRefusal) {
    agency = AgencyCode(law.agency.code)
    self.law = law
    calendar = law.calendar(knownOn: asOf.date)
    do { working = try law.officeCalendar(calendar).working } catch { throw DeskRefusal(error) }
  }
}

/// Finds the office of a row: `--agency`, unless `don_vi` is a code or name in `agencies.yaml`.
final class ImportOffices: Sendable {
  /// The office of `--agency`.
  let own: ImportOffice
  private let others: [String: ImportOffice]
  private let catalogue: Catalogue

  init(_ session: DeskSession) throws(DeskRefusal) {
    let own = try ImportOffice(law: session.law, asOf: session.context.asOf)
    var others: [String: ImportOffice] = [:]
    for agency in session.law.catalogue.agencies where agency.code != own.agency.text {
      let law = DeskLaw(
        catalogue: session.law.catalogue, agency: agency, keptFor: AgencyCode(agency.code),
        context: session.context)
      others[agency.code] = try ImportOffice(law: law, asOf: session.context.asOf)
    }
    self.own = own
    self.others = others
    catalogue = session.law.catalogue
  }

  /// The office of an agency's code; nil where `agencies.yaml` has none.
  func office(of agency: AgencyCode) -> ImportOffice? {
    agency == own.agency ? own : others[agency.text]
  }

  /// The office that a cell of `don_vi` names; nil where it is a unit or nothing.
  func named(_ unit: String) -> ImportOffice? {
    guard let agency = catalogue.agency(named: unit) else { return nil }
    return agency.code == own.agency.text ? own : others[agency.code]
  }
}

/// The procedure that governs a row, in the version of its day.
final class ImportGoverning: Sendable {
  let procedure: ProcedureVersion
  let procedureText: KeptText
  let rules: RuleSet
  let rulesText: KeptText
  /// Names of the two texts; a name is a hash, so it is made once.
  let procedureName: LawTextName
  let rulesName: LawTextName
  /// Whether the file's code means nothing to the catalogue: then it is kept as stated.
  let isCodeUnknown: Bool
  /// What there is to say of each row whose code and name these are.
  let remarks: [ImportFinding.Reason]
  /// The fields of which the procedure is.
  let fields: FieldNames

  init(
    procedure: ProcedureVersion, procedureText: KeptText, rules: RuleSet, rulesText: KeptText,
    isCodeUnknown: Bool, remarks: [ImportFinding.Reason]
  ) {
    self.remarks = remarks
    fields = FieldNames(procedure.field)
    self.procedure = procedure
    self.procedureText = procedureText
    self.rules = rules
    self.rulesText = rulesText
    procedureName = procedureText.name
    rulesName = rulesText.name
    self.isCodeUnknown = isCodeUnknown
  }

  /// Whether the same versions govern on a day.
  func governs(on date: CivilDate) -> Bool {
    procedure.inForce.contains(date) && rules.inForce.contains(date)
  }
}
