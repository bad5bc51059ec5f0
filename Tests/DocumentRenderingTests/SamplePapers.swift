import CatalogFiles
import DocumentRendering
import DossierLetters
import Foundation
import LegalBasis
import Testing
import WorkingTime

/// The papers of the samples, with the agency and the wordings of `Procedures/`.
enum SamplePapers {
  /// The folder of the package, found from this file.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private static let procedures = Result {
    let folder = ProceduresFolder(path: package + "/Procedures")
    return (
      agency: try folder.loadAgency(code: nil), book: try folder.loadTemplates(),
      sets: try folder.loadFormSets()
    )
  }

  static func document(_ sample: PaperSample) throws -> LetterDocument {
    if sample.kind == .apology { return try letter(sample).document() }
    let (agency, book, _) = try procedures.get()
    let (sheet, wording) = try sheet(sample.kind, of: sample.forms, on: sample.paper)
    let form = sample.form(
      letterhead: try head(on: sample.date), sheet: try #require(sheet),
      resultPlace: agency.resultPlace, template: try #require(book.forms[wording]))
    return try #require(form).document()
  }

  static func letter(_ sample: PaperSample) throws -> ApologyLetter {
    let (agency, book, _) = try procedures.get()
    let (sheet, wording) = try sheet(sample.kind, of: sample.forms, on: sample.paper)
    let letter = sample.letter(
      letterhead: try head(on: sample.date), sheet: sheet, resultPlace: agency.resultPlace,
      template: try #require(book.apologies[wording]))
    return try #require(letter)
  }

  /// A form of TT 03/2025 with other facts.
  static func form(
    _ kind: PaperKind, on paper: PaperSize, date: CivilDate, facts: FormFacts
  ) throws -> LetterDocument {
    let (sheet, wording) = try sheet(kind, of: "tt03-2025", on: paper)
    var form = FormPaper(
      kind, sheet: try #require(sheet), letterhead: try head(on: date), number: 4, date: date,
      template: try #require(try procedures.get().book.forms[wording]))
    form.fill(facts)
    return form.document()
  }

  private static func sheet(
    _ kind: PaperKind, of forms: String?, on paper: PaperSize
  ) throws -> (FormSheet?, wording: String) {
    let set = try procedures.get().sets.first { $0.id == forms }
    let sheet = set.flatMap { FormSheet(kind, of: $0, paper: paper, formSymbol: "TTPVHCC") }
    return (sheet, set?.form(kind)?.template ?? "xin-loi-cong-van")
  }

  private static func head(on date: CivilDate) throws -> Letterhead {
    var head = try Letterhead(procedures.get().agency, on: date)
    head.signerName = "Nguyễn Văn Mẫu"
    head.contact = AgencyContact(phone: "0000.000.000")
    return head
  }
}
