public import DossierCore
internal import GRDB
internal import PlainJSON
public import WorkingTime

/// The events that an import has recorded of one dossier.
public struct ImportedEvents: Hashable, Sendable {
  /// Agency of the dossier, which a file may name in its rows.
  public let agency: AgencyCode
  /// Their sequences.
  public let sequences: [Int]
  let dossier: Int64
}

/// That an import was reversed, as the chain holds it.
public struct RecordedReversal: Hashable, Sendable {
  /// When it was recorded.
  public let recordedAt: Moment
  /// Who.
  public let by: String
  /// Why.
  public let reason: String
  /// How many dossiers.
  public let dossiers: Int
}

extension ImportRecord {
  /// Its name in events and batches.
  public var name: ImportName { ImportName(agency: agency, number: id) }
}

extension WriteOrigin {
  /// The same, of an import: each batch of an import names it, and the chain proves which events it
  /// has recorded.
  public func of(_ record: ImportRecord) -> WriteOrigin {
    WriteOrigin(source: "import \(record.name.text)", by: by, recordedAt: recordedAt)
  }

  /// The same, reversing an import.
  public func reversing(_ record: ImportRecord) -> WriteOrigin {
    WriteOrigin(source: "reverse \(record.name.text)", by: by, recordedAt: recordedAt)
  }

  /// The import that a source names: "import H05.12/7"; nil where it names none.
  public static func importName(in source: String) -> ImportName? {
    guard source.hasPrefix("import ") else { return nil }
    return ImportName(text: String(source.dropFirst("import ".count)))
  }
}

extension Ledger {
  /// What an import has recorded, by agency and dossier; nil where an older program recorded it and
  /// several imports of that minute cannot be told apart.
  public func events(ofImport record: ImportRecord) throws -> [ImportedEvents]? {
    try read { db in try Reading.events(db, ofImport: record) }
  }

  /// The history of a dossier that an import has recorded events of.
  public func history(of imported: ImportedEvents) throws -> DossierHistory? {
    try read { db in
      try Reading.history(db, agency: imported.agency, id: imported.dossier)
    }
  }

  /// The imports that were reversed, wholly or in part.
  public func reversedImports() throws -> Set<ImportName> {
    try read { db in
      let sources = try String.fetchAll(
        db, sql: "SELECT DISTINCT source FROM batch WHERE source LIKE 'reverse %'")
      return Set(
        sources.compactMap { ImportName(text: String($0.dropFirst("reverse ".count))) })
    }
  }

  /// The reversals of an import, the first one first.
  public func reversals(of record: ImportRecord) throws -> [RecordedReversal] {
    try read { db in try Reading.reversals(db, of: record) }
  }
}

extension LedgerWriter {
  /// What an import has recorded, as `Ledger.events(ofImport:)`.
  public func events(ofImport record: ImportRecord) throws -> [ImportedEvents]? {
    try Reading.events(db, ofImport: record)
  }

  /// The history of a dossier that an import has recorded events of.
  public func history(of imported: ImportedEvents) throws -> DossierHistory? {
    try Reading.history(db, agency: imported.agency, id: imported.dossier)
  }

  /// What recorded each event of a dossier, "import H05.12/7", "forward", by sequence.
  public func sources(of history: DossierHistory) throws -> [Int: String] {
    var sources: [Int: String] = [:]
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT e.seq, b.source FROM event AS e
        JOIN batch AS b ON b.agency = e.agency AND b.batch = e.batch
        WHERE e.agency = ? AND e.dossier = ?
        """, arguments: [history.record.agency.text, history.record.id])
    for row in rows { sources[row[0]] = row[1] }
    return sources
  }

  /// Whether a letter of the dossier is drafted and neither issued nor given up.
  public func hasOpenDraft(_ history: DossierHistory) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM letter_draft
          WHERE agency = ? AND dossier = ? AND status IN ('draft', 'approved'))
        """, arguments: [history.record.agency.text, history.record.id]) ?? false
  }
}

extension Reading {
  static func events(
    _ db: Database, ofImport record: ImportRecord
  ) throws -> [ImportedEvents]? {
    var origin = WriteOrigin(source: "import", by: record.by, recordedAt: record.startedAt)
    let named = origin.of(record).source
    let isNamed =
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM batch WHERE source = ?)", arguments: [named])
      ?? false
    if isNamed || record.counts.events == 0 {
      origin.source = named
    } else if try !isAlone(db, record) {
      return nil
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT e.agency, e.dossier, e.seq FROM event AS e
        WHERE (e.agency, e.batch) IN (SELECT b.agency, b.batch FROM batch AS b
          WHERE b.source = ?1 AND (?2 OR b.actor = ?3 AND b.recorded_at = ?4))
        ORDER BY e.agency, e.dossier, e.seq
        """,
      arguments: [origin.source, isNamed, origin.by, origin.recordedAt.minuteNumber])
    var found: [ImportedEvents] = []
    var open: (agency: String, dossier: Int64, sequences: [Int])?
    func close() {
      guard let open else { return }
      found.append(
        ImportedEvents(
          agency: AgencyCode(open.agency), sequences: open.sequences, dossier: open.dossier))
    }
    while let row = try rows.next() {
      let (agency, dossier, sequence): (String, Int64, Int) = (row[0], row[1], row[2])
      if open?.agency != agency || open?.dossier != dossier {
        close()
        open = (agency, dossier, [])
      }
      open?.sequences.append(sequence)
    }
    close()
    return found
  }

  /// Older programs did not name the import in its batches, which bear its moment and who it was.
  private static func isAlone(_ db: Database, _ record: ImportRecord) throws -> Bool {
    let alike = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM import_record WHERE actor = ? AND started_at = ?",
      arguments: [record.by, record.startedAt.minuteNumber])
    return alike == 1
  }

  static func reversals(_ db: Database, of record: ImportRecord) throws -> [RecordedReversal] {
    let origin = WriteOrigin(source: "", by: "", recordedAt: record.startedAt)
    let batches = try Row.fetchAll(
      db,
      sql: """
        SELECT agency, batch, recorded_at, actor FROM batch WHERE source = ?
        ORDER BY recorded_at, agency, batch
        """, arguments: [origin.reversing(record).source])
    return try batches.map { batch in
      let (agency, number): (String, Int64) = (batch[0], batch[1])
      let payloads = try String.fetchAll(
        db,
        sql: """
          SELECT payload FROM event WHERE agency = ? AND batch = ? AND kind = 'importReversed'
          """, arguments: [agency, number])
      var reason = ""
      if let payload = payloads.first, let value = try? JSONValue(parsing: payload) {
        reason = value["reason"]?.stringValue ?? ""
      }
      return RecordedReversal(
        recordedAt: Moment(minuteNumber: batch[2]), by: batch[3], reason: reason,
        dossiers: payloads.count)
    }
  }
}
