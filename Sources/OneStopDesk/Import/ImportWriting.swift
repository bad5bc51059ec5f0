internal import DossierCore
internal import DossierImport
internal import DossierStore
internal import WorkingTime

/// The writing side: batches → store, some in a transaction; counts and findings.
///
/// In a dry run the store written to is a temporary one, into which the dossiers that the real one
/// has are copied as they are met; so a dry run counts exactly what the import would.
struct ImportWriting {
  typealias Batch = ImportBatch<JudgedRow>

  let ledger: Ledger
  /// The real store in a dry run; nil when there is none, or the run is no dry one.
  let base: Ledger?
  let origin: WriteOrigin
  let session: DeskSession
  var report: ImportReport
  var rejects: RejectsFile?
  let table: RejectsTable?
  let differences: DifferencesFile?
  /// Name of the profile by which the files are read.
  var profile: String?
  private(set) var findings = ImportFindings()
  private var merger: RowMerge
  private var kept: Set<Governed> = []
  private var records: [ImportRecord?]

  private struct Governed: Hashable {
    let governing: ObjectIdentifier
    let office: ObjectIdentifier
  }

  init(
    ledger: Ledger, base: Ledger?, origin: WriteOrigin, session: DeskSession,
    report: ImportReport, rejects: RejectsFile?, outputs: ImportOutputs
  ) {
    self.ledger = ledger
    self.base = base
    self.origin = origin
    self.session = session
    self.report = report
    self.rejects = rejects
    table = outputs.table
    differences = outputs.differences
    merger = RowMerge(asOf: session.context.asOf, origin: origin)
    records = report.files.map { _ in nil }
  }

  /// Records that a file is being imported.
  mutating func begin(_ file: Int, digest: Digest, in bulk: BulkWriter) throws {
    report.files[file].digest = digest
    if report.isDryRun { return }
    let path = report.files[file].path
    records[file] = try bulk.transaction(origin) { writer in
      try writer.begin(
        ImportRecord(
          agency: session.agency, fileName: path.lastPathPart, fileDigest: digest, profile: profile,
          by: origin.by, asOf: session.context.asOf, startedAt: origin.recordedAt))
    }
    report.files[file].recordNumber = records[file]?.id
  }

  /// Rows of a transaction.
  static let transactionRows = 10_000

  /// Writes a batch and those that follow it, up to the end of its file or of a transaction; the
  /// answer is the last of them.
  ///
  /// - Parameter next: waits for the next batch; nil when the reader was stopped.
  mutating func write(
    _ first: Batch, in bulk: BulkWriter, taking next: () -> Batch?
  ) throws -> (bytesDone: Int, failure: FileRefusal?) {
    let recordedAt = session.context.clock.now()
    return try bulk.transaction(records[first.file].map(origin.of) ?? origin) { writer in
      var batch = first
      var rows = 0
      while true {
        if batch.isLast, batch.failure == nil, report.files[batch.file].hasChanged {
          batch.failure = .changed
        }
        try write(batch, writer)
        rows += batch.entries.count
        guard !batch.isLast, rows < Self.transactionRows, let following = next() else { break }
        batch = following
      }
      try update(batch, recordedAt, writer)
      return (batch.bytesDone, batch.failure)
    }
  }

  private mutating func write(_ batch: Batch, _ writer: LedgerWriter) throws {
    var counts = ImportCounts()
    if let base { try copyKnown(of: batch, from: base, writer) }
    let known = Set(try batch.fresh.map { try writer.insert($0) } ?? [])
    var place = 0
    for index in batch.entries.indices {
      switch batch.entries[index].row {
      case .skipped(let line, let reason):
        counts.skipped += 1
        if let reason { report.files[batch.file].skipped.note(reason, line: line) }
      case .rejected(let rejection): reject(rejection, index, of: batch, &counts)
      case .fresh(let assembled, let warnings, let events):
        if known.contains(place) {
          try merge(assembled, index, of: batch, writer, &counts, orElse: nil)
        } else {
          try keep(assembled, writer)
          counts.accepted += 1
          counts.events += events
          if !warnings.isEmpty { warn(warnings, index, of: batch, &counts) }
        }
        place += 1
      case .incomplete(let assembled, let rejection):
        try merge(assembled, index, of: batch, writer, &counts, orElse: rejection)
      }
    }
    report.files[batch.file].counts += counts
    report.counts += counts
  }

  private mutating func update(
    _ batch: Batch, _ moment: Moment, _ writer: LedgerWriter
  ) throws {
    guard var record = records[batch.file] else { return }
    let counts = report.files[batch.file].counts
    record.counts.read = counts.read
    record.counts.accepted = counts.accepted
    record.counts.unchanged = counts.unchanged
    record.counts.rejected = counts.rejected
    record.counts.skipped = counts.skipped
    record.counts.warnings = counts.warnings
    record.counts.events = counts.events
    if batch.isLast, batch.failure == nil { record.finishedAt = moment }
    records[batch.file] = record
    try writer.update(record)
  }

  private mutating func merge(
    _ assembled: AssembledRow, _ entry: Int, of batch: Batch,
    _ writer: LedgerWriter, _ counts: inout ImportCounts, orElse rejection: ImportRejection?
  ) throws {
    let agency = assembled.office.agency
    guard let history = try writer.history(of: assembled.number, agency: agency) else {
      let unknown = ImportRejection(assembled.row.finding(.missing(.number), at: .number))
      return reject(rejection ?? unknown, entry, of: batch, &counts)
    }
    switch merger.merge(assembled, into: history) {
    case .unchanged(let warnings):
      counts.unchanged += 1
      warn(warnings, entry, of: batch, &counts)
    case .added(let events, let summary, let applicant, let warnings):
      try keep(assembled, writer)
      try writer.append(events, to: history, summary: summary, applicant: applicant)
      counts.accepted += 1
      counts.events += events.count
      warn(warnings, entry, of: batch, &counts)
    case .rejected(let rejection): reject(rejection, entry, of: batch, &counts)
    }
  }

  /// Keeps the texts of law that a dossier names, once.
  private mutating func keep(_ assembled: AssembledRow, _ writer: LedgerWriter) throws {
    let governed = Governed(
      governing: ObjectIdentifier(assembled.governing),
      office: ObjectIdentifier(assembled.office))
    guard kept.insert(governed).inserted else { return }
    let agency = assembled.office.agency
    try writer.keep(assembled.office.law.calendarText, agency: agency)
    try writer.keep(assembled.governing.rulesText, agency: agency)
    try writer.keep(assembled.governing.procedureText, agency: agency)
  }

  private mutating func reject(
    _ rejection: ImportRejection, _ entry: Int, of batch: Batch,
    _ counts: inout ImportCounts
  ) {
    counts.rejected += 1
    let file = report.files[batch.file]
    if let first = rejection.findings.first { findings.add(first, of: file) }
    rejects?.add(
      batch.rejectedRows[batch.entries[entry].raw], rejection.findings, file: batch.file,
      format: file.format)
    note(rejection.findings, entry, of: batch)
  }

  private mutating func warn(
    _ warnings: [ImportFinding], _ entry: Int, of batch: Batch,
    _ counts: inout ImportCounts
  ) {
    guard !warnings.isEmpty else { return }
    counts.warnings += warnings.count
    let file = report.files[batch.file]
    for warning in warnings { findings.add(warning, of: file) }
    differences?.add(warnings, file: file.path.lastPathPart)
    note(warnings, entry, of: batch)
  }

  private func note(_ findings: [ImportFinding], _ entry: Int, of batch: Batch) {
    guard let table, let sources = batch.sources else { return }
    let file = report.files[batch.file]
    table.add(
      findings, of: file.origin(scan: records[batch.file]?.id),
      offset: sources.offset(of: entry), source: sources.source(of: entry))
  }

  /// In a dry run: dossiers that the real store has are put into the temporary one.
  private func copyKnown(
    of batch: Batch, from base: Ledger, _ writer: LedgerWriter
  ) throws {
    for entry in batch.entries {
      let assembled: AssembledRow
      switch entry.row {
      case .fresh(let row, _, _), .incomplete(let row, _): assembled = row
      case .rejected, .skipped: continue
      }
      let agency = assembled.office.agency
      guard try writer.history(of: assembled.number, agency: agency) == nil,
        let history = try base.history(of: assembled.number, agency: agency)
      else { continue }
      try writer.create(
        FreshDossier(
          agency: agency, number: history.record.number,
          submissionNumber: history.record.submissionNumber, numberedFrom: history.numberedFrom,
          applicant: history.record.applicant.map { SealedApplicant($0) }, events: history.events,
          summary: history.record.summary))
    }
  }
}

extension String {
  /// What follows the last slash.
  var lastPathPart: String { split(separator: "/").last.map { String($0) } ?? self }
}
