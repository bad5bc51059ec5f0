import DossierCore
import DossierReports
import DossierStore
import Foundation
import GRDB
import OneStopDesk
import Testing
import WorkingTime

/// An import that was a mistake, taken back by further events.
///
/// Oracle: the store before the import. After the reversal it exports the same bytes, lists and
/// counts the same, and `verify` proves the chain and makes the projections again.
@Suite("reversing an import") struct ImportReversalTests {
  private static let head =
    "ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_co_ket_qua,ngay_tra,trang_thai,chu_ho_so,dien_thoai\n"
  private static let first =
    head + "A-1,TG-02,01/07/2025,,,4,Chùa Một,\nA-2,TG-02,02/07/2025,,,4,Chùa Hai,\n"
  /// Ends A-1, knows the telephone of A-2's applicant, brings.
  private static let mistake =
    head
      + """
      A-1,TG-02,01/07/2025,15/07/2025,16/07/2025,10,Chùa Một,
      A-2,TG-02,02/07/2025,,,4,Chùa Hai,0912
      A-3,TG-02,03/07/2025,30/09/2025,,9,Chùa Ba,0913
      A-4,TG-02,04/07/2025,,,4,Chùa Bốn,

      """
  private static let reason = "nhập nhầm tệp"

  private func desk(_ test: TestDesk) throws -> Desk { try test.at("2025-12-31T18:00") }

  private func export(_ test: TestDesk) throws -> String {
    var bytes: [UInt8] = []
    try desk(test).export { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func figures(_ test: TestDesk) throws -> String {
    let desk = try desk(test)
    let period = try DeskValues.period("2025-H2")
    return "\(try desk.report(period).report.figures) \(try desk.form07a(period).form)"
  }

  private func numbers(_ desk: Desk) throws -> [String] {
    try desk.list(ListFilter()).map(\.number.text)
  }

  @discardableResult
  private func reverse(
    _ number: Int, _ test: TestDesk, partly: Bool = false, dryRun: Bool = false
  ) throws -> ImportReversalResult {
    try desk(test).reverseImport(
      ImportReversalRequest(
        number: number, reason: Self.reason, partly: partly, dryRun: dryRun))
  }

  @Test("the store is as it was before, and the same file can be imported again")
  func asBefore() throws {
    let test = try TestDesk()
    _ = try test.imported(Self.first)
    let (exported, counted) = (try export(test), try figures(test))
    let report = try test.imported(Self.mistake)
    #expect(report.counts.accepted == 4 && report.counts.rejected == 0)
    let (after, countedAfter) = (try export(test), try figures(test))
    #expect(after != exported && countedAfter != counted)

    let dry = try reverse(2, test, dryRun: true)
    #expect(dry.voided == 2 && dry.trimmed == 2 && !dry.isWritten)
    #expect(try export(test) == after)
    let done = try reverse(2, test)
    #expect(done.voided == 2 && done.trimmed == 2 && done.refusals.isEmpty && done.isWritten)
    #expect(try figures(test) == counted)
    #expect(try numbers(desk(test)) == ["A-1", "A-2"])
    // The telephone that the import added stays: what was known before it is hashed and gone.
    #expect(
      try export(test).replacing("\"0912\"", with: "null") == exported)
    #expect(try desk(test).verify().findings == [])
    #expect(try reverse(2, test).alreadyReversed == 4)

    let again = try test.imported(Self.mistake)
    #expect(again.counts.accepted == 3 && again.counts.unchanged == 1)
    #expect(again.counts.rejected == 0)
    #expect(try export(test) == after)
    #expect(try figures(test) == countedAfter)
    #expect(try desk(test).verify().findings == [])
    #expect(try test.imported(Self.mistake).counts.unchanged == 4)
    // And taken back again.
    #expect(try reverse(3, test).reversed == 3)
    #expect(try figures(test) == counted)
    #expect(try desk(test).verify().findings == [])
  }

  @Test("a whole sample taken back leaves an empty store; imported again it is as at first")
  func sample() throws {
    let test = try TestDesk()
    let files = ["cong-dich-vu-cong-2025-H2.csv", "so-mot-cua-2025-H2.csv"].map {
      SampleFilesTests.root.appending(path: "Samples/imports/good/\($0)").path
    }
    let request = ImportRequest(files: files)
    _ = try test.at("2025-12-31T17:00").importFiles(request)
    let (exported, counted) = (try export(test), try figures(test))
    // Two files of one command are two imports.
    #expect(try reverse(2, test).voided == 37)
    #expect(try numbers(desk(test)).count == 375)
    #expect(try reverse(1, test).voided == 375)
    #expect(try export(test).isEmpty)
    #expect(try desk(test).verify().findings == [])
    #expect(try desk(test).imports().allSatisfy { $0.reversal?.remaining == 0 })
    _ = try test.at("2025-12-31T17:00").importFiles(request)
    #expect(try export(test) == exported)
    #expect(try figures(test) == counted)
    #expect(try desk(test).verify().findings == [])
    try Ledger(writing: test.storePath).rebuildProjections(of: AgencyCode("H05.12")) { _, events in
      let session = try test.at("2025-12-31T17:00").openForReading()
      return try EventHistory(events).folded(law: session.law).summary
    }
    #expect(try export(test) == exported)
  }

  @Test("before the day of the reversal everything is shown as it stood")
  func asOf() throws {
    let test = try TestDesk()
    _ = try test.imported(Self.first)
    _ = try test.imported(Self.mistake)
    try reverse(2, test)
    let before = try test.at("2025-12-30T17:00", recordedAt: "2025-12-31T18:00")
    #expect(try numbers(before) == ["A-1", "A-2", "A-3", "A-4"])
    #expect(try before.show("A-3").view.summary.state == .resolved)
    let refusal = #expect(throws: DeskRefusal.self) { try desk(test).show("A-3") }
    #expect(refusal?.code == "dossierReversed" && refusal?.message.contains("lần nhập 2") == true)
    let kept = try desk(test).show("A-1")
    #expect(kept.view.summary.state == .received)
    #expect(kept.events.last?.event.kind == .importReversed)
  }

  @Test("the applicants that only the mistaken import has stated are erased")
  func applicants() throws {
    let test = try TestDesk()
    _ = try test.imported(Self.first)
    _ = try test.imported(Self.mistake)
    try reverse(2, test)
    let ledger = try Ledger(reading: test.storePath)
    let agency = AgencyCode("H05.12")
    for (number, isKept) in [("A-1", true), ("A-2", true), ("A-3", false), ("A-4", false)] {
      let applicant = try ledger.applicant(of: DossierNumber(number), agency: agency)
      #expect((applicant != nil) == isKept, "\(number)")
    }
  }

  /// What rests on an import, what is said of it, and what is to be done first.
  private static let resting:
    [(code: String, act: @Sendable (TestDesk) throws -> Void, remedy: String)] = [
      (
        "laterEvent",
        { test in
          _ = try test.at("2025-12-31T17:30").record(
            .forward(step: nil, officer: "Trần Mẫu", arrived: false), on: "A-4", note: nil)
        }, "motcua correct"
      ),
      (
        "letterIssued",
        { test in
          _ = try test.at("2025-12-31T17:30").issueLetters(
            LettersRequest(
              dossier: DossierNumber("A-3"), reason: .staff,
              folder: test.folder.appending(path: "x").path()))
        }, "motcua letters replace"
      ),
      (
        "laterImport",
        { test in
          _ = try test.imported(head + "A-4,TG-02,04/07/2025,15/07/2025,,9,Chùa Bốn,\n")
        }, "lần nhập 3 trước"
      ),
      (
        "draftOpen",
        { test in
          _ = try test.at("2025-12-31T17:30").draftLetters(
            ApologyChoices(reason: .staff), dossier: DossierNumber("A-3"), note: nil)
        }, "motcua letters discard"
      ),
    ]

  @Test("what rests on an import is refused, all of it unless --partly; then the rest goes")
  func resting() throws {
    for (code, act, remedy) in Self.resting {
      let test = try TestDesk()
      _ = try test.imported(Self.first)
      _ = try test.imported(Self.mistake)
      try act(test)
      let before = try export(test)
      let refused = try reverse(2, test)
      #expect(refused.refusals.map(\.code) == [code] && !refused.isWritten, "\(code)")
      #expect(refused.refusals.first?.remedy.contains(remedy) == true, "\(code)")
      #expect(try export(test) == before, "\(code)")
      #expect(try desk(test).imports().first { $0.id == 2 }?.reversal == nil)
      let partly = try reverse(2, test, partly: true)
      #expect(partly.refusals.map(\.code) == [code] && partly.isWritten && partly.reversed == 3)
      let entry = try desk(test).showImport(2)
      #expect(entry.reversal?.remaining == 1 && entry.reversal?.reason == Self.reason)
      #expect(try desk(test).verify().findings == [], "\(code)")
    }
  }

  @Test("a dossier that was taken back is received at the desk under the number it had")
  func received() throws {
    let test = try TestDesk()
    let number = "H05.12-251231-0007"
    _ = try test.imported(Self.head + "\(number),TG-02,31/12/2025,,,4,Chùa Nhầm,\n")
    try reverse(1, test)
    #expect(throws: DeskRefusal.self) {
      try desk(test).record(.resolve(outcome: nil), on: number, note: nil)
    }
    var request = IntakeRequest()
    request.number = number
    request.procedure = "TG-02"
    request.applicant = Applicant(name: "Chùa Đúng")
    let view = try desk(test).receive(request)
    #expect(view.number.text == number && view.record.applicant?.name == "Chùa Đúng")
    #expect(try numbers(desk(test)) == [number])
    #expect(try desk(test).verify().findings == [])
    // Numbers given by us go on behind it.
    #expect(try test.receive("2025-12-31T18:00", limit: "5wd") == "H05.12-251231-0008")
  }

  @Test("imports over one another are taken back last first")
  func overOneAnother() throws {
    let test = try TestDesk()
    _ = try test.imported(Self.first)
    let exported = try export(test)
    _ = try test.imported(Self.mistake)
    _ = try test.imported(Self.head + "A-4,TG-02,04/07/2025,15/07/2025,,9,Chùa Bốn,\n")
    #expect(try reverse(2, test).hasRefusals)
    #expect(try reverse(3, test).trimmed == 1)
    #expect(try reverse(2, test).refusals.isEmpty)
    #expect(
      try export(test).replacing("\"0912\"", with: "null") == exported)
    #expect(try desk(test).verify().findings == [])
  }

  @Test("an interrupted reversal, a reason that says nothing, an unknown import, an export")
  func refused() throws {
    let test = try TestDesk()
    _ = try test.imported(Self.first)
    for (number, reason, code) in [(1, " ", "emptyReason"), (9, "nhầm", "unknownImport")] {
      let refusal = #expect(throws: DeskRefusal.self) {
        try desk(test).reverseImport(ImportReversalRequest(number: number, reason: reason))
      }
      #expect(refusal?.code == code)
    }
    let second = try TestDesk()
    _ = try second.imported(try export(test))
    let refusal = #expect(throws: DeskRefusal.self) { try reverse(1, second) }
    #expect(refusal?.code == "restoredImport" && refusal?.status == .refusedByRule)
    // What a store exports after a reversal goes into another one.
    _ = try test.imported(Self.mistake)
    try reverse(2, test)
    let third = try TestDesk()
    #expect(try third.imported(try export(test)).counts.accepted == 2)
    #expect(try export(third) == (try export(test)))
    #expect(try desk(third).verify().findings == [])
  }

  @Test("an import of an older program, whose batches do not name it, is found by its moment")
  func older() throws {
    for texts in [[Self.first], [Self.first, Self.mistake]] {
      let test = try TestDesk()
      _ = try test.imported(texts)
      try DatabaseQueue(path: test.storePath).write { db in
        try db.execute(
          sql: "DROP TRIGGER batch_is_final; UPDATE batch SET source = 'import'")
      }
      guard texts.count == 1 else {
        // Two of one command cannot be told apart.
        let refusal = #expect(throws: DeskRefusal.self) { try reverse(1, test) }
        #expect(refusal?.code == "untracedImport")
        continue
      }
      #expect(try reverse(1, test).voided == 2)
    }
  }
}
