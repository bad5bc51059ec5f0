import DossierCore
import ProofCheck
import WorkingTime

extension Claim {
  /// A term and where it is said to end, as a clerk reads it; nil for `onReceipt`, which has no date
  /// to check.
  init?(_ term: Term, due: CivilDate, dueAt: Moment) {
    guard let limit = term.limit.plain else { return nil }
    self.init(
      start: term.start, limit: limit,
      pauses: term.pauses.map { PlainPause(began: $0.begins, ended: $0.ends) }, due: due,
      dueAt: dueAt)
  }
}

extension TimeLimit {
  /// The limit as a clerk reads it; nil for `onReceipt`, which has no date to check.
  fileprivate var plain: PlainLimit? {
    switch self {
    case .workingDays(let days): .workingDays(days.count)
    case .calendarDays(let days): .days(days.count)
    case .months(let months): .months(months.count)
    case .workingHours(let minutes): .workingMinutes(minutes.count)
    case .hours(let minutes): .minutes(minutes.count)
    case .sameDay: .sameDay
    case .onReceipt: nil
    }
  }
}
