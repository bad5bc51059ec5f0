public import DossierCore

/// Who had which hand in a letter: recorded beside it, never printed (law.md §1.6: one body may
/// draft, another sign, a third send).
public struct LetterHandling: Hashable, Sendable {
  /// Who drafted it.
  public var draftedBy: String?
  /// Who approved the draft.
  public var approvedBy: String?
  /// The body or person that sends it, where not the agency that issues it.
  public var sentBy: String?
  /// How it is to be sent; by default as the dossier was filed.
  public var channel: Channel?

  /// Nothing is known where nothing is said.
  public init(
    draftedBy: String? = nil, approvedBy: String? = nil, sentBy: String? = nil,
    channel: Channel? = nil
  ) {
    self.draftedBy = draftedBy
    self.approvedBy = approvedBy
    self.sentBy = sentBy
    self.channel = channel
  }
}
