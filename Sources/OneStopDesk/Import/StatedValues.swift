internal import DossierCore
internal import WorkingTime

/// All that the events of a dossier have ever stated, so that a file that says it again adds nothing,
/// even when the value was changed since.
struct StatedValues {
  private(set) var codes: Set<String> = []
  private(set) var receiptCodes: Set<String> = []
  private(set) var channels: Set<Channel> = []
  private(set) var officers: Set<String> = []
  private(set) var units: Set<String> = []
  private(set) var abstracts: Set<String> = []
  private(set) var levels: Set<String> = []
  private(set) var reasons: Set<DelayReason> = []
  private(set) var appointments: Set<CivilDate> = []
  /// Whether an applicant was stated, erased or not.
  private(set) var hasApplicant = false
  /// The steps that files have stated, with their moments.
  private(set) var steps: [(at: Moment, step: StatedStep)] = []
  private var moments: [DossierEvent.Kind: [Moment]] = [:]

  init(_ events: [RecordedEvent]) {
    var kinds: [Int: DossierEvent.Kind] = [:]
    for recorded in events {
      kinds[recorded.sequence] = recorded.event.kind
      moments[recorded.event.kind, default: []].append(recorded.at)
      switch recorded.event {
      case .submitted(let submission): add(submission.facts)
      case .received(let receipt): add(receipt.facts)
      case .factsStated(let facts): add(facts)
      case .forwarded(_, let officer): if let officer { officers.insert(officer) }
      case .stepStated(let step):
        if let officer = step.officer { officers.insert(officer) }
        steps.append((recorded.at, step))
      case .apologyIssued(let apology):
        reasons.insert(apology.reason)
        if let date = apology.newDate { appointments.insert(date) }
      case .corrected(let correction):
        if case .moved(let moment) = correction.change, let kind = kinds[correction.sequence] {
          moments[kind, default: []].append(moment)
        }
      case .intakeRefused, .supplementRequested, .supplementReceived, .transferred,
        .consultationRequested, .consultationAnswered, .paymentRequested, .paymentReceived,
        .suspended, .resumed, .resolved, .refused, .withdrawn, .discontinued, .closedUnanswered,
        .paperIssued, .letterSent, .letterDelivered, .letterFailed, .resultReturned, .recalculated,
        .importReversed:
        break
      }
    }
  }

  private mutating func add(_ facts: DossierFacts) {
    if let code = facts.procedureCode { codes.insert(code) }
    if let code = facts.receiptCode { receiptCodes.insert(code) }
    if let channel = facts.channel { channels.insert(channel) }
    if let officer = facts.officer { officers.insert(officer) }
    if let unit = facts.unit { units.insert(unit) }
    if let abstract = facts.abstract { abstracts.insert(abstract) }
    if let level = facts.onlineLevel { levels.insert(level) }
    if let reason = facts.delayReason { reasons.insert(reason) }
    if let appointment = facts.appointment { appointments.insert(appointment) }
    if facts.applicant != nil { hasApplicant = true }
  }

  /// Moments at which an event of such a kind was ever recorded or moved to. A portal's status 9
  /// says nothing of refusal, its status 8 nothing of closing, so those count as the same.
  func moments(like kind: DossierEvent.Kind) -> [Moment] {
    let also: DossierEvent.Kind? =
      switch kind {
      case .resolved: .refused
      case .discontinued: .closedUnanswered
      case .submitted, .received, .factsStated, .stepStated, .transferred, .forwarded,
        .consultationRequested,
        .consultationAnswered, .supplementRequested, .supplementReceived, .paymentRequested,
        .paymentReceived, .suspended, .resumed, .recalculated, .intakeRefused, .refused,
        .withdrawn, .closedUnanswered, .apologyIssued, .paperIssued, .letterSent, .letterDelivered,
        .letterFailed, .resultReturned, .corrected, .importReversed:
        nil
      }
    return (moments[kind] ?? []) + (also.flatMap { moments[$0] } ?? [])
  }
}

extension Moment {
  /// Whether both say the same: by date where one of them stands for a whole day.
  func agrees(with other: Moment) -> Bool {
    isWholeDay || other.isWholeDay ? date == other.date : self == other
  }
}
