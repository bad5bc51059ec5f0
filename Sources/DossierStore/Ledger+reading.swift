public import DossierCore
internal import GRDB
internal import WorkingTime

/// Where the chain of an agency ends.
public struct ChainHead: Hashable, Sendable {
  /// Digest of the last batch, printed on every report.
  public let digest: Digest
  /// How many batches.
  public let batches: Int
  /// How many events.
  public let events: Int
}

extension Ledger {
  /// The agencies that have anything in the store, by their codes.
  public func agencies() throws -> [AgencyCode] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT agency FROM batch ORDER BY agency")
        .map(AgencyCode.init)
    }
  }

  /// The head of the chain; nil where nothing was recorded.
  public func head(of agency: AgencyCode) throws -> ChainHead? {
    try read { db in
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT digest, batch, (SELECT sum(event_count) FROM batch WHERE agency = b.agency)
            FROM batch AS b WHERE agency = ? ORDER BY batch DESC LIMIT 1
            """, arguments: [agency.text])
      else { return nil }
      var reader = RowReader(row)
      return ChainHead(
        digest: reader.digest() ?? .zero, batches: Int(reader.integer() ?? 0),
        events: Int(reader.integer() ?? 0))
    }
  }

  /// The history of a dossier by any number it has borne; nil when none has it.
  public func history(
    of number: DossierNumber, agency: AgencyCode
  ) throws -> DossierHistory? {
    try read { db in
      guard let id = try Reading.id(db, of: number, agency: agency) else { return nil }
      return try Reading.history(db, agency: agency, id: id)
    }
  }

  /// The numbers of the dossiers whose slip bears this number, sorted; at most five.
  public func numbers(
    withReceiptCode code: String, agency: AgencyCode
  ) throws -> [DossierNumber] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT number FROM summary INDEXED BY summary_receipt_code
          WHERE agency = ? AND receipt_code = ? AND receipt_code IS NOT NULL
          ORDER BY number LIMIT 5
          """, arguments: [agency.text, code]
      ).map(DossierNumber.init)
    }
  }

  /// Who filed the dossier of a number, without its history; nil where that was erased, or no dossier
  /// has the number.
  public func applicant(of number: DossierNumber, agency: AgencyCode) throws -> Applicant? {
    try read { db in
      guard let id = try Reading.id(db, of: number, agency: agency) else { return nil }
      return try Reading.applicant(db, agency: agency, id: id)
    }
  }

  /// Gives the dossiers of a filter one after another, sorted by the bytes of their numbers.
  ///
  /// - Parameter withSpans: also the spans of due dates, which cost a further look-up each; without
  ///   it `dueSpans` is empty.
  public func dossiers(
    _ filter: DossierFilter, withSpans: Bool = false,
    _ body: (DossierRecord) throws -> Void
  ) throws {
    try read { db in
      let query = filter.query
      let rows = try Row.fetchCursor(db, sql: query.sql, arguments: query.arguments)
      while let row = try rows.next() {
        var record = try SummaryColumns.record(row)
        if withSpans {
          record.summary.dueSpans = try Reading.spans(db, agency: record.agency, id: record.id)
        }
        try body(record)
      }
    }
  }

  /// The dossiers of a filter, sorted by the bytes of their numbers.
  public func dossiers(_ filter: DossierFilter) throws -> [DossierRecord] {
    var records: [DossierRecord] = []
    try dossiers(filter) { records.append($0) }
    return records
  }

  /// Gives the dossiers of a filter with their events, sorted by the bytes of their numbers.
  public func histories(
    _ filter: DossierFilter, _ body: (DossierHistory) throws -> Void
  ) throws {
    try read { db in
      let query = filter.query
      let rows = try Row.fetchCursor(db, sql: query.sql, arguments: query.arguments)
      while let row = try rows.next() {
        let record = try SummaryColumns.record(row)
        guard let history = try Reading.history(db, agency: record.agency, id: record.id)
        else { continue }
        try body(history)
      }
    }
  }

  /// The number of the dossier on which a request was carried out; nil when it was not.
  public func dossier(ofRequest request: String, agency: AgencyCode) throws -> DossierNumber? {
    try read { db in try Reading.number(db, ofRequest: request, agency: agency) }
  }

  /// The texts of law that an agency keeps, by name.
  public func texts(of agency: AgencyCode) throws -> [LawTextName: KeptText] {
    try read { db in try Reading.texts(db, agency: agency) }
  }

  /// The letters of an agency, or of one of its dossiers, by year and number.
  public func letters(
    of agency: AgencyCode, dossier: DossierNumber? = nil
  ) throws -> [IssuedLetter] {
    try read { db in
      var id: Int64?
      if let dossier {
        id = try Reading.id(db, of: dossier, agency: agency)
        if id == nil { return [] }
      }
      return try Reading.letters(db, agency: agency, dossier: id)
    }
  }
}

extension Reading {
  static func texts(_ db: Database, agency: AgencyCode) throws -> [LawTextName: KeptText] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, kind, body FROM law_text WHERE agency = ?",
      arguments: [agency.text])
    var texts: [LawTextName: KeptText] = [:]
    for row in rows {
      let name: String = row[0]
      guard let kind = KeptText.Kind(rawValue: row[1]) else { continue }
      texts[LawTextName(name)] = KeptText(kind: kind, body: row[2])
    }
    return texts
  }

  static func letters(
    _ db: Database, agency: AgencyCode, dossier: Int64?
  ) throws -> [IssuedLetter] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(letterColumns)
        FROM letter AS l \(dossier == nil ? "" : "INDEXED BY letter_dossier")
        LEFT JOIN summary AS s ON s.agency = l.agency AND s.dossier = l.dossier
        WHERE l.agency = ?1 \(dossier == nil ? "" : "AND l.dossier = ?2")
        ORDER BY l.year, l.number, l.series
        """, arguments: dossier.map { [agency.text, $0] } ?? [agency.text])
    return rows.map { letter($0, of: agency) }
  }

  /// What a letter is read from; `s` is the summary of its dossier.
  static let letterColumns = """
    l.year, l.series, l.number, l.letter, s.number, l.kind, l.form, l.issued_on, l.recorded_at,
    l.actor, l.drafted_by, l.approved_by, l.reason, l.original_due, l.new_date, l.late, l.replaces,
    l.replaces_year, l.file_name, l.file_sha256, l.template, l.values_json, l.values_sha256,
    l.status, l.status_at, l.channel
    """

  /// A letter of a row of `letterColumns`.
  static func letter(_ row: Row, of agency: AgencyCode) -> IssuedLetter {
    var reader = RowReader(row)
    let (year, series) = (Int(reader.integer() ?? 0), reader.text() ?? "")
    let (number, text) = (Int(reader.integer() ?? 0), reader.text() ?? "")
    let dossier = DossierNumber(reader.text() ?? "")
    let (kind, form) = (reader.text() ?? "", reader.text())
    let date = reader.date() ?? CivilDate(dayNumber: 0)
    let recordedAt = reader.moment() ?? Moment(minuteNumber: 0)
    let (by, draftedBy, approvedBy) = (reader.text() ?? "", reader.text(), reader.text())
    let reason = reader.text().flatMap { $0.isEmpty ? nil : DelayReason(text: $0) }
    let (originalDue, newDate, late) = (reader.date(), reader.date(), reader.integer() == 1)
    let (replaced, replacedYear) = (reader.text(), reader.integer())
    var letter = IssuedLetter(
      agency: agency, year: year, series: series, number: number, letter: text, dossier: dossier,
      kind: kind, form: form, date: date, recordedAt: recordedAt, by: by, draftedBy: draftedBy,
      approvedBy: approvedBy, reason: reason, originalDue: originalDue, newDate: newDate,
      late: late, replaces: replaced.map { LetterName($0, year: Int(replacedYear ?? 0)) },
      fileName: reader.text() ?? "", fileDigest: reader.digest() ?? .zero,
      template: reader.text() ?? "", values: reader.text(),
      valuesDigest: reader.digest() ?? .zero)
    // A word that is none of ours equals no status that events give.
    let stage = reader.text().flatMap(LetterStatus.Stage.init(rawValue:)) ?? .replaced
    letter.status = LetterStatus(
      stage: stage, at: reader.moment(),
      channel: reader.text().flatMap(LetterChannel.init(rawValue:)))
    return letter
  }
}
