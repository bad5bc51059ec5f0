/// A date of the Vietnamese lunar calendar (âm lịch), reckoned at UTC+7.
///
/// By the algorithm of Hồ Ngọc Đức, good for 1800–2199. The Chinese calendar is reckoned at UTC+8 and
/// differs at times: Tết 2030 is 2 February here and 3 February there. Foundation's calendars give
/// wrong days for Việt Nam and are not used.
///
///     LunarDate(of: try CivilDate(parsing: "02/02/2030"))  // year 2030, month 1, day 1
public struct LunarDate: Hashable, Sendable {
  /// The year that begins with Tết; 2026 began on 17/02/2026.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 30.
  public let day: Int
  /// Whether it is the second month of that number in its year (tháng nhuận).
  public let isLeapMonth: Bool

  /// A lunar date; whether there is such a day shows in `CivilDate(lunar:)`.
  public init(year: Int, month: Int, day: Int, isLeapMonth: Bool = false) {
    self.year = year
    self.month = month
    self.day = day
    self.isLeapMonth = isLeapMonth
  }

  /// The lunar date of a civil date.
  public init(of date: CivilDate) {
    let julian = Double(Int(date.dayNumber) + MoonAndSun.julianDayOfEpoch)
    // The mean month may be a month ahead of the true one (7/5/2054): step back while it is.
    var index = Int(
      ((julian - MoonAndSun.firstNewMoon) / MoonAndSun.monthLength).rounded(.down) + 1)
    var monthStart = MoonAndSun.newMoon(index)
    while monthStart > date {
      index -= 1
      monthStart = MoonAndSun.newMoon(index)
    }

    let civilYear = date.year
    let thisYears = LunarDate.monthEleven(ofCivilYear: civilYear)
    let span: MonthElevenSpan
    var lunarYear: Int
    if thisYears >= monthStart {
      lunarYear = civilYear
      span = MonthElevenSpan(
        from: LunarDate.monthEleven(ofCivilYear: civilYear - 1), to: thisYears)
    } else {
      lunarYear = civilYear + 1
      span = MonthElevenSpan(
        from: thisYears, to: LunarDate.monthEleven(ofCivilYear: civilYear + 1))
    }
    let passed = span.from.days(to: monthStart) / 29
    var number = passed + 11
    var leap = false
    if let leapOffset = span.leapOffset, passed >= leapOffset {
      number = passed + 10
      leap = passed == leapOffset
    }
    if number > 12 { number -= 12 }
    if number >= 11 && passed < 4 { lunarYear -= 1 }
    self.init(
      year: lunarYear, month: number, day: monthStart.days(to: date) + 1, isLeapMonth: leap)
  }
}

extension CivilDate {
  /// The civil date of a lunar one; nil when there is no such day (the 30th of a short month, a leap
  /// month in a year without it).
  ///
  ///     CivilDate(lunar: LunarDate(year: 2027, month: 3, day: 10))  // Giỗ Tổ: 16/04/2027
  public init?(lunar: LunarDate) {
    guard (1...12).contains(lunar.month), (1...30).contains(lunar.day) else { return nil }
    let firstYear = lunar.month < 11 ? lunar.year - 1 : lunar.year
    let span = MonthElevenSpan(
      from: LunarDate.monthEleven(ofCivilYear: firstYear),
      to: LunarDate.monthEleven(ofCivilYear: firstYear + 1))
    var offset = lunar.month - 11
    if offset < 0 { offset += 12 }
    if let leapOffset = span.leapOffset {
      if lunar.isLeapMonth && span.leapMonth != lunar.month { return nil }
      if lunar.isLeapMonth || offset >= leapOffset { offset += 1 }
    } else if lunar.isLeapMonth {
      return nil
    }
    let monthStart = MoonAndSun.newMoon(span.firstNewMoonIndex + offset)
    if lunar.day == 30 {
      let next = MoonAndSun.newMoon(span.firstNewMoonIndex + offset + 1)
      guard monthStart.days(to: next) == 30 else { return nil }
    }
    self = monthStart.advanced(by: lunar.day - 1)
  }
}

/// The months from one eleventh month to the next: twelve, or thirteen when one of them is a leap
/// month.
private struct MonthElevenSpan {
  let from: CivilDate
  let to: CivilDate

  /// The number of the new moon that begins the span.
  var firstNewMoonIndex: Int {
    let julian = Double(Int(from.dayNumber) + MoonAndSun.julianDayOfEpoch)
    return Int(
      (0.5 + (julian - MoonAndSun.firstNewMoon) / MoonAndSun.monthLength).rounded(.down))
  }

  /// How many months after the first the leap month stands; nil when there is none. It is the first
  /// month in which the sun enters no new sector (no trung khí).
  var leapOffset: Int? {
    guard from.days(to: to) > 365 else { return nil }
    let index = firstNewMoonIndex
    var offset = 1
    var sector = MoonAndSun.sunSector(at: MoonAndSun.newMoon(index + offset))
    var last: Int
    repeat {
      last = sector
      offset += 1
      sector = MoonAndSun.sunSector(at: MoonAndSun.newMoon(index + offset))
    } while sector != last && offset < 14
    return offset - 1
  }

  /// The number that the leap month repeats.
  var leapMonth: Int? {
    guard let offset = leapOffset else { return nil }
    let number = offset - 2
    return number <= 0 ? number + 12 : number
  }
}

extension LunarDate {
  /// The first day of the month that holds the winter solstice of a civil year (tháng mười một).
  fileprivate static func monthEleven(ofCivilYear year: Int) -> CivilDate {
    guard let yearEnd = CivilDate(year: year, month: 12, day: 31) else {
      return CivilDate(dayNumber: 0)
    }
    let offset = Double(Int(yearEnd.dayNumber) + MoonAndSun.julianDayOfEpoch - 2_415_021)
    let index = Int((offset / MoonAndSun.monthLength).rounded(.down))
    let start = MoonAndSun.newMoon(index)
    return MoonAndSun.sunSector(at: start) >= 9 ? MoonAndSun.newMoon(index - 1) : start
  }
}
