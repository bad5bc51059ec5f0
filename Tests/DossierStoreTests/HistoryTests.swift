import DossierCore
import DossierStore
import GRDB
import PlainJSON
import Testing
import WorkingTime

/// Dossiers written and read back.
struct HistoryTests {
  @Test("a dossier is read as it was written")
  func roundTrip() throws {
    let store = try TestStore()
    let applicant = SealedApplicant(
      Applicant(name: "Nguyễn Thị Ánh", idNumber: "024000000001", address: "Bắc Ninh"))
    var events = [
      try recorded(1, "2025-07-01T08:30", receipt(due: date("2025-07-08"))),
      try recorded(
        2, "2025-07-02", .supplementRequested(items: ["Bản sao"], reason: "thiếu"), note: "\"x\""),
      try recorded(3, "2025-07-03T10:00", .forwarded(step: 2, officer: "Minh")),
      try recorded(4, "2025-07-09T16:00", .resolved(outcome: nil)),
    ]
    events.append(
      try recorded(
        5, "2025-07-10T08:00",
        .apologyIssued(
          Apology(
            letter: "01/SDTTG-VP", reason: .other("mất điện"),
            originalDue: date("2025-07-08"), newDate: nil))))
    let dossier = fresh("H05.12-250701-0001", events, applicant: applicant)
    try store.ledger.write(origin()) { try $0.create(dossier) }

    let found = try #require(
      try Ledger(reading: store.folder.store).history(of: dossier.number, agency: agency))
    #expect(found.events == events)
    #expect(found.record.summary == dossier.summary)
    #expect(found.record.applicant == applicant.applicant)
    #expect(found.record.number == dossier.number)
    #expect(found.lastSequence == 5)
    #expect(found.numberedFrom == 1)
    #expect(try store.ledger.history(of: .init("H05.12-250701-0002"), agency: agency) == nil)
    #expect(try store.ledger.history(of: dossier.number, agency: .init("H05")) == nil)
  }

  @Test("an event follows the last one, or is refused")
  func sequenceConflict() throws {
    let store = try TestStore()
    let number = DossierNumber("H05.12-250701-0001")
    try store.ledger.write(origin()) { try $0.create(sample(number.text)) }
    let history = try #require(try store.ledger.history(of: number, agency: agency))

    let resolved = try recorded(2, "2025-07-07", .resolved(outcome: nil))
    try store.ledger.write(origin()) { writer in
      try writer.append(
        [resolved], to: history, summary: toyFold(history.events + [resolved]))
    }
    // The second one has read the same history, and comes too late.
    #expect(throws: StoreError.sequenceConflict(dossier: number, expected: 1, found: 2)) {
      try store.ledger.write(origin()) { writer in
        try writer.append(
          [resolved], to: history, summary: toyFold(history.events + [resolved]))
      }
    }
    let after = try #require(try store.ledger.history(of: number, agency: agency))
    #expect(after.events.count == 2)
    #expect(after.record.summary.state == .resolved)
    // A gap is refused too.
    #expect(throws: StoreError.sequenceConflict(dossier: number, expected: 2, found: 2)) {
      try store.ledger.write(origin()) { writer in
        try writer.append(
          [try recorded(4, "2025-07-07", .resultReturned(to: nil))], to: after,
          summary: after.record.summary)
      }
    }
  }

  @Test("what throws leaves nothing behind")
  func rollback() throws {
    struct Stop: Error {}
    let store = try TestStore()
    #expect(throws: Stop.self) {
      try store.ledger.write(origin()) { writer in
        try writer.create(sample("H05.12-250701-0001"))
        throw Stop()
      }
    }
    #expect(try store.ledger.dossiers(DossierFilter(agency: agency)).isEmpty)
    #expect(try store.ledger.head(of: agency) == nil)
    try store.ledger.write(origin()) { try $0.create(sample("H05.12-250701-0001")) }
    #expect(try store.ledger.head(of: agency)?.events == 1)
  }

  @Test("a submission gets its number at receipt, and is found by both")
  func submission() throws {
    let store = try TestStore()
    let early = DossierNumber("T-H05.12-250630-0001")
    let late = DossierNumber("H05.12-250701-0001")
    let submitted = try recorded(
      1, "2025-06-30T20:00",
      .submitted(Submission(facts: DossierFacts(), portalAckAt: nil, systemReceivedAt: nil)))
    try store.ledger.write(origin("submit")) { try $0.create(fresh(early.text, [submitted])) }
    let received = try recorded(2, "2025-07-01T08:00", receipt(due: date("2025-07-08")))
    try store.ledger.write(origin("receive")) { writer in
      let history = try #require(try writer.history(of: early, agency: agency))
      try writer.append(
        [received], to: history, summary: toyFold(history.events + [received]), giving: late)
    }
    for number in [early, late] {
      let found = try #require(try store.ledger.history(of: number, agency: agency))
      #expect(found.record.number == late)
      #expect(found.record.submissionNumber == early)
      #expect(found.numberedFrom == 2)
      #expect(found.events == [submitted, received])
    }
    let listed = try store.ledger.dossiers(DossierFilter(agency: agency))
    #expect(listed.map(\.number) == [late])
    // Neither is given again.
    for number in [early, late] {
      #expect(throws: StoreError.numberTaken(number)) {
        try store.ledger.write(origin()) { try $0.create(sample(number.text)) }
      }
    }
  }

  @Test("a request is carried out once")
  func idempotency() throws {
    let store = try TestStore()
    try store.ledger.write(origin()) { writer in
      try writer.create(sample("H05.12-250701-0001"), request: "a1")
    }
    #expect(
      try store.ledger.dossier(ofRequest: "a1", agency: agency)
        == DossierNumber("H05.12-250701-0001"))
    #expect(
      throws: StoreError.requestRepeated(request: "a1", dossier: .init("H05.12-250701-0001"))
    ) {
      try store.ledger.write(origin()) { writer in
        try writer.create(sample("H05.12-250701-0002"), request: "a1")
      }
    }
    // Another agency has requests of its own.
    try store.ledger.write(origin()) { writer in
      try writer.create(sample("H05.13-1", agency: .init("H05.13")), request: "a1")
    }
  }

  @Test("an applicant is erased, and the events stay")
  func erasure() throws {
    let store = try TestStore()
    let applicant = SealedApplicant(Applicant(name: "Trần Văn Bình"))
    let number = DossierNumber("H05.12-250701-0001")
    try store.ledger.write(origin()) { writer in
      try writer.create(sample(number.text, applicant: applicant))
    }
    try store.ledger.write(origin()) { try $0.eraseApplicant(of: number, agency: agency) }
    let found = try #require(try store.ledger.history(of: number, agency: agency))
    #expect(found.record.applicant == nil)
    #expect(found.record.summary.facts.applicant == applicant.digest)
    let bytes = try DatabaseQueue(path: store.folder.store).read { db in
      try String.fetchAll(db, sql: "SELECT payload FROM event").joined()
    }
    #expect(!bytes.contains("Bình"))
  }

  @Test("a digest cannot be guessed without the salt, and is the same with it")
  func seal() {
    let applicant = Applicant(name: "Trần Văn Bình")
    let one = SealedApplicant(applicant)
    #expect(one.digest != SealedApplicant(applicant).digest)
    #expect(one == SealedApplicant(applicant, salt: one.salt))
    var sealed = one.salt
    applicant.json.append(to: &sealed)
    #expect(one.digest == Digest(of: sealed).prefix(32))
    #expect(one.digest != SealedApplicant(Applicant(name: "Trần Văn Binh"), salt: one.salt).digest)
    // FIPS 180-4, example of one block.
    #expect(
      Digest(of: "abc").hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest(of: "abc").short == "ba78 16bf")
  }
}
