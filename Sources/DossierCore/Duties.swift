public import LegalBasis
public import WorkingTime

/// A date of its own beside the due date: something that the desk or the agency owes by then.
public struct Duty: Hashable, Sendable {
  /// What is owed.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Alert of the receiving official after the portal's reply (2 clock hours).
    case intakeAlert
    /// Acceptance, supplement or refusal notice after the system's receipt (8 working hours).
    case intakeAnswer
    /// Transfer to the resolving agency (same day; after the cut-off next working day).
    case transfer
    /// Notice of a supplement in appraisal (3 working days after receipt).
    case supplementNotice
    /// Closing after an unanswered supplement, from the day after the closing date.
    case closing
  }
  /// What.
  public let kind: Kind
  /// By when; whole days stand for the end of their date.
  public let due: Moment
  /// When it was done; nil while open.
  public let doneAt: Moment?
  /// Article.
  public let reference: LegalReference

  /// Early, on time or late when done; running or overdue while open.
  public func timeliness(asOf moment: Moment) -> Timeliness {
    if let doneAt {
      guard !due.isWholeDay, !doneAt.isWholeDay else {
        return Timeliness.ofEnd(doneAt, againstDate: due.date)
      }
      if doneAt < due { return .early }
      return doneAt == due ? .onTime : .late
    }
    let isOverdue = due.isWholeDay || moment.isWholeDay ? moment.date > due.date : moment > due
    return isOverdue ? .overdue : .running
  }
}

extension EventHistory {
  /// The duties of a dossier, each with its own date (law.md §10 rules 6, 11, 23, 24).
  ///
  /// - Parameter fold: the folded history.
  public func duties<Law: LawBook>(
    of fold: DossierFold<Law>, office: OfficeCalendar
  ) throws(FoldRefusal) -> [Duty] {
    var duties: [Duty] = []
    let standing = try inOrder()
    do {
      for recorded in standing {
        switch recorded.event {
        case .submitted(let submission):
          let rules = try fold.governingRules(on: recorded.at.date)
          duties += try EventHistory.intakeDuties(
            submission, answeredAt: standing.first(where: \.answersSubmission)?.at, rules.value,
            office)
        case .received:
          guard let rules = fold.rules, fold.summary.facts.channel?.isElectronic != true else {
            continue
          }
          let handedOn = standing.first(where: \.handsOn)?.at
          // What ended without a hand-over on record was decided on the spot, or nobody said.
          if handedOn == nil, fold.summary.endedAt != nil { continue }
          duties.append(
            try EventHistory.transferDuty(
              recorded.at, doneAt: handedOn, rules.value, office))
        case .supplementRequested:
          guard let rules = fold.rules, let receivedAt = fold.summary.receivedAt,
            recorded.at.date >= receivedAt.date
          else { continue }
          let ruled = fold.procedure?.supplementNotice ?? rules.supplementNotice
          let engine = DeadlineEngine(calendar: office, rules: rules)
          if let due = try engine.due(Term(start: receivedAt, limit: ruled.limit)) {
            duties.append(
              Duty(
                kind: .supplementNotice, due: Moment(due.due), doneAt: recorded.at,
                reference: ruled.reference))
          }
        case .factsStated, .stepStated, .transferred, .forwarded, .consultationRequested,
          .consultationAnswered, .supplementReceived, .paymentRequested, .paymentReceived,
          .suspended, .resumed, .recalculated, .intakeRefused, .resolved, .refused, .withdrawn,
          .discontinued, .closedUnanswered, .apologyIssued, .paperIssued, .letterSent,
          .letterDelivered, .letterFailed, .resultReturned, .corrected, .importReversed:
          continue
        }
      }
      if let closingDate = fold.summary.closingDate, let rules = fold.rules,
        let closing = fold.procedure?.closing ?? rules.closing
      {
        let due = try office.working.firstWorkingDay(after: closingDate)
        duties.append(
          Duty(kind: .closing, due: Moment(due), doneAt: nil, reference: closing.reference))
      }
    } catch let refusal as CalendarRefusal {
      throw .law(.calendar(refusal))
    } catch let refusal as FoldRefusal {
      throw refusal
    } catch {
      throw .calendarNotNamed(sequence: 0)
    }
    return duties
  }

  /// The two clocks before acceptance, each from its own field.
  public static func intakeDuties(
    _ submission: Submission, answeredAt: Moment?, _ rules: RuleSet, _ office: OfficeCalendar
  ) throws(CalendarRefusal) -> [Duty] {
    let engine = DeadlineEngine(calendar: office, rules: rules)
    var duties: [Duty] = []
    if let start = submission.portalAckAt, let alert = rules.intakeAlert,
      let due = try engine.due(Term(start: start, limit: alert.limit))
    {
      duties.append(
        Duty(kind: .intakeAlert, due: due.dueAt, doneAt: answeredAt, reference: alert.reference))
    }
    if let start = submission.systemReceivedAt, let answer = rules.intakeAnswer,
      let due = try engine.due(Term(start: start, limit: answer.limit))
    {
      duties.append(
        Duty(kind: .intakeAnswer, due: due.dueAt, doneAt: answeredAt, reference: answer.reference))
    }
    return duties
  }

  /// Paper received up to and including the cut-off goes on the same working day, later at the
  /// start of the next; it does not move the start of the term (NĐ 118/2025 Đ.18).
  public static func transferDuty(
    _ receivedAt: Moment, doneAt: Moment?, _ rules: RuleSet, _ office: OfficeCalendar
  ) throws(CalendarRefusal) -> Duty {
    let isWorking = try office.working.kind(of: receivedAt.date).isWorking
    let isAfterCutoff = !receivedAt.isWholeDay && receivedAt.time > rules.transferCutoff
    let due: Moment
    if isWorking, !isAfterCutoff {
      due = Moment(receivedAt.date, office.hours.hours(on: receivedAt.date).closing)
    } else {
      let next = try office.working.firstWorkingDay(after: receivedAt.date)
      due = Moment(next, office.hours.hours(on: next).opening)
    }
    return Duty(kind: .transfer, due: due, doneAt: doneAt, reference: rules.transferReference)
  }
}

extension RecordedEvent {
  fileprivate var answersSubmission: Bool {
    switch event.kind {
    case .received, .intakeRefused, .supplementRequested, .withdrawn: true
    case .submitted, .factsStated, .stepStated, .transferred, .forwarded, .consultationRequested,
      .consultationAnswered, .supplementReceived, .paymentRequested, .paymentReceived, .suspended,
      .resumed, .recalculated, .resolved, .refused, .discontinued, .closedUnanswered,
      .apologyIssued, .paperIssued, .letterSent, .letterDelivered, .letterFailed, .resultReturned,
      .corrected, .importReversed:
      false
    }
  }

  fileprivate var handsOn: Bool {
    switch event.kind {
    case .forwarded, .transferred: true
    case .submitted, .received, .factsStated, .stepStated, .consultationRequested,
      .consultationAnswered,
      .supplementRequested, .supplementReceived, .paymentRequested, .paymentReceived, .suspended,
      .resumed, .recalculated, .intakeRefused, .resolved, .refused, .withdrawn, .discontinued,
      .closedUnanswered, .apologyIssued, .paperIssued, .letterSent, .letterDelivered,
      .letterFailed, .resultReturned, .corrected, .importReversed:
      false
    }
  }
}

extension Channel {
  /// Whether the dossier came electronically; VNeID counts as online.
  public var isElectronic: Bool {
    switch self {
    case .online, .vneid: true
    case .atDesk, .postal: false
    }
  }
}
