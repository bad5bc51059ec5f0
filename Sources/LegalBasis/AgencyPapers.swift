/// How an agency apologises.
public struct ApologyHabit: Hashable, Sendable {
  /// The form that the paper takes unless a letter is told otherwise.
  public var form: ApologyForm
  /// The sheet; nil = the first that the form allows.
  public var paper: PaperSize?
  /// The id of the form's title; nil = its first.
  public var title: String?
  /// Whether a letter needs a draft that somebody has approved.
  public var requiresApproval: Bool
  /// Name of the wording of the công văn in `Procedures/templates/`.
  public var letterTemplate: String
  /// Name of the wording of e-mail and SMS.
  public var messageTemplate: String

  /// A habit; what is not given is what most offices do.
  public init(
    form: ApologyForm = .officialLetter, paper: PaperSize? = nil, title: String? = nil,
    requiresApproval: Bool = false, letterTemplate: String = "xin-loi-cong-van",
    messageTemplate: String = "tin-nhan"
  ) {
    self.form = form
    self.paper = paper
    self.title = title
    self.requiresApproval = requiresApproval
    self.letterTemplate = letterTemplate
    self.messageTemplate = messageTemplate
  }
}

/// How an agency is reached: ô 13 of Nghị định 30/2020/NĐ-CP at the foot of its papers.
public struct AgencyContact: Hashable, Sendable {
  /// Address.
  public var address: String?
  /// Telephone.
  public var phone: String?
  /// E-mail.
  public var email: String?
  /// Website.
  public var website: String?

  /// How an agency is reached; what is not known is left out.
  public init(
    address: String? = nil, phone: String? = nil, email: String? = nil, website: String? = nil
  ) {
    self.address = address
    self.phone = phone
    self.email = email
    self.website = website
  }
}
