import DossierImport
import WorkingTime

/// Reads a file to its end and holds the reader to its promises, whatever the bytes.
struct ReaderCheck {
  private let file = FuzzedFile()
  private let rejectsFile = FuzzedFile()
  /// 31/12/2025: some of the seeds' dates lie before it, some behind it.
  private let asOf = CivilDate(dayNumber: 20_453)

  /// Reads `bytes`, behind `header` where there is one, then what it rejected.
  func check(_ bytes: UnsafeRawBufferPointer, below header: [UInt8] = []) {
    file.hold(header, bytes)
    let rejects = read(file.path)
    guard !rejects.isEmpty else { return }
    rejects.withUnsafeBytes { rejectsFile.hold([], $0) }
    _ = read(rejectsFile.path)
  }

  /// The rejects file of a file.
  private func read(_ path: String) -> [UInt8] {
    var rejects: [UInt8] = []
    do {
      var reader = try DossierFileReader(path: path, asOf: asOf)
      var lastLine = 0
      while let row = try reader.next() {
        let line: Int
        switch row {
        case .row(let row):
          line = row.line
          precondition(!row.number.isEmpty && !row.events.isEmpty, "a row that proves nothing")
          row.warnings.forEach(check)
        case .rejected(let at, let findings):
          line = at
          precondition(!findings.isEmpty, "rejected without a reason")
          findings.forEach(check)
          if rejects.isEmpty { reader.appendRejectsHeader(to: &rejects) }
          reader.appendRejectedRow(to: &rejects)
          RejectedLine.appendReasons(findings, format: reader.format, to: &rejects)
        case .skipped(let at, _): line = at
        }
        precondition(line > lastLine, "line \(line) behind line \(lastLine)")
        lastLine = line
      }
    } catch {
      precondition(!error.message.isEmpty && !error.remedy.isEmpty, "a refusal without words")
    }
    return rejects
  }

  private func check(_ finding: ImportFinding) {
    precondition(!finding.message.isEmpty && !finding.remedy.isEmpty, "a finding without words")
    precondition((finding.value?.count ?? 0) <= 100, "a whole cell in a finding")
  }
}
