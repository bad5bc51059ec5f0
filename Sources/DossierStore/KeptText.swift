public import DossierCore

/// A text to keep in the store: one version of a calendar, a rule-set, a procedure or the wording of
/// a letter.
public struct KeptText: Hashable, Sendable {
  /// What the text is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A calendar as published.
    case calendar
    /// A rule-set.
    case rules
    /// A version of a procedure.
    case procedure
    /// The wording of a letter.
    case template
  }
  /// What it is.
  public let kind: Kind
  /// Canonical JSON.
  public let body: String
  /// SHA-256 of the text.
  public let digest: Digest

  /// A text.
  public init(kind: Kind, body: String) {
    self.kind = kind
    self.body = body
    digest = Digest(of: body)
  }

  /// The name by which events refer to it: the first 16 hex digits of its SHA-256.
  public var name: LawTextName { LawTextName(digest.prefix(16)) }
}
