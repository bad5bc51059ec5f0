public import LegalBasis

extension DossierState {
  /// The state after an event, or the refusal by rule and article.
  ///
  /// Every pair of state and event is stated by name. What depends on more than the state (dates,
  /// counts, an earlier apology) is guarded in `DossierFold`.
  ///
  ///     try DossierState.resolved.applying(.resultReturned, under: rules)  // .resultReturned
  public func applying(
    _ event: DossierEvent.Kind, under rules: Shared<RuleSet>
  ) throws(TransitionRefusal) -> DossierState {
    switch self {
    case .absent: try beforeFiling(event, rules)
    case .submitted: try whenSubmitted(event, rules)
    case .awaitingIntakeSupplement: try whenAwaitingIntakeSupplement(event, rules)
    case .received, .processing: try whenProcessing(event, rules)
    case .awaitingSupplement: try whenAwaitingSupplement(event, rules)
    case .awaitingPayment: try whenAwaitingPayment(event, rules)
    case .suspended: try whenSuspended(event, rules)
    case .resolved, .refused: try whenResolved(event, rules)
    case .intakeRefused, .withdrawn, .discontinued, .closedUnanswered, .resultReturned:
      try whenEnded(event, rules)
    }
  }

  private func refuse(
    _ event: DossierEvent.Kind, _ rule: TransitionRefusal.Rule, _ reference: LegalReference? = nil
  ) -> TransitionRefusal {
    TransitionRefusal(state: self, event: event, rule: rule, reference: reference)
  }

  private func beforeFiling(
    _ event: DossierEvent.Kind, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) -> DossierState {
    switch event {
    case .submitted: .submitted
    case .received: .received
    case .factsStated, .stepStated, .transferred, .forwarded, .consultationRequested,
      .consultationAnswered,
      .supplementRequested, .supplementReceived, .paymentRequested, .paymentReceived, .suspended,
      .resumed, .recalculated, .intakeRefused, .resolved, .refused, .withdrawn, .discontinued,
      .closedUnanswered, .apologyIssued, .paperIssued, .letterSent, .letterDelivered,
      .letterFailed, .resultReturned, .corrected, .importReversed:
      throw refuse(event, .notFiled, rules.intakeReference)
    }
  }

  private func whenSubmitted(
    _ event: DossierEvent.Kind, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) -> DossierState {
    switch event {
    case .received: .received
    case .intakeRefused: .intakeRefused
    case .supplementRequested: .awaitingIntakeSupplement
    case .withdrawn: .withdrawn
    case .factsStated, .stepStated, .corrected, .importReversed: self
    case .paperIssued, .letterSent, .letterDelivered, .letterFailed: self
    case .submitted: throw refuse(event, .alreadyFiled, rules.intakeReference)
    case .supplementReceived: throw refuse(event, .noSuchWait, rules.intakeReference)
    case .transferred, .forwarded, .consultationRequested, .consultationAnswered,
      .paymentRequested, .paymentReceived, .suspended, .resumed, .recalculated, .resolved,
      .refused, .discontinued, .closedUnanswered, .apologyIssued, .resultReturned:
      throw refuse(event, .notReceived, rules.clockStartReference)
    }
  }

  private func whenAwaitingIntakeSupplement(
    _ event: DossierEvent.Kind, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) -> DossierState {
    switch event {
    case .supplementReceived: .submitted
    case .intakeRefused: .intakeRefused
    case .withdrawn: .withdrawn
    case .factsStated, .stepStated, .corrected, .importReversed: self
    case .paperIssued, .letterSent, .letterDelivered, .letterFailed: self
    case .submitted: throw refuse(event, .alreadyFiled, rules.intakeReference)
    case .received, .supplementRequested: throw refuse(event, .waitOpen, rules.intakeReference)
    case .transferred, .forwarded, .consultationRequested, .consultationAnswered,
      .paymentRequested, .paymentReceived, .suspended, .resumed, .recalculated, .resolved,
      .refused, .discontinued, .closedUnanswered, .apologyIssued, .resultReturned:
      throw refuse(event, .notReceived, rules.clockStartReference)
    }
  }

  private func whenProcessing(
    _ event: DossierEvent.Kind, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) -> DossierState {
    switch event {
    case .forwarded, .transferred, .consultationRequested, .consultationAnswered: .processing
    case .supplementRequested: .awaitingSupplement
    case .paymentRequested: .awaitingPayment
    case .suspended: .suspended
    case .resolved: .resolved
    case .refused: .refused
    case .withdrawn: .withdrawn
    case .discontinued: .discontinued
    case .apologyIssued, .recalculated, .factsStated, .stepStated, .corrected, .importReversed: self
    case .paperIssued, .letterSent, .letterDelivered, .letterFailed: self
    case .submitted, .received:
      throw refuse(event, .alreadyReceived, rules.clockStartReference)
    case .intakeRefused: throw refuse(event, .alreadyReceived, rules.intakeReference)
    case .supplementReceived:
      throw refuse(event, .noSuchWait, rules.supplementNotice.reference)
    case .paymentReceived: throw refuse(event, .noSuchWait, rules.waits[.payment]?.reference)
    case .resumed: throw refuse(event, .noSuchWait, rules.suspensionReference)
    case .closedUnanswered: throw refuse(event, .nothingToClose, rules.closing?.reference)
    case .resultReturned: throw refuse(event, .noResult, rules.resultReference)
    }
  }

  private func whenAwaitingSupplement(
    _ event: DossierEvent.Kind, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) -> DossierState {
    switch event {
    case .supplementReceived: .processing
    case .closedUnanswered: .closedUnanswered
    case .withdrawn: .withdrawn
    case .discontinued: .discontinued
    case .apologyIssued, .recalculated, .factsStated, .stepStated, .corrected, .importReversed: self
    case .paperIssued, .letterSent, .letterDelivered, .letterFailed: self
    case .submitted, .received, .intakeRefused:
      throw refuse(event, .alreadyReceived, rules.clockStartReference)
    case .forwarded, .transferred, .consultationRequested, .consultationAnswered,
      .supplementRequested, .paymentRequested, .paymentReceived, .suspended, .resumed, .resolved,
      .refused:
      throw refuse(event, .waitOpen, rules.supplementNotice.reference)
    case .resultReturned: throw refuse(event, .noResult, rules.resultReference)
    }
  }

  private func whenAwaitingPayment(
    _ event: DossierEvent.Kind, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) -> DossierState {
    switch event {
    case .paymentReceived: .processing
    case .withdrawn: .withdrawn
    case .discontinued: .discontinued
    case .apologyIssued, .recalculated, .factsStated, .stepStated, .corrected, .importReversed: self
    case .paperIssued, .letterSent, .letterDelivered, .letterFailed: self
    case .submitted, .received, .intakeRefused:
      throw refuse(event, .alreadyReceived, rules.clockStartReference)
    case .forwarded, .transferred, .consultationRequested, .consultationAnswered,
      .supplementRequested, .supplementReceived, .paymentRequested, .suspended, .resumed,
      .resolved, .refused:
      throw refuse(event, .waitOpen, rules.waits[.payment]?.reference)
    case .closedUnanswered: throw refuse(event, .nothingToClose, rules.closing?.reference)
    case .resultReturned: throw refuse(event, .noResult, rules.resultReference)
    }
  }

  private func whenSuspended(
    _ event: DossierEvent.Kind, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) -> DossierState {
    switch event {
    case .resumed: .processing
    case .withdrawn: .withdrawn
    case .discontinued: .discontinued
    case .apologyIssued, .recalculated, .factsStated, .stepStated, .corrected, .importReversed: self
    case .paperIssued, .letterSent, .letterDelivered, .letterFailed: self
    case .submitted, .received, .intakeRefused:
      throw refuse(event, .alreadyReceived, rules.clockStartReference)
    case .forwarded, .transferred, .consultationRequested, .consultationAnswered,
      .supplementRequested, .supplementReceived, .paymentRequested, .paymentReceived, .suspended,
      .resolved, .refused:
      throw refuse(event, .waitOpen, rules.suspensionReference)
    case .closedUnanswered: throw refuse(event, .nothingToClose, rules.closing?.reference)
    case .resultReturned: throw refuse(event, .noResult, rules.resultReference)
    }
  }

  private func whenResolved(
    _ event: DossierEvent.Kind, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) -> DossierState {
    switch event {
    case .resultReturned: .resultReturned
    case .apologyIssued, .factsStated, .stepStated, .corrected, .importReversed: self
    case .paperIssued, .letterSent, .letterDelivered, .letterFailed: self
    case .withdrawn: throw refuse(event, .resultExists, rules.withdrawalReference)
    case .submitted, .received, .intakeRefused, .transferred, .forwarded, .consultationRequested,
      .consultationAnswered, .supplementRequested, .supplementReceived, .paymentRequested,
      .paymentReceived, .suspended, .resumed, .recalculated, .resolved, .refused, .discontinued,
      .closedUnanswered:
      throw refuse(event, .ended, rules.resultReference)
    }
  }

  private func whenEnded(
    _ event: DossierEvent.Kind, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) -> DossierState {
    switch event {
    case .apologyIssued, .factsStated, .stepStated, .corrected, .importReversed: self
    case .paperIssued, .letterSent, .letterDelivered, .letterFailed: self
    case .withdrawn:
      throw refuse(
        event, self == .resultReturned ? .resultExists : .ended, rules.withdrawalReference)
    case .resultReturned:
      throw refuse(
        event, self == .resultReturned ? .ended : .noResult, rules.resultReference)
    case .submitted, .received, .intakeRefused, .transferred, .forwarded, .consultationRequested,
      .consultationAnswered, .supplementRequested, .supplementReceived, .paymentRequested,
      .paymentReceived, .suspended, .resumed, .recalculated, .resolved, .refused, .discontinued,
      .closedUnanswered:
      throw refuse(event, .ended, rules.resultReference)
    }
  }
}
