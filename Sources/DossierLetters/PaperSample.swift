import DossierCore
public import LegalBasis
public import WorkingTime

/// A paper for a preview and for tests: an invented dossier for each form and variant.
///
/// All people, places and numbers are made up by the rules of data.md §7: "Thử Nghiệm", "Mẫu",
/// identity numbers of a province that does not exist, telephone 0000…, `example.invalid`; a
/// preview says "DỮ LIỆU GIẢ LẬP" at its foot.
public struct PaperSample: Hashable, Sendable {
  /// A name for a file, "01-giay-tiep-nhan-a5".
  public let id: String
  /// What it shows (Vietnamese).
  public let summary: String
  /// What it is.
  public let kind: PaperKind
  /// The circular's set, "tt03-2025"; nil for a công văn.
  public let forms: String?
  /// The sheet.
  public let paper: PaperSize
  /// Date of the paper.
  public var date: CivilDate
  /// Its number.
  public let number: Int?
  var content: Content

  enum Content: Hashable, Sendable {
    case form(FormFacts)
    case register([RegisterRow])
    case apology(ApologyFacts)
  }

  struct ApologyFacts: Hashable, Sendable {
    var applicant: FormFacts.Person
    var dossierNumber: String
    var procedure: String
    var received: CivilDate
    var due: CivilDate
    var reason: DelayReason
    var occasion: ApologyLetter.Occasion
    var explanation: String?
    var causeBody: String?
  }

  /// "DỮ LIỆU GIẢ LẬP".
  public static let label = "DỮ LIỆU GIẢ LẬP - chỉ để xem trước"

  /// The same paper with a label at its foot.
  public static func labelled(
    _ document: LetterDocument, _ label: String = label
  ) -> LetterDocument {
    var document = document
    let size = document.page.foot.last?.size ?? 9
    document.page.foot.append(LetterDocument.Line(label, size: size, bold: true))
    return document
  }

  /// The sample as an apology; nil where it is another paper.
  public func letter(
    letterhead: Letterhead, sheet: FormSheet?, resultPlace: String, template: ApologyTemplate
  ) -> ApologyLetter? {
    guard case .apology(let facts) = content else { return nil }
    var letter = ApologyLetter(
      letterhead: letterhead, number: number ?? 0, date: date, applicant: facts.applicant.name,
      addressee: ApologyTemplate.Addressee(ofName: facts.applicant.name ?? ""),
      address: facts.applicant.address, identityNumber: facts.applicant.identityNumber,
      dossierNumber: facts.dossierNumber, procedure: facts.procedure, received: facts.received,
      due: facts.due, reason: facts.reason, causeBody: facts.causeBody,
      occasion: facts.occasion, resultPlace: resultPlace, template: template)
    letter.sheet = sheet
    letter.explanation = facts.explanation
    return letter
  }

  /// The sample as another form; nil where it is an apology.
  public func form(
    letterhead: Letterhead, sheet: FormSheet, resultPlace: String, template: FormTemplate
  ) -> FormPaper? {
    var paper = FormPaper(
      kind, sheet: sheet, letterhead: letterhead, number: number, date: date, template: template)
    switch content {
    case .apology: return nil
    case .form(var facts):
      facts.resultPlace = facts.resultPlace ?? resultPlace
      paper.fill(facts)
    case .register(let rows):
      paper.fill(
        rows, field: "Tín ngưỡng, tôn giáo", from: rows.first?.received, to: date, book: "01")
    }
    return paper
  }
}

extension PaperSample: CustomStringConvertible {
  /// Its id.
  public var description: String { id }
}
