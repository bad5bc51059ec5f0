import DossierCore
import DossierStore
import Foundation
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// `letters issue` and `letters list` on a store of their own.
///
/// October 2025 has no holiday: received Wednesday 1/10 with 5 working days is due Wednesday 8/10,
/// and an apology ahead of time is owed by 7/10.
@Suite("Apologies at the desk") struct LettersTests {
  /// Folder for the letters of a test desk.
  private func folder(_ desk: TestDesk) -> String { desk.folder.appending(path: "xin-loi").path() }

  private func issue(
    _ desk: TestDesk, _ asOf: String, _ dossier: String? = nil, reason: DelayReason? = .staff,
    newDate: String? = nil, firstNumber: Int = 1, recordedAt: String? = nil
  ) throws -> LettersResult {
    try desk.at(asOf, recordedAt: recordedAt).issueLetters(
      LettersRequest(
        dossier: dossier.map(DossierNumber.init), reason: reason,
        newDate: try newDate.map { try Moment(parsing: $0).date }, firstNumber: firstNumber,
        folder: folder(desk)))
  }

  private func file(_ desk: TestDesk, _ number: String) -> Data? {
    FileManager.default.contents(atPath: folder(desk) + "/\(number).pdf")
  }

  /// What stands in the frozen letter of a dossier.
  private func values(_ desk: TestDesk, _ number: String) throws -> JSONValue {
    let ledger = try Ledger(reading: desk.storePath)
    let letters = try ledger.letters(of: AgencyCode("H05.12"), dossier: DossierNumber(number))
    return try JSONValue(parsing: try #require(letters.first?.values))
  }

  // MARK: Which dossiers

  @Test func rule42_allThatAreLateOrOverdueGetOneAndNoOther() throws {
    let desk = try TestDesk()
    let overdue = try desk.receive("2025-10-01T09:00", limit: "5wd")
    let late = try desk.receive("2025-10-01T09:10", limit: "5wd")
    let onTime = try desk.receive("2025-10-01T09:20", limit: "5wd")
    let running = try desk.receive("2025-10-01T09:30", limit: "20wd")
    _ = try desk.at("2025-10-09T10:00").record(.resolve(outcome: nil), on: late, note: nil)
    _ = try desk.at("2025-10-08T16:59").record(.resolve(outcome: nil), on: onTime, note: nil)

    let result = try issue(desk, "2025-10-10T09:00")
    #expect(result.issued.map(\.dossier.text) == [overdue, late])
    #expect(result.issued.map(\.letter) == ["01/SDTTG-VP", "02/SDTTG-VP"])
    #expect(result.issued.map(\.newDate?.iso) == ["2025-10-17", nil])
    #expect(result.issued.map(\.late) == [true, true])
    #expect(result.alreadyIssued == 0 && result.refusals.isEmpty && !result.hasRefusals)
    #expect(
      result.json.text == #"{"issued":2,"alreadyIssued":0,"refused":0,"refusals":[]}"#)
    #expect(file(desk, overdue)?.starts(with: Data("%PDF".utf8)) == true)
    #expect(file(desk, late) != nil && file(desk, onTime) == nil && file(desk, running) == nil)

    // Run again, it issues none.
    let again = try issue(desk, "2025-10-10T09:30")
    #expect(again.issued.isEmpty && again.alreadyIssued == 2 && again.filesCompleted == 0)
    #expect(try desk.at("2025-10-10").letters() == result.issued)
  }

  @Test func nothingToDoIsNoRefusal() throws {
    let desk = try TestDesk()
    let result = try issue(desk, "2025-10-10")
    #expect(result.json.text == #"{"issued":0,"alreadyIssued":0,"refused":0,"refusals":[]}"#)
  }

  @Test func aForeseenLetterIsIssuedByNameOnly() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-10-01T09:00", limit: "5wd")
    #expect(try issue(desk, "2025-10-06").issued.isEmpty)
    let result = try issue(desk, "2025-10-06", number)
    // Five working days after the due date.
    #expect(result.issued.map(\.newDate?.iso) == ["2025-10-15"])
    #expect(try values(desk, number)["occasion"]?["kind"]?.stringValue == "foreseen")
    // It stands also when the dossier becomes overdue.
    #expect(try issue(desk, "2025-10-10").alreadyIssued == 1)
  }

  /// Rules 38 and 42: ahead of time until the last working day before the due date, else late.
  @Test func rule38_rule42_lateFlag() throws {
    for (asOf, late) in [("2025-10-07", false), ("2025-10-08", true), ("2025-10-10", true)] {
      let desk = try TestDesk()
      let number = try desk.receive("2025-10-01T09:00", limit: "5wd")
      #expect(try issue(desk, asOf, number).issued.map(\.late) == [late], "\(asOf)")
    }
  }

  @Test func byNameWhatNeedsNoApologyIsRefused() throws {
    let desk = try TestDesk()
    let onTime = try desk.receive("2025-10-01T09:00", limit: "5wd")
    _ = try desk.at("2025-10-08T10:00").record(.resolve(outcome: nil), on: onTime, note: nil)
    let result = try issue(desk, "2025-10-10", onTime)
    #expect(result.hasRefusals && result.issued.isEmpty)
    let unknown = #expect(throws: DeskRefusal.self) {
      try issue(desk, "2025-10-10", "H05.12-251001-9999")
    }
    #expect(unknown?.status == .unreadable && unknown?.code == "unknownDossier")
    #expect(try desk.at("2025-10-10").letters().isEmpty)
  }

  // MARK: What it needs

  /// Rule 39: without a reason the letter is refused, and nothing is numbered.
  @Test func rule39_withoutReasonRefusedAndNothingNumbered() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-10-01T09:00", limit: "5wd")
    let refused = try issue(desk, "2025-10-10", reason: nil)
    #expect(refused.issued.isEmpty)
    #expect(refused.refusals.map(\.dossier.text) == [number])
    #expect(refused.refusals.map(\.message) == ["thiếu lý do quá hạn."])
    #expect(
      refused.json.text == """
        {"issued":0,"alreadyIssued":0,"refused":1,"refusals":[{"number":"\(number)",\
        "message":"thiếu lý do quá hạn."}]}
        """)
    #expect(file(desk, number) == nil)
    let issued = try issue(desk, "2025-10-10", reason: .other("chờ kết luận thanh tra"))
    #expect(issued.issued.map(\.letter) == ["01/SDTTG-VP"])
    // The reason is recorded.
    let summary = try desk.at("2025-10-10").show(number).view.summary
    #expect(summary.facts.delayReason == .other("chờ kết luận thanh tra"))
    #expect(summary.apology?.reason == .other("chờ kết luận thanh tra"))
  }

  /// Rule 39: address and identity number where known, the number unmasked.
  @Test func rule39_whatIsKnownOfTheApplicant() throws {
    let desk = try TestDesk()
    var request = IntakeRequest()
    request.procedure = "TG-02"
    request.applicant = Applicant(
      name: "Nông Thị Thử Nghiệm", idNumber: "999085000123",
      address: "thôn Mẫu 3, xã Thử Nghiệm 01")
    request.limit = .workingDays(WorkingDays(5))
    request.basis = "thử nghiệm"
    let number = try desk.at("2025-10-01T09:00").receive(request).number.text
    _ = try issue(desk, "2025-10-10")
    let values = try values(desk, number)
    #expect(values["applicant"]?.stringValue == "Nông Thị Thử Nghiệm")
    #expect(values["addressee"]?.stringValue == "person")
    #expect(values["identityNumber"]?.stringValue == "999085000123")
    #expect(values["address"]?.stringValue == "thôn Mẫu 3, xã Thử Nghiệm 01")
    #expect(values["received"]?.stringValue == "2025-10-01")
    #expect(values["due"]?.stringValue == "2025-10-08")
    #expect(values["occasion"]?["daysLate"]?.integerValue == 2)
    #expect(values["letterhead"]?["signerTitle"]?.arrayValue?.first?.stringValue == "GIÁM ĐỐC")
  }

  /// The body that was asked is named where the delay is another body's.
  @Test func theBodyThatCausedTheDelayIsNamed() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-10-01T09:00", limit: "5wd")
    _ = try desk.at("2025-10-02T09:00").record(
      .consult(body: "UBND xã Thử Nghiệm 01", until: nil, verification: false), on: number,
      note: nil)
    _ = try issue(desk, "2025-10-10", reason: .otherBody)
    #expect(try values(desk, number)["causeBody"]?.stringValue == "UBND xã Thử Nghiệm 01")
  }

  // MARK: The new date

  /// Rule 40: a working day, after the due date, not before the letter.
  @Test func rule40_newDate() throws {
    for (asOf, newDate, message) in [
      ("2025-10-10", "2025-10-18", "ngày hẹn lại 18/10/2025 là ngày nghỉ."),
      ("2025-10-10", "2025-10-09", "ngày hẹn lại 09/10/2025 trước ngày văn bản 10/10/2025."),
      ("2025-10-06", "2025-10-08", "ngày hẹn lại 08/10/2025 không sau hạn 08/10/2025."),
      ("2025-10-10", "2025-10-10", nil), ("2025-10-06", "2025-10-09", nil),
    ] {
      let desk = try TestDesk()
      let number = try desk.receive("2025-10-01T09:00", limit: "5wd")
      let result = try issue(desk, asOf, number, newDate: newDate)
      #expect(result.refusals.map(\.message) == (message.map { [$0] } ?? []), "\(newDate)")
      #expect(result.issued.compactMap(\.newDate?.iso) == (message == nil ? [newDate] : []))
    }
  }

  /// Rule 43: issuing moves the appointment and leaves the statutory date; late stays late.
  @Test func rule43_appointmentMovesAndStatutoryDateStays() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-10-01T09:00", limit: "5wd")
    _ = try issue(desk, "2025-10-10")
    let view = try desk.at("2025-10-10").show(number).view
    #expect(view.summary.due?.iso == "2025-10-08")
    #expect(view.summary.promised?.iso == "2025-10-17")
    #expect(view.timeliness == .overdue && view.promisedTimeliness == .running)
    let ended = try desk.at("2025-10-16T10:00").record(
      .resolve(outcome: nil), on: number, note: nil)
    #expect(ended.timeliness == .late && ended.promisedTimeliness == .early)
  }

  /// Rule 41: a second re-appointment is refused with the article; asking for the same again is not.
  @Test func rule41_secondReappointment() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-10-01T09:00", limit: "5wd")
    _ = try issue(desk, "2025-10-10", number, newDate: "2025-10-15")
    #expect(try issue(desk, "2025-10-16", number).alreadyIssued == 1)
    #expect(try issue(desk, "2025-10-16", number, newDate: "2025-10-15").alreadyIssued == 1)
    let second = try issue(desk, "2025-10-16", number, newDate: "2025-10-22")
    #expect(second.issued.isEmpty && second.alreadyIssued == 0)
    #expect(
      second.refusals.map(\.message) == [
        "hồ sơ đã được hẹn lại một lần (Văn bản 01/SDTTG-VP ngày 10/10/2025, hẹn 15/10/2025). Việc "
          + "hẹn lại ngày trả kết quả không quá một lần: Nghị định 118/2025/NĐ-CP Đ.19 k.6."
      ])
    #expect(try desk.at("2025-10-16").letters().count == 1)
  }

  /// No letter rests on a provisional date: 2028 is not published.
  @Test func aProvisionalDateIsRefused() throws {
    let desk = try TestDesk()
    let dueIn2028 = try desk.receive("2027-12-27T09:00", limit: "10wd")
    #expect(
      try issue(desk, "2028-01-20").refusals.map(\.dossier.text) == [dueIn2028])
    let other = try TestDesk()
    try other.receive("2027-12-20T09:00", limit: "5wd")  // due 27/12/2027, new date in 2028
    let result = try issue(other, "2027-12-29")
    #expect(result.issued.isEmpty && result.refusals.count == 1)
    #expect(try issue(other, "2027-12-29", newDate: "2027-12-31").issued.count == 1)
  }

  // MARK: Dates of the paper

  /// A letter knows nothing that happened after it.
  @Test func aBackdatedLetterNamesNoDateAfterItsOwn() throws {
    for (asOf, kind, returned) in [
      ("2025-10-10T09:00", "overdue", nil), ("2025-10-16", "resolved", nil),
      ("2025-10-20", "resolved", "2025-10-20"),
    ] {
      let desk = try TestDesk()
      let number = try desk.receive("2025-10-01T09:00", limit: "5wd")
      _ = try desk.at("2025-10-15T10:00").record(.resolve(outcome: nil), on: number, note: nil)
      _ = try desk.at("2025-10-20T10:00").record(.returnResult(to: nil), on: number, note: nil)
      let result = try issue(desk, asOf, recordedAt: "2025-11-03T08:00")
      #expect(result.issued.map(\.backdated) == [true], "\(asOf)")
      let occasion = try values(desk, number)["occasion"]
      #expect(occasion?["kind"]?.stringValue == kind, "\(asOf)")
      #expect(occasion?["returned"]?.stringValue == returned, "\(asOf)")
    }
    // Before the due date there is nothing to apologise for.
    let desk = try TestDesk()
    let number = try desk.receive("2025-10-01T09:00", limit: "5wd")
    _ = try desk.at("2025-10-15T10:00").record(.resolve(outcome: nil), on: number, note: nil)
    #expect(try issue(desk, "2025-10-07").issued.isEmpty)
  }

  /// Rule 46: from 01 each 1 January, unique in the year, or from a number of the office.
  @Test func rule46_numbersOfAgencyAndYear() throws {
    let desk = try TestDesk()
    for hour in ["08", "09", "10"] { try desk.receive("2025-10-01T\(hour):00", limit: "5wd") }
    let first = try issue(desk, "2025-10-10", "H05.12-251001-0002")
    #expect(first.issued.map(\.letter) == ["01/SDTTG-VP"])
    let next = try issue(desk, "2025-10-13", firstNumber: 40)
    #expect(next.issued.map(\.letter) == ["40/SDTTG-VP", "41/SDTTG-VP"])
    for hour in ["08", "09"] { try desk.receive("2025-12-01T\(hour):00", limit: "5wd") }
    // A number below those given goes on from them.
    let last = try issue(desk, "2025-12-31", "H05.12-251201-0001", firstNumber: 3)
    #expect(last.issued.map(\.letter) == ["42/SDTTG-VP"])
    let newYear = try issue(desk, "2026-01-02")
    #expect(newYear.issued.map(\.letter) == ["01/SDTTG-VP"])
  }

  /// Rule 74: the names of the paper's date; printing again keeps them.
  @Test func rule74_namesOfThePapersDate() throws {
    let desk = try TestDesk()
    let before = try desk.receive("2026-09-07T09:00", limit: "5wd")
    let after = try desk.receive("2026-09-14T09:00", limit: "5wd")
    _ = try issue(desk, "2026-09-19")
    let parent = try values(desk, before)["letterhead"]?["parent"]?.stringValue
    #expect(parent == "UBND TỈNH BẮC NINH")
    let bytes = try #require(file(desk, before))
    try FileManager.default.removeItem(atPath: folder(desk) + "/\(before).pdf")
    #expect(try issue(desk, "2026-09-20", after).issued.count == 1)
    let letterhead = try values(desk, after)["letterhead"]
    #expect(letterhead?["parent"]?.stringValue == "UBND THÀNH PHỐ BẮC NINH")
    #expect(
      letterhead?["agencyName"]?.stringValue == "Sở Dân tộc và Tôn giáo thành phố Bắc Ninh")
    #expect(try issue(desk, "2026-09-20").filesCompleted == 1)
    #expect(file(desk, before) == bytes)
  }

  // MARK: Files

  /// Stopped between number and file: the next run completes the file with the same bytes; an
  /// equal file is left alone.
  @Test func aMissingFileIsCompletedAndAnEqualOneLeftAlone() throws {
    let desk = try TestDesk()
    let numbers = try ["08", "09"].map { try desk.receive("2025-10-01T\($0):00", limit: "5wd") }
    _ = try issue(desk, "2025-10-10")
    let bytes = try numbers.map { try #require(file(desk, $0)) }
    func inode(_ number: String) throws -> Int? {
      try FileManager.default.attributesOfItem(
        atPath: folder(desk) + "/\(number).pdf")[.systemFileNumber] as? Int
    }
    let kept = try inode(numbers[1])
    try FileManager.default.removeItem(atPath: folder(desk) + "/\(numbers[0]).pdf")
    let result = try issue(desk, "2025-11-20")
    #expect(result.filesCompleted == 1 && result.filesLost.isEmpty && result.alreadyIssued == 2)
    #expect(try numbers.map { try #require(file(desk, $0)) } == bytes)
    #expect(try inode(numbers[1]) == kept)
    // A damaged file is put right too.
    try Data("x".utf8).write(to: URL(filePath: folder(desk) + "/\(numbers[0]).pdf"))
    #expect(try issue(desk, "2025-11-20", numbers[0]).filesCompleted == 1)
    #expect(file(desk, numbers[0]) == bytes[0])
  }

  @Test func aFolderThatCannotBeMadeIsRefusedBeforeAnythingIsNumbered() throws {
    let desk = try TestDesk()
    try desk.receive("2025-10-01T09:00", limit: "5wd")
    let refusal = #expect(throws: DeskRefusal.self) {
      try desk.at("2025-10-10").issueLetters(
        LettersRequest(reason: .staff, folder: "/dev/null/xin-loi"))
    }
    #expect(refusal?.status == .trouble && refusal?.code == "fileNotWritten")
    #expect(try desk.at("2025-10-10").letters().isEmpty)
  }

  /// Trouble with a file after the number was given: the letter stands, and the next run completes
  /// its file without a new number.
  @Test func troubleBetweenNumberAndFileIsMendedByTheNextRun() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-10-01T09:00", limit: "5wd")
    let place = folder(desk) + "/\(number).pdf"
    // A folder where the file should go.
    try FileManager.default.createDirectory(
      atPath: place + "/x", withIntermediateDirectories: true)
    let refusal = #expect(throws: DeskRefusal.self) { try issue(desk, "2025-10-10") }
    #expect(refusal?.status == .trouble && refusal?.code == "fileNotWritten")
    #expect(try desk.at("2025-10-10").letters().map(\.letter) == ["01/SDTTG-VP"])
    try FileManager.default.removeItem(atPath: place)
    let mended = try issue(desk, "2025-10-13")
    #expect(mended.issued.isEmpty && mended.alreadyIssued == 1 && mended.filesCompleted == 1)
    #expect(file(desk, number)?.starts(with: Data("%PDF".utf8)) == true)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder(desk))
    #expect(left == ["\(number).pdf"])
  }

  /// Two at once: every dossier one letter, every number once.
  @Test func twoRunsAtOnceShareTheNumbers() async throws {
    let desk = try TestDesk()
    for minute in 10..<16 { try desk.receive("2025-10-01T09:\(minute)", limit: "5wd") }
    let context = try desk.at("2025-10-10T09:00").context
    let request = LettersRequest(reason: .staff, folder: folder(desk))
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<2 {
        group.addTask { try Desk(context).issueLetters(request).issued.count }
      }
      return try await group.reduce(0, +)
    }
    #expect(counts == 6)
    let letters = try desk.at("2025-10-10").letters()
    #expect(letters.count == 6 && Set(letters.map(\.letter)).count == 6)
    #expect(Set(letters.map(\.dossier)).count == 6)
  }

  // MARK: As typed

  @Test func whatCannotBeReadIsRefused() throws {
    func request(
      kind: String? = nil, reason: String? = nil, newDate: String? = nil, first: Int? = nil,
      formats: String? = nil
    ) throws -> LettersRequest {
      try LettersRequest(
        kind: kind, dossier: nil,
        choices: try ApologyChoices(
          reason: reason, causeBody: nil, explanation: nil, newDate: newDate, form: nil,
          paper: nil), firstNumber: first, formats: formats, folder: nil)
    }
    #expect(try request().folder == "xin-loi")
    #expect(try request(kind: "apology", formats: "pdf").firstNumber == 1)
    #expect(try request(formats: "docx,pdf").formats == [.docx, .pdf])
    #expect(try request(reason: "otherBody").choices.reason == .otherBody)
    #expect(try request(reason: " chờ  ý kiến ").choices.reason == .other("chờ ý kiến"))
    #expect(try request(newDate: "17/10/2025").choices.newDate == CivilDate(iso: "2025-10-17"))
    for typed in [
      { try request(kind: "invitation") }, { try request(formats: "odt") },
      { try request(formats: "pdf,doc") }, { try request(newDate: "31/9/2025") },
      { try request(first: 0) }, { try request(reason: "  ") },
    ] as [() throws -> LettersRequest] {
      let refusal = #expect(throws: DeskRefusal.self) { _ = try typed() }
      #expect(refusal?.status == .unreadable)
    }
  }

  @Test func namesOfFilesHoldOnlyWhatANameCanHold() {
    for (number, name) in [
      ("H05.12-250701-0002", "H05.12-250701-0002"), ("12/A", "12%2FA"), ("..", "%2E."),
      ("a%2Fb", "a%252Fb"), ("Số 1", "Số 1"),
    ] {
      #expect(DossierNumber(number).fileName == name)
    }
  }

  /// 255 bytes are the most that Linux takes for a name.
  @Test func namesOfFilesAreNeverTooLong() {
    let long = String(repeating: "Đ", count: 99)
    let names = [long + "a", long + "b", String(repeating: "/", count: 100)]
      .map { DossierNumber($0).fileName }
    #expect(Set(names).count == 3)
    for name in names { #expect(name.utf8.count <= 160) }
    #expect(names[0].hasPrefix("ĐĐĐ"))
  }

  @Test func listInJSON() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-10-01T09:00", limit: "5wd")
    _ = try issue(desk, "2025-10-10T09:00", reason: .system)
    #expect(
      try desk.at("2025-10-10").letters().map(\.json.text) == [
        """
        {"letter":"01/SDTTG-VP","number":"\(number)","kind":"apology","date":"2025-10-10",\
        "reason":"system","originalDue":"2025-10-08","newDate":"2025-10-17","late":true,\
        "backdated":false,"file":"\(number).pdf"}
        """
      ])
  }
}
