internal import DossierImport
internal import LegalBasis
internal import WorkingTime

/// Finds what governs a row; what was found for one text is used again for the next.
struct RowGovernor {
  private struct Words: Hashable {
    let code: String?
    let name: String?
  }
  private enum Answer {
    case found(ImportGoverning)
    case refused(ImportFinding.Reason)
  }

  private let law: DeskLaw
  private var known: [Words: [ImportGoverning]] = [:]

  init(law: DeskLaw) { self.law = law }

  /// What governs a row received (or filed) on a day, or why nothing does.
  mutating func governing(
    _ row: DossierRow, on date: CivilDate
  ) -> Result<ImportGoverning, ImportRejection> {
    let words = Words(code: row.procedureCode, name: row.procedureName)
    if let governing = known[words]?.first(where: { $0.governs(on: date) }) {
      return .success(governing)
    }
    switch find(words, on: date) {
    case .found(let governing):
      if known.count < 100_000 { known[words, default: []].append(governing) }
      return .success(governing)
    case .refused(let reason):
      let column: ImportColumn = row.procedureCode == nil ? .procedureName : .procedureCode
      return .failure(
        ImportRejection(row.finding(reason, at: column, value: row.procedureCode)))
    }
  }

  private func find(_ words: Words, on date: CivilDate) -> Answer {
    let byCode = words.code.map { law.catalogue.findProcedure($0, on: date) }
    let byName = words.name.map { law.catalogue.findProcedure($0, on: date) }
    let procedure: ProcedureVersion
    switch (byCode, byName) {
    case (.found(let code), .found(let name)):
      guard code.id == name.id else {
        return .refused(.twoProcedures(byCode: code.id, byName: name.id))
      }
      procedure = code
    case (.found(let code), _): procedure = code
    case (.notInForce(let gap), _): return .refused(.noLaw(gap.message))
    case (_, .found(let name)): procedure = name
    case (_, .notInForce(let gap)): return .refused(.noLaw(gap.message))
    case (_, .unknown(let close)), (.unknown(let close), nil):
      return .refused(.unknownProcedure(close: close.map { "\($0.id) \($0.name)" }))
    case (nil, nil): return .refused(.missingProcedure)
    }
    guard procedure.kind != .internalProcedure else {
      return .refused(.noLaw("\(procedure.id) là thủ tục nội bộ, không tiếp nhận tại Một cửa"))
    }
    do {
      let rules = try law.rules(on: date)
      let isCodeUnknown = if case .unknown? = byCode { true } else { false }
      return .found(
        ImportGoverning(
          procedure: procedure, procedureText: law.text(of: procedure), rules: rules.rules,
          rulesText: rules.text, isCodeUnknown: isCodeUnknown))
    } catch {
      return .refused(.noLaw(error.message))
    }
  }
}

/// Why a row is kept out; the first finding is the one that is counted.
struct ImportRejection: Error {
  let findings: [ImportFinding]
  init(_ finding: ImportFinding) { findings = [finding] }
  init(_ findings: [ImportFinding]) { self.findings = findings }
}
