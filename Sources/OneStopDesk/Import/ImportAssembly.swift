internal import DossierStore

/// The second of three threads: rows → dossiers with their proofs, as the values of their rows in the
/// store.
///
/// It takes most of the work from the other two, so that the one that writes, which nothing can
/// divide, waits for nobody.
struct ImportAssembly {
  private var assembler: DossierAssembler
  private var builder = FreshBatchBuilder()

  init(_ assembler: DossierAssembler) { self.assembler = assembler }

  /// Takes all batches from one queue to the next, and closes both.
  mutating func run(
    from rows: ImportQueue<ImportBatch<ReadRow>>, into dossiers: ImportQueue<ImportBatch<JudgedRow>>
  ) {
    defer {
      rows.close()
      dossiers.close()
    }
    while let batch = rows.receive() {
      var judged = batch.map { judge($0) }
      judged.fresh = builder.finish()
      guard dossiers.send(judged) else { return }
    }
  }

  private mutating func judge(_ row: ReadRow) -> JudgedRow {
    switch row {
    case .skipped(let line, let reason): return .skipped(line: line, reason)
    case .rejected(let rejection): return .rejected(rejection)
    case .assembled(let assembled):
      switch assembler.dossier(assembled) {
      case .incomplete(let rejection): return .incomplete(assembled, rejection)
      case .fresh(let dossier, let warnings):
        builder.add(dossier)
        return .fresh(assembled, warnings: warnings, events: dossier.events.count)
      }
    }
  }
}
