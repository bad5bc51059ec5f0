internal import DossierCore
internal import DossierStore
internal import WorkingTime

extension DeskSession {
  /// Whether the moment looked at lies before today, so that something may have happened since.
  var looksBack: Bool { context.asOf.date < context.clock.now().date }

  /// A dossier as it stood at the end of the day looked at; nil where nothing had happened yet.
  func viewAsOf(_ history: DossierHistory) throws(DeskRefusal) -> DossierView? {
    let events = eventsAsOf(history)
    if events.isEmpty { return nil }
    var record = history.record
    if events.count < history.events.count { record.summary = try fold(events).summary }
    // All that there was of it came with an import that was reversed.
    return record.summary.state == .absent ? nil : try view(of: record)
  }

  /// The events that had happened by the end of the day looked at.
  func eventsAsOf(_ history: DossierHistory) -> [RecordedEvent] {
    history.events.filter { $0.at.date <= context.asOf.date }
  }
}
