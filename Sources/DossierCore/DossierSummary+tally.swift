public import WorkingTime

extension DossierSummary {
  /// What this dossier adds to the tally, day by day; the figures of any period are sums of these.
  ///
  /// A submission that was never received counts nowhere (law.md §10 rule 53). The contribution
  /// of an open dossier on the day after its due date stands there ahead of time, and is taken
  /// back when the dossier ends or its due date moves.
  public var tallyChanges: [TallyChange] {
    guard let receivedAt else { return [] }
    var changes = [TallyChange(day: receivedAt.date, measure: .received)]
    if let endedAt, let statutory {
      let day = endedAt.date
      if let measure = TallyChange.Measure(ended: statutory) {
        changes.append(TallyChange(day: day, measure: measure))
      }
      if limit == .onReceipt { changes.append(TallyChange(day: day, measure: .noLimit)) }
      if endedWithoutResult { changes.append(TallyChange(day: day, measure: .endedWithoutResult)) }
    }
    for span in overdueSpans {
      changes.append(TallyChange(day: span.from, measure: .becameOverdue))
      if let until = span.until {
        changes.append(TallyChange(day: until, measure: .overdueEnded))
      }
    }
    return changes
  }

  /// The days on which it was open and overdue: from the first, until the first on which it no
  /// longer was.
  public var overdueSpans: [(from: CivilDate, until: CivilDate?)] {
    dueSpans.compactMap { span in
      guard let due = span.due else { return nil }
      let from = max(span.from, due.advanced(by: 1))
      let ends = [span.until, endedAt?.date].compactMap { $0 }.min()
      if let ends, from >= ends { return nil }
      return (from, ends)
    }
  }

  /// Whether it ended with no result (withdrawn, discontinued, closed); a refusal is a result.
  public var endedWithoutResult: Bool {
    switch endedAs {
    case .withdrawn, .discontinued, .closedUnanswered: true
    case .none, .absent, .submitted, .awaitingIntakeSupplement, .intakeRefused, .received,
      .processing, .awaitingSupplement, .awaitingPayment, .suspended, .resolved, .refused,
      .resultReturned:
      false
    }
  }
}

extension TallyChange.Measure {
  /// The measure that counts an end of this class.
  public init?(ended class: Timeliness) {
    switch `class` {
    case .early: self = .early
    case .onTime: self = .onTime
    case .late: self = .late
    case .running, .overdue, .notReceived: return nil
    }
  }
}
