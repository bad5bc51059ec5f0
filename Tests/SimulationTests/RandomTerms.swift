import DossierCore
import ProofCheck
import TestSupport
import WorkingTime

/// A calendar and a term drawn at random, in the engine's form and in the clerk's.
struct RandomTerm {
  var years: [CalendarYear]
  let entries: [OfficeHoursSchedule.Entry]
  var term: Term

  static let firstYear = 2024
  static let lastYear = 2028

  init(_ random: inout SeededRandom) {
    let sixDayWeek = random.oneIn(20)
    years = (Self.firstYear...Self.lastYear).map { Self.year($0, sixDayWeek, &random) }
    entries = Self.hours(&random)
    let start = Self.moment(from: Self.day(2024, 2, 1), spread: 500, &random)
    term = Term(
      start: start, limit: Self.limit(&random),
      pauses: random.oneIn(3) ? [] : Self.pauses(after: start, &random))
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  /// A year with some twenty days off, two swaps and two worked Saturdays, anywhere.
  private static func year(
    _ year: Int, _ sixDayWeek: Bool, _ random: inout SeededRandom
  ) -> CalendarYear {
    var days: [CivilDate: DeclaredDay] = [:]
    for kind in [(DeclaredDay.Kind.holiday, 20), (.swappedOff, 2), (.makeUp, 2)] {
      for _ in 0..<random.int(0...kind.1) {
        var date = day(year, 1, 1).advanced(by: random.int(0...364))
        if kind.0 == .makeUp { while date.weekday != .saturday { date = date.advanced(by: 1) } }
        guard date.year == year else { continue }
        days[date] = declared(date, kind.0)
      }
    }
    return CalendarYear(
      year: year, weeklyDaysOff: sixDayWeek ? [.sunday] : [.saturday, .sunday],
      days: Array(days.values), completeSince: nil)
  }

  static func declared(_ date: CivilDate, _ kind: DeclaredDay.Kind) -> DeclaredDay {
    DeclaredDay(
      date: date, kind: kind, name: "nghỉ", reference: "", knownSince: nil, certainty: .seen)
  }

  /// Hours that may change once, and in one of ten cases half Saturdays that count.
  private static func hours(_ random: inout SeededRandom) -> [OfficeHoursSchedule.Entry] {
    let saturday = random.oneIn(10) ? hours(of: [(450, 690)]) : nil
    func entry(_ from: CivilDate?, _ to: CivilDate?, _ hours: OfficeHours)
      -> OfficeHoursSchedule.Entry
    {
      OfficeHoursSchedule.Entry(
        from: from, to: to, hours: hours, saturday: saturday, saturdayCounts: saturday != nil)
    }
    let morningAndAfternoon = hours(of: [(420, 690), (810, 1020)])
    guard random.oneIn(3) else { return [entry(nil, nil, morningAndAfternoon)] }
    let change = day(2024, 1, 1).advanced(by: random.int(0...700))
    let other = hours(of: random.oneIn(2) ? [(480, 1000)] : [(450, 690), (780, 900), (930, 1050)])
    return [
      entry(nil, change.advanced(by: -1), morningAndAfternoon), entry(change, nil, other),
    ]
  }

  private static func hours(of sessions: [(Int, Int)]) -> OfficeHours {
    OfficeHours(
      intervals: sessions.compactMap { opens, closes in
        guard let opens = ClockTime(minutes: opens), let closes = ClockTime(minutes: closes)
        else { return nil }
        return OfficeHours.Interval(opens: opens, closes: closes)
      }) ?? .usual
  }

  private static func limit(_ random: inout SeededRandom) -> TimeLimit {
    switch random.int(0...9) {
    case 0...3: .workingDays(WorkingDays(random.int(1...60)))
    case 4...5: .calendarDays(CalendarDays(random.int(1...90)))
    case 6: .months(Months(random.int(1...6)))
    case 7: .workingHours(WorkingMinutes(random.int(1...2400)))
    case 8: .hours(ClockMinutes(random.int(1...600)))
    case _: .sameDay
    }
  }

  /// A moment, in one of three cases known by its date alone.
  static func moment(
    from: CivilDate, spread: Int, _ random: inout SeededRandom
  ) -> Moment {
    let date = from.advanced(by: random.int(0...spread))
    if random.oneIn(3) { return Moment(date) }
    return Moment(date).advanced(byMinutes: random.int(1...1439))
  }

  /// Up to four pauses, in order and apart.
  private static func pauses(
    after start: Moment, _ random: inout SeededRandom
  ) -> [DeadlineProof.Pause] {
    var pauses: [DeadlineProof.Pause] = []
    var earliest = start
    for _ in 0..<random.int(1...4) {
      let begins = max(earliest, moment(from: earliest.date, spread: 12, &random))
      let ends = max(begins, moment(from: begins.date, spread: random.oneIn(8) ? 60 : 9, &random))
      pauses.append(DeadlineProof.Pause(begins: begins, ends: ends))
      earliest = ends
    }
    return pauses
  }

  /// The engine's calendar.
  func office() throws(CalendarRefusal) -> OfficeCalendar {
    let schedule = OfficeHoursSchedule(entries: entries)
    return OfficeCalendar(
      working: try WorkingCalendar(
        published: years, statutory: [], knownOn: nil, through: Self.lastYear
      ).countingSaturdays(of: schedule), hours: schedule)
  }

  /// The clerk's.
  var paper: PaperCalendar {
    PaperCalendar(
      years: years.map { year in
        PaperYear(
          year: year.year, weeklyDaysOff: year.weeklyDaysOff,
          marks: year.days.map { day in
            switch day.kind {
            case .holiday: PaperYear.Mark(date: day.date, kind: .holiday)
            case .swappedOff: PaperYear.Mark(date: day.date, kind: .swappedOff)
            case .makeUp: PaperYear.Mark(date: day.date, kind: .makeUp)
            }
          })
      },
      hours: entries.map { entry in
        func sessions(_ hours: OfficeHours?) -> [DoorHours.Session] {
          (hours?.intervals ?? []).map {
            DoorHours.Session(opens: Int($0.opens.minutes), closes: Int($0.closes.minutes))
          }
        }
        return DoorHours(
          from: entry.from, to: entry.to, sessions: sessions(entry.hours),
          saturday: entry.saturdayCounts ? sessions(entry.saturday) : [])
      })
  }

  var plainLimit: PlainLimit {
    switch term.limit {
    case .workingDays(let days): .workingDays(days.count)
    case .calendarDays(let days): .days(days.count)
    case .months(let months): .months(months.count)
    case .workingHours(let minutes): .workingMinutes(minutes.count)
    case .hours(let minutes): .minutes(minutes.count)
    case .sameDay, .onReceipt: .sameDay
    }
  }

  var plainPauses: [PlainPause] {
    term.pauses.map { PlainPause(began: $0.begins, ended: $0.ends) }
  }

  /// As a line of a failing case.
  var text: String {
    let pauses = term.pauses.map { "\($0.begins.iso)/\($0.ends.iso)" }.joined(separator: ",")
    return "\(term.start.iso) \(term.limit.code) \(pauses)"
  }
}
