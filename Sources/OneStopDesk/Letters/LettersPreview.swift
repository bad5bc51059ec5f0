public import DossierCore
public import LegalBasis
public import PlainJSON

/// Which papers `letters preview` shows, and into what.
public struct LettersPreviewRequest: Hashable, Sendable {
  /// Only this kind; nil = every kind.
  public var kind: PaperKind?
  /// The form of this dossier instead of invented ones; `kind` says which.
  public var dossier: DossierNumber?
  /// Papers of all circulars and those with long names too.
  public var all = false
  /// A file a paper in each of these forms.
  public var formats: [PaperFormat] = [.pdf]
  /// Folder of the files.
  public var folder = "xem-truoc"

  /// Every kind as PDF.
  public init() {}

  /// A request as typed; what cannot be read is refused.
  public init(
    kind: String?, dossier: String? = nil, all: Bool, formats: String?, folder: String?
  ) throws(DeskRefusal) {
    self.kind = try kind.map { text throws(DeskRefusal) in
      try DeskValues.word(text, for: "--kind")
    }
    self.dossier = dossier.map(DossierNumber.init)
    if dossier != nil, kind == nil {
      throw DeskRefusal(
        .unreadable, code: "noKind", message: "--dossier: chưa nói giấy nào của hồ sơ.",
        remedy: "viết thêm --kind apology, receipt, supplement-request, intake-refusal, "
          + "discontinuation hoặc control-sheet.")
    }
    self.all = all
    if let formats { self.formats = try DeskValues.words(formats, for: "--to") }
    self.folder = folder ?? self.folder
  }
}

/// What `letters preview` has written.
public struct LettersPreviewResult: Hashable, Sendable {
  /// A paper that was drawn.
  public struct Paper: Hashable, Sendable {
    /// "01-giay-tiep-nhan-a5".
    public let name: String
    /// What it shows.
    public let summary: String
    /// Paths of its files.
    public let files: [String]
  }

  /// In the order of the forms.
  public var papers: [Paper] = []

  /// `{"papers":[{"name","summary","files":[…]}]}`
  public var json: JSONValue {
    .object([
      (
        "papers",
        .array(
          papers.map { paper in
            .object([
              ("name", .string(paper.name)), ("summary", .string(paper.summary)),
              ("files", .array(paper.files.map(JSONValue.string))),
            ])
          })
      )
    ])
  }
}
