import DossierCore
import DossierStore
import Foundation
import OneStopDesk
import Testing
import WorkingTime

/// The table of `export`, and the way back: a store → table → an empty store.
///
/// Oracle: the first store. Receipts, ends, hand-overs, due dates, verdicts and who filed are the
/// same; and the table of the second store has the bytes of the first one's.
@Suite("exporting a table") struct TableExportTests {
  private static let samples = [
    "cong-dich-vu-cong-2025-H2.csv", "so-mot-cua-2025-H2.csv", "formats/so-mot-cua.csv",
  ].map { SampleFilesTests.root.appending(path: "Samples/imports/good/\($0)").path }

  private static let forms: [TableFormat] = [.csv, .xlsx]

  private func desk(_ test: TestDesk) throws -> Desk { try test.at("2025-12-31T17:00") }

  private func importing(_ files: [String], into test: TestDesk) throws -> ImportReport {
    try desk(test).importFiles(ImportRequest(files: files))
  }

  private func table(
    _ test: TestDesk, _ format: TableFormat, _ filter: ListFilter = ListFilter()
  ) throws -> String {
    let path = test.folder.appending(path: "bang-\(UUID()).\(format.rawValue)").path()
    _ = try desk(test).exportTables(TableRequest(format, path: path, filter: filter))
    return path
  }

  /// What must come back, of each dossier.
  private func facts(_ test: TestDesk) throws -> [String: [String]] {
    var facts: [String: [String]] = [:]
    for view in try desk(test).list(ListFilter()) {
      let summary = view.summary
      facts[view.number.text] = [
        summary.procedure ?? summary.facts.procedureCode ?? "", "\(summary.receivedAt as Any)",
        "\(summary.endedAt as Any)", "\(summary.endedAs as Any)",
        "\(summary.returnedAt as Any)", "\(summary.due as Any)", "\(summary.promised as Any)",
        view.timeliness.rawValue, view.promisedTimeliness.rawValue,
        view.portalTimeliness.rawValue, "\(view.daysLate.count)", "\(view.daysEarly.count)",
        "\(view.record.applicant as Any)", summary.facts.channel?.rawValue ?? "",
        summary.facts.officer ?? "", summary.facts.unit ?? "", summary.facts.abstract ?? "",
        summary.facts.delayReason?.text ?? "", summary.facts.onlineLevel ?? "",
        summary.facts.receiptCode ?? "",
      ]
    }
    return facts
  }

  @Test("a table imported into an empty store gives its dossiers, and the same table again")
  func thereAndBack() throws {
    for (place, sample) in Self.samples.enumerated() {
      let first = try TestDesk()
      _ = try importing([sample], into: first)
      let expected = try facts(first)
      #expect(expected.count >= 24)
      let plain = try Data(contentsOf: URL(filePath: try table(first, .csv)))
      for format in Self.forms {
        let second = try TestDesk()
        let report = try importing([try table(first, format)], into: second)
        #expect(report.counts.accepted == expected.count, "\(sample) \(format): \(report.brief)")
        // Files without an appointment get one, computed; nothing else is to be remarked.
        let kinds = Set(report.findings.map(\.kind))
        #expect(kinds.isSubset(of: ["appointmentDiffers", "limitFromAppointment"]), "\(kinds)")
        let found = try facts(second)
        for (number, facts) in expected { #expect(found[number] == facts, "\(format) \(number)") }
        #expect(found.count == expected.count)
        if place == 0 {
          #expect(try Data(contentsOf: URL(filePath: try table(second, .csv))) == plain)
        }
        #expect(try desk(second).verify().findings == [])
        // And again into the same store: nothing is new, nothing contradicts.
        let again = try importing([try table(first, format)], into: second)
        #expect(again.counts.unchanged == expected.count, "\(sample) \(format): \(again.brief)")
      }
    }
  }

  @Test("dossiers worked at the desk come back as far as a table can tell")
  func fromTheDesk() throws {
    let first = try TestDesk()
    func receive(_ day: String, _ name: String) throws -> String {
      try first.receive("\(day)T09:00", limit: "5wd", applicant: name)
    }
    func record(_ act: DeskAct, on number: String, _ at: String) throws {
      _ = try first.at(at).record(act, on: number, note: nil)
    }
    let resolved = try receive("2025-07-01", "Chùa Một")
    try record(.resolve(outcome: nil), on: resolved, "2025-07-15T10:30")
    try record(.returnResult(to: nil), on: resolved, "2025-07-16T08:05")
    let refused = try receive("2025-07-02", "Chùa Hai")
    try record(.refuse(reason: "thiếu căn cứ"), on: refused, "2025-07-03T10:00")
    let withdrawn = try receive("2025-07-02", "Chùa Ba")
    try record(.withdraw(reason: nil), on: withdrawn, "2025-07-04T10:00")
    let stopped = try receive("2025-07-02", "Chùa Bốn")
    try record(.discontinue(reason: "trùng"), on: stopped, "2025-07-30T10:00")
    let asked = try receive("2025-07-02", "Chùa Năm")
    try record(.requestSupplement(items: ["a"], reason: "thiếu"), on: asked, "2025-07-03T08:00")
    let closed = try receive("2025-07-02", "Chùa Sáu")
    try record(.requestSupplement(items: ["a"], reason: "thiếu"), on: closed, "2025-07-03T08:00")
    try record(.close, on: closed, "2025-08-20T08:00")
    let waiting = try receive("2025-07-02", "Chùa Bảy")
    try record(.suspend(kind: .outage, reason: "mất điện"), on: waiting, "2025-07-03T08:00")
    for format in Self.forms {
      let second = try TestDesk()
      let report = try importing([try table(first, format)], into: second)
      #expect(report.counts.rejected == 0 && report.counts.accepted == 7, "\(report.brief)")
      let views = Dictionary(
        uniqueKeysWithValues: try desk(second).list(ListFilter()).map { ($0.number.text, $0) })
      for view in try desk(first).list(ListFilter()) {
        let other = try #require(views[view.number.text])
        #expect(other.summary.receivedAt == view.summary.receivedAt)
        #expect(other.summary.endedAt == view.summary.endedAt)
        #expect(other.summary.endedAs == view.summary.endedAs)
        #expect(other.summary.returnedAt == view.summary.returnedAt)
      }
    }
  }

  /// Names that a spreadsheet would compute; the last begin with the apostrophe itself.
  private static let hostile = [
    "=1+1", "=HYPERLINK(\"http://x\")", "+84 912 345 678", "-2", "@SUM(A1)", "'=2", "''+3", "'Chùa",
    "a,b\"c\"",
  ]

  @Test("what a spreadsheet would compute is neutralised in CSV, and undone by import")
  func formulas() throws {
    let first = try TestDesk()
    for name in Self.hostile {
      try first.receive("2025-07-01T09:00", limit: "5wd", applicant: name)
    }
    let bytes = try Data(contentsOf: URL(filePath: try table(first, .csv)))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.starts(with: Data("\u{FEFF}Mã hồ sơ,".utf8)) && text.hasSuffix("\r\n"))
    for cell in [",'=1+1,", ",\"'=HYPERLINK(\"\"http://x\"\")\",", ",'+84 912", ",'-2,", ",'@SUM"] {
      #expect(text.contains(cell), "\(cell)")
    }
    #expect(!text.contains(",=") && !text.contains(",+") && !text.contains(",@"))
    for format in Self.forms {
      let second = try TestDesk()
      _ = try importing([try table(first, format)], into: second)
      let names = try desk(second).list(ListFilter()).map { $0.record.applicant?.name }
      // In a workbook an apostrophe that was typed is one that hides a formula.
      let expected = Self.hostile.map { name in
        guard format == .xlsx else { return name }
        return name == "'=2" ? "=2" : name == "''+3" ? "'+3" : name
      }
      #expect(names == expected)
    }
  }

  @Test("filters and --as-of choose as list does")
  func filters() throws {
    let first = try TestDesk()
    _ = try importing([Self.samples[0]], into: first)
    var filter = ListFilter()
    filter.late = true
    let numbers = try desk(first).list(filter).map(\.number.text)
    var lines: [String] = []
    try desk(first).exportCSV(filter) { lines.append($0) }
    #expect(lines.dropFirst().map { String($0.prefix { $0 != "," }) } == numbers)
    #expect(!numbers.isEmpty)
    let early = try first.at("2025-08-01T17:00", recordedAt: "2025-12-31T17:00")
    var rows = 0
    try early.exportCSV(ListFilter()) { _ in rows += 1 }
    #expect(rows - 1 == (try early.list(ListFilter()).count))
  }

  @Test("files are written into a folder, whole or not at all")
  func files() throws {
    let first = try TestDesk()
    try first.receive("2025-07-01T09:00", limit: "5wd")
    let out = first.folder.appending(path: "xuat").path()
    let result = try desk(first).exportTables(
      TableRequest(formats: "csv,xlsx,jsonl", folder: out, filter: ListFilter()))
    #expect(result.dossiers == 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
    #expect(names == ["ho-so.csv", "ho-so.jsonl", "ho-so.xlsx"])
    var bytes: [UInt8] = []
    try desk(first).export { bytes += $0 }
    #expect(try Data(contentsOf: URL(filePath: out + "/ho-so.jsonl")) == Data(bytes))
    var book: [UInt8] = []
    try desk(first).exportWorkbook(ListFilter()) { book += $0 }
    #expect(try Data(contentsOf: URL(filePath: out + "/ho-so.xlsx")) == Data(book))
    #expect(throws: DeskRefusal.self) {
      try desk(first).exportTables(
        TableRequest(formats: "csv", folder: out + "/ho-so.csv", filter: ListFilter()))
    }
  }
}
