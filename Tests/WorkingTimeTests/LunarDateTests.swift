import Testing
import WorkingTime

@Suite("The Vietnamese lunar calendar")
struct LunarDateTests {
  @Test("Tết and Giỗ Tổ 2019–2031 are those of law.md §4.4")
  func festivals() {
    let table: [(tet: String, kings: String)] = [
      ("5/2/2019", "14/4/2019"), ("25/1/2020", "2/4/2020"), ("12/2/2021", "21/4/2021"),
      ("1/2/2022", "10/4/2022"), ("22/1/2023", "29/4/2023"), ("10/2/2024", "18/4/2024"),
      ("29/1/2025", "7/4/2025"), ("17/2/2026", "26/4/2026"), ("6/2/2027", "16/4/2027"),
      ("26/1/2028", "4/4/2028"), ("13/2/2029", "23/4/2029"), ("2/2/2030", "12/4/2030"),
      ("23/1/2031", "1/4/2031"),
    ]
    for (tet, kings) in table {
      let year = date(tet).year
      #expect(CivilDate(lunar: LunarDate(year: year, month: 1, day: 1)) == date(tet))
      #expect(LunarDate(of: date(tet)) == LunarDate(year: year, month: 1, day: 1))
      #expect(CivilDate(lunar: LunarDate(year: year, month: 3, day: 10)) == date(kings))
      #expect(LunarDate(of: date(kings)) == LunarDate(year: year, month: 3, day: 10))
    }
  }

  @Test("Tết of the years in which Việt Nam differs from China: 1968, 1985, 2007, 2030")
  func differentFromChina() {
    for (year, day) in [
      (1968, "29/1/1968"), (1985, "21/1/1985"), (2007, "17/2/2007"), (2030, "2/2/2030"),
    ] {
      #expect(CivilDate(lunar: LunarDate(year: year, month: 1, day: 1)) == date(day))
    }
  }

  @Test("leap months: the second month, 2023; the sixth, 2025; the eleventh, 2033")
  func leapMonths() {
    let table: [(day: String, lunar: LunarDate)] = [
      ("22/3/2023", LunarDate(year: 2023, month: 2, day: 1, isLeapMonth: true)),
      ("25/7/2025", LunarDate(year: 2025, month: 6, day: 1, isLeapMonth: true)),
      ("22/12/2033", LunarDate(year: 2033, month: 11, day: 1, isLeapMonth: true)),
      ("19/2/2034", LunarDate(year: 2034, month: 1, day: 1)),
    ]
    for (day, lunar) in table {
      #expect(LunarDate(of: date(day)) == lunar, "\(day)")
      #expect(CivilDate(lunar: lunar) == date(day), "\(day)")
    }
  }

  @Test("what does not exist is nil")
  func refused() {
    #expect(CivilDate(lunar: LunarDate(year: 2026, month: 13, day: 1)) == nil)
    #expect(CivilDate(lunar: LunarDate(year: 2026, month: 1, day: 31)) == nil)
    #expect(CivilDate(lunar: LunarDate(year: 2026, month: 6, day: 1, isLeapMonth: true)) == nil)
    #expect(CivilDate(lunar: LunarDate(year: 2025, month: 5, day: 1, isLeapMonth: true)) == nil)
    // The last lunar month of 2025 had 29 days.
    #expect(CivilDate(lunar: LunarDate(year: 2025, month: 12, day: 30)) == nil)
  }

  @Test("every day of 1900–2199 reads back, and the days follow one another")
  func roundTrip() {
    var failures = 0
    var day = date("1/1/1900")
    var previous = LunarDate(of: day)
    let last = date("31/12/2199")
    while day < last {
      day = day.advanced(by: 1)
      let lunar = LunarDate(of: day)
      let follows =
        lunar.day == previous.day + 1 && lunar.month == previous.month
        || lunar.day == 1 && previous.day >= 29
      if CivilDate(lunar: lunar) != day || !follows { failures += 1 }
      previous = lunar
    }
    #expect(failures == 0)
  }
}
