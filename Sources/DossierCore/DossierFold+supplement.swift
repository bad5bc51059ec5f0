import LegalBasis
import WorkingTime

extension DossierFold {
  mutating func askSupplement(_ at: Moment) throws(FoldRefusal) {
    let atIntake = summary.receivedAt == nil
    summary.supplementRequests += 1
    summary.supplements.append(
      DossierSummary.SupplementSpan(requestedAt: at, receivedAt: nil, atIntake: atIntake))
    guard !atIntake else { return }
    beginWait(.supplement, at: at)
    summary.closingDate = try closingDate(after: at)
  }

  mutating func supplement(
    _ recorded: RecordedEvent, _ proof: DeadlineProof?, _ fallback: CalendarVersion?
  ) throws(FoldRefusal) -> DueSetting? {
    if let last = summary.supplements.indices.last {
      summary.supplements[last].receivedAt = recorded.at
    }
    summary.closingDate = nil
    guard summary.receivedAt != nil else { return nil }
    return try endWait(.supplement, recorded, proof, fallback)
  }

  /// The date up to which the applicant may complete, rolled; closing is refused until it has passed.
  private func closingDate(after notice: Moment) throws(FoldRefusal) -> CivilDate? {
    guard let rules, let closing = procedure?.closing ?? rules.closing else { return nil }
    guard let calendar else { return nil }
    let office = try officeCalendar(calendar)
    do {
      let engine = DeadlineEngine(calendar: office, rules: rules)
      return try engine.due(Term(start: notice, limit: closing.limit))?.due
    } catch { throw .law(.calendar(error)) }
  }
}
