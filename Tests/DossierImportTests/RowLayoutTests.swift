import DossierImport
import Testing

/// What stands around and between the dossiers of a register (data.md §5.4), and what only looks so.
@Suite("Rows that are no dossiers") struct RowLayoutTests {
  private static let header = "STT,Mã hồ sơ,Mã TTHC,Ngày tiếp nhận,Chủ hồ sơ,Ghi chú\n"
  private static let dossier = "1,H05.12-250701-0001,1.012657,01/07/2025,Chùa Mẫu,\n"

  @Test(arguments: [
    ("(1),(2),(3),(4),(5),(6)", "columnNumbers"), ("1,2,3,4,5,6", "columnNumbers"),
    ("STT,Mã hồ sơ,Mã TTHC,Ngày tiếp nhận,Chủ hồ sơ,Ghi chú", "repeatedHeader"),
    ("I. Lĩnh vực tôn giáo,,,,,", "group"), (",II. Lĩnh vực dân tộc,,,,", "group"),
    ("Tổng cộng,,,,12,", "total"), (",Tổng số: 12 hồ sơ,,,,", "total"), ("Cộng,,,,,", "total"),
    (",,,,\"Bắc Ninh, ngày 05 tháng 11 năm 2025\",", "signature"),
    (",NGƯỜI LẬP BIỂU,,,GIÁM ĐỐC,", "signature"), (",\"(Ký, ghi rõ họ tên)\",,,,", "signature"),
    (",,,,,", "empty"),
  ])
  func skipped(_ row: String, _ reason: String) throws {
    let shown = try Reading.rows(Self.header + Self.dossier + row + "\n").map(\.brief)
    #expect(shown.last == "3 \(reason)", "\(shown)")
  }

  /// A broken dossier is rejected and never skipped: no row is dropped (invariant 8).
  @Test(arguments: [
    ",H05.12-250701-0002,,,,", "2,,1.012657,02/07/2025,Chùa Mẫu,", ",,,02/07/2025,,",
    "2,H05.12-250701-0002,1.012657,,Chùa Mẫu,", "1,2,4,5,6,7", "Nguyễn Văn Mẫu,,1.012657,,,",
  ])
  func rejected(_ row: String) throws {
    let rows = try Reading.rows(Self.header + Self.dossier + row + "\n")
    guard case .rejected = rows.last else {
      Issue.record("\(row): \(String(describing: rows.last?.brief))")
      return
    }
  }
}
