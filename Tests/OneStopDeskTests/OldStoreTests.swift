import DossierCore
import DossierStore
import Foundation
import GRDB
import OneStopDesk
import PlainJSON
import Testing

/// Stores that an older program has written: its own dump is the oracle.
@Suite("Stores of older programs") struct OldStoreTests {
  /// A desk whose store is the dump of an older program.
  private func desk(schema: Int) throws -> TestDesk {
    let desk = try TestDesk()
    let dump = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Stores/schema-\(schema).sql")
    try DatabaseQueue(path: desk.storePath).writeWithoutTransaction { db in
      try db.execute(sql: try String(contentsOf: dump, encoding: .utf8))
    }
    return desk
  }

  @Test func aStoreOfTheFirstSchemaMigratesAndItsChainHolds() throws {
    let desk = try desk(schema: 1)
    let verification = try desk.at("2025-10-13").verify()
    #expect(verification.findings == [])
    #expect(verification.events == 4)
    // The head that the older program printed.
    #expect(
      verification.head == "ce52cc0e9b021dd3bf9977ec8e8f37c855fd3e084e6f3f19eaa1259fe6c16e61")
    #expect(try desk.at("2025-10-13").letters().map(\.letter) == ["01/SDTTG-VP", "02/SDTTG-VP"])
    let ledger = try Ledger(reading: desk.storePath)
    let letters = try ledger.letters(of: AgencyCode("H05.12"))
    #expect(letters.map(\.series) == ["SDTTG-VP", "SDTTG-VP"])
    #expect(letters.map(\.form) == [nil, nil])
    #expect(letters.map(\.status) == [.issued, .issued])
  }

  @Test func theNumbersOfAnOldStoreGoOn() throws {
    let desk = try desk(schema: 1)
    let number = try desk.receive("2025-10-02T09:00", limit: "5wd")
    let result = try desk.at("2025-10-13T09:00").issueLetters(
      LettersRequest(reason: .system, folder: desk.folder.appending(path: "xin-loi").path()))
    #expect(result.issued.map(\.letter) == ["03/SDTTG-VP"])
    #expect(result.issued.map(\.dossier.text) == [number])
    #expect(result.alreadyIssued == 2)
    #expect(try desk.at("2025-10-13").verify().findings == [])
  }

  /// What the older program exported, the newer prints the same, and takes back.
  @Test func anExportIsTheSame() throws {
    let desk = try desk(schema: 1)
    var lines: [String] = []
    try desk.at("2025-10-13").export { lines.append(String(decoding: $0, as: UTF8.self)) }
    let letters = try lines.compactMap { line in
      let value = try JSONValue(parsing: line)
      return value["type"]?.stringValue == "letter" ? value.objectValue?.map(\.0) : nil
    }
    let keys = [
      "type", "number", "year", "serial", "letter", "kind", "date", "by", "reason", "originalDue",
      "newDate", "late", "file", "sha256", "template", "values",
    ]
    #expect(letters == [keys, keys])
  }
}
