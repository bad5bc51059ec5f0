internal import CatalogFiles
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
  /// 10,000 in a transaction; after an interruption the same import run again completes it.
  ///
  /// - Parameters:
  ///   - explaining: told how the files are understood, before anything is written, where the
  ///     request asks for it.
  ///   - progress: told after each transaction.
  public func importFiles(
    _ request: ImportRequest, explaining: ([ImportedFile]) -> Void = { _ in },
    progress: (ImportProgress) -> Void = { _ in }
  ) throws(DeskRefusal) -> ImportReport {
    try request.refuseUnfitOutputs(store: context.storePath)
    let outputs = try ImportOutputs(request)
    let stamps = request.files.map { FileStamp(path: $0) }
    let encoding = try request.textEncoding
    let profile = try importProfile(request)
    let exports: [ExportedLines]?
    let readers: [DossierFileReader]
    let digests: FileDigests
    do {
      exports = try self.exports(in: request)
      // Begun before the files are looked through, which takes about as long.
      digests = FileDigests(of: exports == nil ? request.files : [])
      readers = exports == nil ? try openReaders(of: request.files, profile, encoding) : []
    } catch {
      // Whoever made the file hears of it; what was refused stands, whatever becomes of the page.
      try? outputs.finishPage(page(refusing: request.files, error))
      throw error
    }
    if let exports {
      let report = try restore(exports, stamps, request, outputs, progress: progress)
      try finish(outputs, report, failure: nil)
      return report
    }
    var report = ImportReport()
    report.isDryRun = request.dryRun
    report.files = zip(request.files, readers).map { path, reader in
      ImportedFile(
        path: path, format: reader.format, headerLine: reader.headerLine, columns: reader.columns,
        encoding: reader.encoding)
    }
    for (place, stamp) in stamps.enumerated() { report.files[place].stamp = stamp }
    var desk = self
    if request.explains {
      desk = Desk(context, catalogue: try loadCatalogue())
      try desk.explain(&report.files, profile, encoding)
      explaining(report.files)
    }
    let (done, failure) = try desk.write(
      report, from: readers, digests, profile, request, outputs, progress)
    try finish(outputs, done, failure: failure)
    if let failure { throw failure }
    return done
  }

  /// Puts table and page in their places; where that fails, the import is done all the same.
  private func finish(
    _ outputs: ImportOutputs, _ report: ImportReport, failure: DeskRefusal?
  ) throws(DeskRefusal) {
    do { try outputs.finish(page(of: report, failure: failure)) } catch {
      var refusal = error
      let done = report.isDryRun ? "Đã kiểm tra xong" : "Đã nhập xong"
      refusal.headline = "\(done), chưa ghi được tệp kèm theo"
      throw refusal
    }
  }

  /// Opens all files, or says what is wrong with those that were refused first: of files without a
  /// column, none with two of one is spoken of.
  private func openReaders(
    of paths: [String], _ profile: ImportProfile?, _ encoding: TextEncoding?
  ) throws(DeskRefusal) -> [DossierFileReader] {
    var readers: [DossierFileReader] = []
    var refused: [(path: String, refusal: FileRefusal)] = []
    for path in paths {
      do {
        readers.append(
          try DossierFileReader(
            path: path, asOf: context.asOf.date, profile: profile, encoding: encoding))
      } catch {
        refused.append((path, error))
      }
    }
    guard let stage = refused.map(\.refusal.stage).min() else { return readers }
    throw DeskRefusal(refused.filter { $0.refusal.stage == stage })
  }

  /// Reads the first rows of each file and says how they are understood.
  private func explain(
    _ files: inout [ImportedFile], _ profile: ImportProfile?, _ encoding: TextEncoding?
  ) throws(DeskRefusal) {
    var preview = try ImportPreview(session: try openForDryRun(), base: try baseForDryRun())
    for place in files.indices {
      let path = files[place].path
      let reader: DossierFileReader
      do {
        reader = try DossierFileReader(
          path: path, asOf: context.asOf.date, profile: profile, encoding: encoding)
      } catch {
        throw DeskRefusal(error, file: path)
      }
      files[place].explanation = try preview.explain(reader, of: files[place])
    }
  }

  /// Reads on one thread, makes dossiers on another and writes on this one; with the report, why
  /// reading ended too early.
  private func write(
    _ report: ImportReport, from readers: [DossierFileReader], _ digests: FileDigests,
    _ profile: ImportProfile?, _ request: ImportRequest, _ outputs: ImportOutputs,
    _ progress: (ImportProgress) -> Void
  ) throws(DeskRefusal) -> (ImportReport, DeskRefusal?) {
    let base = request.dryRun ? try baseForDryRun() : nil
    let session = request.dryRun ? try openForDryRun() : try openForWriting()
    let origin = session.origin("import")
    let rejects = request.rejects.flatMap { path in
      request.dryRun ? nil : RejectsFile(path: path, headers: readers.map(\.rejectsHeader))
    }
    let rows = ImportQueue<ImportBatch<ReadRow>>(depth: 3)
    let dossiers = ImportQueue<ImportBatch<JudgedRow>>(depth: 12)
    let reading = ImportReading(
      readers: readers, offices: try ImportOffices(session), keepsRejects: rejects != nil,
      keepsSources: outputs.table != nil)
    let asOf = context.asOf
    var writing = ImportWriting(
      ledger: session.ledger, base: base, origin: origin, session: session, report: report,
      rejects: rejects, outputs: outputs)
    writing.profile = profile?.name
    Self.start {
      var reading = reading
      reading.run(into: rows)
    }
    Self.start {
      var assembly = ImportAssembly(DossierAssembler(asOf: asOf, origin: origin))
      assembly.run(from: rows, into: dossiers)
    }
    defer { dossiers.close() }
    return try writing.run(
      taking: dossiers, digests, sizes: readers.map(\.size), progress: progress)
  }

  /// Works on a thread of its own. It gives way to the one that writes: on two cores three threads
  /// compete, and that one decides how long an import takes.
  private static func start(_ work: @escaping @Sendable () -> Void) {
    let thread = Thread {
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
      work()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// The profile that a request names.
  private func importProfile(_ request: ImportRequest) throws(DeskRefusal) -> ImportProfile? {
    guard let name = request.profile else { return nil }
    do { return try folder.loadImportProfile(name) } catch {
      if case .unreadable = error {
        let known = folder.importProfileNames()
        throw DeskRefusal(
          .unreadable, code: "unknownProfile",
          message: "--profile \"\(name)\": không có kiểu cột này.",
          remedy: "nêu đường dẫn của một tệp YAML"
            + (known.isEmpty ? "." : ", hoặc một trong: \(known.joined(separator: ", "))."))
      }
      throw DeskRefusal(error)
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

extension Desk {
  private func page(of report: ImportReport, failure: DeskRefusal?) -> () -> String {
    { self.page.html(report, failure: failure) }
  }

  private func page(refusing paths: [String], _ refusal: DeskRefusal) -> () -> String {
    {
      let files = paths.map { path in
        (path.lastPathPart, (try? FileDigest.ofFile(path)).flatMap { $0?.hex })
      }
      // Where the files lie on this machine is nobody's business.
      var refusal = refusal
      for path in paths {
        refusal.message = refusal.message.replacing(path, with: path.lastPathPart)
      }
      return self.page.html(refusing: files, refusal)
    }
  }

  private var page: ImportPage {
    let catalogue = try? loadCatalogue()
    let agency =
      context.agencyCode.flatMap { catalogue?.agency(code: $0) } ?? catalogue?.agencies.first
    return ImportPage(
      office: agency?.names.first { $0.inForce.contains(context.asOf.date) }?.name,
      madeAt: context.clock.now(), asOf: context.asOf)
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
