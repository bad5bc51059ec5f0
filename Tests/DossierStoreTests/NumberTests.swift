import DossierCore
import DossierStore
import Foundation
import Testing
import WorkingTime

/// Numbers of dossiers (law.md §10, rules 9 and 48) and of letters (rule 46).
struct NumberTests {
  private let day = CivilDate(dayNumber: 20_270)  // 1/7/2025

  @Test("numbers grow beyond 9999, begin anew each day, and pad to four digits (rule 48)")
  func form() throws {
    let cases: [(series: NumberSeries, day: String, serial: Int, number: String)] = [
      (.dossier, "2025-07-01", 2, "H05.12-250701-0002"),
      (.dossier, "2025-07-01", 9999, "H05.12-250701-9999"),
      (.dossier, "2025-07-01", 10_000, "H05.12-250701-10000"),
      (.dossier, "2026-12-31", 1, "H05.12-261231-0001"),
      (.submission, "2025-07-01", 7, "T-H05.12-250701-0007"),
    ]
    for (series, day, serial, text) in cases {
      let number = DossierNumber(
        agency: agency, series: series, day: try date(day), serial: serial)
      #expect(number.text == text)
      let read = try #require(number.serial(of: agency), "\(text)")
      #expect(read == (series, try date(day), serial))
    }
    let foreign = [
      "", "H05.12", "H05.12-250701", "H05.12-250701-002", "H05.12-250701-00002",
      "H05.12-250732-0002", "H05.12-250701-0000", "H05.12-250701-12345678", "H05-250701-0002",
      "H05.121-250701-0002", "G22.99.9-250701-0002", "H05.12-250701-000a", "H05.12_250701_0002",
      "T-250701-0001", "H05.12-250701-0002 ",
    ]
    for text in foreign { #expect(DossierNumber(text).serial(of: agency) == nil, "\(text)") }
  }

  @Test("a number is given once, also when its dossier came to nothing or from a file (rule 9)")
  func neverTwice() throws {
    let store = try TestStore()
    func next(_ day: CivilDate, _ agency: AgencyCode = agency) throws -> String {
      try store.ledger.write(origin()) { writer in
        try writer.nextNumber(agency: agency, series: .dossier, day: day).text
      }
    }
    #expect(try next(day) == "H05.12-250701-0001")
    #expect(try next(day) == "H05.12-250701-0002")
    #expect(try next(day.advanced(by: 1)) == "H05.12-250702-0001")
    #expect(try next(day, .init("H05")) == "H05-250701-0001")
    // Imported numbers are passed over, whether above the counter or not.
    try store.ledger.write(origin("import")) { writer in
      try writer.create(sample("H05.12-250701-0004"))
    }
    #expect(try next(day) == "H05.12-250701-0005")
    try store.ledger.write(origin("import")) { writer in
      var builder = FreshBatchBuilder()
      builder.add(try sample("H05.12-250701-9999"))
      #expect(try writer.insert(builder.finish()) == [])
      // Also within the transaction in which they come.
      #expect(
        try writer.nextNumber(agency: agency, series: .dossier, day: day).text
          == "H05.12-250701-10000")
    }
    #expect(try next(day) == "H05.12-250701-10001")
    // One that was not committed was not given.
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try store.ledger.write(origin()) { writer in
        _ = try writer.nextNumber(agency: agency, series: .dossier, day: day)
        throw Stop()
      }
    }
    #expect(try next(day) == "H05.12-250701-10002")
  }

  @Test("connections that give numbers at once never give the same (rule 9)")
  func atOnce() async throws {
    let folder = try Folder()
    let path = folder.store
    let day = day
    let numbers = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 {
        group.addTask {
          // Each has a connection of its own, and creates the store where it is first.
          let ledger = try Ledger(writing: path)
          return try (0..<15).map { _ in
            try ledger.write(origin()) { writer in
              let number = try writer.nextNumber(agency: agency, series: .dossier, day: day)
              try writer.create(sample(number.text))
              return number.text
            }
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(numbers).count == 60)
    let ledger = try Ledger(reading: path)
    let report = try ledger.verify(agency) { _, events in toyFold(events) }
    #expect(report.findings == [])
    #expect(report.dossiers == 60)
    #expect(numbers.max() == "H05.12-250701-0060")
  }

  private let series = "SDTTG-VP"

  @Test("letters: by year and series, from 1 or from a given number, and never twice (rule 46)")
  func letters() throws {
    let store = try TestStore()
    try store.ledger.write(origin()) { writer in
      #expect(try writer.nextLetterNumber(agency: agency, year: 2025, series: series) == 1)
      for serial in 1...3 { try writer.create(sample("H05.12-250701-000\(serial)")) }
      try writer.record(letter(1, dossier: 1))
      #expect(try writer.nextLetterNumber(agency: agency, year: 2025, series: series) == 2)
      #expect(
        try writer.nextLetterNumber(agency: agency, year: 2025, series: series, notBelow: 40)
          == 40)
      try writer.record(letter(40, dossier: 2))
      #expect(try writer.nextLetterNumber(agency: agency, year: 2025, series: series) == 41)
      // Each year, series and agency has numbers of its own.
      #expect(try writer.nextLetterNumber(agency: agency, year: 2026, series: series) == 1)
      #expect(try writer.nextLetterNumber(agency: agency, year: 2025, series: "PXL") == 1)
      #expect(
        try writer.nextLetterNumber(agency: .init("H05"), year: 2025, series: series) == 1)
    }
    #expect(throws: StoreError.letterNumberTaken(year: 2025, number: 40)) {
      try store.ledger.write(origin()) { try $0.record(letter(40, dossier: 3)) }
    }
    // A second re-appointment is refused by the schema itself (decision 12).
    #expect(throws: StoreError.alreadyReappointed(.init("H05.12-250701-0001"))) {
      try store.ledger.write(origin()) { try $0.record(letter(41, dossier: 1)) }
    }
    #expect(throws: StoreError.unknownNumber(.init("H05.12-250701-0009"))) {
      try store.ledger.write(origin()) { try $0.record(letter(41, dossier: 9)) }
    }
    let letters = try Ledger(reading: store.folder.store).letters(of: agency)
    #expect(letters == [try letter(1, dossier: 1), try letter(40, dossier: 2)])
    #expect(
      try store.ledger.letters(of: agency, dossier: .init("H05.12-250701-0002")).count == 1)
    // Recorded without an event that says so, and found out.
    let report = try store.ledger.verify(agency) { _, events in toyFold(events) }
    #expect(Set(report.findings.map(\.problem.kind)) == ["letterWithoutEvent"])
  }

  private func letter(_ number: Int, dossier: Int) throws -> IssuedLetter {
    IssuedLetter(
      agency: agency, year: 2025, series: series, number: number, letter: "\(number)/\(series)",
      dossier: DossierNumber("H05.12-250701-000\(dossier)"), kind: "apology", form: nil,
      date: try date("2025-07-09"), recordedAt: try moment("2025-07-09T09:00"), by: "lan",
      reason: .staff, originalDue: try date("2025-07-08"), newDate: try date("2025-07-16"),
      late: true, fileName: "a.pdf", fileDigest: Digest(of: "pdf"), template: "1",
      values: #"{"so":"\#(number)"}"#)
  }
}
