import LegalBasis
import WorkingTime

extension DossierFold {
  /// What depends on more than the state.
  func guardEvent(
    _ recorded: RecordedEvent, under rules: Shared<RuleSet>
  ) throws(TransitionRefusal) {
    switch recorded.event {
    case .supplementRequested(let items, let reason):
      try guardSupplement(items, reason, rules)
    case .intakeRefused(let reason):
      try need(reason, .intakeRefused, rules.intakeReference)
    case .refused(let reason): try need(reason, .refused, rules.refusalReference)
    case .discontinued(let reason): try need(reason, .discontinued, rules.withdrawalReference)
    case .suspended(let kind, let reason):
      try need(reason, .suspended, rules.suspensionReference)
      try guardWait(kind == .outage ? .outage : .suspension, .suspended, rules)
    case .consultationRequested(_, _, let verification):
      try guardWait(verification ? .verification : .consultation, .consultationRequested, rules)
    case .paymentRequested: try guardWait(.payment, .paymentRequested, rules)
    case .consultationAnswered(let body, _):
      guard consultations.contains(where: { $0.body == body }) else {
        throw refusal(.consultationAnswered, .noSuchWait, rules.waits[.consultation]?.reference)
      }
    case .forwarded(let step?, _): try guardStep(step)
    case .closedUnanswered: try guardClosing(recorded.at.date, rules)
    case .apologyIssued, .paperIssued, .letterSent, .letterDelivered, .letterFailed:
      try guardLetters(recorded, rules)
    case .submitted, .received, .supplementReceived, .forwarded, .transferred, .paymentReceived,
      .resumed, .resolved, .withdrawn, .resultReturned, .recalculated, .factsStated, .stepStated,
      .corrected,
      .importReversed:
      break
    }
  }

  private func refusal(
    _ event: DossierEvent.Kind, _ rule: TransitionRefusal.Rule, _ reference: LegalReference?
  ) -> TransitionRefusal {
    TransitionRefusal(state: summary.state, event: event, rule: rule, reference: reference)
  }

  private func need(
    _ reason: String, _ event: DossierEvent.Kind, _ reference: LegalReference
  ) throws(TransitionRefusal) {
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw refusal(event, .reasonMissing, reference)
    }
  }

  private func guardSupplement(
    _ items: [String], _ reason: String, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) {
    let atIntake = summary.receivedAt == nil
    let reference = atIntake ? rules.intakeReference : rules.supplementNotice.reference
    try need(reason, .supplementRequested, reference)
    guard items.contains(where: { $0.contains { !$0.isWhitespace } }) else {
      throw refusal(.supplementRequested, .itemsMissing, reference)
    }
    if atIntake, summary.supplementRequests >= rules.intakeSupplements.maximum {
      throw refusal(
        .supplementRequested, .intakeSupplementsUsed(maximum: rules.intakeSupplements.maximum),
        rules.intakeSupplements.reference)
    }
    if !atIntake { try guardWait(.supplement, .supplementRequested, rules) }
  }

  /// Two waits that stop the clock may not overlap (law.md §10 rule 27).
  private func guardWait(
    _ kind: WaitKind, _ event: DossierEvent.Kind, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) {
    guard let openWait, let rule = waitRule(kind), rule.effect != .keepsRunning else { return }
    let joins = openWait.kind == kind && (kind == .consultation || kind == .verification)
    if !joins { throw refusal(event, .overlappingWaits, rule.reference) }
  }

  /// A step that the process does not have would have no owner and no end (law.md §10 rule 30); a
  /// procedure without a known process takes any.
  private func guardStep(_ step: Int) throws(TransitionRefusal) {
    guard let steps = procedure?.steps, let last = steps.last else { return }
    guard steps.contains(where: { $0.number == step }) else {
      throw refusal(.forwarded, .noSuchStep(step, last: last.number), nil)
    }
  }

  private func guardClosing(
    _ date: CivilDate, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) {
    guard let closing = procedure?.closing ?? rules.closing else {
      throw refusal(.closedUnanswered, .noClosing, rules.supplementNotice.reference)
    }
    if let closingDate = summary.closingDate, date <= closingDate {
      throw refusal(.closedUnanswered, .closingDateNotPassed(closingDate), closing.reference)
    }
  }
}
