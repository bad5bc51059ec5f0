import CatalogFiles
import LegalBasis
import Testing
import WorkingTime

/// law.md §4.4 and §4.6 through the files that ship; the oracle is the table there, which its author
/// checked by program.
@Suite struct ShippedCalendarTests {
  private func calendar(knownOn: String? = nil, through year: Int = 2027) throws -> WorkingCalendar
  {
    let published = try Shipped.folder.loadCalendar()
    return try WorkingCalendar(
      published: published.years, statutory: published.statutory,
      knownOn: try knownOn.map(day), through: year)
  }

  /// "a → b" lines as pairs of texts.
  private func pairs(_ table: String) -> [(String, String)] {
    table.split(separator: "\n").map { line in
      let sides = line.split(separator: "→").map { String($0).trimmed }
      return (sides[0], sides[1])
    }
  }

  @Test("rule 19: yearly totals of working days")
  func yearTotals() throws {
    let calendar = try calendar()
    let expected = [
      2019: 252, 2020: 252, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 250, 2026: 249,
      2027: 249,
    ]
    for (year, total) in expected {
      #expect(try calendar.workingDays(inYear: year).count == total, "\(year)")
      #expect(!calendar.isProvisional(year: year), "\(year)")
    }
  }

  @Test("law.md §4.4: the weekdays off and the make-up Saturdays of each year")
  func declaredDays() throws {
    let table = """
      2019 → 1/1 4/2 5/2 6/2 7/2 8/2 15/4 29/4* 30/4 1/5 2/9 | 5/1 4/5
      2020 → 1/1 23/1 24/1 27/1 28/1 29/1 2/4 30/4 1/5 2/9 |
      2021 → 1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9 |
      2022 → 3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9 |
      2023 → 2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9 |
      2024 → 1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4* 30/4 1/5 2/9 3/9 | 4/5
      2025 → 1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5* 1/9 2/9 | 26/4
      2026 → 1/1 2/1* 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8* 1/9 2/9 24/11 | 10/1 22/8
      2027 → 1/1 4/2 5/2 8/2 9/2 10/2 16/4 30/4 3/5 2/9 3/9 24/11 |
      """
    let published = try Shipped.folder.loadCalendar()
    for (year, days) in pairs(table) {
      let sides = days.split(separator: "|", omittingEmptySubsequences: false)
      var expected: [CivilDate: DeclaredDay.Kind] = [:]
      for word in sides[0].split(separator: " ") {
        let isSwapped = word.hasSuffix("*")
        let date = try day("\(isSwapped ? word.dropLast() : word)/\(year)")
        expected[date] = isSwapped ? .swappedOff : .holiday
      }
      for word in sides[1].split(separator: " ") { expected[try day("\(word)/\(year)")] = .makeUp }
      let found = try #require(published.years.first { "\($0.year)" == year })
      let kinds = Dictionary(uniqueKeysWithValues: found.days.map { ($0.date, $0.kind) })
      #expect(kinds == expected, "\(year)")
      #expect(found.weeklyDaysOff == [.saturday, .sunday])
    }
  }

  @Test("law.md §4.4: documents, and since when a year is complete")
  func documents() throws {
    let published = try Shipped.folder.loadCalendar()
    let complete = [
      2019: "10/7/2018", 2022: "11/1/2022", 2024: "3/11/2023", 2025: "26/11/2024",
      2026: "13/10/2025", 2027: "2/10/2026",
    ]
    for year in published.years {
      #expect(year.completeSince == (try complete[year.year].map(day)), "\(year.year)")
    }
    let days = Dictionary(
      uniqueKeysWithValues: published.years.flatMap(\.days).map { ($0.date, $0) })
    let expected = [
      "29/4/2024 → CV 2450/VPCP-KGVX · 12/4/2024 · seenSecondary",
      "4/5/2024 → CV 2450/VPCP-KGVX · 12/4/2024 · seenSecondary",
      "26/4/2025 → CV 8726/VPCP-KGVX · 26/11/2024 · seen",
      "1/9/2025 → Bộ luật Lao động 45/2019/QH14 Đ.112 k.1; CV 8726/VPCP-KGVX · 26/11/2024 · seen",
      "2/9/2025 → Bộ luật Lao động 45/2019/QH14 Đ.112 k.1 · - · seen",
      "10/1/2026 → CV 12729/VPCP-KGVX · 25/12/2025 · seenSecondary",
      "22/8/2026 → CV 9859/VPCP-KGVX; Thông báo 9441/TB-BNV · 13/10/2025 · seen",
      "24/11/2026 → Nghị quyết 28/2026/QH16 · 24/4/2026 · seenSecondary",
      "4/2/2027 → CV 10065/VPCP-KGVX · 2/10/2026 · seenSecondary",
      "10/2/2021 → chưa thấy số văn bản · - · recalled",
    ]
    for line in expected {
      let (date, facts) = pairs(line)[0]
      let found = try #require(days[try day(date)])
      let parts = facts.split(separator: "·").map { String($0).trimmed }
      #expect(found.reference == parts[0], "\(date)")
      #expect(found.knownSince == (parts[1] == "-" ? nil : try day(parts[1])), "\(date)")
      #expect(found.certainty.rawValue == parts[2], "\(date)")
    }
    #expect(days[try day("22/8/2026")]?.inPlaceOf == (try day("31/8/2026")))
    #expect(days[try day("5/1/2019")]?.inPlaceOf == (try day("31/12/2018")))
  }

  @Test("rule 20: 24/11 is off from 2026; 23/11/2026 is worked, 28/11/2026 is not")
  func cultureDay() throws {
    let calendar = try calendar(through: 2031)
    #expect(try calendar.kind(of: day("24/11/2025")) == .working)
    #expect(try calendar.kind(of: day("24/11/2026")) == .holiday)
    #expect(try calendar.kind(of: day("24/11/2027")) == .holiday)
    #expect(try calendar.kind(of: day("24/11/2028")) == .holiday)
    #expect(try calendar.kind(of: day("23/11/2026")) == .working)
    #expect(try calendar.kind(of: day("28/11/2026")) == .weekend)
    // A weekend 24/11 (Saturday, 2029): whether it is compensated is open, so it is not.
    #expect(try calendar.kind(of: day("26/11/2029")) == .working)
  }

  @Test("law.md §4.6: working days, receipt +n → due")
  func workingDayVectors() throws {
    let table = """
      24/4/2024 +5 → 4/5/2024
      22/4/2025 +5 → 28/4/2025
      17/8/2026 +10 → 28/8/2026
      28/8/2026 +3 → 7/9/2026
      12/2/2026 +5 → 26/2/2026
      23/11/2026 +1 → 25/11/2026
      20/11/2026 +3 → 26/11/2026
      31/12/2025 +3 → 7/1/2026
      9/1/2026 +1 → 10/1/2026
      26/4/2023 +3 → 4/5/2023
      28/4/2022 +2 → 4/5/2022
      26/4/2019 +3 → 4/5/2019
      9/2/2021 +1 → 17/2/2021
      22/1/2020 +2 → 31/1/2020
      5/10/2026 +30 → 16/11/2026
      2/11/2026 +15 → 23/11/2026
      23/11/2026 +5 → 1/12/2026
      30/12/2026 +5 → 7/1/2027
      29/1/2027 +5 → 12/2/2027
      1/2/2027 +5 → 15/2/2027
      3/2/2027 +1 → 11/2/2027
      28/4/2027 +3 → 5/5/2027
      30/8/2027 +5 → 8/9/2027
      1/9/2027 +1 → 6/9/2027
      22/11/2027 +3 → 26/11/2027
      """
    let calendar = try calendar()
    for (start, count, due) in try vectors(table) {
      #expect(try calendar.date(WorkingDays(count), after: start) == due, "\(start) +\(count)")
    }
  }

  @Test("law.md §4.6: calendar days and months, the last day rolled")
  func calendarDayVectors() throws {
    let days = """
      31/1/2026 +30 → 2/3/2026
      6/4/2026 +20 → 28/4/2026
      16/4/2025 +15 → 5/5/2025
      25/10/2026 +30 → 25/11/2026
      18/8/2025 +15 → 3/9/2025
      12/8/2026 +10 → 22/8/2026
      5/10/2026 +30 → 4/11/2026
      2/11/2026 +15 → 17/11/2026
      6/11/2026 +15 → 23/11/2026
      6/1/2027 +30 → 11/2/2027
      17/3/2027 +30 → 19/4/2027
      3/8/2027 +30 → 6/9/2027
      25/10/2027 +30 → 25/11/2027
      """
    let months = """
      31/1/2026 +1 → 2/3/2026
      31/1/2024 +1 → 29/2/2024
      30/11/2025 +3 → 2/3/2026
      2/7/2026 +2 → 3/9/2026
      """
    let calendar = try calendar()
    for (start, count, due) in try vectors(days) {
      #expect(try calendar.rollForward(start.advanced(by: count)) == due, "\(start) +\(count)")
    }
    for (start, count, due) in try vectors(months) {
      #expect(try calendar.rollForward(start.adding(months: count)) == due, "\(start) +\(count)")
    }
  }

  @Test("law.md §4.6: the latest day for an apology")
  func latestApology() throws {
    let table = """
      25/11/2026 → 23/11/2026
      23/11/2026 → 20/11/2026
      3/9/2026 → 28/8/2026
      23/2/2026 → 13/2/2026
      24/8/2026 → 22/8/2026
      5/5/2025 → 29/4/2025
      11/2/2027 → 3/2/2027
      6/9/2027 → 1/9/2027
      25/11/2027 → 23/11/2027
      """
    let calendar = try calendar()
    for (due, latest) in pairs(table) {
      #expect(try calendar.lastWorkingDay(before: day(due)) == day(latest), "\(due)")
    }
  }

  @Test("law.md §4.6, rule 22: as known before and after the announcement of a swap")
  func knownSince() throws {
    let table: [(received: String, count: Int, before: String, after: String)] = [
      ("10/4/2024", 12, "29/4/2024", "2/5/2024"),
      ("10/4/2024", 14, "3/5/2024", "4/5/2024"),
      ("24/12/2025", 6, "2/1/2026", "5/1/2026"),
      ("24/12/2025", 12, "12/1/2026", "12/1/2026"),
    ]
    let final = try calendar()
    for row in table {
      let start = try day(row.received)
      let then = try calendar(knownOn: row.received)
      #expect(try then.date(WorkingDays(row.count), after: start) == day(row.before))
      #expect(try final.date(WorkingDays(row.count), after: start) == day(row.after))
    }
  }

  @Test(
    "rule 18: before the announcement of Tết a year is provisional, and so is an unpublished one")
  func provisionalYears() throws {
    #expect(try calendar(knownOn: "1/10/2026").isProvisional(year: 2027))
    #expect(try !calendar(knownOn: "2/10/2026").isProvisional(year: 2027))
    #expect(try calendar(through: 2028).isProvisional(year: 2028))
    #expect(throws: CalendarRefusal.self) {
      try calendar().kind(of: day("31/12/2018"))
    }
  }

  @Test("years asked for come with their swaps, other years stay on disk")
  func someYears() throws {
    let some = try Shipped.folder.loadCalendar(years: 2026...2027)
    let all = try Shipped.folder.loadCalendar()
    #expect(some.years == all.years.filter { (2026...2027).contains($0.year) })
    #expect(some.statutory == all.statutory)
  }

  private func vectors(_ table: String) throws -> [(CivilDate, Int, CivilDate)] {
    try pairs(table).map { left, right in
      let parts = left.split(separator: "+").map { String($0).trimmed }
      return (try day(parts[0]), try #require(Int(parts[1])), try day(right))
    }
  }
}

extension String {
  /// Without spaces at the ends.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
