import DossierCore
import LegalBasis
import Testing
import WorkingTime

/// Histories as a clerk would tell them, and what the fold makes of them.
@Suite struct FoldTests {
  static let version = CalendarVersion(name: TestLaw.calendarName, knownOn: date("2026-12-31"))

  static func receipt(
    _ limit: TimeLimit = .workingDays(WorkingDays(10)), facts: DossierFacts = DossierFacts()
  ) -> DossierEvent {
    .received(
      Receipt(
        facts: facts, procedure: "TG-02", procedureText: TestLaw.procedureName,
        rulesText: TestLaw.rulesName, limit: limit, limitBasis: nil, calendar: version,
        proof: nil))
  }

  static func history(_ events: [(String, DossierEvent)]) -> EventHistory {
    EventHistory(
      events.enumerated().map { index, event in
        RecordedEvent(
          sequence: index + 1, at: moment(event.0), recordedAt: moment(event.0), by: "t",
          note: nil, event: event.1)
      })
  }

  static func summary(
    _ events: [(String, DossierEvent)], law: TestLaw = TestLaw(), reading: LegalReading = .taken
  ) throws -> DossierSummary {
    try history(events).folded(law: law, reading: reading, calendar: version).summary
  }

  static func refusal(
    _ events: [(String, DossierEvent)], law: TestLaw = TestLaw()
  ) -> TransitionRefusal.Rule? {
    do {
      _ = try history(events).folded(law: law, calendar: version)
      return nil
    } catch .transition(let refusal, _) {
      return refusal.rule
    } catch {
      return nil
    }
  }

  static let ask = DossierEvent.supplementRequested(items: ["hiến chương"], reason: "thiếu")
  static let complete = DossierEvent.supplementReceived(proof: nil)
  static func apology(_ newDate: String?) -> DossierEvent {
    .apologyIssued(
      Apology(
        letter: "01/SDTTG-VP", reason: .staff, originalDue: date("2025-07-15"),
        newDate: newDate.map { date($0) }))
  }

  @Test func rule23_aSupplementInAppraisalRestartsTheClock() throws {
    let open = try FoldTests.summary([
      ("2025-07-01", FoldTests.receipt()), ("2025-07-04", FoldTests.ask),
    ])
    #expect(open.due == nil && open.latestApology == nil)
    #expect(open.dueBeforeWait == date("2025-07-15"))
    #expect(open.timeliness(asOf: date("2025-08-31")) == .running)
    let complete = try FoldTests.summary([
      ("2025-07-01", FoldTests.receipt()), ("2025-07-04", FoldTests.ask),
      ("2025-07-10", FoldTests.complete),
    ])
    #expect(complete.due == date("2025-07-24"))
    #expect(complete.promised == date("2025-07-24"))
    #expect(
      complete.dueSpans == [
        DueSpan(from: date("2025-07-01"), until: date("2025-07-04"), due: date("2025-07-15")),
        DueSpan(from: date("2025-07-04"), until: date("2025-07-10"), due: nil),
        DueSpan(from: date("2025-07-10"), until: nil, due: date("2025-07-24")),
      ])
  }

  @Test func theOtherReadingPauses() throws {
    let other = try FoldTests.summary(
      [
        ("2025-07-01", FoldTests.receipt()), ("2025-07-04", FoldTests.ask),
        ("2025-07-10", FoldTests.complete),
      ], reading: .other)
    #expect(other.due == date("2025-07-21"))
  }

  @Test func aWaitThatBeginsAfterTheDueDateMovesNothing() throws {
    let summary = try FoldTests.summary([
      ("2025-07-01", FoldTests.receipt()), ("2025-07-16", FoldTests.ask),
    ])
    #expect(summary.due == date("2025-07-15"))
    #expect(summary.timeliness(asOf: date("2025-07-16")) == .overdue)
    let complete = try FoldTests.summary([
      ("2025-07-01", FoldTests.receipt()), ("2025-07-16", FoldTests.ask),
      ("2025-07-20", FoldTests.complete), ("2025-07-20", .resolved(outcome: nil)),
    ])
    #expect(complete.due == date("2025-07-15") && complete.statutory == .late)
  }

  @Test func aDossierThatEndsInAWaitIsClassedAgainstTheDateBeforeIt() throws {
    let summary = try FoldTests.summary([
      ("2025-07-01", FoldTests.receipt()), ("2025-07-04", FoldTests.ask),
      ("2025-07-18", .withdrawn(reason: nil)),
    ])
    #expect(summary.due == date("2025-07-15") && summary.statutory == .late)
  }

  @Test func rule25_consultationAndPaymentKeepTheClockRunning() throws {
    let summary = try FoldTests.summary([
      ("2025-07-01", FoldTests.receipt()),
      ("2025-07-02", .consultationRequested(body: "Công an", until: nil, verification: false)),
      ("2025-07-09", .consultationAnswered(body: "Công an", proof: nil)),
      ("2025-07-09", .paymentRequested(amount: 1)),
      ("2025-07-10", .paymentReceived(amount: 1, proof: nil)),
    ])
    #expect(summary.due == date("2025-07-15") && summary.state == .processing)
  }

  @Test func rule27_overlappingPausesAreRefused() {
    var law = TestLaw()
    law.rules.waits[.consultation] = WaitRule(effect: .pauses, reference: TestLaw.reference("x"))
    #expect(
      FoldTests.refusal(
        [
          ("2025-07-01", FoldTests.receipt()),
          ("2025-07-02", .consultationRequested(body: "Công an", until: nil, verification: false)),
          ("2025-07-03", FoldTests.ask),
        ], law: law) == .overlappingWaits)
  }

  @Test(arguments: [
    ("2025-07-14", Timeliness.early), ("2025-07-15T23:00", .onTime), ("2025-07-16", .late),
  ])
  func rule32_theDateDecides(end: String, expected: Timeliness) throws {
    let summary = try FoldTests.summary([
      ("2025-07-01T16:59", FoldTests.receipt()), (end, .resolved(outcome: nil)),
      ("2025-08-30", .resultReturned(to: nil)),
    ])
    #expect(summary.statutory == expected)  // rule 33: the hand-over never matters
    #expect(summary.timeliness(asOf: date("2026-01-01")) == expected)
  }

  @Test func rule34_onTheDueDateItStillRuns() throws {
    let open = try FoldTests.summary([("2025-07-01", FoldTests.receipt())])
    #expect(open.timeliness(asOf: date("2025-07-15")) == .running)
    #expect(open.timeliness(asOf: date("2025-07-16")) == .overdue)
  }

  @Test func rule35_withoutALimitItIsOnTimeWhenEnded() throws {
    let open = try FoldTests.summary([("2025-07-01", FoldTests.receipt(.onReceipt))])
    #expect(open.due == nil && open.timeliness(asOf: date("2030-01-01")) == .running)
    let ended = try FoldTests.summary([
      ("2025-07-01", FoldTests.receipt(.onReceipt)), ("2025-12-30", .resolved(outcome: nil)),
    ])
    #expect(ended.statutory == .onTime)
    #expect(ended.tallyChanges.contains(TallyChange(day: date("2025-12-30"), measure: .noLimit)))
  }

  @Test func rule41_aSecondReappointmentIsRefused() throws {
    let once: [(String, DossierEvent)] = [
      ("2025-07-01", FoldTests.receipt()), ("2025-07-16", FoldTests.apology("2025-07-22")),
    ]
    let summary = try FoldTests.summary(once)
    #expect(summary.due == date("2025-07-15") && summary.promised == date("2025-07-22"))
    #expect(
      FoldTests.refusal(once + [("2025-07-23", FoldTests.apology("2025-07-30"))])
        == .alreadyApologised(letter: "01/SDTTG-VP", newDate: date("2025-07-22")))
    let late = try FoldTests.summary(once + [("2025-07-22", .resolved(outcome: nil))])
    #expect(late.statutory == .late && late.promisedClass == .onTime)
    #expect(late.portalTimeliness(asOf: date("2025-08-01")) == .onTime)
  }

  @Test func rule40_theNewDateLiesAfterTheDueDate() {
    let received = ("2025-07-01", FoldTests.receipt())
    #expect(
      FoldTests.refusal([received, ("2025-07-10", FoldTests.apology("2025-07-15"))])
        == .newDateTooEarly(date("2025-07-15"), due: date("2025-07-15")))
    #expect(
      FoldTests.refusal([received, ("2025-07-10", FoldTests.apology(nil))]) == .newDateMissing)
    #expect(
      FoldTests.refusal([
        received, ("2025-07-15", .resolved(outcome: nil)), ("2025-07-16", FoldTests.apology(nil)),
      ]) == .notLate)
    #expect(
      FoldTests.refusal([
        received, ("2025-07-16", .resolved(outcome: nil)),
        ("2025-07-16", FoldTests.apology("2025-07-22")),
      ]) == .newDateAfterEnd)
  }

  /// law.md §4.6: notice 2/11/2026 + 15 ngày = 17/11, close from 18/11; 6/11 → 23/11, close from
  /// Wed 25/11 (24/11 is a holiday).
  @Test(arguments: [("2026-11-02", "2026-11-17"), ("2026-11-06", "2026-11-23")])
  func rule24_closingAfterFifteenDays(notice: String, last: String) throws {
    let asked = [("2026-11-01", FoldTests.receipt()), (notice, FoldTests.ask)]
    #expect(try FoldTests.summary(asked).closingDate == date(last))
    #expect(
      FoldTests.refusal(asked + [(last, .closedUnanswered)])
        == .closingDateNotPassed(date(last)))
    let next = date(last).advanced(by: 1).iso
    #expect(try FoldTests.summary(asked + [(next, .closedUnanswered)]).state == .closedUnanswered)
  }

  @Test func rule7_intakeSupplementsAreCountedApart() throws {
    let submitted = DossierEvent.submitted(
      Submission(facts: DossierFacts(), portalAckAt: nil, systemReceivedAt: nil))
    let once: [(String, DossierEvent)] = [
      ("2025-07-01T08:00", submitted), ("2025-07-01T09:00", FoldTests.ask),
      ("2025-07-02T09:00", FoldTests.complete),
    ]
    let summary = try FoldTests.summary(once)
    #expect(summary.state == .submitted && summary.due == nil)
    #expect(
      FoldTests.refusal(once + [("2025-07-02T10:00", FoldTests.ask)])
        == .intakeSupplementsUsed(maximum: 1))
    let both = try FoldTests.summary(
      once + [("2025-07-03T09:00", FoldTests.receipt()), ("2025-07-04", FoldTests.ask)])
    #expect(both.supplementRequests == 2)
  }

  @Test func rule8_reasonsAndItemsMayNotBeEmpty() {
    let received = ("2025-07-01", FoldTests.receipt())
    #expect(
      FoldTests.refusal([received, ("2025-07-02", .refused(reason: "  "))]) == .reasonMissing)
    #expect(
      FoldTests.refusal([
        received, ("2025-07-02", .supplementRequested(items: [" "], reason: "thiếu")),
      ]) == .itemsMissing)
  }

  @Test func rule12_boundaryFreeStartsAtTheCompetentAgency() throws {
    let facts = DossierFacts(boundaryFree: true)
    let before = try FoldTests.summary([
      ("2026-08-10", FoldTests.receipt(facts: facts)), ("2026-08-12", .transferred(proof: nil)),
    ])
    #expect(before.due == date("2026-08-25"))
    let waiting = try FoldTests.summary([("2026-08-10", FoldTests.receipt(facts: facts))])
    #expect(waiting.due == nil)
    let earlier = try FoldTests.summary([("2026-08-03", FoldTests.receipt(facts: facts))])
    #expect(earlier.due == date("2026-08-17"))  // the flag is dated: not yet on
  }

  @Test func eventsOfOneWholeDayTakeTheirPlaceByRank() throws {
    let summary = try FoldTests.summary([
      ("2025-07-10", .resultReturned(to: nil)), ("2025-07-10T15:30", .resolved(outcome: nil)),
      ("2025-07-10", FoldTests.receipt()),
    ])
    #expect(summary.state == .resultReturned)
    let twice = try FoldTests.summary([
      ("2025-07-01", FoldTests.receipt()), ("2025-07-03", FoldTests.ask),
      ("2025-07-03", FoldTests.complete), ("2025-07-03", FoldTests.ask),
      ("2025-07-03", FoldTests.complete),
    ])
    #expect(twice.state == .processing && twice.supplementRequests == 2)
  }

  @Test func aCorrectionVoidsOrMovesAnEvent() throws {
    let wrong: [(String, DossierEvent)] = [
      ("2025-07-01", FoldTests.receipt()), ("2025-07-20", .resolved(outcome: nil)),
    ]
    let moved = DossierEvent.corrected(
      Correction(sequence: 2, change: .moved(to: moment("2025-07-14")), reason: "x", proof: nil))
    #expect(try FoldTests.summary(wrong + [("2025-07-21", moved)]).statutory == .early)
    let void = DossierEvent.corrected(
      Correction(sequence: 2, change: .void, reason: "x", proof: nil))
    #expect(try FoldTests.summary(wrong + [("2025-07-21", void)]).state == .received)
    let voidReceipt = DossierEvent.corrected(
      Correction(sequence: 1, change: .void, reason: "x", proof: nil))
    #expect(FoldTests.refusal(wrong + [("2025-07-21", voidReceipt)]) == .notCorrectable)
    let before = DossierEvent.corrected(
      Correction(sequence: 2, change: .moved(to: moment("2025-06-14")), reason: "x", proof: nil))
    #expect(FoldTests.refusal(wrong + [("2025-07-21", before)]) == .notFiled)
  }

  /// law.md §1.7, portal class, due 20/10/2025.
  @Test func portalVectors() throws {
    let received = ("2025-10-06", FoldTests.receipt())  // + 10 wd = 20/10
    func portal(_ events: [(String, DossierEvent)], _ asOf: String) throws -> Timeliness {
      try FoldTests.summary([received] + events).portalTimeliness(asOf: date(asOf))
    }
    #expect(try portal([("2025-10-20T23:00", .resolved(outcome: nil))], "2025-10-31") == .onTime)
    #expect(
      try portal(
        [("2025-10-19", .resolved(outcome: nil)), ("2025-10-25", .resultReturned(to: nil))],
        "2025-10-31") == .onTime)
    #expect(try portal([("2025-10-21", .resolved(outcome: nil))], "2025-10-31") == .late)
    #expect(try portal([("2025-10-18", .withdrawn(reason: nil))], "2025-10-31") == .onTime)
    #expect(try portal([("2025-10-21", .discontinued(reason: "x"))], "2025-10-31") == .late)
    #expect(try portal([("2025-10-15", FoldTests.ask)], "2025-10-31") == .running)
    #expect(
      try portal(
        [
          ("2025-10-07", FoldTests.ask), ("2025-10-08", FoldTests.complete),
          ("2025-10-09", FoldTests.ask), ("2025-10-10", FoldTests.complete),
          ("2025-10-16", .resolved(outcome: nil)),
        ], "2025-10-31") == .late)
    let stated = FoldTests.receipt(facts: DossierFacts(appointment: date("2025-10-20")))
    let subtracted = try FoldTests.summary([
      ("2025-10-06", stated), ("2025-10-10", FoldTests.ask), ("2025-10-15", FoldTests.complete),
      ("2025-10-24", .resolved(outcome: nil)),
    ])
    #expect(subtracted.portalTimeliness(asOf: date("2025-10-31")) == .onTime)
    #expect(try portal([], "2025-10-20") == .running)
    #expect(try portal([], "2025-10-21") == .overdue)
  }

  @Test func aLateDossierIsTalliedOverdueUntilItEnds() throws {
    let summary = try FoldTests.summary([
      ("2025-07-01", FoldTests.receipt()), ("2025-07-20", .resolved(outcome: nil)),
    ])
    #expect(
      Set(summary.tallyChanges) == [
        TallyChange(day: date("2025-07-01"), measure: .received),
        TallyChange(day: date("2025-07-16"), measure: .becameOverdue),
        TallyChange(day: date("2025-07-20"), measure: .overdueEnded),
        TallyChange(day: date("2025-07-20"), measure: .late),
      ])
  }
}
