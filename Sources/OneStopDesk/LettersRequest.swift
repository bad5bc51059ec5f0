public import DossierCore
public import WorkingTime

/// What `letters issue` is asked for (CONTRACT §5).
public struct LettersRequest: Hashable, Sendable {
  /// Only this dossier; nil = all that are late or overdue without a letter.
  public var dossier: DossierNumber?
  /// The reason where a dossier has none on record.
  public var reason: DelayReason?
  /// The new date of overdue dossiers; nil = so many working days from the letter as the agency says.
  public var newDate: CivilDate?
  /// Numbers go on from here where the year's have not come so far.
  public var firstNumber: Int
  /// Folder of the files.
  public var folder: String

  /// A request; without arguments, for all that lack a letter.
  public init(
    dossier: DossierNumber? = nil, reason: DelayReason? = nil, newDate: CivilDate? = nil,
    firstNumber: Int = 1, folder: String = "xin-loi"
  ) {
    self.dossier = dossier
    self.reason = reason
    self.newDate = newDate
    self.firstNumber = firstNumber
    self.folder = folder
  }

  /// A request as typed; what cannot be read is refused.
  public init(
    kind: String?, dossier: String?, reason: String?, newDate: String?, firstNumber: Int?,
    formats: String?, folder: String?
  ) throws(DeskRefusal) {
    if let kind, kind != "apology" {
      throw DeskRefusal(
        .unreadable, code: "unknownLetterKind",
        message: "--kind \"\(kind)\": không biết loại văn bản này.", remedy: "viết apology.")
    }
    for format in (formats ?? "pdf").split(separator: ",") where format != "pdf" {
      throw DeskRefusal(
        .unreadable, code: "unknownFormat",
        message: "--to \"\(format)\": chưa lập được văn bản ở dạng này.", remedy: "viết pdf.")
    }
    if let firstNumber, firstNumber < 1 {
      throw DeskRefusal(
        .unreadable, code: "unreadableNumber",
        message: "--first-number \(firstNumber): số văn bản bắt đầu từ 1.")
    }
    let typed: DelayReason? = try reason.map { text throws(DeskRefusal) in
      try DelayReason(typed: text, for: "--reason")
    }
    self.init(
      dossier: dossier.map(DossierNumber.init), reason: typed,
      newDate: try newDate.map { text throws(DeskRefusal) in
        try DeskValues.date(text, for: "--new-date")
      }, firstNumber: firstNumber ?? 1, folder: folder ?? "xin-loi")
  }
}
