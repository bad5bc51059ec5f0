internal import DossierImport
internal import DossierStore

extension ImportWriting {
  /// Writes all that the queue brings; with the report, why reading ended before the end of a file.
  /// What was read until then is written and stays.
  mutating func run(
    taking queue: ImportQueue<Batch>, _ digests: FileDigests, sizes: [Int],
    progress: (ImportProgress) -> Void
  ) throws(DeskRefusal) -> (ImportReport, DeskRefusal?) {
    var failure: DeskRefusal?
    var begun = -1
    try DeskRefusal.importing {
      try ledger.writeInBulk { bulk in
        while let batch = queue.receive() {
          while begun < batch.file {
            begun += 1
            try begin(begun, digest: digests.digest(of: begun) ?? .zero, in: bulk)
          }
          let written = try write(batch, in: bulk) { queue.receive() }
          try rejects?.flush()
          try table?.flush()
          try differences?.flush()
          if let refusal = written.failure {
            failure = DeskRefusal(refusal, file: report.files[batch.file].path)
          }
          progress(
            ImportProgress(
              bytes: sizes.reduce(0, +),
              bytesDone: sizes[..<batch.file].reduce(0, +) + written.bytesDone,
              rows: report.counts.read + report.counts.skipped))
        }
      }
    }
    try rejects?.finish()
    report.findings = findings.sorted
    report.rejectsPath = rejects?.paths.first
    report.differences = differences.map { ($0.path, $0.count) }
    return (report, failure)
  }
}

extension String {
  /// The sentence with its stop; a question has one already.
  fileprivate var endingWithStop: String { hasSuffix("?") ? self : self + "." }
}

extension DeskRefusal {
  /// A file that cannot be imported.
  init(_ refusal: FileRefusal, file: String) { self.init([(file, refusal)]) }

  /// Files that cannot be imported, one at least.
  init(_ refused: [(path: String, refusal: FileRefusal)]) {
    var remedies: [String] = []
    for (_, refusal) in refused where !remedies.contains(refusal.remedy) {
      remedies.append(refusal.remedy)
    }
    let isOne = refused.count == 1
    self.init(
      .unreadable, code: refused.first?.refusal.code ?? "fileUnreadable",
      headline: isOne
        ? "Không nhập được \(refused.first?.path ?? "")"
        : "Không nhập được \(refused.count) tệp",
      message: refused.map { file in
        (isOne ? "" : "\(file.path): ") + file.refusal.message.endingWithStop
      }.joined(separator: "\n"),
      remedy: remedies.joined(separator: "; ") + ".")
  }
}
