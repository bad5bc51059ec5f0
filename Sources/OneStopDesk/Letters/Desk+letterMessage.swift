public import DossierCore
internal import DossierLetters
internal import DossierStore
internal import LegalBasis
public import PlainJSON
internal import WorkingTime

/// The short texts that go with an issued apology (`letters message`).
public struct LetterMessage: Hashable, Sendable {
  /// "05/SDTTG-VP".
  public let letter: String
  /// Whose dossier.
  public let dossier: DossierNumber
  /// For SMS, without marks.
  public let sms: String
  /// Places that the SMS takes.
  public let places: Int
  /// Messages that the operator counts.
  public let segments: Int
  /// Telephone of the applicant, as recorded.
  public let phone: String?
  /// E-mail of the applicant, as recorded.
  public let email: String?
  /// Subject of the e-mail.
  public let subject: String
  /// Paragraphs of the e-mail.
  public let body: [String]

  /// `{"letter","number","sms":{"to","text","places","segments"},"email":{"to","subject","body"}}`
  public var json: JSONValue {
    .object([
      ("letter", .string(letter)), ("number", .string(dossier.text)),
      (
        "sms",
        .object([
          ("to", .optional(phone)), ("text", .string(sms)), ("places", .integer(places)),
          ("segments", .integer(segments)),
        ])
      ),
      (
        "email",
        .object([
          ("to", .optional(email)), ("subject", .string(subject)),
          ("body", .string(body.joined(separator: "\n\n") + "\n")),
        ])
      ),
    ])
  }
}

extension Desk {
  /// SMS and e-mail for the apology that stands for a dossier, in the wording of now; nothing is
  /// sent and nothing recorded.
  public func letterMessage(_ number: String) throws(DeskRefusal) -> LetterMessage {
    let session = try openForReading()
    let history = try session.history(of: number)
    let dossier = history.record.number
    let issued = try DeskRefusal.translating {
      try session.ledger.letters(of: session.agency, dossier: dossier)
    }
    let standing = issued.last {
      $0.kind == PaperKind.apology.rawValue && $0.date <= context.asOf.date
        && $0.status.stage != .replaced
    }
    guard let standing else {
      throw DeskRefusal(
        .unreadable, code: "noLetter", headline: "Không soạn được tin nhắn",
        message: "hồ sơ \(dossier.text) chưa có văn bản xin lỗi.",
        remedy: "lập văn bản bằng motcua letters issue.")
    }
    try session.law.requirePapers()
    guard let wording = session.law.catalogue.messageWording(of: session.law.agency) else {
      throw DeskRefusal(
        .unreadable, code: "noWording", headline: "Không soạn được tin nhắn",
        message: "templates/ không có câu chữ của tin nhắn.",
        remedy: "chạy motcua catalog check.")
    }
    let paper: FrozenPaper
    do { paper = try FrozenPaper(standing, wordings: FrozenWordings(session.law)) } catch {
      throw DeskRefusal(
        .trouble, code: "letterUnreadable", headline: "Không soạn được tin nhắn",
        message: error.message, remedy: error.remedy)
    }
    guard case .apology(let letter) = paper else { throw DeskRefusal.unknownDossier(number) }
    let message = letter.message(wording)
    return LetterMessage(
      letter: standing.letter, dossier: dossier, sms: message.sms.text,
      places: message.sms.places, segments: message.sms.segments,
      phone: history.record.applicant?.phone, email: history.record.applicant?.email,
      subject: message.subject, body: message.body)
  }
}
