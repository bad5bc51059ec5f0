import LegalBasis
import SyntheticDossiers
import WorkingTime

/// A small office for the tests: three procedures, weekends and two holidays.
enum Office {
  static func date(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

  static func calendar() throws -> WorkingCalendar {
    let years = [2025, 2026].map { year in
      CalendarYear(
        year: year, weeklyDaysOff: [.saturday, .sunday],
        days: [1, 2].map { day in
          DeclaredDay(
            date: date("\(year)-09-0\(day)"), kind: .holiday, name: "Quốc khánh", reference: "",
            knownSince: nil, certainty: .seen)
        }, completeSince: nil)
    }
    return try WorkingCalendar(published: years, statutory: [], knownOn: nil, through: 2026)
  }

  static func procedure(_ id: String, code: String?, limit: TimeLimit?) -> ProcedureVersion {
    ProcedureVersion(
      id: id, inForce: InForce(from: nil, to: nil), code: code, codeCertainty: .seen,
      otherCodes: [], name: "Thủ tục mẫu \(id)", otherNames: [],
      kind: limit == .onReceipt ? .notice : .request, field: "Tín ngưỡng, tôn giáo", decides: nil,
      processes: nil,
      legalLimit: PublishedLimit(limit: limit, certainty: .seen, reference: "mẫu"),
      localLimit: nil, applicantDeadline: nil, components: [], sets: 1, fee: 0,
      references: ["mẫu"], result: nil, steps: [], waits: [:], supplementNotice: nil, closing: nil,
      afterHours: .none, boundaryFree: [], onlineLevel: "toàn trình", checkedOn: date("2025-07-01"),
      notes: nil)
  }

  /// The plain rule, for a register of its own: counted in days off and on from the start, rolled.
  static func due(
    _ procedure: ProcedureVersion, _ received: Moment, _ supplement: SyntheticSupplement?
  ) throws -> CivilDate? {
    let start = (supplement?.receivedAt ?? received).date
    switch procedure.governingLimit.limit {
    case .workingDays(let days)?: return try calendar().date(days, after: start)
    case .calendarDays(let days)?: return try calendar().rollForward(start.advanced(by: days.count))
    case .months, .workingHours, .hours, .sameDay, .onReceipt, nil: return nil
    }
  }

  static func make() throws -> SyntheticOffice {
    SyntheticOffice(
      agencyCode: "H00.01",
      procedures: [
        procedure("A", code: "1.000001", limit: .calendarDays(CalendarDays(30))),
        procedure("B", code: nil, limit: .workingDays(WorkingDays(10))),
        procedure("C", code: "1.000003", limit: .onReceipt),
        procedure("D", code: nil, limit: nil),
      ], calendar: try calendar(), due: due)
  }

  static func register(count: Int, seed: UInt64) throws -> SyntheticRegister {
    SyntheticRegister(
      office: try make(), count: count, seed: seed, from: date("2025-07-01"),
      through: date("2025-12-31"),
      asOf: Moment(date("2025-12-31"), ClockTime(hour: 17, minute: 0) ?? .midnight))
  }

  static func bytes(count: Int, seed: UInt64) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try register(count: count, seed: seed).write(.canonical) { bytes += $0 }
    return bytes
  }
}
