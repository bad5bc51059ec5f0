extension StatutoryHoliday {
  /// The days of this holiday in a civil year, without substitutes; empty when it is not in force.
  func dates(inYear year: Int) -> [CivilDate] {
    guard fromYear.map({ $0 <= year }) ?? true, toYear.map({ year <= $0 }) ?? true else {
      return []
    }
    switch rule {
    case .solar(let month, let day, let length):
      return StatutoryHoliday.run(
        from: CivilDate(year: year, month: month, day: day), length: length, inYear: year)
    case .lunar(let month, let day, let offset, let length):
      // The last months of a lunar year fall into the next civil one.
      return [year - 1, year].flatMap { lunarYear in
        let date = CivilDate(lunar: LunarDate(year: lunarYear, month: month, day: day))
        return StatutoryHoliday.run(
          from: date?.advanced(by: offset), length: length, inYear: year)
      }
    }
  }

  private static func run(from date: CivilDate?, length: Int, inYear year: Int) -> [CivilDate] {
    guard let date, length > 0 else { return [] }
    return (0..<length).map { date.advanced(by: $0) }.filter { $0.year == year }
  }
}

/// What the law alone says about a year that is not, or not completely, published.
enum ComputedYear {
  /// Holidays by rule, and for those that fall on a weekly day off the next working day each
  /// (BLLĐ 45/2019/QH14 Đ.111.3), sorted by date. Swaps are decided ad hoc and follow from no rule.
  static func days(
    ofYear year: Int, rules: [StatutoryHoliday], knownOn: CivilDate?, weeklyDaysOff: Set<Weekday>
  ) -> [DeclaredDay] {
    var days: [CivilDate: DeclaredDay] = [:]
    var owed: [(date: CivilDate, rule: StatutoryHoliday)] = []
    for rule in rules where WorkingCalendar.isKnown(since: rule.knownSince, on: knownOn) {
      for date in rule.dates(inYear: year) where days[date] == nil {
        days[date] = rule.declaredDay(on: date, name: rule.name)
        if rule.substituted, weeklyDaysOff.contains(date.weekday) {
          owed.append((date, rule))
        }
      }
    }
    guard weeklyDaysOff.count < Weekday.allCases.count else {
      return days.values.sorted { $0.date < $1.date }
    }
    for (date, rule) in owed.sorted(by: { $0.date < $1.date }) {
      var substitute = date.advanced(by: 1)
      while weeklyDaysOff.contains(substitute.weekday) || days[substitute] != nil {
        substitute = substitute.advanced(by: 1)
      }
      days[substitute] = rule.declaredDay(on: substitute, name: "\(rule.name) (nghỉ bù)")
    }
    return days.values.sorted { $0.date < $1.date }
  }
}

extension StatutoryHoliday {
  fileprivate func declaredDay(on date: CivilDate, name: String) -> DeclaredDay {
    DeclaredDay(
      date: date, kind: .holiday, name: name, reference: reference, knownSince: knownSince,
      certainty: .derived)
  }
}
