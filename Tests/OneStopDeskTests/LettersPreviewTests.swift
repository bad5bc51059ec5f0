import Foundation
import OneStopDesk
import Testing
import WorkingTime

/// `letters preview` without a store, on a copy of `Procedures/` that a clerk edits.
@Suite("Preview of papers") struct LettersPreviewTests {
  private let folder: URL
  private var procedures: URL { folder.appending(path: "Procedures") }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "motcua-preview-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let shipped = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Procedures")
    try FileManager.default.copyItem(at: shipped, to: folder.appending(path: "Procedures"))
  }

  private func preview(
    _ kind: String? = nil, all: Bool = false, formats: String? = "txt", on date: String
  ) throws -> LettersPreviewResult {
    let desk = Desk(
      DeskContext(
        proceduresPath: procedures.path(), storePath: "/nowhere/motcua.sqlite", agencyCode: nil,
        asOf: Moment(try #require(CivilDate(iso: date))), clock: .machine, by: "thu"))
    return try desk.previewLetters(
      LettersPreviewRequest(
        kind: kind, all: all, formats: formats, folder: folder.appending(path: "xem").path()))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: "xem/\(name)"), encoding: .utf8)
  }

  private func edit(_ file: String, _ found: String, _ put: String) throws {
    let url = procedures.appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.contains(found))
    try text.replacingOccurrences(of: found, with: put)
      .write(to: url, atomically: true, encoding: .utf8)
  }

  @Test("one paper for each current form and occasion; all with the older ones")
  func papers() throws {
    let current = try preview(on: "2026-11-26")
    #expect(current.papers.map(\.name).contains("07-so-theo-doi"))
    #expect(!current.papers.contains { $0.name.hasPrefix("2018") || $0.name.hasPrefix("dai") })
    let all = try preview(all: true, on: "2026-11-26")
    #expect(all.papers.count == current.papers.count + 8)
    let apologies = try preview("apology", on: "2026-11-26")
    #expect(apologies.papers.count == 6)
    // On a day of the older circular its forms are the current ones.
    let old = try preview("control-sheet", on: "2025-03-03")
    #expect(old.papers.map(\.name) == ["2018-05-phieu-kiem-soat-a5"])
  }

  @Test("papers bear the names of the day, and say that they are made up")
  func day() throws {
    for (date, parent, words) in [
      ("2026-09-19", "UBND TỈNH BẮC NINH", "ngày 19 tháng 9 năm 2026"),
      ("2026-09-20", "UBND THÀNH PHỐ BẮC NINH", "ngày 20 tháng 9 năm 2026"),
    ] {
      _ = try preview("apology", on: date)
      let letter = try text("cong-van-hen-lai.txt")
      #expect(letter.hasPrefix(parent + "\n"))
      #expect(letter.contains(words))
      #expect(letter.hasSuffix("\nDỮ LIỆU GIẢ LẬP - chỉ để xem trước\n"))
    }
    #expect(try text("cong-van-hen-lai-tin-nhan.txt").contains("ký tự, 1 tin:\nSo Dan toc"))
  }

  @Test("the next paper shows what a clerk has edited")
  func edited() throws {
    _ = try preview("apology", formats: "pdf,txt", on: "2026-11-26")
    let before = try Data(contentsOf: folder.appending(path: "xem/04-phieu-xin-loi-a5.pdf"))
    _ = try preview("apology", formats: "pdf", on: "2026-11-26")
    #expect(
      try Data(contentsOf: folder.appending(path: "xem/04-phieu-xin-loi-a5.pdf")) == before)

    try edit("agencies.yaml", "title: [GIÁM ĐỐC]", "title: [KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC]")
    try edit(
      "templates/phieu-xin-loi.yaml", "understanding: Rất mong {you} thông cảm.",
      "understanding: Mong {you} lượng thứ.")
    _ = try preview("apology", on: "2026-11-26")
    let form = try text("04-phieu-xin-loi-a5.txt")
    #expect(form.contains("\n\nMong Ông/Bà lượng thứ.\n"))
    #expect(form.contains("\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n"))
  }

  @Test("a mistake of a wording is shown at its place")
  func mistake() throws {
    try edit("templates/phieu-xin-loi.yaml", "Rất mong {you} thông cảm.", "Rất mong {ban}.")
    let refusal = #expect(throws: DeskRefusal.self) { try preview(on: "2026-11-26") }
    #expect(refusal?.message.contains("phieu-xin-loi.yaml:") == true)
    #expect(refusal?.message.contains("{ban}") == true)
  }

  @Test("what is no kind is refused")
  func unknownKind() throws {
    #expect(throws: DeskRefusal.self) { try preview("letter", on: "2026-11-26") }
  }
}
