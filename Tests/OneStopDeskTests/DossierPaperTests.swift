import Foundation
import LegalBasis
import OneStopDesk
import Testing

/// Forms of a dossier in the store, before they are issued (`letters preview --dossier`).
@Suite("Papers of a dossier") struct DossierPaperTests {
  private let desk: TestDesk
  private let number: String

  init() throws {
    desk = try TestDesk()
    number = try desk.receive(
      "2026-03-02T09:10", limit: "30d", procedure: "TG-09", applicant: "Nông Thị Thử Nghiệm")
  }

  /// The text of a form on a day.
  private func text(_ kind: String, on day: String, of number: String? = nil) throws -> String {
    let number = number ?? self.number
    let folder = desk.folder.appending(path: "xem").path()
    let result = try desk.at(day).previewLetters(
      LettersPreviewRequest(
        kind: kind, dossier: number, all: false, formats: "txt", folder: folder))
    #expect(result.papers.count == 1)
    return try String(contentsOfFile: "\(folder)/\(number)-\(kind).txt", encoding: .utf8)
  }

  private func refusal(_ kind: String, on day: String = "2026-03-03T08:00") -> String {
    do { return try text(kind, on: day) } catch let refusal as DeskRefusal {
      return refusal.message
    } catch { return "\(error)" }
  }

  @Test("the receipt says what was told at the desk, also when a supplement has moved the date")
  func receipt() throws {
    let lines = [
      "Số: …/TTPVHCC", "Mã hồ sơ: \(number)", "Tiếp nhận hồ sơ của: Nông Thị Thử Nghiệm",
      "Thời gian nhận hồ sơ: 09 giờ 10 phút, ngày 02 tháng 3 năm 2026",
      "Thời gian trả kết quả: 17 giờ 00 phút, ngày 01 tháng 4 năm 2026", "Văn bản đề nghị",
      "Người thử", "BẢN XEM TRƯỚC - chưa cấp số",
    ]
    let before = try text("receipt", on: "2026-03-02T10:00")
    for line in lines { #expect(before.contains(line + "\n"), "\(line)") }
    try desk.act(
      .requestSupplement(items: ["bản dịch"], reason: "thiếu"), on: number, "2026-03-03T08:00")
    try desk.act(.receiveSupplement, on: number, "2026-03-20T08:00")
    let after = try text("receipt", on: "2026-03-20T10:00")
    #expect(after.contains("17 giờ 00 phút, ngày 01 tháng 4 năm 2026"))
  }

  @Test("a request for supplement has its items and reason, by whoever asked")
  func supplement() throws {
    #expect(refusal("supplement-request").contains("chưa có yêu cầu bổ sung"))
    try desk.act(
      .requestSupplement(items: ["bản dịch", "ảnh"], reason: "thiếu hai giấy tờ"), on: number,
      "2026-03-03T08:00")
    let paper = try text("supplement-request", on: "2026-03-03T10:00")
    for line in ["1\nbản dịch", "2\nảnh", "Lý do: thiếu hai giấy tờ.", "Người thử"] {
      #expect(paper.contains("\n\(line)\n"), "\(line)")
    }
  }

  @Test("a notice that processing stops tells a withdrawal from a stop")
  func stop() throws {
    #expect(refusal("discontinuation").contains("không được rút"))
    let other = try desk.receive("2026-03-02T09:20", limit: "30d", procedure: "TG-09")
    try desk.act(.withdraw(reason: nil), on: number, "2026-03-05T08:00")
    try desk.act(.discontinue(reason: "trùng hồ sơ khác"), on: other, "2026-03-05T08:00")
    let withdrawn = try text("discontinuation", on: "2026-03-05T10:00")
    #expect(withdrawn.contains("Ngày đề nghị dừng giải quyết: 05/3/2026."))
    #expect(withdrawn.contains("Lý do: theo đề nghị của người nộp hồ sơ."))
    let stopped = try text("discontinuation", on: "2026-03-05T10:00", of: other)
    #expect(!stopped.contains("Ngày đề nghị"))
    #expect(stopped.contains("Lý do: trùng hồ sơ khác."))
  }

  @Test("a control sheet has the steps of the procedure, filled as far as they are known")
  func controlSheet() throws {
    try desk.act(.forward(step: 2, officer: nil, arrived: false), on: number, "2026-03-02T15:00")
    let paper = try text("control-sheet", on: "2026-03-04T08:00")
    #expect(paper.contains("\nLãnh đạo Phòng\n15 giờ 00\n02/3/2026\n"))
    #expect(paper.contains("\nCác sở, ngành, địa phương được lấy ý kiến\n"))
  }

  @Test("a dossier of the older circular has no notice that processing stops")
  func olderCircular() throws {
    let old = try desk.receive("2025-03-03T09:00", limit: "30d", procedure: "TG-09")
    try desk.act(.withdraw(reason: nil), on: old, "2025-03-05T08:00")
    #expect(throws: DeskRefusal.self) {
      try text("discontinuation", on: "2025-03-05T10:00", of: old)
    }
    let receipt = try text("receipt", on: "2025-03-05T10:00", of: old)
    #expect(receipt.hasPrefix("Mẫu số 01 (TT 01/2018/TT-VPCP)\n"))
  }

  @Test("kinds that are made otherwise, and a dossier without a kind, are refused")
  func otherKinds() throws {
    // An apology is drawn for a dossier that owes one, with its reason (LetterDraftsTests).
    #expect(refusal("apology") == "thiếu lý do quá hạn.")
    #expect(refusal("register").contains("không lập cho một hồ sơ"))
    #expect(throws: DeskRefusal.self) {
      try LettersPreviewRequest(
        kind: nil, dossier: number, all: false, formats: nil, folder: nil)
    }
  }
}
