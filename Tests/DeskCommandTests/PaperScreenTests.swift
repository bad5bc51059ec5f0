import Foundation
import Testing

/// The screens of `letters issue --kind`, where the papers are no apologies.
@Suite("Màn hình lập giấy tờ của hồ sơ")
struct PaperScreenTests {
  @Test("Lập, lập lại, chưa đến lúc lập, sổ trộn thư, in lại, liệt kê")
  func papers() throws {
    let folder = NSTemporaryDirectory() + "motcua-papers-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let environment = ["MOTCUA_STORE": folder + "/s.sqlite"]
    let clock = "2026-03-03T09:00"
    func at(_ arguments: [String], status: Int32 = 0) -> [String] {
      let answer = answer(
        to: arguments, clock: clock, environment: environment, procedures: [proceduresFolder])
      #expect(answer.status == status, "\(arguments): \(answer.errors)\(answer.output)")
      return (answer.output + answer.errors).replacing(folder, with: "THƯ-MỤC").lines
    }
    for hour in ["08", "09"] {
      _ = at([
        "receive", "--procedure", "TG-09", "--applicant", "Chùa Phật Tích", "--as-of",
        "2026-03-02T\(hour):00",
      ])
    }
    let out = ["--out", folder + "/giay-to"]
    let receipts = ["letters", "issue", "--kind", "receipt"] + out
    // The folder of a test is long, so its name stands on a line of its own.
    #expect(
      at(
        receipts + [
          "--to", "pdf,txt", "--bundle", folder + "/gop.pdf", "--register", folder + "/so.csv",
        ]) == [
          "Đã lập 2 giấy tiếp nhận hồ sơ và hẹn trả kết quả:", "  THƯ-MỤC/giay-to/",
          "  01/TTPVHCC  H05.12-260302-0001  ngày 03/03/2026",
          "  02/TTPVHCC  H05.12-260302-0002  ngày 03/03/2026",
          "Gộp 2 văn bản, 2 trang: THƯ-MỤC/gop.pdf", "Sổ trộn thư 2 dòng: THƯ-MỤC/so.csv", "",
        ])
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/giay-to")
    #expect(
      files.sorted() == [
        "H05.12-260302-0001-receipt.pdf", "H05.12-260302-0001-receipt.txt",
        "H05.12-260302-0002-receipt.pdf", "H05.12-260302-0002-receipt.txt",
      ])
    #expect(
      at(receipts) == [
        "Không có văn bản nào phải lập thêm.", "2 hồ sơ đã có văn bản từ trước.", "",
      ])
    #expect(
      at(receipts + ["--format", "json"]) == [
        #"{"issued":0,"alreadyIssued":2,"refused":0,"refusals":[]}"#, "",
      ])
    try FileManager.default.removeItem(atPath: folder + "/giay-to/H05.12-260302-0002-receipt.pdf")
    #expect(at(receipts).contains("Ghi bù 1 tệp còn thiếu."))
    #expect(
      at(["letters", "print", "--kind", "receipt"] + out) == [
        "Ghi 0 tệp vào THƯ-MỤC/giay-to/; 2 tệp đã có, giữ nguyên", "",
      ])
    try expectGolden(
      "papers-refused",
      ["letters", "issue", "--kind", "supplement-request", "--dossier", "H05.12-260302-0001"]
        + out, environment: environment, clock: clock, status: 1)
    for (arguments, words) in [
      (["--kind", "register"], "dùng motcua letters register."),
      (["--kind", "receipt", "--reason", "staff"], "chỉ dùng cho văn bản xin lỗi"),
      (["--kind", "receipt", "--dossier", "H05.12-260302-0009"], "Không có hồ sơ mã số"),
    ] {
      let lines = at(["letters", "issue"] + arguments + out, status: 2)
      #expect(lines.joined(separator: " ").replacing("  ", with: " ").contains(words), "\(lines)")
    }
  }
}
