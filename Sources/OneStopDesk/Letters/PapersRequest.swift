public import DossierCore
public import LegalBasis

/// What `letters issue --kind` is asked for, where the paper is not an apology: a form of one
/// dossier, or of all that lack it.
public struct PapersRequest: Hashable, Sendable {
  /// What is issued; `apology` and `register` are made otherwise and refused.
  public var kind: PaperKind
  /// Only this dossier; nil = all that lack the paper and need it now (`PaperScope`).
  public var dossier: DossierNumber?
  /// For one dossier the number that its paper shall bear; for many, numbers go on from here where
  /// the year's have not come so far. Nil = the next.
  public var firstNumber: Int?
  /// A file a paper in each of these forms.
  public var formats: [PaperFormat] = [.pdf]
  /// Folder of the files.
  public var folder = PapersRequest.usualFolder

  /// Where files of papers other than apologies stand unless told otherwise.
  public static let usualFolder = "giay-to"

  /// A PDF of the paper of a dossier, or of each that lacks it.
  public init(_ kind: PaperKind, dossier: DossierNumber? = nil) {
    self.kind = kind
    self.dossier = dossier
  }

  /// A request as typed; nil where it is for apologies, which are asked for otherwise
  /// (`LettersRequest`). What cannot be read, or is said of apologies only, is refused.
  public init?(
    kind: String?, dossier: String?, choices: ApologyChoices, firstNumber: Int?,
    formats: String?, folder: String?
  ) throws(DeskRefusal) {
    guard let kind, kind != PaperKind.apology.rawValue else { return nil }
    guard let known = PaperKind(rawValue: kind), known != .register else {
      throw PapersRequest.unknown(kind)
    }
    if let name = choices.names.first { throw PapersRequest.notForForms(name, known) }
    if let firstNumber, firstNumber < 1 {
      throw DeskRefusal(
        .unreadable, code: "unreadableNumber",
        message: "--first-number \(firstNumber): số văn bản bắt đầu từ 1.")
    }
    self.init(known, dossier: dossier.map(DossierNumber.init))
    self.firstNumber = firstNumber
    if let formats { self.formats = try DeskValues.words(formats, for: "--to") }
    self.folder = folder ?? self.folder
  }

  /// The words of `--kind`.
  public static let kinds = PaperKind.allCases.filter { $0 != .register }.map(\.rawValue)

  /// An option that says something of apologies only.
  static func notForForms(_ name: String, _ kind: PaperKind) -> DeskRefusal {
    DeskRefusal(
      .unreadable, code: "notForThisKind",
      message: "\(name): chỉ dùng cho văn bản xin lỗi, không dùng cho \(kind.vietnamese).",
      remedy: "bỏ \(name).")
  }

  private static func unknown(_ kind: String) -> DeskRefusal {
    DeskRefusal(
      .unreadable, code: "unknownLetterKind",
      message: kind == PaperKind.register.rawValue
        ? "--kind register: sổ theo dõi không lập cho từng hồ sơ."
        : "--kind \"\(kind)\": không biết loại văn bản này.",
      remedy: kind == PaperKind.register.rawValue
        ? "dùng motcua letters register." : "chọn một trong: \(kinds.joined(separator: ", ")).")
  }
}
