internal import DossierCore
internal import WorkingTime

extension RowReading {
  /// Holds the dates against each other, the status and the day of the import, and says what they
  /// prove.
  mutating func judge(_ dates: RowDates, _ state: DossierState?) {
    for column in RowDates.columns where column != .appointment && column != .stepEnded {
      if let moment = dates[column], moment.date > asOf {
        refuse(.inFuture(asOf: asOf), column, value: moment.vietnamese)
      }
    }
    row.appointment = dates.appointment?.date
    guard let start = begin(dates, state) else { return }
    let end = end(dates, state)
    order(dates, start, end)
    if let step = row.step {
      check(step.column, step.at, start)
      row.events.append(ProvenEvent(kind: .stepStated, at: step.at, column: step.column))
    }
  }

  /// The receipt, or the submission that was never accepted.
  private mutating func begin(
    _ dates: RowDates, _ state: DossierState?
  ) -> (column: ImportColumn, at: Moment)? {
    let isUnaccepted = state == .intakeRefused || (state == .submitted && dates.receivedAt == nil)
    if isUnaccepted {
      let column: ImportColumn = dates.submittedAt == nil ? .receivedAt : .submittedAt
      guard let at = dates[column] else { return nil }
      row.events.append(ProvenEvent(kind: .submitted, at: at, column: column))
      return (column, at)
    }
    guard let at = dates.receivedAt else { return nil }
    row.events.append(ProvenEvent(kind: .received, at: at, column: .receivedAt))
    if let asked = dates.supplementRequestedAt {
      row.events.append(
        ProvenEvent(kind: .supplementRequested, at: asked, column: .supplementRequestedAt))
    }
    if let answered = dates.supplementReceivedAt {
      if dates.supplementRequestedAt == nil {
        refuse(.supplementNotAsked, .supplementReceivedAt, value: answered.vietnamese)
      }
      row.events.append(
        ProvenEvent(kind: .supplementReceived, at: answered, column: .supplementReceivedAt))
    }
    return (.receivedAt, at)
  }

  /// The end and the hand-over that the row proves.
  private mutating func end(_ dates: RowDates, _ state: DossierState?) -> ProvenEvent? {
    let resultColumn: ImportColumn? =
      dates.completedAt != nil ? .completedAt : dates.returnedAt != nil ? .returnedAt : nil
    let anyEnd: ImportColumn? =
      resultColumn ?? (dates.refusedAt != nil ? .refusedAt : nil)
      ?? (dates.stoppedAt != nil ? .stoppedAt : nil)
    let kind: DossierEvent.Kind
    let column: ImportColumn?
    switch state {
    case .submitted, .received, .processing, .awaitingIntakeSupplement, .awaitingSupplement,
      .awaitingPayment, .suspended:
      if let anyEnd, let state {
        refuse(.openWithEndDate(state), anyEnd, value: dates[anyEnd]?.vietnamese)
      }
      return nil
    case .intakeRefused:
      exclude([.stoppedAt], dates, .intakeRefused)
      (kind, column) = (.intakeRefused, dates.refusedAt != nil ? .refusedAt : resultColumn)
    case .withdrawn:
      exclude([.refusedAt], dates, .withdrawn)
      (kind, column) = (.withdrawn, dates.stoppedAt != nil ? .stoppedAt : resultColumn)
    case .discontinued:
      exclude([.refusedAt], dates, .discontinued)
      (kind, column) = (.discontinued, dates.stoppedAt != nil ? .stoppedAt : resultColumn)
    case .closedUnanswered:
      exclude([.refusedAt], dates, .closedUnanswered)
      (kind, column) = (.closedUnanswered, dates.stoppedAt != nil ? .stoppedAt : resultColumn)
    case .refused:
      exclude([.stoppedAt], dates, .refused)
      (kind, column) = (.refused, dates.refusedAt != nil ? .refusedAt : resultColumn)
    case .resolved, .resultReturned:
      exclude([.stoppedAt], dates, state ?? .resolved)
      (kind, column) =
        dates.refusedAt != nil ? (.refused, .refusedAt) : (.resolved, resultColumn)
    case nil, .absent:
      if dates.stoppedAt != nil {
        if dates.refusedAt != nil { exclude([.refusedAt], dates, .discontinued) }
        (kind, column) = (stopIsWithdrawal ? .withdrawn : .discontinued, .stoppedAt)
      } else if dates.refusedAt != nil {
        (kind, column) = (.refused, .refusedAt)
      } else if resultColumn != nil {
        (kind, column) = (.resolved, resultColumn)
      } else {
        return nil
      }
    }
    guard let column, let at = dates[column] else {
      if let state { refuse(.endedWithoutDate(state), .status) }
      return nil
    }
    let event = ProvenEvent(kind: kind, at: at, column: column)
    row.events.append(event)
    handOver(dates, state, after: event)
    return event
  }

  private mutating func handOver(
    _ dates: RowDates, _ state: DossierState?, after end: ProvenEvent
  ) {
    guard let at = dates.returnedAt else {
      if state == .resultReturned { warn(.handOverNotProven, .status) }
      return
    }
    switch end.kind {
    case .resolved, .refused:
      row.events.append(ProvenEvent(kind: .resultReturned, at: at, column: .returnedAt))
    case .withdrawn, .discontinued, .closedUnanswered, .intakeRefused:
      if end.column != .returnedAt { warn(.handOverWithoutResult, .returnedAt) }
    case .submitted, .received, .factsStated, .stepStated, .transferred, .forwarded,
      .consultationRequested,
      .consultationAnswered, .supplementRequested, .supplementReceived, .paymentRequested,
      .paymentReceived, .suspended, .resumed, .recalculated, .apologyIssued, .paperIssued,
      .letterSent, .letterDelivered, .letterFailed, .resultReturned, .corrected, .importReversed:
      break
    }
  }

  private mutating func exclude(
    _ columns: [ImportColumn], _ dates: RowDates, _ state: DossierState
  ) {
    for column in columns {
      if let moment = dates[column] {
        refuse(.statusAgainstColumn(state, column), column, value: moment.vietnamese)
      }
    }
  }

  /// Nothing precedes the start; answers follow questions; the hand-over follows the result.
  private mutating func order(
    _ dates: RowDates, _ start: (column: ImportColumn, at: Moment), _ end: ProvenEvent?
  ) {
    check(.appointment, dates.appointment.map { Moment($0.date) }, start)
    check(.supplementRequestedAt, dates.supplementRequestedAt, start)
    if let asked = dates.supplementRequestedAt {
      check(.supplementReceivedAt, dates.supplementReceivedAt, (.supplementRequestedAt, asked))
    }
    if let end {
      check(end.column, end.at, start)
      if let answered = dates.supplementReceivedAt {
        check(end.column, end.at, (.supplementReceivedAt, answered))
      } else if let asked = dates.supplementRequestedAt {
        check(end.column, end.at, (.supplementRequestedAt, asked))
      }
      if end.kind == .resolved || end.kind == .refused, end.column != .returnedAt {
        check(.returnedAt, dates.returnedAt, (end.column, end.at))
      }
    }
  }

  private mutating func check(
    _ column: ImportColumn, _ moment: Moment?, _ first: (column: ImportColumn, at: Moment)
  ) {
    guard let moment, moment.precedes(first.at) else { return }
    refuse(.before(first.column, first.at), column, value: moment.vietnamese)
  }
}
