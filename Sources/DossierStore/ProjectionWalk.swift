internal import DossierCore
internal import struct Foundation.Data
internal import GRDB
internal import WorkingTime

/// The projections of an agency in the order of the store, with their spans and applicants.
struct ProjectionWalk {
  struct Projection {
    var record: DossierRecord
    var applicant: KeptApplicant
  }

  /// What the store has of an applicant.
  enum KeptApplicant {
    case none
    /// Erased at the end of the term of retention; the digest is left.
    case erased(digest: String)
    /// The data sealed again with the salt, and the digest that stands beside them.
    case kept(SealedApplicant, digest: String)
  }

  private let rows: RowCursor
  private let spanRows: RowCursor
  private var next: Projection?
  private var nextSpan: (dossier: Int64, span: DueSpan)?

  init(_ db: Database, agency: AgencyCode) throws {
    rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(SummaryColumns.sql), a.digest, a.salt, a.erased_at FROM \(SummaryColumns.tables)
        WHERE s.agency = ? ORDER BY s.dossier
        """, arguments: [agency.text])
    spanRows = try Row.fetchCursor(
      db,
      sql: """
        SELECT dossier, from_day, until_day, due FROM due_span WHERE agency = ?
        ORDER BY dossier, position
        """, arguments: [agency.text])
    try readSpan()
    try read()
  }

  /// The projections before that of a dossier, which are taken.
  mutating func upTo(_ id: Int64) throws -> [Projection] {
    var passed: [Projection] = []
    while let projection = next, projection.record.id < id {
      passed.append(projection)
      try read()
    }
    return passed
  }

  /// The projection of a dossier, nil where it has none.
  mutating func take(_ id: Int64) throws -> Projection? {
    guard let projection = next, projection.record.id == id else { return nil }
    try read()
    return projection
  }

  private mutating func read() throws {
    guard let row = try rows.next() else {
      next = nil
      return
    }
    var projection = Projection(record: ProjectionWalk.record(row), applicant: .none)
    let columns = row.count
    let digest: String? = row[columns - 3]
    let salt: Data? = row[columns - 2]
    if let digest {
      if let salt, let applicant = projection.record.applicant {
        projection.applicant = .kept(
          SealedApplicant(applicant, salt: Array(salt)), digest: digest)
      } else {
        projection.applicant = .erased(digest: digest)
      }
    }
    while let span = nextSpan, span.dossier <= projection.record.id {
      if span.dossier == projection.record.id {
        projection.record.summary.dueSpans.append(span.span)
      }
      try readSpan()
    }
    next = projection
  }

  /// The dossier of a row; one that cannot be read is one without events, which equals no fold.
  private static func record(_ row: Row) -> DossierRecord {
    if let record = try? SummaryColumns.record(row) { return record }
    return DossierRecord(
      agency: AgencyCode(row[0]), id: row[1], number: DossierNumber(row[2]),
      submissionNumber: nil, applicant: nil, summary: .absent)
  }

  private mutating func readSpan() throws {
    guard let row = try spanRows.next() else {
      nextSpan = nil
      return
    }
    var reader = RowReader(row)
    let dossier = reader.integer() ?? 0
    nextSpan = (
      dossier,
      DueSpan(
        from: reader.date() ?? CivilDate(dayNumber: 0), until: reader.date(), due: reader.date())
    )
  }
}
