import Foundation
import PlainJSON
import Testing
import TestSupport

/// Rejected rows are mended in the rejects file and fed in again, whatever the file was.
@Suite struct RejectsLoopTests {
  private static let rows = [
    ["ma_ho_so", "ma_tthc", "ngay_tiep_nhan", "chu_ho_so"],
    ["H05.12-250701-0001", "TG-02", "01/07/2025", "Chùa \"Thử\", 1"],
    ["H05.12-250701-0002", "TG-02", "31/09/2025", "Chùa Thử 2"],
    ["H05.12-250701-0003", "TG-99", "01/07/2025", "=Chùa; Thử 3"],
    ["H05.12-250701-0004", "TG-02", "02/07/2025", "Chùa Thử 4"],
  ]

  private static func csv() -> String {
    rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
    }.joined()
  }

  private static func lines() -> String {
    rows.dropFirst().map { row in
      JSONValue.object(zip(rows[0], row).map { ($0, .string($1)) }).text + "\n"
    }.joined()
  }

  /// The least that a workbook is made of, with inline strings.
  private static func workbook() -> [(name: String, text: String)] {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
    let sheet = rows.enumerated().map { place, row in
      "<row r=\"\(place + 1)\">"
        + row.map { "<c t=\"inlineStr\"><is><t>\(escaped($0))</t></is></c>" }.joined() + "</row>"
    }.joined()
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" "
          + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
          + "<sheet name=\"So\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"rId1\" "
          + "Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet)</sheetData></worksheet>"
      ),
    ]
  }

  private func counts(_ run: Motcua.Run) -> [Int] {
    ["read", "accepted", "unchanged", "rejected"].map { run.json[$0]?.integerValue ?? -1 }
  }

  @Test("mend, feed in again, all accepted: CSV, a workbook, JSON Lines")
  func loop() throws {
    var exports: Set<String> = []
    for kind in ["csv", "xlsx", "jsonl"] {
      try Motcua.withFolder { folder in
        let file = folder.appending(path: "so.\(kind)")
        switch kind {
        case "csv": try Data(Self.csv().utf8).write(to: file)
        case "jsonl": try Data(Self.lines().utf8).write(to: file)
        case _:
          try TestArchive.with(Self.workbook()) {
            try FileManager.default.copyItem(at: $0, to: file)
          }
        }
        let rejects = folder.appending(path: kind == "jsonl" ? "tu-choi.jsonl" : "tu-choi.csv")
        func run(_ file: URL, _ more: [String] = []) throws -> Motcua.Run {
          try Motcua.run(
            [
              "import", file.path(), "--format", "json", "--as-of", "2025-12-31T17:00", "--store",
              folder.appending(path: "so.sqlite").path(),
            ] + more, ["MOTCUA_CLOCK": "2025-12-31T17:00"])
        }
        let first = try run(file, ["--rejects", rejects.path()])
        #expect(first.status == 1, "\(kind): \(first.errors)")
        #expect(counts(first) == [4, 2, 0, 2], "\(kind)")
        let mended = try String(contentsOf: rejects, encoding: .utf8)
          .replacing("31/09/2025", with: "30/09/2025").replacing("TG-99", with: "TG-02")
        try Data(mended.utf8).write(to: rejects)
        let second = try run(rejects)
        #expect(second.status == 0, "\(kind): \(second.output)")
        #expect(counts(second) == [2, 2, 0, 0], "\(kind)")
        // The mended rows again add nothing, and the first file contradicts only where it was wrong.
        #expect(counts(try run(rejects)) == [2, 0, 2, 0], "\(kind)")
        #expect(counts(try run(file)) == [4, 0, 2, 2], "\(kind)")
        let export = try Motcua.run(
          ["export", "--store", folder.appending(path: "so.sqlite").path()])
        exports.insert(export.output)
      }
    }
    // Whatever the form, the same dossiers came in, cell for cell.
    #expect(exports.count == 1)
  }
}
