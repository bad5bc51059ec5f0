/// The wording of an apology, as data (`Procedures/templates/`): a letter keeps it with its version,
/// so that printing again gives the same text after the wording has changed (invariant 13).
///
/// The same keys serve the công văn and form 04. Its places are those of `PaperKind.apology`.
public struct ApologyTemplate: Hashable, Sendable {
  /// Name and version, "xin-loi-cong-van/1".
  public var version: String
  /// How the applicant is addressed within a sentence, `{you}`.
  public var you: [Addressee: String]
  /// The line after "Kính gửi:".
  public var addressed: [Addressee: TemplateText]
  /// Lines under it, each left out where a place of it is not known.
  public var addressLines: [TemplateText]
  /// "V/v …" of a letter that re-appoints.
  public var subjectReappointing: TemplateText
  /// "V/v …" of a letter for a dossier that has ended.
  public var subjectEnded: TemplateText
  /// What was received and when it was due.
  public var opening: TemplateText
  /// Lines after it, each left out where a place of it is not known.
  public var details: [TemplateText]
  /// Running, and not past its due date.
  public var foreseen: TemplateText
  /// Open and past its due date.
  public var overdue: TemplateText
  /// How it ended late.
  public var ended: [Ending: TemplateText]
  /// Added to an overdue or ended state, with the count of working days where it is one or more.
  public var lateness: TemplateText
  /// The same where no whole working day has passed since.
  public var latenessWithoutCount: TemplateText
  /// "Lý do: …".
  public var reason: TemplateText
  /// The sentence of each reason of the catalogue; a reason in free words is printed as it stands.
  public var reasons: [CatalogueReason: TemplateText]
  /// The reason "another body" where that body is known by name.
  public var reasonNamingBody: TemplateText
  /// The apology itself.
  public var apology: TemplateText
  /// The apology where the cause asks for another tone.
  public var apologies: [CatalogueReason: TemplateText]
  /// The new appointment.
  public var reappointment: TemplateText
  /// Where a result that was not yet handed over lies.
  public var collect: TemplateText
  /// That the result was handed over.
  public var returned: TemplateText
  /// Hopes for understanding.
  public var understanding: TemplateText
  /// "Trân trọng./.".
  public var close: TemplateText

  /// How the applicant is addressed.
  public enum Addressee: String, Hashable, Sendable, CaseIterable {
    /// "Ông/Bà Nguyễn Văn A".
    case person
    /// With a title of their own, "Đại đức Thích …", "ông A và bà B": as written.
    case titled
    /// "Ban Trị sự …", "Quý tổ chức".
    case organisation
  }

  /// How a dossier ended, as far as the wording differs.
  public enum Ending: String, Hashable, Sendable, CaseIterable {
    /// With a result.
    case resolved
    /// Refused after appraisal.
    case refused
    /// Withdrawn.
    case withdrawn
    /// Discontinued.
    case discontinued
    /// Closed after an unanswered supplement.
    case closedUnanswered
  }

  /// The reasons that have a sentence of their own; none of them lays the delay on the applicant.
  public enum CatalogueReason: String, Hashable, Sendable, CaseIterable {
    /// The rule itself.
    case rule
    /// Our own staff.
    case staff
    /// Another body.
    case otherBody
    /// System or line.
    case system
    /// Force majeure.
    case forceMajeure
  }

  /// A wording; the memberwise initialiser.
  public init(
    version: String, you: [Addressee: String], addressed: [Addressee: TemplateText],
    addressLines: [TemplateText], subjectReappointing: TemplateText, subjectEnded: TemplateText,
    opening: TemplateText, details: [TemplateText], foreseen: TemplateText,
    overdue: TemplateText, ended: [Ending: TemplateText], lateness: TemplateText,
    latenessWithoutCount: TemplateText, reason: TemplateText,
    reasons: [CatalogueReason: TemplateText], reasonNamingBody: TemplateText,
    apology: TemplateText, apologies: [CatalogueReason: TemplateText],
    reappointment: TemplateText, collect: TemplateText, returned: TemplateText,
    understanding: TemplateText, close: TemplateText
  ) {
    self.version = version
    self.you = you
    self.addressed = addressed
    self.addressLines = addressLines
    self.subjectReappointing = subjectReappointing
    self.subjectEnded = subjectEnded
    self.opening = opening
    self.details = details
    self.foreseen = foreseen
    self.overdue = overdue
    self.ended = ended
    self.lateness = lateness
    self.latenessWithoutCount = latenessWithoutCount
    self.reason = reason
    self.reasons = reasons
    self.reasonNamingBody = reasonNamingBody
    self.apology = apology
    self.apologies = apologies
    self.reappointment = reappointment
    self.collect = collect
    self.returned = returned
    self.understanding = understanding
    self.close = close
  }
}
