internal import DossierCore
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

/// The dossiers that a run of `letters issue --kind` takes where none is named: those whose
/// applicant or officer has a use for the paper on the day looked at.
///
/// - receipt, control sheet: received and not ended; not where the result is given on the spot,
///   for which a receipt is made on demand (law.md §1.2);
/// - request for supplement: the dossier waits for the supplement;
/// - refusal to receive, notice that processing stops: all, save those filed online, which the
///   portal answers itself (law.md §1.2, §1.5); a dossier that was closed unanswered has no such
///   notice of its own in the decree.
///
/// By name (`--dossier`) a paper is issued wherever what it says has happened.
struct PaperScope {
  let kind: PaperKind
  let session: DeskSession

  /// The dossiers among which they are found.
  var filter: DossierFilter {
    var filter = DossierFilter(agency: session.agency)
    switch kind {
    case .receipt, .controlSheet: filter.openAtEndOf = session.context.asOf.date
    case .supplementRequest:
      // Where something may have happened since, the state of now says nothing.
      if !session.looksBack { filter.states = [.awaitingSupplement, .awaitingIntakeSupplement] }
    case .intakeRefusal: filter.states = [.intakeRefused]
    case .discontinuation: filter.states = [.withdrawn, .discontinued]
    case .apology, .register: break
    }
    return filter
  }

  /// Whether a dossier of the filter is one of them, as it stood on the day looked at.
  func holds(_ view: DossierView) -> Bool {
    let summary = view.summary
    switch kind {
    case .receipt, .controlSheet:
      return summary.receivedAt != nil && summary.endedAt == nil && summary.limit != .onReceipt
    case .supplementRequest:
      return summary.state == .awaitingSupplement || summary.state == .awaitingIntakeSupplement
    case .intakeRefusal: return summary.state == .intakeRefused && !isOnline(summary)
    case .discontinuation:
      return summary.receivedAt != nil && !isOnline(summary)
        && (summary.state == .withdrawn || summary.state == .discontinued)
    case .apology, .register: return false
    }
  }

  private func isOnline(_ summary: DossierSummary) -> Bool {
    switch summary.facts.channel {
    case .online, .vneid: true
    case .atDesk, .postal, nil: false
    }
  }
}

extension EventHistory {
  /// Whether the paper of a kind has been issued for what stood on a day.
  ///
  /// A dossier has one paper of each kind, save that every request for a supplement has one of its
  /// own: a paper is that of the last request recorded before it and not dated later.
  func hasPaper(_ kind: PaperKind, asOf date: CivilDate) throws(FoldRefusal) -> Bool {
    let events = try inOrder()
    let papers = events.filter { recorded in
      guard case .paperIssued(let paper) = recorded.event else { return false }
      return paper.kind == kind
    }
    guard kind == .supplementRequest else { return !papers.isEmpty }
    let request = events.last { $0.event.kind == .supplementRequested && $0.at.date <= date }
    guard let request else { return false }
    return papers.contains { $0.at.date >= request.at.date && $0.sequence > request.sequence }
  }
}
