/// The wording of the short texts that tell an applicant of an apology: e-mail and SMS.
///
/// An SMS may be read by others and names neither the applicant nor the procedure, for religion is
/// sensitive personal data (law.md §9); an e-mail may name them.
public struct MessageTemplate: Hashable, Sendable {
  /// Name and version, "tin-nhan/1".
  public var version: String
  /// SMS of a letter that re-appoints.
  public var shortReappointing: TemplateText
  /// SMS where the result lies ready.
  public var shortCollect: TemplateText
  /// SMS where nothing is left to collect.
  public var shortEnded: TemplateText
  /// Subject of the e-mail.
  public var subject: TemplateText
  /// Paragraphs of the e-mail of a letter that re-appoints, each left out where a place of it has no
  /// value.
  public var reappointing: [TemplateText]
  /// The same where the dossier has ended.
  public var ended: [TemplateText]

  /// A wording; the memberwise initialiser.
  public init(
    version: String, shortReappointing: TemplateText, shortCollect: TemplateText,
    shortEnded: TemplateText, subject: TemplateText, reappointing: [TemplateText],
    ended: [TemplateText]
  ) {
    self.version = version
    self.shortReappointing = shortReappointing
    self.shortCollect = shortCollect
    self.shortEnded = shortEnded
    self.subject = subject
    self.reappointing = reappointing
    self.ended = ended
  }

  /// Name of the file, "tin-nhan".
  public var name: String { version.templateName }
}
