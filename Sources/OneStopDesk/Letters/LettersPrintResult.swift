public import DossierCore
public import PlainJSON

/// What `letters print` has done.
public struct LettersPrintResult: Hashable, Sendable {
  /// Letters that were printed, in whatever form.
  public var letters = 0
  /// Files that were written now.
  public var written = 0
  /// Files that were there with the same bytes.
  public var unchanged = 0
  /// Letters whose PDF has other bytes than when they were issued: the drawing library is another.
  public var differing = 0
  /// Folder of the files; nil where none was asked for.
  public var folder: String?
  /// The file of all letters, with its number of pages; nil where none was written.
  public var bundle: Bundle?
  /// The merge register; nil where none was written.
  public var register: String?
  /// Letters that cannot be printed.
  public var refusals: [Refusal] = []

  /// All letters in one file.
  public struct Bundle: Hashable, Sendable {
    /// Its path.
    public var path: String
    /// Pages in it.
    public var pages: Int
  }

  /// A letter that cannot be printed, and why.
  public struct Refusal: Hashable, Sendable {
    /// "05/SDTTG-VP".
    public var letter: String
    /// Its dossier.
    public var dossier: DossierNumber
    /// Why not.
    public var message: String
  }

  /// Nothing done yet.
  public init() {}

  /// Whether some letter could not be printed: exit status 1.
  public var hasRefusals: Bool { !refusals.isEmpty }

  /// `{"letters","written","unchanged","differing","bundle","pages","register","refused",
  /// "refusals":[{"letter","number","message"}]}`
  public var json: JSONValue {
    .object([
      ("letters", .integer(letters)), ("written", .integer(written)),
      ("unchanged", .integer(unchanged)), ("differing", .integer(differing)),
      ("bundle", .optional(bundle?.path)), ("pages", bundle.map { .integer($0.pages) } ?? .null),
      ("register", .optional(register)), ("refused", .integer(refusals.count)),
      (
        "refusals",
        .array(
          refusals.map { refusal in
            .object([
              ("letter", .string(refusal.letter)), ("number", .string(refusal.dossier.text)),
              ("message", .string(refusal.message)),
            ])
          })
      ),
    ])
  }
}
