import DossierCore
import DossierImport
import Foundation
import OneStopDesk
import Testing

/// The same dossiers in every form of file: the store is the same, whatever the file was
/// (`Samples/imports/good/formats`). The files were made of the CSV by openpyxl and LibreOffice.
@Suite("Forms of files") struct FileFormatTests {
  private static let folder = SampleFilesTests.root
    .appending(path: "Samples/imports/good/formats").path

  private struct Imported {
    var export: [UInt8] = []
    var report: ImportReport
  }

  private func store(of file: String, profile: String? = nil) throws -> Imported {
    let test = try TestDesk()
    let desk = try test.at("2025-12-31T17:00")
    let report = try desk.importFiles(
      ImportRequest(files: [Self.folder + "/" + file], profile: profile))
    var imported = Imported(report: report)
    try desk.export { imported.export += $0 }
    return imported
  }

  /// File, line of its header, and what the report calls it.
  private static let table: [(file: String, headerLine: Int, name: String)] = [
    // True dates, a title and a period over the header, a hidden sheet; by openpyxl.
    ("so-mot-cua.xlsx", 3, "trang tính \"Sổ theo dõi\""),
    // The same, saved again by LibreOffice: formats and strings of its own.
    ("so-mot-cua-libreoffice.xlsx", 3, "trang tính \"Sổ theo dõi\""),
    // A web page that is called .xls, by LibreOffice.
    ("so-mot-cua-html.xls", 3, "bảng HTML"),
    // Excel 2003 XML that is called .xls.
    ("so-mot-cua-2003.xls", 3, "trang tính \"Sổ theo dõi\""),
    // Titles, column numbers, the header once more, a sum and signatures; as Excel saves it.
    ("tua-tren-tieu-de.csv", 7, "CSV, dấu chấm phẩy"),
    // A header of two lines: "Ngày" over "Nộp", "Tiếp nhận"; "Chủ hồ sơ" over "Họ và tên".
    ("tieu-de-hai-dong.csv", 3, "CSV"),
    // No column of procedures: the names of groups have them.
    ("dong-nhom.csv", 1, "CSV"),
    // Headers as programs write them, below what was asked of the program.
    ("tieu-de-lien.csv", 4, "CSV, dấu tab"),
    // A cover, a hidden sheet with other dossiers, merged headers of two rows; by openpyxl.
    ("nhieu-trang.xlsx", 8, "trang tính \"Sổ theo dõi\""),
    ("so-mot-cua.jsonl", 0, "JSON Lines"),
    // One object with all dossiers in it, as iGate gives it; moments in UTC.
    ("igate.json", 0, "JSON Lines"),
    // Text with other separators and in other encodings, made of the CSV (`EncodedFormats`).
    ("so-mot-cua-cham-phay.csv", 1, "CSV, dấu chấm phẩy"),
    ("so-mot-cua-bom.csv", 1, "CSV"),
    ("so-mot-cua-to-hop.csv", 1, "CSV"),
    ("so-mot-cua-unicode-text.txt", 1, "CSV, dấu tab"),
    ("so-mot-cua-utf-16be.csv", 1, "CSV"),
    ("so-mot-cua-windows-1258.csv", 1, "CSV"),
    ("so-mot-cua-tcvn3.csv", 1, "CSV, dấu chấm phẩy"),
    ("so-mot-cua-vni.txt", 1, "CSV, dấu tab"),
    // Pages that say nothing of their encoding.
    ("so-mot-cua-trang.xls", 1, "bảng HTML"),
    ("so-mot-cua-trang-tcvn3.xls", 1, "bảng HTML"),
  ]

  @Test("every form of file gives the store that the CSV gives")
  func theSameStore() throws {
    let plain = try store(of: "so-mot-cua.csv")
    #expect(plain.report.counts.accepted == 24)
    for (file, headerLine, name) in Self.table {
      let imported = try store(of: file)
      let report = imported.report
      #expect(report.counts.accepted == 24 && report.counts.rejected == 0, "\(file)")
      #expect(report.files.first?.headerLine == headerLine, "\(file)")
      #expect(report.files.first?.formatName == name, "\(file)")
      #expect(imported.export == plain.export, "\(file)")
    }
  }

  /// Each dossier in two rows, one for each step, the result with the second; rows of one dossier lie
  /// apart, some of them in the wrong order.
  @Test("a row for each step gives the store that a row for each dossier gives")
  func steps() throws {
    let plain = try store(of: "so-mot-cua.csv")
    let steps = try store(of: "so-theo-buoc.csv")
    #expect(steps.report.counts.read == 48 && steps.report.counts.rejected == 0)
    #expect(steps.export == plain.export)
  }

  @Test("a file of foreign headers, month first, is read by its profile; without it, it is refused")
  func profile() throws {
    let plain = try store(of: "so-mot-cua.csv")
    let profile = Self.folder + "/../profiles/tieng-anh.yaml"
    let imported = try store(of: "../profiles/tieng-anh.csv", profile: profile)
    #expect(imported.report.counts.accepted == 24 && imported.report.counts.rejected == 0)
    #expect(imported.report.files.first?.headerLine == 2)
    #expect(imported.export == plain.export)
    let refusal = #expect(throws: DeskRefusal.self) {
      try self.store(of: "../profiles/tieng-anh.csv")
    }
    #expect(refusal?.code == "noKnownColumn" || refusal?.code == "columnMissing")
    let unknown = #expect(throws: DeskRefusal.self) {
      try self.store(of: "so-mot-cua.csv", profile: "khong-co")
    }
    #expect(unknown?.code == "unknownProfile")
    #expect(unknown?.remedy?.contains("so-thanh-hoa") ?? false)
  }

  @Test("the texts in other encodings are what the CSV gives; MOTCUA_RECORD=1 writes them anew")
  func committed() throws {
    let plain = try String(contentsOfFile: Self.folder + "/so-mot-cua.csv", encoding: .utf8)
    for (name, encoding, confidence) in EncodedFormats.table {
      let bytes = try EncodedFormats.bytes(of: name, from: plain)
      let path = Self.folder + "/" + name
      if ProcessInfo.processInfo.environment["MOTCUA_RECORD"] != nil {
        try Data(bytes).write(to: URL(filePath: path))
      }
      let isEqual = try Data(contentsOf: URL(filePath: path)) == Data(bytes)
      #expect(isEqual, "\(name)")
      let found = try store(of: name).report.files.first?.encoding
      #expect(found?.encoding.rawValue == encoding, "\(name)")
      #expect(found?.confidence.rawValue == confidence, "\(name)")
    }
  }

  /// data.md §5.3: on a US system 03/07/2025 became the true date 7 March, 25/07/2025 stayed text.
  @Test("a column that a US spreadsheet swapped is refused with its evidence")
  func swapped() throws {
    let page = { (rows: String) in
      "<html><meta charset=\"utf-8\"><table><tr><td>Mã hồ sơ<td>Mã TTHC<td>Ngày tiếp nhận</tr>"
        + rows + "</table></html>"
    }
    let test = try TestDesk()
    let path = test.folder.appending(path: "a.xls").path()
    try page("<tr><td>H05.12-250702-0001<td>1.012657<td>02/07/2025</tr>")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let desk = try test.at("2025-12-31T17:00")
    let report = try desk.importFiles(ImportRequest(files: [path], dryRun: true))
    #expect(report.counts.read == 1)
    try page("<tr><td>H05.12-250702-0001<td>1.012657<td>07/25/2025</tr>")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let refused = try desk.importFiles(ImportRequest(files: [path], dryRun: true))
    #expect(refused.counts.rejected == 1 && refused.findings.map(\.kind) == ["monthFirst"])
  }

  /// The register of the circular (data.md §5.1, 8): two lines of header, a row of column numbers,
  /// groups, a sum and signatures; as a page, where columns are spanned.
  @Test("a register on paper's lines: header of two lines, and what is no dossier is told")
  func register() throws {
    let test = try TestDesk()
    let path = test.folder.appending(path: "so.xls").path()
    try """
    <html><head><meta charset="utf-8"></head><body><table>
    <tr><td colspan=8>SỔ THEO DÕI HỒ SƠ</td></tr>
    <tr><td rowspan=2>TT</td><td rowspan=2>Mã hồ sơ</td><td rowspan=2>Tên TTHC</td>
      <td rowspan=2>Tên cá nhân, tổ chức</td><td colspan=3>Nhận và trả kết quả</td>
      <td rowspan=2>Ghi chú</td></tr>
    <tr><td>Nhận hồ sơ</td><td>Hẹn trả kết quả</td><td>Trả kết quả</td></tr>
    <tr><td>(1)<td>(2)<td>(3)<td>(4)<td>(5)<td>(6)<td>(7)<td>(8)</tr>
    <tr><td colspan=8>I. Lĩnh vực tín ngưỡng, tôn giáo</td></tr>
    <tr><td>1<td>H05.12-250702-0001<td>Đăng ký thay đổi người đại diện của nhóm sinh hoạt tôn giáo
      tập trung của người nước ngoài cư trú hợp pháp tại Việt Nam<td>Chùa Mẫu<td>02/07/2025
      <td>13/08/2025<td>05/08/2025<td></tr>
    <tr><td colspan=3>Tổng cộng<td>1<td><td><td><td></tr>
    <tr><td><td>NGƯỜI LẬP BIỂU<td><td><td>GIÁM ĐỐC</tr>
    </table></body></html>
    """.write(toFile: path, atomically: true, encoding: .utf8)
    let report = try test.at("2025-12-31T17:00").importFiles(ImportRequest(files: [path]))
    #expect(report.counts.accepted == 1 && report.counts.rejected == 0)
    let file = try #require(report.files.first)
    #expect(file.headerLine == 3)
    #expect(
      file.skippedRows.map { "\($0.what) \($0.lines)" } == [
        "dòng tựa trên tiêu đề [1]", "dòng số thứ tự cột [4]", "dòng tên nhóm [5]",
        "dòng tổng cộng [7]", "phần ký dưới bảng [8]",
      ])
  }
}
