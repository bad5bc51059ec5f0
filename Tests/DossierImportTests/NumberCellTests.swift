import DossierImport
import Testing

/// Numbers, amounts and counts as spreadsheets leave them (data.md §5.4). Rows: what the cell says,
/// what is read, what is said of it.
@Suite("Numbers, amounts and counts of a row") struct NumberCellTests {
  private func row(_ header: String, _ cell: String) throws -> ImportedRow? {
    try Reading.rows(
      "ma_ho_so,ma_tthc,ngay_tiep_nhan,\"\(header)\"\nA,TG-02,01/07/2025,\"\(cell)\"\n"
    ).first
  }

  @Test("identity numbers: a lost zero is offered, never applied; lost digits are refused")
  func identityNumbers() throws {
    for (cell, read, kinds) in [
      ("024123456789", "024123456789", ""), ("123456789", "123456789", ""),
      ("24123456789", "24123456789", "lostZero"),
      ("'024123456789", "024123456789", "repaired"), ("’024123456789", "024123456789", "repaired"),
      ("024 123 456 789", "024123456789", "repaired"),
      ("024.123.456.789", "024123456789", "repaired"), ("123 456 789", "123456789", "repaired"),
      ("24 123 456 789", "24123456789", "repaired lostZero"),
      ("24123456789.0", "24123456789", "repaired lostZero"),
      // Passports and tax codes are left as they are.
      ("B1234567", "B1234567", ""), ("0100109106-001", "0100109106-001", ""),
      ("024 12", "024 12", ""), ("'B12", "'B12", ""),
    ] {
      let found = try row("so_dinh_danh", cell)?.row
      #expect(found?.applicant.idNumber == read, "\(cell)")
      #expect(
        found?.warnings.map(\.reason.kind).joined(separator: " ") == kinds, "\(cell)")
    }
    for cell in ["2.71E+10", "2,71E+10", "2.4123456789E10", "2,4E10", "2E+11", "'2.71E+10"] {
      #expect(try row("so_dinh_danh", cell)?.brief == "2 scientificNumber@4", "\(cell)")
    }
  }

  @Test("telephone numbers stay as they are given") func phones() throws {
    for (cell, read) in [
      ("0912 345 678", "0912 345 678"), ("+84912345678", "+84912345678"),
      ("'0912345678", "0912345678"), ("0912345678 - 0987654321", "0912345678 - 0987654321"),
    ] {
      #expect(try row("dien_thoai", cell)?.row?.applicant.phone == read, "\(cell)")
    }
  }

  @Test("a fee is an amount in đồng, or nothing was taken") func fees() throws {
    for cell in [
      "150.000", "150,000", "150.000 đ", "150,000đ", "150 000", "150000", "150.000 VNĐ",
      "150.000 đồng", "1.250.000", "150.000,00", "150000.00", "0", "Không", "không", "Miễn phí",
      "Không thu", "-", "150.000 ₫", "0 đ", "0.0",
    ] {
      let found = try row("Phí, lệ phí", cell)
      #expect(found?.row?.warnings == [], "\(cell)")
    }
    for cell in ["1.5", "150.00.000", "15.0000", "theo quy định", "50.000 + 100.000", "-150.000"] {
      let found = try row("Phí, lệ phí", cell)
      #expect(found?.brief == "2 ok unreadableAmount", "\(cell)")
    }
  }

  @Test("sets are a count") func sets() throws {
    for cell in ["1", "01", "2 bộ", "1 hồ sơ", "1.0"] {
      #expect(try row("Số bộ", cell)?.row?.warnings == [], "\(cell)")
    }
    for cell in ["0", "-1", "một", "1/2", "12345"] {
      #expect(try row("Số bộ", cell)?.brief == "2 ok unreadableSets", "\(cell)")
    }
  }

  @Test("the same good cell again is looked at once; a bad one is said of each row") func repeated()
    throws
  {
    let rows = try Reading.rows(
      "ma_ho_so,ma_tthc,ngay_tiep_nhan,phi_le_phi,linh_vuc\n"
        + "A,TG-02,01/07/2025,0,Tôn giáo\nB,TG-02,01/07/2025,0,Tôn giáo\n"
        + "C,TG-02,01/07/2025,?,Dân tộc\nD,TG-02,01/07/2025,?,\nE,TG-02,01/07/2025,0,Tôn giáo\n")
    #expect(
      rows.map(\.brief) == [
        "2 ok", "3 ok", "4 ok unreadableAmount", "5 ok unreadableAmount", "6 ok",
      ])
    #expect(rows.map { $0.row?.field } == ["Tôn giáo", "Tôn giáo", "Dân tộc", nil, "Tôn giáo"])
  }

  @Test("the file's days late, however the number is written") func daysLate() throws {
    for (cell, days) in [("3", 3), ("03", 3), ("3 ngày", 3), ("3.0", 3), ("3 ngày làm việc", 3)] {
      #expect(try row("Số ngày trễ", cell)?.row?.daysLate == days, "\(cell)")
    }
    for cell in ["", "không", "3 tuần", "3-4"] {
      #expect(try row("Số ngày trễ", cell)?.row?.daysLate == nil, "\(cell)")
    }
  }
}
