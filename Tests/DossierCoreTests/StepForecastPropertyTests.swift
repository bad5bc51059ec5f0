import DossierCore
import LegalBasis
import Testing
import WorkingTime

/// What holds of every forecast, tried on random procedures, terms and hand-overs, and a reference
/// that walks through the time minute by minute as a clerk with a watch would.
@Suite struct StepForecastPropertyTests {
  /// A dossier somewhere in its steps.
  struct Dossier {
    var procedure: ProcedureVersion
    var term: Term
    var dueAt: Moment
    var handOvers: [(step: Int, at: Moment)]

    func forecast(at now: Moment) throws -> StepForecast {
      try StepForecast.of(
        procedure, term: term, dueAt: dueAt, office: TestLaw.office(knownOn: nil),
        stays: StepForecastTests.stays(handOvers), now: now)
    }
  }

  private func dossier(_ random: inout SeededGenerator, days: ClosedRange<Int>) throws -> Dossier {
    let office = try TestLaw.office(knownOn: nil)
    var quarters: [Int?] = (0..<Int.random(in: 2...6, using: &random)).map { _ in
      Int.random(in: 0..<6, using: &random) == 0 ? nil : Int.random(in: 1...20, using: &random)
    }
    quarters[0] = quarters[0] ?? 2
    let start = Moment(date("2025-06-02").advanced(by: Int.random(in: 0..<200, using: &random)))
      .advanced(byMinutes: Int.random(in: 0..<1440, using: &random))
    let count = Int.random(in: days, using: &random)
    let due = try office.working.date(WorkingDays(count), after: start.date)
    var handOvers: [(step: Int, at: Moment)] = []
    var at = start
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      at = at.advanced(byMinutes: Int.random(in: 0..<(count * 700), using: &random))
      handOvers.append((Int.random(in: 1...quarters.count, using: &random), at))
    }
    return Dossier(
      procedure: StepForecastTests.procedure(quarters),
      term: Term(start: start, limit: .workingDays(WorkingDays(count))),
      dueAt: try office.working.closing(of: due, hours: office.hours), handOvers: handOvers)
  }

  @Test func aForecastNeverLiesBeforeNowAndNeverComesNearer() throws {
    let seed = Cases.seed
    var random = SeededGenerator(state: seed)
    for _ in 0..<min(20_000, Cases.count(300)) {
      let dossier = try dossier(&random, days: 1...30)
      var now = dossier.handOvers.last?.at ?? dossier.term.start
      var before: Moment?
      for _ in 0..<12 {
        let end = try #require(try dossier.forecast(at: now).end)
        #expect(end >= now, "seed \(seed)")
        if let before { #expect(end >= before, "seed \(seed): \(dossier) at \(now.iso)") }
        before = end
        now = now.advanced(byMinutes: Int.random(in: 0..<4000, using: &random))
      }
    }
  }

  @Test func stepsThatEndAsPlannedEndWithTheDossier() throws {
    let seed = Cases.seed
    var random = SeededGenerator(state: seed)
    let office = try TestLaw.office(knownOn: nil)
    for _ in 0..<min(20_000, Cases.count(300)) {
      var dossier = try dossier(&random, days: 1...30)
      let steps = try StepPlan.steps(
        of: dossier.procedure, start: dossier.term.start, dueAt: dossier.dueAt, office: office,
        endedAt: [:])
      dossier.handOvers = []
      // A term that begins after the office has closed has its first minute on the next morning.
      var at = dossier.term.start
      for (step, next) in zip(steps, steps.dropFirst()) {
        at = step.plannedEnd ?? at
        dossier.handOvers.append((next.step.number, at))
        let isLastCounted = steps.drop { $0.step.number != next.step.number }
          .allSatisfy { $0.plannedEnd == nil }
        let end = try dossier.forecast(at: at).end
        #expect(end == (isLastCounted ? at : dossier.dueAt), "seed \(seed): \(dossier)")
      }
    }
  }

  @Test func aForecastIsThatOfAClerkWithAWatch() throws {
    let seed = Cases.seed
    var random = SeededGenerator(state: seed)
    for _ in 0..<min(2_000, Cases.count(40)) {
      let dossier = try dossier(&random, days: 1...8)
      let now = (dossier.handOvers.last?.at ?? dossier.term.start)
        .advanced(byMinutes: Int.random(in: 0..<6000, using: &random))
      let forecast = try dossier.forecast(at: now)
      let expected = try ClerkWithAWatch().end(of: dossier, now: now)
      #expect(forecast.end == expected, "seed \(seed): \(dossier) at \(now.iso)")
      let summary = summary(of: dossier)
      let isLate = expected.date.dayNumber > dossier.dueAt.date.dayNumber
      #expect(try summary.isLate(expectedEnd: #require(forecast.end)) == isLate)
    }
  }

  private func summary(of dossier: Dossier) -> DossierSummary {
    var summary = DossierSummary.absent
    summary.limit = dossier.term.limit
    summary.due = dossier.dueAt.date
    summary.dueAt = dossier.dueAt
    return summary
  }
}

/// Walks through the time minute by minute; it shares nothing with the forecast but the calendar's
/// word on whether a day is a working day.
private struct ClerkWithAWatch {
  private let calendar: WorkingCalendar

  init() throws { calendar = try TestLaw.calendar(knownOn: nil) }

  /// Whether the minute that begins then is inside office hours.
  private func isOpen(_ minute: Int64) throws -> Bool {
    let moment = Moment(minuteNumber: minute)
    let time = Int(moment.time.minutes)
    guard (420..<690).contains(time) || (810..<1020).contains(time) else { return false }
    return try calendar.kind(of: moment.date).isWorking
  }

  private func openMinutes(_ from: Moment, _ to: Moment) throws -> Int {
    guard from < to else { return 0 }
    return try (from.minuteNumber..<to.minuteNumber).count { try isOpen($0) }
  }

  func end(of dossier: StepForecastPropertyTests.Dossier, now: Moment) throws -> Moment {
    let whole = try openMinutes(dossier.term.start, dossier.dueAt)
    let quarters = dossier.procedure.steps.map { $0.quarterDays ?? 0 }
    let sum = quarters.reduce(0, +)
    // The minute of the term at which each step is planned to be done.
    let marks = quarters.indices.map { whole * quarters[...$0].reduce(0, +) / sum }
    let current = dossier.handOvers[dossier.handOvers.count - 1]
    let index = current.step - 1
    // Who has the dossier at each minute since the term began.
    var spent = 0
    var holder = 1
    var minute = dossier.term.start.minuteNumber
    while minute < now.minuteNumber {
      for handOver in dossier.handOvers where handOver.at.minuteNumber <= minute {
        holder = handOver.step
      }
      if holder == current.step, try isOpen(minute) { spent += 1 }
      minute += 1
    }
    let planned = marks[index] - (index > 0 ? marks[index - 1] : 0)
    var left = max(0, planned - spent) + (whole - marks[index])
    var at = max(now, current.at).minuteNumber
    while left > 0 {
      if try isOpen(at) { left -= 1 }
      at += 1
    }
    return Moment(minuteNumber: at)
  }
}
