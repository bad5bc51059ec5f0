import DossierCore
import DossierImport
import Testing
import WorkingTime

@Suite("A text with separators: its form")
struct DelimitedFileTests {
  static let header = "ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_tra,ghi_chu\n"

  @Test(
    "comma, semicolon and tab, with and without byte order mark, LF and CRLF, give the same rows")
  func separators() throws {
    let lines = [
      ["Mã hồ sơ", "Mã TTHC", "Ngày tiếp nhận", "Chủ hồ sơ"],
      ["H05.12-250703-0001", "TG-02", "03/07/2025 08:30", "Chùa Thử Nghiệm, xã Mẫu"],
      ["H05.12-250704-0002", "TG-09", "4/7/2025", "Ban \"Trị sự\"; xã Thử"],
    ]
    var expected: [ImportedRow]?
    for separator in [",", ";", "\t"] {
      for ending in ["\n", "\r\n", "\r"] {
        for mark in ["", "\u{FEFF}"] {
          let text =
            mark
            + lines.map { cells in
              cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
                .joined(separator: separator)
            }.joined(separator: ending) + ending
          let rows = try Reading.rows(text)
          #expect(rows.count == 2)
          if let expected { #expect(rows == expected) } else { expected = rows }
        }
      }
    }
    let second = expected?.last?.row
    #expect(second?.applicant.name == "Ban \"Trị sự\"; xã Thử")
    #expect(second?.moment(of: .received)?.iso == "2025-07-04T00:00")
    #expect(second?.line == 3)
  }

  @Test("a last line without an ending is read whole, also when it is longer than all before it")
  func lastLine() throws {
    for name in ["Ứ", String(repeating: "Nguyễn ", count: 200) + "Ứ"] {
      let rows = try Reading.rows(
        "ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so\nA,TG-02,03/07/2025,B\nC,TG-02,03/07/2025,"
          + name)
      #expect(rows.map { $0.row?.applicant.name } == ["B", name])
    }
  }

  @Test("JSON Lines give the same dossiers as CSV")
  func jsonLines() throws {
    let csv = try Reading.rows(
      #"""
      Mã hồ sơ,Mã TTHC,Ngày tiếp nhận,Ngày trả,Chủ hồ sơ,Trạng thái
      A-1,TG-02,03/07/2025 08:30,10/07/2025,"Chùa ""Thử""",10
      A-2,TG-02,2025-07-04,,,4

      """#)
    let json = try Reading.rows(
      """
      {"ma_ho_so":"A-1","procedureCode":"TG-02","ngay_tiep_nhan":"2025-07-03T08:30","NgayTra":"10/7/2025","chu_ho_so":"Chùa \\"Thử\\"","trang_thai":10}

      {"ma_ho_so":"A-2","procedureCode":"TG-02","ngay_tiep_nhan":"04/07/2025","NgayTra":null,"trang_thai":"4","khac":{"a":1}}
      """)
    func facts(_ rows: [ImportedRow]) -> [String] {
      rows.map { "\($0.row?.number ?? "") \($0.row?.applicant.name ?? "") \($0.proof)" }
    }
    #expect(facts(json) == facts(csv))
    #expect(json.map(\.brief) == ["1 ok", "3 ok"])
  }

  @Test("header: aliases in any writing, blank lines before it, columns in any order")
  func headers() throws {
    let headers = [
      "Mã hồ sơ,Mã TTHC,Ngày tiếp nhận", "\n\n  \n,,\nMÃ HỒ SƠ:,MA TTHC *,ngay  tiep nhan (*)",
      "MaHoSo,TenTTHC,NgayTiepNhan", "dossierNo,procedureName,acceptedDate",
      "stt;ngay_tiep_nhan;ten_tthc;ma_ho_so".replacing(";", with: ","),
      "Ma\u{303} h\u{1ed3} s\u{1a1},M\u{e3} s\u{1ed1},Nga\u{300}y nh\u{1ead}n",
      "\"Mã\nhồ sơ\",Thủ tục,\"Ngày, tháng, năm tiếp nhận\"",
    ]
    for header in headers {
      #expect(try Reading.rows(header + "\n") == [], "\(header)")
    }
  }

  @Test(
    "files that cannot be used: what is wrong, and where",
    arguments: [
      ("", "fileEmpty"), ("\n \n\r\n", "fileEmpty"), ("\u{FEFF}", "fileEmpty"),
      ("xin chào\nA,B,C\n", "noKnownColumn"), ("a,b,c\n1,2,3\n", "noKnownColumn"),
      ("ma_ho_so,ngay_tiep_nhan\nA,B\n", "columnMissing"),
      ("ma_tthc,ngay_tiep_nhan\n", "columnMissing"), ("ma_ho_so,ma_tthc\n", "columnMissing"),
      ("ma_ho_so,Mã HS,ma_tthc,ngay_tiep_nhan\n", "columnTwice"),
      ("PK\u{3}\u{4}abc", "workbookUnreadable"), ("%PDF-1.7", "fileKindUnknown"),
      ("<html><table>", "fileEmpty"), ("<html><p>", "workbookUnreadable"),
      ("abc\u{0}def\n", "fileKindUnknown"),
      ("[{\"ma_ho_so\":1}]", "columnMissing"), ("ma_ho_so,\"ma_tthc\nA,B", "headerBroken"),
      ("{\"a\":1}\n", "noKnownColumn"), ("{\"ma_ho_so\":\"A\"}\n", "columnMissing"),
    ])
  func unusable(text: String, code: String) throws {
    let refusal = #expect(throws: FileRefusal.self) { try Reading.rows(text) }
    #expect(refusal?.code == code, "\(text)")
    #expect(refusal?.message.isEmpty == false && refusal?.remedy.isEmpty == false)
  }

  @Test("a folder and a file that is not there are refused")
  func folders() {
    #expect(throws: FileRefusal.folder) {
      _ = try DossierFileReader(path: "/tmp", asOf: Reading.asOf)
    }
    #expect(throws: FileRefusal.missing) {
      _ = try DossierFileReader(path: "/tmp/khong-co-tep-nay.csv", asOf: Reading.asOf)
    }
  }

  @Test("only the missing columns are named")
  func missingColumns() {
    #expect(throws: FileRefusal.missingColumns([.receipt], line: 2)) {
      try Reading.rows("\nMã hồ sơ,Thủ tục\nx,y\n")
    }
    #expect(
      FileRefusal.missingColumns([.receipt], line: 2).message
        == "dòng 2: thiếu cột ngay_tiep_nhan (\"Ngày tiếp nhận\")")
  }

  @Test("a row that breaks the form costs that row alone; lines are those of the file")
  func brokenRows() throws {
    let rows = try Reading.rows(
      Self.header + """
        A-1,TG-02,03/07/2025,,"hai
        dòng"
        A-2,TG-02,03/07/2025,,"mở mà không khép
        A-3,TG-02,03/07/2025,,tốt

        A-4,TG-02,03/07/2025,,"khép" rồi còn chữ
        A-5,TG-02,03/07/2025
        A-6,TG-02,03/07/2025,,,,
        A-7,TG-02,03/07/2025,,,thừa
        ,,,,
        A-8,TG-02,03/07/2025,,"dài \("\u{1ed3}")"
        A-9,TG-02,03/07/2025
        """)
    #expect(
      rows.map(\.brief) == [
        "2 ok", "4 textAfterQuote@5", "5 ok", "7 textAfterQuote@5", "8 tooFewCells@3", "9 ok",
        "10 tooManyCells@6", "11 empty", "12 ok", "13 cutShort@3",
      ])
  }

  @Test("a quotation mark never closed rejects its row, and the next ones are still read")
  func openQuote() throws {
    let rows = try Reading.rows(Self.header + "A-1,TG-02,3/7/2025,,\"x\nA-2,TG-02,3/7/2025,,y\n")
    #expect(rows.map(\.brief) == ["2 unterminatedQuote@5", "3 ok"])
  }

  @Test("bytes that are no UTF-8, NUL, and cells over 100,000 characters reject the row")
  func bytes() throws {
    var bytes = Array(Self.header.utf8)
    bytes += Array("A-1,TG-02,03/07/2025,,".utf8) + [0xE1, 0xBB, 0x0A]
    bytes += Array("A-2,TG-02,03/07/2025,,a".utf8) + [0, 0x0A]
    // The kind of the file is judged by its first piece, so a NUL in it refuses the whole file.
    #expect(throws: FileRefusal.foreign(.binary)) { try Reading.rows(bytes) }

    let filler = (0..<40_000).map { "F-\($0),TG-02,03/07/2025,,không có gì đáng kể\n" }.joined()
    bytes = Array(Self.header.utf8) + Array(filler.utf8)
    bytes += Array("A-1,TG-02,03/07/2025,,".utf8) + [0xE1, 0xBB, 0x0A]
    bytes += Array("A-2,TG-02,03/07/2025,,a".utf8) + [0, 0x0A]
    bytes +=
      Array(("A-3,TG-02,03/07/2025,," + String(repeating: "ồ", count: 100_000)).utf8) + [0x0A]
    bytes +=
      Array(("A-4,TG-02,03/07/2025,," + String(repeating: "ồ", count: 100_001)).utf8) + [0x0A]
    bytes += Array(("A-5,TG-02,03/07/2025,,\"" + String(repeating: "a", count: 1_000_000)).utf8)
    bytes += Array("\"\nA-6,TG-02,03/07/2025,,b\n".utf8)
    let rows = try Reading.rows(bytes)
    #expect(
      rows.suffix(6).map(\.brief) == [
        "40002 notUTF8@5", "40003 binary@5", "40004 ok", "40005 fieldTooLong@5",
        "40006 fieldTooLong@5", "40007 ok",
      ])
  }

  @Test("the last row is read whole without a line ending, however long it is beside the others")
  func longLastLine() throws {
    // The last row is longer than what stands before it, so its bytes move onto themselves.
    for words in [1, 10, 1_000] {
      let abstract = String(repeating: "nội dung dài ", count: words) + "hết"
      let rows = try Reading.rows(
        Self.header + "A-1,TG-02,03/07/2025,,x\nA-2,TG-02,04/07/2025,,\(abstract)")
      #expect(rows.map(\.brief) == ["2 ok", "3 ok"])
      guard case .row(let row)? = rows.last else { continue }
      #expect(row.number == "A-2" && row.events.first?.at.date.iso == "2025-07-04")
    }
  }

  @Test("a line larger than any window is rejected, and reading goes on")
  func hugeLine() throws {
    let text =
      Self.header + "A-1," + String(repeating: "a", count: 20 << 20) + "\nA-2,TG-02,3/7/2025,,\n"
    #expect(try Reading.rows(text).map(\.brief) == ["2 lineTooLong@1", "3 ok"])
  }

  @Test("rejects: the file's header and cells, then line and reasons; a broken row stands whole")
  func rejects() throws {
    let text = #"""
      Mã hồ sơ;Mã TTHC;Ngày tiếp nhận;Ghi chú
      A-1;TG-02;31/09/2025;"một; ""hai"""
      A-2;TG-02
      """#
    let rejects = try Reading.rejects(text)
    #expect(
      rejects == #"""
        Mã hồ sơ;Mã TTHC;Ngày tiếp nhận;Ghi chú;motcua_dong;motcua_loi
        A-1;TG-02;31/09/2025;"một; ""hai""";2;Ngày tiếp nhận: tháng 9 chỉ có 30 ngày
        "A-2;TG-02";;;;3;Mã TTHC: tệp đứt giữa dòng: có 2 ô, tiêu đề có 4 ô

        """#)
    // Imported again without being mended, the same rows are rejected again, without double columns.
    let again = try Reading.rejects(rejects)
    #expect(again.hasPrefix("Mã hồ sơ;Mã TTHC;Ngày tiếp nhận;Ghi chú;motcua_dong;motcua_loi\n"))
    #expect(again.split(separator: "\n").count == 3)
  }

  @Test("rejects of JSON Lines: the object with line and reasons")
  func jsonRejects() throws {
    let text = """
      {"ma_ho_so":"A-1","ma_tthc":"TG-02","ngay_tiep_nhan":"31/09/2025"}
      {"ma_ho_so":"A-2",
      """
    #expect(
      try Reading.rejects(text) == """
        {"ma_ho_so":"A-1","ma_tthc":"TG-02","ngay_tiep_nhan":"31/09/2025","motcua_dong":1,"motcua_loi":"ngay_tiep_nhan: tháng 9 chỉ có 30 ngày"}
        {"motcua_goc":"{\\"ma_ho_so\\":\\"A-2\\",","motcua_dong":2,"motcua_loi":"không phải một đối tượng JSON: dòng bị đứt"}

        """)
  }
}
