public import DossierCore
internal import DossierStore
public import LegalBasis
internal import WorkingTime

/// The proof of a dossier's due date (`explain`).
public struct Explanation: Sendable {
  /// The dossier.
  public let view: DossierView
  /// The rule-set that governs it.
  public let rules: RuleSet
  /// The term that runs; nil without a limit, or before the clock starts.
  public let term: Term?
  /// The due date it gives; nil in a wait that stops the clock.
  public let due: DueDate?
  /// Day by day.
  public let days: [NarratedDay]
  /// The calendar it was read from.
  public let calendar: CalendarVersion?
  /// First 16 hex digits of the SHA-256 of the narration.
  public let seal: String?
  /// The same as `due` gives it, held against the second verifier; nil where nothing is due.
  public let proof: DueAnswer?
  /// Whether the proof kept with the event is the one just made.
  public let agrees: Bool
  /// Basis of a limit that is not the catalogue's.
  public let limitBasis: String?
  /// The date of another reading of the law, where two stand and differ.
  public let other: OtherReading?

  /// Another reading and its date.
  public struct OtherReading: Sendable {
    /// What is read otherwise.
    public let rule: WaitRule.Alternative
    /// The date it would give; nil where none.
    public let due: DueDate?
  }
}

extension Desk {
  /// The proof of a dossier's due date, made again from the events and the law kept with them.
  public func explain(_ number: String) throws(DeskRefusal) -> Explanation {
    let session = try openForReading()
    let history = try session.history(of: number)
    let events = session.eventsAsOf(history)
    let fold = try session.fold(events)
    guard let view = try session.viewAsOf(history), let rules = fold.rules else {
      throw DeskRefusal(
        .refusedByRule, code: "notReceived",
        message: "hồ sơ \(number) chưa được tiếp nhận, chưa có hạn giải quyết.")
    }
    let proofs = DeskProofs(law: session.law)
    return try DeskRefusal.translating {
      let setting = fold.dueSetting ?? fold.settingBeforeWait
      let narration = try setting.map {
        try proofs.narration(of: $0.term, $0.calendar, $0.rules)
      }
      let seal = try setting.map { try proofs.seal($0.term, $0.calendar, $0.rules) }
      let proof = try setting.flatMap { setting in
        try narration.map { narration in
          let office = try session.law.officeCalendar(setting.calendar)
          return DueAnswer(
            term: setting.term, due: setting.due, narration: narration,
            rules: try session.law.ruleSet(setting.rules).value, calendar: office.working,
            hours: office.hours)
        }
      }
      let told = events.compactMap(\.event.proof).last
      return Explanation(
        view: view, rules: rules.value, term: fold.term,
        due: setting?.due, days: narration?.days ?? [], calendar: setting?.calendar, seal: seal,
        proof: proof, agrees: told?.narration == seal,
        limitBasis: events.compactMap(\.limitBasis).first,
        other: try session.otherReading(events, fold))
    }
  }
}

extension DossierFold {
  /// The due date that stood before the open wait, with what proves it.
  fileprivate var settingBeforeWait: DueSetting? {
    guard summary.due == nil, let term, let calendar, let rules = summary.rulesText,
      let due = dueBeforeWait
    else { return nil }
    return DueSetting(term: term, calendar: calendar, rules: rules, due: due)
  }
}

extension RecordedEvent {
  fileprivate var limitBasis: String? {
    if case .received(let receipt) = event { receipt.limitBasis } else { nil }
  }
}

extension DeskSession {
  fileprivate func otherReading(
    _ events: [RecordedEvent], _ fold: DossierFold<DeskLaw>
  ) throws(DeskRefusal) -> Explanation.OtherReading? {
    guard let kind = fold.otherReadingOf, let alternative = fold.waitRule(kind)?.alternative else {
      return nil
    }
    let other = try self.fold(events, reading: .other)
    return Explanation.OtherReading(rule: alternative, due: other.standingDue)
  }
}
