import Foundation
import OneStopDesk
import PlainJSON
import Testing

/// The table of rejected rows for programs (`import --rejects-table`), and counts that add up.
///
/// Oracle: the bytes of the files themselves.
@Suite struct RejectsTableTests {
  private static let samples = SampleFilesTests.root.appending(path: "Samples/imports")

  /// All sample files that an import may read.
  private static func files() throws -> [URL] {
    let manager = FileManager.default
    return try ["good", "good/formats", "bad"].flatMap { folder in
      try manager.contentsOfDirectory(
        at: samples.appending(path: folder), includingPropertiesForKeys: nil)
    }.filter { url in
      ["csv", "tsv", "xls", "xlsx", "jsonl", "json", "txt"].contains(url.pathExtension)
        && !url.lastPathComponent.hasSuffix(".expected.json")
    }.sorted { $0.path() < $1.path() }
  }

  private func imported(
    _ files: [URL], in test: TestDesk, dryRun: Bool = false
  ) throws -> (report: ImportReport, table: [JSONValue])? {
    let path = test.folder.appending(path: "bang.jsonl").path()
    let desk = try test.at("2025-12-31T17:00")
    let report: ImportReport
    do {
      report = try desk.importFiles(
        ImportRequest(files: files.map { $0.path() }, dryRun: dryRun, rejectsTable: path))
    } catch {
      #expect(error.status == .unreadable)
      // A file refused whole leaves no table.
      #expect(!FileManager.default.fileExists(atPath: path))
      return nil
    }
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return (report, try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) })
  }

  private func check(_ counts: ImportCounts, _ name: String) {
    #expect(counts.read == counts.accepted + counts.unchanged + counts.rejected, "\(name)")
    #expect([counts.accepted, counts.unchanged, counts.rejected].allSatisfy { $0 >= 0 }, "\(name)")
  }

  @Test(
    "read = accepted + unchanged + rejected, per file and in sum; findings and table say the same")
  func addUp() throws {
    var tried = 0
    for dryRun in [true, false] {
      for file in try Self.files() {
        let name = file.lastPathComponent
        guard let (report, table) = try imported([file], in: TestDesk(), dryRun: dryRun) else {
          continue
        }
        tried += 1
        check(report.counts, name)
        for part in report.files { check(part.counts, name) }
        #expect(report.files.map(\.counts.read).reduce(0, +) == report.counts.read, "\(name)")
        #expect(
          report.files.flatMap(\.skippedRows).map(\.count).reduce(0, +) == report.counts.skipped,
          "\(name)")
        func sum(_ isRejection: Bool) -> Int {
          report.findings.filter { $0.isRejection == isRejection }.map(\.count).reduce(0, +)
        }
        #expect(sum(true) == report.counts.rejected, "\(name)")
        #expect(sum(false) == report.counts.warnings, "\(name)")
        let rejected = table.filter { $0["severity"]?.stringValue == "rejected" }
        let rows = Set(rejected.map { $0["line"]?.integerValue ?? 0 })
        #expect(rows.count == report.counts.rejected, "\(name)")
        #expect(table.count - rejected.count == report.counts.warnings, "\(name)")
        try checkRows(rejected, of: file)
      }
    }
    #expect(tried > 40)
  }

  /// The bytes in the table are those that stand at the place it names.
  private func checkRows(_ rows: [JSONValue], of file: URL) throws {
    let bytes = try Data(contentsOf: file)
    for row in rows {
      guard let raw = row["raw"]?.stringValue, let offset = row["byte"]?.integerValue else {
        continue
      }
      let data = try #require(Data(base64Encoded: raw))
      #expect(bytes[offset..<(offset + data.count)] == data, "\(file.lastPathComponent)")
    }
  }

  @Test("a row whose bytes are in no encoding is whole in the table")
  func strayBytes() throws {
    let test = try TestDesk()
    let file = test.folder.appending(path: "so.csv")
    let row = Array("A-1,TG-02,01/07/2025,".utf8) + [0xFF, 0xC3, 0x28]
    try Data(Array("ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so\n".utf8) + row + [0x0A])
      .write(to: file)
    let table = try #require(try imported([file], in: test)).table
    #expect(table.count == 1)
    #expect(table[0]["raw"]?.stringValue == Data(row).base64EncodedString())
    #expect(table[0]["line"]?.integerValue == 2 && table[0]["byte"]?.integerValue == 42)
    #expect(table[0]["kind"]?.stringValue == "notUTF8" && table[0]["scan"]?.integerValue == 1)
    #expect(table[0]["file"]?.stringValue == "so.csv")
    #expect(table[0]["sha256"]?.stringValue?.count == 64)
  }

  @Test("a row of a sheet stands in it by its cells; no value is quoted that names somebody")
  func sheetRow() throws {
    let test = try TestDesk()
    let file = test.folder.appending(path: "so.xls")
    try Data(
      """
      <html><meta charset="utf-8"><table><tr><td>Mã hồ sơ<td>Mã TTHC<td>Ngày tiếp nhận<td>Chủ hồ sơ
      <tr><td>A-1<td>TG-02<td>31/09/2025<td>Nguyễn Văn Thử</table></html>
      """.utf8
    ).write(to: file)
    let table = try #require(try imported([file], in: test)).table
    #expect(table.count == 1)
    #expect(table[0]["raw"]?.text == "null" && table[0]["byte"]?.text == "null")
    #expect(
      table[0]["cells"]?.arrayValue?.map { $0.stringValue ?? "" } == [
        "A-1", "TG-02", "31/09/2025", "Nguyễn Văn Thử",
      ])
    #expect(table[0]["letter"]?.stringValue == "C")
    #expect(table[0]["value"]?.stringValue == "31/09/2025")
  }

  @Test("nothing to say: an empty table, also over one of an earlier import")
  func empty() throws {
    let test = try TestDesk()
    let file = test.folder.appending(path: "so.csv")
    for (date, count) in [("31/09/2025", 1), ("01/07/2025", 0)] {
      try Data("ma_ho_so,ma_tthc,ngay_tiep_nhan\nA-1,TG-02,\(date)\n".utf8).write(to: file)
      #expect(try imported([file], in: test)?.table.count == count)
    }
  }
}
