internal import DossierImport
internal import Foundation
internal import PlainJSON

/// The table of rejected rows and remarks for programs: JSON Lines, an object a finding, with what is
/// needed to find the row again, and of rejected rows the row itself.
///
/// The rows hold personal data, so nobody but the owner may read the file.
final class RejectsTable {
  private let file: PendingFile
  private var waiting: [UInt8] = []

  /// A table to be at `path`; it is put there by `finish`.
  init(path: String) throws(DeskRefusal) {
    file = try PendingFile(path: path, mode: 0o600)
  }

  /// Which file a row is of.
  struct Origin {
    /// Number of the import; nil in a dry run.
    var scan: Int?
    /// Name of the file, without folder.
    var file: String
    /// SHA-256 of its bytes.
    var sha256: String?
    /// Whether it has columns, and not keys.
    var hasColumns: Bool
  }

  /// Adds what there is to say about a row. The first finding of a rejected row bears the row.
  func add(
    _ findings: [ImportFinding], of origin: Origin, offset: Int?, source: RowSources.Source?
  ) {
    for (place, finding) in findings.enumerated() {
      let bearsRow = place == 0 && finding.severity == .rejected
      JSONValue.object(
        members(finding, origin, offset: offset) + row(bearsRow ? source : nil)
      ).append(to: &waiting)
      waiting.append(0x0A)
    }
  }

  private func members(
    _ finding: ImportFinding, _ origin: Origin, offset: Int?
  ) -> [(String, JSONValue)] {
    let letter = finding.column.map { ColumnLetters.text($0) }
    return [
      ("scan", .optional(origin.scan)), ("file", .string(origin.file)),
      ("sha256", .optional(origin.sha256)), ("line", .integer(finding.line)),
      ("byte", .optional(offset)), ("column", .optional(finding.column)),
      ("letter", origin.hasColumns ? .optional(letter) : .null),
      ("header", .optional(finding.columnName)), ("kind", .string(finding.reason.kind)),
      ("severity", .string(finding.severity.rawValue)), ("value", .optional(finding.value)),
      ("message", .string(finding.message)), ("remedy", .string(finding.remedy)),
    ]
  }

  private func row(_ source: RowSources.Source?) -> [(String, JSONValue)] {
    var raw: JSONValue = .null
    var cells: JSONValue = .null
    switch source {
    case .bytes(let bytes): raw = .string(Data(bytes).base64EncodedString())
    case .cells(let array): cells = (try? JSONValue(parsing: Array(array))) ?? .null
    case nil: break
    }
    return [("raw", raw), ("cells", cells)]
  }

  /// Hands over what is waiting.
  func flush() throws(DeskRefusal) {
    try file.append(waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Puts the table in its place, an empty one where there was nothing to say.
  func finish() throws(DeskRefusal) {
    try flush()
    try file.finish()
  }
}
