import DossierCore
import DossierStore
import Foundation
import GRDB
import Testing
import WorkingTime

/// Other processes at the same file.
struct LockTests {
  @Test("a store that another holds is waited for, then given up")
  func locked() throws {
    let store = try TestStore()
    try store.ledger.write(origin()) { try $0.create(sample("H05.12-250701-0001")) }
    let hurried = try Ledger(writing: store.folder.store, busySeconds: 0.05)
    try DatabaseQueue(path: store.folder.store).writeWithoutTransaction { other in
      try other.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: StoreError.locked) {
        try hurried.write(origin()) { try $0.create(sample("H05.12-250701-0002")) }
      }
      // Readers do not wait for a writer.
      #expect(try hurried.dossiers(DossierFilter(agency: agency)).count == 1)
      try other.execute(sql: "ROLLBACK")
    }
    try hurried.write(origin()) { try $0.create(sample("H05.12-250701-0002")) }
    #expect(try store.ledger.dossiers(DossierFilter(agency: agency)).count == 2)
  }

  @Test("a disk that is full is said to be full, and nothing is half there")
  func full() throws {
    let store = try TestStore()
    try store.ledger.write(origin()) { try $0.create(sample("H05.12-250701-0001")) }
    // A limit on the pages of the file does what a full disk does.
    #expect(throws: StoreError.diskFull) {
      try store.ledger.write(origin()) { writer in
        try writer.limitPages(to: 1)
        for serial in 2...999 { try writer.create(sample("H05.12-250701-\(serial)")) }
      }
    }
    #expect(try store.ledger.dossiers(DossierFilter(agency: agency)).count == 1)
    #expect(try store.ledger.verify(agency) { _, events in toyFold(events) }.findings == [])
  }

  @Test("a file that is damaged is said to be damaged")
  func damaged() throws {
    let store = try TestStore()
    try store.ledger.write(origin()) { writer in
      for serial in 100...999 { try writer.create(sample("H05.12-250701-\(serial)")) }
    }
    try store.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    let copy = store.folder.path + "/copy.sqlite"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: store.folder.store))
    for index in stride(from: 16_384, to: bytes.count, by: 97) { bytes[index] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: copy))
    let ledger = try Ledger(reading: copy)
    #expect(try !ledger.isSound())
    #expect(throws: StoreError.corrupt) {
      try ledger.verify(agency) { _, events in toyFold(events) }
    }
  }
}
