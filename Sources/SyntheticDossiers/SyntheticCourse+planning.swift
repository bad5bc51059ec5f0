import LegalBasis
import WorkingTime

extension SyntheticCourse {
  /// Reasons that may stand in a letter; none of them lies with the applicant.
  static let delayReasons = [
    "chờ ý kiến bằng văn bản của cơ quan phối hợp",
    "chờ kết quả xác minh của cơ quan có liên quan",
    "phải xác minh thêm nguồn gốc đất và địa điểm hợp pháp của cơ sở",
    "chờ cấp có thẩm quyền ký ban hành kết quả",
    "sắp xếp lại tổ chức, thay đổi công chức thụ lý",
    "hệ thống thông tin giải quyết thủ tục hành chính gián đoạn, chậm đồng bộ dữ liệu",
  ]

  /// Plans a course from receipt to result and cuts it at the moment of the file.
  ///
  /// Early, on time and late are planned against the due date that the engine gives, so that the file
  /// means what it says: an early dossier ends on a working day before it, a late one after it.
  static func planned(
    _ procedure: ProcedureVersion, receivedAt: Moment, office: SyntheticOffice, mix: SyntheticMix,
    asOf: Moment, random: inout SplitMix64
  ) throws -> SyntheticCourse {
    var course = SyntheticCourse(
      receivedAt: receivedAt, due: nil, supplementAskedAt: nil, supplementReceivedAt: nil,
      end: nil, endedAt: nil, returnedAt: nil, daysLate: 0, delayReason: nil)
    guard let firstDue = try office.due(procedure, receivedAt, nil) else {
      try course.answerOnReceipt(office: office, asOf: asOf, random: &random)
      return course
    }
    course.due = firstDue

    let calendar = office.calendar
    let terms = try calendar.workingDays(after: receivedAt.date, through: firstDue).count
    if terms > 6, random.happens(perMille: mix.supplemented) {
      try course.askSupplement(calendar: calendar, asOf: asOf, random: &random)
      if course.isAwaited { return course }
      if let supplement = course.supplement {
        course.due = try office.due(procedure, receivedAt, supplement)
      }
    }
    guard let due = course.due else { return course }

    let start = course.supplementReceivedAt ?? receivedAt
    let (end, endedAt) = try plannedEnd(
      after: start, due: due, calendar: calendar, mix: mix, random: &random)
    let reason = random.one(of: delayReasons)
    if endedAt <= asOf {
      course.end = end
      course.endedAt = endedAt
      try course.handOver(calendar: calendar, asOf: asOf, random: &random)
    }
    let judgedOn = min(endedAt.date, asOf.date)
    course.daysLate = try calendar.workingDays(after: due, through: judgedOn).count
    if course.isLate || judgedOn > due { course.delayReason = reason }
    return course
  }

  /// A notice: answered in the same hour, at the latest at the next opening.
  private mutating func answerOnReceipt(
    office: SyntheticOffice, asOf: Moment, random: inout SplitMix64
  ) throws {
    let calendar = office.calendar
    let date = receivedAt.date
    let minutes = random.within(0...25)
    var answered = receivedAt.advanced(byMinutes: minutes)
    if try !calendar.kind(of: date).isWorking || receivedAt.time >= OfficeDay.afternoonEnd {
      let opening = try calendar.firstWorkingDay(after: date)
      answered = Moment(opening, OfficeDay.time(.morning, random: &random))
    }
    guard answered <= asOf else { return }
    end = .resolved
    endedAt = answered
    returnedAt = answered
  }

  /// Asks for a supplement within the first working days; it may be awaited still, or not yet asked.
  private mutating func askSupplement(
    calendar: WorkingCalendar, asOf: Moment, random: inout SplitMix64
  ) throws {
    let askedOn = try calendar.date(WorkingDays(random.within(1...3)), after: receivedAt.date)
    let asked = Moment(askedOn, OfficeDay.time(.any, random: &random))
    let answeredOn = try calendar.rollForward(askedOn.advanced(by: random.within(2...20)))
    let answered = Moment(answeredOn, OfficeDay.time(.any, random: &random))
    guard asked <= asOf else { return }
    supplementAskedAt = asked
    if answered <= asOf { supplementReceivedAt = answered }
  }

  /// How and when it is to end, whatever the moment of the file.
  private static func plannedEnd(
    after start: Moment, due: CivilDate, calendar: WorkingCalendar, mix: SyntheticMix,
    random: inout SplitMix64
  ) throws -> (End, Moment) {
    let terms = try calendar.workingDays(after: start.date, through: due).count
    let kind = random.below(1000)
    let timeliness = random.below(1000)
    let end: End
    switch kind {
    case ..<mix.refused: end = .refused
    case ..<(mix.refused + mix.withdrawn): end = .withdrawn
    case ..<(mix.refused + mix.withdrawn + mix.discontinued): end = .discontinued
    default: end = .resolved
    }

    let date: CivilDate
    if end == .withdrawn || end == .discontinued {
      date = try calendar.date(WorkingDays(max(1, random.below(max(2, terms)))), after: start.date)
    } else if timeliness < mix.late {
      // Most by a few days, some by weeks.
      let days = 1 + random.below(4) + (random.happens(perMille: 250) ? random.below(12) : 0)
      date = try calendar.date(WorkingDays(days), after: due)
    } else if timeliness < mix.late + mix.onDueDate || terms < 2 {
      date = due
    } else {
      let earliest = max(1, terms * 2 / 5)
      date = try calendar.date(
        WorkingDays(random.within(min(earliest, terms - 1)...(terms - 1))), after: start.date)
    }
    let planned = Moment(date, OfficeDay.time(.any, random: &random))
    return (end, max(planned, start.advanced(byMinutes: 1)))
  }

  /// Hands the result over, most within a week; some are never collected.
  private mutating func handOver(
    calendar: WorkingCalendar, asOf: Moment, random: inout SplitMix64
  ) throws {
    guard let endedAt, end == .resolved || end == .refused else { return }
    guard random.happens(perMille: 930) else { return }
    let days = random.below(6)
    let later = try calendar.date(WorkingDays(max(1, days)), after: endedAt.date)
    let handed =
      days == 0
      ? endedAt.advanced(byMinutes: random.within(0...9))
      : Moment(later, OfficeDay.time(.any, random: &random))
    if handed <= asOf { returnedAt = handed }
  }
}

/// Hours at which things happen in an invented office: habits, not rules.
enum OfficeDay {
  /// A part of the day.
  enum Part { case morning, any }

  /// After it nothing is done at the desk any more.
  static let afternoonEnd = time(hour: 16, minute: 50)

  /// A minute of 07:30–11:15 or 13:40–16:45.
  static func time(_ part: Part, random: inout SplitMix64) -> ClockTime {
    let morning = 7 * 60 + 30...11 * 60 + 15
    let afternoon = 13 * 60 + 40...16 * 60 + 45
    switch part {
    case .morning: return time(minutes: 7 * 60 + 5 + random.below(55))
    case .any:
      return time(minutes: random.within(random.happens(perMille: 550) ? morning : afternoon))
    }
  }

  static func time(hour: Int, minute: Int) -> ClockTime { time(minutes: hour * 60 + minute) }

  static func time(minutes: Int) -> ClockTime { ClockTime(minutes: minutes) ?? .midnight }
}
