import DossierCore
import DossierReports
import LegalBasis
import OneStopDesk
import Testing
import WorkingTime

/// law.md §10 "Processing".
@Suite struct ProcessingRules {
  /// law.md §4.6: slip Fri 20/11/2026 → notice by Thu 26/11 (24/11 is a holiday).
  @Test("rule 23: a supplement in appraisal is asked for within 3 working days of the slip")
  func rule23_notice() throws {
    for (asked, timeliness) in [
      ("2026-11-25T16:00", Timeliness.early), ("2026-11-26T23:00", .onTime),
      ("2026-11-27T08:00", .late),
    ] {
      let desk = try TestDesk()
      let number = try desk.receive("2026-11-20T09:00", limit: "20wd")
      try desk.does(askSupplement, on: number, asked)
      let duty = try #require(try desk.duties(.supplementNotice, of: number, asked).first)
      #expect(duty.due.date.iso == "2026-11-26")
      #expect(duty.timeliness(asOf: try Moment(parsing: asked)) == timeliness, "\(asked)")
    }
    // A procedure may set another limit.
    let desk = try TestDesk()
    desk.law = try Catalogue.shipped().changing("TG-02") {
      $0.supplementNotice = RuledLimit(
        limit: .workingDays(WorkingDays(5)), reference: WaitRule.having(.restarts).reference)
    }
    let number = try desk.receive("2026-11-20T09:00", limit: "20wd")
    try desk.does(askSupplement, on: number, "2026-11-27T08:00")
    let duty = try desk.duties(.supplementNotice, of: number, "2026-11-27").first
    #expect(duty?.due.date.iso == "2026-11-30" && duty?.reference.instrument == "Quyết định thử")
  }

  /// Received 29/3/2024, ten working days, due 12/4; asked on 2/4, complete on 9/4.
  @Test("rule 23: on full receipt the term restarts, or goes on where the procedure says so")
  func rule23_restartOrExclude() throws {
    for (received, due, other) in [
      // NĐ 162/2017 Đ.23 k.2 for dossiers of religion until 29/3/2024: 5 days are left out.
      ("2024-03-29T09:00", "2024-04-22", "2024-04-24"),
      ("2024-04-01T09:00", "2024-04-24", "2024-04-23"),
    ] {
      let desk = try TestDesk()
      let number = try desk.receive(received, limit: "10wd")
      let asked = try desk.does(askSupplement, on: number, "2024-04-02T09:00")
      #expect(asked.summary.due == nil && asked.timeliness == .running)
      try desk.does(.receiveSupplement, on: number, "2024-04-09T09:00")
      let explanation = try desk.at("2024-04-09").explain(number)
      #expect(explanation.due?.due.iso == due, "\(received)")
      #expect(explanation.other?.due?.due.iso == other, "\(received)")
      #expect(explanation.other?.rule.reference.instrument.isEmpty == false)
    }
    // Only one that was asked for can be received.
    let desk = try TestDesk()
    let number = try desk.receive("2024-04-01T09:00", limit: "10wd")
    #expect(desk.refusal(of: .receiveSupplement, on: number, "2024-04-02") == "noSuchWait")
  }

  /// law.md §4.6: notice Mon 2/11/2026 → 17/11, close from 18/11; Fri 6/11 → Mon 23/11, close from
  /// Wed 25/11.
  @Test(
    "rule 24: an unanswered supplement is closed from the working day after 15 days",
    arguments: [
      ("2026-11-02", "2026-11-17", "2026-11-18"), ("2026-11-06", "2026-11-23", "2026-11-25"),
    ])
  func rule24_closing(notice: String, last: String, closes: String) throws {
    let desk = try TestDesk()
    let number = try desk.receive("2026-11-02T07:00", limit: "20wd")
    try desk.does(askSupplement, on: number, "\(notice)T10:00")
    let refused = refusal { try desk.does(.close, on: number, "\(last)T16:00") }
    #expect(refused?.code == "closingDateNotPassed")
    #expect(refused?.article == "Nghị định 118/2025/NĐ-CP Đ.19 k.5")
    // A task from then on, an alert where it is not done.
    let duty = try #require(try desk.duties(.closing, of: number, closes).first)
    #expect(duty.due.date.iso == closes)
    let day = try Moment(parsing: closes)
    #expect(duty.timeliness(asOf: day) == .running)
    #expect(duty.timeliness(asOf: Moment(day.date.advanced(by: 1))) == .overdue)
    var toClose = ListFilter()
    toClose.toClose = true
    #expect(try desk.at(last).list(toClose).isEmpty)
    #expect(try desk.at(closes).list(toClose).map(\.number.text) == [number])
    // Never by itself.
    #expect(try desk.at("2027-01-29").show(number).view.summary.state == .awaitingSupplement)
    let closed = try desk.does(.close, on: number, "\(closes)T10:00")
    #expect(closed.summary.endedAs == .closedUnanswered && closed.summary.endedWithoutResult)
    #expect(try desk.at(closes).list(toClose).isEmpty)
    #expect(
      try desk.at("2026-12-31").report(ReportPeriod(parsing: "2026-Q4"))
        .report.figures.endedWithoutResult == 1)
  }

  @Test("rule 25: verification, consultation and payment keep the clock running")
  func rule25_clockKeepsRunning() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-07-01T08:00", limit: "10wd")
    for (act, asOf) in [
      (
        DeskAct.consult(body: "Công an tỉnh", until: nil, verification: false), "2025-07-02T08:00"
      ),
      (.answerConsultation(body: "Công an tỉnh"), "2025-07-07T08:00"),
      (.consult(body: "UBND xã", until: nil, verification: true), "2025-07-07T09:00"),
      (.answerConsultation(body: "UBND xã"), "2025-07-09T08:00"),
      (.requestPayment(amount: 50_000), "2025-07-09T09:00"),
      (.receivePayment(amount: 50_000), "2025-07-11T08:00"),
      (.suspend(kind: .outage, reason: "mất điện"), "2025-07-11T09:00"),
      (.resume, "2025-07-12T08:00"),
    ] {
      let view = try desk.does(act, on: number, asOf)
      #expect(view.summary.due?.iso == "2025-07-15", "\(act)")
    }
    #expect(try desk.at("2025-07-16").show(number).view.timeliness == .overdue)
    // The other way round: what the law makes restart does not run on (rule 23).
    let other = try desk.receive("2025-07-01T08:00", limit: "10wd")
    #expect(try desk.does(askSupplement, on: other, "2025-07-02").summary.due == nil)
  }

  @Test("rule 27: a pause needs a basis in the law; it has start, end, reason and actor")
  func rule27_pauses() throws {
    let desk = try TestDesk()
    desk.law = try Catalogue.shipped().changing("TG-02") {
      $0.waits[.suspension] = .having(.pauses)
      $0.waits[.consultation] = .having(.pauses)
    }
    let number = try desk.receive("2025-07-01T08:00", limit: "10wd")
    let plain = try desk.receive("2025-07-01T08:00", limit: "10wd", procedure: "TG-09")
    let pause = DeskAct.suspend(kind: .suspension, reason: "chờ niêm yết công khai")
    #expect(
      desk.refusal(of: .suspend(kind: .suspension, reason: ""), on: number, "2025-07-02")
        == "reasonMissing")
    #expect(try desk.does(pause, on: number, "2025-07-02T08:00").summary.due == nil)
    #expect(desk.refusal(of: pause, on: number, "2025-07-03T08:00") == "waitOpen")
    let resumed = try desk.does(.resume, on: number, "2025-07-09T08:00")
    // 3, 4, 7, 8 and 9/7 are left out, in the term's own working days.
    #expect(resumed.summary.due?.iso == "2025-07-22")
    let events = try desk.at("2025-07-10").show(number).events
    #expect(events.map(\.by) == ["Người thử", "Người thử", "Người thử"])
    #expect(events[1].reason == "chờ niêm yết công khai")
    #expect(events[1].at.iso == "2025-07-02T08:00" && events[2].at.iso == "2025-07-09T08:00")
    // Two that pause may not overlap.
    try desk.does(
      .consult(body: "Sở Tài chính", until: nil, verification: false), on: number, "2025-07-10")
    #expect(desk.refusal(of: pause, on: number, "2025-07-11") == "overlappingWaits")
    // Without a basis the clock runs on.
    try desk.does(pause, on: plain, "2025-07-02T08:00")
    #expect(try desk.does(.resume, on: plain, "2025-07-09").summary.due?.iso == "2025-07-15")
    #expect(try desk.at("2025-07-12").verify().findings == [])
  }

  @Test("rule 28: refused, withdrawn and stopped dossiers have ended, by their date")
  func rule28_endsByTheirDate() throws {
    let desk = try TestDesk()
    let period = try ReportPeriod(parsing: "2025-07")
    for (act, code) in [
      (DeskAct.refuse(reason: "không đủ điều kiện"), 9), (.withdraw(reason: nil), 7),
      (.discontinue(reason: "không còn đối tượng"), 8),
    ] {
      for (asOf, timeliness, portal) in [
        ("2025-07-07", Timeliness.early, Timeliness.onTime),
        ("2025-07-08T22:00", .onTime, .onTime), ("2025-07-09T08:00", .late, .late),
      ] {
        let number = try desk.receive("2025-07-01T08:00", limit: "5wd")
        let view = try desk.does(act, on: number, asOf)
        #expect(view.summary.state.portalStatus == code)
        #expect(view.timeliness == timeliness && view.portalTimeliness == portal, "\(act) \(asOf)")
      }
    }
    let figures = try desk.at("2025-08-01").report(period).report.figures
    #expect([figures.resolved, figures.early, figures.onTime, figures.late] == [9, 3, 3, 3])
    // A refusal is a result, and says why; what has ended does not end again.
    let number = try desk.receive("2025-07-01T08:00", limit: "5wd")
    #expect(desk.refusal(of: .refuse(reason: " "), on: number, "2025-07-02") == "reasonMissing")
    #expect(desk.refusal(of: .discontinue(reason: ""), on: number, "2025-07-02") == "reasonMissing")
    try desk.does(.refuse(reason: "không đủ điều kiện"), on: number, "2025-07-02")
    #expect(
      desk.refusal(of: .discontinue(reason: "x"), on: number, "2025-07-03") == "ended")
    #expect(desk.refusal(of: .returnResult(to: nil), on: number, "2025-07-03") == nil)
  }

  @Test("rule 29: the applicant may withdraw until a decision or notice of result exists")
  func rule29_withdrawal() throws {
    let desk = try TestDesk()
    // Online, before acceptance too; also in the middle of an adjustment (1 → 5 → 1).
    let submission = try desk.submission("2025-07-01T08:00") {
      $0.channel = .online
      $0.systemReceivedAt = try? Moment(parsing: "2025-07-01T08:00")
    }
    try desk.does(askSupplement, on: submission, "2025-07-01T09:00")
    let left = try desk.does(.withdraw(reason: nil), on: submission, "2025-07-01T09:30")
    #expect(left.summary.state == .withdrawn && left.timeliness == .notReceived)
    // From the slip on, in processing and in every wait.
    for wait in [
      nil, .forward(step: 2, officer: nil, arrived: false), askSupplement,
      .requestPayment(amount: nil), .suspend(kind: .suspension, reason: "chờ"),
    ] as [DeskAct?] {
      let number = try desk.receive("2025-07-01T08:00", limit: "10wd")
      if let wait { try desk.does(wait, on: number, "2025-07-02") }
      let view = try desk.does(.withdraw(reason: "rút"), on: number, "2025-07-03")
      #expect(view.summary.state == .withdrawn)
    }
    for result in [DeskAct.resolve(outcome: nil), .refuse(reason: "không đủ điều kiện")] {
      let number = try desk.receive("2025-07-01T08:00", limit: "10wd")
      try desk.does(result, on: number, "2025-07-02")
      let refused = refusal { try desk.does(.withdraw(reason: nil), on: number, "2025-07-03") }
      #expect(refused?.code == "resultExists")
      #expect(refused?.article == "Nghị định 118/2025/NĐ-CP Đ.21")
      try desk.does(.returnResult(to: nil), on: number, "2025-07-03")
      #expect(desk.refusal(of: .withdraw(reason: nil), on: number, "2025-07-04") == "resultExists")
    }
  }

  @Test("rule 30: each step has an owner, a planned and an actual end, and a lateness of its own")
  func rule30_steps() throws {
    let desk = try TestDesk()
    let view = try desk.intake("2025-07-01T07:00")
    let number = view.number.text
    let planned = try desk.at("2025-07-01").show(number).steps
    #expect(planned.count > 3 && planned.allSatisfy { !$0.step.role.isEmpty })
    // Quarters and halves of a day, by their share of the term; the last counted one ends with it.
    #expect(planned.contains { ($0.step.quarterDays ?? 4) % 4 == 2 })
    let ends = planned.compactMap(\.plannedEnd)
    #expect(ends == ends.sorted() && ends.last == view.summary.dueAt)
    #expect(planned.allSatisfy { $0.timeliness == nil })
    // A step that the process does not have is refused.
    let last = try #require(planned.last?.step.number)
    let beyond = DeskAct.forward(step: last + 1, officer: nil, arrived: false)
    #expect(desk.refusal(of: beyond, on: number, "2025-07-01T08:00") == "noSuchStep")
    #expect(try desk.at("2025-07-02").show(number).events.count == 1)
    let first = try #require(planned.first?.plannedEnd)
    try desk.does(
      .forward(step: 2, officer: "Trần Thị B", arrived: false), on: number,
      first.advanced(byMinutes: 30).iso)
    let done = try desk.does(.resolve(outcome: nil), on: number, "2025-07-10T10:00")
    let steps = try desk.at("2025-07-11").show(number).steps
    // The step is late, the dossier is not.
    #expect(steps[0].timeliness == .late && steps[0].endedAt == first.advanced(byMinutes: 30))
    #expect(done.timeliness == .early)
    // Where no hand-over is on record, no step is called late for want of one.
    let unrecorded = try desk.intake("2025-07-01T07:00").number.text
    try desk.does(.resolve(outcome: nil), on: unrecorded, "2025-07-10T10:00")
    #expect(try desk.at("2025-07-11").show(unrecorded).steps.allSatisfy { $0.endedAt == nil })
    // Without a limit there are steps, and no planned ends.
    let notice = try desk.intake("2025-07-01T07:00", "TG-31").number.text
    #expect(try desk.at("2025-07-01").show(notice).steps.allSatisfy { $0.plannedEnd == nil })
  }
}
