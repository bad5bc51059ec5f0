import DossierCore
import DossierStore
import Foundation
import GRDB
import Testing
import WorkingTime

/// The chain, computed from the columns by the words of the data dictionary alone, as an inspector
/// with another program would: texts quoted by Foundation, digests of the bytes.
struct ChainFormatTests {
  @Test("the digests are those that the data dictionary describes")
  func byTheBook() throws {
    let store = try TestStore()
    let number = DossierNumber("T-H05.12-250630-0001")
    try store.ledger.write(origin("submit", at: "2025-06-30T20:01")) { writer in
      try writer.keep(KeptText(kind: .rules, body: #"{"id":"nd118-2025"}"#), agency: agency)
      try writer.keep(KeptText(kind: .calendar, body: "{}"), agency: agency)
      let submitted = try recorded(
        1, "2025-06-30T20:00",
        .submitted(Submission(facts: DossierFacts(), portalAckAt: nil, systemReceivedAt: nil)),
        note: "gọi \"lại\" \\ sau")
      try writer.create(fresh(number.text, [submitted]), request: "r1")
    }
    try store.ledger.write(origin("receive")) { writer in
      let history = try #require(try writer.history(of: number, agency: agency))
      let received = try recorded(2, "2025-07-01", receipt(due: date("2025-07-08")))
      try writer.append(
        [received], to: history, summary: toyFold(history.events + [received]),
        giving: DossierNumber("H05.12-250701-0001"))
      try writer.record(
        IssuedLetter(
          agency: agency, year: 2025, series: "SDTTG-VP", number: 5, letter: "05/SDTTG-VP",
          dossier: DossierNumber("H05.12-250701-0001"), kind: "apology", form: nil,
          date: date("2025-07-09"), recordedAt: moment("2025-07-09T09:00"), by: "lan",
          reason: .other("mưa bão"), originalDue: date("2025-07-08"), newDate: nil, late: true,
          fileName: "a.pdf", fileDigest: Digest(of: "pdf"), template: "1", values: "{}"))
      try writer.record(
        IssuedLetter(
          agency: agency, year: 2025, series: "PXL", number: 5, letter: "05/PXL",
          dossier: DossierNumber("H05.12-250701-0001"), kind: "apology", form: "form",
          date: date("2025-07-09"), recordedAt: moment("2025-07-09T09:00"), by: "lan",
          draftedBy: "minh", reason: .staff, originalDue: date("2025-07-08"), newDate: nil,
          late: true, replaces: LetterName("05/SDTTG-VP", year: 2025), fileName: "b.pdf",
          fileDigest: Digest(of: "pdf"), template: "1", values: "{}"))
    }
    let (stored, computed) = try DatabaseQueue(path: store.folder.store).read { db in
      let batches = try Row.fetchAll(db, sql: "SELECT * FROM batch ORDER BY batch")
      return (
        batches.map { $0["digest"] as Data },
        try batches.map { batch in try digest(of: batch, db) }
      )
    }
    #expect(stored.count == 2)
    #expect(stored == computed)
    #expect(try store.ledger.head(of: agency)?.digest.bytes == stored.last.map(Array.init))
  }

  private func digest(of batch: Row, _ db: Database) throws -> Data {
    let place: Int64 = batch["batch"]
    var whole = Data()
    let previous: Data = batch["previous"]
    whole +=
      line(
        [
          quoted("motcua-batch"), quoted(batch["agency"]), "\(place)", quoted(hex(previous)),
          "\(batch["recorded_at"] as Int64)", quoted(batch["source"]), quoted(batch["actor"]),
          "\(batch["law_count"] as Int64)", "\(batch["letter_count"] as Int64)",
          "\(batch["event_count"] as Int64)",
        ]) + "\n".utf8
    for text in try Row.fetchAll(
      db, sql: "SELECT body FROM law_text WHERE batch = ? ORDER BY name", arguments: [place])
    {
      whole += Digest(of: text["body"] as String).bytes
    }
    for letter in try Row.fetchAll(
      db,
      sql: """
        SELECT year, number, letter, 'H05.12-250701-0001', kind, issued_on, recorded_at, actor,
          reason, original_due, new_date, CASE late WHEN 1 THEN true ELSE false END AS late,
          file_name, file_sha256, template, values_sha256, form, drafted_by, approved_by, replaces,
          replaces_year
        FROM letter WHERE batch = ? ORDER BY year, number, series
        """, arguments: [place])
    {
      let cells = letter.databaseValues.enumerated().map(letterCell)
      // The line of a letter of the first schema, which has no form, is shorter.
      let hasForm = letter["form"] as String? != nil
      whole += Digest(of: Array(line(hasForm ? cells : Array(cells.prefix(16))))).bytes
    }
    for event in try Row.fetchAll(
      db,
      sql: """
        SELECT (SELECT number FROM event AS n WHERE n.dossier = e.dossier AND n.seq <= e.seq
          AND n.number IS NOT NULL ORDER BY n.seq DESC LIMIT 1), seq, kind, happened_at,
          recorded_at, actor, note, request, payload
        FROM event AS e WHERE batch = ? ORDER BY dossier, seq
        """, arguments: [place])
    {
      let cells = event.databaseValues.enumerated().map { index, value in
        index == 8 ? String.fromDatabaseValue(value) ?? "" : cell(value)
      }
      whole += Digest(of: Array(line(cells))).bytes
    }
    return Data(Digest(of: Array(whole)).bytes)
  }

  private func letterCell(_ index: Int, _ value: DatabaseValue) -> String {
    index == 11 ? (Int.fromDatabaseValue(value) == 1 ? "true" : "false") : cell(value)
  }

  private func cell(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: "null"
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): quoted(text)
    case .blob(let bytes): quoted(hex(bytes))
    }
  }

  private func line(_ cells: [String]) -> Data { Data("[\(cells.joined(separator: ","))]".utf8) }

  private func quoted(_ text: String) -> String {
    let data = try? JSONSerialization.data(
      withJSONObject: text, options: [.fragmentsAllowed, .withoutEscapingSlashes])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  private func hex(_ bytes: Data) -> String {
    bytes.map { String(format: "%02x", $0) }.joined()
  }
}
