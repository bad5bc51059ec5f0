/// Where a draft of a letter stands; the raw value is the word of stores and answers.
public enum LetterDraftStatus: String, Hashable, Sendable, CaseIterable {
  /// To be approved.
  case draft
  /// May be issued.
  case approved
  /// A letter was made of it.
  case issued
  /// Nobody wants it.
  case discarded
}
