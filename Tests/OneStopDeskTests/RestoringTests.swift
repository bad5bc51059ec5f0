import DossierCore
import DossierStore
import Foundation
import OneStopDesk
import Testing
import WorkingTime

/// CONTRACT §7: `export` prints what `import` takes back to the same store.
@Suite("importing an export")
struct RestoringTests {
  /// A store with a submission, waits, a correction, a recalculation, letters and imported dossiers.
  private func workedDesk() throws -> TestDesk {
    let desk = try TestDesk()
    var request = IntakeRequest()
    request.procedure = "TG-02"
    request.applicant = Applicant(name: "Chùa Thử \"Nghiệm\"", idNumber: "001")
    request.channel = .online
    let submission = try desk.at("2025-07-01T08:00").submit(request).number.text
    var receipt = IntakeRequest()
    receipt.number = submission
    let number = try desk.at("2025-07-01T10:00").receive(receipt).number.text
    _ = try desk.at("2025-07-02").record(
      .requestSupplement(items: ["hiến chương"], reason: "thiếu"), on: number, note: "gọi điện")
    _ = try desk.at("2025-07-09").record(.receiveSupplement, on: number, note: nil)
    _ = try desk.at("2025-07-10T09:00").record(
      .forward(step: 2, officer: "Trần Mẫu", arrived: false), on: number, note: nil)
    let late = try desk.receive("2025-07-01T09:30", limit: "5wd")
    _ = try desk.at("2025-07-02").record(
      .consult(body: "Sở Mẫu", until: nil, verification: false), on: late, note: nil)
    _ = try desk.at("2025-07-03").record(
      .correct(sequence: 2, change: .void, reason: "ghi nhầm"), on: late, note: nil)
    try desk.receive("2024-04-10", limit: "12wd")
    _ = try desk.at("2024-04-12").applyCalendar(dryRun: false)
    _ = try desk.at("2025-07-10").issueLetters(
      LettersRequest(
        reason: DelayReason(text: "staff"), folder: desk.folder.appending(path: "xin-loi").path()))
    _ = try desk.imported(ImportTests.resolved)
    return desk
  }

  private func export(_ desk: TestDesk) throws -> String {
    var bytes: [UInt8] = []
    try desk.at("2025-12-31T17:00").export { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("the restored store prints the same bytes and verifies; again it is unchanged")
  func sameStore() throws {
    let printed = try export(try workedDesk())
    let second = try TestDesk()
    let dry = try second.imported(printed, dryRun: true)
    #expect(!Ledger.fileExists(at: second.storePath))
    let report = try second.imported(printed)
    #expect(dry.brief == report.brief)
    #expect(report.counts.accepted == 4 && report.counts.rejected == 0)
    #expect(try export(second) == printed)
    let verification = try second.at("2025-12-31").verify()
    #expect(verification.findings == [])
    #expect(try second.imported(printed).counts.unchanged == 4)
    #expect(try export(second) == printed)
    // The wordings came with the letters: they print with the bytes that they had.
    var request = LettersPrintRequest()
    request.folder = second.folder.appending(path: "in-lai").path()
    let papers = try second.at("2025-12-31").printLetters(request)
    #expect(papers.letters > 0 && papers.differing == 0 && papers.refusals.isEmpty)
    let ledger = try Ledger(reading: second.storePath)
    #expect(try ledger.texts(of: AgencyCode("H05.12")).values.contains { $0.kind == .template })
    // Numbers go on behind the restored ones: of dossiers, of submissions, of letters.
    #expect(try second.receive("2025-07-01", limit: "5wd") == "H05.12-250701-0003")
    var intake = IntakeRequest()
    intake.procedure = "TG-02"
    intake.applicant = Applicant(name: "Chùa Hai")
    #expect(try second.at("2025-07-01").submit(intake).number.text == "T-H05.12-250701-0002")
  }

  @Test("a dossier that was altered or cut is rejected whole, the others are taken")
  func damaged() throws {
    let printed = try export(try workedDesk())
    for (from, to) in [
      ("\"due\":\"2025-07-08\"", "\"due\":\"2025-07-09\""),
      ("\"event\":\"supplementReceived\"", "\"event\":\"closedUnanswered\""),
      ("\"procedureText\":\"", "\"procedureText\":\"0"),
    ] {
      let desk = try TestDesk()
      var lines = printed.split(separator: "\n").map(String.init)
      let place = try #require(lines.lastIndex { $0.contains(from) })
      lines[place] = lines[place].replacing(from, with: to)
      let rejects = desk.folder.appending(path: "tu-choi.jsonl").path()
      let report = try desk.imported(lines.joined(separator: "\n"), rejects: rejects)
      #expect(report.counts.accepted == 3 && report.counts.rejected == 1, "\(from)")
      #expect(try desk.at("2025-12-31").verify().findings == [])
      // Put right, the rejects file completes the store.
      let rejected = try String(contentsOfFile: rejects, encoding: .utf8)
      #expect(try desk.imported(rejected.replacing(to, with: from)).counts.accepted == 1)
      #expect(try export(desk) == printed)
    }
  }

  @Test("a dossier without its events, and events without their letter, are rejected")
  func incomplete() throws {
    let printed = try export(try workedDesk())
    for missing in ["\"type\":\"event\"", "\"type\":\"letter\"", "\"event\":\"received\""] {
      let desk = try TestDesk()
      let lines = printed.split(separator: "\n").filter { !$0.contains(missing) }
      let report = try desk.imported(lines.joined(separator: "\n"))
      #expect(report.counts.rejected > 0, "\(missing)")
      #expect(try desk.at("2025-12-31").verify().findings == [])
      #expect(try desk.imported(printed).counts.rejected == 0)
      #expect(try export(desk) == printed)
    }
  }

  @Test("export and verify are of all agencies, unless one is named")
  func agencies() throws {
    let desk = try TestDesk()
    let text = """
      ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so,don_vi
      A-1,TG-02,01/07/2025,Chùa Một,H05.999
      A-2,TG-02,01/07/2025,Chùa Hai,

      """
    _ = try desk.imported(text)
    let printed = try export(desk)
    #expect(printed.split(separator: "\n").count == 4)
    let second = try TestDesk()
    #expect(try second.imported(printed).counts.accepted == 2)
    #expect(try export(second) == printed)
    let verification = try second.at("2025-12-31").verify()
    #expect(verification.dossiers == 2 && verification.findings == [])
    var lines = 0
    try desk.at("2025-12-31", agency: "H05.999").export { _ in lines += 1 }
    #expect(lines == 2)
    #expect(try desk.at("2025-12-31", agency: "H05.999").verify().dossiers == 1)
  }

  @Test("an export does not go with other files")
  func mixed() throws {
    let printed = try export(try workedDesk())
    let desk = try TestDesk()
    #expect(throws: DeskRefusal.self) { try desk.imported([printed, ImportTests.received]) }
    #expect(!Ledger.fileExists(at: desk.storePath))
  }
}
