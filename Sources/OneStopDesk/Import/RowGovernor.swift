internal import DossierImport
internal import LegalBasis
internal import WorkingTime

/// Finds what governs a row; what was found for one text is used again for the next.
struct RowGovernor {
  private struct Words: Hashable {
    let code: TextKey?
    let name: TextKey?
  }
  private enum Answer {
    case found(ImportGoverning)
    case refused(ImportFinding.Reason)
  }

  private let law: DeskLaw
  private var known: [Words: [ImportGoverning]] = [:]
  /// Texts that name no procedure on any day: looking for close names costs much.
  private var unknown: [Words: ImportFinding.Reason] = [:]
  private var fields: [TextKey: FieldNames] = [:]

  init(law: DeskLaw) { self.law = law }

  /// What governs a row received (or filed) on a day, or why nothing does.
  mutating func governing(
    _ row: DossierRow, on date: CivilDate
  ) -> Result<ImportGoverning, ImportRejection> {
    let words = Words(
      code: row.procedureCode.map { TextKey($0) }, name: row.procedureName.map { TextKey($0) })
    if let governing = known[words]?.first(where: { $0.governs(on: date) }) {
      return .success(governing)
    }
    if let reason = unknown[words] { return .failure(rejection(reason, row)) }
    switch find(words, on: date) {
    case .found(let governing):
      if known.count < 100_000 { known[words, default: []].append(governing) }
      return .success(governing)
    case .refused(let reason):
      if case .unknownProcedure = reason, unknown.count < 10_000 { unknown[words] = reason }
      return .failure(rejection(reason, row))
    }
  }

  private func rejection(_ reason: ImportFinding.Reason, _ row: DossierRow) -> ImportRejection {
    let column: ImportColumn = row.procedureCode == nil ? .procedureName : .procedureCode
    return ImportRejection(row.finding(reason, at: column, value: row.procedureCode))
  }

  /// What there is to say of a row beside what governs it: a code of another locality, a field that is
  /// not the procedure's.
  mutating func remarks(_ row: DossierRow, _ governing: ImportGoverning) -> [ImportFinding] {
    var findings = governing.remarks.map {
      row.finding($0, at: .procedureCode, value: row.procedureCode)
    }
    guard let field = row.field else { return findings }
    let key = TextKey(field)
    let names = fields[key] ?? FieldNames(field)
    if fields.count < 1000 { fields[key] = names }
    if names.contradict(governing.fields) {
      findings.append(
        row.finding(.fieldDiffers(procedure: governing.procedure.field), at: .field))
    }
    return findings
  }

  /// What a text of one cell names.
  private enum Named {
    case procedure(ProcedureVersion)
    case gap(String)
    case nothing(close: [String])
  }

  private func named(_ text: String, on date: CivilDate) -> Named {
    switch law.catalogue.findProcedure(text, on: date) {
    case .found(let procedure): .procedure(procedure)
    case .notInForce(let gap): .gap(gap.message)
    case .unknown(let close):
      codeWithName(text, on: date).map { .procedure($0) }
        ?? .nothing(close: close.map { "\($0.id) \($0.name)" })
    }
  }

  /// The procedure of "1.012664.H05 - Đăng ký …" and "Đăng ký … (1.012664)", where the code is known
  /// and the name is none of another procedure.
  private func codeWithName(_ text: String, on date: CivilDate) -> ProcedureVersion? {
    let words = text.split(separator: " ")
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    for (word, rest) in [(first, words.dropFirst()), (last, words.dropLast())] {
      let code = word.filter { !"()[]:-–|".contains($0) }
      guard code.utf8.first.map({ (0x30...0x39).contains($0) }) == true, code.contains("."),
        case .found(let procedure) = law.catalogue.findProcedure(code, on: date)
      else { continue }
      let name = rest.drop { ["-", "–", ":", "|"].contains($0) }.joined(separator: " ")
      if case .found(let other) = law.catalogue.findProcedure(name, on: date),
        other.id != procedure.id
      {
        return nil
      }
      return procedure
    }
    return nil
  }

  /// The code decides; a name that means another procedure contradicts it, one that means none
  /// hinders nothing, and neither does an unknown code beside a known name.
  private func find(_ words: Words, on date: CivilDate) -> Answer {
    var found: ProcedureVersion?
    var close: [String] = []
    var isCodeUnknown = false
    var remarks: [ImportFinding.Reason] = []
    if let code = words.code?.text {
      switch named(code, on: date) {
      case .procedure(let procedure):
        found = procedure
        let own = law.agency.localities
        if let locality = Catalogue.locality(ofCode: code), !own.contains(locality) {
          remarks.append(.otherLocality(found: locality, own: own))
        }
      case .gap(let message): return .refused(.noLaw(message))
      case .nothing(let names):
        close = names
        isCodeUnknown = true
      }
    }
    if let name = words.name?.text {
      switch named(name, on: date) {
      case .procedure(let procedure):
        if let byCode = found, byCode.id != procedure.id {
          return .refused(.twoProcedures(byCode: byCode.id, byName: procedure.id))
        }
        found = found ?? procedure
      case .gap(let message): if found == nil { return .refused(.noLaw(message)) }
      case .nothing(let names): close = names.isEmpty ? close : names
      }
    }
    guard let procedure = found else {
      return .refused(
        words.code == nil && words.name == nil ? .missingProcedure : .unknownProcedure(close: close)
      )
    }
    guard procedure.kind != .internalProcedure else {
      return .refused(.noLaw("\(procedure.id) là thủ tục nội bộ, không tiếp nhận tại Một cửa"))
    }
    do {
      let rules = try law.rules(on: date)
      return .found(
        ImportGoverning(
          procedure: procedure, procedureText: law.text(of: procedure), rules: rules.rules,
          rulesText: rules.text, isCodeUnknown: isCodeUnknown, remarks: remarks))
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
