internal import DossierCore
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

/// Makes proofs: the narration of a due date, and its hash (invariant 10).
struct DeskProofs {
  let law: DeskLaw

  /// The compact proof of a due date that an event has set.
  func proof(of setting: DueSetting) throws(FoldRefusal) -> DeadlineProof {
    setting.proof(narration: try seal(setting.term, setting.calendar, setting.rules))
  }

  /// First 16 hex digits of the SHA-256 of the narration of a term.
  func seal(
    _ term: Term, _ calendar: CalendarVersion, _ rules: LawTextName
  ) throws(FoldRefusal) -> String {
    Digest(of: try narration(of: term, calendar, rules).canonicalText).prefix(16)
  }

  /// The narration of a term, made by the engine itself.
  func narration(
    of term: Term, _ calendar: CalendarVersion, _ rules: LawTextName
  ) throws(FoldRefusal) -> Narration {
    var narration = Narration()
    let engine: DeadlineEngine
    do {
      engine = DeadlineEngine(
        calendar: try law.officeCalendar(calendar), rules: try law.ruleSet(rules))
    } catch { throw .law(error) }
    do { _ = try engine.due(term, narrating: &narration) } catch { throw .law(.calendar(error)) }
    return narration
  }

  /// Folds a history that ends with new events, and gives these their proofs.
  ///
  /// - Parameter first: the sequence of the first new event.
  /// - Returns: the fold, and the new events as they are to be recorded.
  func prove(
    _ events: [RecordedEvent], newFrom first: Int, calendar: CalendarVersion
  ) throws(FoldRefusal) -> (fold: DossierFold<DeskLaw>, recorded: [RecordedEvent]) {
    var settings: [Int: DueSetting] = [:]
    let fold = try EventHistory(events).folded(law: law, calendar: calendar) { event, setting in
      settings[event.sequence] = setting
    }
    var recorded: [RecordedEvent] = []
    for var event in events where event.sequence >= first {
      if let setting = settings[event.sequence] {
        event.event = event.event.proved(by: try proof(of: setting))
      } else if event.event.kind == .corrected, let setting = fold.dueSetting {
        event.event = event.event.proved(by: try proof(of: setting))
      }
      recorded.append(event)
    }
    return (fold, recorded)
  }
}

extension DossierFold {
  /// The due date that stands, with what proves it; nil where none stands.
  var dueSetting: DueSetting? {
    guard summary.due != nil, let term, let calendar, let rules = summary.rulesText,
      let due = standingDue
    else { return nil }
    return DueSetting(term: term, calendar: calendar, rules: rules, due: due)
  }
}
