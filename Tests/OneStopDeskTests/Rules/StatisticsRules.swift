import DossierCore
import DossierReports
import LegalBasis
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// law.md §10 "Statistics".
@Suite struct StatisticsRules {
  private func form(_ desk: TestDesk, _ period: String, asOf: String = "2026-01-05") throws
    -> Form07aAnswer
  {
    try desk.at(asOf).form07a(try ReportPeriod(parsing: period))
  }

  @Test("rule 52: form 07a adds up, and (8) is (13) of the report that ends the day before")
  func rule52_form07a() throws {
    let desk = try ReportTests.register()
    let cuts = [
      ("2025-H1", "2025-H2"), ("2025-07", "2025-08"),
      ("2025-07-01..2025-07-02", "2025-07-03..2025-07-08"),
      ("2025-06-15..2025-07-14", "2025-07-15..2025-08-14"),
      ("2025-12-01..2025-12-30", "2025-12-31..2025-12-31"),
    ]
    for (earlier, later) in cuts {
      let before = try form(desk, earlier).form
      let after = try form(desk, later).form
      for columns in [before.total, after.total] + (before.rows + after.rows).map(\.columns) {
        let c = columns
        #expect(c.c3 == c.c4 + c.c5 + c.c6 + c.c7 + c.c8, "\(earlier) \(later)")
        #expect(c.c9 == c.c10 + c.c11 + c.c12)
        #expect(c.c13 == c.c14 + c.c15)
        #expect(c.c3 == c.c9 + c.c13)
      }
      #expect(after.total.c8 == before.total.c13, "\(earlier) \(later)")
      for column in 0..<13 {
        #expect(
          after.total.all[column] == after.rows.reduce(0) { $0 + $1.columns.all[column] })
      }
    }
    let answer = try form(desk, "2025-H2")
    #expect(answer.json["period"]?["from"]?.stringValue == "2025-07-01")
    #expect(answer.json["total"]?["c3"]?.integerValue == answer.form.total.c3)
    #expect(throws: (any Error).self) { try ReportPeriod(parsing: "2025-07-31..2025-07-01") }
  }

  @Test("rule 53: statuses 1 and 3 are left out, 7, 8 and refusals have ended, 5 and 6 go on")
  func rule53_whatCounts() throws {
    let desk = try TestDesk()
    _ = try desk.submission("2025-07-01T08:00")  // 1
    let refused = try desk.submission("2025-07-01T08:00")  // 3
    try desk.does(.refuseIntake(reason: "sai thẩm quyền"), on: refused, "2025-07-01T09:00")
    let left = try desk.submission("2025-07-01T08:00")  // 7 before acceptance
    try desk.does(.withdraw(reason: nil), on: left, "2025-07-01T09:00")
    #expect(try form(desk, "2025-H2").form.total.all == Array(repeating: 0, count: 13))
    for act in [
      DeskAct.withdraw(reason: nil), .discontinue(reason: "không còn đối tượng"),
      .refuse(reason: "không đủ điều kiện"),
    ] {
      try desk.does(act, on: desk.receive("2025-07-01T08:00", limit: "5wd"), "2025-07-02T08:00")
    }
    // 5: its clock has stopped, so it is within its limit; 6: it runs by its due date.
    try desk.does(
      askSupplement, on: desk.receive("2025-07-01T08:00", limit: "5wd"), "2025-07-02T08:00")
    try desk.does(
      .requestPayment(amount: nil), on: desk.receive("2025-07-01T08:00", limit: "5wd"),
      "2025-07-02T08:00")
    let answer = try form(desk, "2025-H2")
    let total = answer.form.total
    #expect([total.c3, total.c9, total.c10] == [5, 3, 3])
    #expect([total.c13, total.c14, total.c15] == [2, 1, 1])
    // How it counts is said under each report, as the rule-set words it.
    #expect(answer.frame.countingStatement.contains("chưa tiếp nhận thì không tính"))
    #expect(!answer.frame.countingReference.isEmpty)
    desk.law = try Catalogue.shipped().changingRules { $0.countingStatement = "cách đếm khác" }
    #expect(try form(desk, "2025-H2").frame.countingStatement == "cách đếm khác")
  }

  @Test("rule 54: received online in full, online in part, by post, at the desk; VNeID is online")
  func rule54_channels() throws {
    for (level, column) in [("toàn trình", 4), ("một phần", 5)] {
      let desk = try TestDesk()
      desk.law = try Catalogue.shipped().changing("TG-02") { $0.onlineLevel = level }
      for channel in [Channel.online, .vneid, .postal, .atDesk] {
        try desk.intake("2025-07-01T08:00") { $0.channel = channel }
      }
      try desk.intake("2025-07-01T08:00")  // at the desk, where nothing else is said
      let total = try form(desk, "2025-H2").form.total
      let online = [total.c4, total.c5]
      #expect(online == (column == 4 ? [2, 0] : [0, 2]), "\(level)")
      #expect([total.c3, total.c6, total.c7, total.c8] == [5, 1, 2, 0])
    }
    #expect(
      refusal { () throws -> Channel in try DeskValues.word("fax", for: "--channel") }?.status
        == .unreadable)
  }

  @Test("rule 58: a share of nothing is no share: null for programs, a dash for people")
  func rule58_denominatorZero() throws {
    let desk = try TestDesk()
    try desk.receive("2025-12-31T08:00", limit: "5wd")
    let period = try ReportPeriod(parsing: "2025-Q3")
    let empty = try desk.at("2026-01-05").report(period)
    #expect(!empty.report.targets.isEmpty)
    for target in empty.report.targets {
      #expect(target.denominator == 0 && target.share == nil && target.met == nil)
      #expect(target.percentText == "—" && target.verdictText == "—")
    }
    let targets = try #require(empty.json["targets"]?.arrayValue)
    #expect(targets.allSatisfy { $0["share"]?.text == "null" && $0["met"]?.text == "null" })
    // 0 of something is a share.
    let late = try desk.receive("2025-07-01T08:00", limit: "5wd")
    try desk.does(.resolve(outcome: nil), on: late, "2025-07-20T08:00")
    let answer = try desk.at("2026-01-05").report(period)
    let early = try #require(answer.report.targets.first { $0.target.share == .early })
    #expect(early.share == 0 && early.met == false && early.percentText == "0,00 %")
  }
}
