import DossierCore
import LegalBasis
import PlainJSON
import Testing
import WorkingTime

/// Events survive being written and read, to the byte.
@Suite struct PayloadTests {
  static let proof = DeadlineProof(
    start: moment("2025-07-01T09:30"), limit: .workingDays(WorkingDays(10)),
    pauses: [DeadlineProof.Pause(begins: moment("2025-07-04"), ends: moment("2025-07-08T10:00"))],
    calendar: LawTextName("c"), knownOn: date("2025-07-01"), rules: LawTextName("r"),
    due: date("2025-07-17"), dueAt: moment("2025-07-17T17:00"), narration: "5c1e")
  static let facts = DossierFacts(
    procedureCode: "1.012664.H05", receiptCode: "BN-7", applicant: "ab12", channel: .vneid,
    officer: "Nông Văn A", unit: "Phòng 1", abstract: "hồ sơ \"một\"\n", onlineLevel: "toàn trình",
    appointment: date("2025-07-17"), delayReason: .other("mưa bão"), boundaryFree: false)
  static let receipt = Receipt(
    facts: facts, procedure: "TG-02", procedureText: LawTextName("p"),
    rulesText: LawTextName("r"), limit: .workingDays(WorkingDays(10)), limitBasis: nil,
    calendar: CalendarVersion(name: LawTextName("c"), knownOn: date("2025-07-01")), proof: proof)

  static let events: [DossierEvent] = {
    var notice = receipt
    notice.limit = .onReceipt
    notice.proof = nil
    return [
      .submitted(
        Submission(facts: facts, portalAckAt: moment("2026-11-20T16:30"), systemReceivedAt: nil)),
      .received(receipt), .received(notice), .intakeRefused(reason: "sai thẩm quyền"),
      .supplementRequested(items: ["Hiến chương", "Văn bản đề nghị"], reason: "thiếu"),
      .supplementReceived(proof: proof), .supplementReceived(proof: nil),
      .forwarded(step: 3, officer: nil), .transferred(proof: nil),
      .consultationRequested(body: "Công an tỉnh", until: date("2025-07-10"), verification: true),
      .consultationRequested(body: "Sở Nội vụ", until: nil, verification: false),
      .consultationAnswered(body: "Công an tỉnh", proof: nil), .paymentRequested(amount: 50_000),
      .paymentReceived(amount: nil, proof: proof), .suspended(kind: .outage, reason: "sự cố"),
      .resumed(proof: proof), .resolved(outcome: nil), .refused(reason: "không đủ điều kiện"),
      .withdrawn(reason: nil), .discontinued(reason: "trùng"), .closedUnanswered,
      .resultReturned(to: "người nộp"),
      .apologyIssued(
        Apology(
          letter: "12/SDTTG-VP", reason: .otherBody, originalDue: date("2025-07-17"),
          newDate: date("2025-07-24"))),
      .apologyIssued(
        Apology(
          letter: "13/SDTTG-VP", reason: .staff, originalDue: date("2025-07-17"), newDate: nil,
          replaces: LetterName("12/SDTTG-VP", year: 2025))),
      .paperIssued(PaperIssue(kind: .supplementRequest, letter: "01/PBS")),
      .paperIssued(
        PaperIssue(
          kind: .receipt, letter: "02/TNHS", replaces: LetterName("01/TNHS", year: 2025))),
      .letterSent(LetterName("12/SDTTG-VP", year: 2025), channel: .postal),
      .letterDelivered(LetterName("12/SDTTG-VP", year: 2025)),
      .letterFailed(LetterName("12/SDTTG-VP", year: 2025), reason: "không có người nhận"),
      .recalculated(proof: proof), .factsStated(facts),
      .importReversed(
        ImportReversal(
          ImportName(agency: AgencyCode("H05.12"), number: 7), events: [1, 2], reason: "nhầm tệp")),
      .stepStated(StatedStep(step: "2. Thẩm định", officer: "Nông Văn A", unit: "Phòng 1")),
      .stepStated(StatedStep(step: nil, officer: nil, unit: "Phòng 1")),
      .corrected(
        Correction(sequence: 4, change: .void, reason: "nhập nhầm", proof: nil)),
      .corrected(
        Correction(
          sequence: 4, change: .moved(to: moment("2025-07-02T08:00")), reason: "nhầm ngày",
          proof: proof)),
    ]
  }()

  @Test func everyKindIsCovered() {
    #expect(Set(PayloadTests.events.map(\.kind)) == Set(DossierEvent.Kind.allCases))
  }

  @Test(arguments: events) func writtenThenReadIsTheSame(event: DossierEvent) throws {
    let text = event.payload.text
    let read = try DossierEvent(kind: event.kind, payload: JSONValue(parsing: text))
    #expect(read == event)
    #expect(read.payload.text == text)
  }

  /// The bytes that stores keep are those of the value.
  @Test(arguments: events) func bytesAreThoseOfTheValue(event: DossierEvent) {
    var bytes = Array("before".utf8)
    event.appendPayload(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "before" + event.payload.text)
  }

  @Test(arguments: [
    (DossierEvent.Kind.received, #"{"procedure":"TG-02"}"#),
    (.recalculated, "{}"), (.supplementRequested, #"{"reason":"x"}"#),
    (.corrected, #"{"sequence":1,"change":"turn","reason":"x"}"#),
    (.apologyIssued, #"{"letter":"1","reason":"rule","originalDue":"2025-02-30"}"#),
    (.paperIssued, #"{"kind":"memo","letter":"1"}"#), (.letterDelivered, #"{"letter":"1"}"#),
    (.letterSent, #"{"letter":"1","year":2025,"channel":"pigeon"}"#),
    (.letterFailed, #"{"letter":"1","year":2025}"#),
  ])
  func brokenPayloadsAreRefused(kind: DossierEvent.Kind, text: String) throws {
    let payload = try JSONValue(parsing: text)
    #expect(throws: PayloadRefusal.self) { try DossierEvent(kind: kind, payload: payload) }
  }
}
