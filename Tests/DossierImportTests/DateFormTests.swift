import DossierImport
import Testing
import WorkingTime

/// Every form of a date that `data.md` §5.3 names, beside what is nearly one.
@Suite("Written dates") struct DateFormTests {
  /// The cell of a receipt, and the moment, or the kind and words of the refusal.
  private static let table: [(cell: String, found: String)] = [
    // As programs write it.
    ("05/11/2025", "2025-11-05T00:00"),
    ("05/11/2025 08:30", "2025-11-05T08:30"),
    ("05/11/2025 08:30:59", "2025-11-05T08:30"),
    ("5/11/2025 8:30", "2025-11-05T08:30"),
    ("08:30 05/11/2025", "2025-11-05T08:30"),
    ("08:30:59 05/11/2025", "2025-11-05T08:30"),
    ("8:30  5/11/2025", "2025-11-05T08:30"),
    ("2025-11-05", "2025-11-05T00:00"),
    ("2025-11-05 08:30:00", "2025-11-05T08:30"),
    ("2025-11-05 08:30:00.000", "2025-11-05T08:30"),
    ("2025-11-05T08:30:00.123", "2025-11-05T08:30"),
    ("2025/11/05 08:30", "2025-11-05T08:30"),
    ("20251105", "2025-11-05T00:00"),
    ("20251105083059", "2025-11-05T08:30"),
    ("05/11/2025 08:30:00 SA", "2025-11-05T08:30"),
    ("05/11/2025 01:30:00 CH", "2025-11-05T13:30"),
    ("05/11/2025 12:05 AM", "2025-11-05T00:05"),
    ("05/11/2025 12:05 PM", "2025-11-05T12:05"),
    ("'05/11/2025", "2025-11-05T00:00"),
    ("’05/11/2025 08:30", "2025-11-05T08:30"),
    // A zone is converted before the date is taken: 17:00 in Greenwich is the next day here.
    ("2011-06-09T17:00:00.000+0000", "2011-06-10T00:00"),
    ("2011-06-09T17:00:00Z", "2011-06-10T00:00"),
    ("2011-06-09 17:00:00+00", "2011-06-10T00:00"),
    ("2011-06-09 17:00:00 +00:00", "2011-06-10T00:00"),
    ("2025-11-05T08:30:00+07:00", "2025-11-05T08:30"),
    ("2025-11-05T08:30:00-05:00", "2025-11-05T20:30"),
    ("2025-01-01T00:00:00+09:00", "2024-12-31T22:00"),
    // As people write it.
    ("05-11-2025", "2025-11-05T00:00"),
    ("05.11.2025", "2025-11-05T00:00"),
    ("5.11.2025 8h30", "2025-11-05T08:30"),
    ("05 /11/2025", "2025-11-05T00:00"),
    ("05 / 11 / 2025", "2025-11-05T00:00"),
    ("05/11/ 2025  08:30", "2025-11-05T08:30"),
    ("ngày 05 tháng 11 năm 2025", "2025-11-05T00:00"),
    ("Ngày 5 Tháng 11 Năm 2025", "2025-11-05T00:00"),
    ("05 tháng 11 năm 2025", "2025-11-05T00:00"),
    ("nga\u{300}y 05 tha\u{301}ng 11 na\u{306}m 2025", "2025-11-05T00:00"),
    ("ngay 05 thang 11 nam 2025", "2025-11-05T00:00"),
    ("8h30 ngày 05/11/2025", "2025-11-05T08:30"),
    ("8h 05/11/2025", "2025-11-05T08:00"),
    ("8h 05-11-2025", "2025-11-05T08:00"),
    ("8h30 - 05/11/2025", "2025-11-05T08:30"),
    ("8h, 05/11/2025", "2025-11-05T08:00"),
    ("08 giờ 30 phút, ngày 05/11/2025", "2025-11-05T08:30"),
    ("08 giờ 30 phút, ngày 05 tháng 11 năm 2025", "2025-11-05T08:30"),
    ("lúc 8 giờ 30 ngày 05/11/2025", "2025-11-05T08:30"),
    ("vào lúc 14 giờ, ngày 5/11/2025", "2025-11-05T14:00"),
    ("2h30 chiều ngày 5/11/2025", "2025-11-05T14:30"),
    ("05/11/2025, 08:30", "2025-11-05T08:30"),
    ("05/11/2025 lúc 8h30", "2025-11-05T08:30"),
    // Nothing.
    ("", "missingValue"), ("-", "missingValue"), ("–", "missingValue"), ("null", "missingValue"),
    ("NULL", "missingValue"), ("Chưa trả", "missingValue"), ("CHƯA TRẢ", "missingValue"),
    ("Chưa có kết quả", "missingValue"), ("01/01/0001", "missingValue"),
    ("01/01/0001 12:00:00 SA", "missingValue"),
    ("1/1/0001 00:00:00", "missingValue"), ("0001-01-01T00:00:00", "missingValue"),
    ("0001-01-01T00:00:00Z", "missingValue"), ("01/01/1900", "missingValue"),
    ("01/01/1900 07:00", "missingValue"), ("1900-01-01", "missingValue"),
    ("00/01/1900", "missingValue"), ("30/12/1899", "missingValue"),
    ("1899-12-30 00:00:00", "missingValue"), ("00/00/0000", "missingValue"),
    // No date that exists.
    ("31/09/2025", "noSuchDate tháng 9 chỉ có 30 ngày"),
    ("08:30 31/09/2025", "noSuchDate tháng 9 chỉ có 30 ngày"),
    ("ngày 29 tháng 2 năm 2025", "noSuchDate tháng 2 năm 2025 chỉ có 28 ngày"),
    ("05-13-2025", "monthFirst"),
    ("20251305", "noSuchDate không có tháng 13"),
    ("05/11/2925", "unreadableDate năm 2925 nằm ngoài khoảng 1900–2200"),
    ("05.11.0205", "unreadableDate năm 205 nằm ngoài khoảng 1900–2200"),
    ("05/11/2025 25:00", "unreadableDate không có giờ 25"),
    ("8h75 ngày 05/11/2025", "unreadableDate không có phút 75"),
    ("24:00 05/11/2025", "unreadableDate không có giờ 24"),
    ("05/11/2025 13:30 SA", "unreadableDate không đọc được giờ"),
    // Two readings, or none.
    ("05/11/25", "unreadableDate năm chỉ ghi hai chữ số (25)"),
    ("05-11-25", "unreadableDate năm chỉ ghi hai chữ số (25)"),
    ("ngày 05 tháng 11 năm 25", "unreadableDate năm chỉ ghi hai chữ số (25)"),
    ("05112025", "unreadableDate không đọc được ngày"),
    ("45839", "unreadableDate không đọc được ngày"),
    ("05/11", "unreadableDate không đọc được ngày"),
    ("11/2025", "unreadableDate không đọc được ngày"),
    ("tháng 11 năm 2025", "unreadableDate không đọc được ngày"),
    ("05/11-2025", "unreadableDate không đọc được ngày"),
    ("05/11/2025 - 06/11/2025", "unreadableDate không đọc được giờ"),
    ("05/11/2025 (thứ tư)", "unreadableDate không đọc được giờ"),
    ("05/11/2025 8", "unreadableDate không đọc được giờ"),
    ("08:30", "unreadableDate không đọc được ngày"),
    ("2025-11-05T08:30:00+25:00", "unreadableDate không đọc được giờ"),
    ("hôm qua", "unreadableDate không đọc được ngày"),
    ("5 tháng 11", "unreadableDate không đọc được ngày"),
    ("Nov 5 2025", "unreadableDate không đọc được ngày"),
    ("001085012345", "unreadableDate không đọc được ngày"),
  ]

  @Test("every form that is met in files is read, and nothing that is nearly one")
  func forms() throws {
    for (cell, found) in Self.table {
      let rows = try Reading.rows(
        "ma_ho_so,ma_tthc,ngay_tiep_nhan\nA-1,TG-02,\"\(cell)\"\n")
      let row = try #require(rows.first)
      switch row {
      case .row(let row): #expect(row.events.first?.at.iso == found, "\(cell)")
      case .rejected(_, let findings):
        let finding = try #require(findings.first)
        let kind = finding.reason.kind
        let said =
          kind == "missingValue" || kind == "monthFirst" ? kind : "\(kind) \(finding.message)"
        #expect(said == found, "\(cell)")
      case .skipped(_, let reason): #expect("passed over: \(reason)" == found, "\(cell)")
      }
    }
  }

  @Test("dates that can only be month/day/year are evidence in every form")
  func monthFirst() throws {
    for cell in [
      "07/25/2025", "7/25/2025 08:30", "07-25-2025", "07.25.2025", "08:30 07/25/2025", "7/25/25",
    ] {
      let rows = try Reading.rows(
        "ma_ho_so,ma_tthc,ngay_tiep_nhan\nA,TG-02,03/07/2025\nB,TG-02,\(cell)\n")
      #expect(rows.map(\.brief) == ["2 monthFirst@0", "3 monthFirst@0"], "\(cell)")
    }
    for cell in ["25/07/2025", "07-12-2025", "2025-07-25", "08:30 25/07/2025", "13:25 07/05/2025"] {
      let rows = try Reading.rows("ma_ho_so,ma_tthc,ngay_tiep_nhan\nA,TG-02,\(cell)\n")
      #expect(rows.map(\.brief) == ["2 ok"], "\(cell)")
    }
  }
}
