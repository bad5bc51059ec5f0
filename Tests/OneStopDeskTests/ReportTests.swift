import DossierCore
import DossierReports
import DossierStore
import LegalBasis
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// `motcua report` on a small register whose every figure can be counted by hand (CONTRACT §6).
@Suite struct ReportTests {
  /// Eight dossiers of five working days around the second half of 2025.
  ///
  /// received → due: 24/6 → 1/7, 25/6 → 2/7, 1/7 → 8/7, 22/12 → 29/12.
  static func register() throws -> TestDesk {
    let desk = try TestDesk()
    let early = try desk.receive("2025-07-01T08:00", limit: "5wd")
    try desk.act(.resolve(outcome: nil), on: early, "2025-07-07T16:00")
    let onTime = try desk.receive("2025-07-01T08:00", limit: "5wd")
    try desk.act(.resolve(outcome: nil), on: onTime, "2025-07-08T23:00")
    let late = try desk.receive("2025-07-01T08:00", limit: "5wd", procedure: "DT-01")
    try desk.act(.refuse(reason: "không đủ điều kiện"), on: late, "2025-07-09T08:00")
    let withdrawn = try desk.receive("2025-07-01T08:00", limit: "5wd", procedure: "DT-01")
    try desk.act(.withdraw(reason: nil), on: withdrawn, "2025-07-02T08:00")
    let carried = try desk.receive("2025-06-24T08:00", limit: "5wd")
    try desk.act(.resolve(outcome: nil), on: carried, "2025-07-01T08:00")
    try desk.receive("2025-06-25T08:00", limit: "5wd")  // overdue since 3/7
    try desk.receive("2025-12-29T08:00", limit: "5wd")  // running at the end of the year
    let notice = try desk.receive("2025-07-03T08:00", limit: "immediate")
    try desk.act(.resolve(outcome: nil), on: notice, "2025-08-20T08:00")
    var submission = IntakeRequest()
    submission.procedure = "TG-02"
    submission.applicant = .init(name: "Chùa Thử Nghiệm 02")
    _ = try desk.at("2025-07-05T08:00").submit(submission)  // never received: counts nowhere
    return desk
  }

  @Test("rule 53: what was never received counts nowhere; refused and withdrawn count as ended")
  func rule53_figures() throws {
    let desk = try Self.register()
    let period = try ReportPeriod(parsing: "2025-H2")
    let answer = try desk.at("2026-01-05").report(period)
    let figures = answer.report.figures
    #expect(figures[.received] == 6)
    #expect(figures[.carriedOver] == 2)
    #expect(figures[.resolved] == 6)
    #expect([figures[.early], figures[.onTime], figures[.late]] == [2, 3, 1])
    #expect([figures[.running], figures[.overdue]] == [1, 1])
    #expect([figures[.noLimit], figures[.endedWithoutResult]] == [1, 1])
    let targets = answer.report.targets
    #expect(
      targets.first { $0.target.share == .apologyCoverage }.map { [$0.numerator, $0.denominator] }
        == [0, 2])
    #expect(answer.frame.rules == "nd118-2025")
    #expect(answer.frame.agency == "Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh")
    #expect(answer.frame.head != nil)
    let json = answer.json
    #expect(json["period"]?["from"]?.stringValue == "2025-07-01")
    #expect(json["period"]?["asKnown"]?.stringValue == "2025-12-31")
    #expect(json["resolved"]?.integerValue == 6)
    #expect(json["groups"]?.arrayValue?.isEmpty == true)
    #expect(json["targets"]?.arrayValue?.first?["id"]?.stringValue != nil)
  }

  @Test("as known on a day: what happened later is not seen, by the day on which it happened")
  func asKnown() throws {
    let desk = try Self.register()
    let period = try ReportPeriod(parsing: "2025-H2")
    let figures = try desk.at("2025-07-02").report(period).report.figures
    #expect([figures[.received], figures[.carriedOver], figures[.resolved]] == [4, 2, 2])
    #expect([figures[.running], figures[.overdue]] == [4, 0])
    // 25/6 + 5 working days is due on 2/7; on that day it is still within its limit (rule 34).
    #expect(try desk.at("2025-07-03").report(period).report.figures[.overdue] == 1)
    let before = try desk.at("2025-06-30").report(period).report.figures
    #expect([before[.received], before[.carriedOver], before[.resolved]] == [0, 2, 0])
  }

  @Test("behind each figure stand as many dossiers as it says, and a period cut in two adds up")
  func behind() throws {
    let desk = try Self.register()
    for text in ["2025-H1", "2025-H2", "2025-Q3", "2025-07", "2025", "2025-07-02..2025-07-08"] {
      let period = try ReportPeriod(parsing: text)
      for asOf in ["2025-06-30", "2025-07-02", "2025-07-09", "2026-01-05"] {
        let figures = try desk.at(asOf).report(period).report.figures
        for figure in Figure.allCases {
          let behind = try desk.at(asOf).dossiers(behind: figure, in: period)
          #expect(behind.count == figures[figure], "\(text) \(asOf) \(figure)")
          #expect(behind.map(\.number) == behind.map(\.number).sorted())
        }
      }
    }
  }

  @Test("looking back, the list behind a figure shows its dossiers as they stood on the day")
  func behindLookingBack() throws {
    let desk = try Self.register()
    let period = try ReportPeriod(parsing: "2025-H2")
    let back = try desk.at("2025-07-08", recordedAt: "2026-01-05T08:00")
    let running = try back.dossiers(behind: .running, in: period)
    #expect(running.count == 2)
    #expect(running.allSatisfy { $0.timeliness == .running && $0.summary.endedAt == nil })
    #expect(running.map(\.number.text) == running.map(\.number.text).sorted())
  }

  @Test(
    "a closed period whose calendar is not published is refused; one that runs, or is empty, not")
  func provisionalPeriod() throws {
    let desk = try TestDesk()
    try desk.receive("2028-03-01T08:00", limit: "5wd")
    let period = try ReportPeriod(parsing: "2028-Q1")
    let refusal = #expect(throws: DeskRefusal.self) { try desk.at("2028-04-03").report(period) }
    #expect(refusal?.status == .refusedByRule && refusal?.code == "provisionalCalendar")
    #expect(throws: DeskRefusal.self) { try desk.at("2028-04-03").form07a(period) }
    #expect(try desk.at("2028-03-31").report(period).report.figures[.overdue] == 1)
    let empty = try ReportPeriod(parsing: "2028-02")
    #expect(try desk.at("2028-04-03").report(empty).report.figures[.received] == 0)
  }

  @Test("apology coverage counts letters dated by the day of looking, even after the period's end")
  func apologyCoverage() throws {
    let desk = try Self.register()
    let period = try ReportPeriod(parsing: "2025-Q3")
    _ = try desk.at("2025-12-01T08:00").issueLetters(
      LettersRequest(reason: .staff, folder: desk.storePath + "-letters"))
    for (asOf, apologised, owed) in [("2025-11-30", 0, 2), ("2025-12-01", 2, 2)] {
      let target = try desk.at(asOf).report(period).report.targets.first {
        $0.target.share == .apologyCoverage
      }
      #expect(target?.numerator == apologised && target?.denominator == owed, "\(asOf)")
      #expect(target?.met == (apologised == owed))
    }
  }

  @Test("groups add up to the whole; months carry over")
  func groups() throws {
    let desk = try Self.register()
    let period = try ReportPeriod(parsing: "2025-H2")
    for grouping in [Grouping.field, .procedure, .officer] {
      let report = try desk.at("2026-01-05").report(period, by: grouping).report
      for figure in Figure.allCases {
        #expect(
          report.groups.reduce(0) { $0 + $1.figures[figure] } == report.figures[figure],
          "\(grouping) \(figure)")
      }
    }
    let months = try desk.at("2026-01-05").report(period, by: .month).report
    #expect(months.groups.map(\.key) == (7...12).map { "2025-\($0 < 10 ? "0" : "")\($0)" })
    #expect(months.groups.reduce(0) { $0 + $1.figures[.resolved] } == months.figures[.resolved])
    for (month, next) in zip(months.groups, months.groups.dropFirst()) {
      let left = month.figures[.running] + month.figures[.overdue]
      #expect(next.figures[.carriedOver] == left)
    }
    // Months that have not begun are not told.
    let known = try desk.at("2025-08-20").report(period, by: .month).report
    #expect(known.groups.map(\.key) == ["2025-07", "2025-08"])
  }

  @Test("rule 52: form 07a adds up, and (8) is (13) of the report that ends the day before")
  func rule52_form07a() throws {
    let desk = try Self.register()
    let answer = try desk.at("2026-01-05").form07a(try ReportPeriod(parsing: "2025-H2"))
    #expect(answer.form.total.all == [8, 0, 0, 0, 6, 2, 6, 2, 3, 1, 2, 1, 1])
    #expect(answer.form.rows.count == 2)
    let before = try desk.at("2026-01-05").form07a(try ReportPeriod(parsing: "2025-H1"))
    #expect(before.form.total.c13 == answer.form.total.c8)
    #expect(answer.json["total"]?["c3"]?.integerValue == 8)
    #expect(answer.json["rows"]?.arrayValue?.first?["c15"]?.integerValue != nil)
  }

  @Test("what is no period, figure, grouping or form is refused with the known words")
  func values() {
    expectUnreadable { _ = try DeskValues.period("2025-H3") }
    expectUnreadable { _ = try DeskValues.figure("tre") }
    expectUnreadable { _ = try DeskValues.grouping("unit") }
    expectUnreadable { _ = try DeskValues.form("07b") }
    #expect((try? DeskValues.form("07a")) == .form07a)
    #expect((try? DeskValues.figure("carriedOver")) == .carriedOver)
  }

  private func expectUnreadable(_ body: () throws -> Void) {
    let refusal = #expect(throws: DeskRefusal.self) { try body() }
    #expect(refusal?.status == .unreadable)
    #expect(refusal?.remedy?.isEmpty == false)
  }
}

extension TestDesk {
  func act(_ act: DeskAct, on number: String, _ asOf: String) throws {
    _ = try at(asOf).record(act, on: number, note: nil)
  }
}
