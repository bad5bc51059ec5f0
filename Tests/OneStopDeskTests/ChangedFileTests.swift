import DossierStore
import Foundation
import OneStopDesk
import Testing

/// Files that change while they are read. Oracle: issue 12: what was read is whole and stays, the
/// import stays unfinished, and run again on the whole file it ends in the store of one clean run.
@Suite("files that change while they are imported") struct ChangedFileTests {
  private static let rows = 10_100

  private func text(_ rows: Range<Int>) -> String {
    rows.map { "A-\($0),TG-02,02/07/2025,Chùa Thử \($0)\n" }.joined()
  }

  private func whole() -> Data {
    Data(("ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so\n" + text(0..<Self.rows)).utf8)
  }

  private func export(_ test: TestDesk) throws -> Data {
    var data = Data()
    try test.at("2025-12-31T17:00").export { data.append(contentsOf: $0) }
    return data
  }

  /// What happens to the file after the first transaction.
  private static let changes: [(name: String, change: @Sendable (String) throws -> Void)] = [
    (
      "cut short",
      { path in
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.truncate(atOffset: 100_000)
        try handle.close()
      }
    ),
    (
      "growing",
      { path in
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("B-1,TG-02,02/07/2025,Chùa Mới\n".utf8))
        try handle.close()
      }
    ),
    (
      "another file in its place",
      { path in
        try Data("ma_ho_so,ma_tthc,ngay_tiep_nhan\n".utf8)
          .write(to: URL(filePath: path), options: .atomic)
      }
    ),
  ]

  @Test("the import is refused and stays unfinished; the whole file completes it")
  func changed() throws {
    let clean = try TestDesk()
    let name = clean.folder.appending(path: "so.csv")
    try whole().write(to: name)
    _ = try clean.at("2025-12-31T17:00").importFiles(ImportRequest(files: [name.path()]))
    let expected = try export(clean)
    for (what, change) in Self.changes {
      let test = try TestDesk()
      let path = test.folder.appending(path: "so.csv").path()
      try whole().write(to: URL(filePath: path))
      let desk = try test.at("2025-12-31T17:00")
      var isFirst = true
      let refusal = #expect(throws: DeskRefusal.self, "\(what)") {
        try desk.importFiles(
          ImportRequest(files: [path]),
          progress: { _ in
            if isFirst { try? change(path) }
            isFirst = false
          })
      }
      #expect(refusal?.code == "fileChanged", "\(what)")
      #expect(refusal?.remedy?.contains("nhập lại") == true, "\(what)")
      #expect(try desk.verify().findings == [], "\(what)")
      #expect(try desk.imports().map(\.isUnfinished) == [true], "\(what)")
      try whole().write(to: URL(filePath: path))
      let again = try desk.importFiles(ImportRequest(files: [path]))
      #expect(again.counts.rejected == 0 && again.counts.read == Self.rows, "\(what)")
      #expect(try desk.imports().map(\.isUnfinished) == [false, false], "\(what)")
      if what != "growing" { #expect(try export(test) == expected, "\(what)") }
      #expect(try desk.verify().findings == [], "\(what)")
    }
  }

  @Test("a workbook that is cut short while it is read")
  func workbook() throws {
    let first = try TestDesk()
    let file = first.folder.appending(path: "so.csv")
    try whole().write(to: file)
    let desk = try first.at("2025-12-31T17:00")
    _ = try desk.importFiles(ImportRequest(files: [file.path()]))
    let test = try TestDesk()
    let path = test.folder.appending(path: "so.xlsx").path()
    _ = try desk.exportTables(TableRequest(.xlsx, path: path, filter: ListFilter()))
    let book = try Data(contentsOf: URL(filePath: path))
    let second = try test.at("2025-12-31T17:00")
    #expect(throws: DeskRefusal.self) {
      try second.importFiles(
        ImportRequest(files: [path]),
        progress: { _ in
          let handle = FileHandle(forWritingAtPath: path)
          try? handle?.truncate(atOffset: 2_000)
          try? handle?.close()
        })
    }
    #expect(try second.verify().findings == [])
    #expect(try second.imports().map(\.isUnfinished) == [true])
    // Cut short before it is opened, it is refused whole.
    #expect(throws: DeskRefusal.self) { try second.importFiles(ImportRequest(files: [path])) }
    try book.write(to: URL(filePath: path))
    _ = try second.importFiles(ImportRequest(files: [path]))
    #expect(try second.list(ListFilter()).count == Self.rows)
    #expect(try second.verify().findings == [])
    #expect(try second.imports().allSatisfy { !$0.isUnfinished })
  }
}
