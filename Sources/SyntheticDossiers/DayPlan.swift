import WorkingTime

/// How many dossiers arrive on which day, and at what time of it.
struct DayPlan {
  struct Day {
    let date: CivilDate
    let isWorking: Bool
    let arrivals: Int
  }

  /// From the first day to the last.
  let days: [Day]

  /// Shares the dossiers out: Mondays a quarter more, the first days after a long holiday half as
  /// many again, days off a few through the portal, and every day a little by chance.
  init(_ register: SyntheticRegister) throws {
    guard register.from <= register.through else { throw SyntheticRegister.Refusal.noDays }
    let calendar = register.office.calendar
    var random = SplitMix64(seed: register.seed ^ 0xDA71)
    var weighed: [(date: CivilDate, isWorking: Bool, weight: Int)] = []
    var daysOff = 0
    var afterHoliday = 0
    for offset in 0...register.from.days(to: register.through) {
      let date = register.from.advanced(by: offset)
      let isWorking = try calendar.kind(of: date).isWorking
      if isWorking, daysOff > 3 { afterHoliday = 3 }
      daysOff = isWorking ? 0 : daysOff + 1
      var weight = isWorking ? 1000 : register.mix.afterHours
      if isWorking, date.weekday == .monday { weight = weight * 5 / 4 }
      if isWorking, afterHoliday > 0 {
        weight = weight * 3 / 2
        afterHoliday -= 1
      }
      weighed.append((date, isWorking, weight * random.within(40...160) / 100))
    }

    let total = max(1, weighed.reduce(0) { $0 + $1.weight })
    var sum = 0
    var shared = 0
    days = weighed.map { date, isWorking, weight in
      sum += weight
      let upTo = sum * register.count / total
      defer { shared = upTo }
      return Day(date: date, isWorking: isWorking, arrivals: upTo - shared)
    }
  }
}

extension DayPlan.Day {
  /// Shares of a working day in thousandths, with the minutes between which they arrive.
  private static let flow: [(share: Int, from: Int, to: Int)] = [
    (80, 7 * 60 + 10, 8 * 60), (400, 8 * 60, 10 * 60), (180, 10 * 60, 11 * 60 + 25),
    (50, 13 * 60 + 30, 14 * 60), (210, 14 * 60, 15 * 60 + 30), (80, 15 * 60 + 30, 16 * 60 + 45),
  ]

  /// The arrival's time; later arrivals of a day never come earlier, so that numbers follow receipt.
  func time(ofArrival arrival: Int, mix: SyntheticMix, random: inout SplitMix64) -> ClockTime {
    let quantile = (arrival * 1000 + random.below(1000)) / max(1, arrivals)
    guard isWorking else {
      return OfficeDay.time(minutes: 7 * 60 + quantile * (15 * 60) / 1000)
    }
    let inOffice = 1000 - mix.afterHours
    guard quantile < inOffice else {
      let evening = (quantile - inOffice) * (5 * 60 + 40) / max(1, mix.afterHours)
      return OfficeDay.time(minutes: 17 * 60 + 10 + evening)
    }
    var rest = quantile * 1000 / inOffice
    for (share, from, to) in DayPlan.Day.flow {
      if rest < share { return OfficeDay.time(minutes: from + rest * (to - from) / share) }
      rest -= share
    }
    return OfficeDay.afternoonEnd
  }
}
