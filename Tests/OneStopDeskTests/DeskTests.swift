import DossierCore
import DossierStore
import Foundation
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// A day at the desk, through the use-cases that commands and pages call.
@Suite struct DeskTests {
  @Test func aDossierGoesFromReceiptToResult() throws {
    let desk = try TestDesk()
    var request = IntakeRequest()
    request.procedure = "1.012664.H05"
    request.applicant = Applicant(name: "Chùa Thử Nghiệm 01", address: "thôn Mẫu 3")
    let received = try desk.at("2025-07-01T09:30").receive(request)
    #expect(received.number.text == "H05.12-250701-0001")
    #expect(received.summary.due?.iso == "2025-07-31")  // 30 ngày, Luật 02/2016 Đ.24
    #expect(received.timeliness == .running)
    let resolved = try desk.at("2025-07-28T10:00").record(
      .resolve(outcome: nil), on: received.number.text, note: nil)
    #expect(resolved.timeliness == .early && resolved.daysEarly == WorkingDays(3))
    let returned = try desk.at("2025-08-20").record(
      .returnResult(to: "người nộp"), on: received.number.text, note: nil)
    #expect(returned.timeliness == .early && returned.summary.state == .resultReturned)
    let detail = try desk.at("2025-08-20").show(received.number.text)
    #expect(detail.events.map(\.event.kind) == [.received, .resolved, .resultReturned])
  }

  @Test func whatBreaksARuleIsRefusedAndNothingIsWritten() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-07-01T09:30", limit: "10wd")
    for (act, code) in [
      (DeskAct.returnResult(to: nil), "noResult"), (.receiveSupplement, "noSuchWait"),
      (.close, "nothingToClose"), (.refuse(reason: " "), "reasonMissing"),
      (.answerConsultation(body: "Công an"), "noSuchWait"),
    ] {
      let refusal = #expect(throws: DeskRefusal.self) {
        try desk.at("2025-07-02").record(act, on: number, note: nil)
      }
      #expect(refusal?.code == code && refusal?.status == .refusedByRule)
    }
    #expect(try desk.at("2025-07-02").show(number).events.count == 1)
    #expect(throws: DeskRefusal.self) {
      try desk.at("2025-07-02").record(.resume, on: "H05.12-250701-9999", note: nil)
    }
  }

  @Test func aProcedureWithoutAKnownLimitNeedsOneWithItsBasis() throws {
    let desk = try TestDesk()
    var request = IntakeRequest()
    request.procedure = "TG-06"
    request.applicant = Applicant(name: "Nhóm Thử Nghiệm")
    #expect(throws: DeskRefusal.self) { try desk.at("2025-07-01").receive(request) }
    request.limit = .workingDays(WorkingDays(10))
    #expect(throws: DeskRefusal.self) { try desk.at("2025-07-01").receive(request) }
    request.basis = "Quyết định công bố"
    #expect(try desk.at("2025-07-01").receive(request).summary.due?.iso == "2025-07-15")
  }

  @Test func aSubmissionGetsItsNumberWithTheReceipt() throws {
    let desk = try TestDesk()
    var request = IntakeRequest()
    request.procedure = "TG-02"
    request.applicant = Applicant(name: "Giáo xứ Thử Nghiệm")
    request.channel = .online
    request.portalAckAt = try Moment(parsing: "2025-07-04T16:30")
    request.systemReceivedAt = try Moment(parsing: "2025-07-04T16:31")
    let submitted = try desk.at("2025-07-04T16:30").submit(request)
    #expect(submitted.number.text.hasPrefix("T-"))
    #expect(submitted.timeliness == .notReceived)
    var receipt = IntakeRequest()
    receipt.number = submitted.number.text
    let received = try desk.at("2025-07-07T08:00").receive(receipt)
    #expect(received.number.text == "H05.12-250707-0001")
    #expect(received.summary.facts.channel == .online)
    let duties = try desk.at("2025-07-07T08:00").show(received.number.text).duties
    // law.md §10 rule 6: 2 clock hours, 8 working hours.
    #expect(duties.map(\.kind) == [.intakeAlert, .intakeAnswer])
    #expect(duties.map(\.due.iso) == ["2025-07-04T18:30", "2025-07-07T16:31"])
  }

  /// What a file brings as filed and not yet accepted is received at the desk under its own number.
  @Test func aSubmissionOfAFileKeepsItsNumber() throws {
    let desk = try TestDesk()
    let file = desk.folder.appending(path: "nop.csv")
    try Data(
      """
      ma_ho_so,ma_tthc,chu_ho_so,ngay_nop,ngay_tiep_nhan,trang_thai,kenh_nop
      H05.12-250704-0007,TG-02,Giáo xứ Thử Nghiệm,04/07/2025,,1,Trực tuyến

      """.utf8
    ).write(to: file)
    let report = try desk.at("2025-07-05").importFiles(ImportRequest(files: [file.path()])) { _ in }
    #expect(report.counts.accepted == 1)
    var receipt = IntakeRequest()
    receipt.number = "H05.12-250704-0007"
    let received = try desk.at("2025-07-07T08:00").receive(receipt)
    #expect(received.number.text == "H05.12-250704-0007" && received.summary.state == .received)
    #expect(received.summary.facts.channel == .online)
    #expect(throws: DeskRefusal.self) { try desk.at("2025-07-07T09:00").receive(receipt) }
  }

  /// law.md §4.6 knownSince: received 10/4/2024 + 12 wd, 29/4 → 2/5 after CV 2450 of 12/4/2024.
  @Test func aLaterAnnouncementMovesOpenDossiersByAnEvent() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2024-04-10", limit: "12wd")
    #expect(try desk.at("2024-04-11").show(number).view.summary.due?.iso == "2024-04-29")
    #expect(try desk.at("2024-04-11").applyCalendar(dryRun: true).isEmpty)
    let planned = try desk.at("2024-04-12").applyCalendar(dryRun: true)
    #expect(planned.map(\.after.iso) == ["2024-05-02"])
    #expect(try desk.at("2024-04-12").show(number).view.summary.due?.iso == "2024-04-29")
    #expect(try desk.at("2024-04-12").applyCalendar(dryRun: false).count == 1)
    let after = try desk.at("2024-04-12").show(number)
    #expect(after.view.summary.due?.iso == "2024-05-02")
    #expect(after.events.map(\.event.kind) == [.received, .recalculated])
    #expect(try desk.at("2024-04-12").applyCalendar(dryRun: false).isEmpty)
  }

  @Test func explainMakesTheStoredProofAgain() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-08-28T14:20", limit: "5wd")
    let explanation = try desk.at("2025-08-29").explain(number)
    #expect(explanation.due?.due.iso == "2025-09-08" && explanation.agrees)
    #expect(explanation.days.last?.date == explanation.due?.due)
    #expect(explanation.other == nil)
    _ = try desk.at("2025-09-01").record(
      .requestSupplement(items: ["hiến chương"], reason: "thiếu"), on: number, note: nil)
    _ = try desk.at("2025-09-10").record(.receiveSupplement, on: number, note: nil)
    let restarted = try desk.at("2025-09-10").explain(number)
    #expect(restarted.due?.due.iso == "2025-09-17")
    #expect(restarted.other?.due?.due.iso == "2025-09-16")
  }

  @Test func listFiltersAreJoinedByAnd() throws {
    let desk = try TestDesk()
    let late = try desk.receive("2025-07-01", limit: "5wd")
    let open = try desk.receive("2025-07-01", limit: "20wd")
    let overdue = try desk.receive("2025-07-02", limit: "5wd")
    _ = try desk.at("2025-07-10").record(.resolve(outcome: nil), on: late, note: nil)
    func numbers(_ change: (inout ListFilter) -> Void) throws -> [String] {
      var filter = ListFilter()
      change(&filter)
      return try desk.at("2025-07-22").list(filter).map(\.number.text)
    }
    #expect(try numbers { _ in } == [late, open, overdue])
    #expect(try numbers { $0.late = true } == [late])
    #expect(try numbers { $0.overdue = true } == [overdue])
    #expect(try numbers { $0.missingApology = true } == [late, overdue])
    #expect(try numbers { $0.dueWithin = WorkingDays(4) } == [])
    #expect(try numbers { $0.dueWithin = WorkingDays(5) } == [open])
    #expect(try numbers { $0.state = "resolved" } == [late])
    #expect(try numbers { $0.state = "2" } == [open, overdue])
    #expect(
      try numbers {
        $0.late = true; $0.overdue = true
      } == [])
    #expect(throws: DeskRefusal.self) { try numbers { $0.state = "nowhere" } }
  }

  /// law.md §4.6: notice Fri 6/11/2026 → 23/11; the duty to close begins Wed 25/11, after a holiday.
  @Test func closingIsADutyFromTheNextWorkingDay() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2026-11-02", limit: "20wd")
    _ = try desk.at("2026-11-06").record(
      .requestSupplement(items: ["hiến chương"], reason: "thiếu"), on: number, note: nil)
    var filter = ListFilter()
    filter.toClose = true
    #expect(try desk.at("2026-11-24").list(filter).isEmpty)
    #expect(try desk.at("2026-11-25").list(filter).count == 1)
    let refusal = #expect(throws: DeskRefusal.self) {
      try desk.at("2026-11-23").record(.close, on: number, note: nil)
    }
    #expect(refusal?.code == "closingDateNotPassed")
    let closed = try desk.at("2026-11-25").record(.close, on: number, note: nil)
    #expect(closed.summary.state == .closedUnanswered && closed.timeliness == .early)
  }

  /// Looked at as of an earlier day, a dossier stands as it stood then.
  @Test func anEarlierDayIsSeenAsItWas() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-07-01", limit: "5wd")
    _ = try desk.at("2025-07-10").record(.resolve(outcome: nil), on: number, note: nil)
    func list(_ asOf: String, _ change: (inout ListFilter) -> Void) throws -> [Timeliness] {
      var filter = ListFilter()
      change(&filter)
      return try desk.at(asOf, recordedAt: "2026-01-01").list(filter).map(\.timeliness)
    }
    #expect(try list("2025-06-30") { _ in } == [])
    #expect(try list("2025-07-08") { _ in } == [.running])
    #expect(try list("2025-07-09") { $0.overdue = true } == [.overdue])
    #expect(try list("2025-07-09") { $0.late = true } == [])
    #expect(try list("2025-07-10") { $0.late = true } == [.late])
    #expect(try list("2025-07-10") { $0.overdue = true } == [])
    #expect(try desk.at("2025-07-09", recordedAt: "2026-01-01").show(number).events.count == 1)
  }

  /// What is recorded late may not overturn what stands after it; that event is named.
  @Test func anActThatBreaksALaterEventNamesIt() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-07-01", limit: "20wd")
    _ = try desk.at("2025-07-10").record(.resolve(outcome: nil), on: number, note: nil)
    let refusal = #expect(throws: DeskRefusal.self) {
      try desk.at("2025-07-05").record(
        .requestSupplement(items: ["hiến chương"], reason: "thiếu"), on: number, note: nil)
    }
    #expect(refusal?.code == "breaksLaterEvent")
    #expect(refusal?.message.contains("sự kiện 2 \"có kết quả\" ngày 10/07/2025") == true)
  }

  /// law.md §10 rule 9: numbers are given in order and never again; given ones must be ours.
  @Test func numbersAreOursAndOnce() throws {
    let desk = try TestDesk()
    var request = IntakeRequest()
    request.procedure = "TG-02"
    request.applicant = Applicant(name: "Chùa Thử Nghiệm 02")
    request.number = "H05.12-250701-0007"
    #expect(try desk.at("2025-07-01").receive(request).number.text == "H05.12-250701-0007")
    #expect(throws: DeskRefusal.self) { try desk.at("2025-07-01").receive(request) }
    request.number = "H05.12-250702-0001"
    #expect(throws: DeskRefusal.self) { try desk.at("2025-07-01").receive(request) }
    request.number = nil
    #expect(try desk.at("2025-07-01").receive(request).number.text == "H05.12-250701-0008")
  }
}

/// What a list takes for a state, and what a correction takes for a moment.
@Suite struct TypedValueTests {
  @Test func aStateIsNamedByUsByItsPortalNumberOrByItsPortalName() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-07-01T09:30", limit: "10wd")
    try desk.receive("2025-07-01T09:40", limit: "10wd")
    _ = try desk.at("2025-07-03").record(.resolve(outcome: nil), on: number, note: nil)
    for text in ["resolved", "9", "Đã xử lý xong", "da xu ly xong", "đã xử lý xong"] {
      var filter = ListFilter()
      filter.state = text
      #expect(try desk.at("2025-07-04").list(filter).map(\.number.text) == [number], "\(text)")
    }
  }

  @Test func anEventIsNotMovedToADayAfterItsCorrection() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-07-01T09:30", limit: "10wd")
    _ = try desk.at("2025-07-03").record(.resolve(outcome: nil), on: number, note: nil)
    func move(to moment: String) throws {
      _ = try desk.at("2025-07-07T08:00").record(
        .correct(sequence: 2, change: .moved(to: try Moment(parsing: moment)), reason: "nhầm"),
        on: number, note: nil)
    }
    #expect(throws: DeskRefusal.self) { try move(to: "2025-07-08") }
    try move(to: "2025-07-07T16:00")
  }
}

/// Submissions before they are received.
@Suite struct SubmissionTests {
  @Test func aSubmissionNamesItsProcedureAsAReceiptDoes() throws {
    let desk = try TestDesk()
    var request = IntakeRequest()
    request.procedure = "1.012664"
    request.applicant = Applicant(name: "Chùa Thử Nghiệm 01")
    let submitted = try desk.at("2025-07-01T08:00").submit(request)
    #expect(submitted.json["procedure"]?.stringValue == "TG-02")
    #expect(submitted.json["procedureCode"]?.stringValue == "1.012664")
    #expect(submitted.json["procedureName"] != nil && submitted.procedure != nil)
    var filter = ListFilter()
    filter.procedure = "TG-02"
    #expect(try desk.at("2025-07-01T09:00").list(filter).count == 1)
    var receipt = IntakeRequest()
    receipt.number = submitted.number.text
    let received = try desk.at("2025-07-01T10:00").receive(receipt)
    #expect(received.json["procedureCode"]?.stringValue == "1.012664")
  }

  @Test func aNumberGivenToASubmissionHasOurForm() throws {
    let desk = try TestDesk()
    var request = IntakeRequest()
    request.procedure = "TG-02"
    request.applicant = Applicant(name: "Chùa Thử Nghiệm 01")
    for number in ["X", "H05.12-250701-0007", "T-H05.12-250702-0007"] {
      request.number = number
      #expect(throws: DeskRefusal.self) { try desk.at("2025-07-01").submit(request) }
    }
    request.number = "T-H05.12-250701-0007"
    #expect(try desk.at("2025-07-01").submit(request).number.text == "T-H05.12-250701-0007")
  }
}

/// Reading the store again, and printing it.
@Suite struct VerifyAndExportTests {
  private func lines(_ desk: Desk) throws -> [String] {
    var text: [UInt8] = []
    try desk.export { text += $0 }
    return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func aStoreWorkedAtTheDeskVerifies() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-07-01T09:30", limit: "10wd")
    _ = try desk.at("2025-07-02").record(
      .requestSupplement(items: ["hiến chương"], reason: "thiếu"), on: number, note: nil)
    _ = try desk.at("2025-07-09").record(.receiveSupplement, on: number, note: nil)
    try desk.receive("2024-04-10", limit: "12wd")
    _ = try desk.at("2024-04-12").applyCalendar(dryRun: false)
    let verification = try desk.at("2025-07-10").verify()
    #expect(verification.findings == [])
    #expect(verification.dossiers == 2 && verification.events == 5 && verification.proofs == 4)
    #expect(verification.head?.count == 64)
  }

  @Test func exportLeavesOutWhatDependsOnRecording() throws {
    let first = try TestDesk()
    let second = try TestDesk()
    for (desk, recordedAt) in [(first, "2025-07-01T10:00"), (second, "2025-07-09T10:00")] {
      var request = IntakeRequest()
      request.procedure = "TG-02"
      request.applicant = Applicant(name: "Chùa Thử Nghiệm 01")
      _ = try desk.at("2025-07-01T09:30", recordedAt: recordedAt).receive(request)
    }
    #expect(try lines(first.at("2025-07-10")) == lines(second.at("2025-07-10")))
    #expect(try lines(first.at("2025-07-10")).count == 2)
  }
}
