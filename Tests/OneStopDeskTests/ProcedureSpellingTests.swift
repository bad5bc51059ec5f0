import DossierCore
import Foundation
import OneStopDesk
import Testing

/// What files call a procedure (data.md §1.4, issue 12): by code in its long and short forms, with a
/// locality of ours or another, by name, exact or folded; what comes close is offered, never taken.
@Suite("Procedures as files call them") struct ProcedureSpellingTests {
  private static let name =
    "Đăng ký sửa đổi hiến chương của tổ chức tôn giáo có địa bàn hoạt động ở "
    + "một tỉnh"

  /// Code, name, and "procedure: kinds of findings"; the kind alone where it is rejected.
  private static let table: [(code: String, name: String, expected: String)] = [
    ("1.012664", "", "TG-02"), ("1.012664.H05", "", "TG-02"), ("1.012664. H05", "", "TG-02"),
    ("1.012664.000.00.00.H05", "", "TG-02"), ("1.012664.h05", "", "TG-02"),
    ("'1.012664.H05", "", "TG-02: repaired"), ("TG-02", "", "TG-02"), ("1.001886", "", "TG-02"),
    // Bắc Giang, merged into Bắc Ninh; a ministry; another province.
    ("1.012664.H02", "", "TG-02"), ("1.012664.000.00.00.G05", "", "TG-02"),
    ("1.012664.H42", "", "TG-02: otherLocality"),
    ("1.012664.000.00.00.H42", "", "TG-02: otherLocality"),
    ("", name, "TG-02"), ("", name.uppercased(), "TG-02"),
    (
      "", "Dang ky sua doi hien chuong cua to chuc ton giao co dia ban hoat dong o mot tinh",
      "TG-02"
    ),
    ("9.999999", name, "TG-02"),
    // Code and name in one cell; both must mean the same.
    ("1.012664.H05 - \(name)", "", "TG-02"), ("", "1.012664: \(name)", "TG-02"),
    ("", "\(name) (1.012664)", "TG-02"), ("", "1.012664 - tên viết tắt", "TG-02"),
    ("1.012657 - \(name)", "", "unknownProcedure"),
    // Close, and so offered only.
    ("", "Đăng ký sửa đổi hiến chương của tổ chức tôn giáo", "unknownProcedure"),
    ("1.012646", "", "unknownProcedure"), ("9.999999", "", "unknownProcedure"),
    ("1.012664-H05", "", "unknownProcedure"),
  ]

  @Test("by code and by name") func table() throws {
    for (code, name, expected) in Self.table {
      let desk = try TestDesk()
      let report = try desk.imported(
        "ma_ho_so,ma_tthc,ten_tthc,ngay_tiep_nhan\nA-1,\"\(code)\",\"\(name)\",01/07/2025\n")
      let kinds = report.findings.map(\.kind).joined(separator: " ")
      var found = kinds
      if report.counts.accepted == 1 {
        let procedure = try desk.at("2025-12-31").show("A-1").view.summary.procedure ?? ""
        found = kinds.isEmpty ? procedure : "\(procedure): \(kinds)"
      }
      #expect(found == expected, "\(code) \(name)")
    }
  }

  @Test("what has one slip is offered with the procedure that it may mean")
  func close() throws {
    for (typed, id) in [
      ("1.012665", "TG-02"), ("1.012646", "TG-02"), ("2.012664.H05", "TG-02"),
      ("Đăng ký sửa đổi hiến chương của tổ chức tôn giáo", "TG-02"),
    ] {
      let desk = try TestDesk()
      let report = try desk.imported(
        "ma_ho_so,ten_tthc,ngay_tiep_nhan\nA-1,\(typed),01/07/2025\n")
      #expect(report.findings.map(\.kind) == ["unknownProcedure"])
      #expect(report.findings.first?.examples.first?.message.contains(id) == true, "\(typed)")
    }
  }

  /// Field of the file, and whether it contradicts TG-02 ("Tín ngưỡng, tôn giáo").
  @Test("a field that is another than the procedure's is warned of; misspelt ones are known")
  func fields() throws {
    for (field, contradicts) in [
      ("Tín ngưỡng, tôn giáo", false), ("Tôn giáo", false), ("Tôn giáo, Tín gưỡng", false),
      ("TÔN GIÁO CHÍNH PHỦ (NV)", false), ("ton giao chinh phu", false),
      ("Dân tộc, tôn giáo", false), ("Lĩnh vực Quản lý nhà nước về tôn giáo", false),
      ("Công tác dân tộc", true), ("Dân tộc", true), ("Đất đai", false), ("", false),
    ] {
      let desk = try TestDesk()
      let report = try desk.imported(
        "ma_ho_so,ma_tthc,linh_vuc,ngay_tiep_nhan\nA-1,TG-02,\"\(field)\",01/07/2025\n")
      #expect(report.counts.accepted == 1)
      #expect(report.findings.map(\.kind) == (contradicts ? ["fieldDiffers"] : []), "\(field)")
    }
  }
}
