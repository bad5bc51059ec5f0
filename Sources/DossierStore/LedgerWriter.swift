internal import DossierCore
internal import GRDB
internal import GRDBSQLite
public import WorkingTime

/// Who records, through what, and when: the same for all that one transaction adds.
public struct WriteOrigin: Hashable, Sendable {
  /// The command: "receive", "import", "letters".
  public var source: String
  /// Who.
  public var by: String
  /// The moment of recording, by the machine's clock.
  public var recordedAt: Moment
  /// An origin.
  public init(source: String, by: String, recordedAt: Moment) {
    self.source = source
    self.by = by
    self.recordedAt = recordedAt
  }
}

/// Writes within one transaction; valid inside the closure that got it, and nowhere else.
///
/// What it adds becomes one batch of each agency concerned, with its link in the chain, when the
/// closure returns. When the closure throws, nothing of it stays.
public final class LedgerWriter {
  /// Who records.
  public let origin: WriteOrigin
  let db: Database
  let statements: Statements
  private let hasher: DigestHasher
  /// One for each agency concerned so far.
  var batches: [OpenBatch] = []
  private var batchIndex: [AgencyCode: Int] = [:]
  var tally = TallyDelta()
  var encoder = EventEncoder()
  var scratch = RowBuffer()
  /// Serials seen in numbers that came with dossiers; the counters are raised to them.
  var serials: [SerialKey: Int64] = [:]

  init(db: Database, statements: Statements, origin: WriteOrigin, hasher: DigestHasher) {
    self.db = db
    self.statements = statements
    self.origin = origin
    self.hasher = hasher
  }

  /// The place in `batches` of the open batch of an agency.
  func batch(of agency: AgencyCode) throws(StoreError) -> Int {
    if let index = batchIndex[agency] { return index }
    batches.append(try openBatch(of: agency))
    batchIndex[agency] = batches.count - 1
    return batches.count - 1
  }

  private func openBatch(of agency: AgencyCode) throws(StoreError) -> OpenBatch {
    let last = try statements[.lastBatch]
    last.bind(agency.text, at: 1)
    let link = try last.row { row in
      (number: row.integer(at: 0), digest: Digest(bytes: row.bytes(at: 1)))
    }
    let dossier = try statements[.lastDossier]
    dossier.bind(agency.text, at: 1)
    let lastDossier = try dossier.row { row in row.integer(at: 0) } ?? 0
    guard let link else {
      return OpenBatch(
        agency: agency, number: 1, previous: .zero, nextDossier: lastDossier + 1)
    }
    guard let digest = link.digest else { throw .inconsistent("batch \(link.number)") }
    return OpenBatch(
      agency: agency, number: link.number + 1, previous: digest, nextDossier: lastDossier + 1)
  }

  /// Writes what was gathered: counters, tally, and the link of each chain.
  func finish() throws(StoreError) {
    try raiseCounters()
    try writeTally()
    for var batch in batches where !batch.isEmpty {
      let digest = batch.digest(origin: origin, with: hasher)
      let statement = try statements[.insertBatch]
      statement.bind(batch.agency.text, at: 1)
      statement.bind(batch.number, at: 2)
      statement.bind(origin.recordedAt.minuteNumber, at: 3)
      statement.bind(origin.source, at: 4)
      statement.bind(origin.by, at: 5)
      statement.bind(Int64(batch.laws.count), at: 6)
      statement.bind(Int64(batch.letters.count), at: 7)
      statement.bind(Int64(batch.events.count), at: 8)
      statement.bind(batch.previous, at: 9)
      statement.bind(digest, at: 10)
      try statement.runOrThrow()
    }
    batches = []
    batchIndex = [:]
  }

  private func writeTally() throws(StoreError) {
    let add = try statements[.addTally]
    for change in tally.changes() {
      add.bind(change.agency.text, at: 1)
      add.bind(Int64(change.day), at: 2)
      for (index, column) in change.columns.enumerated() {
        add.bind(column, at: Int32(3 + index))
      }
      for (index, count) in change.counts.enumerated() { add.bind(count, at: Int32(8 + index)) }
      try add.runOrThrow()
      guard change.counts.contains(where: { $0 < 0 }) else { continue }
      let drop = try statements[.dropZeroTally]
      drop.bind(change.agency.text, at: 1)
      drop.bind(Int64(change.day), at: 2)
      for (index, column) in change.columns.enumerated() {
        drop.bind(column, at: Int32(3 + index))
      }
      try drop.runOrThrow()
    }
    tally = TallyDelta()
  }
}

extension Ledger {
  /// One transaction. What `body` adds is on the disk when this returns; when it throws, nothing
  /// was written.
  ///
  /// It waits for other writers, and none can come between what `body` reads and what it writes.
  @discardableResult
  public func write<Result>(
    _ origin: WriteOrigin, _ body: (LedgerWriter) throws -> Result
  ) throws -> Result {
    try writeInBulk { bulk in try bulk.transaction(origin, body) }
  }

  /// Many transactions with the same prepared statements: imports.
  ///
  /// Other writers get their turn between two transactions.
  @discardableResult
  public func writeInBulk<Result>(_ body: (BulkWriter) throws -> Result) throws -> Result {
    try StoreError.translating(path: path) {
      try queue.writeWithoutTransaction { db in
        guard let connection = db.sqliteConnection else {
          throw StoreError.inconsistent("no connection")
        }
        return try body(BulkWriter(db: db, statements: Statements(connection: connection)))
      }
    }
  }
}

/// Transactions one after another on one connection; valid inside the closure that got it.
public final class BulkWriter {
  private var hasWritten = false
  private let db: Database
  private let statements: Statements
  private let hasher = DigestHasher()

  init(db: Database, statements: Statements) {
    self.db = db
    self.statements = statements
  }

  /// One transaction, as `Ledger.write`.
  @discardableResult
  public func transaction<Result>(
    _ origin: WriteOrigin, _ body: (LedgerWriter) throws -> Result
  ) throws -> Result {
    // A desk that waits for the store gets its turn between two transactions of an import.
    if hasWritten { Ledger.breathe() }
    hasWritten = true
    var result: Result?
    try db.inTransaction(.immediate) {
      let writer = LedgerWriter(db: db, statements: statements, origin: origin, hasher: hasher)
      result = try body(writer)
      try writer.finish()
      return .commit
    }
    guard let result else { throw StoreError.inconsistent("no result") }
    return result
  }
}

extension LedgerWriter {
  /// Limits the file to a number of pages, as a full disk would, for tests of just that.
  package func limitPages(to count: Int) throws {
    try db.execute(sql: "PRAGMA max_page_count = \(count)")
  }
}
