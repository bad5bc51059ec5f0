public import DossierImport
internal import DossierStore
public import PlainJSON

/// What an import did: what was counted, and what there is to say about rows (CONTRACT §4).
public struct ImportReport: Sendable {
  /// What was counted.
  public var counts = ImportCounts()
  /// The same of each file.
  public var files: [ImportedFile] = []
  /// Findings by kind, rejections first, in the order in which they were met.
  public var findings: [ImportFindingGroup] = []
  /// Where rejected rows were written; nil when there were none, or nobody asked.
  public var rejectsPath: String?
  /// Where differences were listed, and how many; nil when nobody asked.
  public var differences: (path: String, count: Int)?
  /// Whether nothing was to be written.
  public var isDryRun = false
}

/// Counts of rows: `read` = `accepted` + `unchanged` + `rejected`.
public struct ImportCounts: Hashable, Sendable {
  /// Dossier rows.
  public var read: Int { accepted + unchanged + rejected }
  /// Rows that added at least one event.
  public var accepted = 0
  /// Rows that added none.
  public var unchanged = 0
  /// Rows that were kept out.
  public var rejected = 0
  /// Rows that are no dossiers.
  public var skipped = 0
  /// Remarks on rows that were taken.
  public var warnings = 0
  /// Events added.
  public var events = 0

  static func += (lhs: inout ImportCounts, rhs: ImportCounts) {
    lhs.accepted += rhs.accepted
    lhs.unchanged += rhs.unchanged
    lhs.rejected += rhs.rejected
    lhs.skipped += rhs.skipped
    lhs.warnings += rhs.warnings
    lhs.events += rhs.events
  }
}

/// One file of an import.
public struct ImportedFile: Sendable {
  /// Path as given.
  public var path: String
  /// How it writes its rows.
  public var format: DossierFileReader.Format
  /// Line of its header, 0 for JSON Lines.
  public var headerLine: Int
  /// Header cells, with what each was taken for and why.
  public var columns: [FileColumn]
  /// How it writes its letters; nil for a sheet.
  public var encoding: DetectedEncoding?
  /// What was counted.
  public var counts = ImportCounts()
  /// The number under which the import is recorded (`imports list`); nil where nothing was written.
  public internal(set) var recordNumber: Int?
  /// By what it is known not to have changed; nil of a pipe.
  var stamp: FileStamp?
  /// Whether other bytes stand there by now than when it was opened.
  var hasChanged: Bool { stamp != nil && FileStamp(path: path) != stamp }
  /// Rows that are no dossiers, by why, with the first lines of each.
  public var skipped: [SkippedRow: (count: Int, lines: [Int])] = [:]
  /// SHA-256 of its bytes; nil before it is read.
  var digest: Digest?
  /// How its first rows are understood, where that was asked for.
  public var explanation: ImportExplanation?

  /// SHA-256 of its bytes in 64 hex digits; nil where it could not be read.
  public var sha256: String? { digest?.hex }

  /// The file as the table of rejected rows names it.
  func origin(scan: Int?) -> RejectsTable.Origin {
    RejectsTable.Origin(
      scan: scan, file: path.lastPathPart, sha256: sha256, hasColumns: format != .jsonLines)
  }
}

/// Findings of one kind.
public struct ImportFindingGroup: Sendable {
  /// The kind, one camelCase word.
  public var kind: String
  /// The kind in words.
  public var title: String
  /// Rejection or warning.
  public var severity: ImportFinding.Severity
  /// How many; of a rejected row only the first finding is counted.
  public var count: Int
  /// The first of them.
  public var examples: [ImportedExample]
}

/// A finding with the file it is about.
public struct ImportedExample: Sendable {
  /// Path as given.
  public var file: String
  /// What.
  public var finding: ImportFinding

  /// Whether it is about an object of JSON Lines, which has keys and no columns.
  var isOfObject: Bool

  init(of file: ImportedFile, _ finding: ImportFinding) {
    self.file = file.path
    self.finding = finding
    isOfObject = file.format == .jsonLines
  }
}

extension ImportReport {
  /// The object of the contract.
  public var json: JSONValue {
    .object(
      counts.members + [
        ("files", .array(files.map(\.json))),
        ("findings", .array(findings.map(\.json))),
      ])
  }
}

extension ImportCounts {
  var members: [(String, JSONValue)] {
    [
      ("read", .integer(read)), ("accepted", .integer(accepted)),
      ("unchanged", .integer(unchanged)), ("rejected", .integer(rejected)),
      ("skipped", .integer(skipped)), ("warnings", .integer(warnings)),
      ("events", .integer(events)),
    ]
  }
}

extension ImportedFile {
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = [("file", .string(path))]
    members += counts.members
    members.append(("sha256", .optional(sha256)))
    members += format.members
    members.append(("headerLine", headerLine > 0 ? .integer(headerLine) : .null))
    members.append(("skippedRows", skipped.json))
    members.append(("encoding", encoding?.json ?? .null))
    if let explanation { members.append(("explanation", explanation.json(columns: readColumns))) }
    return .object(members)
  }
}

extension DetectedEncoding {
  fileprivate var json: JSONValue {
    .object([
      ("name", .string(encoding.rawValue)), ("confidence", .string(confidence.rawValue)),
      ("reason", .string(words)),
    ])
  }
}

extension DossierFileReader.Format {
  /// Kind of the file, and the sheet that was read.
  fileprivate var members: [(String, JSONValue)] {
    switch self {
    case .delimited(let separator):
      [
        ("format", .string("delimited")),
        ("separator", .string(String(UnicodeScalar(separator)))), ("sheet", .null),
      ]
    case .jsonLines: [("format", .string("jsonLines")), ("separator", .null), ("sheet", .null)]
    case .sheet(let name):
      [
        ("format", .string("sheet")), ("separator", .null),
        ("sheet", name.isEmpty ? .null : .string(name)),
      ]
    }
  }
}

extension ImportFindingGroup {
  var json: JSONValue {
    .object([
      ("kind", .string(kind)), ("severity", .string(severity.rawValue)),
      ("count", .integer(count)), ("examples", .array(examples.map(\.json))),
    ])
  }
}

extension ImportedExample {
  var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("file", .string(file)), ("line", .integer(finding.line)),
      ("column", .optional(finding.column)), ("columnName", .optional(finding.columnName)),
      ("value", .optional(finding.value)), ("message", .string(finding.message)),
      ("remedy", .string(finding.remedy)),
    ]
    if let proof = finding.proof { members.append(("proof", proof.json)) }
    return .object(members)
  }
}
