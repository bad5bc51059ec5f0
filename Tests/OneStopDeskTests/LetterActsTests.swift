import DossierCore
import DossierReports
import DossierStore
import Foundation
import LegalBasis
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// What happens to letters after their issue (issue 11; law.md §1.6, rule 43): two dossiers of
/// 1/10/2025 with five working days, their apologies of 10/10.
@Suite("The life of letters at the desk") struct LetterActsTests {
  private let desk: TestDesk
  private let numbers: [String]

  init() throws {
    desk = try TestDesk()
    var numbers: [String] = []
    for (index, channel) in [Channel.postal, .online].enumerated() {
      var request = IntakeRequest()
      request.procedure = "TG-02"
      request.applicant = Applicant(
        name: "Chùa Mẫu \(index)", idNumber: index == 0 ? "00\(index)" : nil,
        address: index == 1 ? "thôn Mẫu" : nil)
      request.channel = channel
      request.limit = try TimeLimit(code: "5wd")
      request.basis = "thử nghiệm"
      numbers.append(try desk.at("2025-10-01T09:0\(index)").receive(request).number.text)
    }
    self.numbers = numbers
    _ = try desk.at("2025-10-10T09:00").issueLetters(
      LettersRequest(reason: .staff, folder: desk.folder.appending(path: "xin-loi").path()))
  }

  private func act(
    _ asOf: String, _ act: LetterAct, _ letters: [String] = ["01/SDTTG-VP"], at: String? = nil,
    recordedAt: String? = nil
  ) throws -> LetterActsResult {
    try desk.at(asOf, recordedAt: recordedAt).actOnLetters(
      act, LetterChoice(letters), at: try at.map { try Moment(parsing: $0) })
  }

  private func refusal(_ body: () throws -> LetterActsResult) -> DeskRefusal? {
    do {
      let result = try body()
      return result.refusals.first?.refusal
    } catch {
      return error as? DeskRefusal
    }
  }

  private func status(_ letter: String) throws -> LetterStatus {
    try desk.at("2025-12-31").showLetter(LetterChoice([letter])).status
  }

  private func verified() throws -> Bool { try desk.at("2025-12-31").verify().findings.isEmpty }

  @Test("rule 43: by default the channel that the dossier was filed by")
  func rule43_defaultChannel() throws {
    let result = try act("2025-10-10T10:00", .send(nil), ["1/sdttg-vp", "2", "02/SDTTG-VP"])
    #expect(result.done.map(\.name.letter) == ["01/SDTTG-VP", "02/SDTTG-VP"])
    #expect(result.done.map(\.status.channel) == [.postal, .online])
    #expect(try act("2025-10-10T10:05", .send(.sms), ["1"]).done.map(\.status.channel) == [.sms])
    #expect(try verified())
  }

  @Test func withoutAFilingChannelItMustBeNamed() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-10-01T09:00", limit: "5wd")
    _ = try desk.at("2025-10-10T09:00").issueLetters(
      LettersRequest(reason: .staff, folder: desk.folder.appending(path: "x").path()))
    let choice = LetterChoice(dossier: DossierNumber(number))
    let hasChannel = try desk.at("2025-10-10").show(number).view.summary.facts.channel != nil
    let refused = refusal { try desk.at("2025-10-10T10:00").actOnLetters(.send(nil), choice) }
    #expect(hasChannel ? refused == nil : refused?.code == "channelMissing")
  }

  @Test func failedIsSentAgainAndArrives() throws {
    _ = try act("2025-10-10T10:00", .send(nil))
    _ = try act("2025-10-13", .fail(reason: "không có người nhận"))
    #expect(try status("1").stage == .failed)
    // The same day, known by its date alone.
    _ = try act("2025-10-13", .send(.email))
    #expect(try status("1").stage == .sent)
    _ = try act("2025-10-14T08:00", .deliver)
    #expect(
      try status("1")
        == LetterStatus(
          stage: .delivered, at: try Moment(parsing: "2025-10-14T08:00"), channel: .email))
    // Nothing of it changed the dossier.
    let view = try desk.at("2025-10-14").show(numbers[0]).view
    #expect(view.summary.apology?.letter == "01/SDTTG-VP")
    #expect(try verified())
  }

  @Test func everyUnsentLetterGoesOutOnce() throws {
    var all = LetterChoice()
    all.allUnsent = true
    _ = try act("2025-10-10T10:00", .send(nil), ["1"])
    let first = try desk.at("2025-10-10T11:00").actOnLetters(.send(nil), all)
    #expect(first.done.map(\.name.letter) == ["02/SDTTG-VP"] && !first.hasRefusals)
    let again = try desk.at("2025-10-10T12:00").actOnLetters(.send(nil), all)
    #expect(again.done.isEmpty && !again.hasRefusals)
    all.kind = .receipt
    #expect(try desk.at("2025-10-10T12:00").actOnLetters(.send(nil), all).done.isEmpty)
  }

  @Test("one letter refused leaves the others recorded")
  func severalLetters() throws {
    _ = try act("2025-10-10T10:00", .send(nil), ["1"])
    let result = try act("2025-10-11", .deliver, ["1", "2"])
    #expect(result.done.map(\.name.letter) == ["01/SDTTG-VP"])
    #expect(result.refusals.map(\.name.letter) == ["02/SDTTG-VP"] && result.hasRefusals)
    #expect(result.refusals.map(\.refusal.code) == ["letterStage"])
    #expect(
      result.json.text == """
        {"delivered":1,"refused":1,"letters":[{"letter":"01/SDTTG-VP","year":2025,\
        "number":"\(numbers[0])","kind":"apology","state":"delivered","channel":"postal",\
        "at":"2025-10-11T00:00"}],"refusals":[{"letter":"02/SDTTG-VP","year":2025,\
        "number":"\(numbers[1])","message":"văn bản 02/SDTTG-VP chưa gửi."}]}
        """)
  }

  @Test("refused beside accepted, and nothing is written")
  func refused() throws {
    let before = try status("1")
    typealias Case = (
      what: String, code: String, status: DeskRefusal.Status, act: () throws -> LetterActsResult
    )
    let cases: [Case] = [
      (
        "a number that is not there", "unknownLetter", .unreadable,
        { try act("2025-10-10", .send(nil), ["3"]) }
      ),
      (
        "the number of last year", "unknownLetter", .unreadable,
        { try act("2026-01-05", .send(nil), ["1"]) }
      ),
      (
        "one of several unknown", "unknownLetter", .unreadable,
        { try act("2025-10-10", .send(nil), ["1", "9/SDTTG-VP"]) }
      ),
      (
        "another series", "unknownLetter", .unreadable,
        { try act("2025-10-10", .send(nil), ["1/PXL"]) }
      ),
      (
        "no number", "unreadableNumber", .unreadable,
        { try act("2025-10-10", .send(nil), [numbers[0]]) }
      ),
      (
        "zero", "unreadableNumber", .unreadable,
        { try act("2025-10-10", .send(nil), ["0/SDTTG-VP"]) }
      ),
      (
        "before its issue", "beforeIssue", .refusedByRule,
        { try act("2025-10-10T10:00", .send(nil), at: "2025-10-09") }
      ),
      (
        "an hour before its issue", "beforeIssue", .refusedByRule,
        { try act("2025-10-10T08:00", .send(nil), recordedAt: "2025-10-10T10:00") }
      ),
      (
        "in the future", "inFuture", .refusedByRule,
        { try act("2025-10-10T10:00", .send(nil), at: "2025-10-11") }
      ),
      (
        "after the clock", "inFuture", .refusedByRule,
        { try act("2025-10-12", .send(nil), recordedAt: "2025-10-10T10:00") }
      ),
      ("delivered before sent", "letterStage", .refusedByRule, { try act("2025-10-11", .deliver) }),
      (
        "failed before sent", "letterStage", .refusedByRule,
        { try act("2025-10-11", .fail(reason: "x")) }
      ),
    ]
    for (what, code, expected, act) in cases {
      let refused = refusal(act)
      #expect(
        refused?.code == code && refused?.status == expected, "\(what): \(refused.debugDescription)"
      )
      #expect(try status("1") == before, "\(what)")
    }
    // Accepted beside them: on the day of issue, known by its date alone.
    _ = try act("2025-10-10T12:00", .send(nil), at: "2025-10-10")
    let early = refusal { try act("2025-10-12", .deliver, at: "2025-10-09") }
    #expect(early?.code == "beforeIssue")
    _ = try act("2025-10-13", .fail(reason: "x"))
    _ = try act("2025-10-14", .send(.sms))
    #expect(refusal { try act("2025-10-15", .deliver, at: "2025-10-13") }?.code == "beforeSending")
    #expect(refusal { try act("2025-10-15", .send(.sms)) }?.code == "letterStage")
    #expect(try verified())
  }

  @Test func choicesAreByOneWayOnly() throws {
    #expect(throws: DeskRefusal.self) {
      try LetterChoice(numbers: [], year: nil, dossier: nil, kind: nil)
    }
    #expect(throws: DeskRefusal.self) {
      try LetterChoice(numbers: ["1"], year: nil, dossier: "A", kind: nil)
    }
    #expect(throws: DeskRefusal.self) {
      try LetterChoice(numbers: ["1"], year: nil, dossier: nil, kind: nil, allUnsent: true)
    }
    #expect(throws: DeskRefusal.self) {
      try LetterChoice(numbers: ["1"], year: "25", dossier: nil, kind: nil)
    }
    #expect(throws: DeskRefusal.self) {
      try LetterChoice(numbers: ["1"], year: nil, dossier: nil, kind: "memo")
    }
    let choice = try LetterChoice(numbers: ["1"], year: "2025", dossier: nil, kind: "apology")
    #expect(try desk.at("2026-03-01").showLetter(choice).name.letter == "01/SDTTG-VP")
  }

  @Test func showTellsEverything() throws {
    _ = try act("2025-10-10T10:00", .send(nil))
    let detail = try desk.at("2025-10-11").showLetter(
      LetterChoice(dossier: DossierNumber(numbers[0])))
    let json = detail.json
    let expected: [(String, JSONValue)] = [
      ("letter", .string("01/SDTTG-VP")), ("year", .integer(2025)),
      ("number", .string(numbers[0])), ("kind", .string("apology")),
      ("form", .string("official-letter")), ("reason", .string("staff")),
      ("originalDue", .string("2025-10-08")), ("newDate", .string("2025-10-17")),
      ("applicant", .string("Chùa Mẫu 0")), ("address", .null),
      ("identityNumber", .string("000")), ("lacking", .array([.string("address")])),
      ("issuedBy", .string("Người thử")), ("sentBy", .string("Người thử")),
      ("draftedBy", .null), ("state", .string("sent")), ("channel", .string("postal")),
      ("stateAt", .string("2025-10-10T10:00")), ("replaces", .null), ("replacedBy", .null),
      ("file", .string("\(numbers[0]).pdf")), ("erased", .bool(false)),
    ]
    for (key, value) in expected { #expect(json[key]?.text == value.text, "\(key)") }
    #expect(json["signer"]?["title"]?.text == #"["GIÁM ĐỐC"]"#)
    #expect(json["history"]?.arrayValue?.count == 2)
  }

  @Test func listFilters() throws {
    _ = try act("2025-10-10T10:00", .send(nil), ["1"])
    func letters(_ change: (inout LetterFilter) throws -> Void) throws -> [String] {
      var filter = LetterFilter()
      try change(&filter)
      return try desk.at("2025-10-20").letters(filter).map { String($0.letter.prefix(2)) }
    }
    #expect(try letters { _ in } == ["01", "02"])
    #expect(try letters { $0.unsent = true } == ["02"])
    #expect(try letters { $0.stage = .sent } == ["01"])
    #expect(try letters { $0.stage = .failed } == [])
    #expect(try letters { $0.lacking = [.address] } == ["01"])
    #expect(try letters { $0.lacking = [.identity] } == ["02"])
    #expect(try letters { $0.lacking = [.identity, .address] } == ["01", "02"])
    #expect(try letters { ($0.lacking, $0.unsent) = ([.address], true) } == [])
    #expect(try letters { $0.kind = .apology } == ["01", "02"])
    #expect(try letters { $0.kind = .receipt } == [])
    #expect(try letters { $0.year = 2024 } == [])
    #expect(try letters { $0.period = try DeskValues.period("2025-10") } == ["01", "02"])
    #expect(try letters { $0.period = try DeskValues.period("2025-09") } == [])
    for (state, lacking) in [("lost", nil), (nil, "phone")] as [(String?, String?)] {
      #expect(throws: DeskRefusal.self) {
        try LetterFilter(
          year: nil, period: nil, kind: nil, state: state, unsent: false, lacking: lacking)
      }
    }
  }

  @Test("exported and taken back where the sending was put right: its place is that of its new day")
  func restoredAfterMoving() throws {
    _ = try act("2025-10-14", .send(nil))
    _ = try desk.at("2025-10-14").record(
      .correct(
        sequence: 3, change: .moved(to: try Moment(parsing: "2025-10-13")), reason: "ghi nhầm"),
      on: numbers[0], note: nil)
    _ = try act("2025-10-15", .fail(reason: "nhà khóa cửa"), at: "2025-10-13")
    var bytes: [UInt8] = []
    try desk.at("2025-12-31T17:00").export { bytes += $0 }
    let second = try TestDesk()
    let printed = String(decoding: bytes, as: UTF8.self)
    #expect(try second.imported(printed).counts.rejected == 0)
    var again: [UInt8] = []
    try second.at("2025-12-31T17:00").export { again += $0 }
    let isSame = again == bytes
    #expect(isSame)
    #expect(try second.at("2025-12-31").verify().findings == [])
    #expect(try second.at("2025-12-31").letters().map(\.status.stage) == [.failed, .issued])
  }

  @Test("exported and taken back: the same bytes, the same statuses")
  func restored() throws {
    _ = try act("2025-10-10T10:00", .send(nil), ["1", "2"])
    _ = try act("2025-10-13", .fail(reason: "không có người nhận"))
    _ = try act("2025-10-13", .send(.email))
    _ = try act("2025-10-14", .deliver, ["2"])
    _ = try desk.at("2025-10-15").record(
      .correct(sequence: 4, change: .void, reason: "ghi nhầm"), on: numbers[1], note: nil)
    func export(_ desk: TestDesk) throws -> String {
      var bytes: [UInt8] = []
      try desk.at("2025-12-31T17:00").export { bytes += $0 }
      return String(decoding: bytes, as: UTF8.self)
    }
    let printed = try export(desk)
    let second = try TestDesk()
    #expect(try second.imported(printed).counts.accepted == 2)
    #expect(try export(second) == printed)
    #expect(try second.at("2025-12-31").verify().findings == [])
    let stages = try second.at("2025-12-31").letters().map(\.status)
    #expect(try stages == desk.at("2025-12-31").letters().map(\.status))
    #expect(stages.map(\.stage) == [.sent, .sent] && stages.map(\.channel) == [.email, .online])
    #expect(try second.imported(printed).counts.unchanged == 2)
  }
}
