import TestSupport
import Testing
import WorkingTime

@Suite("Working hours")
struct WorkingMinutesTests {
  @Test("the four moves, and where minutes end")
  func fourMoves() throws {
    let calendar = try LawCalendar.known()
    let table: [(start: String, minutes: Int, end: String, why: String)] = [
      ("20/11/2026 08:00", 60, "20/11/2026 09:00", "inside"),
      ("20/11/2026 06:15", 60, "20/11/2026 08:00", "before opening → opening"),
      ("20/11/2026", 60, "20/11/2026 08:00", "a date alone → opening"),
      ("20/11/2026 12:00", 30, "20/11/2026 14:00", "lunch → afternoon"),
      ("20/11/2026 11:30", 30, "20/11/2026 14:00", "closing of the morning is lunch"),
      ("20/11/2026 17:00", 30, "23/11/2026 07:30", "closing → next opening"),
      ("20/11/2026 23:10", 30, "23/11/2026 07:30", "after closing → next opening"),
      ("21/11/2026 10:00", 30, "23/11/2026 07:30", "Saturday → next opening"),
      ("24/11/2026 10:00", 30, "25/11/2026 07:30", "holiday → next opening"),
      ("22/8/2026 10:00", 30, "22/8/2026 10:30", "a make-up Saturday is worked"),
      ("20/11/2026 11:00", 30, "20/11/2026 11:30", "ends at noon, not at 13:30"),
      ("20/11/2026 16:00", 60, "20/11/2026 17:00", "ends at closing, not at next opening"),
      ("20/11/2026 16:00", 61, "23/11/2026 07:01", "one minute more"),
      ("20/11/2026 10:00", 480, "23/11/2026 10:00", "8 working hours are a working day"),
      ("20/11/2026 07:00", 480, "20/11/2026 17:00", "a whole day ends with it"),
      ("20/11/2026 18:00", 480, "23/11/2026 17:00", "the 8 hours of NĐ 118 Đ.17.2.c"),
      ("23/11/2026 10:00", 480, "25/11/2026 10:00", "over the holiday 24/11"),
      ("20/11/2026 10:00", 4800, "7/12/2026 10:00", "ten days of minutes"),
      ("20/11/2026 11:45", 0, "20/11/2026 13:30", "nothing: moved into office hours"),
      ("20/11/2026 17:00", 0, "23/11/2026 07:00", "nothing at closing: the next opening"),
    ]
    for (start, minutes, end, why) in table {
      let reached = try calendar.moment(
        WorkingMinutes(minutes), after: moment(start), hours: .usual)
      #expect(reached == moment(end), "\(why): \(start) + \(minutes)")
      #expect(
        try calendar.workingMinutes(from: moment(start), to: reached, hours: .usual).count
          == minutes, "\(why)")
    }
    #expect(
      try calendar.workingMinutes(
        from: moment("2/11/2026 9:00"), to: moment("2/11/2026 8:00"), hours: .usual
      ).count == 0)
    #expect(try calendar.closing(of: date("20/11/2026"), hours: .usual).iso == "2026-11-20T17:00")
  }

  @Test("hours that change with the season are those of each day")
  func datedHours() throws {
    let calendar = try LawCalendar.known()
    let winter = try OfficeHours("07:30–12:00 13:00–16:30")
    let short = try OfficeHours("08:00–12:00")
    let schedule = OfficeHoursSchedule(entries: [
      .init(from: nil, to: date("20/11/2026"), hours: .usual),
      .init(from: date("23/11/2026"), to: date("25/11/2026"), hours: short),
      .init(from: date("26/11/2026"), to: nil, hours: winter),
    ])
    let table: [(start: String, minutes: Int, end: String)] = [
      ("20/11/2026 16:30", 60, "23/11/2026 08:30"),
      ("20/11/2026 16:30", 30 + 240, "23/11/2026 12:00"),
      ("20/11/2026 16:30", 30 + 240 + 240 + 30, "26/11/2026 08:00"),
      ("20/11/2026 16:30", 30 + 240 + 240 + 480 * 3, "30/11/2026 16:30"),
    ]
    for (start, minutes, end) in table {
      let reached = try calendar.moment(
        WorkingMinutes(minutes), after: moment(start), hours: schedule)
      #expect(reached == moment(end), "\(start) + \(minutes)")
      #expect(
        try calendar.workingMinutes(from: moment(start), to: reached, hours: schedule).count
          == minutes)
    }
  }

  @Test("a half Saturday counts only where the office says so")
  func halfSaturdays() throws {
    let morning = try OfficeHours("07:30–11:30")
    func schedule(counts: Bool) -> OfficeHoursSchedule {
      OfficeHoursSchedule(entries: [
        .init(from: nil, to: nil, hours: .usual, saturday: morning, saturdayCounts: counts)
      ])
    }
    let calendar = try LawCalendar.known()
    let strict = calendar.countingSaturdays(of: schedule(counts: false))
    let generous = calendar.countingSaturdays(of: schedule(counts: true))
    let friday = date("20/11/2026")
    #expect(try strict.date(WorkingDays(1), after: friday) == date("23/11/2026"))
    #expect(try generous.date(WorkingDays(1), after: friday) == date("21/11/2026"))
    #expect(
      try generous.closing(of: date("21/11/2026"), hours: schedule(counts: true)).iso
        == "2026-11-21T11:30")
    // A make-up Saturday is a full day, a declared day off stays off, Sunday stays off.
    #expect(
      try generous.closing(of: date("22/8/2026"), hours: schedule(counts: true)).iso
        == "2026-08-22T17:00")
    #expect(try generous.kind(of: date("22/11/2026")) == .weekend)
    let fridayAfternoon = moment("20/11/2026 16:00")
    let twoHours = WorkingMinutes.hours(2)
    #expect(
      try generous.moment(twoHours, after: fridayAfternoon, hours: schedule(counts: true))
        == moment("21/11/2026 08:30"))
    #expect(
      try strict.moment(twoHours, after: fridayAfternoon, hours: schedule(counts: false))
        == moment("23/11/2026 08:00"))
  }

  @Test("minutes come back, add up and equal a loop over every minute")
  func properties() throws {
    let calendar = try LawCalendar.known()
    let morning = try OfficeHours("07:30–11:30")
    let schedules = [
      OfficeHoursSchedule.usual,
      OfficeHoursSchedule(entries: [
        .init(from: nil, to: date("15/4/2026"), hours: .usual),
        .init(from: date("16/4/2026"), to: nil, hours: morning),
      ]),
      OfficeHoursSchedule(entries: [
        .init(from: nil, to: nil, hours: .usual, saturday: morning, saturdayCounts: true)
      ]),
    ]
    var random = RandomCases.generator("working minutes")
    let first = Moment(date("1/1/2026"))
    for round in 0..<RandomCases.count(usual: 300) {
      let schedule = schedules[round % schedules.count]
      let days = calendar.countingSaturdays(of: schedule)
      let start = first.advanced(byMinutes: Int.random(in: 0..<360 * 1440, using: &random))
      let minutes = WorkingMinutes(Int.random(in: 1...3000, using: &random))
      let end = try days.moment(minutes, after: start, hours: schedule)
      let split = Int.random(in: 0...minutes.count, using: &random)
      let middle = try days.moment(WorkingMinutes(split), after: start, hours: schedule)
      #expect(try days.workingMinutes(from: start, to: end, hours: schedule) == minutes)
      #expect(
        try days.moment(WorkingMinutes(minutes.count - split), after: middle, hours: schedule)
          == end || split == minutes.count)
      guard round < 60 else { continue }
      #expect(try slowly(minutes.count, after: start, days, schedule) == end)
    }
  }

  /// The oracle: walks minute by minute and looks at each.
  private func slowly(
    _ minutes: Int, after start: Moment, _ calendar: WorkingCalendar,
    _ schedule: OfficeHoursSchedule
  ) throws -> Moment {
    var left = minutes
    var now = start
    while left > 0 {
      let kind = try calendar.kind(of: now.date)
      let hours = schedule.hours(on: now.date, as: kind)
      if kind.isWorking,
        hours.intervals.contains(where: { $0.opens <= now.time && now.time < $0.closes })
      {
        left -= 1
      }
      now = now.advanced(byMinutes: 1)
    }
    return now
  }
}

extension OfficeHours {
  /// Hours in a test table, "07:30–12:00 13:00–16:30".
  fileprivate init(_ text: String) throws {
    let intervals = try text.split(separator: " ").compactMap { part -> Interval? in
      let ends = part.split(separator: "–")
      return Interval(
        opens: try ClockTime(parsing: String(ends[0])),
        closes: try ClockTime(parsing: String(ends[1])))
    }
    self = try #require(OfficeHours(intervals: intervals))
  }
}
