/// How often things happen in an invented register, in dossiers per thousand.
///
/// The shares of `provincial` follow what provinces publish (early 65–75 %, late 0.1–0.5 %); `sample`
/// has late dossiers in plenty, so that there is something to apologise for.
public struct SyntheticMix: Sendable, Hashable {
  /// Notices, answered on receipt, among all dossiers.
  public var notices: Int
  /// Of those with a limit: the end is planned after the due date.
  public var late: Int
  /// Of those with a limit: the end is planned on the due date.
  public var onDueDate: Int
  /// Of those with a limit: a supplement is asked in appraisal.
  public var supplemented: Int
  /// Of those with a limit: refused after appraisal.
  public var refused: Int
  /// Of those with a limit: withdrawn by the applicant.
  public var withdrawn: Int
  /// Of those with a limit: discontinued.
  public var discontinued: Int
  /// Filed online.
  public var online: Int
  /// Received on a day off or after hours, by the portal.
  public var afterHours: Int
  /// With a name that is awkward for programs.
  public var awkward: Int

  /// A mix; every share in dossiers per thousand.
  public init(
    notices: Int, late: Int, onDueDate: Int, supplemented: Int, refused: Int, withdrawn: Int,
    discontinued: Int, online: Int, afterHours: Int, awkward: Int
  ) {
    self.notices = notices
    self.late = late
    self.onDueDate = onDueDate
    self.supplemented = supplemented
    self.refused = refused
    self.withdrawn = withdrawn
    self.discontinued = discontinued
    self.online = online
    self.afterHours = afterHours
    self.awkward = awkward
  }

  /// The sample of the demo: about 5 % of all dossiers late.
  public static let sample = SyntheticMix(
    notices: 240, late: 72, onDueDate: 110, supplemented: 70, refused: 20, withdrawn: 12,
    discontinued: 5, online: 920, afterHours: 20, awkward: 90)

  /// As provinces report.
  public static let provincial = SyntheticMix(
    notices: 240, late: 4, onDueDate: 300, supplemented: 65, refused: 15, withdrawn: 5,
    discontinued: 2, online: 940, afterHours: 40, awkward: 20)
}
