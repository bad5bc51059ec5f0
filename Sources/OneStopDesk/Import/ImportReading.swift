internal import DossierCore
internal import DossierImport
internal import DossierStore
internal import WorkingTime

/// The reading side: files → rows → dossiers, in batches, on a thread of its own.
struct ImportReading: Sendable {
  var readers: [DossierFileReader]
  let offices: ImportOffices
  let asOf: Moment
  let origin: WriteOrigin
  let keepsRejects: Bool
  let keepsSources: Bool

  /// Rows of a batch: small ones, since six are in memory at once with some 5 KB a row. A transaction
  /// takes several (`ImportWriting.transactionRows`); while it is committed the others wait.
  static let batchRows = 1_000

  /// Reads all files into the queue, and closes it.
  mutating func run(into queue: ImportQueue<ImportBatch>) {
    defer { queue.close() }
    var assembler = RowAssembler(offices: offices, asOf: asOf, origin: origin)
    var builder = FreshBatchBuilder()
    for file in readers.indices {
      var isLast = false
      while !isLast {
        var batch = ImportBatch(file: file)
        batch.entries.reserveCapacity(Self.batchRows)
        if keepsSources { batch.sources = RowSources() }
        do {
          while batch.entries.count < Self.batchRows {
            guard let row = try readers[file].next() else {
              isLast = true
              break
            }
            add(row, of: file, to: &batch, &assembler, &builder)
          }
        } catch {
          batch.failure = error
          isLast = true
        }
        batch.fresh = builder.finish()
        batch.bytesDone = readers[file].offset
        batch.isLast = isLast
        guard queue.send(batch) else { return }
      }
    }
  }

  private func add(
    _ row: ImportedRow, of file: Int, to batch: inout ImportBatch,
    _ assembler: inout RowAssembler, _ builder: inout FreshBatchBuilder
  ) {
    var entry = ImportBatch.Entry(content: .skipped(line: 0, nil))
    switch row {
    case .skipped(let line, let reason): entry.content = .skipped(line: line, reason)
    case .rejected(_, let findings): entry.content = .rejected(ImportRejection(findings))
    case .row(let row):
      switch assembler.assemble(row) {
      case .failure(let rejection): entry.content = .rejected(rejection)
      case .success(let assembled):
        switch assembler.dossier(assembled) {
        case .fresh(let dossier, let warnings):
          builder.add(dossier)
          entry.content = .fresh(assembled, warnings: warnings, events: dossier.events.count)
        case .incomplete(let rejection): entry.content = .incomplete(assembled, rejection)
        }
      }
    }
    if keepsRejects, entry.mayBeRejected {
      let start = batch.rejectedRows.count
      readers[file].appendRejectedRow(to: &batch.rejectedRows)
      entry.raw = start..<batch.rejectedRows.count
    }
    batch.sources?.add(readers[file], isKept: entry.mayBeRejected)
    batch.entries.append(entry)
  }
}

extension ImportBatch.Entry {
  fileprivate var mayBeRejected: Bool {
    switch content {
    case .skipped: false
    case .fresh, .incomplete, .rejected: true
    }
  }
}
