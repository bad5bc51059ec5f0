import DossierImport
import Testing

/// The layouts that were met (data.md §5.1, by its numbers), each as its source writes it.
@Suite("Layouts of real files") struct RealLayoutTests {
  @Test("1: the national portal's list of procedures is no register, and says what it lacks")
  func nationalList() throws {
    let refusal = #expect(throws: FileRefusal.self) {
      try Reading.file(
        """
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        DANH SÁCH THỦ TỤC HÀNH CHÍNH",,,,
        Mã số,Tên,Cơ quan ban hành,Cơ quan thực hiện,Lĩnh vực
        1.012657,"Đăng ký
        thay đổi",Bộ,"Sở
        Ủy ban ",Tôn giáo

        """)
    }
    #expect(
      refusal
        == .missingColumns([.number, .receipt], line: 3), "\(String(describing: refusal))")
  }

  @Test("2: headers without spaces below group, period and status; dates as text with seconds")
  func thanhHoa() throws {
    let file = try Reading.file(
      """
      Nhóm: Tôn giáo,,,,,,,,,,,
      Thời gian: 01/07/2025 - 31/07/2025,,,,,,,,,,,
      Trạng thái: Tất cả,,,,,,,,,,,
      STT,MaHoSo,TrichYeuHoSo,SoBoHoSo,ChuHoSo,DiaChiChuHoSo,SoDienThoaiChuHoSo,NgayTiepNhan,\
      NgayHenTra,NgayTra,TenNguoiNhanHoSo,TenDiaBan
      1,H05.12-250701-0001,Đăng ký,1,Chùa Mẫu,xã Mẫu,0000000001,01/07/2025 08:30:15,\
      12/08/2025 17:00:00,05/08/2025 09:00:00,Cán bộ Mẫu,xã Mẫu - tỉnh Mẫu

      """)
    #expect(
      file.fields == [
        "stt", "ma_ho_so", "ten_tthc", "so_bo", "chu_ho_so", "dia_chi", "dien_thoai",
        "ngay_tiep_nhan", "ngay_hen_tra", "ngay_tra", "nguoi_tiep_nhan", "dia_ban",
      ])
    #expect(file.rows.map(\.brief) == ["1 title", "2 title", "3 title", "5 ok"])
  }

  @Test("3: the report of overdue dossiers, with a column for buttons")
  func overdue() throws {
    let file = try Reading.file(
      """
      STT\tĐơn vị tiếp nhận\tNgười tiếp nhận\tTên thủ tục hành chính\tMã hồ sơ\tTrạng thái\t\
      Địa chỉ\tChủ hồ sơ\tNgày nộp hồ sơ\tNgày nhận\tThao tác
      1\tSở\tCán bộ Mẫu\tĐăng ký\tA-1\tĐang xử lý\txã Mẫu\tChùa Mẫu\t01/07/2025\t02/07/2025\tXem

      """)
    #expect(
      file.fields == [
        "stt", "don_vi", "nguoi_tiep_nhan", "ten_tthc", "ma_ho_so", "trang_thai", "dia_chi",
        "chu_ho_so", "ngay_nop", "ngay_tiep_nhan", "-",
      ])
    #expect(file.rows.map(\.brief) == ["2 ok"])
  }

  @Test("4: iGate's object, with its own verdict and moments in UTC")
  func iGate() throws {
    let file = try Reading.file(
      """
      {"content":[{"dossierNo":"A-1","dossierId":"64f0","procedureName":"Đăng ký",\
      "sectorName":"Tôn giáo","dossierStatusName":"Đang xử lý",\
      "acceptedDate":"2025-06-30T17:00:00.000+0000","appointmentDate":"2025-08-11T17:00:00.000+0000",\
      "lastModifiedDate":"2025-07-05T02:00:00.000+0000","overDueByUser":"Đúng hạn"}]}

      """)
    #expect(
      file.fields == [
        "ma_ho_so", "ma_bien_nhan", "ten_tthc", "linh_vuc", "trang_thai", "ngay_tiep_nhan",
        "ngay_hen_tra", "-", "ket_qua_han",
      ])
    #expect(file.rows.map(\.proof) == ["received 2025-07-01T00:00"])
  }

  @Test("5: PHPExcel: a merged title with its period in row 1, header in row 2, data in row 3")
  func phpExcel() throws {
    let file = try Reading.file(
      """
      <html><meta charset="utf-8"><body><table><tr><td colspan=4>SỔ HỒ SƠ Từ ngày 01/07/2025 Đến ngày 31/07/2025</td></tr>
      <tr><td>STT</td><td>Số biên nhận</td><td>Loại hồ sơ</td><td>Ngày nhận</td></tr>
      <tr><td>1</td><td>A-1</td><td>Đăng ký</td><td>01/07/2025</td></tr></table></body></html>
      """)
    #expect(file.reader.headerLine == 2)
    #expect(file.fields == ["stt", "ma_ho_so", "ten_tthc", "ngay_tiep_nhan"])
    #expect(file.rows.map(\.brief) == ["1 title", "3 ok"])
  }

  @Test("6: dashboards: one without a receipt is refused, and read by the profile made for it")
  func dashboards() throws {
    let first = "Mã hồ sơ,Tên thủ tục,Lĩnh vực,Ngày nộp,Hạn xử lý,Trạng thái\n"
    let row = "A-1,Đăng ký,Tôn giáo,01/07/2025,12/08/2025,Đang xử lý\n"
    #expect(throws: FileRefusal.missingColumns([.receipt], line: 1)) {
      try Reading.file(first + row)
    }
    var profile = ImportProfile(name: "bang-dieu-hanh")
    profile.columns = [.init(.header("Ngày nộp"), .receivedAt)]
    #expect(try Reading.file(first + row, profile: profile).rows.map(\.brief) == ["2 ok"])
    let second = try Reading.file(
      """
      Mã hồ sơ,Tên nội dung,Ngày nhận,Ngày hẹn trả,Người xử lý,Lý do trễ hẹn,Trạng thái
      A-1,Đăng ký,01/07/2025,12/08/2025,Chuyên viên Mẫu,,Đang xử lý

      """)
    #expect(
      second.fields == [
        "ma_ho_so", "ten_tthc", "ngay_tiep_nhan", "ngay_hen_tra", "nguoi_xu_ly", "ly_do_tre",
        "trang_thai",
      ])
  }

  @Test("9: numbers of dossiers, old and new, and any other text, are kept as they stand")
  func numbers() throws {
    let numbers = ["000.00.53.H48-220921-0099", "H05.12-251103-0001", "12/2025/HS", "0012"]
    let file = try Reading.file(
      "Mã hồ sơ,Mã TTHC,Ngày tiếp nhận\n"
        + numbers.map { "\($0),TG-02,01/07/2025\n" }.joined())
    #expect(file.rows.map { $0.row?.number } == numbers)
  }

  /// The names of data.md §5.2 stand in `ImportColumn.aliases`; here each is met as files write it.
  @Test("every name of a column is known in any writing")
  func aliases() {
    var seen: [String: ImportColumn] = [:]
    for column in ImportColumn.allCases {
      for name in [column.name] + column.aliases {
        // Names that two columns share belong to the first of them.
        if let known = seen[name.lowercased()], known != column { continue }
        seen[name.lowercased()] = column
        for written in [name, name.uppercased(), "  \(name) ", "\(name):", "\(name) (*)"] {
          #expect(HeaderMatch(written, of: column) != nil, "\(written) is not \(column.name)")
        }
      }
    }
    #expect(seen.count > 250)
  }
}
