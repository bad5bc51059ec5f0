import DossierCore
import DossierStore
import Foundation
import GRDB
import Testing

/// The schema on paper, the migrations and the refusals of the schema.
struct SchemaTests {
  @Test("schema.sql is what the migrations give")
  func schemaEqualsMigrations() throws {
    let store = try TestStore()
    let onPaper = try DatabaseQueue()
    try onPaper.writeWithoutTransaction { try $0.execute(sql: try schemaText()) }
    let made = try DatabaseQueue(path: store.folder.store)
    let (ours, theirs) = (try statements(of: made), try statements(of: onPaper))
    #expect(ours == theirs)
    let count = try statements(of: made).count
    #expect(count > 20)
  }

  @Test("events, batches and law texts are never updated or deleted (invariant 3, rule 62)")
  func eventsAreFinal() throws {
    let store = try TestStore()
    try store.ledger.write(origin()) { writer in
      try writer.keep(KeptText(kind: .rules, body: "{}"), agency: agency)
      try writer.create(sample("H05.12-250701-0001"))
    }
    let refused = [
      "UPDATE event SET actor = 'minh'", "UPDATE event SET payload = '{}' WHERE seq = 1",
      "DELETE FROM event", "UPDATE batch SET event_count = 2", "DELETE FROM batch",
      "UPDATE law_text SET body = ''", "DELETE FROM law_text",
      "UPDATE number_counter SET last = 1 - last", "DELETE FROM number_counter",
    ]
    for sql in refused {
      #expect(throws: DatabaseError.self, "\(sql)") { try store.tamper(sql) }
    }
    let history = try store.ledger.history(of: .init("H05.12-250701-0001"), agency: agency)
    #expect(history != nil)
  }

  @Test("what the store is not")
  func opening() throws {
    let folder = try Folder()
    #expect(throws: StoreError.missing(path: folder.store)) { try Ledger(reading: folder.store) }
    #expect(!FileManager.default.fileExists(atPath: folder.store))

    let text = folder.path + "/text.sqlite"
    try Data("Đây không phải là kho dữ liệu, chỉ là một tệp chữ.".utf8)
      .write(to: URL(fileURLWithPath: text))
    #expect(throws: StoreError.notAStore(path: text)) { try Ledger(reading: text) }
    #expect(throws: StoreError.notAStore(path: text)) { try Ledger(writing: text) }

    let other = folder.path + "/other.sqlite"
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    #expect(throws: StoreError.notAStore(path: other)) { try Ledger(writing: other) }

    let empty = folder.path + "/empty.sqlite"
    try Data().write(to: URL(fileURLWithPath: empty))
    #expect(throws: StoreError.notAStore(path: empty)) { try Ledger(reading: empty) }

    #expect(throws: StoreError.notWritable(path: folder.path)) { try Ledger(writing: folder.path) }
    #expect(throws: StoreError.missing(path: folder.path)) { try Ledger(reading: folder.path) }
  }

  @Test("a store of a newer program is refused")
  func newerSchema() throws {
    let store = try TestStore()
    try store.tamper("PRAGMA user_version = 99")
    let newer = StoreError.newerSchema(found: 99, known: 3)
    #expect(throws: newer) { try Ledger(reading: store.folder.store) }
    #expect(throws: newer) { try Ledger(writing: store.folder.store) }
  }

  @Test("opening again changes nothing; the file is in WAL mode with pages of 8 KiB")
  func openingAgain() throws {
    let store = try TestStore()
    _ = try Ledger(writing: store.folder.store)
    _ = try Ledger(reading: store.folder.store)
    let queue = try DatabaseQueue(path: store.folder.store)
    let settings = try queue.read { db in
      try ["journal_mode", "page_size", "user_version"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["wal", "8192", "3"])
  }

  /// Tables, indexes and triggers by name, without comments and with one space for many.
  private func statements(of queue: DatabaseQueue) throws -> [String: String] {
    let rows = try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    }
    var statements: [String: String] = [:]
    for row in rows {
      let name: String = row["name"]
      let sql: String = row["sql"]
      let bare = sql.split(separator: "\n").map { line in
        line.range(of: "--").map { line[..<$0.lowerBound] } ?? line
      }
      statements[name] = bare.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    return statements
  }
}

/// The folder of the repository.
let repository = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// schema.sql, as it lies beside the sources.
func schemaText() throws -> String {
  try String(
    contentsOf: repository.appendingPathComponent("Sources/DossierStore/schema.sql"),
    encoding: .utf8)
}
