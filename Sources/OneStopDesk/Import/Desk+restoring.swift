internal import DossierCore
internal import DossierImport
internal import DossierStore
internal import PlainJSON

extension Desk {
  /// The files of a request as exports, nil where none is one. An export goes with no other kind of
  /// file: its dossiers are taken as they were, not judged anew.
  func exports(in request: ImportRequest) throws(DeskRefusal) -> [ExportedLines]? {
    var exports: [ExportedLines] = []
    for path in request.files {
      do {
        if let lines = try ExportedLines(path: path) { exports.append(lines) }
      } catch { throw DeskRefusal(error, file: path) }
    }
    if exports.isEmpty { return nil }
    guard exports.count == request.files.count else {
      throw DeskRefusal(
        .unreadable, code: "exportAmongOthers",
        message: "không nhập chung bản xuất của motcua với tệp khác.",
        remedy: "nhập bản xuất bằng một lệnh riêng.")
    }
    return exports
  }

  /// Takes back what `export` has printed (CONTRACT §7).
  func restore(
    _ exports: [ExportedLines], _ stamps: [FileStamp?], _ request: ImportRequest,
    _ outputs: ImportOutputs,
    progress: (ImportProgress) -> Void
  ) throws(DeskRefusal) -> ImportReport {
    let base = request.dryRun ? try baseForDryRun() : nil
    let session = try openForRestoring(dryRun: request.dryRun)
    var restoring = ExportRestoring(
      session: session, base: base, isDryRun: request.dryRun,
      offices: try ImportOffices(session), files: request.files,
      rejects: request.dryRun ? nil : request.rejects, table: outputs.table)
    try DeskRefusal.importing {
      try session.ledger.writeInBulk { bulk in
        for (file, lines) in exports.enumerated() {
          try restoring.restore(file, lines, stamps[file], in: bulk, progress: progress)
        }
      }
    }
    return try restoring.finished()
  }

  private func openForRestoring(dryRun: Bool) throws(DeskRefusal) -> DeskSession {
    guard dryRun else { return try openForWriting() }
    return try open { _ throws(DeskRefusal) in
      try DeskRefusal.translating { try Ledger(writing: "") }
    }
  }
}

/// Dossiers of exports → store, some hundreds in a transaction, each whole or not at all.
struct ExportRestoring {
  private let session: DeskSession
  /// The real store in a dry run.
  private let base: Ledger?
  private let isDryRun: Bool
  private let offices: ImportOffices
  private let origin: WriteOrigin
  private var checkers: [AgencyCode: ProofChecker] = [:]
  private var letters: [AgencyCode: [DossierNumber: [IssuedLetter]]] = [:]
  /// The letters that there are.
  private var letterNames: [AgencyCode: Set<LetterName>] = [:]
  private var findings = ImportFindings()
  private var rejects: RejectsFile?
  private let table: RejectsTable?
  private var scan: Int?
  private var report = ImportReport()

  /// Dossiers in a transaction.
  private static let batch = 500

  init(
    session: DeskSession, base: Ledger?, isDryRun: Bool, offices: ImportOffices,
    files: [String], rejects: String?, table: RejectsTable?
  ) {
    self.session = session
    self.base = base
    self.isDryRun = isDryRun
    self.offices = offices
    origin = session.origin("import")
    self.rejects = rejects.map { RejectsFile(path: $0, headers: files.map { _ in [] }) }
    self.table = table
    report.isDryRun = isDryRun
    report.files = files.map {
      ImportedFile(path: $0, format: .jsonLines, headerLine: 0, columns: [])
    }
  }

  /// What was done.
  mutating func finished() throws(DeskRefusal) -> ImportReport {
    try rejects?.finish()
    var report = report
    report.findings = findings.sorted
    report.rejectsPath = rejects?.paths.first
    return report
  }

  /// Takes back one file.
  mutating func restore(
    _ file: Int, _ lines: ExportedLines, _ stamp: FileStamp?, in bulk: BulkWriter,
    progress: (ImportProgress) -> Void
  ) throws {
    var lines = lines
    let digest = try FileDigest.ofFile(report.files[file].path)
    report.files[file].digest = digest
    report.files[file].stamp = stamp
    var record = try isDryRun ? nil : begin(file, digest ?? .zero, in: bulk)
    scan = record?.id
    report.files[file].recordNumber = record?.id
    var next = try lines.next()
    while next != nil {
      try bulk.transaction(record.map(origin.of) ?? origin) { writer in
        for _ in 0..<Self.batch {
          guard let group = try Self.group(from: &lines, &next) else { break }
          try take(group, of: file, writer)
        }
        // A dossier that was cut short between two lines looks whole.
        if next == nil, report.files[file].hasChanged {
          throw DeskRefusal(FileRefusal.changed, file: report.files[file].path)
        }
        record?.counts = ImportRecord.Counts(report.files[file].counts)
        if next == nil { record?.finishedAt = session.context.clock.now() }
        if let record { try writer.update(record) }
      }
      try rejects?.flush()
      try table?.flush()
      progress(
        ImportProgress(bytes: lines.size, bytesDone: lines.offset, rows: report.counts.read))
    }
  }

  private func begin(
    _ file: Int, _ digest: Digest, in bulk: BulkWriter
  ) throws -> ImportRecord {
    let path = report.files[file].path
    return try bulk.transaction(origin) { writer in
      try writer.begin(
        ImportRecord(
          agency: session.agency, fileName: path.lastPathPart, fileDigest: digest,
          profile: ImportRecord.restoring, by: origin.by, asOf: session.context.asOf,
          startedAt: origin.recordedAt))
    }
  }

  /// The next dossier with all lines that follow it.
  private static func group(
    from lines: inout ExportedLines, _ next: inout ExportedLines.Line?
  ) throws -> ExportedGroup? {
    guard let first = next else { return nil }
    var group = ExportedGroup(first)
    next = try lines.next()
    while let line = next, !line.beginsDossier {
      group.add(line)
      next = try lines.next()
    }
    return group
  }

  private mutating func take(
    _ group: ExportedGroup, of file: Int, _ writer: LedgerWriter
  ) throws {
    var counts = ImportCounts()
    do {
      if let events = try store(group, writer) {
        counts.accepted = 1
        counts.events = events
      } else {
        counts.unchanged = 1
      }
    } catch let rejection as ImportRejection {
      counts.rejected = 1
      for finding in rejection.findings.prefix(1) {
        findings.add(finding, of: report.files[file])
      }
      rejects?.add(
        group.rejected[...], rejection.findings, file: file, format: .jsonLines)
      table?.add(
        rejection.findings, of: report.files[file].origin(scan: scan), offset: nil,
        source: .bytes(group.bytes[...]))
    }
    report.files[file].counts += counts
    report.counts += counts
  }

  /// Writes a dossier; how many events it has, or nil where the store has it as it is.
  private mutating func store(_ group: ExportedGroup, _ writer: LedgerWriter) throws -> Int? {
    if let fault = group.fault { throw ImportRejection(fault) }
    guard let first = group.values.first, let code = first["agency"]?.stringValue,
      let number = group.number
    else { throw ImportRejection(group.finding(.badJSON("không bắt đầu bằng một hồ sơ"))) }
    guard let office = offices.office(of: AgencyCode(code)) else {
      throw ImportRejection(
        group.finding(.noLaw("cơ quan \(code) không có trong agencies.yaml")))
    }
    let known = DossierNumber(number)
    let submission = first["submissionNumber"]?.stringValue.map { DossierNumber($0) }
    for number in [known, submission].compactMap({ $0 }) {
      guard let history = try history(of: number, office.agency, writer) else { continue }
      guard group.equals(history.exported(with: try letters(of: history.record))) else {
        throw ImportRejection(
          group.finding(.historyBreaks("hồ sơ cùng mã số trong sổ có nội dung khác")))
      }
      return nil
    }
    try readLetters(of: office.agency)
    var checker = checkers[office.agency] ?? ProofChecker(law: office.law)
    defer { checkers[office.agency] = checker }
    let restored = try RestoredDossier(
      group, office: office, checker: &checker, origin: origin)
    for letter in restored.letters
    where !letterNames[office.agency, default: []].insert(letter.name).inserted {
      throw ImportRejection(
        group.finding(.historyBreaks("số văn bản \(letter.letter) đã cấp trong sổ")))
    }
    for text in restored.texts { try writer.keep(text, agency: office.agency) }
    try writer.create(restored.dossier)
    for letter in restored.letters { try writer.record(letter) }
    if !restored.letters.isEmpty { try writer.projectLetters(of: known, agency: office.agency) }
    letters[office.agency]?[known] = restored.letters
    return restored.dossier.events.count
  }

  private func history(
    of number: DossierNumber, _ agency: AgencyCode, _ writer: LedgerWriter
  ) throws -> DossierHistory? {
    try writer.history(of: number, agency: agency)
      ?? base?.history(of: number, agency: agency)
  }

  /// The letters of a dossier.
  private mutating func letters(of record: DossierRecord) throws -> [IssuedLetter] {
    try readLetters(of: record.agency)
    return letters[record.agency]?[record.number] ?? []
  }

  /// Reads the letters that the store had before, once.
  private mutating func readLetters(of agency: AgencyCode) throws {
    guard letters[agency] == nil else { return }
    let known = try (base ?? session.ledger).letters(of: agency)
    letters[agency] = Dictionary(grouping: known, by: \.dossier)
    letterNames[agency] = Set(known.map(\.name))
  }
}

extension ExportedLines.Line {
  /// Whether the line is the first of a dossier.
  fileprivate var beginsDossier: Bool {
    switch content {
    case .value(let value): value["type"]?.stringValue == "dossier"
    case .unreadable: false
    }
  }
}

extension ImportRecord.Counts {
  fileprivate init(_ counts: ImportCounts) {
    self.init()
    read = counts.read
    accepted = counts.accepted
    unchanged = counts.unchanged
    rejected = counts.rejected
    skipped = counts.skipped
    warnings = counts.warnings
    events = counts.events
  }
}
