import DossierCore
import LegalBasis
import Testing
import WorkingTime

/// The engine against a finger on a paper calendar, and the laws its waits obey.
@Suite struct DeadlineEngineTests {
  static func engine(_ office: OfficeCalendar) -> DeadlineEngine {
    DeadlineEngine(calendar: office, rules: TestLaw.nd118)
  }

  /// receipt, limit, pauses → due. Oracle: law.md §4.6 where no pause stands, else hand count.
  static let table = """
    2025-04-22 5wd                          → 2025-04-28
    2026-08-17 10wd                         → 2026-08-28
    2026-08-28 3wd                          → 2026-09-07
    2026-01-09 1wd                          → 2026-01-10
    2026-01-31 30d                          → 2026-03-02
    2026-04-06 20d                          → 2026-04-28
    2026-08-12 10d                          → 2026-08-22
    2026-01-31 1mo                          → 2026-03-02
    2025-07-19 sameday                      → 2025-07-21
    2025-07-01 10wd  07-04/07-08            → 2025-07-17
    2025-07-01 10wd  07-04/07-07,07-07/07-08 → 2025-07-17
    2025-07-01 10wd  07-15/07-18            → 2025-07-18
    2025-07-01 10wd  07-16/07-18            → 2025-07-15
    2025-07-01 30d   07-11/07-21            → 2025-08-11
    2025-07-01 1mo   07-11/07-21            → 2025-08-11
    """

  @Test func knownTerms() throws {
    let engine = DeadlineEngineTests.engine(try TestLaw.office(knownOn: nil))
    for line in DeadlineEngineTests.table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let year = words[0].prefix(4)
      let spans = words.count < 5 ? [] : words[2].split(separator: ",")
      let pauses = spans.map { pause in
        let ends = pause.split(separator: "/")
        return DeadlineProof.Pause(
          begins: moment("\(year)-\(ends[0])"), ends: moment("\(year)-\(ends[1])"))
      }
      let term = Term(
        start: moment(words[0]), limit: try TimeLimit(code: words[1]), pauses: pauses)
      #expect(try engine.due(term)?.due == date(words[words.count - 1]), "\(line)")
    }
    #expect(try engine.due(Term(start: moment("2025-07-01"), limit: .onReceipt)) == nil)
  }

  @Test func latestApologyIsTheLastWorkingDayBefore() throws {
    // Oracle: law.md §4.6; 23/02/2026 + Tết → 13/02, 24/08/2026 → the make-up Saturday.
    let engine = DeadlineEngineTests.engine(try TestLaw.office(knownOn: nil))
    for (start, days, latest) in [("2026-02-12", 2, "2026-02-13"), ("2026-08-20", 3, "2026-08-22")]
    {
      let due = try engine.due(
        Term(start: moment(start), limit: .workingDays(WorkingDays(days))))
      #expect(due?.latestApology == date(latest))
    }
  }

  @Test func hoursMoveAsTheLawSays() throws {
    // law.md §4.2: before opening → opening, lunch → afternoon, after closing → next opening;
    // §4.6: portal reply Fri 20/11/2026 16:30 → alert by 18:30 the same day.
    let engine = DeadlineEngineTests.engine(try TestLaw.office(knownOn: nil))
    for (start, limit, dueAt) in [
      ("2026-11-20T16:30", "2h", "2026-11-20T18:30"),
      ("2025-07-01T06:00", "8wh", "2025-07-01T17:00"),
      ("2025-07-01T12:00", "8wh", "2025-07-02T11:30"),
      ("2025-07-04T17:30", "8wh", "2025-07-07T17:00"),
    ] {
      let due = try engine.due(Term(start: moment(start), limit: try TimeLimit(code: limit)))
      #expect(due?.dueAt == moment(dueAt), "\(start) + \(limit)")
    }
  }

  /// A term drawn at random in 2025–2026, with up to three pauses.
  static func term(_ generator: inout SeededGenerator) -> Term {
    let start = date("2025-01-02").advanced(by: Int.random(in: 0..<420, using: &generator))
    let count = Int.random(in: 1...40, using: &generator)
    let limit: TimeLimit =
      switch Int.random(in: 0..<4, using: &generator) {
      case 0, 1: .workingDays(WorkingDays(count))
      case 2: .calendarDays(CalendarDays(count))
      default: .months(Months(1 + count % 2))
      }
    var pauses: [DeadlineProof.Pause] = []
    var begins = start
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      begins = begins.advanced(by: Int.random(in: 0..<25, using: &generator))
      let ends = begins.advanced(by: Int.random(in: 1..<20, using: &generator))
      pauses.append(DeadlineProof.Pause(begins: Moment(begins), ends: Moment(ends)))
      begins = ends
    }
    return Term(start: Moment(start), limit: limit, pauses: pauses)
  }

  /// Counts a term one day at a time.
  static func slowDue(_ term: Term, _ calendar: WorkingCalendar) throws -> CivilDate {
    let start = term.start.date
    func rolled(_ date: CivilDate) throws -> CivilDate {
      var date = date
      while !(try calendar.kind(of: date).isWorking) { date = date.advanced(by: 1) }
      return date
    }
    func lastCounted(without pauses: [DeadlineProof.Pause]) throws -> CivilDate {
      let paused = { (date: CivilDate) in
        pauses.contains { $0.begins.date < date && date <= $0.ends.date }
      }
      var date = start
      switch term.limit {
      case .workingDays(let days):
        var left = days.count
        while left > 0 {
          date = date.advanced(by: 1)
          if try calendar.kind(of: date).isWorking, !paused(date) { left -= 1 }
        }
      case .calendarDays(let days):
        var left = days.count
        while left > 0 {
          date = date.advanced(by: 1)
          if !paused(date) { left -= 1 }
        }
      case .months(let months):
        date = start.adding(months: months.count)
        for pause in pauses {
          date = date.advanced(by: pause.begins.date.days(to: pause.ends.date))
        }
      case .workingHours, .hours, .sameDay, .onReceipt: break
      }
      return date
    }
    var effective: [DeadlineProof.Pause] = []
    var last = try lastCounted(without: [])
    for pause in term.pauses where pause.begins.date <= (try rolled(last)) {
      if pause.begins.date < last {
        effective.append(pause)
        last = try lastCounted(without: effective)
      } else {
        last = pause.ends.date
      }
    }
    return try rolled(last)
  }

  @Test func equalsASlowCount() throws {
    let seed = Cases.seed
    var generator = SeededGenerator(state: seed)
    let office = try TestLaw.office(knownOn: nil)
    let engine = DeadlineEngineTests.engine(office)
    for _ in 0..<Cases.count(3000) {
      let term = DeadlineEngineTests.term(&generator)
      let due = try engine.due(term)
      #expect(
        try due?.due == DeadlineEngineTests.slowDue(term, office.working), "seed \(seed): \(term)")
    }
    print("slow count: seed \(seed)")
  }

  @Test func narratedIsComputed() throws {
    let seed = Cases.seed
    var generator = SeededGenerator(state: seed)
    let engine = DeadlineEngineTests.engine(try TestLaw.office(knownOn: nil))
    for _ in 0..<min(Cases.count(500), 100_000) {
      let term = DeadlineEngineTests.term(&generator)
      var narration = Narration()
      let due = try engine.due(term, narrating: &narration)
      #expect(narration.days.last?.date == due?.due, "seed \(seed): \(term)")
      #expect(narration.days.first?.date == term.start.date)
      for (day, next) in zip(narration.days, narration.days.dropFirst()) {
        #expect(day.date.advanced(by: 1) == next.date)
      }
      if case .workingDays(let days) = term.limit, term.pauses.isEmpty {
        #expect(narration.days.last?.counted == days.count)
      }
    }
    print("narration: seed \(seed)")
  }

  /// Splitting a wait, or merging two that touch, never changes the date.
  @Test func waitsAreAdditive() throws {
    let seed = Cases.seed
    var generator = SeededGenerator(state: seed)
    let engine = DeadlineEngineTests.engine(try TestLaw.office(knownOn: nil))
    for _ in 0..<Cases.count(2000) {
      let term = DeadlineEngineTests.term(&generator)
      var split = term
      split.pauses = term.pauses.flatMap { pause -> [DeadlineProof.Pause] in
        let length = pause.begins.date.days(to: pause.ends.date)
        guard length > 1 else { return [pause] }
        let cut = Moment(
          pause.begins.date.advanced(by: Int.random(in: 1..<length, using: &generator)))
        return [
          DeadlineProof.Pause(begins: pause.begins, ends: cut),
          DeadlineProof.Pause(begins: cut, ends: pause.ends),
        ]
      }
      #expect(try engine.due(term) == engine.due(split), "seed \(seed): \(term)")
    }
    print("additive: seed \(seed)")
  }

  /// A longer wait never makes the due date earlier.
  @Test func waitsAreMonotone() throws {
    let seed = Cases.seed
    var generator = SeededGenerator(state: seed)
    let engine = DeadlineEngineTests.engine(try TestLaw.office(knownOn: nil))
    for _ in 0..<Cases.count(2000) {
      let term = DeadlineEngineTests.term(&generator)
      guard let last = term.pauses.indices.last else { continue }
      var longer = term
      longer.pauses[last].ends = Moment(term.pauses[last].ends.date.advanced(by: 1))
      let before = try #require(try engine.due(term))
      let after = try #require(try engine.due(longer))
      #expect(before.due <= after.due, "seed \(seed): \(term)")
    }
    print("monotone: seed \(seed)")
  }
}
