internal import DossierCore
internal import LegalBasis
internal import WorkingTime

/// Folds histories and gives new events their proofs; the hash of a narration that was made before
/// is not made again.
struct ProofSeals {
  private struct Key: Hashable {
    /// The start: its date alone for a limit in days, since the hour does not stand in the narration.
    let start: Int64
    let limit: TimeLimit
    let calendar: CalendarVersion
    let rules: LawTextName
  }
  private var seals: [Key: String] = [:]
  private let most = 200_000

  /// Folds a history; events from `first` on are new and are recorded with their proofs.
  mutating func prove(
    _ events: inout [RecordedEvent], newFrom first: Int, office: ImportOffice
  ) throws(FoldRefusal) -> DossierSummary {
    var settings: [(sequence: Int, setting: DueSetting)] = []
    let fold = try EventHistory(events).folded(law: office.law, calendar: office.calendar) {
      event, setting in
      if event.sequence >= first { settings.append((event.sequence, setting)) }
    }
    for (sequence, setting) in settings {
      guard let place = events.firstIndex(where: { $0.sequence == sequence }) else { continue }
      let seal = try seal(setting, office.law)
      events[place].event = events[place].event.proved(by: setting.proof(narration: seal))
    }
    return fold.summary
  }

  private mutating func seal(
    _ setting: DueSetting, _ law: DeskLaw
  ) throws(FoldRefusal) -> String {
    let proofs = DeskProofs(law: law)
    guard setting.term.pauses.isEmpty else {
      return try proofs.seal(setting.term, setting.calendar, setting.rules)
    }
    let start = setting.term.start
    let key = Key(
      start: setting.term.limit.isInHours ? start.minuteNumber : Int64(start.date.dayNumber),
      limit: setting.term.limit, calendar: setting.calendar, rules: setting.rules)
    if let seal = seals[key] { return seal }
    let seal = try proofs.seal(setting.term, setting.calendar, setting.rules)
    if seals.count >= most { seals.removeAll(keepingCapacity: true) }
    seals[key] = seal
    return seal
  }
}
