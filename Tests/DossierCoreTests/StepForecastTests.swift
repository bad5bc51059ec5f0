import DossierCore
import LegalBasis
import Testing
import WorkingTime

/// When an open dossier may be expected to end.
///
/// The oracle of the table is a hand count on paper. Ten working days from Monday 07/07/2025 07:00
/// to Monday 21/07 17:00 are eleven days of 480 minutes (07:00–11:30, 13:30–17:00), 5280. Steps of
/// 2, 5 and 3 days have 1056, 2640 and 1584 of them: the first is planned to end on Wednesday 09/07
/// at 08:36, the second on Wednesday 16/07 at 14:36, the third with the dossier; the fourth, the
/// hand-over, has no share.
@Suite struct StepForecastTests {
  static func procedure(_ quarters: [Int?]) -> ProcedureVersion {
    var procedure = TestLaw.procedure(limit: .workingDays(WorkingDays(10)))
    procedure.steps = quarters.enumerated().map { index, quarters in
      ProcessStep(
        number: index + 1, name: "Bước \(index + 1)", role: "Chuyên viên", quarterDays: quarters)
    }
    return procedure
  }

  static let tenDays = procedure([8, 20, 12, nil])
  static let term = Term(
    start: moment("2025-07-07T07:00"), limit: .workingDays(WorkingDays(10)))

  /// Stays from hand-overs to steps.
  static func stays(_ handOvers: [(step: Int, at: Moment)]) -> [StepStay] {
    var stays: [StepStay] = []
    var current = StepStay(step: 1, enteredAt: nil, leftAt: nil)
    for handOver in handOvers {
      stays.append(
        StepStay(step: current.step, enteredAt: current.enteredAt, leftAt: handOver.at))
      current = StepStay(step: handOver.step, enteredAt: handOver.at, leftAt: nil)
    }
    return stays + [current]
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let handOvers: [(Int, String)]
    let now: String
    let end: String
    var pauses: [(String, String)] = []
    var dueAt = "2025-07-21T17:00"
    var testDescription: String { what }
  }

  @Test(arguments: [
    Case(
      what: "handed on as planned", handOvers: [(2, "2025-07-09T08:36")],
      now: "2025-07-09T08:36", end: "2025-07-21T17:00"),
    // What is planned for the step is not used up: no day is lost.
    Case(
      what: "inside the step", handOvers: [(2, "2025-07-09T08:36")], now: "2025-07-11T07:00",
      end: "2025-07-21T17:00"),
    // Wednesday 9 to Wednesday 16 are 2784 of 2640 minutes; 1584 are left: 17, 18, 21 and 144.
    Case(
      what: "longer than planned", handOvers: [(2, "2025-07-09T08:36")], now: "2025-07-17T07:00",
      end: "2025-07-22T09:24"),
    // 4224 are left: 10, 11, 14 to 18, 21 and 384, of which 270 before noon.
    Case(
      what: "handed on late", handOvers: [(2, "2025-07-10T07:00")], now: "2025-07-10T07:00",
      end: "2025-07-22T15:24"),
    // 1584 are left: 11, 14, 15 and 144.
    Case(
      what: "handed on early", handOvers: [(2, "2025-07-08T07:00"), (3, "2025-07-11T07:00")],
      now: "2025-07-11T07:00", end: "2025-07-16T09:24"),
    Case(
      what: "in a step without a share, the last", handOvers: [(4, "2025-07-14T09:00")],
      now: "2025-07-14T10:00", end: "2025-07-14T10:00"),
    // 480 of the second step were spent before; 2160 + 1584 are left: 384 of the 11th, then
    // 14 to 18, 21 and 22.
    Case(
      what: "given back",
      handOvers: [
        (2, "2025-07-09T08:36"), (3, "2025-07-10T08:36"), (2, "2025-07-11T08:36"),
      ], now: "2025-07-11T08:36", end: "2025-07-22T17:00"),
    // A day alone begins at 00:00: the count runs from the hand-over. 360 of the 11th, 14, 15, 264.
    Case(
      what: "looked at on a day", handOvers: [(3, "2025-07-11T09:00")], now: "2025-07-11",
      end: "2025-07-16T11:24"),
    // Nothing runs on a weekend.
    Case(
      what: "looked at on a Sunday", handOvers: [(2, "2025-07-09T08:36")],
      now: "2025-07-13T10:00", end: "2025-07-21T17:00"),
    // Paused over Thursday and Friday, so due two days later; 384 of 2640 spent, 3840 are left:
    // 14 to 18 and 21 to 23, no day lost.
    Case(
      what: "after a pause", handOvers: [(2, "2025-07-09T08:36")], now: "2025-07-14T07:00",
      end: "2025-07-23T17:00", pauses: [("2025-07-10T07:00", "2025-07-14T07:00")],
      dueAt: "2025-07-23T17:00"),
  ])
  func aForecastIsTheTimeThatIsLeft(_ example: Case) throws {
    var term = StepForecastTests.term
    term.pauses = example.pauses.map {
      DeadlineProof.Pause(begins: moment($0.0), ends: moment($0.1))
    }
    let forecast = try StepForecast.of(
      StepForecastTests.tenDays, term: term, dueAt: moment(example.dueAt),
      office: TestLaw.office(knownOn: nil),
      stays: StepForecastTests.stays(example.handOvers.map { ($0.0, moment($0.1)) }),
      now: moment(example.now))
    #expect(forecast.end == moment(example.end))
    #expect(forecast.step?.step.number == example.handOvers.last?.0)
  }

  @Test func theStepHasItsPlannedEnd() throws {
    let forecast = try StepForecast.of(
      StepForecastTests.tenDays, term: StepForecastTests.term, dueAt: moment("2025-07-21T17:00"),
      office: TestLaw.office(knownOn: nil),
      stays: StepForecastTests.stays([(2, moment("2025-07-08T07:00"))]),
      now: moment("2025-07-08T07:00"))
    #expect(forecast.step?.plannedEnd == moment("2025-07-16T14:36"))
  }

  // MARK: No forecast

  /// A dossier of three steps from its events.
  private func forecast(
    _ events: [(String, DossierEvent)], now: String,
    limit: TimeLimit = .workingDays(WorkingDays(10)), quarters: [Int?] = [8, 20, 12]
  ) throws -> (forecast: StepForecast, summary: DossierSummary) {
    var law = TestLaw()
    law.procedure = StepForecastTests.procedure(quarters)
    let history = FoldTests.history([("2025-07-07T07:00", FoldTests.receipt(limit))] + events)
    let fold = try history.folded(law: law, calendar: FoldTests.version)
    return (try history.forecast(of: fold, law: law, now: moment(now)), fold.summary)
  }

  private static let toSecond = (
    "2025-07-09T08:36", DossierEvent.forwarded(step: 2, officer: nil)
  )

  @Test func nothingRecordedIsNothingForetold() throws {
    // The first step should have ended long ago; nobody wrote that it had or had not.
    let (forecast, _) = try forecast([], now: "2025-07-18T07:00")
    #expect(forecast == StepForecast(outlook: .notRecorded, step: nil))
    // A hand-over to an officer names no step.
    let officer = try self.forecast(
      [("2025-07-08T07:00", .forwarded(step: nil, officer: "Nguyễn Thị An"))],
      now: "2025-07-18T07:00")
    #expect(officer.forecast.outlook == .notRecorded)
  }

  @Test func aWaitThatStopsTheClockHasNoForecast() throws {
    let waiting = try forecast(
      [StepForecastTests.toSecond, ("2025-07-10T07:00", FoldTests.ask)], now: "2025-07-11")
    #expect(waiting.forecast == StepForecast(outlook: .clockStopped, step: nil))
    // Complete on the 14th, the term begins anew: due on the 28th, and the second step has spent
    // nothing of its new share. 11 days of 480 from the 14th 07:00 have 5280; 4224 are left.
    let again = try forecast(
      [
        StepForecastTests.toSecond, ("2025-07-10T07:00", FoldTests.ask),
        ("2025-07-14T07:00", FoldTests.complete),
      ], now: "2025-07-14T07:00")
    #expect(again.summary.due == date("2025-07-28"))
    #expect(again.forecast.end == moment("2025-07-24T15:24"))
  }

  @Test func aWaitThatLeavesTheClockRunningHasAForecast() throws {
    let asked = try forecast(
      [
        StepForecastTests.toSecond,
        ("2025-07-10T07:00", .consultationRequested(body: "Sở X", until: nil, verification: false)),
      ], now: "2025-07-11T07:00")
    #expect(asked.forecast.end == moment("2025-07-21T17:00"))
  }

  @Test func withoutALimitOrAPlanNothingIsForetold() throws {
    #expect(
      try forecast([StepForecastTests.toSecond], now: "2025-07-11", limit: .onReceipt)
        .forecast.outlook == .noTerm)
    #expect(
      try forecast([StepForecastTests.toSecond], now: "2025-07-11", quarters: [nil, nil])
        .forecast.outlook == .noPlan)
  }

  @Test func lateIsWhatTheOneClassifierCallsLate() throws {
    let (_, summary) = try forecast([StepForecastTests.toSecond], now: "2025-07-11")
    #expect(!summary.isLate(expectedEnd: moment("2025-07-21T17:00")))
    #expect(!summary.isLate(expectedEnd: moment("2025-07-21T23:00")))
    #expect(summary.isLate(expectedEnd: moment("2025-07-22T07:01")))
    // A term in hours ends at a minute: 8 working hours after Monday 07:00 are 17:00.
    let hours = try forecast(
      [("2025-07-07T09:00", .forwarded(step: 2, officer: nil))], now: "2025-07-07T16:00",
      limit: .workingHours(.hours(8)))
    #expect(hours.summary.dueAt == moment("2025-07-07T17:00"))
    #expect(hours.summary.isLate(expectedEnd: moment("2025-07-07T17:01")))
    // Steps of 96, 240 and 144 minutes; the second used up its own: 144 after 16:00 are 60 on
    // Monday and 84 on Tuesday.
    #expect(hours.forecast.end == moment("2025-07-08T08:24"))
  }
}
