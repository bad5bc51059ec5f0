import DossierCore
import DossierStore
import GRDB
import Testing
import WorkingTime

/// What `verify` finds, and what it honestly cannot.
struct VerifyTests {
  /// A store with two batches of an agency: three dossiers, then one more and a result.
  private func store() throws -> TestStore {
    let store = try TestStore()
    try store.ledger.write(origin("import")) { writer in
      try writer.keep(KeptText(kind: .rules, body: #"{"id":"nd118-2025"}"#), agency: agency)
      for serial in 1...3 {
        try writer.create(
          sample(
            "H05.12-250701-000\(serial)", resolved: "2025-07-0\(serial + 6)",
            applicant: SealedApplicant(Applicant(name: "Nguyễn Văn \(serial)"))))
      }
    }
    try store.ledger.write(origin("receive")) { writer in
      try writer.create(sample("H05.12-250701-0004"))
      let history = try #require(
        try writer.history(of: DossierNumber("H05.12-250701-0001"), agency: agency))
      let returned = try recorded(3, "2025-07-10", .resultReturned(to: nil))
      try writer.append(
        [returned], to: history, summary: toyFold(history.events + [returned]))
    }
    return store
  }

  private func findings(_ store: TestStore) throws -> [StoreFinding] {
    try store.ledger.verify(agency) { _, events in toyFold(events) }.findings
  }

  @Test("an untouched store has no findings, and says how much it holds")
  func untouched() throws {
    let store = try store()
    let report = try store.ledger.verify(agency) { _, events in toyFold(events) }
    #expect(report.findings == [])
    #expect(report.events == 8)
    #expect(report.dossiers == 4)
    #expect(report.head == (try store.ledger.head(of: agency))?.digest)
    #expect(try store.ledger.isSound())
    #expect(try store.ledger.head(of: agency)?.batches == 2)
  }

  @Test("whoever gets round the triggers is found out (invariant 16)")
  func tampering() throws {
    let open = """
      DROP TRIGGER event_is_final; DROP TRIGGER event_stays;
      DROP TRIGGER batch_is_final; DROP TRIGGER batch_stays;
      DROP TRIGGER law_text_is_final; DROP TRIGGER law_text_stays;
      DROP TRIGGER number_counter_grows; DROP TRIGGER number_counter_stays;
      """
    let copy = """
      INSERT INTO event SELECT agency, dossier, 3, NULL, kind, happened_at, recorded_at, actor,
        note, payload, batch, NULL, mark FROM event WHERE dossier = 2 AND seq = 2;
      """
    let cases: [(what: String, sql: String, kinds: Set<String>)] = [
      (
        "an event altered", "UPDATE event SET happened_at = happened_at - 1440 WHERE seq = 2",
        ["eventAltered", "batchAltered", "projectionDiffers", "tallyDiffers"]
      ),
      (
        "its author altered", "UPDATE event SET actor = 'minh' WHERE dossier = 2 AND seq = 1",
        ["eventAltered", "batchAltered"]
      ),
      (
        "altered, and marked as if not",
        "UPDATE event SET mark = 1 WHERE dossier = 2 AND seq = 1", ["eventAltered"]
      ),
      (
        "the moment of recording altered",
        "UPDATE event SET recorded_at = recorded_at - 1 WHERE dossier = 4",
        ["eventAltered", "batchAltered"]
      ),
      (
        "a number altered",
        "UPDATE event SET number = 'H05.12-250701-0009' WHERE dossier = 2 AND seq = 1",
        ["eventAltered", "batchAltered", "projectionDiffers", "counterTooLow"]
      ),
      ("an event added", copy, ["eventAltered", "batchIncomplete", "projectionDiffers"]),
      (
        "an event removed", "DELETE FROM event WHERE dossier = 2 AND seq = 2",
        ["batchIncomplete", "projectionDiffers", "tallyDiffers"]
      ),
      (
        "an event removed from the middle", "DELETE FROM event WHERE dossier = 1 AND seq = 2",
        ["sequenceBroken", "batchIncomplete", "projectionDiffers", "tallyDiffers"]
      ),
      (
        "a dossier removed", "DELETE FROM event WHERE dossier = 3",
        ["batchIncomplete", "projectionWithoutEvents", "tallyDiffers"]
      ),
      (
        "an event moved to another dossier",
        "UPDATE event SET dossier = 4 WHERE dossier = 2 AND seq = 2",
        ["eventAltered", "batchAltered", "projectionDiffers"]
      ),
      (
        "an event moved to another batch", "UPDATE event SET batch = 1 WHERE dossier = 4",
        ["batchIncomplete"]
      ),
      ("a batch altered", "UPDATE batch SET source = 'x' WHERE batch = 1", ["batchAltered"]),
      (
        "the first batch removed", "DELETE FROM batch WHERE batch = 1",
        ["batchMissing", "chainBroken"]
      ),
      (
        "a text of law altered", "UPDATE law_text SET body = '{}'",
        ["textAltered", "batchAltered"]
      ),
      ("a text of law removed", "DELETE FROM law_text", ["batchIncomplete"]),
      ("the projection altered", "UPDATE summary SET officer = 'x'", ["projectionDiffers"]),
      ("a span altered", "UPDATE due_span SET due = due + 1", ["projectionDiffers"]),
      ("the projection lost", "DELETE FROM summary WHERE dossier = 1", ["projectionMissing"]),
      ("the tally altered", "UPDATE tally SET late = late + 1", ["tallyDiffers"]),
      ("a counter set back", "UPDATE number_counter SET last = 2", ["counterTooLow"]),
      ("an applicant altered", "UPDATE applicant SET name = 'X'", ["applicantAltered"]),
      ("an applicant lost", "DELETE FROM applicant WHERE dossier = 1", ["applicantMissing"]),
      (
        "nonsense in an event", "UPDATE event SET payload = '{' WHERE dossier = 2 AND seq = 2",
        ["eventAltered", "eventUnreadable", "batchAltered", "tallyDiffers"]
      ),
      (
        "nonsense in the projection", "UPDATE summary SET state = 'x' WHERE dossier = 2",
        ["projectionDiffers"]
      ),
    ]
    for (what, sql, kinds) in cases {
      let store = try store()
      try store.tamper(open + sql)
      #expect(Set(try findings(store).map(\.problem.kind)) == kinds, "\(what)")
    }
  }

  @Test("a cut at the end is not seen but by the head, which is why reports print it")
  func cutAtTheEnd() throws {
    let store = try store()
    let head = try #require(try store.ledger.head(of: agency))
    try store.tamper(
      """
      DROP TRIGGER event_stays; DROP TRIGGER batch_stays;
      DELETE FROM event WHERE batch = 2; DELETE FROM batch WHERE batch = 2;
      """)
    try store.ledger.rebuildProjections(of: agency) { _, events in toyFold(events) }
    #expect(try findings(store) == [])
    #expect(try store.ledger.head(of: agency) != head)
  }

  @Test("whoever was erased by this program is not missed")
  func erased() throws {
    let store = try store()
    try store.ledger.write(origin("erase")) { writer in
      try writer.eraseApplicant(of: DossierNumber("H05.12-250701-0002"), agency: agency)
    }
    #expect(try findings(store) == [])
  }

  @Test("projections are made again to the same bytes (invariant 2)")
  func rebuild() throws {
    let store = try store()
    let before = try projections(store)
    try store.tamper(
      "DELETE FROM summary; DELETE FROM due_span; UPDATE tally SET late = 7, day = day + 1000")
    try store.ledger.rebuildProjections(of: agency) { _, events in toyFold(events) }
    #expect(try projections(store) == before)
    #expect(try findings(store) == [])
    #expect(try store.ledger.head(of: agency)?.batches == 2)
  }

  @Test("the chain of each agency is its own")
  func agencies() throws {
    let store = try store()
    let other = AgencyCode("H05.13")
    let head = try store.ledger.head(of: agency)
    try store.ledger.write(origin()) { writer in
      try writer.create(sample("H05.13-250701-0001", agency: other))
    }
    #expect(try store.ledger.head(of: agency) == head)
    #expect(try store.ledger.head(of: other)?.batches == 1)
    #expect(try store.ledger.agencies() == [agency, other])
    #expect(try store.ledger.verify(other) { _, events in toyFold(events) }.findings == [])
  }

  private func projections(_ store: TestStore) throws -> [String] {
    try DatabaseQueue(path: store.folder.store).read { db in
      try ["summary", "due_span", "tally"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\($0)" }
      }
    }
  }
}
