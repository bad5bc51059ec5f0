/// Where a dossier stands. The name is `name`; the portal's code is `portalStatus`.
public enum DossierState: String, Hashable, Sendable, CaseIterable {
  /// No event yet.
  case absent
  /// Filed, not yet accepted; no processing clock runs (portal 1).
  case submitted
  /// Filed, and a supplement asked before acceptance (portal 5).
  case awaitingIntakeSupplement
  /// Refused at intake (portal 3); ends the submission.
  case intakeRefused
  /// Accepted, with a receipt and an appointment (portal 2).
  case received
  /// In the hands of the resolving agency (portal 4).
  case processing
  /// A supplement was asked in appraisal (portal 5).
  case awaitingSupplement
  /// A financial obligation is open (portal 6).
  case awaitingPayment
  /// Suspended on another basis (portal 8).
  case suspended
  /// The result is ready (portal 9).
  case resolved
  /// Refused after appraisal, with a reason; a result too (portal 9).
  case refused
  /// Withdrawn by the applicant (portal 7).
  case withdrawn
  /// Discontinued (portal 8).
  case discontinued
  /// Closed after an unanswered supplement (portal 8).
  case closedUnanswered
  /// The result was handed over (portal 10).
  case resultReturned

  /// The name in JSON, in filters and in `motcua show`; both waits for a supplement share one.
  public var name: String {
    switch self {
    case .awaitingIntakeSupplement: "awaitingSupplement"
    case .absent, .submitted, .intakeRefused, .received, .processing, .awaitingSupplement,
      .awaitingPayment, .suspended, .resolved, .refused, .withdrawn, .discontinued,
      .closedUnanswered, .resultReturned:
      rawValue
    }
  }

  /// The national portal's code, 1 to 10 (law.md §5.1); 0 before the first event.
  public var portalStatus: Int {
    switch self {
    case .absent: 0
    case .submitted: 1
    case .received: 2
    case .intakeRefused: 3
    case .processing: 4
    case .awaitingIntakeSupplement, .awaitingSupplement: 5
    case .awaitingPayment: 6
    case .withdrawn: 7
    case .suspended, .discontinued, .closedUnanswered: 8
    case .resolved, .refused: 9
    case .resultReturned: 10
    }
  }

  /// Whether the dossier has ended: nothing more is owed but the hand-over and an apology.
  public var hasEnded: Bool {
    switch self {
    case .intakeRefused, .resolved, .refused, .withdrawn, .discontinued, .closedUnanswered,
      .resultReturned:
      true
    case .absent, .submitted, .awaitingIntakeSupplement, .received, .processing,
      .awaitingSupplement, .awaitingPayment, .suspended:
      false
    }
  }
}
