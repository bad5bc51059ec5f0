internal import DossierStore
public import PlainJSON
public import WorkingTime

/// One recorded import, as `motcua imports` tells it.
public struct ImportEntry: Hashable, Sendable {
  /// 1, 2, 3 … within the agency.
  public let id: Int
  /// Name of the file, without folder.
  public let file: String
  /// SHA-256 of its bytes, in hex.
  public let sha256: String
  /// Profile by which it was read; nil: none.
  public let profile: String?
  /// Who.
  public let by: String
  /// The moment as of which it was judged.
  public let asOf: Moment
  /// When it began.
  public let startedAt: Moment
  /// When it was finished; nil: interrupted, or still running.
  public let finishedAt: Moment?
  /// What was counted.
  public let counts: ImportCounts
  /// A later import of the same bytes that was finished; nil: none. It completes an unfinished one.
  public let completedBy: Int?

  /// What became of it where it was reversed; nil: it was not.
  public internal(set) var reversal: ReversedImport?

  /// Whether it was interrupted, or still runs, and no later one has completed it.
  public var isUnfinished: Bool {
    finishedAt == nil && completedBy == nil && reversal?.remaining != 0
  }

  /// An entry, given all records of the agency.
  init(_ record: ImportRecord, among records: [ImportRecord]) {
    id = record.id
    file = record.fileName
    sha256 = record.fileDigest.hex
    profile = record.profile
    by = record.by
    asOf = record.asOf
    startedAt = record.startedAt
    finishedAt = record.finishedAt
    counts = ImportCounts(record.counts)
    completedBy =
      record.finishedAt != nil
      ? nil
      : records.filter {
        $0.id > record.id && $0.finishedAt != nil && $0.fileDigest == record.fileDigest
      }.map(\.id).min()
  }

  /// One object of `imports list`.
  public var json: JSONValue { .object(members) }

  var members: [(String, JSONValue)] {
    [
      ("import", .integer(id)), ("file", .string(file)), ("sha256", .string(sha256)),
      ("profile", .optional(profile)), ("by", .string(by)), ("asOf", .string(asOf.iso)),
      ("startedAt", .string(startedAt.iso)), ("finishedAt", .optional(finishedAt?.iso)),
      ("finished", .bool(finishedAt != nil)), ("completedBy", .optional(completedBy)),
    ] + counts.members + [("reversed", reversal?.json ?? .null)]
  }
}

extension ImportCounts {
  /// As they were recorded.
  fileprivate init(_ counts: ImportRecord.Counts) {
    accepted = counts.accepted
    unchanged = counts.unchanged
    rejected = counts.rejected
    skipped = counts.skipped
    warnings = counts.warnings
    events = counts.events
  }
}

/// That an import was reversed.
public struct ReversedImport: Hashable, Sendable {
  /// When it was recorded, the last time.
  public let at: Moment
  /// Who.
  public let by: String
  /// Why.
  public let reason: String
  /// Dossiers reversed.
  public let dossiers: Int
  /// Dossiers that still rest on it: they could not be reversed.
  public let remaining: Int

  var json: JSONValue {
    .object([
      ("at", .string(at.iso)), ("by", .string(by)), ("reason", .string(reason)),
      ("dossiers", .integer(dossiers)), ("remaining", .integer(remaining)),
    ])
  }
}

extension ReversedImport {
  /// What became of an import; nil where it was not reversed.
  init?(_ record: ImportRecord, in ledger: Ledger) throws {
    let reversals = try ledger.reversals(of: record)
    guard let last = reversals.last else { return nil }
    let dossiers = reversals.map(\.dossiers).reduce(0, +)
    let imported = try ledger.events(ofImport: record) ?? []
    at = last.recordedAt
    by = last.by
    reason = last.reason
    self.dossiers = dossiers
    remaining = max(0, imported.count - dossiers)
  }
}
