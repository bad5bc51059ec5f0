import WorkingTime

/// The calendars of law.md §4.4 as a table, independent of `Procedures/calendar/`.
enum LawCalendar {
  /// Days off on weekdays by the day since which they are known ("" = always), and swaps
  /// "day off ↔ worked Saturday".
  private struct Year {
    let year: Int
    var completeSince = ""
    let off: [String: String]
    var swaps: [(off: String, worked: String, since: String)] = []
    var worked: [String] = []
  }

  private static let table: [Year] = [
    Year(
      year: 2019, completeSince: "10/7/2018",
      off: ["": "1/1 15/4 30/4 1/5 2/9", "10/7/2018": "4/2 5/2 6/2 7/2 8/2"],
      swaps: [("29/4", "4/5", "10/7/2018")], worked: ["5/1"]),
    Year(year: 2020, off: ["": "1/1 23/1 24/1 27/1 28/1 29/1 2/4 30/4 1/5 2/9"]),
    Year(year: 2021, off: ["": "1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9"]),
    Year(year: 2022, off: ["": "3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9"]),
    Year(year: 2023, off: ["": "2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9"]),
    Year(
      year: 2024, completeSince: "3/11/2023",
      off: ["": "1/1 18/4 30/4 1/5 2/9", "3/11/2023": "8/2 9/2 12/2 13/2 14/2 3/9"],
      swaps: [("29/4", "4/5", "12/4/2024")]),
    Year(
      year: 2025, completeSince: "26/11/2024",
      off: ["": "1/1 7/4 30/4 1/5 2/9", "26/11/2024": "27/1 28/1 29/1 30/1 31/1 1/9"],
      swaps: [("2/5", "26/4", "26/11/2024")]),
    Year(
      year: 2026, completeSince: "13/10/2025",
      off: [
        "": "1/1 27/4 30/4 1/5 2/9", "13/10/2025": "16/2 17/2 18/2 19/2 20/2 1/9",
        "24/4/2026": "24/11",
      ],
      swaps: [("31/8", "22/8", "13/10/2025"), ("2/1", "10/1", "25/12/2025")]),
    Year(
      year: 2027, completeSince: "2/10/2026",
      off: [
        "": "1/1 16/4 30/4 3/5 2/9", "2/10/2026": "4/2 5/2 8/2 9/2 10/2 3/9",
        "24/4/2026": "24/11",
      ]),
  ]

  /// 2019 to 2027.
  static let years: [CalendarYear] = table.map { entry in
    func day(_ text: String, _ kind: DeclaredDay.Kind, _ since: String) -> DeclaredDay {
      DeclaredDay(
        date: date("\(text)/\(entry.year)"), kind: kind, name: "", reference: "",
        knownSince: since.isEmpty ? nil : date(since), certainty: .seen)
    }
    var days: [DeclaredDay] = []
    for (since, list) in entry.off {
      days += list.split(separator: " ").map { day(String($0), .holiday, since) }
    }
    for swap in entry.swaps {
      days.append(day(swap.off, .swappedOff, swap.since))
      days.append(day(swap.worked, .makeUp, swap.since))
    }
    days += entry.worked.map { day($0, .makeUp, "") }
    return CalendarYear(
      year: entry.year, weeklyDaysOff: [.saturday, .sunday], days: days,
      completeSince: entry.completeSince.isEmpty ? nil : date(entry.completeSince))
  }

  /// BLLĐ 45/2019/QH14 Đ.112.1 and NQ 28/2026/QH16.
  static let statutory: [StatutoryHoliday] = [
    rule("Tết Dương lịch", .solar(month: 1, day: 1, length: 1)),
    rule("Tết Nguyên đán", .lunar(month: 1, day: 1, offset: -1, length: 5)),
    rule("Giỗ Tổ Hùng Vương", .lunar(month: 3, day: 10, offset: 0, length: 1)),
    rule("Ngày Chiến thắng", .solar(month: 4, day: 30, length: 1)),
    rule("Quốc tế lao động", .solar(month: 5, day: 1, length: 1)),
    rule("Quốc khánh", .solar(month: 9, day: 2, length: 1), to: 2020),
    rule("Quốc khánh", .solar(month: 9, day: 2, length: 2), from: 2021),
    rule(
      "Ngày Văn hoá Việt Nam", .solar(month: 11, day: 24, length: 1), from: 2026,
      since: date("24/4/2026")),
  ]

  private static func rule(
    _ name: String, _ rule: StatutoryHoliday.Rule, from: Int? = nil, to: Int? = nil,
    since: CivilDate? = nil
  ) -> StatutoryHoliday {
    StatutoryHoliday(
      name: name, rule: rule, fromYear: from, toYear: to, substituted: true, reference: "",
      certainty: .seen, knownSince: since)
  }

  /// The calendar as known on a day ("" = all that was declared), filled up to 2031.
  static func known(on day: String = "") throws -> WorkingCalendar {
    try WorkingCalendar(
      published: years, statutory: statutory, knownOn: day.isEmpty ? nil : date(day), through: 2031)
  }
}
