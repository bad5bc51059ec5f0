public import DossierCore

/// A dossier as the projection has it.
public struct DossierRecord: Hashable, Sendable {
  /// Agency.
  public var agency: AgencyCode
  /// The dossier within the agency; internal to the store, never printed.
  public var id: Int64
  /// The number it bears.
  public var number: DossierNumber
  /// The number it bore before receipt, where it had another ("T-…").
  public var submissionNumber: DossierNumber?
  /// Who filed it; nil when not stated or erased.
  public var applicant: Applicant?
  /// Where it stands.
  public var summary: DossierSummary
}

/// A dossier with all that happened to it.
public struct DossierHistory: Hashable, Sendable {
  /// The dossier.
  public var record: DossierRecord
  /// The events in the order of recording.
  public var events: [RecordedEvent]
  /// The event that gave the dossier the number it bears: 1, or that of the receipt of a
  /// submission.
  public var numberedFrom: Int

  /// The sequence of the last event, which a further one must follow.
  public var lastSequence: Int { events.last?.sequence ?? 0 }
}

extension DossierHistory {
  /// The history that a dossier has once it is written; its record has no id yet.
  public init(_ dossier: FreshDossier) {
    record = DossierRecord(
      agency: dossier.agency, id: 0, number: dossier.number,
      submissionNumber: dossier.submissionNumber, applicant: dossier.applicant?.applicant,
      summary: dossier.summary)
    events = dossier.events
    numberedFrom = dossier.numberedFrom
  }
}
