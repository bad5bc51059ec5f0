public import DossierCore
internal import GRDB
internal import WorkingTime

/// What `verify` has seen of an agency's part of the store.
public struct LedgerReport: Hashable, Sendable {
  /// How many events.
  public internal(set) var events = 0
  /// How many dossiers.
  public internal(set) var dossiers = 0
  /// Digest of the last batch; nil where there is none.
  public internal(set) var head: Digest?
  /// What is wrong, dossiers in the order of the store, then batches, then the rest.
  public internal(set) var findings: [StoreFinding] = []
}

extension Ledger {
  /// Reads all of an agency again and holds it against its chain and against its events.
  ///
  /// It shows any event altered, added, removed or moved; it cannot show that the last batches were
  /// cut off, nor that the whole was written anew: for that, `head` is compared with a report that
  /// was printed (invariant 16).
  ///
  /// - Parameter fold: gives the summary of a history, or throws when it breaks a rule.
  public func verify(
    _ agency: AgencyCode,
    fold: (DossierNumber, [RecordedEvent]) throws -> DossierSummary
  ) throws -> LedgerReport {
    try read { db in
      var audit = try Audit(db, agency: agency)
      try audit.checkDossiers(db, fold: fold)
      try audit.checkBatches(db)
      try audit.checkTally(db)
      try audit.checkCounters(db)
      return audit.report
    }
  }

  /// Whether SQLite finds the file in order.
  public func isSound() throws -> Bool {
    do {
      return try read { db in
        try String.fetchAll(db, sql: "PRAGMA quick_check(1)") == ["ok"]
      }
    } catch StoreError.corrupt {
      return false
    }
  }

  /// Makes the projections of an agency anew from its events, to the same bytes.
  public func rebuildProjections(
    of agency: AgencyCode,
    fold: (DossierNumber, [RecordedEvent]) throws -> DossierSummary
  ) throws {
    let origin = WriteOrigin(source: "rebuild", by: "", recordedAt: Moment(minuteNumber: 0))
    try write(origin) { writer in
      for table in ["summary", "due_span", "tally"] {
        try writer.db.execute(
          sql: "DELETE FROM \(table) WHERE agency = ?", arguments: [agency.text])
      }
      try writer.db.execute(
        sql: """
          UPDATE letter SET status = 'issued', status_at = NULL, channel = NULL WHERE agency = ?
          """, arguments: [agency.text])
      try Reading.walk(writer.db, agency: agency) { id, stored in
        let (number, submission, _) = stored.numbers
        let events = try stored.map { event in
          guard let recorded = event.recorded else {
            throw StoreError.unreadableEvent(dossier: number, sequence: event.sequence)
          }
          return recorded
        }
        let record = DossierRecord(
          agency: agency, id: id, number: number, submissionNumber: submission, applicant: nil,
          summary: try fold(number, events))
        try writer.writeProjection(record, before: nil)
        try writer.projectLetters(of: id, agency: agency, events)
      }
    }
  }
}
