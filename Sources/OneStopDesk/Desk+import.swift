internal import DossierCore
internal import DossierImport
internal import DossierStore
internal import Foundation
internal import LegalBasis
internal import WorkingTime

extension Desk {
  /// Imports files of dossiers (`import`, CONTRACT §4).
  ///
  /// All files are opened and their headers checked before anything is written. Rows are written
  /// 5,000 in a transaction; after an interruption the same import run again completes it.
  ///
  /// - Parameters:
  ///   - explaining: told how the files are understood, before anything is written, where the
  ///     request asks for it.
  ///   - progress: told after each transaction.
  public func importFiles(
    _ request: ImportRequest, explaining: ([ImportedFile]) -> Void = { _ in },
    progress: (ImportProgress) -> Void = { _ in }
  ) throws(DeskRefusal) -> ImportReport {
    try request.refuseToOverwriteItself()
    if let exports = try exports(in: request) {
      return try restore(exports, request, progress: progress)
    }
    var readers: [DossierFileReader] = []
    var report = ImportReport()
    report.isDryRun = request.dryRun
    for path in request.files {
      do {
        let reader = try DossierFileReader(path: path, asOf: context.asOf.date)
        report.files.append(
          ImportedFile(
            path: path, format: reader.format, headerLine: reader.headerLine,
            columns: reader.columns))
        readers.append(reader)
      } catch { throw DeskRefusal(error, file: path) }
    }
    var desk = self
    if request.explains {
      desk = Desk(context, catalogue: try loadCatalogue())
      try desk.explain(&report.files)
      explaining(report.files)
    }
    let base = request.dryRun ? try baseForDryRun() : nil
    let session = request.dryRun ? try desk.openForDryRun() : try desk.openForWriting()
    let origin = session.origin("import")
    let rejects = request.rejects.flatMap { path in
      request.dryRun ? nil : RejectsFile(path: path, headers: readers.map(\.rejectsHeader))
    }
    let queue = ImportQueue<ImportBatch>(depth: 1)
    let reading = ImportReading(
      readers: readers, offices: try ImportOffices(session), asOf: context.asOf, origin: origin,
      keepsRejects: rejects != nil)
    var writing = ImportWriting(
      ledger: session.ledger, base: base, origin: origin, session: session, report: report,
      rejects: rejects)
    let thread = Thread {
      var reading = reading
      reading.run(into: queue)
    }
    thread.stackSize = 8 << 20
    thread.start()
    defer { queue.close() }
    return try writing.run(
      taking: queue, sizes: readers.map(\.size), isDryRun: request.dryRun, progress: progress)
  }

  /// Reads the first rows of each file and says how they are understood.
  private func explain(_ files: inout [ImportedFile]) throws(DeskRefusal) {
    var preview = try ImportPreview(session: try openForDryRun(), base: try baseForDryRun())
    for place in files.indices {
      let path = files[place].path
      let reader: DossierFileReader
      do { reader = try DossierFileReader(path: path, asOf: context.asOf.date) } catch {
        throw DeskRefusal(error, file: path)
      }
      files[place].explanation = try preview.explain(reader, file: path)
    }
  }

  func baseForDryRun() throws(DeskRefusal) -> Ledger? {
    guard Ledger.fileExists(at: context.storePath) else { return nil }
    return try DeskRefusal.translating { try Ledger(reading: context.storePath) }
  }

  /// A session on a temporary store that vanishes with its connection.
  private func openForDryRun() throws(DeskRefusal) -> DeskSession {
    try open { _ throws(DeskRefusal) in try DeskRefusal.translating { try Ledger(writing: "") } }
  }
}

extension ImportRequest {
  /// Rejected rows never go over the file they come from: its other rows would be lost.
  fileprivate func refuseToOverwriteItself() throws(DeskRefusal) {
    guard let rejects, let target = try? FileManager.default.identity(of: rejects) else { return }
    for file in files where (try? FileManager.default.identity(of: file)) == target {
      throw DeskRefusal(
        .unreadable, code: "rejectsOverInput",
        message: "--rejects \(rejects): chính là tệp đang nhập.",
        remedy: "chọn tên tệp khác cho các dòng bị từ chối.")
    }
  }
}

extension FileManager {
  /// Volume and place on it: the same for two paths that lead to one file.
  fileprivate func identity(of path: String) throws -> [UInt64] {
    let path = URL(filePath: path).resolvingSymlinksInPath().path()
    let attributes = try attributesOfItem(atPath: path)
    return [FileAttributeKey.systemNumber, .systemFileNumber].compactMap {
      (attributes[$0] as? NSNumber)?.uint64Value
    }
  }
}

extension ImportWriting {
  /// Writes all that the queue brings.
  mutating func run(
    taking queue: ImportQueue<ImportBatch>, sizes: [Int], isDryRun: Bool,
    progress: (ImportProgress) -> Void
  ) throws(DeskRefusal) -> ImportReport {
    var failure: (file: Int, refusal: FileRefusal)?
    var begun = -1
    try DeskRefusal.translating {
      try ledger.writeInBulk { bulk in
        while let batch = queue.receive() {
          while !isDryRun, begun < batch.file {
            begun += 1
            let digest = try FileDigest.ofFile(report.files[begun].path)
            try begin(begun, digest: digest, in: bulk)
          }
          try write(batch, in: bulk)
          try rejects?.flush()
          if let refusal = batch.failure { failure = (batch.file, refusal) }
          progress(
            ImportProgress(
              bytes: sizes.reduce(0, +),
              bytesDone: sizes[..<batch.file].reduce(0, +) + batch.bytesDone,
              rows: report.counts.read + report.counts.skipped))
        }
      }
    }
    if let failure { throw DeskRefusal(failure.refusal, file: report.files[failure.file].path) }
    report.findings = findings.sorted
    report.rejectsPath = rejects?.paths.first
    return report
  }
}

/// The SHA-256 of a file, read in pieces.
enum FileDigest {
  static func ofFile(_ path: String) throws -> Digest {
    let hasher = DigestHasher()
    guard let handle = FileHandle(forReadingAtPath: path) else { return .zero }
    defer { try? handle.close() }
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      piece.withUnsafeBytes { hasher.update($0) }
    }
    return hasher.finish()
  }
}

extension DossierFileReader {
  /// What a rejects file of this file begins with.
  var rejectsHeader: [UInt8] {
    var bytes: [UInt8] = []
    appendRejectsHeader(to: &bytes)
    return bytes
  }
}

extension DeskRefusal {
  /// A file that cannot be imported.
  init(_ refusal: FileRefusal, file: String) {
    self.init(
      .unreadable, code: refusal.code, headline: "Không nhập được \(file)",
      message: refusal.message + ".", remedy: refusal.remedy + ".")
  }
}
