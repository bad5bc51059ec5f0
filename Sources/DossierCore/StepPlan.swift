public import LegalBasis
public import WorkingTime

/// The planned and actual end of one internal step.
public struct PlannedStep: Hashable, Sendable {
  /// The step.
  public let step: ProcessStep
  /// Its planned end; nil outside the limit or without one.
  public let plannedEnd: Moment?
  /// When it was handed on; nil while open.
  public let endedAt: Moment?

  /// Its own early, on time or late, apart from the dossier's.
  public var timeliness: Timeliness? {
    guard let plannedEnd, let endedAt else { return nil }
    if endedAt.isWholeDay { return Timeliness.ofEnd(endedAt, againstDate: plannedEnd.date) }
    if endedAt < plannedEnd { return .early }
    return endedAt == plannedEnd ? .onTime : .late
  }
}

/// Plans the steps of a dossier inside its term.
///
/// A step's planned end is the point at its cumulative share of the working minutes between the
/// start and the due moment, so that the last counted step always ends with the dossier.
public enum StepPlan {
  /// The steps with their planned and actual ends.
  ///
  /// - Parameter handedOn: step number → when the next step began.
  public static func steps(
    of procedure: ProcedureVersion, start: Moment, dueAt: Moment?, office: OfficeCalendar,
    endedAt handedOn: [Int: Moment]
  ) throws(CalendarRefusal) -> [PlannedStep] {
    let whole = procedure.steps.reduce(0) { $0 + ($1.quarterDays ?? 0) }
    guard let dueAt, whole > 0 else {
      return procedure.steps.map {
        PlannedStep(step: $0, plannedEnd: nil, endedAt: handedOn[$0.number])
      }
    }
    let minutes = try office.working.workingMinutes(from: start, to: dueAt, hours: office.hours)
    var share = 0
    var planned: [PlannedStep] = []
    for step in procedure.steps {
      var end: Moment?
      if let quarters = step.quarterDays {
        share += quarters
        end =
          share == whole
          ? dueAt
          : try office.working.moment(
            WorkingMinutes(minutes.count * share / whole), after: start, hours: office.hours)
      }
      planned.append(PlannedStep(step: step, plannedEnd: end, endedAt: handedOn[step.number]))
    }
    return planned
  }
}

extension EventHistory {
  /// When each step was handed on: the moment at which the next one was entered, and for the last
  /// one the end of the dossier. Where no hand-over was recorded (most files know none) nothing is
  /// said of any step, so that none is called late for want of a record.
  public func stepEnds(endedAt: Moment?) throws(FoldRefusal) -> [Int: Moment] {
    var ends: [Int: Moment] = [:]
    var current = 1
    for recorded in try inOrder() {
      guard case .forwarded(let step?, _) = recorded.event else { continue }
      ends[current] = recorded.at
      current = step
    }
    if let endedAt, !ends.isEmpty { ends[current] = endedAt }
    return ends
  }
}
