import DossierStore
import Foundation
import OneStopDesk
import Testing

/// Paths that an import refuses before it writes anything, and files that are refused together.
@Suite struct ImportOutputsTests {
  /// Where an output may not go: rejects, table, page, by paths in the test's folder; the code.
  private static let refused: [(rejects: String?, table: String?, page: String?, code: String)] = [
    ("so.csv", nil, nil, "rejectsOverInput"),
    (nil, nil, "so.html", "rejectsOverInput"),
    (nil, "so.jsonl", nil, "rejectsOverInput"),
    ("store.sqlite", nil, nil, "outputOverOther"),
    ("store.sqlite-wal", nil, nil, "outputOverOther"),
    ("mot.jsonl", "mot.jsonl", nil, "outputOverOther"),
    ("./x/../mot.html", nil, "mot.html", "outputOverOther"),
    (nil, "bang.csv", nil, "wrongEnding"),
    (nil, nil, "trang.pdf", "wrongEnding"),
    ("", nil, nil, "emptyValue"),
    (nil, nil, "", "emptyValue"),
    (nil, nil, "khong-co/trang.html", "fileNotWritable"),
    (nil, "so.csv/bang.jsonl", nil, "fileNotWritable"),
    ("x", nil, nil, "fileNotWritable"),
    (nil, nil, "thu-muc.html", "fileNotWritable"),
    (nil, nil, "khong.html", "notAFile"),
    // The rows of the third file would go there.
    ("tu-choi.csv", nil, nil, "rejectsOverInput"),
  ]

  private func desk() throws -> TestDesk {
    let test = try TestDesk()
    let manager = FileManager.default
    for folder in ["x", "thu-muc.html"] {
      try manager.createDirectory(
        at: test.folder.appending(path: folder), withIntermediateDirectories: true)
    }
    try manager.createSymbolicLink(
      at: test.folder.appending(path: "khong.html"),
      withDestinationURL: URL(filePath: "/dev/null"))
    for name in ["so.csv", "so.html", "so.jsonl", "tu-choi-3.csv"] {
      let row =
        name.hasSuffix("jsonl")
        ? #"{"ma_ho_so":"A-1","ma_tthc":"TG-02","ngay_tiep_nhan":"2025-07-01"}"#
        : "ma_ho_so,ma_tthc,ngay_tiep_nhan\nA-1,TG-02,01/07/2025"
      try Data((row + "\n").utf8).write(to: test.folder.appending(path: name))
    }
    return test
  }

  @Test("a path that cannot be written, or where something else stands, costs nothing")
  func refusedBefore() throws {
    for (rejects, table, page, code) in Self.refused {
      let test = try desk()
      func path(_ name: String?) -> String? {
        name.map { $0.isEmpty ? "" : test.folder.path() + "/" + $0 }
      }
      let before = try contents(of: test.folder)
      let files = ["so.csv", "so.html", "so.jsonl", "tu-choi-3.csv"].compactMap(path)
      let refusal = #expect(throws: DeskRefusal.self) {
        try test.at("2025-12-31").importFiles(
          ImportRequest(
            files: files, rejects: path(rejects), rejectsTable: path(table), page: path(page)))
      }
      #expect(refusal?.code == code, "\(rejects ?? "-") \(table ?? "-") \(page ?? "-")")
      #expect(try contents(of: test.folder) == before)
    }
  }

  private func contents(of folder: URL) throws -> [String: Data?] {
    var contents: [String: Data?] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path()) {
      contents[name] = try? Data(contentsOf: folder.appending(path: name))
    }
    return contents
  }

  @Test("of several files those without a column are named first, then those with a wrong header")
  func oneClassAtATime() throws {
    let test = try TestDesk()
    func refusal(_ texts: [String]) throws -> DeskRefusal? {
      #expect(throws: DeskRefusal.self) { try test.imported(texts) }
    }
    let good = "ma_ho_so,ma_tthc,ngay_tiep_nhan\nA-1,TG-02,31/09/2025\n"
    let double = "ma_ho_so,ma_tthc,ngay_tiep_nhan,Ngày tiếp nhận\nA-1,TG-02,01/07/2025,02/07/2025\n"
    let missing = "ma_ho_so,ma_tthc\nA-1,TG-02\n"
    let first = try #require(try refusal([good, double, missing, missing]))
    #expect(first.code == "columnMissing" && first.headline == "Không nhập được 2 tệp")
    #expect(first.message.split(separator: "\n").count == 2)
    #expect(!first.message.contains("trùng"))
    let second = try #require(try refusal([good, double]))
    #expect(second.code == "columnTwice" && second.message.contains("trùng"))
    // Only with whole headers is a word said about rows.
    #expect(try test.imported([good]).findings.map(\.kind) == ["noSuchDate"])
    #expect(Ledger.fileExists(at: test.storePath))
  }
}
