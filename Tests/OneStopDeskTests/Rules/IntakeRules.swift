import DossierCore
import DossierStore
import LegalBasis
import OneStopDesk
import Testing
import WorkingTime

/// law.md §10 "Intake" and "Intake details".
@Suite struct IntakeRules {
  @Test("rule 5: no clock runs before acceptance; a submission has no due date (status 1, 5, 3)")
  func rule5_noClockBeforeAcceptance() throws {
    let desk = try TestDesk()
    let number = try desk.submission("2025-07-01T08:00")
    func expectNoClock(_ status: Int) throws {
      let view = try desk.at("2026-07-01").show(number).view
      #expect(view.summary.state.portalStatus == status)
      #expect(view.summary.due == nil && view.summary.promised == nil)
      #expect(view.timeliness == .notReceived && view.portalTimeliness == .notReceived)
      #expect(refusal { try desk.at("2026-07-01").explain(number) }?.code == "notReceived")
    }
    try expectNoClock(1)
    #expect(desk.refusal(of: .resolve(outcome: nil), on: number, "2025-07-01") == "notReceived")
    try desk.does(askSupplement, on: number, "2025-07-01T09:00")
    try expectNoClock(5)
    try desk.does(.receiveSupplement, on: number, "2025-07-03T09:00")
    try expectNoClock(1)
    // Accepted: the clock runs from here.
    let other = try desk.submission("2025-07-01T08:00")
    let received = try desk.intake("2025-07-10T08:00", number: other)
    #expect(received.summary.due?.iso == "2025-08-11")  // 9/8 is a Saturday
    try desk.does(.refuseIntake(reason: "sai thẩm quyền"), on: number, "2025-07-04T08:00")
    try expectNoClock(3)
  }

  @Test(
    "rule 6: alert 2 clock hours after the portal's reply, answer 8 working hours after receipt")
  func rule6_intakeClocks() throws {
    for (received, alert, answer) in [
      ("2025-07-04T18:30", Timeliness.onTime, Timeliness.early),
      ("2025-07-07T16:31", .late, .onTime), ("2025-07-07T16:32", .late, .late),
    ] {
      let desk = try TestDesk()
      let submission = try desk.submission("2025-07-04T16:30") {
        $0.channel = .online
        $0.portalAckAt = try? Moment(parsing: "2025-07-04T16:30")
        $0.systemReceivedAt = try? Moment(parsing: "2025-07-04T16:31")
      }
      let number = try desk.intake(received, number: submission).number.text
      let duties = try desk.at(received).show(number).duties
      #expect(duties.map(\.kind) == [.intakeAlert, .intakeAnswer])
      let asOf = try Moment(parsing: received)
      #expect(duties.map { $0.timeliness(asOf: asOf) } == [alert, answer], "\(received)")
    }
    // Who withdraws needs no answer any more; who is left without one waits in vain.
    let desk = try TestDesk()
    for (acts, timeliness) in [([DeskAct.withdraw(reason: nil)], Timeliness.early), ([], .overdue)]
    {
      let submission = try desk.submission("2025-07-04T16:30") {
        $0.systemReceivedAt = try? Moment(parsing: "2025-07-04T16:31")
      }
      for act in acts { try desk.does(act, on: submission, "2025-07-05T08:00") }
      let duty = try #require(try desk.duties(.intakeAnswer, of: submission, "2025-07-08").first)
      #expect(duty.timeliness(asOf: try Moment(parsing: "2025-07-08T08:00")) == timeliness)
    }
  }

  @Test("rule 7: supplements at intake and in appraisal are counted apart")
  func rule7_twoCounters() throws {
    let desk = try TestDesk()
    let submission = try desk.submission("2025-07-01T08:00")
    try desk.does(askSupplement, on: submission, "2025-07-01T09:00")
    try desk.does(.receiveSupplement, on: submission, "2025-07-02T09:00")
    let second = refusal { try desk.does(askSupplement, on: submission, "2025-07-02T10:00") }
    #expect(second?.code == "intakeSupplementsUsed")
    #expect(second?.article == "Nghị định 118/2025/NĐ-CP Đ.16 k.3; Đ.11 k.2")
    // In appraisal the law sets no maximum.
    let number = try desk.intake("2025-07-02T14:00", number: submission).number.text
    for day in ["03", "07", "09"] {
      try desk.does(askSupplement, on: number, "2025-07-\(day)T09:00")
      try desk.does(.receiveSupplement, on: number, "2025-07-\(day)T15:00")
    }
    // More than one in all: the portal will count it late, whatever the law says, and it is told.
    #expect(try desk.at("2025-07-02").show(submission).view.isLateOnPortalAnyway == false)
    #expect(try desk.at("2025-07-03").show(number).view.isLateOnPortalAnyway)
    let view = try desk.does(.resolve(outcome: nil), on: number, "2025-07-10T09:00")
    #expect(view.timeliness == .early && view.portalTimeliness == .late)
  }

  @Test("rule 8: a supplement names its papers and a reason, a refusal its reason")
  func rule8_reasonsAndItems() throws {
    let desk = try TestDesk()
    for number in [
      try desk.submission("2025-07-01T08:00"), try desk.intake("2025-07-01T08:00").number.text,
    ] {
      for (items, reason, code) in [
        ([], "thiếu", "itemsMissing"), ([" "], "thiếu", "itemsMissing"),
        (["hiến chương"], " ", "reasonMissing"),
      ] {
        #expect(
          desk.refusal(
            of: .requestSupplement(items: items, reason: reason), on: number, "2025-07-01T09:00")
            == code)
      }
      let items = ["Hiến chương sửa đổi", "Văn bản đăng ký"]
      let all = DeskAct.requestSupplement(items: items, reason: "thiếu thành phần hồ sơ")
      try desk.does(all, on: number, "2025-07-01T09:00")
      // All missing papers at once: while they are awaited no further can be asked for.
      #expect(desk.refusal(of: all, on: number, "2025-07-01T10:00") == "waitOpen")
      let asked = try desk.at("2025-07-02").show(number).events[1]
      #expect(asked.event == .supplementRequested(items: items, reason: "thiếu thành phần hồ sơ"))
    }
    let submission = try desk.submission("2025-07-02T08:00")
    #expect(
      desk.refusal(of: .refuseIntake(reason: ""), on: submission, "2025-07-02T09:00")
        == "reasonMissing")
    #expect(
      desk.refusal(of: .refuseIntake(reason: "sai thẩm quyền"), on: submission, "2025-07-02T09:00")
        == nil)
  }

  @Test("rule 9: accepting gives one number, never given again, also not after a withdrawal")
  func rule9_oneNumberNeverAgain() throws {
    let desk = try TestDesk()
    let first = try desk.intake("2025-07-01T08:00").number.text
    try desk.does(.withdraw(reason: nil), on: first, "2025-07-01T09:00")
    let second = try desk.intake("2025-07-01T10:00").number.text
    #expect([first, second] == ["H05.12-250701-0001", "H05.12-250701-0002"])
    let again = refusal { try desk.intake("2025-07-01T11:00", number: first) }
    #expect(again?.code == "numberTaken" && again?.status == .refusedByRule)
    // A submission is accepted once.
    let submission = try desk.submission("2025-07-01T12:00")
    #expect(try desk.intake("2025-07-01T14:00", number: submission).number.text.hasSuffix("-0003"))
    #expect(
      refusal { try desk.intake("2025-07-01T15:00", number: submission) }?.code
        == "alreadyReceived")
    #expect(try desk.intake("2025-07-01T16:00").number.text.hasSuffix("-0004"))
  }

  @Test("rule 10: a procedure answered at once may lack a slip, but not a record")
  func rule10_answeredAtOnceIsRecorded() throws {
    let desk = try TestDesk()
    let received = try desk.intake("2025-07-01T08:00", "TG-31")
    let number = received.number.text
    #expect(received.summary.due == nil && received.summary.promised == nil)
    #expect(received.timeliness == .running)
    #expect(try desk.at("2035-07-01").show(number).view.timeliness == .running)  // never overdue
    #expect(desk.refusal(of: .returnResult(to: nil), on: number, "2025-07-01") == "noResult")
    let done = try desk.does(.resolve(outcome: nil), on: number, "2025-07-01T08:10")
    #expect(done.timeliness == .onTime)
    #expect(
      try desk.at("2025-07-02").show(number).events.map(\.event.kind) == [.received, .resolved])
    // Without who filed it there is no record, and so no answer.
    #expect(
      refusal { try desk.intake("2025-07-01T09:00", "TG-31") { $0.applicant = nil } }?.code
        == "missingApplicant")
  }

  /// The transfer moves, the due date does not.
  @Test(
    "rule 11: paper received after 15:00 is transferred at the start of the next working day",
    arguments: [
      ("2025-07-04T08:00", "2025-07-04T17:00"), ("2025-07-04T15:00", "2025-07-04T17:00"),
      ("2025-07-04T15:01", "2025-07-07T07:00"), ("2025-07-05T09:00", "2025-07-07T07:00"),
    ])
  func rule11_transfer(received: String, due: String) throws {
    let desk = try TestDesk()
    let number = try desk.receive(received, limit: "10wd")
    let asOf = try Moment(parsing: due)
    #expect(try desk.duties(.transfer, of: number, received).map(\.due) == [asOf])
    #expect(try desk.at(received).show(number).view.summary.due?.iso == "2025-07-18")
    try desk.does(.forward(step: 2, officer: nil, arrived: false), on: number, due)
    let duty = try #require(try desk.duties(.transfer, of: number, due).first)
    #expect(duty.timeliness(asOf: asOf) == .onTime)
    let late = try desk.receive(received, limit: "10wd")
    let after = asOf.advanced(byMinutes: 1)
    try desk.does(.forward(step: 2, officer: nil, arrived: false), on: late, after.iso)
    #expect(try desk.duties(.transfer, of: late, due).first?.timeliness(asOf: after) == .late)
  }

  @Test("rule 11: an electronic dossier is there at once, no paper has to follow")
  func rule11_electronic() throws {
    let desk = try TestDesk()
    for channel in [Channel.online, .vneid] {
      let number = try desk.intake("2025-07-04T15:01") { $0.channel = channel }.number.text
      #expect(try desk.duties(.transfer, of: number, "2025-07-05").isEmpty)
    }
    // Nor for what was decided on the spot.
    let onTheSpot = try desk.receive("2025-07-04T15:01", limit: "5wd")
    try desk.does(.resolve(outcome: nil), on: onTheSpot, "2025-07-04T15:30")
    #expect(try desk.duties(.transfer, of: onTheSpot, "2025-07-08").isEmpty)
    let posted = try desk.intake("2025-07-04T15:01") { $0.channel = .postal }.number.text
    #expect(try desk.duties(.transfer, of: posted, "2025-07-05").count == 1)
  }

  @Test(
    "rule 12: filed regardless of boundary, the clock starts at the competent agency from 5/8/2026")
  func rule12_boundaryFree() throws {
    let flagged = try Catalogue.shipped().changing("TG-02") {
      $0.boundaryFree = [
        InForce(from: CivilDate(iso: "2026-01-01"), to: CivilDate(iso: "2026-12-31"))
      ]
    }
    for (law, received, due, arrived) in [
      (flagged, "2026-08-10", nil, "2026-08-19"),  // from the arrival on 12/8
      (flagged, "2026-08-04", "2026-08-11", "2026-08-11"),  // before NĐ 309: acceptance
      (try Catalogue.shipped(), "2026-08-10", "2026-08-17", "2026-08-17"),  // flag not on
    ] as [(Catalogue, String, String?, String)] {
      let desk = try TestDesk()
      desk.law = law
      let view = try desk.intake("\(received)T08:00") {
        $0.limit = .workingDays(WorkingDays(5))
        $0.basis = "thử nghiệm"
        $0.boundaryFree = true
      }
      #expect(view.summary.due?.iso == due, "\(received)")
      #expect(view.timeliness == .running)
      // Tracked while it travels, too.
      #expect(try desk.at("2026-08-11").list(ListFilter()).count == 1)
      let after = try desk.does(
        .forward(step: nil, officer: nil, arrived: true), on: view.number.text, "2026-08-12T09:00")
      #expect(after.summary.due?.iso == arrived, "\(received)")
    }
  }

  @Test("rule 83: after hours, a procedure's own rule may begin the term on the next working day")
  func rule83_afterHours() throws {
    let cutoff = AfterHoursRule.cutoff(try ClockTime(parsing: "15:00"))
    // Tuesday 1/7/2025, 5 working days: 8/7, or 9/7 where it counts as received on the 2nd.
    for (rule, received, due) in [
      (AfterHoursRule.none, "2025-07-01T23:00", "2025-07-08"),
      (cutoff, "2025-07-01T15:00", "2025-07-08"), (cutoff, "2025-07-01T15:01", "2025-07-09"),
      (.lastHour, "2025-07-01T16:00", "2025-07-08"),
      (.lastHour, "2025-07-01T16:01", "2025-07-09"),
      (.nextOpening, "2025-07-01T17:00", "2025-07-08"),
      (.nextOpening, "2025-07-01T17:01", "2025-07-09"),
      (.nextOpening, "2025-07-05T09:00", "2025-07-14"), (.none, "2025-07-05T09:00", "2025-07-11"),
    ] {
      let desk = try TestDesk()
      desk.law = try Catalogue.shipped().changing("TG-02") { $0.afterHours = rule }
      let number = try desk.receive(received, limit: "5wd")
      let view = try desk.at(received).show(number).view
      #expect(view.summary.due?.iso == due, "\(rule) \(received)")
      #expect(view.summary.receivedAt?.iso == received)
      #expect(try desk.at(received).verify().findings == [])
    }
    // No procedure of the department has one.
    #expect(try Catalogue.shipped().procedures.allSatisfy { $0.afterHours == .none })
  }
}
