public import DossierCore
public import DossierStore
public import LegalBasis
internal import PlainJSON
internal import ProofCheck
internal import Synchronization
public import WorkingTime

/// The law at the desk: the catalogue of `Procedures/` for what happens now, and the texts kept in
/// the store for what was recorded before (invariant 12).
///
/// Each text is read once; calendars are built once for each day on which they are read.
public final class DeskLaw: LawBook {
  /// What `Procedures/` holds.
  public let catalogue: Catalogue
  /// The agency at whose desk we are.
  public let agency: Agency
  /// The calendar of `Procedures/` with the agency's office hours, as a text to keep.
  public let calendarText: KeptText

  private let stored: @Sendable (LawTextName) -> KeptText?
  private let known = Mutex(Known())

  private struct Known {
    var ruleSets: [LawTextName: Shared<RuleSet>] = [:]
    var procedures: [LawTextName: Shared<ProcedureVersion>] = [:]
    var calendars: [LawTextName: OfficeCalendarText] = [:]
    var offices: [CalendarVersion: OfficeCalendar] = [:]
    var texts: [String: KeptText] = [:]
    var current: [CivilDate: Shared<RuleSet>] = [:]
    var named: [LawTextName: KeptText] = [:]
  }

  /// The law of a catalogue at an agency.
  ///
  /// - Parameter stored: finds a text that the store keeps.
  public init(
    catalogue: Catalogue, agency: Agency,
    stored: @escaping @Sendable (LawTextName) -> KeptText? = { _ in nil }
  ) {
    self.catalogue = catalogue
    self.agency = agency
    self.stored = stored
    let text = OfficeCalendarText(calendar: catalogue.calendar, officeHours: agency.officeHours)
    calendarText = KeptText(kind: .calendar, body: text.canonical)
    known.withLock { $0.calendars[calendarText.name] = text }
  }

  /// Refuses while forms, wordings, signers or logo of the agency hold a mistake: whoever makes a
  /// paper of them asks here first. Whoever receives, counts or reports does not.
  func requirePapers() throws(DeskRefusal) {
    if let mistake = catalogue.paperMistake(of: agency) { throw DeskRefusal(mistake) }
  }

  /// The calendar of `Procedures/`, read as known on a day.
  public func calendar(knownOn date: CivilDate) -> CalendarVersion {
    CalendarVersion(name: calendarText.name, knownOn: date)
  }

  /// The rule-set in force on a day, with its text.
  public func rules(on date: CivilDate) throws(LawGap) -> (rules: RuleSet, text: KeptText) {
    let rules = try catalogue.ruleSet(on: date)
    let text = text(of: "rules \(rules.id)", .rules) { LawText.canonical(rules) }
    known.withLock { known in
      if known.ruleSets[text.name] == nil { known.ruleSets[text.name] = Shared(rules) }
    }
    return (rules, text)
  }

  /// The text of a procedure version.
  public func text(of procedure: ProcedureVersion) -> KeptText {
    let key = "procedure \(procedure.id) \(procedure.inForce.from?.iso ?? "")"
    let text = text(of: key, .procedure) { LawText.canonical(procedure) }
    known.withLock { known in
      if known.procedures[text.name] == nil { known.procedures[text.name] = Shared(procedure) }
    }
    return text
  }

  /// The text of a name, as `Procedures/` has it now or as the store keeps it; nil where neither
  /// has it.
  func text(named name: LawTextName) -> KeptText? {
    if known.withLock({ $0.named.isEmpty }) {
      var texts = [calendarText] + catalogue.procedures.map { text(of: $0) }
      texts += catalogue.ruleSets.map { rules in
        let text = text(of: "rules \(rules.id)", .rules) { LawText.canonical(rules) }
        known.withLock { $0.ruleSets[text.name] = Shared(rules) }
        return text
      }
      texts += catalogue.templates.apologies.values.map { KeptText($0) }
      texts += catalogue.templates.forms.values.map {
        KeptText(kind: .template, body: LawText.canonical($0))
      }
      let named = Dictionary(texts.map { ($0.name, $0) }) { first, _ in first }
      known.withLock { $0.named = named }
    }
    return known.withLock { $0.named[name] } ?? stored(name)
  }

  private func text(of key: String, _ kind: KeptText.Kind, _ body: () -> String) -> KeptText {
    known.withLock { known in
      if let text = known.texts[key] { return text }
      let text = KeptText(kind: kind, body: body())
      known.texts[key] = text
      return text
    }
  }

  // MARK: LawBook

  /// The calendar of a text, as known on a day.
  public func officeCalendar(
    _ version: CalendarVersion
  ) throws(LawBookRefusal) -> OfficeCalendar {
    if let office = known.withLock({ $0.offices[version] }) { return office }
    let text = try calendarText(named: version.name)
    let office: OfficeCalendar
    do { office = try text.office(knownOn: version.knownOn) } catch { throw .calendar(error) }
    known.withLock { $0.offices[version] = office }
    return office
  }

  /// A kept calendar on paper, for the second verifier.
  func paper(
    _ version: CalendarVersion, years: ClosedRange<Int>
  ) throws(LawBookRefusal) -> PaperCalendar {
    let text = try calendarText(named: version.name)
    return PaperCopy(calendar: text.calendar, officeHours: text.officeHours).sheets(
      years, knownOn: version.knownOn, computed: try officeCalendar(version))
  }

  private func calendarText(named name: LawTextName) throws(LawBookRefusal) -> OfficeCalendarText {
    if let text = known.withLock({ $0.calendars[name] }) { return text }
    guard let text = OfficeCalendarText(canonical: try body(of: name)) else {
      throw .unreadableText(name)
    }
    known.withLock { $0.calendars[name] = text }
    return text
  }

  /// The rule-set of a text.
  public func ruleSet(_ name: LawTextName) throws(LawBookRefusal) -> Shared<RuleSet> {
    if let rules = known.withLock({ $0.ruleSets[name] }) { return rules }
    let rules: Shared<RuleSet>
    let body = try body(of: name)
    do { rules = Shared(try LawText.ruleSet(body)) } catch { throw .unreadableText(name) }
    known.withLock { $0.ruleSets[name] = rules }
    return rules
  }

  /// The rule-set in force on a day.
  public func ruleSet(on date: CivilDate) throws(LawBookRefusal) -> Shared<RuleSet> {
    if let rules = known.withLock({ $0.current[date] }) { return rules }
    let text: KeptText
    do { text = try self.rules(on: date).text } catch { throw .noRuleSet(date) }
    let rules = try ruleSet(text.name)
    known.withLock { $0.current[date] = rules }
    return rules
  }

  /// The procedure version of a text.
  public func procedure(
    _ name: LawTextName
  ) throws(LawBookRefusal) -> Shared<ProcedureVersion> {
    if let procedure = known.withLock({ $0.procedures[name] }) { return procedure }
    let procedure: Shared<ProcedureVersion>
    let body = try body(of: name)
    do { procedure = Shared(try LawText.procedure(body)) } catch { throw .unreadableText(name) }
    known.withLock { $0.procedures[name] = procedure }
    return procedure
  }

  private func body(of name: LawTextName) throws(LawBookRefusal) -> String {
    guard let text = stored(name) else { throw .unknownText(name) }
    return text.body
  }
}
