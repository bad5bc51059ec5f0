import CatalogFiles
import DocumentRendering
import DossierLetters
import Foundation
import LegalBasis
import Testing

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
    let (agency, book, sets) = try procedures.get()
    let set = sets.first { $0.id == sample.forms }
    let sheet = set.flatMap {
      FormSheet(sample.kind, of: $0, paper: sample.paper, formSymbol: "TTPVHCC")
    }
    var head = try Letterhead(agency, on: sample.date)
    head.signerName = "Nguyễn Văn Mẫu"
    head.contact = AgencyContact(phone: "0000.000.000")
    let wording = set?.form(sample.kind)?.template ?? "xin-loi-cong-van"
    if sample.kind == .apology {
      let letter = sample.letter(
        letterhead: head, sheet: sheet, resultPlace: agency.resultPlace,
        template: try #require(book.apologies[wording]))
      return try #require(letter).document()
    }
    let form = sample.form(
      letterhead: head, sheet: try #require(sheet), resultPlace: agency.resultPlace,
      template: try #require(book.forms[wording]))
    return try #require(form).document()
  }
}
