/// A mistake in what papers are made of: forms, wordings, and what an agency chooses of them.
///
/// It keeps papers from being made and nothing else: dossiers are received and counted all the same.
public struct PaperMistake: Error, Hashable, Sendable {
  /// Code of the agency whose choice it is; nil for one that all agencies share.
  public let agency: String?
  /// File, line, column and what is wrong there, with the line and a caret; or which file cannot be
  /// read, and why (Vietnamese).
  public let message: String

  /// A mistake, in words.
  public init(agency: String? = nil, message: String) {
    self.agency = agency
    self.message = message
  }
}

extension Catalogue {
  /// The first mistake that keeps an agency from making papers; nil where it may make them.
  ///
  /// While there is one, `formSets` and `templates` hold what could be read, which may be less than
  /// the folder has: whoever makes a paper asks here first.
  public func paperMistake(of agency: Agency) -> PaperMistake? {
    paperMistakes.first { $0.agency == nil || $0.agency == agency.code }
  }
}
