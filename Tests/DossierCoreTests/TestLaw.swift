import DossierCore
import LegalBasis
import WorkingTime

/// A small law for tests: the calendar of 2025 and 2026 (law.md §4.4) and rules in the manner of
/// NĐ 118/2025, with a pausing alternative for supplements.
struct TestLaw: LawBook {
  static let calendarName = LawTextName("calendar-of-test")
  static let rulesName = LawTextName("rules-of-test")
  static let procedureName = LawTextName("procedure-of-test")
  var rules = TestLaw.nd118
  var procedure = TestLaw.procedure(limit: .workingDays(WorkingDays(10)))

  func officeCalendar(_ version: CalendarVersion) throws(LawBookRefusal) -> OfficeCalendar {
    guard version.name == TestLaw.calendarName else { throw .unknownText(version.name) }
    do { return try TestLaw.office(knownOn: version.knownOn) } catch { throw .calendar(error) }
  }
  func ruleSet(_ name: LawTextName) throws(LawBookRefusal) -> Shared<RuleSet> { Shared(rules) }
  func ruleSet(on date: CivilDate) throws(LawBookRefusal) -> Shared<RuleSet> { Shared(rules) }
  func procedure(_ name: LawTextName) throws(LawBookRefusal) -> Shared<ProcedureVersion> {
    Shared(procedure)
  }

  static func reference(_ article: String) -> LegalReference {
    LegalReference(instrument: "Nghị định 118/2025/NĐ-CP", article: article, certainty: .seen)
  }

  static let nd118 = RuleSet(
    id: "test", name: "Nghị định 118/2025/NĐ-CP", inForce: InForce(from: nil, to: nil),
    checkedOn: date("2026-11-24"), firstDay: reference("Đ.147"),
    workingDaysOnly: reference("Đ.147"), lastDayRolls: reference("Đ.148"),
    weeklyDaysOff: reference(""), clockStart: .acceptance,
    boundaryFreeClockStart: .competentAgencyReceipt, clockStartReference: reference("Đ.17 k.3"),
    waits: [
      .supplement: WaitRule(
        effect: .restarts, reference: reference("Đ.19 k.5"),
        alternative: WaitRule.Alternative(effect: .pauses, reference: reference("NĐ 95"))),
      .consultation: WaitRule(effect: .keepsRunning, reference: reference("Đ.19 k.4")),
      .verification: WaitRule(effect: .keepsRunning, reference: reference("Đ.19 k.4")),
      .payment: WaitRule(effect: .keepsRunning, reference: reference("Đ.24")),
      .suspension: WaitRule(effect: .keepsRunning, reference: reference("")),
      .outage: WaitRule(effect: .keepsRunning, reference: reference("")),
    ],
    intakeAlert: RuledLimit(limit: .hours(.hours(2)), reference: reference("Đ.17 k.2")),
    intakeAnswer: RuledLimit(limit: .workingHours(.hours(8)), reference: reference("Đ.17 k.2.c")),
    transferCutoff: ClockTime(hour: 15, minute: 0) ?? .midnight,
    transferReference: reference("Đ.18"),
    supplementNotice: RuledLimit(
      limit: .workingDays(WorkingDays(3)), reference: reference("Đ.19 k.5")),
    intakeSupplements: RuledCount(maximum: 1, reference: reference("Đ.16 k.3")),
    closing: RuledLimit(limit: .calendarDays(CalendarDays(15)), reference: reference("Đ.19 k.5")),
    reappointments: RuledCount(maximum: 1, reference: reference("Đ.19 k.6")),
    apologyLead: WorkingDays(1), apologyReference: reference("Đ.19 k.6"),
    withdrawalReference: reference("Đ.21"), refusalReference: reference("Đ.19 k.3"),
    intakeReference: reference("Đ.17"), suspensionReference: reference(""),
    resultReference: reference("Đ.22"), targets: [], countingStatement: "",
    countingReference: reference(""))

  static func procedure(limit: TimeLimit) -> ProcedureVersion {
    ProcedureVersion(
      id: "TG-02", inForce: InForce(from: nil, to: nil), code: "1.012664", codeCertainty: .seen,
      otherCodes: [], name: "Đăng ký sửa đổi hiến chương", otherNames: [], kind: .registration,
      field: "Tín ngưỡng, tôn giáo", decides: nil, processes: nil,
      legalLimit: PublishedLimit(limit: limit, certainty: .seen, reference: "Luật 02/2016/QH14"),
      localLimit: nil, applicantDeadline: nil, components: [], sets: 1, fee: 0,
      references: ["Luật 02/2016/QH14"], result: nil, steps: [], waits: [:],
      supplementNotice: nil, closing: nil, afterHours: .none,
      boundaryFree: [InForce(from: date("2026-08-05"), to: nil)], onlineLevel: nil,
      checkedOn: date("2026-11-24"), notes: nil)
  }

  static func office(knownOn: CivilDate?) throws(CalendarRefusal) -> OfficeCalendar {
    OfficeCalendar(working: try calendar(knownOn: knownOn), hours: hours)
  }

  static let hours = OfficeHoursSchedule(
    entries: [
      OfficeHours(
        intervals: [interval("07:00", "11:30"), interval("13:30", "17:00")].compactMap { $0 })
    ].compactMap { $0 }.map {
      OfficeHoursSchedule.Entry(from: nil, to: nil, hours: $0, saturday: nil)
    })

  private static func interval(_ opens: String, _ closes: String) -> OfficeHours.Interval? {
    guard let opens = try? ClockTime(parsing: opens), let closes = try? ClockTime(parsing: closes)
    else { return nil }
    return OfficeHours.Interval(opens: opens, closes: closes)
  }

  static func calendar(knownOn: CivilDate?) throws(CalendarRefusal) -> WorkingCalendar {
    try WorkingCalendar(
      published: [
        year(
          2025,
          off:
            "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
          makeUp: "04-26"),
        year(
          2026,
          off:
            "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
          makeUp: "01-10 08-22"),
      ], statutory: [], knownOn: knownOn, through: 2026)
  }

  private static func year(_ year: Int, off: String, makeUp: String) -> CalendarYear {
    func days(_ list: String, _ kind: DeclaredDay.Kind) -> [DeclaredDay] {
      list.split(separator: " ").map {
        DeclaredDay(
          date: date("\(year)-\($0)"), kind: kind, name: "nghỉ", reference: "", knownSince: nil,
          certainty: .seen)
      }
    }
    return CalendarYear(
      year: year, weeklyDaysOff: [.saturday, .sunday],
      days: days(off, .holiday) + days(makeUp, .makeUp), completeSince: nil)
  }
}

func date(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }
func moment(_ text: String) -> Moment {
  (try? Moment(parsing: text)) ?? Moment(minuteNumber: 0)
}

/// Cases of a random test: few in the quick loop, MOTCUA_CASES in the long one.
enum Cases {
  static func count(_ quick: Int) -> Int {
    environment("MOTCUA_CASES").flatMap(Int.init) ?? quick
  }
  static var seed: UInt64 {
    environment("MOTCUA_SEED").flatMap(UInt64.init) ?? UInt64.random(in: 0..<1_000_000)
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
