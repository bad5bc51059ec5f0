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

  @Test("a desk gets its turn while an import writes without a break")
  func turns() async throws {
    let store = try TestStore()
    let path = store.folder.store
    try await withThrowingTaskGroup(of: Int.self) { group in
      group.addTask {
        let ledger = try Ledger(writing: path)
        let started = ContinuousClock.now
        var batches = 0
        try ledger.writeInBulk { bulk in
          while started.duration(to: .now) < .seconds(2) {
            batches += 1
            try bulk.transaction(origin("import")) { writer in
              for serial in 0..<50 { try writer.create(sample("X-\(batches)-\(serial)")) }
            }
          }
        }
        return batches
      }
      group.addTask {
        let ledger = try Ledger(writing: path)
        for serial in 1...5 {
          try ledger.write(origin("receive")) { try $0.create(sample("D-\(serial)")) }
        }
        return 0
      }
      for try await _ in group {}
    }
    let report = try store.ledger.verify(agency) { _, events in toyFold(events) }
    #expect(report.findings == [])
    #expect(report.dossiers > 50)
  }

  @Test("what is read while a stream is read, or while something is written, is of one state")
  func nested() throws {
    let store = try TestStore()
    try store.ledger.write(origin()) { writer in
      for serial in 1...3 { try writer.create(sample("H05.12-250701-000\(serial)")) }
      #expect(try store.ledger.dossiers(DossierFilter(agency: agency)).count == 3)
    }
    var seen = 0
    try store.ledger.histories(DossierFilter(agency: agency)) { history in
      let again = try store.ledger.history(of: history.record.number, agency: agency)
      #expect(again == history)
      seen += try store.ledger.dossiers(DossierFilter(agency: agency)).count
    }
    #expect(seen == 9)
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
    // Behind the pages of the schema, without which no table would be found.
    for index in stride(from: bytes.count / 2, to: bytes.count, by: 97) { bytes[index] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: copy))
    let ledger = try Ledger(reading: copy)
    #expect(try !ledger.isSound())
    #expect(throws: StoreError.corrupt) {
      try ledger.verify(agency) { _, events in toyFold(events) }
    }
  }
}
