import DossierCore
import LegalBasis
import PlainJSON
import WorkingTime

/// A calendar with the office hours that go with it, as one text of law.
struct OfficeCalendarText {
  let calendar: PublishedCalendar
  let officeHours: [DatedOfficeHours]

  init(calendar: PublishedCalendar, officeHours: [DatedOfficeHours]) {
    self.calendar = calendar
    self.officeHours = officeHours
  }

  /// JSON: the calendar's own canonical text, and the hours.
  var canonical: String {
    JSONValue.object([
      ("calendar", .string(LawText.canonical(calendar))),
      ("officeHours", .array(officeHours.map(\.json))),
    ]).text
  }

  init?(canonical: String) {
    guard let value = try? JSONValue(parsing: canonical),
      let text = value["calendar"]?.stringValue, let calendar = try? LawText.calendar(text),
      let hours = value["officeHours"]?.arrayValue?.map(DatedOfficeHours.init(json:)),
      !hours.contains(where: { $0 == nil })
    else { return nil }
    self.init(calendar: calendar, officeHours: hours.compactMap { $0 })
  }

  /// How many years beyond the last published one may be computed as provisional.
  static let provisionalYears = 12

  func office(knownOn date: CivilDate?, through year: Int? = nil) throws(CalendarRefusal)
    -> OfficeCalendar
  {
    let last = max(calendar.years.last?.year ?? 0, date?.year ?? 0)
    let schedule = OfficeHoursSchedule(entries: officeHours.map(\.entry))
    let working = try WorkingCalendar(
      published: calendar.years, statutory: calendar.statutory, knownOn: date,
      through: year ?? last + OfficeCalendarText.provisionalYears)
    return OfficeCalendar(working: working.countingSaturdays(of: schedule), hours: schedule)
  }
}

extension DatedOfficeHours {
  fileprivate var json: JSONValue {
    .object([
      ("from", .optional(inForce.from?.iso)), ("to", .optional(inForce.to?.iso)),
      ("hours", hours.json), ("saturday", saturday?.json ?? .null),
      ("saturdayCounts", .bool(saturdayCounts)),
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let hours = json["hours"].flatMap(OfficeHours.init(json:)) else { return nil }
    self.init(
      inForce: InForce(
        from: json["from"]?.stringValue.flatMap { CivilDate(iso: $0) },
        to: json["to"]?.stringValue.flatMap { CivilDate(iso: $0) }),
      hours: hours, saturday: json["saturday"].flatMap(OfficeHours.init(json:)),
      saturdayCounts: json["saturdayCounts"]?.boolValue ?? false)
  }
}

extension OfficeHours {
  fileprivate var json: JSONValue {
    .array(intervals.map { .array([.string($0.opens.iso), .string($0.closes.iso)]) })
  }

  fileprivate init?(json: JSONValue) {
    guard let pairs = json.arrayValue else { return nil }
    let intervals = pairs.compactMap { pair -> Interval? in
      guard let texts = pair.arrayValue?.compactMap(\.stringValue), texts.count == 2,
        let opens = try? ClockTime(parsing: texts[0]),
        let closes = try? ClockTime(parsing: texts[1])
      else { return nil }
      return Interval(opens: opens, closes: closes)
    }
    guard intervals.count == pairs.count else { return nil }
    self.init(intervals: intervals)
  }
}
