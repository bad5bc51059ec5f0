import DossierCore
import Foundation
import LegalBasis
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// law.md §10 "Versioning & data".
@Suite struct VersioningRules {
  @Test("rule 1: the rule-set in force on the day of receipt governs a dossier to its end")
  func rule1_ruleSetOfTheReceipt() throws {
    let desk = try TestDesk()
    let old = try desk.intake("2025-06-30").number.text
    let new = try desk.intake("2025-07-01").number.text
    #expect(try desk.at("2025-09-01").explain(old).rules.id == "nd61-2018")
    #expect(try desk.at("2025-09-01").explain(new).rules.id == "nd118-2025")
    // NĐ 61 knows no closing, although NĐ 118 is in force when it is tried.
    for number in [old, new] { try desk.does(askSupplement, on: number, "2025-07-02") }
    #expect(desk.refusal(of: .close, on: old, "2025-09-01") == "noClosing")
    #expect(desk.refusal(of: .close, on: new, "2025-09-01") == nil)
    // No rule-set in force: refused, never the nearest one.
    #expect(refusal { try desk.intake("2018-06-20") }?.code == "noLawInForce")
    #expect(refusal { try desk.intake("2018-06-20") }?.status == .unreadable)
  }

  @Test("rule 1: a later catalogue moves no dossier that is there")
  func rule1_aLaterCatalogueMovesNothing() throws {
    let desk = try TestDesk()
    let old = try desk.intake("2025-07-01").number.text
    let before = try desk.at("2025-07-02").explain(old).json.text
    desk.law = try Catalogue.shipped().changing("TG-02") {
      $0.localLimit = PublishedLimit(
        limit: .workingDays(WorkingDays(5)), certainty: .seen, reference: "Quyết định thử")
    }
    #expect(try desk.at("2025-07-02").explain(old).json.text == before)
    #expect(try desk.at("2025-07-02").show(old).view.summary.due?.iso == "2025-07-31")
    #expect(try desk.intake("2025-07-02").summary.due?.iso == "2025-07-09")
    #expect(try desk.at("2025-07-02").verify().findings == [])
  }

  @Test("rule 3: moments are those of Việt Nam, UTC+7, without summer time")
  func rule3_timeOfVietNam() throws {
    // 31/12/2025 16:59:59 UTC and a second later.
    #expect(Moment(unixSeconds: 1_767_200_399).iso == "2025-12-31T23:59")
    #expect(Moment(unixSeconds: 1_767_200_400).iso == "2026-01-01T00:00")
    // Oracle: Foundation's calendar in a zone without summer time.
    var foundation = Calendar(identifier: .gregorian)
    foundation.timeZone = try #require(TimeZone(secondsFromGMT: 7 * 3600))
    for day in 0..<800 {
      let seconds = 1_735_660_740 + day * 86_400 + day % 7
      let parts = foundation.dateComponents(
        [.hour, .minute], from: Date(timeIntervalSince1970: Double(seconds)))
      let time = Moment(unixSeconds: Int64(seconds)).time
      #expect(Int(time.minutes) == (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }
    let asked = Date().timeIntervalSince1970
    let now = DeskClock.machine.now()
    #expect((0...1).contains(now.minuteNumber - Moment(unixSeconds: Int64(asked)).minuteNumber))
    // A zone is refused rather than passed over.
    for text in ["2025-07-01T08:00Z", "2025-07-01T08:00+07:00", "2025-07-01T24:00"] {
      #expect(throws: DateRefusal.self, "\(text)") { try Moment(parsing: text) }
    }
  }

  @Test("rule 4: nine moments and dates of a dossier stand apart")
  func rule4_fieldsStandApart() throws {
    let desk = try TestDesk()
    desk.law = try Catalogue.shipped().changing("TG-02") {
      $0.boundaryFree = [InForce(from: CivilDate(iso: "2026-01-01"), to: nil)]
    }
    let submission = try desk.submission("2026-08-10T08:58") {
      $0.channel = .online
      $0.portalAckAt = try? Moment(parsing: "2026-08-10T09:00")
      $0.systemReceivedAt = try? Moment(parsing: "2026-08-10T09:02")
    }
    let number = try desk.intake("2026-08-11T08:00", number: submission) {
      $0.applicant = nil
      $0.limit = .workingDays(WorkingDays(5))
      $0.basis = "thử nghiệm"
      $0.boundaryFree = true
    }.number.text
    try desk.does(
      .forward(step: nil, officer: nil, arrived: true), on: number, "2026-08-12T09:00")
    try desk.apologise(number, "2026-08-20T10:00", newDate: "2026-08-26")
    try desk.does(.resolve(outcome: nil), on: number, "2026-08-25T15:00")
    try desk.does(.returnResult(to: nil), on: number, "2026-08-28T09:30")

    let detail = try desk.at("2026-08-28").show(number)
    guard case .submitted(let filed) = detail.events[0].event else {
      Issue.record("the first event is the submission")
      return
    }
    let summary = detail.view.summary
    let transfer = detail.events.first { $0.event.kind == .transferred }
    #expect(
      [
        summary.submittedAt, filed.portalAckAt, filed.systemReceivedAt, summary.receivedAt,
        transfer?.at, summary.endedAt, summary.returnedAt,
      ].map { $0?.iso } == [
        "2026-08-10T08:58", "2026-08-10T09:00", "2026-08-10T09:02", "2026-08-11T08:00",
        "2026-08-12T09:00", "2026-08-25T15:00", "2026-08-28T09:30",
      ])
    // originalDue from law, counted from the competent agency's receipt; currentDue by the apology.
    #expect(summary.due?.iso == "2026-08-19" && summary.promised?.iso == "2026-08-26")
  }
}
