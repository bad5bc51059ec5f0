import ProofCheck
import Testing
import WorkingTime

/// The clerk's count, held against the vectors of law.md §4.6, which were checked by program.
@Suite struct ClerkTests {
  static let hours = DoorHours(
    from: nil, to: nil, sessions: [.init(opens: 420, closes: 690), .init(opens: 810, closes: 1020)])

  /// The sheets of law.md §4.4 that the vectors need, as printed there.
  static let paper = PaperCalendar(
    years: [
      sheet(
        2024, off: [(1, 1), (2, 8), (2, 9), (2, 12), (2, 13), (2, 14), (4, 18), (4, 30), (5, 1)],
        swapped: [(4, 29)], worked: [(5, 4)]),
      sheet(
        2025,
        off: [
          (1, 1), (1, 27), (1, 28), (1, 29), (1, 30), (1, 31), (4, 7), (4, 30), (5, 1), (9, 1),
          (9, 2),
        ], swapped: [(5, 2)], worked: [(4, 26)]),
      sheet(
        2026,
        off: [
          (1, 1), (2, 16), (2, 17), (2, 18), (2, 19), (2, 20), (4, 27), (4, 30), (5, 1), (9, 1),
          (9, 2), (11, 24),
        ], swapped: [(1, 2), (8, 31)], worked: [(1, 10), (8, 22)]),
      sheet(
        2027,
        off: [
          (1, 1), (2, 4), (2, 5), (2, 8), (2, 9), (2, 10), (4, 16), (4, 30), (5, 3), (9, 2), (9, 3),
          (11, 24),
        ], swapped: [], worked: []),
    ], hours: [hours])

  static func sheet(
    _ year: Int, off: [(Int, Int)], swapped: [(Int, Int)], worked: [(Int, Int)]
  ) -> PaperYear {
    func marks(_ days: [(Int, Int)], _ kind: PaperYear.Mark.Kind) -> [PaperYear.Mark] {
      days.compactMap { month, day in
        CivilDate(year: year, month: month, day: day).map { .init(date: $0, kind: kind) }
      }
    }
    return PaperYear(
      year: year, weeklyDaysOff: [.saturday, .sunday],
      marks: marks(off, .holiday) + marks(swapped, .swappedOff) + marks(worked, .makeUp))
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  static func at(_ y: Int, _ m: Int, _ d: Int, _ hour: Int, _ minute: Int) throws -> Moment {
    Moment(try day(y, m, d), try #require(ClockTime(hour: hour, minute: minute)))
  }

  @Test("working days, vectors of law.md §4.6")
  func workingDays() throws {
    for (from, limit, due) in [
      ((2024, 4, 24), 5, (2024, 5, 4)), ((2025, 4, 22), 5, (2025, 4, 28)),
      ((2026, 8, 17), 10, (2026, 8, 28)), ((2026, 8, 28), 3, (2026, 9, 7)),
      ((2026, 2, 12), 5, (2026, 2, 26)), ((2026, 11, 23), 1, (2026, 11, 25)),
      ((2026, 11, 20), 3, (2026, 11, 26)), ((2025, 12, 31), 3, (2026, 1, 7)),
      ((2026, 1, 9), 1, (2026, 1, 10)), ((2026, 10, 5), 30, (2026, 11, 16)),
      ((2026, 11, 2), 15, (2026, 11, 23)), ((2026, 11, 23), 5, (2026, 12, 1)),
      ((2026, 12, 30), 5, (2027, 1, 7)), ((2027, 1, 29), 5, (2027, 2, 12)),
      ((2027, 2, 1), 5, (2027, 2, 15)), ((2027, 2, 3), 1, (2027, 2, 11)),
      ((2027, 4, 28), 3, (2027, 5, 5)), ((2027, 8, 30), 5, (2027, 9, 8)),
      ((2027, 9, 1), 1, (2027, 9, 6)), ((2027, 11, 22), 3, (2027, 11, 26)),
    ] {
      try expectDue(.workingDays(limit), from: from, due)
    }
  }

  @Test("calendar days, vectors of law.md §4.6")
  func calendarDays() throws {
    for (from, limit, due) in [
      ((2026, 1, 31), 30, (2026, 3, 2)), ((2026, 4, 6), 20, (2026, 4, 28)),
      ((2025, 4, 16), 15, (2025, 5, 5)), ((2026, 10, 25), 30, (2026, 11, 25)),
      ((2025, 8, 18), 15, (2025, 9, 3)), ((2026, 8, 12), 10, (2026, 8, 22)),
      ((2026, 10, 5), 30, (2026, 11, 4)), ((2026, 11, 2), 15, (2026, 11, 17)),
      ((2026, 11, 6), 15, (2026, 11, 23)), ((2027, 1, 6), 30, (2027, 2, 11)),
      ((2027, 3, 17), 30, (2027, 4, 19)), ((2027, 8, 3), 30, (2027, 9, 6)),
      ((2027, 10, 25), 30, (2027, 11, 25)),
    ] {
      try expectDue(.days(limit), from: from, due)
    }
  }

  @Test("months, vectors of law.md §4.6")
  func months() throws {
    for (from, limit, due) in [
      ((2026, 1, 31), 1, (2026, 3, 2)), ((2024, 1, 31), 1, (2024, 2, 29)),
      ((2025, 11, 30), 3, (2026, 3, 2)), ((2026, 7, 2), 2, (2026, 9, 3)),
    ] {
      try expectDue(.months(limit), from: from, due)
    }
  }

  @Test("working hours: the four moves of law.md §4.2, and 8 hours are one working day")
  func workingHours() throws {
    for (start, minutes, due) in [
      (try Self.at(2026, 11, 20, 9, 0), 480, try Self.at(2026, 11, 23, 9, 0)),
      // before opening → opening
      (try Self.at(2026, 11, 20, 5, 30), 60, try Self.at(2026, 11, 20, 8, 0)),
      // lunch → afternoon
      (try Self.at(2026, 11, 20, 12, 0), 60, try Self.at(2026, 11, 20, 14, 30)),
      // after closing → next opening, here over 24/11, a holiday
      (try Self.at(2026, 11, 23, 17, 0), 60, try Self.at(2026, 11, 25, 8, 0)),
      // a day off → next opening
      (try Self.at(2026, 11, 21, 10, 0), 60, try Self.at(2026, 11, 23, 8, 0)),
      // to the last minute of the day, not the first of the next
      (try Self.at(2026, 11, 20, 16, 0), 60, try Self.at(2026, 11, 20, 17, 0)),
    ] {
      let found = try count(
        from: start, limit: .workingMinutes(minutes), pauses: [], on: Self.paper)
      #expect(found.dueAt == due)
      #expect(found.due == due.date)
    }
  }

  @Test("clock hours: the staff alert of law.md §4.6, portal reply Fri 20/11 16:30 → 18:30")
  func clockHours() throws {
    let found = try count(
      from: try Self.at(2026, 11, 20, 16, 30), limit: .minutes(120), pauses: [], on: Self.paper)
    #expect(found.dueAt == (try Self.at(2026, 11, 20, 18, 30)))
  }

  @Test("the same day, or the next that is worked")
  func sameDay() throws {
    try expectDue(.sameDay, from: (2026, 11, 23), (2026, 11, 23))
    try expectDue(.sameDay, from: (2026, 11, 24), (2026, 11, 25))
    try expectDue(.sameDay, from: (2026, 8, 22), (2026, 8, 22))
  }

  @Test("a wait takes its days out: the day it began counts, the day it ended does not")
  func pauses() throws {
    // Mon 5/10/2026 + 5 wd = Mon 12/10. Waiting Wed 7/10 → Fri 9/10 takes out Thu and Fri.
    let wait = PlainPause(
      began: try Self.at(2026, 10, 7, 15, 0), ended: try Self.at(2026, 10, 9, 8, 0))
    let found = try count(
      from: Moment(try Self.day(2026, 10, 5)), limit: .workingDays(5), pauses: [wait],
      on: Self.paper)
    #expect(found.due == (try Self.day(2026, 10, 14)))
    #expect(
      found.days.map(\.kind) == [
        .startDay, .working, .working, .paused, .paused, .weekend, .weekend, .working, .working,
        .working,
      ])
    #expect(found.days.map(\.counted) == [nil, 1, 2, nil, nil, nil, nil, 3, 4, 5])
    // One that begins after the due date moves nothing.
    let after = PlainPause(
      began: try Self.at(2026, 10, 13, 8, 0), ended: try Self.at(2026, 10, 20, 8, 0))
    let unmoved = try count(
      from: Moment(try Self.day(2026, 10, 5)), limit: .workingDays(5), pauses: [after],
      on: Self.paper)
    #expect(unmoved.due == (try Self.day(2026, 10, 12)))
  }

  @Test("a wait that begins when all is counted leaves its own end, rolled")
  func pauseAtTheEnd() throws {
    // Mon 5/10/2026 + 5 wd = Mon 12/10; waiting from that day to Sat 17/10 → Mon 19/10.
    let wait = PlainPause(
      began: try Self.at(2026, 10, 12, 15, 0), ended: try Self.at(2026, 10, 17, 8, 0))
    let found = try count(
      from: Moment(try Self.day(2026, 10, 5)), limit: .workingDays(5), pauses: [wait],
      on: Self.paper)
    #expect(found.due == (try Self.day(2026, 10, 19)))
    #expect(
      found.days.suffix(7).map(\.kind) == [
        .paused, .paused, .paused, .paused, .paused, .rolled, .rolled,
      ])
  }

  @Test("a month with a wait is as many days longer, and overlapping waits count once")
  func pausedMonth() throws {
    // 1/10/2026 + 1 month = Sun 1/11; six days of waiting → Sat 7/11 → Mon 9/11.
    let first = PlainPause(
      began: try Self.at(2026, 10, 5, 15, 0), ended: try Self.at(2026, 10, 9, 8, 0))
    let second = PlainPause(
      began: try Self.at(2026, 10, 7, 15, 0), ended: try Self.at(2026, 10, 11, 8, 0))
    let found = try count(
      from: Moment(try Self.day(2026, 10, 1)), limit: .months(1), pauses: [second, first],
      on: Self.paper)
    #expect(found.due == (try Self.day(2026, 11, 9)))
    #expect(found.days.filter { $0.kind == .paused }.count == 6)
  }

  @Test("rolled days are told apart from counted ones, and there are no gaps")
  func narration() throws {
    // Fri 6/11/2026 + 15 days = Sat 21/11 → Mon 23/11.
    let found = try count(
      from: Moment(try Self.day(2026, 11, 6)), limit: .days(15), pauses: [], on: Self.paper)
    #expect(found.days.count == 18)
    #expect(found.days.suffix(3).map(\.kind) == [.weekend, .rolled, .rolled])
    #expect(found.days.suffix(3).map(\.counted) == [15, nil, nil])
    for (index, line) in found.days.enumerated() {
      #expect(line.date == found.days[0].date.advanced(by: index))
    }
    #expect(found.days.last?.date == found.due)
  }

  @Test("agrees, disagrees, and what it cannot check")
  func verdicts() throws {
    let start = try Self.at(2026, 8, 28, 14, 20)
    let due = try Self.day(2026, 9, 7)
    let closing = try Self.at(2026, 9, 7, 17, 0)
    func claim(_ limit: PlainLimit, _ due: CivilDate, _ dueAt: Moment) -> Claim {
      Claim(start: start, limit: limit, pauses: [], due: due, dueAt: dueAt)
    }
    #expect(verify(claim(.workingDays(3), due, closing), on: Self.paper) == .agrees)
    let found = try count(from: start, limit: .workingDays(3), pauses: [], on: Self.paper)
    let wrongDay = claim(.workingDays(3), try Self.day(2026, 9, 8), closing)
    #expect(verify(wrongDay, on: Self.paper) == .disagrees(found: found))
    let wrongMinute = claim(.workingDays(3), due, try Self.at(2026, 9, 7, 16, 0))
    #expect(verify(wrongMinute, on: Self.paper) == .disagrees(found: found))
    #expect(
      verify(claim(.workingDays(0), due, closing), on: Self.paper) == .cannotCheck(.notALimit))
    #expect(
      verify(claim(.workingDays(900), due, closing), on: Self.paper)
        == .cannotCheck(.noCalendar(year: 2028)))
    let noDoor = PaperCalendar(years: Self.paper.years, hours: [])
    #expect(
      verify(claim(.workingDays(3), due, closing), on: noDoor) == .cannotCheck(.noHours(due)))
  }

  func expectDue(
    _ limit: PlainLimit, from: (Int, Int, Int), _ due: (Int, Int, Int),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let start = try Self.at(from.0, from.1, from.2, 14, 20)
    let expected = try Self.day(due.0, due.1, due.2)
    let found = try count(from: start, limit: limit, pauses: [], on: Self.paper)
    #expect(found.due == expected, "\(limit) from \(from)", sourceLocation: sourceLocation)
    #expect(found.days.last?.date == expected, sourceLocation: sourceLocation)
  }
}
