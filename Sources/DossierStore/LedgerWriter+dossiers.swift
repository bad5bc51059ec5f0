public import DossierCore
internal import GRDB
internal import GRDBSQLite
internal import WorkingTime

extension LedgerWriter {
  /// Writes one new dossier.
  ///
  /// Throws `numberTaken` when its number belongs to another, and `requestRepeated` when the
  /// request was carried out before.
  @discardableResult
  public func create(
    _ dossier: FreshDossier, request: String? = nil
  ) throws -> DossierRecord {
    try refuseRepeated(request, agency: dossier.agency)
    for number in [dossier.submissionNumber, dossier.number].compactMap({ $0 })
    where try self.id(of: number, agency: dossier.agency) != nil {
      throw StoreError.numberTaken(number)
    }
    let open = try batch(of: dossier.agency)
    let id = batches[open].nextDossier
    batches[open].nextDossier += 1
    let record = DossierRecord(
      agency: dossier.agency, id: id, number: dossier.number,
      submissionNumber: dossier.submissionNumber, applicant: dossier.applicant?.applicant,
      summary: dossier.summary)
    var request = request
    for event in dossier.events {
      try write(
        event, of: record, given: dossier.numberGiven(with: event.sequence),
        borne: dossier.numberBorne(at: event.sequence), request: request)
      request = nil
    }
    try writeProjection(record, before: nil)
    if let applicant = dossier.applicant { try write(applicant, of: record) }
    for number in [dossier.submissionNumber, dossier.number].compactMap({ $0 }) {
      noteSerial(of: number, agency: dossier.agency)
    }
    return record
  }

  /// Appends events to a dossier, and puts its projection in their place.
  ///
  /// - Parameters:
  ///   - events: what happened, sequences following `lastSequence` of `history`.
  ///   - summary: the fold of the whole history with them.
  ///   - number: the number that the first of them gives the dossier ("receive" of a submission).
  ///   - applicant: the applicant's data, where the events state them.
  ///   - request: marks the request, so that it is not carried out twice.
  ///
  /// Throws `sequenceConflict` when another event was recorded since `history` was read.
  @discardableResult
  public func append(
    _ events: [RecordedEvent], to history: DossierHistory, summary: DossierSummary,
    giving number: DossierNumber? = nil, applicant: SealedApplicant? = nil,
    request: String? = nil
  ) throws -> DossierHistory {
    var history = history
    try refuseRepeated(request, agency: history.record.agency)
    if let number, try id(of: number, agency: history.record.agency) != nil {
      throw StoreError.numberTaken(number)
    }
    let found = try lastSequence(of: history.record)
    let expected = (events.first?.sequence ?? history.lastSequence + 1) - 1
    guard expected == found, history.lastSequence == found else {
      throw StoreError.sequenceConflict(
        dossier: history.record.number, expected: history.lastSequence, found: found)
    }
    let before = try Reading.record(
      db, agency: history.record.agency, id: history.record.id)?.summary
    if let number, let first = events.first {
      if number != history.record.number { history.record.submissionNumber = history.record.number }
      history.record.number = number
      history.numberedFrom = first.sequence
    }
    history.record.summary = summary
    var request = request
    for event in events {
      let given = event.sequence == history.numberedFrom ? number : nil
      try write(
        event, of: history.record, given: given, borne: history.record.number, request: request)
      request = nil
    }
    try writeProjection(history.record, before: before)
    if let applicant {
      try write(applicant, of: history.record)
      history.record.applicant = applicant.applicant
    }
    if let number { noteSerial(of: number, agency: history.record.agency) }
    history.events += events
    // A correction may void what was said of a letter.
    if events.contains(where: { $0.event.concernsLetters || $0.event.kind == .corrected }) {
      try projectLetters(of: history.record.id, agency: history.record.agency, history.events)
    }
    return history
  }

  /// The history of a dossier by any number it has borne; nil when none has it.
  public func history(
    of number: DossierNumber, agency: AgencyCode
  ) throws -> DossierHistory? {
    guard let id = try id(of: number, agency: agency) else { return nil }
    return try Reading.history(db, agency: agency, id: id)
  }

  /// The number of the dossier on which a request was carried out before; nil when it was not.
  public func dossier(ofRequest request: String, agency: AgencyCode) throws -> DossierNumber? {
    try Reading.number(db, ofRequest: request, agency: agency)
  }

  /// Erases the applicant's data of a dossier, the values of its letters, which hold them, and what
  /// its drafts say in free words.
  ///
  /// The events and their chain stay whole: they hold the digest only, and the salt is gone.
  public func eraseApplicant(of number: DossierNumber, agency: AgencyCode) throws {
    guard let id = try id(of: number, agency: agency) else {
      throw StoreError.unknownNumber(number)
    }
    let applicant = try statements[.eraseApplicant]
    applicant.bind(agency.text, at: 1)
    applicant.bind(id, at: 2)
    applicant.bind(origin.recordedAt.minuteNumber, at: 3)
    try applicant.runOrThrow()
    let letters = try statements[.eraseLetterValues]
    letters.bind(agency.text, at: 1)
    letters.bind(id, at: 2)
    try letters.runOrThrow()
    try eraseDrafts(of: id, agency: agency)
  }

  /// The id of the dossier that bears or bore a number.
  func id(of number: DossierNumber, agency: AgencyCode) throws -> Int64? {
    try Reading.id(db, of: number, agency: agency)
  }

  private func refuseRepeated(_ request: String?, agency: AgencyCode) throws {
    guard let request, let number = try dossier(ofRequest: request, agency: agency) else { return }
    throw StoreError.requestRepeated(request: request, dossier: number)
  }

  private func lastSequence(of record: DossierRecord) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT seq FROM event WHERE agency = ? AND dossier = ?
          ORDER BY agency DESC, dossier DESC, seq DESC LIMIT 1
          """),
      arguments: [record.agency.text, record.id]) ?? 0
  }

  private func write(
    _ event: RecordedEvent, of record: DossierRecord, given: DossierNumber?,
    borne: DossierNumber, request: String?
  ) throws(StoreError) {
    scratch.removeAll()
    let digest = encoder.encode(
      event, given: given, borne: borne, request: request, into: &scratch)
    let statement = try statements[.insertEvent]
    let open = try batch(of: record.agency)
    statement.bind(record.agency.text, at: 1)
    statement.bind(record.id, at: 2)
    statement.bind(batches[open].number, at: 3)
    try run(statement, bindingFrom: 4)
    batches[open].events.append((record.id, Int64(event.sequence), digest))
  }

  /// Puts the projection of a dossier in the place of the one before, and moves its contributions
  /// to the tally.
  func writeProjection(
    _ record: DossierRecord, before: DossierSummary?
  ) throws(StoreError) {
    if let before {
      for name in [Statements.Name.deleteSummary, .deleteSpans] {
        let statement = try statements[name]
        statement.bind(record.agency.text, at: 1)
        statement.bind(record.id, at: 2)
        try statement.runOrThrow()
      }
      tally.add(-1, of: before, agency: record.agency)
    }
    tally.add(1, of: record.summary, agency: record.agency)
    scratch.removeAll()
    scratch.append(
      record.summary, number: record.number, submissionNumber: record.submissionNumber)
    let summary = try statements[.insertSummary]
    summary.bind(record.agency.text, at: 1)
    summary.bind(record.id, at: 2)
    try run(summary, bindingFrom: 3)
    let statement = try statements[.insertSpan]
    for (index, span) in record.summary.dueSpans.enumerated() {
      scratch.removeAll()
      scratch.append(span, position: index + 1)
      statement.bind(record.agency.text, at: 1)
      statement.bind(record.id, at: 2)
      try run(statement, bindingFrom: 3)
    }
  }

  private func write(
    _ applicant: SealedApplicant, of record: DossierRecord
  ) throws(StoreError) {
    scratch.removeAll()
    scratch.append(applicant)
    let statement = try statements[.insertApplicant]
    statement.bind(record.agency.text, at: 1)
    statement.bind(record.id, at: 2)
    try run(statement, bindingFrom: 3)
  }

  /// Runs a statement with all values of `scratch` bound from a parameter on.
  private func run(
    _ statement: WritingStatement, bindingFrom first: Int32
  ) throws(StoreError) {
    let code = scratch.bytes.withUnsafeBytes { bytes in
      statement.bind(scratch.cells[...], in: bytes, from: first)
      return statement.run()
    }
    guard code == SQLITE_OK else { throw StoreError(code: code, message: "writing a dossier") }
  }
}
