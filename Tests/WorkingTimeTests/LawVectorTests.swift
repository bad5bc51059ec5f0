import Testing
import WorkingTime

/// The vectors of law.md §4.6, as far as they are matters of the calendar alone.
@Suite("law.md §4.4–4.6")
struct LawVectorTests {
  private let workingDayVectors = """
    24/4/2024 +5 → Thứ Bảy 4/5/2024
    22/4/2025 +5 → Thứ Hai 28/4/2025
    17/8/2026 +10 → Thứ Sáu 28/8/2026
    28/8/2026 +3 → Thứ Hai 7/9/2026
    12/2/2026 +5 → Thứ Năm 26/2/2026
    23/11/2026 +1 → Thứ Tư 25/11/2026
    20/11/2026 +3 → Thứ Năm 26/11/2026
    31/12/2025 +3 → Thứ Tư 7/1/2026
    9/1/2026 +1 → Thứ Bảy 10/1/2026
    26/4/2023 +3 → Thứ Năm 4/5/2023
    28/4/2022 +2 → Thứ Tư 4/5/2022
    26/4/2019 +3 → Thứ Bảy 4/5/2019
    9/2/2021 +1 → Thứ Tư 17/2/2021
    22/1/2020 +2 → Thứ Sáu 31/1/2020
    5/10/2026 +30 → Thứ Hai 16/11/2026
    2/11/2026 +15 → Thứ Hai 23/11/2026
    23/11/2026 +5 → Thứ Ba 1/12/2026
    30/12/2026 +5 → Thứ Năm 7/1/2027
    29/1/2027 +5 → Thứ Sáu 12/2/2027
    1/2/2027 +5 → Thứ Hai 15/2/2027
    3/2/2027 +1 → Thứ Năm 11/2/2027
    28/4/2027 +3 → Thứ Tư 5/5/2027
    30/8/2027 +5 → Thứ Tư 8/9/2027
    1/9/2027 +1 → Thứ Hai 6/9/2027
    22/11/2027 +3 → Thứ Sáu 26/11/2027
    """

  private let calendarDayVectors = """
    31/1/2026 +30 → Thứ Hai 2/3/2026
    6/4/2026 +20 → Thứ Ba 28/4/2026
    16/4/2025 +15 → Thứ Hai 5/5/2025
    25/10/2026 +30 → Thứ Tư 25/11/2026
    18/8/2025 +15 → Thứ Tư 3/9/2025
    12/8/2026 +10 → Thứ Bảy 22/8/2026
    5/10/2026 +30 → Thứ Tư 4/11/2026
    2/11/2026 +15 → Thứ Ba 17/11/2026
    6/11/2026 +15 → Thứ Hai 23/11/2026
    6/1/2027 +30 → Thứ Năm 11/2/2027
    17/3/2027 +30 → Thứ Hai 19/4/2027
    3/8/2027 +30 → Thứ Hai 6/9/2027
    25/10/2027 +30 → Thứ Năm 25/11/2027
    """

  private let monthVectors = """
    31/1/2026 +1 → Thứ Hai 2/3/2026
    31/1/2024 +1 → Thứ Năm 29/2/2024
    30/11/2025 +3 → Thứ Hai 2/3/2026
    2/7/2026 +2 → Thứ Năm 3/9/2026
    """

  private let latestApologyVectors = """
    25/11/2026 → Thứ Hai 23/11/2026
    23/11/2026 → Thứ Sáu 20/11/2026
    3/9/2026 → Thứ Sáu 28/8/2026
    23/2/2026 → Thứ Sáu 13/2/2026
    24/8/2026 → Thứ Bảy 22/8/2026
    5/5/2025 → Thứ Ba 29/4/2025
    11/2/2027 → Thứ Tư 3/2/2027
    6/9/2027 → Thứ Tư 1/9/2027
    25/11/2027 → Thứ Ba 23/11/2027
    """

  /// "start +n → weekday date" as its parts; n is 0 where none stands.
  private func read(_ vectors: String) -> [(start: CivilDate, count: Int, result: String)] {
    vectors.split(separator: "\n").map { line in
      let sides = line.split(separator: " → ")
      let start = sides[0].split(separator: " +")
      return (date(String(start[0])), Int(start.dropFirst().first ?? "0") ?? 0, String(sides[1]))
    }
  }

  /// "Thứ Bảy 4/5/2024".
  private func written(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return "\(date.weekday.vietnamese) \(day)/\(month)/\(year)"
  }

  @Test("working days")
  func workingDays() throws {
    let calendar = try LawCalendar.known()
    for (start, count, result) in read(workingDayVectors) {
      let due = try calendar.date(WorkingDays(count), after: start)
      #expect(written(due) == result, "\(start) +\(count)wd")
      #expect(try calendar.workingDays(after: start, through: due).count == count)
      #expect(!calendar.isProvisional(after: start, through: due))
    }
  }

  @Test("calendar days, rolled to a working day")
  func calendarDays() throws {
    let calendar = try LawCalendar.known()
    for (start, count, result) in read(calendarDayVectors) {
      let due = try calendar.rollForward(start.advanced(by: count))
      #expect(written(due) == result, "\(start) +\(count)d")
    }
  }

  @Test("months, rolled to a working day")
  func months() throws {
    let calendar = try LawCalendar.known()
    for (start, count, result) in read(monthVectors) {
      let due = try calendar.rollForward(start.adding(months: count))
      #expect(written(due) == result, "\(start) +\(count)mo")
    }
  }

  @Test("latest apology: the last working day before the due date")
  func latestApology() throws {
    let calendar = try LawCalendar.known()
    for (due, _, result) in read(latestApologyVectors) {
      #expect(written(try calendar.lastWorkingDay(before: due)) == result, "\(due)")
    }
  }

  @Test("a swap counts from the day its announcement is known, that day included")
  func knownSince() throws {
    let table: [(start: String, count: Int, before: String, since: String, after: String)] = [
      ("10/4/2024", 12, "29/4/2024", "12/4/2024", "2/5/2024"),
      ("10/4/2024", 14, "3/5/2024", "12/4/2024", "4/5/2024"),
      ("24/12/2025", 6, "2/1/2026", "25/12/2025", "5/1/2026"),
      ("24/12/2025", 12, "12/1/2026", "25/12/2025", "12/1/2026"),
    ]
    for (start, count, before, since, after) in table {
      let dayBefore = date(since).advanced(by: -1).vietnamese
      for (day, due) in [(start, before), (dayBefore, before), (since, after), ("", after)] {
        let calendar = try LawCalendar.known(on: day)
        #expect(
          try calendar.date(WorkingDays(count), after: date(start)) == date(due),
          "\(start) +\(count)wd as known on \(day)")
        #expect(!calendar.isProvisional(after: date(start), through: date(due)))
      }
    }
  }

  @Test("intake: supplement notice within 3 working days; closing 15 days after the notice")
  func supplementAndClosing() throws {
    let calendar = try LawCalendar.known()
    #expect(try calendar.date(WorkingDays(3), after: date("20/11/2026")) == date("26/11/2026"))
    for (notice, closing, closeFrom) in [
      ("2/11/2026", "17/11/2026", "18/11/2026"), ("6/11/2026", "23/11/2026", "25/11/2026"),
    ] {
      let last = try calendar.rollForward(date(notice).advanced(by: 15))
      #expect(last == date(closing))
      #expect(try calendar.firstWorkingDay(after: last) == date(closeFrom))
    }
    let reply = moment("20/11/2026 16:30")
    #expect(reply.advanced(byMinutes: 120).vietnamese == "18:30 20/11/2026")
  }

  @Test("working days of each year")
  func yearTotals() throws {
    let calendar = try LawCalendar.known()
    let totals = [
      2019: 252, 2020: 252, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 250, 2026: 249,
      2027: 249,
    ]
    for (year, total) in totals {
      #expect(try calendar.workingDays(inYear: year).count == total, "\(year)")
    }
  }

  @Test("single days of which wrong tables are about")
  func singleDays() throws {
    let calendar = try LawCalendar.known()
    let table: [(day: String, kind: DayKind)] = [
      ("23/11/2026", .working), ("24/11/2026", .holiday), ("28/11/2026", .weekend),
      ("24/11/2025", .working), ("3/9/2025", .working), ("1/9/2025", .holiday),
      ("31/8/2026", .swappedOff), ("22/8/2026", .makeUp), ("29/4/2024", .swappedOff),
      ("4/5/2024", .makeUp), ("5/1/2019", .makeUp), ("21/11/2026", .weekend),
    ]
    for (day, kind) in table {
      #expect(try calendar.kind(of: date(day)) == kind, "\(day)")
    }
  }
}
