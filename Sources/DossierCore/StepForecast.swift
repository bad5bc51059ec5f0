public import LegalBasis
public import WorkingTime

/// One stay of a dossier in a step.
public struct StepStay: Hashable, Sendable {
  /// Number of the step.
  public let step: Int
  /// When it came in; nil for the first step, which begins with the term.
  public let enteredAt: Moment?
  /// When it was handed on; nil while there.
  public let leftAt: Moment?

  /// A stay.
  public init(step: Int, enteredAt: Moment?, leftAt: Moment?) {
    self.step = step
    self.enteredAt = enteredAt
    self.leftAt = leftAt
  }
}

/// When an open dossier may be expected to end, by the planned shares of the steps still open.
///
/// It is no promise and sets no date; it tells the desk which dossiers will need an apology while
/// there is still time for one (law.md §1.6: the last working day before the due day).
public struct StepForecast: Hashable, Sendable {
  /// What can be said of the end.
  public enum Outlook: Hashable, Sendable {
    /// If every step still open takes what is planned for it, the dossier ends then.
    case end(Moment)
    /// A wait that pauses or restarts the term is open: there is no due date to compare with.
    case clockStopped
    /// No due date: the procedure has no limit, or its term has not begun.
    case noTerm
    /// No hand-over was recorded, so nobody knows where it is; nothing is guessed.
    case notRecorded
    /// The procedure has no plan of steps, or not the step that was recorded.
    case noPlan
  }

  /// What can be said.
  public let outlook: Outlook
  /// The step that the dossier is in, with its planned end; nil where that is not known.
  public let step: PlannedStep?

  /// The expected end; nil where none can be computed.
  public var end: Moment? {
    switch outlook {
    case .end(let moment): moment
    case .clockStopped, .noTerm, .notRecorded, .noPlan: nil
    }
  }

  /// A forecast.
  public init(outlook: Outlook, step: PlannedStep?) {
    self.outlook = outlook
    self.step = step
  }

  /// The forecast of a dossier whose term runs.
  ///
  /// From `now`, or from the entry into the current step where that is later, the planned working
  /// minutes of that step that were not yet spent in it and those of all later counted steps are
  /// gone through in office hours. What was spent in the step is summed over all stays in it since
  /// the term began; pauses count neither as planned nor as spent. More than planned leaves 0.
  ///
  ///     // ten days in steps of 2, 5 and 3, received on Monday 08:00 and due on the Monday after
  ///     // next; handed on to the second step on Thursday 08:00: the Tuesday, one day late
  public static func of(
    _ procedure: ProcedureVersion, term: Term, dueAt: Moment, office: OfficeCalendar,
    stays: [StepStay], now: Moment
  ) throws(CalendarRefusal) -> StepForecast {
    guard let stay = stays.last, let entered = stay.enteredAt else {
      return StepForecast(outlook: .notRecorded, step: nil)
    }
    let planned = try StepPlan.steps(
      of: procedure, start: term.start, dueAt: dueAt, office: office, endedAt: [:])
    guard let index = planned.firstIndex(where: { $0.step.number == stay.step }),
      planned.contains(where: { $0.plannedEnd != nil })
    else {
      return StepForecast(outlook: .noPlan, step: nil)
    }
    let clock = StoppedClock(term: term, office: office)
    let whole = try clock.minutes(from: term.start, to: dueAt)
    let shares = minutes(whole, sharedBy: procedure.steps)
    var spent = 0
    for other in stays where other.step == stay.step {
      spent += try clock.minutes(
        from: max(other.enteredAt ?? term.start, term.start), to: min(other.leftAt ?? now, now))
    }
    let left = max(0, shares[index] - spent) + shares[(index + 1)...].reduce(0, +)
    let from = max(now, entered)
    return StepForecast(
      outlook: .end(
        left == 0
          ? from
          : try office.working.moment(WorkingMinutes(left), after: from, hours: office.hours)),
      step: planned[index])
  }

  /// The planned minutes of each step, 0 outside the limit; cut so that they add up to the whole.
  private static func minutes(_ whole: Int, sharedBy steps: [ProcessStep]) -> [Int] {
    let quarters = steps.reduce(0) { $0 + ($1.quarterDays ?? 0) }
    guard quarters > 0 else { return steps.map { _ in 0 } }
    var share = 0
    return steps.map { step in
      let before = whole * share / quarters
      share += step.quarterDays ?? 0
      return whole * share / quarters - before
    }
  }
}

/// Working minutes of a term, its pauses left out.
private struct StoppedClock {
  let term: Term
  let office: OfficeCalendar

  func minutes(from start: Moment, to end: Moment) throws(CalendarRefusal) -> Int {
    var count = try working(from: start, to: end)
    for pause in term.pauses {
      count -= try working(from: max(pause.begins, start), to: min(pause.ends, end))
    }
    return max(0, count)
  }

  private func working(from start: Moment, to end: Moment) throws(CalendarRefusal) -> Int {
    try office.working.workingMinutes(from: start, to: end, hours: office.hours).count
  }
}

extension EventHistory {
  /// The stays of the dossier in its steps, in order; the first is in step 1 and has no entry.
  /// Where no hand-over to a step was recorded it is the only one.
  public func stepStays() throws(FoldRefusal) -> [StepStay] {
    var stays: [StepStay] = []
    var current = StepStay(step: 1, enteredAt: nil, leftAt: nil)
    for recorded in try inOrder() {
      guard case .forwarded(let step?, _) = recorded.event else { continue }
      stays.append(
        StepStay(step: current.step, enteredAt: current.enteredAt, leftAt: recorded.at))
      current = StepStay(step: step, enteredAt: recorded.at, leftAt: nil)
    }
    return stays + [current]
  }

  /// The forecast of an open dossier from its events and their fold, looked at `now`.
  ///
  /// Steps are planned inside the term and read from its calendar; a year announced since moves
  /// neither until the dossier is recalculated.
  public func forecast<Law: LawBook>(
    of fold: DossierFold<Law>, law: Law, now: Moment
  ) throws(FoldRefusal) -> StepForecast {
    let summary = fold.summary
    guard let dueAt = summary.dueAt, let term = fold.term, let procedure = fold.procedure,
      let calendar = fold.calendar
    else {
      let isStopped = summary.dueBeforeWait != nil
      return StepForecast(outlook: isStopped ? .clockStopped : .noTerm, step: nil)
    }
    let office: OfficeCalendar
    do { office = try law.officeCalendar(calendar) } catch { throw .law(error) }
    let stays = try stepStays()
    do {
      return try StepForecast.of(
        procedure.value, term: term, dueAt: dueAt, office: office, stays: stays, now: now)
    } catch { throw .law(.calendar(error)) }
  }
}

extension DossierSummary {
  /// Whether an expected end lies after the due date, by the one classifier: dates are compared,
  /// minutes only for a term in hours.
  public func isLate(expectedEnd: Moment) -> Bool {
    Timeliness.ofEnd(expectedEnd, against: dueAt, limit: limit) == .late
  }
}
