import Testing
import WorkingTime

/// CONTRACT §2 "Which calendar".
@Suite("Published, provisional and refused years")
struct CalendarYearsTests {
  @Test("a year beyond the published ones is computed and says so")
  func beyondPublication() throws {
    let calendar = try LawCalendar.known()
    // 2028: 1/1 is a Saturday, mùng 1 is Wed 26/1, Giỗ Tổ Tue 4/4, 30/4 a Sunday, 2/9 a Saturday
    // and 3/9 a Sunday.
    let off = calendar.declaredDays(inYear: 2028).map { day in
      #expect(day.certainty == .derived)
      return "\(day.date.vietnameseDayMonth) \(day.name)"
    }
    #expect(
      off == [
        "01/01 Tết Dương lịch", "03/01 Tết Dương lịch (nghỉ bù)", "25/01 Tết Nguyên đán",
        "26/01 Tết Nguyên đán", "27/01 Tết Nguyên đán", "28/01 Tết Nguyên đán",
        "29/01 Tết Nguyên đán", "31/01 Tết Nguyên đán (nghỉ bù)", "04/04 Giỗ Tổ Hùng Vương",
        "30/04 Ngày Chiến thắng", "01/05 Quốc tế lao động", "02/05 Ngày Chiến thắng (nghỉ bù)",
        "02/09 Quốc khánh", "03/09 Quốc khánh", "04/09 Quốc khánh (nghỉ bù)",
        "05/09 Quốc khánh (nghỉ bù)", "24/11 Ngày Văn hoá Việt Nam",
      ])
    #expect(calendar.isProvisional(date("3/1/2028")))
    #expect(!calendar.isProvisional(date("31/12/2027")))
    #expect(calendar.isProvisional(after: date("30/12/2027"), through: date("4/1/2028")))
    #expect(!calendar.isProvisional(after: date("31/12/2026"), through: date("31/12/2027")))
  }

  @Test("a year whose Tết was not yet announced is provisional, and keeps what was known")
  func beforeAnnouncement() throws {
    let before = try LawCalendar.known(on: "1/10/2026")
    #expect(before.isProvisional(date("5/1/2027")))
    #expect(!before.isProvisional(date("31/12/2026")))
    // Known by the law alone.
    for day in ["1/1/2027", "16/4/2027", "30/4/2027", "3/5/2027", "24/11/2027"] {
      #expect(try before.kind(of: date(day)) == .holiday)
    }
    // 1/5/2027 is a Saturday: computing it again gives no second substitute.
    #expect(try before.kind(of: date("4/5/2027")) == .working)
    #expect(before.declaredDay(on: date("3/5/2027"))?.certainty == .seen)
    // Tết by the moon: Fri 5/2 to Tue 9/2, and two substitutes; announced was Thu 4/2 to Wed 10/2.
    #expect(try before.kind(of: date("4/2/2027")) == .working)
    #expect(try before.kind(of: date("11/2/2027")) == .holiday)
    #expect(before.declaredDay(on: date("11/2/2027"))?.certainty == .derived)
    let after = try LawCalendar.known(on: "2/10/2026")
    #expect(!after.isProvisional(date("5/1/2027")))
    #expect(try after.kind(of: date("4/2/2027")) == .holiday)
    #expect(try after.kind(of: date("11/2/2027")) == .working)
  }

  @Test("24/11 is no day off before 2026, nor before it was known")
  func cultureDay() throws {
    #expect(try LawCalendar.known().kind(of: date("24/11/2025")) == .working)
    #expect(try LawCalendar.known(on: "23/4/2026").kind(of: date("24/11/2026")) == .working)
    #expect(try LawCalendar.known(on: "24/4/2026").kind(of: date("24/11/2026")) == .holiday)
    #expect(try LawCalendar.known(on: "23/4/2026").kind(of: date("24/11/2028")) == .working)
  }

  @Test("before the first year there is no answer; the day before it can still be counted from")
  func beforeFirstYear() throws {
    let calendar = try LawCalendar.known()
    #expect(try calendar.date(WorkingDays(1), after: date("31/12/2018")) == date("2/1/2019"))
    #expect(throws: CalendarRefusal.beforeFirstYear(date("30/12/2018"), firstYear: 2019)) {
      try calendar.date(WorkingDays(1), after: date("30/12/2018"))
    }
    #expect(throws: CalendarRefusal.beforeFirstYear(date("31/12/2018"), firstYear: 2019)) {
      try calendar.kind(of: date("31/12/2018"))
    }
    #expect(throws: CalendarRefusal.beforeFirstYear(date("31/12/2018"), firstYear: 2019)) {
      try calendar.lastWorkingDay(before: date("2/1/2019"))
    }
    #expect(calendar.isProvisional(date("31/12/2018")))
  }

  @Test("up to 2100 and no further")
  func afterLastYear() throws {
    let calendar = try WorkingCalendar(
      published: LawCalendar.years, statutory: LawCalendar.statutory, knownOn: nil, through: 9999)
    #expect(calendar.lastYear == 2100)
    #expect(throws: CalendarRefusal.afterLastYear(date("1/1/2101"), lastYear: 2100)) {
      try calendar.date(WorkingDays(36_500), after: date("1/1/2026"))
    }
    #expect(throws: CalendarRefusal.afterLastYear(date("1/1/2101"), lastYear: 2100)) {
      try calendar.rollForward(date("1/1/2101"))
    }
    #expect(try calendar.kind(of: date("31/12/2100")) == .working)
  }

  @Test("a file alone is not guessed on")
  func fileAlone() throws {
    let file = CalendarYear(
      year: 2026, weeklyDaysOff: [.friday], days: [], completeSince: nil)
    let calendar = try WorkingCalendar(
      published: [file], statutory: [], knownOn: nil, through: 2100)
    #expect(try calendar.date(WorkingDays(1), after: date("8/1/2026")) == date("10/1/2026"))
    #expect(throws: CalendarRefusal.yearNotPublished(2027)) {
      try calendar.date(WorkingDays(1), after: date("31/12/2026"))
    }
    let later = CalendarYear(year: 2028, weeklyDaysOff: [], days: [], completeSince: nil)
    #expect(throws: CalendarRefusal.yearNotPublished(2027)) {
      try WorkingCalendar(published: [file, later], statutory: [], knownOn: nil, through: 2100)
    }
    #expect(throws: CalendarRefusal.nothingPublished) {
      try WorkingCalendar(
        published: [], statutory: LawCalendar.statutory, knownOn: nil, through: 2100)
    }
  }

  @Test("a week without a working day ends in a refusal, not in a loop")
  func noWorkingDay() throws {
    let idle = CalendarYear(
      year: 2026, weeklyDaysOff: Set(Weekday.allCases), days: [], completeSince: date("1/1/2027"))
    let calendar = try WorkingCalendar(
      published: [idle], statutory: LawCalendar.statutory, knownOn: date("1/1/2026"), through: 2027)
    #expect(throws: CalendarRefusal.self) {
      try calendar.rollForward(date("1/5/2026"))
    }
    #expect(try calendar.workingDays(inYear: 2026).count == 0)
  }
}
