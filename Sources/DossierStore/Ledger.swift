internal import CSQLiteConfig
internal import GRDB
internal import Glibc

/// The store of one file: events, batches, law texts, applicants, letters, and the projections
/// made from the events (sổ).
///
///     let ledger = try Ledger(writing: "motcua.sqlite")
///     try ledger.write(origin) { writer in … }
///
/// Any number of processes may have the same file open; writers wait for each other up to
/// `busySeconds`. What a write has committed is on the disk when it returns (synchronous FULL).
public final class Ledger: Sendable {
  /// Path of the file.
  public let path: String
  let queue: DatabaseQueue

  /// Marks the file as ours: "MTCU".
  static let applicationID: Int32 = 0x4D54_4355
  /// How long another process is waited for.
  public static let busySeconds: Double = 10

  /// Opens a store for reading.
  ///
  /// Throws `StoreError.missing` where there is none; it is not created.
  public init(reading path: String, busySeconds: Double = Ledger.busySeconds) throws {
    guard Ledger.fileExists(at: path) else { throw StoreError.missing(path: path) }
    self.path = path
    queue = try StoreError.translating(path: path) {
      try DatabaseQueue(path: path, configuration: Ledger.configuration(busySeconds))
    }
    try StoreError.translating(path: path) {
      try queue.inDatabase { db in
        let version = try Ledger.version(of: db, path: path)
        guard version > 0 else { throw StoreError.notAStore(path: path) }
        if version < Migration.all.count { try Ledger.migrate(db, path: path) }
        try Ledger.limitCache(of: db)
      }
    }
  }

  /// Opens a store for writing; creates it, or brings it to the present schema.
  public init(writing path: String, busySeconds: Double = Ledger.busySeconds) throws {
    self.path = path
    queue = try StoreError.translating(path: path) {
      try DatabaseQueue(path: path, configuration: Ledger.configuration(busySeconds))
    }
    try StoreError.translating(path: path) {
      try queue.inDatabase { db in
        if try Ledger.version(of: db, path: path) < Migration.all.count {
          try Ledger.migrate(db, path: path)
        }
        // Readers then do not wait for writers. It stays with the file; where another process is
        // just reading it in the old mode, the next writer sets it.
        _ = try? String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        try Ledger.limitCache(of: db)
      }
    }
  }

  private static let breathMilliseconds = 2

  /// Lets other processes have their turn.
  static func breathe() { usleep(UInt32(breathMilliseconds * 1000)) }

  /// Whether there is a file at the path.
  public static func fileExists(at path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  /// Set before the first connection, once for the process.
  private static let keepsStatistics = sqliteKeepsNoMemoryStatistics() != 0

  /// The size is told again once that of the pages is known: before, SQLite counts small pages, and
  /// keeps twice as many bytes.
  private static func limitCache(of db: Database) throws {
    try db.execute(sql: "PRAGMA cache_size = -32768")
  }

  private static func configuration(_ busySeconds: Double) -> Configuration {
    _ = keepsStatistics
    var configuration = Configuration()
    // SQLite's own waiting looks every 100 ms only, and a desk would wait for the end of an import
    // that writes without a break. This looks every 2 ms, and imports leave a break of as long.
    let tries = Int(busySeconds * 1000 / Double(Ledger.breathMilliseconds))
    configuration.busyMode = .callback { count in
      Ledger.breathe()
      return count < tries
    }
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA cache_size = -32768;
          PRAGMA temp_store = MEMORY;
          """)
    }
    return configuration
  }

  /// How many migrations the file has run; 0 for a new one.
  private static func version(of db: Database, path: String) throws -> Int {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let owner = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if owner != applicationID {
      // A new file has nothing in it; a file with tables of others is not touched.
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard tables == 0, found == 0, owner == 0 else { throw StoreError.notAStore(path: path) }
    }
    guard found <= Migration.all.count else {
      throw StoreError.newerSchema(found: found, known: Migration.all.count)
    }
    return found
  }

  /// Runs the migrations that are missing. Two processes may do it at once: the second waits, and
  /// finds nothing left to do.
  private static func migrate(_ db: Database, path: String) throws {
    try db.execute(sql: "PRAGMA page_size = 8192")
    try db.inTransaction(.immediate) {
      let done = try version(of: db, path: path)
      for migration in Migration.all.dropFirst(done) { try db.execute(sql: migration.sql) }
      try db.execute(
        sql: """
          PRAGMA application_id = \(applicationID);
          PRAGMA user_version = \(Migration.all.count);
          """)
      return .commit
    }
  }
}
