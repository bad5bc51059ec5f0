import DossierCore
import DossierStore
import Foundation
import LegalBasis
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// draft → approved → issued, or discarded (issue 11). October 2025 has no holiday: received
/// Wednesday 1/10 with 5 working days is due Wednesday 8/10.
@Suite("Drafts of letters") struct LetterDraftsTests {
  private let desk: TestDesk
  private var folder: String { desk.folder.appending(path: "xin-loi").path() }
  private let day = "2025-10-10T09:00"

  init() throws { desk = try TestDesk(editing: "Procedures") }

  private func overdue(_ minute: Int = 0) throws -> String {
    try desk.receive("2025-10-01T09:\(minute < 10 ? "0" : "")\(minute)", limit: "5wd")
  }

  private func draft(
    _ number: String? = nil, _ choices: ApologyChoices = ApologyChoices(reason: .staff),
    note: String? = nil
  ) throws -> LetterDraftsResult {
    try desk.at(day).draftLetters(
      choices, dossier: number.map(DossierNumber.init), note: note)
  }

  private func approve(_ ids: Int...) throws -> LetterDraftsResult {
    try desk.at(day).approveDrafts(.ids(ids))
  }

  private func issue(
    _ number: String? = nil, reason: DelayReason? = nil, formats: [PaperFormat] = [.pdf]
  ) throws -> LettersResult {
    try desk.at(day).issueLetters(
      LettersRequest(
        dossier: number.map(DossierNumber.init), reason: reason, formats: formats,
        folder: folder))
  }

  private func letter(_ number: String) throws -> IssuedLetter {
    try #require(
      try Ledger(reading: desk.storePath).letters(
        of: AgencyCode("H05.12"), dossier: DossierNumber(number)
      ).last)
  }

  private func requireApproval() throws {
    let path = desk.procedures + "/agencies.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let range = try #require(text.range(of: "requiresApproval: false"))
    try text.replacingCharacters(in: range, with: "requiresApproval: true")
      .write(toFile: path, atomically: true, encoding: .utf8)
  }

  // MARK: From draft to letter

  @Test func anApprovedDraftGivesTheLetterItsChoicesAndItsHands() throws {
    let number = try overdue()
    let drafted = try draft(
      number,
      ApologyChoices(
        reason: .otherBody, causeBody: "Sở Nội vụ", explanation: "Sở Nội vụ chưa trả lời.",
        newDate: CivilDate(iso: "2025-10-21"), form: .form, paper: .a5), note: "gấp")
    #expect(drafted.done.map(\.id) == [1] && drafted.refusals.isEmpty)
    #expect(drafted.done.first?.status == .draft)
    let approved = try approve(1)
    #expect(approved.done.map(\.status) == [.approved] && !approved.hasRefusals)

    let result = try issue(number, formats: [.pdf, .docx, .txt])
    #expect(result.issued.map(\.newDate?.iso) == ["2025-10-21"])
    #expect(result.issued.map(\.reason) == [.otherBody])
    let letter = try letter(number)
    #expect(letter.form == "form" && letter.draftedBy != nil)
    #expect(letter.approvedBy == letter.draftedBy)
    let text = try String(contentsOfFile: "\(folder)/\(number).txt", encoding: .utf8)
    #expect(text.contains("Sở Nội vụ chưa trả lời."))
    for ending in ["pdf", "docx", "txt"] {
      #expect(FileManager.default.fileExists(atPath: "\(folder)/\(number).\(ending)"))
    }
    let line = try #require(try desk.at(day).letterDrafts(all: true).first)
    #expect(line.status == .issued && line.letter == result.issued.first?.letter)
    #expect(try desk.at(day).letterDrafts(all: false).isEmpty)
    // Files that were lost come back in all forms, and no second letter.
    try FileManager.default.removeItem(atPath: "\(folder)/\(number).docx")
    try FileManager.default.removeItem(atPath: "\(folder)/\(number).pdf")
    let again = try issue(number, formats: [.pdf, .docx])
    #expect(again.issued.isEmpty && again.alreadyIssued == 1 && again.filesCompleted == 2)
    #expect(try desk.at(day).verify().findings.isEmpty)
  }

  /// A draft in each state, and what `issue` makes of its dossier.
  @Test func onlyADraftThatWasApprovedIsIssued() throws {
    let numbers = try (0..<4).map { try overdue($0) }
    #expect(try draft().done.map(\.id) == [1, 2, 3, 4])
    _ = try approve(1, 2)
    _ = try desk.at(day).discardDrafts(.ids([2, 3]))
    let result = try issue(reason: .system)
    // 1 as drafted, 2 and 3 as if never drafted, 4 waits; numbers are without a gap.
    #expect(result.issued.map(\.dossier.text) == Array(numbers[..<3]))
    #expect(result.issued.map(\.letter) == ["01/SDTTG-VP", "02/SDTTG-VP", "03/SDTTG-VP"])
    #expect(result.issued.map(\.reason) == [.staff, .system, .system])
    #expect(result.refusals.map(\.dossier.text) == [numbers[3]])
    #expect(result.refusals.first?.message == "dự thảo 4 chưa duyệt.")
    #expect(
      result.refusals.first?.remedy
        == "motcua letters approve 4, hoặc motcua letters discard 4.")
    _ = try approve(4)
    #expect(try issue().issued.map(\.letter) == ["04/SDTTG-VP"])
  }

  @Test func whatChangedAfterTheApprovalIsApprovedAgain() throws {
    let number = try overdue()
    _ = try draft(number)
    _ = try approve(1)
    _ = try desk.at("2025-10-09T16:00").record(.resolve(outcome: nil), on: number, note: nil)
    let refused = try issue()
    #expect(
      refused.refusals.map(\.message)
        == ["hồ sơ hay mẫu văn bản đã thay đổi sau khi duyệt dự thảo 1."])
    _ = try approve(1)
    #expect(try issue().issued.count == 1)
  }

  /// The days late grow with the day of issue; that is no change.
  @Test func anApprovalHoldsOnAnotherDay() throws {
    let number = try overdue()
    _ = try draft(number)
    _ = try approve(1)
    let later = try desk.at("2025-10-14T09:00").issueLetters(LettersRequest(folder: folder))
    #expect(later.issued.map(\.dossier.text) == [number])
    #expect(later.issued.map(\.newDate?.iso) == ["2025-10-21"])
  }

  @Test func draftingAgainVoidsTheApprovalAndKeepsTheOtherChoices() throws {
    let number = try overdue()
    _ = try draft(number, ApologyChoices(reason: .system, explanation: "Mất điện."))
    _ = try approve(1)
    let again = try draft(number, ApologyChoices(reason: .staff))
    #expect(again.done.map(\.id) == [1])
    #expect(again.done.first?.status == .draft && again.done.first?.approvedBy == nil)
    #expect(
      again.done.first?.choices == ApologyChoices(reason: .staff, explanation: "Mất điện."))
    // A run over all leaves it as it is.
    let all = try draft()
    #expect(all.done.isEmpty && all.unchanged == 1)
  }

  @Test func anOfficeMayDemandApproval() throws {
    let number = try overdue()
    try requireApproval()
    let refused = try issue(reason: .staff)
    #expect(refused.issued.isEmpty && refused.refusals.map(\.dossier.text) == [number])
    #expect(refused.refusals.first?.message.contains("apology.requiresApproval") == true)
    _ = try draft(number)
    #expect(try issue().refusals.map(\.message) == ["dự thảo 1 chưa duyệt."])
    _ = try approve(1)
    #expect(try issue().issued.map(\.letter) == ["01/SDTTG-VP"])
  }

  // MARK: Refused

  @Test func whatCannotBeDraftedOrApproved() throws {
    let number = try overdue()
    // Without a reason there may be a draft, and no approval.
    #expect(try draft(number, ApologyChoices()).done.count == 1)
    let approved = try approve(1)
    #expect(approved.done.isEmpty)
    #expect(approved.refusals.first?.message == "thiếu lý do quá hạn.")
    // Onto a holiday, before the due date.
    for date in ["2025-10-18", "2025-10-07"] {
      let result = try draft(
        number, ApologyChoices(reason: .staff, newDate: CivilDate(iso: date)))
      #expect(result.done.isEmpty && result.hasRefusals, "\(date)")
    }
    // A sheet that form 04 of the circular does not have.
    let sheet = try draft(number, ApologyChoices(reason: .staff, form: .form, paper: .a4Landscape))
    #expect(sheet.refusals.first?.remedy?.hasPrefix("chọn khổ") == true)

    _ = try draft(number)
    _ = try approve(1)
    _ = try issue()
    #expect(try draft(number).refusals.first?.message == "hồ sơ đã có văn bản xin lỗi.")
    let early = try desk.receive("2025-10-02T09:00", limit: "5wd")
    _ = try desk.at("2025-10-03T09:00").record(.resolve(outcome: nil), on: early, note: nil)
    #expect(try draft(early).hasRefusals)

    for (deed, code) in [
      ({ try desk.at(day).approveDrafts(.ids([9])) }, "unknownDraft"),
      ({ try desk.at(day).approveDrafts(.ids([1])) }, "draftClosed"),
      ({ try desk.at(day).discardDrafts(.ids([1])) }, "draftClosed"),
      ({ try desk.at(day).approveDrafts(.dossier(DossierNumber(number))) }, "unknownDraft"),
      ({ try desk.at(day).approveDrafts(.dossier(DossierNumber("X"))) }, "unknownDossier"),
    ] as [(() throws -> LetterDraftsResult, String)] {
      let refusal = #expect(throws: DeskRefusal.self) { _ = try deed() }
      #expect(refusal?.code == code)
    }
  }

  /// The dossier's own reason goes before one that is typed (CONTRACT §5).
  @Test func theReasonOnRecordStands() throws {
    let number = try overdue()
    let other = try overdue(1)
    _ = try draft(number)
    _ = try approve(1)
    _ = try issue(number)
    // Replacing is the way to another reason; here a further dossier takes the one of the run.
    let all = try draft(nil, ApologyChoices(reason: .system))
    #expect(all.done.map(\.dossier.text) == [other] && all.done.first?.choices.reason == .system)
    let path = desk.folder.appending(path: "ly-do.csv").path()
    let third = "H05.12-250801-0900"
    try """
    ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so,ly_do_tre
    \(third),1.012657.H05,01/08/2025 09:00,Tạ Thị Mẫu,mất điện lưới

    """.write(toFile: path, atomically: true, encoding: .utf8)
    let report = try desk.at(day).importFiles(ImportRequest(files: [path]))
    #expect(report.counts.rejected == 0, "\(report.findings.map(\.kind))")
    let named = try draft(third, ApologyChoices(reason: .system))
    #expect(named.done.isEmpty && named.refusals.first?.remedy == "bỏ --reason.")
    let rest = try draft(nil, ApologyChoices(reason: .system))
    #expect(rest.done.map(\.dossier.text) == [third] && rest.done.first?.choices.reason == nil)
    #expect(rest.refusals.isEmpty)
  }

  @Test func choicesAsTyped() throws {
    func choices(
      reason: String? = nil, body: String? = nil, newDate: String? = nil, form: String? = nil,
      paper: String? = nil
    ) throws -> ApologyChoices {
      try ApologyChoices(
        reason: reason, causeBody: body, explanation: nil, newDate: newDate, form: form,
        paper: paper)
    }
    #expect(try choices(form: "form", paper: "a5") == ApologyChoices(form: .form, paper: .a5))
    #expect(try choices(form: "official-letter", paper: "a4").form == .officialLetter)
    for typed in [
      { try choices(form: "mau04") }, { try choices(paper: "a3") }, { try choices(body: " ") },
      { try choices(form: "official-letter", paper: "a5") }, { try choices(newDate: "31/2/2026") },
    ] as [() throws -> ApologyChoices] {
      let refusal = #expect(throws: DeskRefusal.self) { _ = try typed() }
      #expect(refusal?.status == .unreadable)
    }
    for (ids, dossier, all) in [
      ([], nil, false), ([1], "a", false), ([1], nil, true), ([], "a", true),
    ]
      as [([Int], String?, Bool)]
    {
      #expect(throws: DeskRefusal.self) {
        _ = try DraftsMeant(ids: ids, dossier: dossier, all: all)
      }
    }
  }

  // MARK: Seen before it is issued

  @Test func thePreviewShowsTheDraft() throws {
    let number = try overdue()
    _ = try draft(number, ApologyChoices(reason: .system, explanation: "Mất điện toàn tỉnh."))
    var request = LettersPreviewRequest()
    request.kind = .apology
    request.dossier = DossierNumber(number)
    request.formats = [.txt]
    request.folder = desk.folder.appending(path: "xem").path()
    let result = try desk.at(day).previewLetters(request)
    let text = try String(
      contentsOfFile: try #require(result.papers.first?.files.first), encoding: .utf8)
    #expect(text.contains("Mất điện toàn tỉnh.") && text.contains("chưa cấp số"))
    #expect(try desk.at(day).letters().isEmpty)
  }

  @Test func erasedWithTheApplicant() throws {
    let number = try overdue()
    _ = try draft(number, ApologyChoices(reason: .other("lời riêng"), explanation: "của ông Mẫu"))
    let ledger = try Ledger(writing: desk.storePath)
    let agency = AgencyCode("H05.12")
    try ledger.write(
      WriteOrigin(source: "test", by: "test", recordedAt: try Moment(parsing: day))
    ) { try $0.eraseApplicant(of: DossierNumber(number), agency: agency) }
    let draft = try #require(try ledger.drafts(of: agency).first)
    #expect(draft.reason == nil && draft.explanation == nil)
  }
}
