import DossierCore
import LegalBasis
import ProofCheck
import TestSupport
import Testing
import WorkingTime

/// The deadline engine (prefix sums, inverse index, sums of waits) against the second verifier (a
/// finger on a calendar), and the laws of peers.md "Properties", on random cases.
///
/// `MOTCUA_CASES=1000000 swift test -c release --filter EngineAgainstClerk` for the long run.
@Suite struct EngineAgainstClerkTests {
  @Test("the engine and the clerk come to the same date, minute and day-by-day count")
  func sameCount() throws {
    for seed in Cases.seeds("engine = clerk", default: 3_000) {
      var random = SeededRandom(seed: seed)
      let drawn = RandomTerm(&random)
      let engine = DeadlineEngine(calendar: try drawn.office(), rules: TestRules.nd118)
      var narration = Narration()
      let due = try #require(try engine.due(drawn.term, narrating: &narration))
      let clerk = try count(
        from: drawn.term.start, limit: drawn.plainLimit, pauses: drawn.plainPauses,
        on: drawn.paper)
      let told = narration.days.map {
        DayEntry(date: $0.date, kind: $0.kind.asTheClerkSays, counted: $0.counted)
      }
      guard due.due == clerk.due, due.dueAt == clerk.dueAt, told == clerk.days else {
        Issue.record(
          """
          MOTCUA_SEED=\(seed): \(drawn.text)
          engine \(due.due.iso) \(due.dueAt.iso), clerk \(clerk.due.iso) \(clerk.dueAt.iso)
          \(firstDifference(told, clerk.days))
          """)
        return
      }
      // Narrated = computed (invariant 10).
      #expect(narration.days.first?.date == drawn.term.start.date)
      #expect(narration.days.last?.date == due.due)
      #expect(due.latestApology < due.due)
    }
  }

  @Test("a wait split in two, or two that touch put together, give the same date")
  func additive() throws {
    for seed in Cases.seeds("additive", default: 2_000, most: 200_000) {
      var random = SeededRandom(seed: seed)
      var drawn = RandomTerm(&random)
      let engine = DeadlineEngine(calendar: try drawn.office(), rules: TestRules.nd118)
      guard let whole = drawn.term.pauses.indices.randomElement(using: &random) else { continue }
      let pause = drawn.term.pauses[whole]
      let minutes = Int(pause.ends.minuteNumber - pause.begins.minuteNumber)
      let cut = pause.begins.advanced(byMinutes: random.int(0...minutes))
      let before = try engine.due(drawn.term)
      drawn.term.pauses.replaceSubrange(
        whole...whole,
        with: [
          DeadlineProof.Pause(begins: pause.begins, ends: cut),
          DeadlineProof.Pause(begins: cut, ends: pause.ends),
        ])
      let after = try engine.due(drawn.term)
      if before != after {
        Issue.record(
          """
          MOTCUA_SEED=\(seed): \(drawn.text)
          whole \(before?.dueAt.iso ?? "-"), split \(after?.dueAt.iso ?? "-")
          """)
        return
      }
    }
  }

  @Test("one more holiday never makes a date earlier, one more worked Saturday never later")
  func monotone() throws {
    for seed in Cases.seeds("monotone", default: 2_000, most: 200_000) {
      var random = SeededRandom(seed: seed)
      var drawn = RandomTerm(&random)
      if drawn.term.limit.isInHours { drawn.term.pauses = [] }
      let rules = TestRules.nd118
      let before = try #require(
        try DeadlineEngine(calendar: drawn.office(), rules: rules).due(drawn.term))
      let date = drawn.term.start.date.advanced(by: random.int(0...120))
      let kind = try drawn.office().working.kind(of: date)
      let index = try #require(drawn.years.firstIndex { $0.year == date.year })
      let year = drawn.years[index]
      drawn.years[index] = CalendarYear(
        year: year.year, weeklyDaysOff: year.weeklyDaysOff,
        days: year.days.filter { $0.date != date } + [
          RandomTerm.declared(date, kind.isWorking ? .holiday : .makeUp)
        ], completeSince: nil)
      let after = try #require(
        try DeadlineEngine(calendar: drawn.office(), rules: rules).due(drawn.term))
      let holds = kind.isWorking ? after.dueAt >= before.dueAt : after.dueAt <= before.dueAt
      // A day outside the term changes nothing.
      let isInside = date >= drawn.term.start.date && date <= max(before.due, after.due)
      if !holds || (!isInside && after.dueAt != before.dueAt) {
        Issue.record(
          """
          MOTCUA_SEED=\(seed): \(drawn.text), \(date.iso) \(kind) → the other
          before \(before.dueAt.iso), after \(after.dueAt.iso)
          """)
        return
      }
    }
  }

  @Test("counting forward and back are inverse")
  func inverse() throws {
    for seed in Cases.seeds("inverse", default: 2_000, most: 200_000) {
      var random = SeededRandom(seed: seed)
      let drawn = RandomTerm(&random)
      let calendar = try drawn.office().working
      let start = try calendar.rollForward(drawn.term.start.date)
      let days = WorkingDays(random.int(1...200))
      let there = try calendar.date(days, after: start)
      #expect(try calendar.date(days, before: there) == start, "MOTCUA_SEED=\(seed)")
      #expect(try calendar.workingDays(after: start, through: there) == days)
    }
  }

  private func firstDifference(_ engine: [DayEntry], _ clerk: [DayEntry]) -> String {
    for (one, other) in zip(engine, clerk) where one != other {
      return "engine \(one.date.iso) \(one.kind) \(one.counted.map(String.init) ?? "-"), "
        + "clerk \(other.date.iso) \(other.kind) \(other.counted.map(String.init) ?? "-")"
    }
    return "engine \(engine.count) days, clerk \(clerk.count)"
  }
}

extension NarratedDay.Kind {
  /// The clerk's word for it.
  var asTheClerkSays: DayEntry.Kind {
    switch self {
    case .startDay: .startDay
    case .working: .working
    case .weekend: .weekend
    case .holiday: .holiday
    case .swappedOff: .swappedOff
    case .makeUp: .makeUp
    case .rolled: .rolled
    case .paused: .paused
    }
  }
}
