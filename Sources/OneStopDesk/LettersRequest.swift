public import DossierCore
internal import LegalBasis
public import WorkingTime

/// What `letters issue` is asked for (CONTRACT §5).
public struct LettersRequest: Hashable, Sendable {
  /// Only this dossier; nil = all that are late or overdue without a letter.
  public var dossier: DossierNumber?
  /// What the letters say where dossier and draft leave it open.
  public var choices: ApologyChoices
  /// Numbers go on from here where the year's have not come so far.
  public var firstNumber: Int
  /// A file a letter in each of these forms.
  public var formats: [PaperFormat]
  /// Folder of the files.
  public var folder: String

  /// A request; without arguments, for all that lack a letter.
  public init(
    dossier: DossierNumber? = nil, reason: DelayReason? = nil, newDate: CivilDate? = nil,
    firstNumber: Int = 1, formats: [PaperFormat] = [.pdf], folder: String = "xin-loi"
  ) {
    self.dossier = dossier
    choices = ApologyChoices(reason: reason, newDate: newDate)
    self.firstNumber = firstNumber
    self.formats = formats
    self.folder = folder
  }

  /// A request as typed; what cannot be read is refused.
  public init(
    kind: String?, dossier: String?, choices: ApologyChoices, firstNumber: Int?,
    formats: String?, folder: String?
  ) throws(DeskRefusal) {
    if let kind, kind != PaperKind.apology.rawValue {
      throw DeskRefusal(
        .unreadable, code: "unknownLetterKind",
        message: "--kind \"\(kind)\": không biết loại văn bản này.", remedy: "viết apology.")
    }
    if let firstNumber, firstNumber < 1 {
      throw DeskRefusal(
        .unreadable, code: "unreadableNumber",
        message: "--first-number \(firstNumber): số văn bản bắt đầu từ 1.")
    }
    self.init(
      dossier: dossier.map(DossierNumber.init), firstNumber: firstNumber ?? 1,
      formats: try DeskValues.words(formats ?? PaperFormat.pdf.rawValue, for: "--to"),
      folder: folder ?? "xin-loi")
    self.choices = choices
  }
}
