internal import DossierCore
internal import GRDBSQLite

extension LedgerWriter {
  /// Writes the new dossiers of a batch, and answers which of them were not new: the places of
  /// those whose number belongs to a dossier already. Of these nothing was written.
  ///
  /// Two dossiers of one batch with the same number: the first is written, the second is not new.
  ///
  ///     let known = try writer.insert(batch)
  ///     for place in known { … }  // what the row adds to a dossier that is there
  public func insert(_ batch: FreshBatch) throws -> [Int] {
    let tallyAgencies = batch.agencies.map { tally.index(of: $0) }
    var open: [Int] = []
    for agency in batch.agencies { open.append(try self.batch(of: agency)) }
    let rows = try FreshRows(statements)
    var known: [Int] = []
    for (place, entry) in batch.entries.enumerated() {
      let agency = batch.agencies[entry.agency]
      if let submission = entry.submissionNumber, try id(of: submission, agency: agency) != nil {
        known.append(place)
        continue
      }
      let index = open[entry.agency]
      let dossier = batches[index].nextDossier
      guard
        try rows.write(
          entry, of: batch, agency: agency, dossier: dossier, to: batches[index].number)
      else {
        known.append(place)
        continue
      }
      batches[index].nextDossier += 1
      for event in 0..<entry.eventCount {
        batches[index].events.append(
          (dossier, Int64(event + 1), batch.digests[entry.firstDigest + event]))
      }
      let dimensions = tally.index(of: entry.dimensions)
      for change in batch.changes[entry.tally] {
        let key = TallyDelta.Key(
          agency: tallyAgencies[entry.agency], dimensions: dimensions, day: change.day)
        tally.add(1, to: key, measure: change.measure)
      }
      noteSerial(of: entry.number, agency: agency)
      if let submission = entry.submissionNumber { noteSerial(of: submission, agency: agency) }
    }
    return known
  }
}

/// The four statements that write a new dossier.
private struct FreshRows {
  let event: WritingStatement
  let summary: WritingStatement
  let applicant: WritingStatement
  let span: WritingStatement

  init(_ statements: Statements) throws(StoreError) {
    event = try statements[.insertEvent]
    summary = try statements[.insertSummary]
    applicant = try statements[.insertApplicant]
    span = try statements[.insertSpan]
  }

  /// Writes the rows of one dossier; false when its number is known.
  func write(
    _ entry: FreshBatch.Entry, of batch: FreshBatch, agency: AgencyCode, dossier: Int64,
    to number: Int64
  ) throws(StoreError) -> Bool {
    var cell = entry.firstCell
    let code = batch.rows.bytes.withUnsafeBytes { bytes in
      run(entry, batch.rows.cells, bytes, agency: agency, dossier: dossier, to: number, &cell)
    }
    if code == SQLITE_OK { return true }
    // The first event bears the number, and is the first row written.
    let isFirstRow = cell == entry.firstCell + EventEncoder.cellCount
    if code == ResultCode.unique, isFirstRow { return false }
    throw StoreError(code: code, message: "writing \(entry.number.text)")
  }

  private func run(
    _ entry: FreshBatch.Entry, _ cells: [RowBuffer.Cell], _ bytes: UnsafeRawBufferPointer,
    agency: AgencyCode, dossier: Int64, to number: Int64, _ cell: inout Int
  ) -> Int32 {
    func run(_ statement: WritingStatement, _ count: Int, from first: Int32) -> Int32 {
      statement.bind(cells[cell..<(cell + count)], in: bytes, from: first)
      cell += count
      return statement.run()
    }
    event.bind(agency.text, at: 1)
    event.bind(dossier, at: 2)
    event.bind(number, at: 3)
    for _ in 0..<entry.eventCount {
      let code = run(event, EventEncoder.cellCount, from: 4)
      if code != SQLITE_OK { return code }
    }
    summary.bind(agency.text, at: 1)
    summary.bind(dossier, at: 2)
    let code = run(summary, RowBuffer.summaryCellCount, from: 3)
    if code != SQLITE_OK { return code }
    if entry.hasApplicant {
      applicant.bind(agency.text, at: 1)
      applicant.bind(dossier, at: 2)
      let code = run(applicant, RowBuffer.applicantCellCount, from: 3)
      if code != SQLITE_OK { return code }
    }
    span.bind(agency.text, at: 1)
    span.bind(dossier, at: 2)
    for _ in 0..<entry.spanCount {
      let code = run(span, RowBuffer.spanCellCount, from: 3)
      if code != SQLITE_OK { return code }
    }
    return SQLITE_OK
  }
}
