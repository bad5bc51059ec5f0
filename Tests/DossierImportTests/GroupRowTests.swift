import DossierImport
import Testing

/// The names of groups between the rows of a register (data.md §5.4) carry field and procedure down.
@Suite("Rows that name a group") struct GroupRowTests {
  private static func brief(_ row: ImportedRow) -> String {
    guard let dossier = row.row else { return row.brief }
    return [dossier.number, dossier.field, dossier.procedureCode, dossier.procedureName]
      .map { $0 ?? "-" }.joined(separator: "|")
  }

  @Test("a file whose procedures stand in its groups alone")
  func procedures() throws {
    let file = try Reading.file(
      """
      TT,Mã hồ sơ,Ngày tiếp nhận,Chủ hồ sơ
      I. Lĩnh vực tín ngưỡng,,,
      1. Thủ tục đăng ký hoạt động tín ngưỡng,,,
      1,A-1,01/07/2025,Chùa Mẫu
      ,,,
      2,A-2,02/07/2025,Chùa Mẫu
      "2. Thông báo về việc sửa chữa, cải tạo",,,
      1,A-3,03/07/2025,Chùa Mẫu
      II,Lĩnh vực tôn giáo,,
      1,A-4,04/07/2025,Chùa Mẫu
      ,Thủ tục: 1.012657.H05 – Đăng ký thay đổi,,
      2,A-5,05/07/2025,Chùa Mẫu
      Tháng 8 năm 2025,,,
      3,A-6,05/07/2025,Chùa Mẫu
      Lĩnh vực: Dân tộc,,,12
      Tổng cộng,,,6

      """)
    #expect(
      file.rows.map(Self.brief) == [
        "2 group", "3 group", "A-1|tín ngưỡng|-|đăng ký hoạt động tín ngưỡng", "5 empty",
        "A-2|tín ngưỡng|-|đăng ký hoạt động tín ngưỡng", "7 group",
        "A-3|tín ngưỡng|-|Thông báo về việc sửa chữa, cải tạo", "9 group", "10 missingProcedure@0",
        "11 group", "A-5|tôn giáo|1.012657.H05|Đăng ký thay đổi", "13 group",
        "14 missingProcedure@0", "15 group", "16 total",
      ])
    #expect(
      file.reader.columns.suffix(2).map { "\($0.header) \($0.column?.name ?? "")" }
        == ["(dòng nhóm) ten_tthc", "(dòng nhóm) linh_vuc"])
  }

  @Test("where a column has the procedure, groups give the field alone")
  func fields() throws {
    let file = try Reading.file(
      """
      TT,Mã hồ sơ,Mã TTHC,Ngày tiếp nhận
      A. Lĩnh vực tôn giáo,,,
      1,A-1,TG-02,01/07/2025
      1. Đăng ký hoạt động,,,
      1,A-2,,01/07/2025

      """)
    #expect(
      file.rows.map(Self.brief) == [
        "2 group", "A-1|tôn giáo|TG-02|-", "4 group", "5 missingProcedure@3",
      ])
  }

  @Test("an empty column of procedures is none")
  func emptyColumn() throws {
    let file = try Reading.file(
      """
      Mã hồ sơ,Mã TTHC,Ngày tiếp nhận
      Thủ tục đăng ký hoạt động,,
      A-1,,01/07/2025

      """)
    #expect(file.rows.map(Self.brief) == ["2 group", "A-1|-|-|đăng ký hoạt động"])
  }

  @Test(
    "a title that says field or procedure says it of all rows; one without a colon says nothing")
  func titles() throws {
    let file = try Reading.file(
      """
      SỔ THEO DÕI HỒ SƠ,,
      Lĩnh vực,Tôn giáo,
      Thủ tục: Đăng ký hoạt động,,
      Mã hồ sơ,Ngày tiếp nhận,Chủ hồ sơ
      A-1,01/07/2025,Chùa Mẫu

      """)
    #expect(file.rows.map(Self.brief).last == "A-1|Tôn giáo|-|Đăng ký hoạt động")
    for title in ["Thủ tục hành chính năm 2025", "Danh sách thủ tục: đăng ký"] {
      let refusal = #expect(throws: FileRefusal.self) {
        try Reading.file("\(title),,\nMã hồ sơ,Ngày tiếp nhận,Chủ hồ sơ\nA-1,01/07/2025,x\n")
      }
      #expect(refusal?.code == "columnMissing", "\(title)")
    }
  }

  @Test("rejected rows take with them what their group said, so that they can be fed in again")
  func rejects() throws {
    let rejects = try Reading.rejects(
      """
      Mã hồ sơ,Ngày tiếp nhận
      1. Thủ tục 1.012657 - Đăng ký,
      A-1,31/06/2025

      """)
    #expect(
      rejects == """
        Mã hồ sơ,Ngày tiếp nhận,ma_tthc,ten_tthc,motcua_dong,motcua_loi
        A-1,31/06/2025,1.012657,Đăng ký,3,Ngày tiếp nhận: tháng 6 chỉ có 30 ngày

        """)
    #expect(
      try Reading.rows(rejects.replacing("31/06", with: "30/06")).map(Self.brief)
        == ["A-1|-|1.012657|Đăng ký"])
  }
}
