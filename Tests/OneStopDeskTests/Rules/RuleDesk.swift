import DossierCore
import DossierStore
import Foundation
import LegalBasis
import OneStopDesk
import Testing
import WorkingTime

// The files beside this one hold law.md §10 rule by rule, chapter by chapter, where a user meets
// each: at the desk. docs/rules.md lists which test covers which rule; TidyTests keeps it true.

extension TestDesk {
  /// Receives a dossier as the catalogue says, or as `change` states, and answers it.
  @discardableResult
  func intake(
    _ asOf: String, _ procedure: String = "TG-02", number: String? = nil,
    _ change: (inout IntakeRequest) -> Void = { _ in }
  ) throws -> DossierView {
    try at(asOf).receive(request(procedure, number: number, change))
  }

  /// Files a submission, and answers its number `T-…`.
  func submission(
    _ asOf: String, _ procedure: String = "TG-02",
    _ change: (inout IntakeRequest) -> Void = { _ in }
  ) throws -> String {
    try at(asOf).submit(request(procedure, number: nil, change)).number.text
  }

  private func request(
    _ procedure: String, number: String?, _ change: (inout IntakeRequest) -> Void
  ) -> IntakeRequest {
    var request = IntakeRequest()
    request.procedure = procedure
    request.number = number
    request.applicant = Applicant(name: "Chùa Thử Nghiệm 01")
    change(&request)
    return request
  }

  /// Records an act, and answers the dossier after it.
  @discardableResult
  func does(_ act: DeskAct, on number: String, _ asOf: String) throws -> DossierView {
    try at(asOf).record(act, on: number, note: nil)
  }

  /// The word by which the desk refuses an act; nil where it does not.
  func refusal(of act: DeskAct, on number: String, _ asOf: String) -> String? {
    OneStopDeskTests.refusal { try self.does(act, on: number, asOf) }?.code
  }

  /// The duties of a dossier of one kind: by when, and how they stand.
  func duties(_ kind: Duty.Kind, of number: String, _ asOf: String) throws -> [Duty] {
    try at(asOf).show(number).duties.filter { $0.kind == kind }
  }

  /// Issues the letter of a dossier.
  @discardableResult
  func apologise(
    _ number: String, _ asOf: String, newDate: String? = nil, reason: DelayReason? = .staff
  ) throws -> LettersResult {
    try at(asOf).issueLetters(
      LettersRequest(
        dossier: DossierNumber(number), reason: reason,
        newDate: try newDate.map { try Moment(parsing: $0).date },
        folder: folder.appending(path: "xin-loi").path()))
  }
}

/// What a refused use-case says; nil where it is not refused.
func refusal(_ body: () throws -> some Any) -> DeskRefusal? {
  do { _ = try body() } catch let refusal as DeskRefusal { return refusal } catch { return nil }
  return nil
}

/// The supplement that these tests ask for.
let askSupplement = DeskAct.requestSupplement(items: ["hiến chương"], reason: "thiếu")

extension Catalogue {
  /// The law of the repository.
  static func shipped() throws -> Catalogue { try TestDesk.catalogueOfTheRepository.get() }

  /// A copy in which all versions of a procedure are changed.
  func changing(_ id: String, _ change: (inout ProcedureVersion) -> Void) -> Catalogue {
    Catalogue(
      calendar: calendar, ruleSets: ruleSets,
      procedures: procedures.map { version in
        var changed = version
        if version.id == id { change(&changed) }
        return changed
      }, agencies: agencies)
  }

  /// A copy in which all rule-sets are changed.
  func changingRules(_ change: (inout RuleSet) -> Void) -> Catalogue {
    Catalogue(
      calendar: calendar,
      ruleSets: ruleSets.map { rules in
        var changed = rules
        change(&changed)
        return changed
      }, procedures: procedures, agencies: agencies)
  }

  /// A copy in which the first agency is changed.
  func changingAgency(_ change: (inout Agency) -> Void) -> Catalogue {
    var agencies = agencies
    if !agencies.isEmpty { change(&agencies[0]) }
    return Catalogue(
      calendar: calendar, ruleSets: ruleSets, procedures: procedures, agencies: agencies)
  }
}

extension WaitRule {
  /// A wait with an effect, by an article that a test invents.
  static func having(_ effect: ClockEffect) -> WaitRule {
    WaitRule(
      effect: effect,
      reference: LegalReference(instrument: "Quyết định thử", article: "Đ.1", certainty: .seen))
  }
}
