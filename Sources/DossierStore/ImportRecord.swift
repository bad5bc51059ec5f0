public import DossierCore
public import WorkingTime

/// One file imported: which, by whom, when, with what outcome.
public struct ImportRecord: Hashable, Sendable {
  /// What was counted; `read` = `accepted` + `unchanged` + `rejected`.
  public struct Counts: Hashable, Sendable {
    /// Dossier rows read.
    public var read = 0
    /// Rows that added an event.
    public var accepted = 0
    /// Rows that added none.
    public var unchanged = 0
    /// Rows refused.
    public var rejected = 0
    /// Titles, groups, totals.
    public var skipped = 0
    /// Warnings.
    public var warnings = 0
    /// Events added.
    public var events = 0
    /// Nothing yet.
    public init() {}
  }

  /// Agency for which it was imported.
  public var agency: AgencyCode
  /// 1, 2, 3 … within the agency; 0 before it is recorded.
  public var id: Int
  /// Name of the file, without folder.
  public var fileName: String
  /// SHA-256 of its bytes.
  public var fileDigest: Digest
  /// Profile by which it was read.
  public var profile: String?
  /// Who.
  public var by: String
  /// The moment as of which it was judged.
  public var asOf: Moment
  /// When it began.
  public var startedAt: Moment
  /// When it was finished; nil: interrupted, or still running.
  public var finishedAt: Moment?
  /// What was counted so far.
  public var counts: Counts

  /// An import about to begin.
  public init(
    agency: AgencyCode, fileName: String, fileDigest: Digest, profile: String?, by: String,
    asOf: Moment, startedAt: Moment
  ) {
    self.agency = agency
    id = 0
    self.fileName = fileName
    self.fileDigest = fileDigest
    self.profile = profile
    self.by = by
    self.asOf = asOf
    self.startedAt = startedAt
    finishedAt = nil
    counts = Counts()
  }
}
