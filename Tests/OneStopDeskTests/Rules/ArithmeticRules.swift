import DossierCore
import LegalBasis
import OneStopDesk
import Testing
import WorkingTime

/// law.md §10 "Arithmetic". All vectors of §4.6 run in WorkingTimeTests and through the program in
/// EndToEndTests; here stands what each rule says, with days that would tell it from its neighbours.
@Suite struct ArithmeticRules {
  /// The answer of `due`, as known on a later day.
  private func due(
    _ from: String, _ limit: String, asOf: String = "2027-06-30"
  ) throws -> DueAnswer {
    try TestDesk().at(asOf).due(
      from: Moment(parsing: from), limit: TimeLimit(code: limit), rulesOn: nil, calendarFile: nil)
  }

  private func expect(_ vectors: [(from: String, limit: String, due: String)]) throws {
    for (from, limit, expected) in vectors {
      #expect(try due(from, limit).due?.iso == expected, "\(from) + \(limit)")
    }
  }

  @Test("rule 13: the day of the start is never counted, whatever its hour")
  func rule13_firstDay() throws {
    for hour in ["", "T00:01", "T07:00", "T16:59", "T23:59"] {
      try expect([
        ("2025-07-01\(hour)", "1wd", "2025-07-02"), ("2025-07-01\(hour)", "1d", "2025-07-02"),
        ("2025-07-01\(hour)", "1mo", "2025-08-01"),
      ])
    }
    let trace = try due("2025-07-01T08:00", "3wd").trace
    #expect(trace.first?.kind == .startDay && trace.first?.counted == nil)
    #expect(trace.map(\.counted) == [nil, 1, 2, 3])
    // A term of no days would end with the day that is not counted: there is none.
    for code in ["0wd", "0d", "0mo", "-1wd"] {
      #expect(throws: LimitRefusal.self, "\(code)") { try TimeLimit(code: code) }
    }
  }

  @Test("rule 14: working days leave out weekends and days off, and count make-up Saturdays")
  func rule14_workingDays() throws {
    try expect([
      ("2025-07-04", "1wd", "2025-07-07"),  // over a weekend
      ("2025-04-29", "1wd", "2025-05-05"),  // 30/4, 1/5, the swapped 2/5, a weekend
      ("2024-04-24", "5wd", "2024-05-04"),  // 29/4 swapped off, Saturday 4/5 worked
      ("2026-08-28", "3wd", "2026-09-07"),  // 31/8 swapped off, 1–2/9, then a weekend
    ])
    let trace = try due("2024-04-24", "5wd").trace
    #expect(trace.filter { $0.counted != nil }.count == 5)
    for day in trace where [.weekend, .holiday, .swappedOff].contains(day.kind) {
      #expect(day.counted == nil, "\(day.date)")
    }
    #expect(trace.last?.kind == .makeUp && trace.last?.counted == 5)
  }

  @Test("rule 15: days run by the calendar; a last day off rolls, a make-up Saturday stays")
  func rule15_calendarDays() throws {
    try expect([
      ("2026-04-06", "20d", "2026-04-28"),  // Sunday 26/4, then a substitute day
      ("2025-04-16", "15d", "2025-05-05"),  // 1/5, the swapped 2/5, a weekend
      ("2026-08-12", "10d", "2026-08-22"),  // a worked Saturday
      ("2026-08-01", "30d", "2026-09-03"),  // Monday 31/8 is swapped off
      ("2025-07-01", "30d", "2025-07-31"),  // a working day stays
    ])
  }

  @Test("rule 16: months end on the corresponding day, else on the month's last, and roll")
  func rule16_months() throws {
    try expect([
      ("2024-01-31", "1mo", "2024-02-29"), ("2026-01-31", "1mo", "2026-03-02"),
      ("2025-11-30", "3mo", "2026-03-02"), ("2026-07-02", "2mo", "2026-09-03"),
      ("2025-07-01", "1mo", "2025-08-01"), ("2025-08-31", "1mo", "2025-09-30"),
    ])
  }

  @Test("rule 17: working hours run inside office hours, by the four moves")
  func rule17_workingHours() throws {
    for (from, limit, dueAt) in [
      ("2025-07-01T06:00", "1wh", "2025-07-01T08:00"),  // before opening → opening
      ("2025-07-01T12:00", "1wh", "2025-07-01T14:30"),  // lunch → afternoon
      ("2025-07-01T17:30", "1wh", "2025-07-02T08:00"),  // after closing → next opening
      ("2025-07-05T09:00", "1wh", "2025-07-07T08:00"),  // a day off → next opening
      ("2025-07-01T11:00", "1wh", "2025-07-01T14:00"),  // over lunch
      ("2025-07-01T08:00", "8wh", "2025-07-02T08:00"),  // 8 hours are a day
      ("2025-07-04T16:31", "8wh", "2025-07-07T16:31"),
    ] {
      #expect(try due(from, limit).dueAt?.iso == dueAt, "\(from) + \(limit)")
    }
    // Plain hours know no office hours.
    #expect(try due("2025-07-04T16:30", "2h").dueAt?.iso == "2025-07-04T18:30")
    // The hours are the agency's, as configured.
    let desk = try TestDesk()
    let hours = try #require(
      OfficeHours(intervals: [try interval("08:00", "12:00"), try interval("13:00", "17:00")]))
    desk.law = try Catalogue.shipped().changingAgency {
      $0.officeHours = [
        DatedOfficeHours(
          inForce: InForce(from: nil, to: nil), hours: hours, saturday: nil,
          saturdayCounts: false)
      ]
    }
    let number = try desk.receive("2025-07-01T12:30", limit: "8wh")
    #expect(try desk.at("2025-07-01").show(number).view.summary.dueAt?.iso == "2025-07-02T12:00")
    #expect(try interval("17:00", "08:00") == nil)
  }

  private func interval(_ opens: String, _ closes: String) throws -> OfficeHours.Interval? {
    OfficeHours.Interval(
      opens: try ClockTime(parsing: opens), closes: try ClockTime(parsing: closes))
  }

  private func interval(_ opens: String, _ closes: String) throws -> OfficeHours.Interval {
    let interval: OfficeHours.Interval? = try interval(opens, closes)
    return try #require(interval)
  }

  @Test("rule 18: a year that is not published is provisional or refused, never Monday to Friday")
  func rule18_unpublishedYears() throws {
    // 2027 was announced on 2/10/2026.
    #expect(try due("2026-12-30", "5wd", asOf: "2026-10-02").provisional == false)
    #expect(try due("2026-12-30", "5wd", asOf: "2026-10-01").provisional)
    // 2028 is not published. Saturday 1/1/2028 is compensated on Monday: computed, and said so.
    let answer = try due("2027-12-31", "1wd")
    #expect(answer.due?.iso == "2028-01-04" && answer.provisional)
    #expect(try TestDesk().at("2027-06-30").calendarYear(2028).provisional)
    #expect(try !TestDesk().at("2027-06-30").calendarYear(2027).provisional)
    // Before the first year on file, and after what the moon is reckoned for, there is no answer.
    #expect(refusal { try due("2018-12-20", "1wd") }?.code == "beforeCalendar")
    #expect(refusal { try due("2100-12-30", "5wd") }?.code == "afterCalendar")
  }

  @Test("rule 19: yearly totals of §4.4 at the desk")
  func rule19_yearlyTotals() throws {
    let desk = try TestDesk().at("2026-11-24")
    for (year, days) in [
      (2019, 252), (2020, 252), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 250),
      (2026, 249), (2027, 249),
    ] {
      let answer = try desk.calendarYear(year)
      #expect(answer.workingDays == days && !answer.provisional, "\(year)")
    }
    #expect(refusal { try desk.calendarYear(2018) }?.code == "beforeCalendar")
  }

  @Test("rule 20: 24/11 is off from 2026; 23/11/2026 is worked, 28/11/2026 is not")
  func rule20_cultureDay() throws {
    try expect([
      ("2026-11-23", "1wd", "2026-11-25"), ("2025-11-21", "1wd", "2025-11-24"),
      ("2026-11-20", "1wd", "2026-11-23"), ("2026-11-27", "1wd", "2026-11-30"),
      ("2027-11-23", "1wd", "2027-11-25"),
    ])
  }

  @Test("rule 21: the lunar calendar is that of Việt Nam: Tết 2030 is 2/2, a day before China's")
  func rule21_vietnameseMoon() throws {
    #expect(CivilDate(lunar: LunarDate(year: 2030, month: 1, day: 1))?.iso == "2030-02-02")
    #expect(CivilDate(lunar: LunarDate(year: 2030, month: 1, day: 1))?.iso != "2030-02-03")
    let answer = try TestDesk().at("2026-11-24").calendarYear(2030)
    #expect(answer.provisional)
    let tet = answer.days.filter { $0.date.iso.hasPrefix("2030-02") }.map(\.date.iso)
    // 1/2 (the last day of the year) to 5/2, the weekend 2–3/2 compensated on 6 and 7/2.
    #expect(tet == (1...7).map { "2030-02-0\($0)" })
  }

  /// law.md §4.6 knownSince: CV 2450 of 12/4/2024 swaps 29/4 for Saturday 4/5.
  @Test("rule 22: a swap counts from the day of its document; recomputing is explicit and logged")
  func rule22_knownSince() throws {
    for (from, limit, before, after) in [
      ("2024-04-10", "12wd", "2024-04-29", "2024-05-02"),
      ("2024-04-10", "14wd", "2024-05-03", "2024-05-04"),
    ] {
      #expect(try due(from, limit, asOf: "2024-04-11").due?.iso == before)
      #expect(try due(from, limit, asOf: "2024-04-12").due?.iso == after)
    }
    let desk = try TestDesk()
    let open = try desk.receive("2024-04-10", limit: "12wd")
    let ended = try desk.receive("2024-04-10", limit: "12wd")
    try desk.does(.resolve(outcome: nil), on: ended, "2024-04-11")
    // Nothing moves by itself, nor by a dry run.
    #expect(try desk.at("2024-04-15").applyCalendar(dryRun: true).map(\.number.text) == [open])
    #expect(try desk.at("2024-04-15").show(open).view.summary.due?.iso == "2024-04-29")
    #expect(try desk.at("2024-04-15").applyCalendar(dryRun: false).map(\.number.text) == [open])
    let moved = try desk.at("2024-04-15").show(open)
    #expect(moved.view.summary.due?.iso == "2024-05-02")
    #expect(moved.events.last?.event.kind == .recalculated)
    #expect(moved.events.last?.by == "Người thử")
    #expect(try desk.at("2024-04-15").show(ended).view.summary.due?.iso == "2024-04-29")
    #expect(try desk.at("2024-04-15").applyCalendar(dryRun: false).isEmpty)
    #expect(try desk.at("2024-04-15").verify().findings == [])
  }
}
