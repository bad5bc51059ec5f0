import TestSupport
import Testing
import WorkingTime

/// Random calendars against a slow reference that walks day by day and looks each one up in a set
/// (peers.md, properties b, d, e).
@Suite("Counting equals a walk day by day")
struct CalendarPropertyTests {
  /// Three years of random holidays and worked weekend days, and the sets they were made of.
  private struct RandomYears {
    static let first = 2024
    static let last = 2026
    var off: Set<CivilDate>
    var worked: Set<CivilDate>

    init(using random: inout SeededRandom) {
      func dates(_ count: Int) -> Set<CivilDate> {
        Set((0..<count).map { _ in RandomYears.anyDate(using: &random) })
      }
      off = dates(Int.random(in: 0...60, using: &random))
      worked = dates(Int.random(in: 0...60, using: &random)).subtracting(off)
    }

    static func anyDate(using random: inout SeededRandom) -> CivilDate {
      date("1/1/2024").advanced(by: Int.random(in: 0..<1096, using: &random))
    }

    func calendar() throws -> WorkingCalendar {
      let years = (RandomYears.first...RandomYears.last).map { year in
        func days(_ dates: Set<CivilDate>, _ kind: DeclaredDay.Kind) -> [DeclaredDay] {
          dates.filter { $0.year == year }.map {
            DeclaredDay(
              date: $0, kind: kind, name: "", reference: "", knownSince: nil, certainty: .seen)
          }
        }
        return CalendarYear(
          year: year, weeklyDaysOff: [.saturday, .sunday],
          days: days(off, .holiday) + days(worked, .makeUp), completeSince: nil)
      }
      return try WorkingCalendar(
        published: years, statutory: [], knownOn: nil, through: RandomYears.last)
    }

    func isWorking(_ date: CivilDate) -> Bool {
      if off.contains(date) { return false }
      if worked.contains(date) { return true }
      return date.weekday != .saturday && date.weekday != .sunday
    }

    /// The oracle: the n-th worked day in the direction of `step`; nil outside the years.
    func walk(_ n: Int, from start: CivilDate, step: Int) -> CivilDate? {
      var left = n
      var day = start
      while left > 0 {
        day = day.advanced(by: step)
        guard (RandomYears.first...RandomYears.last).contains(day.year) else { return nil }
        if isWorking(day) { left -= 1 }
      }
      return day
    }
  }

  @Test("adding, going back, counting and rolling")
  func equalsWalk() throws {
    var random = RandomCases.generator("calendar walk")
    for _ in 0..<RandomCases.count(usual: 2000) / 20 + 1 {
      let years = RandomYears(using: &random)
      let calendar = try years.calendar()
      for _ in 0..<20 {
        let start = RandomYears.anyDate(using: &random)
        let n = Int.random(in: 1...80, using: &random)
        let days = WorkingDays(n)
        let after = try? calendar.date(days, after: start)
        #expect(after == years.walk(n, from: start, step: 1), "\(start) +\(n)")
        let before = try? calendar.date(days, before: start)
        #expect(before == years.walk(n, from: start, step: -1), "\(start) −\(n)")
        if let after {
          // Inverse.
          #expect(try calendar.workingDays(after: start, through: after) == days)
          #expect(try calendar.workingDays(after: after, through: start).count == 0)
          if years.isWorking(start) {
            #expect(try calendar.date(days, before: after) == start)
          }
          // Additive.
          let part = Int.random(in: 0...n, using: &random)
          let middle = try calendar.date(WorkingDays(part), after: start)
          #expect(try calendar.date(WorkingDays(n - part), after: middle) == after)
        }
        let rolled = try? calendar.rollForward(start)
        #expect(
          rolled == (years.isWorking(start) ? start : years.walk(1, from: start, step: 1)))
      }
    }
  }

  @Test("one more holiday is never earlier, one more worked day never later; outside, no change")
  func monotone() throws {
    var random = RandomCases.generator("calendar monotone")
    for _ in 0..<RandomCases.count(usual: 2000) / 10 + 1 {
      let years = RandomYears(using: &random)
      let start = RandomYears.anyDate(using: &random)
      let days = WorkingDays(Int.random(in: 1...60, using: &random))
      guard let due = try? years.calendar().date(days, after: start) else { continue }
      let touched = RandomYears.anyDate(using: &random)
      let inside = start < touched && touched <= due

      var more = years
      more.off.insert(touched)
      more.worked.remove(touched)
      let later = try? more.calendar().date(days, after: start)
      if let later {
        #expect(later >= due)
        #expect(inside || later == due, "\(touched) lies outside \(start)–\(due)")
        #expect(!inside || !years.isWorking(touched) || later > due)
      }

      var less = years
      less.off.remove(touched)
      less.worked.insert(touched)
      let earlier = try less.calendar().date(days, after: start)
      #expect(earlier <= due)
      #expect(inside || earlier == due)
    }
  }

  @Test("zero is the day itself, and less than zero goes back")
  func zeroAndNegative() throws {
    let calendar = try LawCalendar.known()
    let sunday = date("22/11/2026")
    #expect(try calendar.date(WorkingDays(0), after: sunday) == sunday)
    #expect(try calendar.date(WorkingDays(0), before: sunday) == sunday)
    #expect(try calendar.date(WorkingDays(-2), after: sunday) == date("19/11/2026"))
    #expect(try calendar.date(WorkingDays(-2), before: sunday) == date("25/11/2026"))
  }
}
