import DocumentRendering
import Foundation
import Testing
import WorkingTime

/// Workbooks, read back by Info-ZIP, which shares no code with their writer.
@Suite("Bảng tính XLSX") struct XLSXFileTests {
  private static let head = SheetHead(
    name: "Văn bản", title: "Sổ gửi văn bản", author: "Sở Dân tộc và Tôn giáo",
    date: CivilDate(iso: "2026-02-05") ?? CivilDate(dayNumber: 0),
    columns: [
      SheetColumn("Số văn bản", width: 16), SheetColumn("Ngày", width: 12),
      SheetColumn("Người nộp", width: 40), SheetColumn("Số ngày", width: 9),
    ])

  private static let rows: [[SheetCell]] = [
    [.text("05/SDTTG-VP"), .date(head.date), .text("Chùa Phật Tích & <Bổ Đà>"), .number(4)],
    [.text("=HYPERLINK(\"http://x\")"), .empty, .text("0999085100001"), .number(0)],
    [.text("a\u{01}b\u{1B}"), .empty, .text("Y Thị Êban\nthôn Mẫu")],
  ]

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func write(_ rows: [[SheetCell]], to file: URL) throws {
    let book = try XLSXFile(Self.head, path: file.path())
    for row in rows { try book.add(row) }
    try book.finish()
  }

  private func part(_ name: String, of file: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unzip")
    process.arguments = ["-p", file.path(), name]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  @Test("mọi ô là chữ, ngày hoặc số; không ô nào là công thức; dòng đầu đứng yên")
  func cells() throws {
    try withFolder { folder in
      let file = folder.appending(path: "so.xlsx")
      try write(Self.rows, to: file)
      let sheet = try part("xl/worksheets/sheet1.xml", of: file)
      #expect(sheet.contains("<t>05/SDTTG-VP</t>"))
      #expect(sheet.contains("<t>Chùa Phật Tích &amp; &lt;Bổ Đà&gt;</t>"))
      #expect(sheet.contains("<t>=HYPERLINK(\"http://x\")</t>") && !sheet.contains("<f>"))
      #expect(sheet.contains("<t>0999085100001</t>") && sheet.contains(">a b </t>"))
      // Python: (date(2026, 2, 5) - date(1899, 12, 30)).days == 46058
      #expect(sheet.contains("<v>46058</v>") && sheet.contains("<v>4</v>"))
      #expect(sheet.contains("ySplit=\"1\"") && sheet.contains("state=\"frozen\""))
      #expect(try part("xl/styles.xml", of: file).contains("formatCode=\"dd/mm/yyyy\""))
      let properties = try part("docProps/core.xml", of: file)
      #expect(properties.contains("2026-02-05T00:00:00Z") && properties.contains("Sổ gửi văn bản"))
    }
  }

  @Test("cùng dữ liệu thì cùng từng byte, và không còn tệp tạm")
  func bytes() throws {
    try withFolder { folder in
      let one = folder.appending(path: "1.xlsx")
      let other = folder.appending(path: "2.xlsx")
      try write(Self.rows, to: one)
      try write(Self.rows, to: other)
      #expect(try Data(contentsOf: one) == Data(contentsOf: other))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).count == 2)
    }
  }

  @Test("bảng dở dang không để lại tệp; thư mục không có thì báo")
  func unfinished() throws {
    try withFolder { folder in
      let file = folder.appending(path: "so.xlsx")
      do {
        let book = try XLSXFile(Self.head, path: file.path())
        try book.add(Self.rows[0])
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).isEmpty)
      #expect(throws: FileRefusal.self) {
        try self.write(Self.rows, to: folder.appending(path: "khong-co/so.xlsx"))
      }
    }
  }

  @Test("hai vạn dòng vẫn đủ")
  func many() throws {
    try withFolder { folder in
      let file = folder.appending(path: "so.xlsx")
      try write(
        (1...20_000).map { [.text("\($0)/SDTTG-VP"), .date(Self.head.date), .empty, .number($0)] },
        to: file)
      let sheet = try part("xl/worksheets/sheet1.xml", of: file)
      #expect(sheet.contains("<t>20000/SDTTG-VP</t>"))
    }
  }
}
