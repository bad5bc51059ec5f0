public import DossierCore
public import PlainJSON
public import WorkingTime

/// What `letters replace` is asked for.
public struct LetterReplaceRequest: Hashable, Sendable {
  /// Why the letter is replaced; noted in the history.
  public var why: String
  /// The reason of the delay where it is another than that of the old letter.
  public var reason: DelayReason?
  /// The new date where the old letter was never sent; nil = that of the old letter.
  public var newDate: CivilDate?
  /// Who approved the new letter; needed where the agency demands approval.
  public var approvedBy: String?
  /// A file in each of these forms.
  public var formats: [PaperFormat] = [.pdf]
  /// Folder of the files; nil = where `letters issue` puts letters of the kind.
  public var folder: String?

  /// Where apologies stand unless told otherwise.
  static let usualFolder = "xin-loi"

  /// A request that changes nothing but the letter.
  public init(why: String) { self.why = why }

  /// A request as typed; what cannot be read is refused.
  public init(
    why: String, reason: String?, newDate: String?, approvedBy: String?, formats: String?,
    folder: String?
  ) throws(DeskRefusal) {
    self.why = try DeskValues.said(why, for: "--reason-of-replacing")
    self.reason = try reason.map { text throws(DeskRefusal) in
      try DelayReason(typed: text, for: "--reason")
    }
    self.newDate = try newDate.map { text throws(DeskRefusal) in
      try DeskValues.date(text, for: "--new-date")
    }
    self.approvedBy = try approvedBy.map { text throws(DeskRefusal) in
      try DeskValues.said(text, for: "--approved-by")
    }
    if let formats { self.formats = try DeskValues.words(formats, for: "--to") }
    self.folder = folder
  }
}

/// What `letters replace` has done.
public struct LetterReplaced: Hashable, Sendable {
  /// The new letter.
  public let line: LetterLine
  /// The letter in whose place it stands.
  public let replaces: LetterName
  /// Folder of its files.
  public let folder: String
  /// Forms in which it was written.
  public let formats: [PaperFormat]

  /// The object of `letters list`, and `"replaces":{"letter","year"}`.
  public var json: JSONValue {
    let members = line.json.objectValue ?? []
    return .object(
      members + [
        (
          "replaces",
          .object([("letter", .string(replaces.letter)), ("year", .integer(replaces.year))])
        )
      ])
  }
}
