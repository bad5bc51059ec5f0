public import DossierCore
public import WorkingTime

/// What a clerk has chosen for a letter that is not issued yet. A draft has no number of a letter,
/// and is no part of the chain.
public struct LetterDraft: Hashable, Sendable {
  /// Who approved it, when, and on what.
  public struct Approval: Hashable, Sendable {
    /// Who.
    public var by: String
    /// When.
    public var at: Moment
    /// Digest of what the dossier and the draft said; another one calls for another approval. Nil
    /// where the applicant's data were erased since.
    public var basis: String?
    /// An approval.
    public init(by: String, at: Moment, basis: String?) {
      self.by = by
      self.at = at
      self.basis = basis
    }
  }

  /// 1, 2, 3 … within the agency in the order of drafting; 0 before it is kept.
  public var id = 0
  /// Whose.
  public var agency: AgencyCode
  /// The dossier it is about.
  public var dossier: DossierNumber
  /// Kind of paper, "apology".
  public var kind: String
  /// Variant; nil: that of the agency.
  public var form: String?
  /// Sheet, "a4" or "a5"; nil: that of the agency.
  public var paper: String?
  /// Reason of the delay; nil: the dossier's.
  public var reason: DelayReason?
  /// The body that caused the delay; nil: as the dossier says.
  public var causeBody: String?
  /// Free words beside the sentence of the reason.
  public var explanation: String?
  /// The new date; nil: so many days from the letter as the agency says.
  public var newDate: CivilDate?
  /// Remark for whoever approves.
  public var note: String?
  /// Who drafted it.
  public var draftedBy: String
  /// Moment of drafting, or of the last change.
  public var draftedAt: Moment
  /// Where it stands.
  public var status = LetterDraftStatus.draft
  /// The approval; nil before it.
  public var approval: Approval?
  /// Moment of issue, or of discarding.
  public var closedAt: Moment?
  /// The letter that was made of it.
  public var letter: LetterName?

  /// A draft without choices.
  public init(
    agency: AgencyCode, dossier: DossierNumber, kind: String, draftedBy: String, draftedAt: Moment
  ) {
    self.agency = agency
    self.dossier = dossier
    self.kind = kind
    self.draftedBy = draftedBy
    self.draftedAt = draftedAt
  }

  /// Whether it may still become a letter.
  public var isOpen: Bool {
    switch status {
    case .draft, .approved: true
    case .issued, .discarded: false
    }
  }
}
