import DossierCore
import DossierStore
import Foundation
import LegalBasis
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// `letters issue --kind`: the forms of the circular other than the apology.
///
/// March 2026 has no holiday; TG-09 is a registration with a limit of 30 days.
@Suite("Issuing the forms of a dossier") struct PaperIssuingTests {
  private let desk: TestDesk

  init() throws { desk = try TestDesk() }

  private var folder: String { desk.folder.appending(path: "giay-to").path() }

  private func received(_ asOf: String = "2026-03-02T09:10") throws -> String {
    try desk.receive(asOf, limit: "30d", procedure: "TG-09", applicant: "Nông Thị Thử Nghiệm")
  }

  private func issue(
    _ kind: PaperKind, _ number: String? = nil, _ asOf: String = "2026-03-20T08:00",
    _ change: (inout PapersRequest) -> Void = { _ in }
  ) throws -> LettersResult {
    var request = PapersRequest(kind, dossier: number.map { DossierNumber($0) })
    request.folder = folder
    change(&request)
    return try desk.at(asOf).issuePapers(request)
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name).txt", encoding: .utf8)
  }

  private func bytes(_ name: String) -> Data? {
    FileManager.default.contents(atPath: "\(folder)/\(name)")
  }

  // MARK: Which dossiers

  /// What a dossier may have come to; law.md §1.2, §1.4, §1.5.
  enum Course: String, CaseIterable {
    case submitted, intakeRefused, received, asked, withdrawn, discontinued, resolved, askedAtIntake
    case withdrawnBeforeReceipt
  }

  private func dossier(_ course: Course) throws -> String {
    switch course {
    case .submitted, .intakeRefused, .askedAtIntake, .withdrawnBeforeReceipt:
      let number = try desk.submission("2026-03-02T09:00", "TG-09")
      switch course {
      case .intakeRefused:
        try desk.does(
          .refuseIntake(reason: "không thuộc thẩm quyền"), on: number, "2026-03-02T10:00")
      case .askedAtIntake: try desk.does(askSupplement, on: number, "2026-03-02T10:00")
      case .withdrawnBeforeReceipt:
        try desk.does(.withdraw(reason: nil), on: number, "2026-03-02T10:00")
      case .submitted, .received, .asked, .withdrawn, .discontinued, .resolved: break
      }
      return number
    case .received, .asked, .withdrawn, .discontinued, .resolved:
      let number = try received()
      switch course {
      case .asked: try desk.does(askSupplement, on: number, "2026-03-03T08:00")
      case .withdrawn: try desk.does(.withdraw(reason: nil), on: number, "2026-03-05T08:00")
      case .discontinued:
        try desk.does(.discontinue(reason: "trùng hồ sơ khác"), on: number, "2026-03-05T08:00")
      case .resolved: try desk.does(.resolve(outcome: nil), on: number, "2026-03-05T08:00")
      case .received, .submitted, .intakeRefused, .askedAtIntake, .withdrawnBeforeReceipt: break
      }
      return number
    }
  }

  /// When a paper is due.
  struct Due: Sendable {
    let kind: PaperKind
    /// By name it is issued in these states.
    let byName: [Course]
    /// Without a name only in these.
    let inBulk: [Course]
    /// How the refusal begins in the others.
    let words: String

    static let all = [
      Due(
        kind: .receipt, byName: [.received, .asked, .withdrawn, .discontinued, .resolved],
        inBulk: [.received, .asked],
        words: "hồ sơ chưa được tiếp nhận. Nghị định 118/2025/NĐ-CP Đ.1"),
      Due(
        kind: .supplementRequest, byName: [.asked, .askedAtIntake],
        inBulk: [.asked, .askedAtIntake],
        words: "hồ sơ chưa có yêu cầu bổ sung nào. Nghị định 118/2025/NĐ-CP Đ.1"),
      Due(
        kind: .intakeRefusal, byName: [.intakeRefused], inBulk: [.intakeRefused],
        words: "hồ sơ không bị từ chối tiếp nhận. Nghị định 118/2025/NĐ-CP Đ.1"),
      Due(
        kind: .discontinuation, byName: [.withdrawn, .discontinued],
        inBulk: [.withdrawn, .discontinued], words: "hồ sơ "),
      Due(
        kind: .controlSheet, byName: [.received, .asked, .withdrawn, .discontinued, .resolved],
        inBulk: [.received, .asked],
        words: "hồ sơ chưa được tiếp nhận. Nghị định 118/2025/NĐ-CP Đ.1"),
    ]
  }

  /// A paper by name is issued where what it says has happened, else refused with the article of
  /// NĐ 118/2025/NĐ-CP that makes it due; without a name only those are taken that have a use for it
  /// now.
  @Test(
    "rule 29: kind × state of the dossier, issued or refused with which words", arguments: Due.all)
  func kindsAndStates(_ due: Due) throws {
    let (kind, issued, inBulk, words) = (due.kind, due.byName, due.inBulk, due.words)
    var numbers: [Course: String] = [:]
    for course in Course.allCases { numbers[course] = try dossier(course) }
    let all = try issue(kind)
    #expect(
      Set(all.issued.map(\.dossier.text)) == Set(inBulk.compactMap { numbers[$0] }), "\(kind)")
    #expect(all.refusals.isEmpty && all.alreadyIssued == 0)
    for (course, number) in numbers {
      let result = try issue(kind, number)
      let comment: Comment = "\(kind) of \(course): \(result)"
      if inBulk.contains(course) {
        #expect(result.alreadyIssued == 1 && result.issued.isEmpty, comment)
      } else if issued.contains(course) {
        #expect(result.issued.map(\.dossier.text) == [number], comment)
        #expect(!result.hasRefusals, comment)
      } else {
        #expect(result.issued.isEmpty && result.alreadyIssued == 0, comment)
        #expect(result.refusals.map(\.dossier.text) == [number], comment)
        #expect(result.refusals.first?.message.hasPrefix(words) == true, comment)
        #expect(result.refusals.first?.message.contains("NĐ-CP Đ.") == true, comment)
      }
    }
    #expect(try desk.at("2026-03-20T09:00").verify().findings == [])
  }

  @Test(
    "rule 10: no slip of an immediate result, no refusal of what the portal answers; both by name")
  func whatTheRunOverAllLeavesOut() throws {
    let online = try desk.submission("2026-03-02T09:00", "TG-09") { $0.channel = .online }
    try desk.does(.refuseIntake(reason: "thiếu"), on: online, "2026-03-02T10:00")
    #expect(try issue(.intakeRefusal).issued.isEmpty)
    #expect(try issue(.intakeRefusal, online).issued.count == 1)
    let immediate = try desk.receive("2026-03-02T09:00", limit: "immediate", procedure: "TG-09")
    #expect(try issue(.receipt).issued.isEmpty && issue(.controlSheet).issued.isEmpty)
    #expect(try issue(.receipt, immediate).issued.count == 1)
  }

  @Test("a dossier closed unanswered has a notice by name only, which says why")
  func closedUnanswered() throws {
    let number = try dossier(.asked)
    try desk.does(.close, on: number, "2026-03-19T08:00")
    #expect(try issue(.discontinuation).issued.isEmpty)
    #expect(try issue(.discontinuation, number) { $0.formats = [.txt] }.issued.count == 1)
    #expect(
      try text("\(number)-discontinuation").contains(
        "Lý do: hồ sơ không được bổ sung trong thời hạn đã thông báo."))
  }

  @Test("who is not known, and what is no form of the dossier's circular, is refused")
  func refusals() throws {
    let unknown = refusal { try issue(.receipt, "H05.12-260302-9999") }
    #expect(unknown?.status == .unreadable && unknown?.code == "unknownDossier")
    // The day before it was received.
    let number = try received()
    let early = try issue(.receipt, number, "2026-03-01")
    #expect(early.refusals.map(\.message) == ["ngày 01/03/2026 chưa có hồ sơ này."])
    // TT 01/2018 has no notice that processing stops.
    let old = try received("2025-03-03T09:00")
    try desk.does(.withdraw(reason: nil), on: old, "2025-03-05T08:00")
    let none = try issue(.discontinuation, old, "2025-03-06")
    #expect(
      none.refusals.map(\.message) == [
        "hồ sơ tiếp nhận ngày 03/03/2025 theo mẫu của TT 01/2018/TT-VPCP, trong đó không có giấy "
          + "này."
      ])
    #expect(none.refusals.first?.remedy == "báo người nộp bằng công văn.")
    #expect(try desk.at("2026-03-20").letters().isEmpty)
  }

  @Test("a dossier without what the form needs is named and the others get theirs")
  func missingFacts() throws {
    let number = try received()
    let imported = try desk.imported(
      """
      {"ma_ho_so":"H05.12-251215-0050","ma_tthc":"TG-09","ngay_tiep_nhan":"15/12/2025"}
      """)
    #expect(imported.counts.accepted == 1, "\(imported)")
    let result = try issue(.receipt)
    #expect(result.issued.map(\.dossier.text) == [number])
    #expect(
      result.refusals.map { "\($0.dossier.text): \($0.message)" } == [
        "H05.12-251215-0050: thiếu tên người nộp hồ sơ."
      ])
    #expect(result.hasRefusals)
  }

  // MARK: Forms

  @Test("the form is that of the circular in force on the day of receipt")
  func circulars() throws {
    let old = try received("2025-09-12T09:00")
    let new = try received("2025-09-15T09:00")
    for (number, circular) in [(old, "TT 01/2018/TT-VPCP"), (new, "TT 03/2025/TT-VPCP")] {
      for (kind, form) in [
        (PaperKind.receipt, "01"), (.controlSheet, circular.contains("2018") ? "05" : "06"),
      ] {
        let result = try issue(kind, number, "2025-09-16T08:00") { $0.formats = [.txt] }
        #expect(result.issued.count == 1)
        let text = try text("\(number)-\(kind.rawValue)")
        #expect(text.hasPrefix("Mẫu số \(form) (\(circular))\n"))
      }
    }
  }

  @Test("every form to ask for, in one run; the receipt tells the desk's appointment by its number")
  func formats() throws {
    let number = try received()
    let result = try issue(.receipt, number, "2026-03-02T09:15") {
      $0.formats = [.pdf, .docx, .html, .txt]
    }
    #expect(
      result.json.text == #"{"issued":1,"alreadyIssued":0,"refused":0,"refusals":[]}"#)
    let line = try #require(result.issued.first)
    #expect(line.letter == "01/TTPVHCC" && line.kind == "receipt" && line.reason == nil)
    #expect(line.file == "\(number)-receipt.pdf" && line.date == CivilDate(iso: "2026-03-02"))
    for (ending, start) in [("pdf", "%PDF"), ("docx", "PK"), ("html", "<!DOCTYPE")] {
      #expect(bytes("\(number)-receipt.\(ending)")?.starts(with: Data(start.utf8)) == true)
    }
    let text = try text("\(number)-receipt")
    for line in [
      "Số: 01/TTPVHCC", "Mã hồ sơ: \(number)", "Tiếp nhận hồ sơ của: Nông Thị Thử Nghiệm",
      "Thời gian nhận hồ sơ: 09 giờ 10 phút, ngày 02 tháng 3 năm 2026",
      "Thời gian trả kết quả: 17 giờ 00 phút, ngày 01 tháng 4 năm 2026", "Người thử",
    ] {
      #expect(text.contains(line + "\n"), "\(line)")
    }
    #expect(!text.contains("XEM TRƯỚC"))
  }

  // MARK: Numbers

  /// law.md §10 rule 46, a series a form: from 01 each 1 January.
  @Test("rule 46: each form has its numbers by year, from 01 after New Year")
  func series() throws {
    let old = try ["08", "09"].map { try received("2025-12-30T\($0):00") }
    let new = try received("2026-01-05T08:00")
    func letters(_ kind: PaperKind, _ number: String, _ asOf: String) throws -> [String] {
      try issue(kind, number, asOf).issued.map(\.letter)
    }
    #expect(try letters(.receipt, old[0], "2025-12-31") == ["01/TTPVHCC"])
    #expect(try letters(.controlSheet, old[0], "2025-12-31") == ["01/PKS-TTPVHCC"])
    #expect(try letters(.receipt, old[1], "2025-12-31") == ["02/TTPVHCC"])
    #expect(try letters(.receipt, new, "2026-01-05") == ["01/TTPVHCC"])
    #expect(try letters(.controlSheet, old[1], "2026-01-05") == ["01/PKS-TTPVHCC"])
    // Apologies have theirs.
    let apology = try desk.at("2026-03-20").issueLetters(
      LettersRequest(dossier: DossierNumber(new), reason: .staff, folder: folder))
    #expect(apology.issued.map(\.letter) == ["01/SDTTG-VP"])
    #expect(try desk.at("2026-03-20").letters().count == 6)
    #expect(try desk.at("2026-03-20").verify().findings == [])
  }

  @Test("the first number: of one dossier exactly that one or refused, of all from there on")
  func firstNumber() throws {
    let numbers = try ["08", "09", "10", "11"].map { try received("2026-03-02T\($0):00") }
    func letters(_ number: String?, _ first: Int) throws -> LettersResult {
      try issue(.receipt, number) { $0.firstNumber = first }
    }
    #expect(try letters(numbers[0], 7).issued.map(\.letter) == ["07/TTPVHCC"])
    let taken = try letters(numbers[1], 7)
    #expect(
      taken.refusals.map(\.message) == [
        "số 07/TTPVHCC năm 2026 đã qua; số tiếp theo là 08/TTPVHCC."
      ])
    #expect(taken.issued.isEmpty)
    // Asked again for the same paper there is nothing to refuse.
    #expect(try letters(numbers[0], 7).alreadyIssued == 1)
    #expect(
      try letters(nil, 3).issued.map(\.letter) == ["08/TTPVHCC", "09/TTPVHCC", "10/TTPVHCC"])
  }

  // MARK: Once

  @Test("issued twice there is one; a further request for supplement has a paper of its own")
  func twice() throws {
    let number = try dossier(.asked)
    #expect(try issue(.supplementRequest, nil, "2026-03-03").issued.count == 1)
    for name in [nil, number] {
      let again = try issue(.supplementRequest, name, "2026-03-04T08:00")
      #expect(again.issued.isEmpty && again.alreadyIssued == 1 && again.filesCompleted == 0)
    }
    try desk.does(.receiveSupplement, on: number, "2026-03-05T08:00")
    #expect(try issue(.supplementRequest, number).alreadyIssued == 1)
    #expect(try issue(.supplementRequest).alreadyIssued == 0)
    try desk.does(
      .requestSupplement(items: ["bản dịch"], reason: "thiếu nữa"), on: number, "2026-03-05T09:00")
    let further = try issue(.supplementRequest, nil, "2026-03-05T09:30") { $0.formats = [.txt] }
    #expect(further.issued.map(\.letter) == ["02/PBS-TTPVHCC"])
    #expect(further.issued.map(\.file) == ["\(number)-supplement-request-2.pdf"])
    #expect(try text("\(number)-supplement-request-2").contains("Lý do: thiếu nữa.\n"))
    // As it stood before the second request, the first has its paper.
    #expect(try issue(.supplementRequest, number, "2026-03-04T09:00").alreadyIssued == 1)
    #expect(try issue(.supplementRequest, number).alreadyIssued == 1)
    #expect(try desk.at("2026-03-20T09:00").verify().findings == [])
    // The other kinds are once for a dossier.
    #expect(try issue(.receipt, number).issued.count == 1)
    #expect(try issue(.receipt, number).alreadyIssued == 1)
  }

  @Test("two runs at once share the numbers")
  func atOnce() async throws {
    for minute in 10..<16 { _ = try received("2026-03-02T09:\(minute)") }
    let context = try desk.at("2026-03-03T09:00").context
    var request = PapersRequest(.receipt)
    request.folder = folder
    let asked = request
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<2 { group.addTask { try Desk(context).issuePapers(asked).issued.count } }
      return try await group.reduce(0, +)
    }
    #expect(counts == 6)
    #expect(Set(try desk.at("2026-03-03T10:00").letters().map(\.letter)).count == 6)
  }

  // MARK: Files

  @Test("a file that is missing is completed with its bytes, an equal one left alone")
  func files() throws {
    let numbers = try ["08", "09"].map { try received("2026-03-02T\($0):00") }
    _ = try issue(.receipt)
    let before = try numbers.map { try #require(bytes("\($0)-receipt.pdf")) }
    try FileManager.default.removeItem(atPath: "\(folder)/\(numbers[0])-receipt.pdf")
    let again = try issue(.receipt, nil, "2026-03-25T08:00")
    #expect(again.issued.isEmpty && again.alreadyIssued == 2 && again.filesCompleted == 1)
    #expect(numbers.map { bytes("\($0)-receipt.pdf") } == before)
    // Another form of the same paper is written beside it.
    let more = try issue(.receipt, numbers[0]) { $0.formats = [.pdf, .docx] }
    #expect(more.alreadyIssued == 1 && more.filesCompleted == 1)
    #expect(bytes("\(numbers[0])-receipt.docx") != nil)
    // A run for apologies leaves them alone.
    let apologies = try desk.at("2026-03-25T09:00").issueLetters(
      LettersRequest(
        dossier: DossierNumber(numbers[0]), reason: .staff,
        folder: desk.folder.appending(path: "xin-loi").path()))
    #expect(apologies.issued.count == 1)
    let later = try desk.at("2026-03-26T09:00").issueLetters(
      LettersRequest(
        dossier: DossierNumber(numbers[0]), folder: desk.folder.appending(path: "x").path()))
    #expect(later.alreadyIssued == 1 && later.filesCompleted == 1)
    let files = try FileManager.default.contentsOfDirectory(
      atPath: desk.folder.appending(path: "x").path())
    #expect(files == ["\(numbers[0]).pdf"])
  }

  @Test("trouble between number and file is mended by the next run")
  func trouble() throws {
    let number = try received()
    let place = "\(folder)/\(number)-receipt.pdf"
    try FileManager.default.createDirectory(
      atPath: place + "/x", withIntermediateDirectories: true)
    #expect(refusal { try issue(.receipt) }?.code == "fileNotWritten")
    #expect(try desk.at("2026-03-20").letters().map(\.letter) == ["01/TTPVHCC"])
    #expect(try desk.at("2026-03-20T09:00").verify().findings == [])
    try FileManager.default.removeItem(atPath: place)
    let mended = try issue(.receipt)
    #expect(mended.issued.isEmpty && mended.alreadyIssued == 1 && mended.filesCompleted == 1)
    #expect(bytes("\(number)-receipt.pdf")?.starts(with: Data("%PDF".utf8)) == true)
  }

  // MARK: Kept

  /// A dossier with a paper of each kind that it can have; another with the remaining two.
  private func worked() throws {
    let number = try dossier(.asked)
    let withdrawn = try dossier(.withdrawn)
    let refused = try dossier(.intakeRefused)
    for (kind, number) in [
      (PaperKind.receipt, number), (.supplementRequest, number), (.controlSheet, number),
      (.discontinuation, withdrawn), (.intakeRefusal, refused),
    ] {
      #expect(try issue(kind, number).issued.count == 1, "\(kind)")
    }
  }

  private func export(_ desk: TestDesk) throws -> String {
    var bytes: [UInt8] = []
    try desk.at("2026-12-31T17:00").export { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func printed(_ desk: TestDesk) throws -> [String: Data] {
    let folder = desk.folder.appending(path: "in-\(UUID())").path()
    var request = LettersPrintRequest()
    (request.formats, request.folder) = ([.pdf, .docx, .html, .txt], folder)
    let result = try desk.at("2026-12-31T08:00").printLetters(request)
    #expect(result.letters == 5 && result.differing == 0 && result.refusals.isEmpty, "\(result)")
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return files
  }

  @Test("an exported store gives the same export, the same papers, and verifies")
  func roundTrip() throws {
    try worked()
    let exported = try export(desk)
    let second = try TestDesk()
    #expect(try second.imported(exported).counts.accepted == 3)
    #expect(try export(second) == exported)
    #expect(try second.imported(exported).counts.unchanged == 3)
    for desk in [desk, second] { #expect(try desk.at("2026-12-31").verify().findings == []) }
    let files = try printed(desk)
    #expect(files.count == 20)
    #expect(try printed(second) == files)
    for (name, bytes) in files where name.hasSuffix(".pdf") { #expect(self.bytes(name) == bytes) }
    // What the second store has, it issues no more; numbers go on.
    var request = PapersRequest(.receipt)
    request.folder = second.folder.appending(path: "g").path()
    #expect(try second.at("2026-03-20T08:00").issuePapers(request).alreadyIssued == 1)
  }

  @Test("who signs is who the wording of the form says; what became of a paper is kept")
  func signersAndSending() throws {
    try worked()
    for (letter, title, name) in [
      ("01/TTPVHCC", ["NGƯỜI TIẾP NHẬN HỒ SƠ"], "Người thử"),
      ("01/PBS-TTPVHCC", ["NGƯỜI HƯỚNG DẪN"], "Người thử"),
      ("01/PTC-TTPVHCC", ["NGƯỜI TỪ CHỐI TIẾP NHẬN"], "Người thử"),
      ("01/TB-TTPVHCC", ["GIÁM ĐỐC"], ""), ("01/PKS-TTPVHCC", [], ""),
    ] {
      let shown = try desk.at("2026-03-21").showLetter(LetterChoice([letter]))
      #expect(shown.values?.signerTitle == title && shown.values?.signerName == name, "\(letter)")
      #expect(shown.form == nil)
    }
    _ = try desk.at("2026-03-21T09:00").actOnLetters(.send(nil), LetterChoice(["01/TTPVHCC"]))
    _ = try desk.at("2026-03-21T10:00").actOnLetters(.deliver, LetterChoice(["01/TTPVHCC"]))
    let exported = try export(desk)
    let second = try TestDesk()
    _ = try second.imported(exported)
    #expect(try export(second) == exported)
    for desk in [desk, second] {
      let shown = try desk.at("2026-12-31").showLetter(LetterChoice(["01/TTPVHCC"]))
      #expect(shown.status.stage == .delivered && shown.status.channel == .atDesk)
      #expect(try desk.at("2026-12-31").verify().findings == [])
    }
  }

  @Test("a paper is taken back by one in its place, once, of the same request")
  func replaced() throws {
    let number = try dossier(.asked)
    _ = try issue(.receipt, number, "2026-03-04T08:00")
    _ = try issue(.supplementRequest, number, "2026-03-04T08:00")
    func replace(
      _ letter: String, _ asOf: String = "2026-03-04T09:00",
      _ change: (inout LetterReplaceRequest) -> Void = { _ in }
    ) throws -> LetterReplaced {
      var request = LetterReplaceRequest(why: "ghi sai địa chỉ")
      (request.folder, request.formats) = (folder, [.pdf, .txt])
      change(&request)
      return try desk.at(asOf).replaceLetter(LetterChoice([letter]), request)
    }
    let new = try replace("01/TTPVHCC")
    #expect(new.line.letter == "02/TTPVHCC" && new.line.file == "\(number)-receipt-2.pdf")
    #expect(new.replaces.letter == "01/TTPVHCC")
    #expect(
      try text("\(number)-receipt-2").contains(
        "\n\nThay thế giấy số 01/TTPVHCC ngày 04/3/2026.\n"))
    #expect(refusal { try replace("01/TTPVHCC") }?.code == "alreadyReplaced")
    let earlier = refusal { try replace("02/TTPVHCC", "2026-03-03T09:00") }
    #expect(earlier?.code == "beforeIssue")
    #expect(refusal { try replace("02/TTPVHCC") { $0.reason = .staff } }?.code == "notForThisKind")
    // Neither is issued again, and both print.
    #expect(try issue(.receipt, number).alreadyIssued == 1)
    let shown = try desk.at("2026-03-05").showLetter(LetterChoice(["01/TTPVHCC"]))
    #expect(shown.status.stage == .replaced && shown.replacedBy?.letter == "02/TTPVHCC")
    // A request on paper that was followed by another request is not replaced by that one's.
    try desk.does(.receiveSupplement, on: number, "2026-03-05T08:00")
    try desk.does(askSupplement, on: number, "2026-03-05T09:00")
    let first = refusal { try replace("01/PBS-TTPVHCC", "2026-03-05T10:00") }
    #expect(first?.code == "earlierRequest")
    _ = try issue(.supplementRequest, number, "2026-03-05T10:00")
    let second = try replace("02/PBS-TTPVHCC", "2026-03-05T11:00")
    #expect(second.line.letter == "03/PBS-TTPVHCC")
    #expect(try issue(.supplementRequest, number, "2026-03-06").alreadyIssued == 1)
    // All of it goes through an export.
    let exported = try export(desk)
    let other = try TestDesk()
    _ = try other.imported(exported)
    #expect(try export(other) == exported)
    for desk in [desk, other] { #expect(try desk.at("2026-12-31").verify().findings == []) }
  }

  @Test("a paper stays as it was issued when wording, head and applicant change")
  func frozen() throws {
    let copy = desk.folder.appending(path: "Procedures").path()
    try FileManager.default.copyItem(atPath: TestDesk.proceduresOfTheRepository, toPath: copy)
    let office = try TestDesk(procedures: copy)
    let number = try office.receive("2026-03-02T09:00", limit: "30d", procedure: "TG-09")
    var request = PapersRequest(.receipt)
    (request.folder, request.formats) = (folder, [.pdf, .txt])
    #expect(try office.at("2026-03-02T10:00").issuePapers(request).issued.count == 1)
    let before = [bytes("\(number)-receipt.pdf"), bytes("\(number)-receipt.txt")]
    for (file, found, put) in [
      ("templates/giay-tiep-nhan.yaml", "Tiếp nhận hồ sơ của:", "Người nộp:"),
      ("agencies.yaml", "formSymbol: TTPVHCC", "formSymbol: MCUA"),
    ] {
      let path = "\(copy)/\(file)"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.contains(found))
      try text.replacing(found, with: put).write(toFile: path, atomically: true, encoding: .utf8)
    }
    try FileManager.default.removeItem(atPath: folder)
    #expect(try office.at("2026-03-03T10:00").issuePapers(request).filesCompleted == 2)
    #expect([bytes("\(number)-receipt.pdf"), bytes("\(number)-receipt.txt")] == before)
    // The next has the new words, and a series of its own.
    let next = try office.receive("2026-03-03T09:00", limit: "30d", procedure: "TG-09")
    #expect(
      try office.at("2026-03-03T11:00").issuePapers(request).issued.map(\.letter) == ["01/MCUA"])
    #expect(try text("\(next)-receipt").contains("Người nộp:"))
    #expect(try office.at("2026-03-04").verify().findings == [])
  }

  @Test("erased data cannot be printed again, and the paper stands")
  func erased() throws {
    let number = try received()
    _ = try issue(.receipt)
    let ledger = try Ledger(writing: desk.storePath)
    try ledger.write(
      WriteOrigin(source: "erase", by: "x", recordedAt: try Moment(parsing: "2026-03-21"))
    ) { try $0.eraseApplicant(of: DossierNumber(number), agency: AgencyCode("H05.12")) }
    try FileManager.default.removeItem(atPath: folder)
    let again = try issue(.receipt)
    #expect(again.alreadyIssued == 1 && again.filesLost.map(\.text) == [number])
    #expect(try desk.at("2026-03-21").verify().findings == [])
  }

  // MARK: As typed

  @Test("what cannot be read, or belongs to apologies, is refused")
  func typed() throws {
    func request(
      _ kind: String?, reason: String? = nil, newDate: String? = nil, first: Int? = nil,
      formats: String? = nil
    ) throws -> PapersRequest? {
      try PapersRequest(
        kind: kind, dossier: nil,
        choices: try ApologyChoices(
          reason: reason, causeBody: nil, explanation: nil, newDate: newDate, form: nil, paper: nil),
        firstNumber: first,
        formats: formats, folder: nil)
    }
    #expect(try request(nil) == nil && request("apology", reason: "staff") == nil)
    let receipt = try request("receipt", formats: "docx,pdf")
    #expect(receipt?.kind == .receipt && receipt?.folder == "giay-to")
    #expect(receipt?.formats == [.docx, .pdf])
    for (code, typed) in [
      ("unknownLetterKind", { try request("invitation") }),
      ("unknownLetterKind", { try request("register") }),
      ("notForThisKind", { try request("receipt", reason: "staff") }),
      ("notForThisKind", { try request("receipt", newDate: "2026-03-20") }),
      ("unreadableNumber", { try request("receipt", first: 0) }),
      ("unknownWord", { try request("receipt", formats: "doc") }),
    ] as [(String, () throws -> PapersRequest?)] {
      let refused = refusal(typed)
      #expect(refused?.code == code && refused?.status == .unreadable)
    }
  }
}
