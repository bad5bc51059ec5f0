import DossierImport
import Foundation
import TestSupport
import Testing

/// Web pages that are named `.xls` (data.md §5.1, 7). What a page says of its encoding is not asked:
/// many say nothing, and some say what is not so.
@Suite("Web pages") struct PageTests {
  private static let names = ["Chùa Đặng Hòa", "Giáo xứ Nguyễn Văn Thử", "Ban Trị sự xã Mẫu"]

  private static func page(_ names: [String], head: String = "") -> String {
    let header = ["Mã hồ sơ", "Mã TTHC", "Ngày tiếp nhận", "Chủ hồ sơ"]
    let rows = names.enumerated().map { ["A-\($0)", "TG-02", "03/07/2025", $1] }
    let table = ([header] + rows).map { cells in
      "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
    }
    return
      "<html><head>\(head)</head><body><table border=1>\n\(table.joined())</table></body></html>"
  }

  private static func meta(_ charset: String) -> String {
    "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(charset)\">"
  }

  @Test(
    "a page is read in the encoding of its bytes, whatever it says",
    arguments: [
      ("", "utf-8", [], "utf-8 certain"), ("", "utf-8", [0xEF, 0xBB, 0xBF], "utf-8 certain"),
      ("utf-8", "utf-8", [], "utf-8 certain"), ("iso-8859-1", "utf-8", [], "utf-8 certain"),
      ("shift_jis", "utf-8", [], "utf-8 certain"), ("utf-16", "utf-8", [], "utf-8 certain"),
      ("", "utf-16le", [], "utf-16le certain"), ("", "utf-16le", [0xFF, 0xFE], "utf-16le certain"),
      ("utf-8", "utf-16be", [0xFE, 0xFF], "utf-16be certain"),
      ("windows-1258", "windows-1258", [], "windows-1258 certain"),
      ("x-user-defined", "tcvn3", [], "tcvn3 certain"), ("", "vni", [], "vni certain"),
    ] as [(String, String, [UInt8], String)])
  func encodings(_ said: String, _ encoding: String, _ mark: [UInt8], _ brief: String) throws {
    let text = Self.page(Self.names, head: said.isEmpty ? "" : Self.meta(said))
    let file = try EncodedFile(
      mark + (encoding == "utf-8" ? Array(text.utf8) : VietnameseEncoder.bytes(text, in: encoding)))
    #expect(file.names == Self.names, "\(file.rows.map(\.brief))")
    #expect(file.brief == brief)
  }

  @Test("a row with bytes that are no letters is rejected, the rows around it are read")
  func badBytes() throws {
    let parts = Self.page(["Chùa Một", "X", "Chùa Ba"], head: Self.meta("utf-8"))
      .split(separator: "X")
    let file = try EncodedFile(Array(parts[0].utf8) + [0xE1, 0xBB] + Array(parts[1].utf8))
    #expect(file.rows.map(\.brief) == ["2 ok", "3 notUTF8@4", "4 ok"])
    // Nobody has mended the rejects file: it is rejected again.
    #expect(try EncodedFile(file.rejects).rows.map(\.brief) == ["2 notUTF8@4"])
  }

  @Test("what somebody says about the encoding is believed")
  func stated() throws {
    let text = Self.page(["Chùa Hai"])
    let file = try EncodedFile(VietnameseEncoder.bytes(text, in: "tcvn3"), as: .tcvn3)
    #expect(file.names == ["Chùa Hai"] && file.brief == "tcvn3 given")
    // Which of the two bytes of UTF-16 comes first, the page tells.
    let big = try EncodedFile(
      [0xFE, 0xFF] + VietnameseEncoder.bytes(text, in: "utf-16be"), as: .utf16LittleEndian)
    #expect(big.names == ["Chùa Hai"] && big.brief == "utf-16be given")
  }

  @Test("letters that the end of a piece cuts are whole", arguments: 0...2)
  func pieces(_ shift: Int) throws {
    // Three bytes each, so that a letter lies across the end of the first MiB for two of the shifts.
    let name = String(repeating: "ệ", count: 20_000)
    let names = Array(repeating: name, count: 30)
    let file = try EncodedFile(
      Array(Self.page(names, head: String(repeating: " ", count: shift)).utf8))
    #expect(file.names == names)
  }

  @Test("a sheet is parsed once: rows that were looked through are kept for the import")
  func keptRows() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("motcua-\(UUID().uuidString).xls")
    try Data(Self.page(Self.names).utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var reader = try DossierFileReader(path: url.path, asOf: Reading.asOf)
    try Data("<table></table>".utf8).write(to: url)
    var names: [String] = []
    while let row = try reader.next() { names.append(row.row?.applicant.name ?? row.brief) }
    #expect(names == Self.names)
  }
}
