public import DossierCore
internal import DossierStore
public import PlainJSON
public import WorkingTime

/// What `letters issue` has done (CONTRACT §5).
public struct LettersResult: Hashable, Sendable {
  /// Written now, by dossier number.
  public var issued: [LetterLine] = []
  /// Late or overdue dossiers in scope that had a letter before.
  public var alreadyIssued = 0
  /// Left without a letter, by dossier number.
  public var refusals: [LetterRefusal] = []
  /// Files of earlier letters that were missing, or had other bytes, and were written.
  public var filesCompleted = 0
  /// Earlier letters whose file is missing and can no longer be made with the same bytes.
  public var filesLost: [DossierNumber] = []
  /// The folder of the files.
  public var folder: String

  /// Nothing done yet.
  public init(folder: String) { self.folder = folder }

  /// Whether some dossier was left without: exit status 1.
  public var hasRefusals: Bool { !refusals.isEmpty }

  /// The same with what was put into one file or a register: `"bundle"`, `"pages"`, `"register"`.
  public func json(with printed: LettersPrintResult?) -> JSONValue {
    guard let printed else { return json }
    return .object(
      members + [
        ("bundle", .optional(printed.bundle?.path)),
        ("pages", printed.bundle.map { .integer($0.pages) } ?? .null),
        ("register", .optional(printed.register)),
      ])
  }

  /// `{"issued":…,"alreadyIssued":…,"refused":…,"refusals":[{"number","message"}]}`
  public var json: JSONValue { .object(members) }

  private var members: [(String, JSONValue)] {
    [
      ("issued", .integer(issued.count)), ("alreadyIssued", .integer(alreadyIssued)),
      ("refused", .integer(refusals.count)),
      (
        "refusals",
        .array(
          refusals.map { refusal in
            .object([
              ("number", .string(refusal.dossier.text)), ("message", .string(refusal.message)),
            ])
          })
      ),
    ]
  }
}

/// A dossier that was left without a letter, and why.
public struct LetterRefusal: Hashable, Sendable {
  /// Which.
  public var dossier: DossierNumber
  /// What was found, with the article, a sentence each.
  public var message: String
  /// What to do next; nil where nothing can be done.
  public var remedy: String?

  /// A refusal.
  public init(dossier: DossierNumber, message: String, remedy: String? = nil) {
    self.dossier = dossier
    self.message = message
    self.remedy = remedy
  }
}

/// A letter as `letters list` shows it.
public struct LetterLine: Hashable, Sendable {
  /// "05/SDTTG-VP".
  public var letter: String
  /// The dossier it is about.
  public var dossier: DossierNumber
  /// "apology".
  public var kind: String
  /// Date of the letter.
  public var date: CivilDate
  /// Reason, as recorded.
  public var reason: DelayReason?
  /// The due date apologised for.
  public var originalDue: CivilDate?
  /// The new date; nil where it re-appoints nothing.
  public var newDate: CivilDate?
  /// Issued after the last day for an apology (law.md §10 rule 42).
  public var late: Bool
  /// Recorded on another date than the one it bears.
  public var backdated: Bool
  /// Name of its file.
  public var file: String
  /// What became of it; `letters show` tells it to programs.
  public var status = LetterStatus.issued

  /// A letter.
  public init(
    letter: String, dossier: DossierNumber, kind: String, date: CivilDate, reason: DelayReason?,
    originalDue: CivilDate?, newDate: CivilDate?, late: Bool, backdated: Bool, file: String
  ) {
    self.letter = letter
    self.dossier = dossier
    self.kind = kind
    self.date = date
    self.reason = reason
    self.originalDue = originalDue
    self.newDate = newDate
    self.late = late
    self.backdated = backdated
    self.file = file
  }

  /// One object of `letters list`.
  public var json: JSONValue {
    .object([
      ("letter", .string(letter)), ("number", .string(dossier.text)), ("kind", .string(kind)),
      ("date", .string(date.iso)), ("reason", .optional(reason?.text)),
      ("originalDue", .optional(originalDue?.iso)), ("newDate", .optional(newDate?.iso)),
      ("late", .bool(late)), ("backdated", .bool(backdated)), ("file", .string(file)),
    ])
  }
}

extension DossierNumber {
  /// The number as the name of a file, without ending: "/" and other signs that a name cannot hold
  /// are written as in addresses, so that two numbers never share a file.
  ///
  /// A name that a file system would find too long is cut, and ends in the beginning of its digest.
  ///
  ///     DossierNumber("12/A").fileName   // "12%2FA"
  package var fileName: String {
    let name = escaped
    guard name.utf8.count > DossierNumber.longestName else { return name }
    var short = name
    while short.utf8.count > DossierNumber.longestName - 9 { short.removeLast() }
    return "\(short)-\(Digest(of: text).hex.prefix(8))"
  }

  /// File systems take 255 bytes; kind, place, ending and a half-made file's mark come behind.
  private static let longestName = 160

  private var escaped: String {
    var name = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let isUnsafe =
        scalar.value < 0x20 || scalar.value == 0x7F
        || "/\\%:*?\"<>|".unicodeScalars.contains(scalar)
        || (index == 0 && scalar == ".")
      if isUnsafe {
        name +=
          "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
      } else {
        name.unicodeScalars.append(scalar)
      }
    }
    return name
  }
}
