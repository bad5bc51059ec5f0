public import LegalBasis
public import WorkingTime

/// A calendar with the office hours that go with it.
public struct OfficeCalendar: Sendable {
  /// Working days.
  public let working: WorkingCalendar
  /// Office hours.
  public let hours: OfficeHoursSchedule
  /// A calendar with its office hours.
  public init(working: WorkingCalendar, hours: OfficeHoursSchedule) {
    self.working = working
    self.hours = hours
  }
}

/// Which calendar: its text, and the day on which it is read.
public struct CalendarVersion: Hashable, Sendable {
  /// The calendar's text.
  public let name: LawTextName
  /// Days declared later are not seen.
  public let knownOn: CivilDate
  /// A version.
  public init(name: LawTextName, knownOn: CivilDate) {
    self.name = name
    self.knownOn = knownOn
  }
}

/// A fact of law that could not be had.
public enum LawBookRefusal: Error, Hashable, Sendable {
  /// No text of this name is kept.
  case unknownText(LawTextName)
  /// A kept text cannot be read.
  case unreadableText(LawTextName)
  /// No rule-set is in force on this date.
  case noRuleSet(CivilDate)
  /// The calendar does not reach.
  case calendar(CalendarRefusal)
}

/// The texts of law that events name; the store keeps them, so that editing a file never breaks an
/// old proof (invariant 12).
public protocol LawBook: Sendable {
  /// A calendar as known on a date.
  func officeCalendar(_ version: CalendarVersion) throws(LawBookRefusal) -> OfficeCalendar
  /// The rule-set of a text.
  func ruleSet(_ name: LawTextName) throws(LawBookRefusal) -> Shared<RuleSet>
  /// The rule-set in force for what happens before receipt.
  func ruleSet(on date: CivilDate) throws(LawBookRefusal) -> Shared<RuleSet>
  /// The procedure version of a text.
  func procedure(_ name: LawTextName) throws(LawBookRefusal) -> Shared<ProcedureVersion>
}
