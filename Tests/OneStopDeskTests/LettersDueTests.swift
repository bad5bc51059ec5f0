import DossierCore
import DossierStore
import Foundation
import LegalBasis
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// `letters due` on a store of its own.
///
/// TG-02 goes through the 13 steps of WF-UBND-30 (120 quarters of a day). October 2025 has no
/// holiday: received on Wednesday 01/10 at 07:00 with 20 working days a dossier is due on Wednesday
/// 29/10, and a letter is due by Tuesday 28/10. The 21 days have 10 080 working minutes, 84 for each
/// quarter; the last six steps have 38 quarters, the seventh 22.
@Suite("What must be apologised for by when") struct LettersDueTests {
  private func forward(_ desk: TestDesk, _ number: String, to step: Int, _ asOf: String) throws {
    try desk.does(.forward(step: step, officer: nil, arrived: false), on: number, asOf)
  }

  private func lines(
    _ desk: TestDesk, _ asOf: String, _ request: LettersDueRequest = LettersDueRequest()
  ) throws -> [LetterDueLine] { try desk.at(asOf).lettersDue(request).lines }

  @Test func law1_6_overdueComesFirstThenTheLastDayForALetter() throws {
    let desk = try TestDesk()
    let later = try desk.receive("2025-10-01T07:00", limit: "20wd")
    let sooner = try desk.receive("2025-10-01T07:01", limit: "10wd")
    let overdue = try desk.receive("2025-10-01T07:02", limit: "5wd")
    let unlimited = try desk.receive("2025-10-01T07:03", limit: "immediate")
    let waiting = try desk.receive("2025-10-01T07:04", limit: "10wd")
    try desk.does(askSupplement, on: waiting, "2025-10-02T09:00")
    let ended = try desk.receive("2025-10-01T07:05", limit: "5wd")
    try desk.does(.resolve(outcome: nil), on: ended, "2025-10-03T09:00")

    let due = try desk.at("2025-10-13T09:00").lettersDue()
    #expect(
      due.lines.map(\.view.number.text) == [overdue, sooner, later, unlimited, waiting])
    #expect(due.lines.map(\.standing) == [.owed, .notForeseen, .notForeseen, .noDue, .noDue])
    #expect(
      due.lines.map(\.view.latestApology?.iso) == [
        "2025-10-07", "2025-10-14", "2025-10-28", nil, nil,
      ])
    #expect(due.lines.last?.forecast.outlook == .clockStopped)
    #expect(due.owed == 1 && due.foreseenLate == 0 && due.mustGoToday == 0)
    #expect(due.toDecideToday == 0)
    // On the last day for its letter the desk has to decide what nobody recorded.
    #expect(try desk.at("2025-10-14T09:00").lettersDue().toDecideToday == 1)
  }

  @Test func aLetterSettlesIt() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-10-01T07:00", limit: "5wd")
    #expect(try lines(desk, "2025-10-10T09:00").count == 1)
    try desk.apologise(number, "2025-10-10T09:00")
    #expect(try lines(desk, "2025-10-10T10:00").isEmpty)
    // The day before the letter it was still owed.
    let before = try desk.at("2025-10-09T09:00", recordedAt: "2025-10-10T11:00").lettersDue()
    #expect(before.lines.map(\.standing) == [.owed])
  }

  @Test func theForecastSaysWhoseLetterMustGo() throws {
    let desk = try TestDesk()
    let slow = try desk.receive("2025-10-01T07:00", limit: "20wd")
    let quick = try desk.receive("2025-10-01T07:00", limit: "20wd")
    // The first six steps have 60 quarters, planned to end on Wednesday 15/10: 5040 minutes are
    // ten days and a half. The quick one comes to the seventh step a day before, the slow one on
    // Thursday 23/10.
    try forward(desk, quick, to: 7, "2025-10-14T07:00")
    try forward(desk, slow, to: 7, "2025-10-23T07:00")
    let due = try desk.at("2025-10-23T07:00").lettersDue()
    let lines = Dictionary(uniqueKeysWithValues: due.lines.map { ($0.view.number.text, $0) })
    // 60 quarters of 84 minutes are left, ten days and a half: Thursday 06/11 before noon.
    #expect(lines[slow]?.standing == .foreseenLate)
    #expect(lines[slow]?.forecast.end?.date.iso == "2025-11-06")
    #expect(lines[slow]?.expectedDaysLate == WorkingDays(6))
    #expect(lines[slow]?.mustGoToday == false)
    // The seventh step has used up its 22 quarters; 38 are left, 3192 minutes: six days and 312
    // minutes after Wednesday, Friday 31/10.
    #expect(lines[quick]?.forecast.end?.iso == "2025-10-31T14:12")
    #expect(due.foreseenLate == 2 && due.mustGoToday == 0)
    // On Tuesday 28/10 both must go.
    #expect(try desk.at("2025-10-28T07:00").lettersDue().mustGoToday == 2)
    #expect(lines[slow]?.forecast.step?.step.number == 7)
    #expect(due.json["dossiers"]?.arrayValue?.first?["step"]?.integerValue == 7)
  }

  @Test func filtersAreJoinedByAnd() throws {
    let desk = try TestDesk()
    let overdue = try desk.receive("2025-10-01T07:00", limit: "5wd")
    let near = try desk.intake("2025-10-01T07:00") {
      $0.limit = .workingDays(WorkingDays(10))
      $0.basis = "thử nghiệm"
      $0.officer = "Nguyễn Thị An"
    }.number.text
    let far = try desk.receive("2025-10-01T07:00", limit: "20wd", procedure: "TG-09")
    func numbers(_ request: LettersDueRequest) throws -> [String] {
      try lines(desk, "2025-10-10T09:00", request).map(\.view.number.text)
    }
    #expect(try numbers(LettersDueRequest()) == [overdue, near, far])
    // 14/10 is the second working day after Friday 10/10.
    #expect(try numbers(LettersDueRequest(within: WorkingDays(2))) == [overdue, near])
    #expect(try numbers(LettersDueRequest(within: WorkingDays(1))) == [overdue])
    #expect(try numbers(LettersDueRequest(officer: "Nguyễn Thị An")) == [near])
    #expect(try numbers(LettersDueRequest(procedure: "TG-09")) == [far])
    #expect(
      refusal { try self.lines(desk, "2025-10-10", LettersDueRequest(procedure: "không có")) }?.code
        == "unknownProcedure")
  }

  @Test func theJSONSaysWhatTheScreenSays() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-10-01T07:00", limit: "5wd")
    let json = try desk.at("2025-10-10T09:00").lettersDue().json
    #expect(
      json.text.replacing("\n", with: "") == """
        {"owed":1,"mustGoToday":0,"foreseenLate":0,"toDecideToday":0,"dossiers":[{"number":\
        "\(number)","procedure":"TG-02","applicant":"Chùa Thử Nghiệm 01","officer":null,\
        "state":"received","due":"2025-10-08","latestApology":"2025-10-07","standing":"owed",\
        "mustGoToday":false,"daysLate":2,"step":null,"stepName":null,"stepPlannedEnd":null,\
        "expectedEnd":null,"expectedDaysLate":0,"noForecast":"notRecorded"}]}
        """)
  }

  /// What the store's own lists say, dossier by dossier, is the slow reference of the classes.
  @Test func itHoldsWhatTheListsHold() throws {
    let desk = try TestDesk()
    for index in 0..<30 {
      let day = 1 + index * 7 % 20
      let number = try desk.receive(
        "2025-10-\(day < 10 ? "0" : "")\(day)T07:\(10 + index)",
        limit: "\(1 + index * 11 % 15)wd")
      switch index % 4 {
      case 0: try forward(desk, number, to: 7, "2025-10-21T08:00")
      case 1: try desk.does(.resolve(outcome: nil), on: number, "2025-10-21T08:00")
      case 2: try desk.does(askSupplement, on: number, "2025-10-21T08:00")
      case _: break
      }
    }
    let reading = try desk.at("2025-10-22T09:00")
    let due = try reading.lettersDue()
    var filter = ListFilter()
    filter.overdue = true
    let overdue = Set(try reading.list(filter).map(\.number))
    #expect(Set(due.lines.filter { $0.standing == .owed }.map(\.view.number)) == overdue)
    let open = Set(
      try reading.list(ListFilter()).filter { !$0.summary.state.hasEnded }.map(\.number))
    #expect(Set(due.lines.map(\.view.number)) == open)
    for line in due.lines where line.standing == .foreseenLate || line.standing == .foreseenOnTime {
      let end = try #require(line.forecast.end)
      let due = try #require(line.view.summary.due)
      #expect((line.standing == .foreseenLate) == (end.date > due))
    }
  }
}
