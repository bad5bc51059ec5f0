public import DossierCore

/// A dossier that the store does not have yet, with its events and what their fold gives.
public struct FreshDossier: Sendable {
  /// Agency.
  public var agency: AgencyCode
  /// The number it bears.
  public var number: DossierNumber
  /// The number it bore before receipt, where it had another.
  public var submissionNumber: DossierNumber?
  /// The event that gave it `number`; 1 unless it has a submission number.
  public var numberedFrom: Int
  /// Who filed it; its digest stands in the facts of the events.
  public var applicant: SealedApplicant?
  /// The events, sequences 1, 2, 3 …
  public var events: [RecordedEvent]
  /// The fold of the events.
  public var summary: DossierSummary

  /// A dossier.
  public init(
    agency: AgencyCode, number: DossierNumber, submissionNumber: DossierNumber? = nil,
    numberedFrom: Int = 1, applicant: SealedApplicant?, events: [RecordedEvent],
    summary: DossierSummary
  ) {
    self.agency = agency
    self.number = number
    self.submissionNumber = submissionNumber
    self.numberedFrom = numberedFrom
    self.applicant = applicant
    self.events = events
    self.summary = summary
  }

  /// The number given with an event, if one was.
  func numberGiven(with sequence: Int) -> DossierNumber? {
    if sequence == numberedFrom { return number }
    return sequence == 1 ? submissionNumber : nil
  }

  /// The number borne when the event was recorded.
  func numberBorne(at sequence: Int) -> DossierNumber {
    sequence >= numberedFrom ? number : submissionNumber ?? number
  }
}
