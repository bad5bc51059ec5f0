internal import DossierCore
internal import GRDB
internal import PlainJSON
internal import WorkingTime

extension Ledger {
  /// Reads within one transaction: all that `body` reads is of one state of the store.
  ///
  /// What is read while a dossier of a stream is handled, or while something is written, is read
  /// in the transaction that is open.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try StoreError.translating(path: path) {
      try queue.unsafeReentrantRead { db in
        if db.isInsideTransaction { return try body(db) }
        var result: Result?
        try db.inTransaction(.deferred) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw StoreError.inconsistent("no result") }
        return result
      }
    }
  }
}

/// What is read one dossier at a time, the same in a writing and in a reading transaction.
enum Reading {
  static func id(_ db: Database, of number: DossierNumber, agency: AgencyCode) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT dossier FROM event WHERE agency = ? AND number = ? AND number IS NOT NULL"),
      arguments: [agency.text, number.text])
  }

  static func number(
    _ db: Database, ofRequest request: String, agency: AgencyCode
  ) throws -> DossierNumber? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT s.number FROM event AS e
          JOIN summary AS s ON s.agency = e.agency AND s.dossier = e.dossier
          WHERE e.agency = ? AND e.request = ? AND e.request IS NOT NULL
          """),
      arguments: [agency.text, request]
    ).map(DossierNumber.init)
  }

  static func applicant(_ db: Database, agency: AgencyCode, id: Int64) throws -> Applicant? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT name, id_number, address, phone, email FROM applicant
          WHERE agency = ? AND dossier = ? AND name IS NOT NULL
          """),
      arguments: [agency.text, id])
    guard let row else { return nil }
    return Applicant(
      name: row[0], idNumber: row[1], address: row[2], phone: row[3], email: row[4])
  }

  static func record(_ db: Database, agency: AgencyCode, id: Int64) throws -> DossierRecord? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(SummaryColumns.sql) FROM \(SummaryColumns.tables)
          WHERE s.agency = ? AND s.dossier = ?
          """),
      arguments: [agency.text, id])
    guard let row else { return nil }
    var record = try SummaryColumns.record(row)
    record.summary.dueSpans = try spans(db, agency: agency, id: id)
    return record
  }

  static func spans(_ db: Database, agency: AgencyCode, id: Int64) throws -> [DueSpan] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT from_day, until_day, due FROM due_span WHERE agency = ? AND dossier = ?
          ORDER BY position
          """),
      arguments: [agency.text, id])
    var spans: [DueSpan] = []
    while let row = try rows.next() {
      var reader = RowReader(row)
      spans.append(
        DueSpan(
          from: reader.date() ?? CivilDate(dayNumber: 0), until: reader.date(),
          due: reader.date()))
    }
    return spans
  }

  static func history(_ db: Database, agency: AgencyCode, id: Int64) throws -> DossierHistory? {
    guard let record = try record(db, agency: agency, id: id) else { return nil }
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT seq, number, kind, happened_at, recorded_at, actor, note, payload FROM event
          WHERE agency = ? AND dossier = ? ORDER BY seq
          """),
      arguments: [agency.text, id])
    var events: [RecordedEvent] = []
    var numberedFrom = 1
    while let row = try rows.next() {
      let (event, number) = try Reading.event(row, of: record.number)
      if number != nil { numberedFrom = event.sequence }
      events.append(event)
    }
    return DossierHistory(record: record, events: events, numberedFrom: numberedFrom)
  }

  /// An event of a row of the columns above, and the number given with it.
  static func event(
    _ row: Row, of dossier: DossierNumber
  ) throws(StoreError) -> (RecordedEvent, given: DossierNumber?) {
    var reader = RowReader(row)
    let sequence = Int(reader.integer() ?? 0)
    let given = reader.text().map(DossierNumber.init)
    let kind = reader.text() ?? ""
    let at = reader.moment() ?? Moment(minuteNumber: 0)
    let recordedAt = reader.moment() ?? Moment(minuteNumber: 0)
    let by = reader.text() ?? ""
    let note = reader.text()
    let payload = reader.text() ?? ""
    guard let kind = DossierEvent.Kind(rawValue: kind),
      let value = try? JSONValue(parsing: payload),
      let event = try? DossierEvent(kind: kind, payload: value)
    else { throw .unreadableEvent(dossier: given ?? dossier, sequence: sequence) }
    return (
      RecordedEvent(
        sequence: sequence, at: at, recordedAt: recordedAt, by: by, note: note, event: event),
      given
    )
  }
}
