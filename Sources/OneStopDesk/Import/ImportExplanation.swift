public import DossierCore
internal import DossierImport
internal import DossierStore
internal import PlainJSON
internal import WorkingTime

/// How a file is understood, told before anything of it is written (`import --explain`).
public struct ImportExplanation: Sendable {
  /// The first rows, interpreted.
  public internal(set) var samples: [ImportSample] = []
  /// Rows before the last of these that are no dossiers, by why, with the first lines of each.
  var skipped: [SkippedRow: (count: Int, lines: [Int])] = [:]

  /// Dossier rows that are shown.
  public static let mostSamples = 5
}

/// One row as it was understood. Names, addresses and identity numbers are left out; that they were
/// read is said by `alsoRead`.
public struct ImportSample: Sendable {
  /// Physical line of the file.
  public internal(set) var line: Int
  /// Number; nil where the row has none that can be read.
  public internal(set) var number: String?
  /// Catalogue id of the procedure that was found.
  public internal(set) var procedure: String?
  /// Its name in the catalogue.
  public internal(set) var procedureName: String?
  /// What the row makes by itself; nil where it is kept out.
  public internal(set) var summary: DossierSummary?
  /// Class of it on the day of the import.
  public internal(set) var timeliness: Timeliness?
  /// Whether the store has a dossier of this number: then the row adds to it what is new.
  public internal(set) var isKnown = false
  /// Personal columns that were read: "chủ hồ sơ", "địa chỉ".
  public internal(set) var alsoRead: [String] = []
  /// Why the row is kept out, or what there is to remark on it.
  public internal(set) var findings: [ImportedExample] = []
}

extension ImportExplanation {
  /// Mapping, samples and skipped rows for programs.
  func json(columns: [ReadColumn]) -> JSONValue {
    .object([
      ("columns", .array(columns.map(\.json))),
      ("samples", .array(samples.map(\.json))),
      ("skippedBefore", skipped.json),
    ])
  }
}

extension ReadColumn {
  fileprivate var json: JSONValue {
    .object([
      ("column", .optional(place)), ("header", .string(header)), ("field", .optional(field)),
      ("how", .optional(match?.rawValue ?? basis)),
      ("evidence", .optional(evidence)),
    ])
  }
}

extension ImportSample {
  fileprivate var json: JSONValue {
    .object([
      ("line", .integer(line)), ("number", .optional(number)),
      ("procedure", .optional(procedure)), ("procedureName", .optional(procedureName)),
      ("receivedAt", .optional(summary?.receivedAt?.iso)),
      ("promised", .optional(summary?.promised?.iso)),
      ("due", .optional((summary?.due ?? summary?.dueBeforeWait)?.iso)),
      ("endedAt", .optional(summary?.endedAt?.iso)),
      ("state", .optional(summary?.state.name)),
      ("timeliness", .optional(timeliness?.rawValue)), ("known", .bool(isKnown)),
      ("findings", .array(findings.map(\.json))),
    ])
  }
}

extension [SkippedRow: (count: Int, lines: [Int])] {
  /// Kinds of skipped rows, each with its count and first lines.
  var json: JSONValue {
    .array(
      SkippedRow.allCases.compactMap { reason in
        self[reason].map { rows in
          .object([
            ("kind", .string(reason.rawValue)), ("count", .integer(rows.count)),
            ("lines", .array(rows.lines.map { .integer($0) })),
          ])
        }
      })
  }

  /// Notes a row that is no dossier.
  mutating func note(_ reason: SkippedRow, line: Int) {
    self[reason, default: (0, [])].count += 1
    if let rows = self[reason], rows.lines.count < 5 { self[reason]?.lines.append(line) }
  }
}
