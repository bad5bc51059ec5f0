import DossierCore
import DossierImport
import Foundation
import OneStopDesk
import PlainJSON
import Testing

/// Where a file's own verdict differs from what is computed, the finding proves the computed one: an
/// office finds its past mistakes by it.
///
/// Oracle: counted by hand on the calendar of 2025; the articles are those of the catalogue and of the
/// rule-set of the day of receipt.
@Suite("Proofs of differences") struct DifferenceProofTests {
  private static let header =
    "ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_hen_tra,ngay_co_ket_qua,ket_qua_han,so_ngay_tre,"
    + "ngay_yeu_cau_bo_sung,ngay_nhan_bo_sung\n"
  private static let limit = "30 ngày (Luật 02/2016/QH14 Điều 24 (k2 30 ngày))"

  /// Row, kinds of differences, and the reckoning.
  private static let table: [(row: String, kinds: String, brief: String)] = [
    // 30 days after 1 July are 31 July, a Thursday.
    (
      "A-1,TG-02,01/07/2025 08:30,31/07/2025,01/08/2025,Đúng hạn,0,,",
      "verdictDiffers daysLateDiffer",
      "tiếp nhận 08:30 01/07/2025; \(limit); hạn 31/07/2025; kết thúc 01/08/2025"
    ),
    // 2 August is a Saturday; the file did not roll it on.
    (
      "A-1,TG-02,03/07/2025,02/08/2025,04/08/2025,Quá hạn,1,,",
      "verdictDiffers daysLateDiffer appointmentDiffers",
      "tiếp nhận 03/07/2025; \(limit); ngày cuối 02/08/2025 là ngày nghỉ, chuyển sang ngày làm "
        + "việc kế tiếp; hạn 04/08/2025; kết thúc 04/08/2025"
    ),
    // The supplement of 7 to 21 July starts the clock anew.
    (
      "A-1,TG-02,01/07/2025,31/07/2025,20/08/2025,Quá hạn,14,07/07/2025,21/07/2025",
      "verdictDiffers daysLateDiffer appointmentDiffers",
      "tiếp nhận 01/07/2025; \(limit); chờ bổ sung từ 07/07/2025 đến 21/07/2025; hạn 20/08/2025; "
        + "kết thúc 20/08/2025"
    ),
    // A notice is answered at once; nothing can be late.
    (
      "A-1,TG-12,01/07/2025,,09/07/2025,Quá hạn,,,", "verdictDiffers",
      "tiếp nhận 01/07/2025; ngay khi nhận (Nghị định 95/2023/NĐ-CP Điều 10 (khoản chưa thấy)); "
        + "không có hạn; kết thúc 09/07/2025"
    ),
    (
      "A-1,TG-02,01/12/2025,,,Quá hạn,,,", "verdictDiffers",
      "tiếp nhận 01/12/2025; \(limit); hạn 31/12/2025; chưa kết thúc đến 31/12/2025"
    ),
    // What agrees needs no proof.
    ("A-1,TG-02,01/07/2025,31/07/2025,31/07/2025,Đúng hạn,0,,", "", ""),
  ]

  @Test("each difference bears the reckoning, and a row's differences bear the same")
  func table() throws {
    for (row, kinds, brief) in Self.table {
      let desk = try TestDesk()
      for turn in ["fresh", "again"] {
        let report = try desk.imported(Self.header + row + "\n")
        #expect(report.findings.map(\.kind).joined(separator: " ") == kinds, "\(turn): \(row)")
        for group in report.findings {
          #expect(group.examples.first?.proof == brief, "\(turn): \(row)")
          #expect(group.examples.first?.remedy == "xem cách tính từng ngày: motcua explain A-1")
        }
      }
    }
  }

  @Test("the proof in JSON: dates, words and articles step by step, and where to see each day")
  func json() throws {
    let desk = try TestDesk()
    let report = try desk.imported(Self.header + Self.table[1].row + "\n")
    let example = try #require(
      report.json["findings"]?.arrayValue?.first?["examples"]?.arrayValue?.first)
    let proof = try #require(example["proof"])
    #expect(proof["due"]?.stringValue == "2025-08-04")
    #expect(proof["timeliness"]?.stringValue == "onTime")
    #expect(proof["daysLate"]?.integerValue == 0)
    #expect(proof["explain"]?.stringValue == "motcua explain A-1")
    let steps = proof["steps"]?.arrayValue?.map { step in
      "\(step["step"]?.stringValue ?? "") \(step["date"]?.stringValue ?? "–") "
        + (step["reference"]?.stringValue ?? "–")
    }
    #expect(
      steps == [
        "receipt 2025-07-03 –", "limit – Luật 02/2016/QH14 Điều 24 (k2 30 ngày)",
        "clockStart 2025-07-03 BLDS Đ.147 k.2", "daysOff 2025-08-02 BLDS Đ.148 k.5",
        "due 2025-08-04 –", "appointment 2025-08-02 –", "end 2025-08-04 –",
        "result – Mô tả công thức tính chỉ số 766 mục 2.1",
      ])
  }

  @Test("--differences lists all of them, not the first twenty; nothing but them")
  func all() throws {
    let desk = try TestDesk()
    let rows = (1...60).map { number in
      "A-\(number),TG-02,01/07/2025,,01/08/2025,\(number % 2 == 0 ? "Đúng hạn" : "Quá hạn"),,,"
    }
    let input = desk.folder.appending(path: "so.csv").path()
    try Data((Self.header + rows.joined(separator: "\n") + "\n").utf8).write(
      to: URL(filePath: input))
    let path = desk.folder.appending(path: "khac.csv").path()
    for isDry in [true, false] {
      let report = try desk.at("2025-12-31T17:00").importFiles(
        ImportRequest(files: [input], dryRun: isDry, differences: path))
      #expect(report.differences?.count == 30 && report.counts.warnings == 30)
      let lines = try String(contentsOfFile: path, encoding: .utf8)
        .split(separator: "\r\n")
      #expect(lines.count == 31)
      #expect(
        lines[0].hasPrefix(
          "tep,dong,ma_ho_so,loai,khac_biet,cot,tep_ghi,tinh_ra,han,cach_tinh"))
      #expect(
        lines[30]
          == "so.csv,61,A-60,verdictDiffers,đánh giá hạn khác với tệp,ket_qua_han,Đúng hạn,"
          + "tính ra quá hạn,2025-07-31,tiếp nhận 01/07/2025; \(Self.limit); tính từ sau ngày "
          + "01/07/2025 (BLDS Đ.147 k.2); hạn 31/07/2025; kết thúc 01/08/2025; quá hạn 1 ngày làm "
          + "việc (Mô tả công thức tính chỉ số 766 mục 2.1),motcua explain A-60")
    }
    // Never over the file itself.
    #expect(throws: DeskRefusal.self) {
      try desk.at("2025-12-31T17:00").importFiles(ImportRequest(files: [input], differences: input))
    }
  }

  @Test("a verdict in the status is held against the reckoning too") func inStatus() throws {
    let desk = try TestDesk()
    let report = try desk.imported(
      "ma_ho_so,ma_tthc,ngay_tiep_nhan,trang_thai\nA-1,TG-02,01/07/2025,Đang xử lý trong hạn\n")
    let example = try #require(report.findings.first?.examples.first)
    #expect(report.findings.map(\.kind) == ["verdictDiffers"])
    #expect(example.finding.columnName == "trang_thai")
    #expect(example.value == "Đang xử lý trong hạn")
    #expect(example.message == "tính ra đang giải quyết, quá hạn")
  }
}
