import Foundation
import OneStopDesk
import Testing

/// The page of an import for whoever made the file (`import --report`).
///
/// Oracle: the files are written here, each mistake on purpose.
@Suite struct ImportPageTests {
  private static let header =
    "ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so,so_dinh_danh,dia_chi,trang_thai,<script>x</script>\n"

  /// Imports a text and gives the page.
  private func page(
    _ text: String, named name: String = "so.csv", in test: TestDesk, dryRun: Bool = false
  ) throws -> String {
    let file = test.folder.appending(path: name).path()
    try Data(text.utf8).write(to: URL(filePath: file))
    let page = test.folder.appending(path: "ket-qua.html").path()
    _ = try? test.at("2025-12-31T17:00").importFiles(
      ImportRequest(files: [file], dryRun: dryRun, page: page))
    return try String(contentsOfFile: page, encoding: .utf8)
  }

  @Test("what comes from the file is escaped, and asks no network")
  func escaped() throws {
    let html = try page(
      Self.header + "A-1,TG-02,01/07/2025,Chùa,,,<b>\u{202E}lạ</b> & \"x\",\n", in: TestDesk())
    #expect(html.contains("&lt;script&gt;x&lt;/script&gt;"))
    #expect(html.contains("<bdi>&lt;b&gt;\u{202E}lạ&lt;/b&gt; &amp; &quot;x&quot;</bdi>"))
    #expect(!html.contains("<script") && !html.contains("<b>"))
    #expect(!html.contains("http") || html.ranges(of: "http").count == 1)  // "http-equiv"
    #expect(html.contains("default-src 'none'"))
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
  }

  @Test("it says how many rows, where each mistake stands and what to do, and names nobody")
  func content() throws {
    let html = try page(
      Self.header + """
        A-1,TG-02,01/07/2025,Nguyễn Văn Mật,012345678901,Số 7 phố Kín,,
        A-2,TG-02,31/09/2025,Trần Thị Mật,012345678902,Số 8 phố Kín,,
        A-3,TG-02,31/09/2025,Trần Thị Mật,012345678902,Số 8 phố Kín,,
        A-4,XX,01/07/2025,Trần Thị Mật,01234567890,Số 8 phố Kín,,
        Tổng cộng,,,,,,,

        """, in: TestDesk())
    #expect(html.contains("<strong>3 dòng chưa nhận được</strong> trong 4 dòng hồ sơ."))
    #expect(html.contains("Ngày không có thật · 2 dòng"))
    // Lines that say the same stand in one row: line, column, value, why.
    #expect(
      html.contains("<th scope=\"row\"><bdi>3, 4</bdi></th><td><bdi>C · ngay_tiep_nhan</bdi>"))
    #expect(html.contains("<td><bdi>31/09/2025</bdi></td><td><bdi>tháng 9 chỉ có 30 ngày</bdi>"))
    #expect(html.contains("Việc cần làm:</span> viết dd/MM/yyyy, ví dụ 28/08/2025"))
    #expect(html.contains("dòng tổng cộng") && html.contains("<bdi>6</bdi>"))
    #expect(html.contains("SHA-256") && html.contains("17:00 31/12/2025"))
    // Who made the file has no motcua; nobody's data stand in it.
    for word in ["motcua catalog", "motcua explain", "Mật", "Kín", "0123456789"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test("a file that was refused whole has its page, and a clean one says so")
  func refusedAndClean() throws {
    let test = try TestDesk()
    let refused = try page("ma_ho_so,chu_ho_so\nA-1,Chùa\n", in: test)
    #expect(refused.contains("<strong>Chưa nhập được.</strong>"))
    #expect(refused.contains("thiếu cột ngay_tiep_nhan"))
    #expect(refused.contains("so.csv") && refused.contains("SHA-256"))
    // Where the file lies is nobody's business.
    #expect(!refused.contains(test.folder.lastPathComponent))
    let clean = try page(Self.header + "A-1,TG-02,01/07/2025,Chùa,,,,\n", in: test, dryRun: true)
    #expect(clean.contains("<strong>Nhận được cả 1 dòng hồ sơ.</strong>"))
    #expect(clean.contains("chưa ghi gì vào sổ"))
    #expect(!FileManager.default.fileExists(atPath: test.storePath))
  }

  @Test("of JSON Lines keys are named, and bytes of a line that is none; no column letters")
  func objects() throws {
    let test = try TestDesk()
    let html = try page(
      """
      {"ma_ho_so":"A-1","ma_tthc":"TG-02","ngay_tiep_nhan":"31/09/2025"}
      {"ma_ho_so":"A-2"

      """, named: "so.jsonl", in: test)
    #expect(html.contains("<td><bdi>khóa &quot;ngay_tiep_nhan&quot;</bdi></td>"))
    #expect(html.contains("<td><bdi>byte thứ 18</bdi></td>"))
  }

  @Test("tables have heads with a scope and a name, for those who hear the page")
  func accessible() throws {
    let html = try page(Self.header + "A-1,TG-02,31/09/2025,Chùa,,,,\n", in: TestDesk())
    let tables = html.ranges(of: "<table>").count
    #expect(tables >= 3)
    #expect(html.ranges(of: "role=\"region\" aria-label=\"").count == tables)
    #expect(html.ranges(of: "<th>").isEmpty && html.ranges(of: "scope=\"col\"").count > tables)
  }

  @Test("no half page is left, and a page of an earlier import is replaced")
  func whole() throws {
    let test = try TestDesk()
    _ = try page(Self.header + "A-1,TG-02,31/09/2025,Chùa,,,,\n", in: test)
    let html = try page(Self.header, in: test)
    #expect(html.contains("không có dòng hồ sơ nào"))
    let names = try FileManager.default.contentsOfDirectory(atPath: test.folder.path())
    #expect(names.allSatisfy { !$0.hasSuffix(".tmp") }, "\(names)")
  }
}
