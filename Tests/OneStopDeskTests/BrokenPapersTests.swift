import DossierCore
import DossierReports
import DossierStore
import Foundation
import LegalBasis
import OneStopDesk
import Testing

/// A mistake in what papers are made of stops papers, and nothing else (issue 11): whoever stands at
/// the counter is received all the same.
@Suite("A mistake in forms, wordings or the logo") struct BrokenPapersTests {
  /// What is broken: the file, what it says, what it is made to say (nil: the file is no UTF-8), and
  /// how the refusal begins after the folder.
  private static let mistakes: [(file: String, old: String, new: String?, says: String)] = [
    (
      "templates/xin-loi-cong-van.yaml", "close: Trân trọng./.", "close: Trân {trọng./.",
      "templates/xin-loi-cong-van.yaml:"
    ),
    ("templates/giay-tiep-nhan.yaml", "name: giay-tiep-nhan", nil, "templates/giay-tiep-nhan.yaml"),
    ("forms/tt03-2025.yaml", "kind: receipt", "kind: recept", "forms/tt03-2025.yaml:"),
    (
      "agencies.yaml", "    symbol: SDTTG", "    logo: khong-co.png\n    symbol: SDTTG",
      "agencies.yaml:"
    ),
    ("agencies.yaml", "- title: [GIÁM ĐỐC]", "- title: []", "agencies.yaml:"),
  ]

  private let desk: TestDesk

  init() throws { desk = try TestDesk(editing: "Procedures") }

  private func path(_ name: String) -> String { desk.folder.appending(path: name).path() }

  private func write(_ text: String, to file: String) throws {
    try text.write(toFile: desk.procedures + "/" + file, atomically: true, encoding: .utf8)
  }

  @Test("receiving, counting and listing go on; every maker of papers refuses with the place")
  func table() throws {
    let number = DossierNumber(try desk.receive("2025-10-01T09:00", limit: "5wd"))
    let first = try desk.at("2025-10-10T09:00").issueLetters(
      LettersRequest(dossier: number, reason: .staff, folder: path("xin-loi")))
    #expect(first.issued.map(\.letter) == ["01/SDTTG-VP"])
    let owed = DossierNumber(try desk.receive("2025-10-01T10:00", limit: "5wd"))
    for row in Self.mistakes {
      let whole = try String(contentsOfFile: desk.procedures + "/" + row.file, encoding: .utf8)
      let range = try #require(whole.range(of: row.old), "\(row.file) does not say \(row.old)")
      if let new = row.new {
        try write(whole.replacingCharacters(in: range, with: new), to: row.file)
      } else {
        try Data([0xFF, 0xFE, 0x00]).write(
          to: URL(fileURLWithPath: desk.procedures + "/" + row.file))
      }
      let now = try desk.at("2025-10-13T09:00")

      // What goes on.
      let received = try desk.receive("2025-10-13T09:00", limit: "5wd")
      #expect(try now.show(received).view.record.number.text == received)
      #expect(try now.verify().findings.isEmpty, "\(row.file)")
      #expect(try now.letters().map(\.letter) == ["01/SDTTG-VP"])
      // A frozen letter needs nothing of what is broken: the store has it.
      var request = LettersPrintRequest()
      request.formats = [.pdf]
      request.folder = path("in-lai-\(UUID())")
      let printed = try now.printLetters(request)
      #expect(printed.letters == 1 && printed.differing == 0 && printed.refusals.isEmpty)
      // All of it stands in `catalog check`.
      let findings = try now.catalogCheck().findings.filter(\.isError)
      #expect(findings.contains { $0.excerpt(columns: 80).contains(row.says) }, "\(row.file)")

      // What refuses, in the words of `catalog check`.
      func refuses(_ what: String, _ make: () throws -> Void) throws {
        let refusal = #expect(throws: DeskRefusal.self, "\(row.file): \(what)") { try make() }
        #expect(refusal?.code == "unreadableProcedures", "\(row.file): \(what)")
        let message = refusal?.message ?? ""
        #expect(message.contains(row.says), "\(row.file): \(what): \(message)")
        #expect(row.new == nil || message.contains("^"), "\(row.file): \(what): \(message)")
      }
      try refuses("apology") {
        _ = try now.issueLetters(
          LettersRequest(dossier: owed, reason: .staff, folder: path("xin-loi")))
      }
      try refuses("form") {
        var request = PapersRequest(.receipt, dossier: owed)
        request.folder = path("giay")
        _ = try now.issuePapers(request)
      }
      try refuses("preview") {
        var request = LettersPreviewRequest()
        request.folder = path("xem-truoc")
        _ = try now.previewLetters(request)
      }
      try refuses("message") { _ = try now.letterMessage(number.text) }
      try refuses("register") {
        var request = DossierRegisterRequest(try ReportPeriod(parsing: "2025-10"))
        request.folder = path("so")
        _ = try now.writeRegister(request)
      }
      try write(whole, to: row.file)
    }
    // Nothing was numbered meanwhile.
    let last = try desk.at("2025-10-14T09:00").issueLetters(
      LettersRequest(dossier: owed, reason: .staff, folder: path("xin-loi")))
    #expect(last.issued.map(\.letter) == ["02/SDTTG-VP"])
  }

  @Test("a choice of one agency that does not hold stops the papers of that agency alone")
  func otherAgency() throws {
    let file = "agencies.yaml"
    let whole = try String(contentsOfFile: desk.procedures + "/" + file, encoding: .utf8)
    let codes = try desk.at("2025-10-01").loadCatalogue().agencies.map(\.code)
    try #require(codes.count > 1, "the repository has one agency only")
    try write(
      whole.replacingOccurrences(
        of: "    symbol: SDTTG", with: "    logo: khong-co.png\n    symbol: SDTTG"), to: file)
    for code in codes {
      var request = LettersPreviewRequest()
      request.folder = path("xem-truoc-\(code)")
      let preview = Result { try desk.at("2025-10-13", agency: code).previewLetters(request) }
      switch preview {
      case .success(let result): #expect(code != codes[0] && !result.papers.isEmpty)
      case .failure(let error):
        #expect(code == codes[0] && "\(error)".contains("khong-co.png"), "\(code): \(error)")
      }
    }
  }
}
