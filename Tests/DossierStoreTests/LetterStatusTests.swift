import DossierCore
import DossierStore
import GRDB
import Testing
import WorkingTime

/// Statuses of letters: a projection of events, that triggers let change and `verify` holds.
struct LetterStatusTests {
  private let number = DossierNumber("H05.12-250701-0001")
  private let first = LetterName("01/SDTTG-VP", year: 2025)

  private func letter(_ serial: Int, replaces: LetterName? = nil) throws -> IssuedLetter {
    IssuedLetter(
      agency: agency, year: 2025, series: "SDTTG-VP", number: serial,
      letter: "0\(serial)/SDTTG-VP", dossier: number, kind: "apology", form: "official-letter",
      date: try date("2025-07-09"), recordedAt: try moment("2025-07-09T09:00"), by: "lan",
      draftedBy: "minh", approvedBy: "hoa", reason: .staff, originalDue: try date("2025-07-08"),
      newDate: try date("2025-07-16"), late: true, replaces: replaces, fileName: "\(serial).pdf",
      fileDigest: Digest(of: "pdf"), template: "1", values: "{}")
  }

  private func apology(_ serial: Int, replaces: LetterName? = nil) throws -> DossierEvent {
    .apologyIssued(
      Apology(
        letter: "0\(serial)/SDTTG-VP", reason: .staff, originalDue: try date("2025-07-08"),
        newDate: try date("2025-07-16"), replaces: replaces))
  }

  private func append(
    _ store: TestStore, _ at: String, _ event: DossierEvent, _ letter: IssuedLetter? = nil
  ) throws {
    try store.ledger.write(origin()) { writer in
      let history = try #require(try writer.history(of: number, agency: agency))
      let new = try recorded(history.lastSequence + 1, at, event)
      try writer.append([new], to: history, summary: toyFold(history.events + [new]))
      if let letter { try writer.record(letter) }
    }
  }

  private func statuses(_ store: TestStore) throws -> [LetterStatus] {
    try store.ledger.letters(of: agency).map(\.status)
  }

  private func verify(_ store: TestStore) throws -> [String] {
    try store.ledger.verify(agency) { _, events in toyFold(events) }.findings
      .map(\.problem.kind)
  }

  @Test("what becomes of a letter stands beside it, and is made again from the events")
  func statuses() throws {
    let store = try TestStore()
    try store.ledger.write(origin()) { try $0.create(sample(number.text)) }
    try append(store, "2025-07-09T09:00", apology(1), letter(1))
    #expect(try statuses(store) == [.issued])
    try append(store, "2025-07-09T10:00", .letterSent(first, channel: .postal))
    let sent = LetterStatus(stage: .sent, at: try moment("2025-07-09T10:00"), channel: .postal)
    #expect(try statuses(store) == [sent])
    try append(store, "2025-07-10T10:00", .letterFailed(first, reason: "không có người nhận"))
    try append(
      store, "2025-07-11",
      .corrected(Correction(sequence: 4, change: .void, reason: "ghi nhầm", proof: nil)))
    #expect(try statuses(store) == [sent])
    try append(store, "2025-07-11T08:00", apology(2, replaces: first), letter(2, replaces: first))
    let replaced = LetterStatus(
      stage: .replaced, at: try moment("2025-07-11T08:00"), channel: .postal)
    #expect(try statuses(store) == [replaced, .issued])
    #expect(try verify(store) == [])
    let read = try store.ledger.letters(of: agency)
    #expect(read[1].draftedBy == "minh" && read[1].approvedBy == "hoa")
    #expect(read[1].replaces == first)

    // Changed by a stranger, found, and made again.
    try store.tamper("UPDATE letter SET status = 'delivered', channel = 'sms' WHERE number = 2")
    #expect(try verify(store) == ["letterStatusDiffers"])
    try store.ledger.rebuildProjections(of: agency) { _, events in toyFold(events) }
    #expect(try verify(store) == [])
    #expect(try statuses(store) == [replaced, .issued])
  }

  @Test("a letter is replaced once, and never changed")
  func schema() throws {
    let store = try TestStore()
    try store.ledger.write(origin()) { try $0.create(sample(number.text)) }
    try append(store, "2025-07-09T09:00", apology(1), letter(1))
    try append(store, "2025-07-11T08:00", apology(2, replaces: first), letter(2, replaces: first))
    #expect(throws: StoreError.alreadyReplaced(letter: "01/SDTTG-VP")) {
      try store.ledger.write(origin()) { try $0.record(letter(3, replaces: first)) }
    }
    #expect(throws: StoreError.alreadyReappointed(number)) {
      try store.ledger.write(origin()) { try $0.record(letter(3)) }
    }
    for sql in [
      "UPDATE letter SET approved_by = 'lan'", "UPDATE letter SET replaces = NULL",
      "UPDATE letter SET form = NULL", "UPDATE letter SET series = 'PXL'", "DELETE FROM letter",
      "UPDATE letter SET status = 'lost'",
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") { try store.tamper(sql) }
    }
  }
}
