import CatalogFiles
import DossierCore
import DossierStore
import Foundation
import LegalBasis
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// `letters replace` on a store of its own (issue 11; law.md §10 rule 41): received on 1/10/2025 with
/// five working days, due 8/10, apology of 10/10 with the new date 17/10.
@Suite("Replacing letters") struct LetterReplaceTests {
  private let desk: TestDesk
  private let number: String

  init() throws {
    desk = try TestDesk()
    number = try LetterReplaceTests.receive(desk)
    try issue("2025-10-10T09:00")
  }

  private static func receive(_ desk: TestDesk) throws -> String {
    var request = IntakeRequest()
    request.procedure = "TG-02"
    request.applicant = Applicant(name: "Chùa Mẫu", address: "thôn Mẫu")
    request.channel = .postal
    request.limit = try TimeLimit(code: "5wd")
    request.basis = "thử nghiệm"
    return try desk.at("2025-10-01T09:00").receive(request).number.text
  }

  private func path(_ name: String) -> String { desk.folder.appending(path: name).path() }

  private func issue(_ asOf: String) throws {
    _ = try desk.at(asOf).issueLetters(LettersRequest(reason: .staff, folder: path("xin-loi")))
  }

  private func send(_ asOf: String, _ letter: String = "1") throws {
    _ = try desk.at(asOf).actOnLetters(.send(nil), LetterChoice([letter]))
  }

  @discardableResult
  private func replace(
    _ asOf: String, _ letter: String = "1", reason: DelayReason? = nil, newDate: String? = nil,
    _ change: (inout LetterReplaceRequest) -> Void = { _ in }
  ) throws -> LetterReplaced {
    var request = LetterReplaceRequest(why: "ghi sai")
    request.reason = reason
    request.newDate = try newDate.map { try Moment(parsing: $0).date }
    request.folder = path("xin-loi")
    change(&request)
    return try desk.at(asOf).replaceLetter(LetterChoice([letter]), request)
  }

  private func refusal(_ body: () throws -> LetterReplaced) -> DeskRefusal? {
    do {
      _ = try body()
      return nil
    } catch {
      return error as? DeskRefusal
    }
  }

  private func bytes(_ name: String) -> Data? {
    FileManager.default.contents(atPath: path("xin-loi/" + name))
  }

  private func letters() throws -> [String] {
    try desk.at("2025-12-31").letters().map { "\($0.letter.prefix(2)) \($0.status.stage.rawValue)" }
  }

  @Test("the new letter has its number and file, names the old one, and tells the same date")
  func replaced() throws {
    try send("2025-10-10T10:00")
    let before = bytes("\(number).pdf")
    let result = try replace("2025-10-13T09:00", reason: .rule) { $0.formats = [.pdf, .txt] }
    #expect(result.line.letter == "02/SDTTG-VP" && result.replaces.letter == "01/SDTTG-VP")
    #expect(result.line.newDate?.iso == "2025-10-17" && result.line.reason == .rule)
    #expect(result.line.file == "\(number)-apology-2.pdf")
    let text = String(
      decoding: try #require(bytes("\(number)-apology-2.txt")), as: UTF8.self)
    #expect(text.contains("Văn bản này thay thế Công văn số 01/SDTTG-VP ngày 10/10/2025."))
    #expect(text.contains("ngày 17/10/2025") && !text.contains("bị chậm"))
    #expect(try letters() == ["01 replaced", "02 issued"])
    // The dossier has the letter that stands, and the reason that it states.
    let view = try desk.at("2025-10-13T10:00").show(number).view
    #expect(view.summary.apology?.letter == "02/SDTTG-VP")
    #expect(view.reason == .rule && view.summary.promised?.iso == "2025-10-17")
    #expect(try desk.at("2025-10-13T10:00").letterMessage(number).letter == "02/SDTTG-VP")
    // Nothing is issued again, the old file is as it was, and both print with their bytes.
    let again = try desk.at("2025-10-13T11:00").issueLetters(
      LettersRequest(reason: .staff, folder: path("xin-loi")))
    #expect(again.issued.isEmpty && again.alreadyIssued == 1 && again.filesCompleted == 0)
    #expect(bytes("\(number).pdf") == before)
    var print = LettersPrintRequest()
    print.folder = path("in")
    let printed = try desk.at("2025-10-20").printLetters(print)
    #expect(printed.letters == 2 && printed.differing == 0 && printed.refusals.isEmpty)
    let old = try desk.at("2025-10-20").showLetter(LetterChoice(["1"]))
    #expect(old.replacedBy == LetterName("02/SDTTG-VP", year: 2025))
    let new = try desk.at("2025-10-20").showLetter(LetterChoice(dossier: DossierNumber(number)))
    #expect(new.name.letter == "02/SDTTG-VP" && new.whyReplacing == "ghi sai")
    #expect(new.isLate == old.isLate)
    #expect(try desk.at("2025-12-31").verify().findings == [])
  }

  @Test(
    "rule 41: a second re-appointment is refused with the article, also by way of a replacement")
  func rule41_replacementIsNoSecondReappointment() throws {
    // Never sent: another date may be told, and it binds nobody yet.
    #expect(
      try replace("2025-10-10T11:00", newDate: "2025-10-20").line.newDate?.iso == "2025-10-20")
    try send("2025-10-10T12:00", "2")
    let other = refusal { try replace("2025-10-13", "2", newDate: "2025-10-21") }
    #expect(other?.code == "secondReappointment" && other?.status == .refusedByRule)
    #expect(other?.article == "Nghị định 118/2025/NĐ-CP Đ.19 k.6")
    // The date that the applicant was told has passed.
    let passed = refusal { try replace("2025-10-21", "2") }
    #expect(passed?.code == "secondReappointment")
    #expect(passed?.article == "Nghị định 118/2025/NĐ-CP Đ.19 k.6")
    // The same date may be told again, over as many replacements as there are.
    #expect(try replace("2025-10-13", "2", newDate: "2025-10-20").line.letter == "03/SDTTG-VP")
    let third = refusal { try replace("2025-10-14", "3", newDate: "2025-10-22") }
    #expect(third?.code == "secondReappointment")
    #expect(try replace("2025-10-14", "3").line.newDate?.iso == "2025-10-20")
    #expect(try letters() == ["01 replaced", "02 replaced", "03 replaced", "04 issued"])
    #expect(try desk.at("2025-12-31").verify().findings == [])
  }

  @Test func aDateThatNobodyWasToldGivesWay() throws {
    // 17/10 has passed; five working days from 22/10.
    #expect(try replace("2025-10-22").line.newDate?.iso == "2025-10-29")
  }

  @Test func aDossierThatEndedIsNotReappointed() throws {
    try send("2025-10-10T10:00")
    _ = try desk.at("2025-10-15T09:00").record(.resolve(outcome: nil), on: number, note: nil)
    let result = try replace("2025-10-16")
    #expect(result.line.newDate == nil && result.line.letter == "02/SDTTG-VP")
    #expect(try desk.at("2025-12-31").verify().findings == [])
  }

  @Test("refused beside accepted, and no number is used")
  func refused() throws {
    let cases: [(what: String, code: String, replace: () throws -> LetterReplaced)] = [
      ("unknown", "unknownLetter", { try replace("2025-10-13", "7") }),
      ("before its date", "beforeIssue", { try replace("2025-10-09") }),
      ("a holiday", "letterRefused", { try replace("2025-10-13", newDate: "2025-10-19") }),
      ("before the letter", "letterRefused", { try replace("2025-10-13", newDate: "2025-10-10") }),
      (
        "not after the due date", "letterRefused",
        { try replace("2025-10-10T11:00", newDate: "2025-10-08") }
      ),
    ]
    for (what, code, replace) in cases {
      #expect(refusal(replace)?.code == code, "\(what): \(refusal(replace).debugDescription)")
    }
    #expect(try letters() == ["01 issued"])
    try replace("2025-10-13")
    #expect(refusal { try replace("2025-10-13") }?.code == "alreadyReplaced")
    #expect(
      refusal { () throws -> LetterReplaced in
        _ = try desk.at("2025-10-14").actOnLetters(.send(nil), LetterChoice(["1"]))
        return try replace("2025-10-14")
      }?.code == "letterStage")
    #expect(try replace("2025-10-14", "2").line.letter == "03/SDTTG-VP")
    for (why, formats) in [(" ", nil), ("x", "doc")] as [(String, String?)] {
      #expect(throws: DeskRefusal.self) {
        try LetterReplaceRequest(
          why: why, reason: nil, newDate: nil, approvedBy: nil, formats: formats, folder: nil)
      }
    }
  }

  @Test("only the letter that stands counts, and one that it replaced counted in its day")
  func coverage() throws {
    try replace("2025-10-14T09:00")
    for (asOf, share) in [("2025-10-09", 0), ("2025-10-10", 1), ("2025-10-14", 1)] {
      let missing = try desk.at(asOf, recordedAt: "2025-10-31").list(
        {
          var filter = ListFilter(); filter.missingApology = true; return filter
        }())
      #expect(missing.count == 1 - share, "\(asOf)")
    }
    let on = try desk.at("2025-10-13", recordedAt: "2025-10-31").show(number).view
    #expect(on.summary.apology?.letter == "01/SDTTG-VP")
    let report = try desk.at("2025-10-13", recordedAt: "2025-10-31").report(
      try DeskValues.period("2025-10"))
    #expect(report.json.text.contains(#""id":"apology-coverage","numerator":1,"denominator":1"#))
  }

  @Test("exported and taken back with replaced letters: the same bytes")
  func restored() throws {
    try send("2025-10-10T10:00")
    try replace("2025-10-13", reason: .system)
    try send("2025-10-13", "2")
    _ = try desk.at("2025-10-14").actOnLetters(.fail(reason: "nhà đóng cửa"), LetterChoice(["2"]))
    // The same day, known by its date alone, and put right afterwards.
    _ = try desk.at("2025-10-14").actOnLetters(.send(.sms), LetterChoice(["2"]))
    func export(_ desk: TestDesk) throws -> String {
      var bytes: [UInt8] = []
      try desk.at("2025-12-31T17:00").export { bytes += $0 }
      return String(decoding: bytes, as: UTF8.self)
    }
    let printed = try export(desk)
    let second = try TestDesk()
    #expect(try second.imported(printed).counts.accepted == 1)
    #expect(try export(second) == printed)
    #expect(try second.at("2025-12-31").verify().findings == [])
    #expect(try second.at("2025-12-31").letters().map(\.status.stage) == [.replaced, .sent])
    #expect(try second.at("2025-12-31").show(number).view.reason == .system)
  }

  @Test func whereApprovalIsDemandedItIsNamed() throws {
    let law = try TestDesk.catalogueOfTheRepository.get()
    var agencies = law.agencies
    agencies[0].apology.requiresApproval = true
    desk.law = Catalogue(
      calendar: law.calendar, ruleSets: law.ruleSets, procedures: law.procedures,
      agencies: agencies, formSets: law.formSets, templates: law.templates)
    #expect(refusal { try replace("2025-10-13") }?.code == "approvalMissing")
    try replace("2025-10-13") { $0.approvedBy = "Trần Mẫu" }
    #expect(
      try desk.at("2025-10-14").showLetter(LetterChoice(["2"])).approvedBy == "Trần Mẫu")
  }
}
