public import DossierCore
internal import GRDB
internal import WorkingTime

extension LedgerWriter {
  /// Records that an import has begun, as unfinished; the answer has its id.
  public func begin(_ record: ImportRecord) throws -> ImportRecord {
    var record = record
    record.id =
      1
      + (try Int.fetchOne(
        db, sql: "SELECT max(import) FROM import_record WHERE agency = ?",
        arguments: [record.agency.text]) ?? 0)
    try db.execute(
      sql: """
        INSERT INTO import_record (agency, import, file_name, file_sha256, profile, actor, as_of,
          started_at, finished_at, rows_read, rows_accepted, rows_unchanged, rows_rejected,
          rows_skipped, warnings, events)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, 0, 0, 0, 0, 0, 0, 0)
        """,
      arguments: [
        record.agency.text, record.id, record.fileName, record.fileDigest.data, record.profile,
        record.by, record.asOf.minuteNumber, record.startedAt.minuteNumber,
      ])
    return record
  }

  /// Records how far an import has come; with `finishedAt` it is finished.
  public func update(_ record: ImportRecord) throws {
    try db.execute(
      sql: """
        UPDATE import_record SET finished_at = ?, rows_read = ?, rows_accepted = ?,
          rows_unchanged = ?, rows_rejected = ?, rows_skipped = ?, warnings = ?, events = ?
        WHERE agency = ? AND import = ?
        """,
      arguments: [
        record.finishedAt?.minuteNumber, record.counts.read, record.counts.accepted,
        record.counts.unchanged, record.counts.rejected, record.counts.skipped,
        record.counts.warnings, record.counts.events, record.agency.text, record.id,
      ])
  }
}

extension Ledger {
  /// The imports of an agency, the last one first.
  public func imports(of agency: AgencyCode) throws -> [ImportRecord] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT import, file_name, file_sha256, profile, actor, as_of, started_at, finished_at,
            rows_read, rows_accepted, rows_unchanged, rows_rejected, rows_skipped, warnings, events
          FROM import_record WHERE agency = ? ORDER BY import DESC
          """,
        arguments: [agency.text]
      ).map { row in
        var reader = RowReader(row)
        let id = Int(reader.integer() ?? 0)
        var record = ImportRecord(
          agency: agency, fileName: reader.text() ?? "", fileDigest: reader.digest() ?? .zero,
          profile: reader.text(), by: reader.text() ?? "",
          asOf: reader.moment() ?? Moment(minuteNumber: 0),
          startedAt: reader.moment() ?? Moment(minuteNumber: 0))
        record.id = id
        record.finishedAt = reader.moment()
        record.counts.read = Int(reader.integer() ?? 0)
        record.counts.accepted = Int(reader.integer() ?? 0)
        record.counts.unchanged = Int(reader.integer() ?? 0)
        record.counts.rejected = Int(reader.integer() ?? 0)
        record.counts.skipped = Int(reader.integer() ?? 0)
        record.counts.warnings = Int(reader.integer() ?? 0)
        record.counts.events = Int(reader.integer() ?? 0)
        return record
      }
    }
  }
}
