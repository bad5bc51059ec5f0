import LegalBasis
import WorkingTime

extension DossierFold {
  /// Issue, sending and replacement of letters: what depends on the letters that there are.
  func guardLetters(
    _ recorded: RecordedEvent, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) {
    switch recorded.event {
    case .apologyIssued(let apology):
      try guardApology(apology, on: recorded.at.date, rules)
      try guardIssue(
        LetterName(apology.letter, year: recorded.at.date.year), .apology, apology.replaces,
        .apologyIssued)
    case .paperIssued(let paper):
      try guardIssue(
        LetterName(paper.letter, year: recorded.at.date.year), paper.kind, paper.replaces,
        .paperIssued)
      guard isDue(paper.kind) else { throw refusal(.paperIssued, .paperNotDue(paper.kind), nil) }
    case .letterSent(let name, let channel):
      let letter = try letter(name, .letterSent)
      switch letter.status.stage {
      case .issued, .failed: break
      // Again by another channel.
      case .sent where letter.status.channel != channel: break
      case .sent, .delivered, .replaced:
        throw refusal(.letterSent, .letterStage(letter.status.stage, letter: name.letter), nil)
      }
    case .letterDelivered(let name): try guardOutcome(name, .letterDelivered)
    case .letterFailed(let name, let reason):
      try guardOutcome(name, .letterFailed)
      guard reason.contains(where: { !$0.isWhitespace }) else {
        throw refusal(.letterFailed, .reasonMissing, nil)
      }
    case .submitted, .received, .intakeRefused, .supplementRequested, .supplementReceived,
      .forwarded, .transferred, .consultationRequested, .consultationAnswered, .paymentRequested,
      .paymentReceived, .suspended, .resumed, .resolved, .refused, .withdrawn, .discontinued,
      .closedUnanswered, .resultReturned, .recalculated, .factsStated, .stepStated, .corrected,
      .importReversed:
      break
    }
  }

  private func refusal(
    _ event: DossierEvent.Kind, _ rule: TransitionRefusal.Rule, _ reference: LegalReference?
  ) -> TransitionRefusal {
    TransitionRefusal(state: summary.state, event: event, rule: rule, reference: reference)
  }

  private func letter(
    _ name: LetterName, _ event: DossierEvent.Kind
  ) throws(TransitionRefusal) -> LetterLife {
    guard let letter = letters[name] else {
      throw refusal(event, .noSuchLetter(name.letter), nil)
    }
    return letter
  }

  /// A number is given once, and a letter is replaced once, by one of its kind.
  private func guardIssue(
    _ name: LetterName, _ kind: PaperKind, _ replaces: LetterName?, _ event: DossierEvent.Kind
  ) throws(TransitionRefusal) {
    if letters[name] != nil { throw refusal(event, .letterExists(name.letter), nil) }
    guard let replaces else { return }
    let replaced = try letter(replaces, event)
    guard replaced.kind == kind else { throw refusal(event, .noSuchLetter(replaces.letter), nil) }
    if let other = replaced.replacedBy {
      throw refusal(event, .alreadyReplaced(replaces.letter, by: other.letter), nil)
    }
  }

  /// A letter arrives, or does not, once it has been sent.
  private func guardOutcome(
    _ name: LetterName, _ event: DossierEvent.Kind
  ) throws(TransitionRefusal) {
    let letter = try letter(name, event)
    switch letter.status.stage {
    case .sent: break
    case .issued, .delivered, .failed, .replaced:
      throw refusal(event, .letterStage(letter.status.stage, letter: name.letter), nil)
    }
  }

  /// Whether what a paper says has happened.
  private func isDue(_ kind: PaperKind) -> Bool {
    switch kind {
    case .receipt, .controlSheet: summary.receivedAt != nil
    case .supplementRequest: summary.supplementRequests > 0
    case .intakeRefusal: summary.endedAs == .intakeRefused
    case .discontinuation:
      switch summary.endedAs {
      case .withdrawn, .discontinued, .closedUnanswered: true
      case nil, .absent, .submitted, .awaitingIntakeSupplement, .intakeRefused, .received,
        .processing, .awaitingSupplement, .awaitingPayment, .suspended, .resolved, .refused,
        .resultReturned:
        false
      }
    // An apology has an event of its own, and a register is of no dossier.
    case .apology, .register: false
    }
  }

  private func guardApology(
    _ apology: Apology, on date: CivilDate, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) {
    if let earlier = summary.apology { try guardSecond(apology, after: earlier, rules) }
    if summary.endedAt != nil {
      guard summary.statutory == .late else {
        throw refusal(.apologyIssued, .notLate, rules.apologyReference)
      }
      if apology.newDate != nil {
        throw refusal(.apologyIssued, .newDateAfterEnd, rules.apologyReference)
      }
      return
    }
    guard let due = summary.due else {
      throw refusal(.apologyIssued, .notLate, rules.apologyReference)
    }
    guard let newDate = apology.newDate else {
      throw refusal(.apologyIssued, .newDateMissing, rules.apologyReference)
    }
    guard newDate > due, newDate >= date else {
      throw refusal(.apologyIssued, .newDateTooEarly(newDate, due: due), rules.apologyReference)
    }
  }

  /// A second apology stands in the place of the first and tells the same new date; where the
  /// applicant was never told the first, it may tell another.
  private func guardSecond(
    _ apology: Apology, after earlier: Apology, _ rules: Shared<RuleSet>
  ) throws(TransitionRefusal) {
    let second = refusal(
      .apologyIssued, .alreadyApologised(letter: earlier.letter, newDate: earlier.newDate),
      rules.reappointments.reference)
    guard let replaces = apology.replaces, let replaced = letters[replaces] else { throw second }
    // One that was replaced before is refused as such.
    if replaced.replacedBy != nil { return }
    guard replaces.letter == earlier.letter else { throw second }
    guard let newDate = apology.newDate, let told = earlier.newDate, newDate != told,
      letters.applicantWasTold(by: replaced)
    else { return }
    throw second
  }
}
