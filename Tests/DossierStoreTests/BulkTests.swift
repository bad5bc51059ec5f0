import DossierCore
import DossierStore
import Foundation
import GRDB
import Testing
import WorkingTime

/// Writing many at once gives what writing one by one gives.
struct BulkTests {
  @Test("a batch of fresh dossiers is written as single ones are")
  func sameAsSingle() throws {
    let one = try TestStore()
    let many = try TestStore()
    let dossiers = try (1...50).map { serial in
      try sample(
        DossierNumber(agency: agency, series: .dossier, day: date("2025-07-01"), serial: serial)
          .text,
        resolved: serial % 3 == 0 ? nil : "2025-07-\(String(format: "%02d", 5 + serial % 6))",
        applicant: SealedApplicant(Applicant(name: "Người thứ \(serial)", phone: "09\(serial)")))
    }
    try one.ledger.write(origin("import")) { writer in
      for dossier in dossiers { try writer.create(dossier) }
    }
    try many.ledger.writeInBulk { bulk in
      var builder = FreshBatchBuilder()
      for dossier in dossiers { builder.add(dossier) }
      let batch = builder.finish()
      #expect(batch.count == 50)
      try bulk.transaction(try origin("import")) { writer in
        let known = try writer.insert(batch)
        #expect(known == [])
      }
    }
    let (single, bulk) = (try contents(one), try contents(many))
    #expect(single == bulk)
    #expect(try many.ledger.verify(agency) { _, events in toyFold(events) }.findings == [])
  }

  @Test("dossiers that are known are handed back, and nothing of them is written")
  func known() throws {
    let store = try TestStore()
    try store.ledger.write(origin()) { try $0.create(sample("H05.12-250701-0002")) }
    let before = try store.ledger.history(of: .init("H05.12-250701-0002"), agency: agency)
    let known = try store.ledger.write(origin("import")) { writer in
      var builder = FreshBatchBuilder()
      for serial in [1, 2, 3, 1] {
        builder.add(try sample("H05.12-250701-000\(serial)", resolved: "2025-07-08"))
      }
      let known = try writer.insert(builder.finish())
      // The slow path, in the same transaction: the second row of a dossier of this batch.
      let history = try #require(
        try writer.history(of: .init("H05.12-250701-0001"), agency: agency))
      let returned = try recorded(3, "2025-07-10", .resultReturned(to: nil))
      try writer.append(
        [returned], to: history, summary: toyFold(history.events + [returned]))
      return known
    }
    #expect(known == [1, 3])
    #expect(
      try store.ledger.history(of: .init("H05.12-250701-0002"), agency: agency) == before)
    let report = try store.ledger.verify(agency) { _, events in toyFold(events) }
    #expect(report.findings == [])
    #expect(report.dossiers == 3)
    #expect(report.events == 6)
  }

  @Test("a submission that was received comes back with both its numbers")
  func bothNumbers() throws {
    let store = try TestStore()
    let early = DossierNumber("T-H05.12-250630-0003")
    let late = DossierNumber("H05.12-250701-0002")
    let events = [
      try recorded(
        1, "2025-06-30T20:00",
        .submitted(Submission(facts: DossierFacts(), portalAckAt: nil, systemReceivedAt: nil))),
      try recorded(2, "2025-07-01T08:00", receipt(due: date("2025-07-08"))),
    ]
    let dossier = FreshDossier(
      agency: agency, number: late, submissionNumber: early, numberedFrom: 2, applicant: nil,
      events: events, summary: toyFold(events))
    try store.ledger.write(origin("import")) { writer in
      var builder = FreshBatchBuilder()
      builder.add(dossier)
      let batch = builder.finish()
      let (first, second) = (try writer.insert(batch), try writer.insert(batch))
      #expect(first == [])
      #expect(second == [0])
      let next = try writer.nextNumber(
        agency: agency, series: .submission, day: date("2025-06-30"))
      #expect(next.text == "T-H05.12-250630-0004")
    }
    for number in [early, late] {
      let found = try #require(try store.ledger.history(of: number, agency: agency))
      #expect(found.record.number == late)
      #expect(found.record.submissionNumber == early)
      #expect(found.numberedFrom == 2)
      #expect(found.events == events)
    }
    let report = try store.ledger.verify(agency) { _, events in toyFold(events) }
    #expect(report.findings == [])
  }

  @Test("a batch may hold dossiers of several agencies, each with a chain of its own")
  func agencies() throws {
    let store = try TestStore()
    let other = AgencyCode("H05.13")
    try store.ledger.write(origin("import")) { writer in
      var builder = FreshBatchBuilder()
      for serial in 1...6 {
        builder.add(try sample("X-\(serial)", agency: serial % 2 == 0 ? agency : other))
      }
      #expect(try writer.insert(builder.finish()) == [])
    }
    for agency in [agency, other] {
      #expect(try store.ledger.head(of: agency)?.events == 3)
      #expect(try store.ledger.verify(agency) { _, events in toyFold(events) }.findings == [])
    }
  }

  @Test("the tally follows a dossier from one officer to another, and keeps no zeros")
  func tallyMoves() throws {
    let store = try TestStore()
    let number = DossierNumber("H05.12-250701-0001")
    try store.ledger.write(origin()) { try $0.create(sample(number.text)) }
    let day = try date("2025-07-01")
    func officers() throws -> [String?: Int] {
      try store.ledger.tally(of: agency, through: day).reduce(into: [:]) { sums, row in
        sums[row.key.officer, default: 0] += row.value[.received]
      }
    }
    #expect(try officers() == ["Lan": 1])
    let history = try #require(try store.ledger.history(of: number, agency: agency))
    let forwarded = try recorded(2, "2025-07-02", .forwarded(step: nil, officer: "Minh"))
    try store.ledger.write(origin()) { writer in
      try writer.append(
        [forwarded], to: history, summary: toyFold(history.events + [forwarded]))
    }
    #expect(try officers() == ["Minh": 1])
    #expect(try store.ledger.tally(of: agency, through: day.advanced(by: -1)).isEmpty)
    #expect(try store.ledger.verify(agency) { _, events in toyFold(events) }.findings == [])
  }

  @Test("an import is recorded as unfinished until it is finished")
  func imports() throws {
    let store = try TestStore()
    var record = try store.ledger.write(origin("import")) { writer in
      try writer.begin(
        ImportRecord(
          agency: agency, fileName: "so-theo-doi.csv", fileDigest: Digest(of: "tệp"),
          profile: nil, by: "lan", asOf: moment("2025-12-31T17:00"),
          startedAt: moment("2026-01-02T08:00")))
    }
    #expect(record.id == 1)
    #expect(try store.ledger.imports(of: agency) == [record])
    record.counts.read = 3
    record.counts.accepted = 2
    record.counts.rejected = 1
    record.finishedAt = try moment("2026-01-02T08:01")
    let finished = record
    try store.ledger.write(origin("import")) { try $0.update(finished) }
    #expect(try store.ledger.imports(of: agency) == [finished])
    // It is no event: the chain does not know it.
    #expect(try store.ledger.head(of: agency) == nil)
  }

  private func contents(_ store: TestStore) throws -> [String] {
    try DatabaseQueue(path: store.folder.store).read { db in
      let tables = [
        "event", "batch", "applicant", "summary", "due_span", "tally", "number_counter",
      ]
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
      }
    }
  }
}
