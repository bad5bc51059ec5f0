import CatalogFiles
import DossierLetters
import Foundation
import LegalBasis
import PlainJSON
import Testing
import WorkingTime

/// `Procedures/` of this repository, and the papers made of it.
enum Shipped {
  /// The folder of the package, found from this file.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static let folder = ProceduresFolder(path: package + "/Procedures")
  static let templates = Result { try folder.loadTemplates() }
  static let formSets = Result { try folder.loadFormSets() }

  /// Whether the files are to be written anew.
  static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  }
}

/// A paper of a sample, with the head of the tests.
enum SamplePaper {
  case letter(ApologyLetter)
  case form(FormPaper)

  init(_ sample: PaperSample, letterhead: Letterhead = .sample) throws {
    let book = try Shipped.templates.get()
    let set = try Shipped.formSets.get().first { $0.id == sample.forms }
    let sheet = set.flatMap {
      FormSheet(sample.kind, of: $0, paper: sample.paper, formSymbol: "TTPVHCC")
    }
    var head = letterhead
    head.receivingUnit = "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"
    head.contact = AgencyContact(phone: "0000.000.000")
    let name = set?.form(sample.kind)?.template ?? "xin-loi-cong-van"
    let place = "Trung tâm Phục vụ hành chính công mẫu"
    if sample.kind == .apology {
      let letter = sample.letter(
        letterhead: head, sheet: sheet, resultPlace: place,
        template: try #require(book.apologies[name]))
      self = .letter(try #require(letter))
    } else {
      let form = sample.form(
        letterhead: head, sheet: try #require(sheet), resultPlace: place,
        template: try #require(book.forms[name]))
      self = .form(try #require(form))
    }
  }

  var document: LetterDocument {
    switch self {
    case .letter(let letter): letter.document()
    case .form(let form): form.document()
    }
  }

  var json: JSONValue {
    switch self {
    case .letter(let letter): letter.json
    case .form(let form): form.json
    }
  }

  /// What is missing, in words.
  var missing: [String] {
    switch self {
    case .letter(let letter):
      letter.missing.map(\.vietnamese) + letter.contradictions.map { "\($0)" }
    case .form(let form): form.missing.map(\.vietnamese)
    }
  }
}
