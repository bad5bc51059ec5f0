import DossierCore
import DossierReports
import LegalBasis
import OneStopDesk
import Testing
import WorkingTime

/// law.md §10 "Security & records" and "Notices, monitoring, people".
@Suite struct RecordRules {
  @Test("rule 62: every change is added to a history with actor, time and reason; none is undone")
  func rule62_history() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-07-01T08:00", limit: "5wd")
    try desk.does(.withdraw(reason: "rút để nộp lại"), on: number, "2025-07-02T09:00")
    let before = try desk.at("2025-07-02").show(number).events
    #expect(before.map(\.event.kind) == [.received, .withdrawn])
    #expect(before.map(\.by) == ["Người thử", "Người thử"])
    #expect(before.map(\.at.iso) == ["2025-07-01T08:00", "2025-07-02T09:00"])
    #expect(before.map(\.reason) == [nil, "rút để nộp lại"])
    // A mistake is put right by a further event with a reason; what it voids stays on record.
    let correction = { (reason: String) in
      DeskAct.correct(sequence: 2, change: .void, reason: reason)
    }
    #expect(desk.refusal(of: correction(" "), on: number, "2025-07-03") == "reasonMissing")
    let corrected = try desk.does(correction("ghi nhầm hồ sơ"), on: number, "2025-07-03T08:00")
    #expect(corrected.summary.state == .received)
    let after = try desk.at("2025-07-03").show(number).events
    #expect(Array(after.prefix(2)) == before && after.count == 3)
    #expect(after[2].reason == "ghi nhầm hồ sơ")
    // What is refused leaves no trace in it.
    #expect(desk.refusal(of: .close, on: number, "2025-07-04") == "nothingToClose")
    #expect(try desk.at("2025-07-04").show(number).events == after)
    #expect(try desk.at("2025-07-04").verify().findings == [])
  }

  /// Luật GDĐT Đ.15.1, 17.1: received when it enters the system, at any hour.
  @Test("rule 72: an electronic supplement at 23:30 of the last day is in time")
  func rule72_lastMinute() throws {
    let desk = try TestDesk()
    let number = try desk.intake("2026-11-02T08:00") { $0.channel = .online }.number.text
    try desk.does(askSupplement, on: number, "2026-11-02T10:00")
    #expect(desk.refusal(of: .close, on: number, "2026-11-17T23:29") == "closingDateNotPassed")
    let view = try desk.does(.receiveSupplement, on: number, "2026-11-17T23:30")
    #expect(view.summary.state == .processing && view.summary.due?.iso == "2026-12-17")
    #expect(desk.refusal(of: .close, on: number, "2026-11-18") == "nothingToClose")
    // Once it was closed, nothing comes in any more.
    let other = try desk.intake("2026-11-02T08:00") { $0.channel = .online }.number.text
    try desk.does(askSupplement, on: other, "2026-11-02T10:00")
    try desk.does(.close, on: other, "2026-11-18T08:00")
    #expect(desk.refusal(of: .receiveSupplement, on: other, "2026-11-18T09:00") == "ended")
  }

  @Test(
    "rule 72: the system may receive by night and on a day off; the 8 hours begin at the opening")
  func rule72_byNight() throws {
    for (received, due) in [
      ("2026-11-20T22:00", "2026-11-23T17:00"), ("2026-11-22T10:00", "2026-11-23T17:00"),
      ("2026-11-24T03:00", "2026-11-25T17:00"),
    ] {
      let desk = try TestDesk()
      let number = try desk.submission(received) {
        $0.channel = .online
        $0.systemReceivedAt = try? Moment(parsing: received)
      }
      let duties = try desk.duties(.intakeAnswer, of: number, received)
      #expect(duties.map(\.due.iso) == [due], "\(received)")
    }
  }

  @Test("rule 73: DT-01 and DT-02 received from 20/9/2026 have five working days")
  func rule73_prestigiousPersons() throws {
    let desk = try TestDesk()
    for procedure in ["DT-01", "DT-02"] {
      #expect(refusal { try desk.intake("2026-09-19", procedure) }?.code == "limitUnknown")
      #expect(try desk.intake("2026-09-21T08:00", procedure).summary.due?.iso == "2026-09-28")
      #expect(try desk.intake("2026-09-20T08:00", procedure).summary.due?.iso == "2026-09-25")
    }
  }

  @Test("rule 74: a report bears the agency's name of its last day")
  func rule74_names() throws {
    let desk = try TestDesk()
    for (period, name) in [
      ("2026-09-01..2026-09-19", "Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh"),
      ("2026-09-01..2026-09-20", "Sở Dân tộc và Tôn giáo thành phố Bắc Ninh"),
    ] {
      try desk.receive("2026-09-01", limit: "5wd")
      let report = try desk.at("2026-10-01").report(
        try .init(parsing: period))
      #expect(report.frame.agency == name)
    }
  }
}
