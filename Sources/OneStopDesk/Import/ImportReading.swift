internal import DossierImport

/// The first of three threads: files → rows with their office and law, in batches.
struct ImportReading: Sendable {
  var readers: [DossierFileReader]
  let offices: ImportOffices
  let keepsRejects: Bool
  let keepsSources: Bool

  /// Rows of a batch: small ones, since several are in memory at once with some 5 KB a row. A
  /// transaction takes several (`ImportWriting.transactionRows`); while it is committed the others
  /// wait.
  static let batchRows = 500

  /// Reads all files into the queue, and closes it.
  mutating func run(into queue: ImportQueue<ImportBatch<ReadRow>>) {
    defer { queue.close() }
    var assembler = RowAssembler(offices: offices)
    for file in readers.indices {
      var isLast = false
      while !isLast {
        var batch = ImportBatch<ReadRow>(file: file)
        batch.entries.reserveCapacity(Self.batchRows)
        if keepsSources { batch.sources = RowSources() }
        do {
          while batch.entries.count < Self.batchRows {
            guard let row = try readers[file].next() else {
              isLast = true
              break
            }
            add(row, of: file, to: &batch, &assembler)
          }
        } catch {
          batch.failure = error
          isLast = true
        }
        batch.bytesDone = readers[file].offset
        batch.isLast = isLast
        guard queue.send(batch) else { return }
      }
    }
  }

  private func add(
    _ row: ImportedRow, of file: Int, to batch: inout ImportBatch<ReadRow>,
    _ assembler: inout RowAssembler
  ) {
    let read: ReadRow
    var mayBeRejected = true
    switch row {
    case .skipped(let line, let reason):
      read = .skipped(line: line, reason)
      mayBeRejected = false
    case .rejected(_, let findings): read = .rejected(ImportRejection(findings))
    case .row(let row):
      switch assembler.assemble(row) {
      case .failure(let rejection): read = .rejected(rejection)
      case .success(let assembled): read = .assembled(assembled)
      }
    }
    var entry = ImportBatch<ReadRow>.Entry(row: read)
    if keepsRejects, mayBeRejected {
      let start = batch.rejectedRows.count
      readers[file].appendRejectedRow(to: &batch.rejectedRows)
      entry.raw = start..<batch.rejectedRows.count
    }
    batch.sources?.add(readers[file], isKept: mayBeRejected)
    batch.entries.append(entry)
  }
}
