internal import DossierCore
internal import DossierImport
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

/// Reads the first rows of a file by itself, to show how they are understood before the import.
struct ImportPreview {
  private let offices: ImportOffices
  private let asOf: Moment
  /// The store as it is; nil where there is none.
  private let base: Ledger?
  private var assembler: RowAssembler
  private var dossiers: DossierAssembler
  /// Rows that are looked at; a file may begin with any number of rows that are no dossiers.
  private static let mostRows = 1_000

  init(session: DeskSession, base: Ledger?) throws(DeskRefusal) {
    offices = try ImportOffices(session)
    asOf = session.context.asOf
    self.base = base
    assembler = RowAssembler(offices: offices)
    dossiers = DossierAssembler(asOf: asOf, origin: session.origin("import"))
  }

  /// How the first dossiers of a file are understood.
  ///
  /// - Parameter reader: a reader of its own: what it has read, no other will read.
  mutating func explain(
    _ reader: consuming DossierFileReader, of file: ImportedFile
  ) throws(DeskRefusal) -> ImportExplanation {
    var explanation = ImportExplanation()
    var rows = 0
    do throws(FileRefusal) {
      while rows < Self.mostRows, explanation.samples.count < ImportExplanation.mostSamples,
        let row = try reader.next()
      {
        rows += 1
        switch row {
        case .skipped(let line, let reason): explanation.skipped.note(reason, line: line)
        case .rejected(let line, let findings):
          explanation.samples.append(
            ImportSample(line: line, findings: findings.map { ImportedExample(of: file, $0) }))
        case .row(let row): explanation.samples.append(sample(row, of: file))
        }
      }
    } catch {
      // A file that breaks off says so when it is imported; what was read until then is shown.
      if explanation.samples.isEmpty { throw DeskRefusal(error, file: file.path) }
    }
    return explanation
  }

  private mutating func sample(
    _ row: DossierRow, of file: ImportedFile
  ) -> ImportSample {
    var sample = ImportSample(line: row.line, number: row.number, alsoRead: row.personalColumns)
    func keepOut(_ rejection: ImportRejection) {
      sample.findings = rejection.findings.map { ImportedExample(of: file, $0) }
    }
    switch assembler.assemble(row) {
    case .failure(let rejection): keepOut(rejection)
    case .success(let assembled):
      sample.procedure = assembled.governing.procedure.id
      sample.procedureName = assembled.governing.procedure.name
      sample.isKnown = isKnown(assembled)
      switch dossiers.dossier(assembled) {
      case .incomplete(let rejection): keepOut(rejection)
      case .fresh(let dossier, let warnings):
        sample.summary = dossier.summary
        sample.timeliness = dossier.summary.timeliness(asOf: asOf.date)
        sample.findings = warnings.map { ImportedExample(of: file, $0) }
      }
    }
    return sample
  }

  private func isKnown(_ assembled: AssembledRow) -> Bool {
    let known = try? base?.history(of: assembled.number, agency: assembled.office.agency)
    return known != nil
  }
}

extension DossierRow {
  /// Columns with personal data of which the row has a cell, in words.
  fileprivate var personalColumns: [String] {
    let cells: [(String?, ImportColumn)] = [
      (applicant.name, .owner), (applicant.idNumber, .idNumber), (applicant.address, .address),
      (applicant.phone, .phone), (applicant.email, .email), (officer, .officer),
    ]
    return cells.compactMap { cell, column in cell == nil ? nil : column.words }
  }
}
