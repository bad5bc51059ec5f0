import DossierImport
import Testing

/// Where the header stands (data.md §5.1): below titles, in one line or two, with whatever separator.
@Suite("The place of the header") struct HeaderPlaceTests {
  private static let plain = "Mã hồ sơ,Mã TTHC,Ngày tiếp nhận,Chủ hồ sơ\n"
  private static let dossier = "H05.12-250701-0001,1.012657,01/07/2025,Chùa Mẫu\n"

  @Test(
    "titles above the header are passed over, and every line keeps its number",
    arguments: [
      ("SỔ THEO DÕI HỒ SƠ\n", 2, ["1 title", "3 ok"]),
      (
        "SỔ THEO DÕI HỒ SƠ,,,\n\n\"Từ ngày 01/07/2025\nĐến ngày 31/07/2025\",,,\n,,,\n", 6,
        ["1 title", "3 title", "5 empty", "7 ok"]
      ),
      ("\n\nsep=,\n", 4, ["3 title", "5 ok"]),
      (
        "Đơn vị,Sở Dân tộc và Tôn giáo,,\nTrạng thái,Tất cả,,\n", 3, ["1 title", "2 title", "4 ok"]
      ),
      (
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n", 10,
        (1...9).map { "\($0) title" } + ["11 ok"]
      ),
      // A quotation mark gone astray above the header costs nobody anything.
      ("Sổ \"một cửa\" của\n\"Sở\" Dân tộc\n", 3, ["1 title", "2 title", "4 ok"]),
    ])
  func titles(_ above: String, _ line: Int, _ brief: [String]) throws {
    let file = try Reading.file(above + Self.plain + Self.dossier)
    #expect(file.reader.headerLine == line)
    #expect(file.rows.map(\.brief) == brief)
  }

  /// The form of TT 01/2018, Mẫu 06 (data.md §5.1, 8), as a spreadsheet saves it as CSV.
  @Test("a header of two lines: the lower divides the upper; numbers below it are no dossier")
  func twoLines() throws {
    let text = """
      SỔ THEO DÕI HỒ SƠ;;;;;;;;;;;
      TT;Mã hồ sơ;Tên TTHC;Số lượng hồ sơ (bộ);Tên cá nhân, tổ chức;Địa chỉ, số điện thoại;\
      Cơ quan chủ trì giải quyết;Nhận và trả kết quả;;;;;Ghi chú
      ;;;;;;;Nhận hồ sơ;Hẹn trả kết quả;Trả kết quả;Phương thức nhận kết quả;Ký nhận;
      1;2;3;4;5;6;7;8;9;10;11;12;13
      1;H05.12-250701-0001;Đăng ký;1;Chùa Mẫu;xã Mẫu;Sở;01/07/2025;12/08/2025;05/08/2025;Tại chỗ;;

      """
    let file = try Reading.file(text)
    #expect(file.reader.format == .delimited(separator: 0x3B))
    #expect(file.reader.headerLine == 3)
    #expect(file.rows.map(\.brief) == ["1 title", "4 columnNumbers", "5 ok"])
    #expect(
      file.rows.last?.proof
        == "received 2025-07-01T00:00, resolved 2025-08-05T00:00, resultReturned 2025-08-05T00:00")
    #expect(
      file.fields == [
        "stt", "ma_ho_so", "ten_tthc", "so_bo", "chu_ho_so", "dia_chi", "don_vi",
        "ngay_tiep_nhan", "ngay_hen_tra", "ngay_tra", "hinh_thuc_tra", "-", "ghi_chu",
      ])
  }

  @Test("a name below that says nothing by itself is read with its group")
  func groups() throws {
    let file = try Reading.file(
      """
      Mã hồ sơ,Thủ tục,Ngày,,,Chủ hồ sơ,,Cán bộ tiếp nhận
      ,,tiếp nhận,hẹn trả,trả kết quả,Họ và tên,Địa chỉ,Họ tên
      A-1,TG-02,01/07/2025,12/08/2025,05/08/2025,Chùa Mẫu,xã Mẫu,Cán bộ Mẫu

      """)
    #expect(
      file.fields == [
        "ma_ho_so", "ten_tthc", "ngay_tiep_nhan", "ngay_hen_tra", "ngay_tra", "chu_ho_so",
        "dia_chi", "nguoi_tiep_nhan",
      ])
    #expect(file.rows.map(\.brief) == ["3 ok"])
  }

  @Test("a row of data is never taken for the lower line of a header")
  func dataBelow() throws {
    let file = try Reading.file(
      "Mã hồ sơ,Thủ tục,Ngày tiếp nhận,Kết quả\nA-1,TG-02,01/07/2025,Đúng hạn\n")
    #expect(file.reader.headerLine == 1 && file.rows.map(\.brief) == ["2 ok"])
  }

  @Test("below a header with rows no better one is looked for: its rows would be titles")
  func secondTable() throws {
    let file = try Reading.file(
      """
      Mã hồ sơ,Mã TTHC,Ngày tiếp nhận,Số tờ,
      A-1,TG-02,01/07/2025,12,
      Mã hồ sơ,Mã TTHC,Ngày tiếp nhận,Chủ hồ sơ,Ngày trả
      A-2,TG-02,02/07/2025,Chùa Mẫu,05/08/2025

      """)
    #expect(file.reader.headerLine == 1)
    #expect(file.rows.map(\.brief) == ["2 ok", "3 repeatedHeader", "4 tooManyCells@5"])
  }

  @Test(
    "the line that came closest is named, with what is missing and what may have been meant",
    arguments: [
      (
        "SỔ THEO DÕI\n\nMã hồ sơ,Mã TTHC,Ngày tiếp nhậm,Chủ hồ sơ\nA,B,C,D\n",
        "dòng 3: thiếu cột ngay_tiep_nhan (\"Ngày tiếp nhận\"); cột 3 \"Ngày tiếp nhậm\" có phải là "
          + "\"Ngày tiếp nhận\"?"
      ),
      (
        "Mã hồ sơ,Ngày tiếp nhận,Chủ hồ sơ\nA,B,C\n",
        "dòng 1: thiếu cột ma_tthc hoặc ten_tthc (\"Mã TTHC\", \"Tên thủ tục\")"
      ),
      (
        "một,hai\nMã hồ sợi,Ngày tiếp nhậm\n",
        "mười dòng đầu có chữ không có dòng nào là tiêu đề; gần nhất là dòng 2; cột 1 \"Mã hồ sợi\" "
          + "có phải là \"Mã hồ sơ\"?; cột 2 \"Ngày tiếp nhậm\" có phải là \"Ngày tiếp nhận\"?"
      ),
      // Nothing of a row that may be a dossier is repeated.
      (
        "Nguyễn Văn Mẫu,999012345678\n",
        "mười dòng đầu có chữ không có dòng nào là tiêu đề; gần nhất là dòng 1"
      ),
      // In line 11 nobody looks for a header.
      (
        String(repeating: "x,y\n", count: 10) + plain,
        "mười dòng đầu có chữ không có dòng nào là tiêu đề; gần nhất là dòng 1"
      ),
    ])
  func closest(_ text: String, _ message: String) {
    let refusal = #expect(throws: FileRefusal.self) { try Reading.rows(text) }
    #expect(refusal?.message == message)
  }

  @Test("a header near to a name of ours is not read, and the name is offered")
  func near() throws {
    let file = try Reading.file(
      "Mã hồ sơ,Mã TTHC,Ngày tiếp nhận,Ngày hẹn trà kết qủa,Ngày hẹn tra kết quản,Gì đó\n")
    #expect(file.fields == ["ma_ho_so", "ma_tthc", "ngay_tiep_nhan", "ngay_hen_tra", "-", "-"])
    #expect(
      file.reader.columns.suffix(2).map(\.evidence) == ["có phải \"Ngày hẹn trả kết quả\"?", nil])
  }

  @Test(
    "names in any writing",
    arguments: [
      "Mã hồ sơ", "MÃ HỒ SƠ", "ma ho so", "Mã hồ sơ:", "Mã hồ sơ (*)", "Mã  hồ\nsơ *",
      "(2) Mã hồ sơ",
      "2. Mã hồ sơ", "Mã_Hồ_Sơ", "MaHoSo", "MA-HO-SO", "ma_ho_so",
      "Ma\u{303} h\u{f4}\u{300} s\u{1a1}",
      "Mã hồ sơ.", "SoHoSo", "Số HỒ SƠ ",
    ])
  func writings(_ name: String) throws {
    let quoted = "\"" + name + "\""
    #expect(
      try Reading.file("\(quoted),Mã TTHC,Ngày tiếp nhận\n").fields
        == ["ma_ho_so", "ma_tthc", "ngay_tiep_nhan"])
  }
}
