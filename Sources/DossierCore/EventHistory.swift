import LegalBasis
import WorkingTime

/// The recorded events of one dossier, folded in their legal order rather than in that of recording.
///
/// Order: by moment; an event known by its date alone takes its place among those of its date by
/// the fixed rank of its kind; of those that could come next the first that the state allows.
/// Events of reversed imports are left out, and corrections taken into account, first.
public struct EventHistory: Sendable {
  /// The events as recorded, by sequence.
  public let events: [RecordedEvent]

  /// A history.
  public init(_ events: [RecordedEvent]) {
    self.events = events
  }

  /// Folds the whole history.
  ///
  /// - Parameters:
  ///   - calendar: for events that bear no proof yet (new ones).
  ///   - onDue: told of each due date that an event sets, in order.
  public func folded<Law: LawBook>(
    law: Law, reading: LegalReading = .taken, calendar: CalendarVersion? = nil,
    onDue: (RecordedEvent, DueSetting) -> Void = { _, _ in }
  ) throws(FoldRefusal) -> DossierFold<Law> {
    var fold = DossierFold(law: law, reading: reading)
    var pending = try inOrder()
    fold.rulesAtIntake = try EventHistory.rulesAtIntake(of: pending, law)
    for place in pending.indices {
      let index = try nextIndex(in: pending[place...], fold)
      if index != place { pending.insert(pending.remove(at: index), at: place) }
      if let setting = try fold.apply(pending[place], calendar: calendar) {
        onDue(pending[place], setting)
      }
    }
    fold.summary.lastSequence = 0
    for event in events where event.sequence > fold.summary.lastSequence {
      fold.summary.lastSequence = event.sequence
    }
    return fold
  }

  /// By which kept text a submission is judged until its receipt: the one that it names, else the
  /// receipt's, so that an edited file of law changes no history (invariant 12). A submission that a
  /// file stated and that was never received is judged by the law of its day.
  private static func rulesAtIntake(
    of events: [RecordedEvent], _ law: some LawBook
  ) throws(FoldRefusal) -> Shared<RuleSet>? {
    var name: LawTextName?
    for recorded in events {
      if case .submitted(let submission) = recorded.event, let text = submission.rulesText {
        name = text
        break
      }
      if case .received(let receipt) = recorded.event { name = name ?? receipt.rulesText }
    }
    guard let name else { return nil }
    do throws(LawBookRefusal) { return try law.ruleSet(name) } catch { throw .law(error) }
  }

  /// The first of the events that may come next which the state allows; the first where none is.
  private func nextIndex<Law: LawBook>(
    in pending: ArraySlice<RecordedEvent>, _ fold: DossierFold<Law>
  ) throws(FoldRefusal) -> Int {
    let place = pending.startIndex
    // Only events of one date can change places.
    guard pending.count > 1, pending[place + 1].at.date == pending[place].at.date else {
      return place
    }
    let first = pending[place]
    let rules = try fold.governingRules(on: first.at.date)
    if (try? fold.summary.state.applying(first.event.kind, under: rules)) != nil {
      return place
    }
    var lastTimed: Moment? = first.at.isWholeDay ? nil : first.at
    for index in pending.indices.dropFirst() {
      let candidate = pending[index]
      guard candidate.at.date == first.at.date else { break }
      // Two events with a time of day never change places.
      if !candidate.at.isWholeDay {
        if let lastTimed, candidate.at > lastTimed { break }
        lastTimed = candidate.at
      }
      if (try? fold.summary.state.applying(candidate.event.kind, under: rules)) != nil {
        return index
      }
    }
    return place
  }

  /// The events that stand after all corrections, in the order of folding.
  public func inOrder() throws(FoldRefusal) -> [RecordedEvent] {
    EventHistory.inOrder(try corrected())
  }

  /// All events but corrections, as recorded, in the order of the moments that stand after these: a
  /// voided one keeps its place.
  ///
  /// Numbered anew in this order they fold as before: among events of one day and rank the numbers
  /// decide.
  package func placed() throws(FoldRefusal) -> [RecordedEvent] {
    let moments = Dictionary(
      try corrected().map { ($0.sequence, $0.at) }, uniquingKeysWith: { first, _ in first })
    let recorded = EventHistory.standing(events).filter { $0.event.kind != .corrected }
    let bySequence = Dictionary(
      recorded.map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
    let placed = EventHistory.inOrder(
      recorded.map { event in
        var placed = event
        placed.at = moments[event.sequence] ?? event.at
        return placed
      })
    return placed.compactMap { bySequence[$0.sequence] }
  }

  /// Events by moment, then by rank; those known by their date alone take their place by rank.
  package static func inOrder(_ standing: [RecordedEvent]) -> [RecordedEvent] {
    if areInOrder(standing) { return standing }
    let timed = standing.filter { !$0.at.isWholeDay }.sorted(by: stands)
    let wholeDay = standing.filter(\.at.isWholeDay).sorted(by: stands)
    guard !timed.isEmpty else { return wholeDay }
    var ordered = timed
    for event in wholeDay {
      let place =
        ordered.firstIndex { other in
          other.at.date > event.at.date || (other.at.date == event.at.date && follows(other, event))
        } ?? ordered.endIndex
      ordered.insert(event, at: place)
    }
    return ordered
  }

  /// Whether an event comes before another whose moment is of the same kind: by moment, rank and
  /// number; steps that files stated for one moment in the order of the steps.
  private static func stands(_ event: RecordedEvent, before other: RecordedEvent) -> Bool {
    let (left, right) = ((event.at, event.event.kind.rank), (other.at, other.event.kind.rank))
    guard left == right else { return left < right }
    if case .stepStated(let step) = event.event, case .stepStated(let later) = other.event,
      let isEarlier = step.precedes(later)
    {
      return isEarlier
    }
    return event.sequence < other.sequence
  }

  /// Whether nothing changes places: nearly every history is recorded as it happened. Where an event
  /// without a time of day shares its date with another, the long way decides.
  private static func areInOrder(_ events: [RecordedEvent]) -> Bool {
    for place in events.indices.dropFirst() {
      let (before, after) = (events[place - 1].at, events[place].at)
      if before.isWholeDay || after.isWholeDay {
        guard before.date < after.date else { return false }
      } else if before == after {
        let (first, second) = (events[place - 1].event.kind, events[place].event.kind)
        // Of steps at one moment more than the number decides.
        guard first.rank <= second.rank,
          first.rank < second.rank
            || (first != .stepStated && events[place - 1].sequence < events[place].sequence)
        else { return false }
      } else if before > after {
        return false
      }
    }
    return true
  }

  /// Whether an event with a time of day comes after one of its date without: by rank, and where
  /// both concern letters by the order of recording, for no file tells of letters; steps by the order
  /// of the steps.
  private static func follows(_ timed: RecordedEvent, _ wholeDay: RecordedEvent) -> Bool {
    let (left, right) = (timed.event.kind.rank, wholeDay.event.kind.rank)
    guard left == right else { return left > right }
    if case .stepStated(let step) = timed.event, case .stepStated(let other) = wholeDay.event {
      return other.precedes(step) ?? false
    }
    return timed.event.concernsLetters && timed.sequence > wholeDay.sequence
  }

  /// The events without those voided and with those moved; corrections themselves are kept out,
  /// for they change other events and not the state.
  private func corrected() throws(FoldRefusal) -> [RecordedEvent] {
    let standing = EventHistory.standing(events)
    guard standing.contains(where: { $0.event.kind == .corrected }) else { return standing }
    var changes: [Int: Correction] = [:]
    var voided: Set<Int> = []
    for recorded in standing.reversed() {
      guard case .corrected(let correction) = recorded.event, !voided.contains(recorded.sequence)
      else { continue }
      try guardCorrection(correction, recorded)
      if correction.change == .void { voided.insert(correction.sequence) }
      if changes[correction.sequence] == nil { changes[correction.sequence] = correction }
    }
    return standing.compactMap { recorded in
      if case .corrected = recorded.event { return nil }
      guard let correction = changes[recorded.sequence] else { return recorded }
      switch correction.change {
      case .void: return nil
      case .moved(let moment):
        var moved = recorded
        moved.at = moment
        return moved
      }
    }
  }

  /// An issued letter and a number given cannot be voided; a correction names an earlier event and
  /// says why.
  private func guardCorrection(
    _ correction: Correction, _ recorded: RecordedEvent
  ) throws(FoldRefusal) {
    let target = events.first { $0.sequence == correction.sequence }
    let isCorrectable =
      if let target, target.sequence < recorded.sequence {
        switch target.event {
        case .apologyIssued, .paperIssued, .importReversed: false
        case .received, .submitted: correction.change != .void
        case .corrected: correction.change == .void
        case .intakeRefused, .supplementRequested, .supplementReceived, .forwarded, .transferred,
          .consultationRequested, .consultationAnswered, .paymentRequested, .paymentReceived,
          .suspended, .resumed, .resolved, .refused, .withdrawn, .discontinued,
          .closedUnanswered, .letterSent, .letterDelivered, .letterFailed, .resultReturned,
          .recalculated, .factsStated, .stepStated:
          true
        }
      } else {
        false
      }
    let hasReason = correction.reason.contains { !$0.isWhitespace }
    guard isCorrectable, hasReason else {
      throw .transition(
        TransitionRefusal(
          state: .absent, event: .corrected, rule: hasReason ? .notCorrectable : .reasonMissing,
          reference: nil), sequence: recorded.sequence)
    }
  }
}

extension DossierEvent {
  /// The event with a proof, where it can bear one.
  public func proved(by proof: DeadlineProof) -> DossierEvent {
    switch self {
    case .received(var receipt):
      receipt.proof = proof
      return .received(receipt)
    case .corrected(var correction):
      correction.proof = proof
      return .corrected(correction)
    case .supplementReceived: return .supplementReceived(proof: proof)
    case .transferred: return .transferred(proof: proof)
    case .consultationAnswered(let body, _): return .consultationAnswered(body: body, proof: proof)
    case .paymentReceived(let amount, _): return .paymentReceived(amount: amount, proof: proof)
    case .resumed: return .resumed(proof: proof)
    case .recalculated: return .recalculated(proof: proof)
    case .submitted, .intakeRefused, .supplementRequested, .forwarded, .consultationRequested,
      .paymentRequested, .suspended, .resolved, .refused, .withdrawn, .discontinued,
      .closedUnanswered, .resultReturned, .apologyIssued, .paperIssued, .letterSent,
      .letterDelivered, .letterFailed, .factsStated, .stepStated, .importReversed:
      return self
    }
  }

  /// The proof that the event bears.
  public var proof: DeadlineProof? {
    switch self {
    case .received(let receipt): receipt.proof
    case .supplementReceived(let proof), .transferred(let proof), .resumed(let proof): proof
    case .consultationAnswered(_, let proof), .paymentReceived(_, let proof): proof
    case .recalculated(let proof): proof
    case .corrected(let correction): correction.proof
    case .submitted, .intakeRefused, .supplementRequested, .forwarded, .consultationRequested,
      .paymentRequested, .suspended, .resolved, .refused, .withdrawn, .discontinued,
      .closedUnanswered, .resultReturned, .apologyIssued, .paperIssued, .letterSent,
      .letterDelivered, .letterFailed, .factsStated, .stepStated, .importReversed:
      nil
    }
  }
}
