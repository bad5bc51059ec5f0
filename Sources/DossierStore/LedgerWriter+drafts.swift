public import DossierCore
internal import GRDB
internal import WorkingTime

extension LedgerWriter {
  /// Keeps a new draft; the answer has its id.
  ///
  /// Throws `unknownNumber` where there is no such dossier. A dossier has one open draft of a kind:
  /// the caller looks for it first (`openDraft`).
  public func begin(_ draft: LetterDraft) throws -> LetterDraft {
    var draft = draft
    guard let dossier = try id(of: draft.dossier, agency: draft.agency) else {
      throw StoreError.unknownNumber(draft.dossier)
    }
    draft.id =
      1
      + (try Int.fetchOne(
        db, sql: "SELECT max(draft) FROM letter_draft WHERE agency = ?",
        arguments: [draft.agency.text]) ?? 0)
    try db.execute(
      sql: """
        INSERT INTO letter_draft (agency, draft, dossier, kind, drafted_by, drafted_at, status)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        draft.agency.text, draft.id, dossier, draft.kind, draft.draftedBy,
        draft.draftedAt.minuteNumber, draft.status.rawValue,
      ])
    try update(draft)
    return draft
  }

  /// Keeps a draft as it is now.
  public func update(_ draft: LetterDraft) throws {
    try db.execute(
      sql: """
        UPDATE letter_draft SET form = ?, paper = ?, reason = ?, cause_body = ?, explanation = ?,
          new_date = ?, note = ?, drafted_by = ?, drafted_at = ?, approved_by = ?, approved_at = ?,
          basis = ?, status = ?, closed_at = ?, letter = ?, letter_year = ?
        WHERE agency = ? AND draft = ?
        """,
      arguments: [
        draft.form, draft.paper, draft.reason?.text, draft.causeBody, draft.explanation,
        draft.newDate?.dayNumber, draft.note, draft.draftedBy, draft.draftedAt.minuteNumber,
        draft.approval?.by, draft.approval?.at.minuteNumber, draft.approval?.basis,
        draft.status.rawValue, draft.closedAt?.minuteNumber, draft.letter?.letter,
        draft.letter?.year, draft.agency.text, draft.id,
      ])
  }

  /// The draft of a kind that is open for a dossier; nil where there is none.
  public func openDraft(
    of number: DossierNumber, kind: String, agency: AgencyCode
  ) throws -> LetterDraft? {
    try DraftReading.open(db, of: number, kind: kind, agency: agency)
  }

  /// The drafts that are open, in the order of drafting.
  public func openDrafts(of agency: AgencyCode) throws -> [LetterDraft] {
    try DraftReading.drafts(db, where: DraftReading.isOpen, [], agency: agency)
  }

  /// A draft by its id; nil where there is none.
  public func draft(_ id: Int, agency: AgencyCode) throws -> LetterDraft? {
    try DraftReading.drafts(db, where: "d.draft = ?", [id], agency: agency).first
  }

  /// Erases what drafts of a dossier say in free words, and what their approval rested on.
  func eraseDrafts(of id: Int64, agency: AgencyCode) throws {
    try db.execute(
      sql: """
        UPDATE letter_draft SET reason = NULL, cause_body = NULL, explanation = NULL, note = NULL,
          basis = NULL
        WHERE agency = ? AND dossier = ?
        """, arguments: [agency.text, id])
  }
}

extension Ledger {
  /// The drafts of an agency in the order of drafting; by default those that are open.
  public func drafts(of agency: AgencyCode, all: Bool = false) throws -> [LetterDraft] {
    try read { db in
      try DraftReading.drafts(db, where: all ? "1" : DraftReading.isOpen, [], agency: agency)
    }
  }

  /// The draft of a kind that is open for a dossier; nil where there is none.
  public func openDraft(
    of number: DossierNumber, kind: String, agency: AgencyCode
  ) throws -> LetterDraft? {
    try read { db in try DraftReading.open(db, of: number, kind: kind, agency: agency) }
  }
}

/// Drafts from their rows.
enum DraftReading {
  /// The condition of a draft that may still become a letter.
  static let isOpen = "d.status IN ('draft', 'approved')"

  /// The draft of a kind that is open for a dossier; a dossier has one of a kind at most.
  static func open(
    _ db: Database, of number: DossierNumber, kind: String, agency: AgencyCode
  ) throws -> LetterDraft? {
    guard let id = try Reading.id(db, of: number, agency: agency) else { return nil }
    return try drafts(
      db, where: "d.dossier = ? AND d.kind = ? AND \(isOpen)", [id, kind], agency: agency
    ).first
  }

  static func drafts(
    _ db: Database, where condition: String, _ arguments: StatementArguments, agency: AgencyCode
  ) throws -> [LetterDraft] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT d.draft, s.number, d.kind, d.drafted_by, d.drafted_at, d.form, d.paper, d.reason,
          d.cause_body, d.explanation, d.new_date, d.note, d.status, d.approved_by, d.approved_at,
          d.basis, d.closed_at, d.letter, d.letter_year
        FROM letter_draft d JOIN summary s ON s.agency = d.agency AND s.dossier = d.dossier
        WHERE d.agency = ? AND \(condition) ORDER BY d.draft
        """,
      arguments: [agency.text] + arguments
    ).map { row in
      var reader = RowReader(row)
      let id = Int(reader.integer() ?? 0)
      var draft = LetterDraft(
        agency: agency, dossier: DossierNumber(reader.text() ?? ""), kind: reader.text() ?? "",
        draftedBy: reader.text() ?? "", draftedAt: reader.moment() ?? Moment(minuteNumber: 0))
      draft.id = id
      draft.form = reader.text()
      draft.paper = reader.text()
      draft.reason = reader.text().map(DelayReason.init(text:))
      draft.causeBody = reader.text()
      draft.explanation = reader.text()
      draft.newDate = reader.date()
      draft.note = reader.text()
      draft.status = reader.text().flatMap(LetterDraftStatus.init(rawValue:)) ?? .discarded
      let approval = (by: reader.text(), at: reader.moment(), basis: reader.text())
      if let by = approval.by, let at = approval.at {
        draft.approval = LetterDraft.Approval(by: by, at: at, basis: approval.basis)
      }
      draft.closedAt = reader.moment()
      let letter = (text: reader.text(), year: reader.integer())
      if let text = letter.text, let year = letter.year {
        draft.letter = LetterName(text, year: Int(year))
      }
      return draft
    }
  }
}
