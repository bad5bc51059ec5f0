import DossierCore
import DossierReports
import LegalBasis
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// law.md §10 "Classification", and the portal's vectors of §1.7.
@Suite struct ClassificationRules {
  /// Received on Monday 6/10/2025 with ten working days: due on Monday 20/10.
  private func dueOn20October(_ desk: TestDesk) throws -> String {
    try desk.receive("2025-10-06T09:00", limit: "10wd")
  }

  @Test(
    "rule 32: dates are compared, not hours: before is early, equal on time, after late",
    arguments: [
      ("2025-10-17T16:59", Timeliness.early, Timeliness.onTime),
      ("2025-10-20T00:01", .onTime, .onTime), ("2025-10-20T23:00", .onTime, .onTime),
      ("2025-10-21T00:01", .late, .late),
    ])
  func rule32_dates(end: String, statutory: Timeliness, portal: Timeliness) throws {
    let desk = try TestDesk()
    let view = try desk.does(.resolve(outcome: nil), on: dueOn20October(desk), end)
    #expect(view.timeliness == statutory && view.portalTimeliness == portal)
  }

  @Test("rule 32: a term in hours compares minutes")
  func rule32_hours() throws {
    let desk = try TestDesk()
    for (end, timeliness) in [
      ("2025-10-07T08:59", Timeliness.early), ("2025-10-07T09:00", .onTime),
      ("2025-10-07T09:01", .late), ("2025-10-07", .onTime),  // known by its date alone
    ] {
      let number = try desk.receive("2025-10-06T09:00", limit: "8wh")
      #expect(try desk.does(.resolve(outcome: nil), on: number, end).timeliness == timeliness)
    }
  }

  @Test("rule 33: when the applicant collects never matters")
  func rule33_collection() throws {
    let desk = try TestDesk()
    let number = try dueOn20October(desk)
    #expect(desk.refusal(of: .returnResult(to: nil), on: number, "2025-10-20") == "noResult")
    try desk.does(.resolve(outcome: nil), on: number, "2025-10-20T10:00")
    let view = try desk.does(.returnResult(to: "người nộp"), on: number, "2025-12-25T10:00")
    #expect(view.timeliness == .onTime && view.portalTimeliness == .onTime)
    #expect(view.summary.endedAt?.iso == "2025-10-20T10:00" && view.daysLate == WorkingDays(0))
    let form = try desk.at("2026-01-05").form07a(try ReportPeriod(parsing: "2025-Q4")).form
    #expect(form.total.c11 == 1 && form.total.c12 == 0)
  }

  @Test("rule 34: an open dossier is overdue from the day after its due date, not on it")
  func rule34_overdue() throws {
    let desk = try TestDesk()
    let number = try dueOn20October(desk)
    for (asOf, timeliness) in [
      ("2025-10-20T23:59", Timeliness.running), ("2025-10-21T00:00", .overdue),
    ] {
      let view = try desk.at(asOf).show(number).view
      #expect(view.timeliness == timeliness && view.portalTimeliness == timeliness, "\(asOf)")
    }
    var overdue = ListFilter()
    overdue.overdue = true
    #expect(try desk.at("2025-10-20").list(overdue).isEmpty)
    #expect(try desk.at("2025-10-21").list(overdue).count == 1)
  }

  @Test("rule 35: without a due date it is on time once it has ended")
  func rule35_noDueDate() throws {
    let desk = try TestDesk()
    let number = try desk.intake("2025-10-06T09:00", "TG-31").number.text
    let open = try desk.at("2026-10-06").show(number).view
    #expect(open.timeliness == .running && open.portalTimeliness == .running)
    let view = try desk.does(.resolve(outcome: nil), on: number, "2026-10-07T09:00")
    #expect(view.timeliness == .onTime && view.promisedTimeliness == .onTime)
    #expect(view.portalTimeliness == .onTime)
    // With one it is not.
    #expect(
      try desk.does(.resolve(outcome: nil), on: dueOn20October(desk), "2026-10-07").timeliness
        == .late)
  }

  /// One vector of law.md §1.7: what is done to the dossier due on 20/10, and how it then stands.
  private struct Vector {
    let name: String
    let acts: [(asOf: String, act: DeskAct)]
    var asOf = "2025-10-31"
    let portal: Timeliness
    let statutory: Timeliness
  }

  private static let vectors = [
    Vector(
      name: "end 20/10 23:00", acts: [("2025-10-20T23:00", .resolve(outcome: nil))],
      portal: .onTime, statutory: .onTime),
    Vector(
      name: "9 on 19/10, 10 on 25/10",
      acts: [
        ("2025-10-19", .resolve(outcome: nil)), ("2025-10-25", .returnResult(to: nil)),
      ], portal: .onTime, statutory: .early),
    Vector(
      name: "10 on 21/10 (at the desk 9 goes before it, at the same moment)",
      acts: [
        ("2025-10-21", .resolve(outcome: nil)), ("2025-10-21", .returnResult(to: nil)),
      ], portal: .late, statutory: .late),
    Vector(
      name: "7 on 18/10", acts: [("2025-10-18", .withdraw(reason: nil))], portal: .onTime,
      statutory: .early),
    Vector(
      name: "8 on 21/10", acts: [("2025-10-21", .discontinue(reason: "không còn đối tượng"))],
      portal: .late, statutory: .late),
    Vector(
      name: "one open supplement asked 15/10, period end 31/10",
      acts: [("2025-10-15", askSupplement)], portal: .running, statutory: .running),
    Vector(
      name: "two supplement requests, finished 16/10",
      acts: [
        ("2025-10-07", askSupplement), ("2025-10-08", .receiveSupplement),
        ("2025-10-09", askSupplement), ("2025-10-10", .receiveSupplement),
        ("2025-10-16", .resolve(outcome: nil)),
      ], portal: .late, statutory: .early),
    Vector(
      name: "open, period end 20/10", acts: [], asOf: "2025-10-20", portal: .running,
      statutory: .running),
    Vector(
      name: "open, period end 21/10", acts: [], asOf: "2025-10-21", portal: .overdue,
      statutory: .overdue),
  ]

  @Test("rule 36: the vectors of §1.7: what the portal says and what the law says stand apart")
  func rule36_portalVectors() throws {
    for vector in Self.vectors {
      let desk = try TestDesk()
      let number = try dueOn20October(desk)
      for (asOf, act) in vector.acts { try desk.does(act, on: number, asOf) }
      let view = try desk.at(vector.asOf).show(number).view
      #expect(view.portalTimeliness == vector.portal, "\(vector.name)")
      #expect(view.timeliness == vector.statutory, "\(vector.name)")
    }
  }

  @Test("rule 36: §1.7: a completed supplement is subtracted where the due date has not moved")
  func rule36_subtractedSupplement() throws {
    // Asked 10/10, complete 15/10, finished 24/10: 24 − 5 = 19/10. The due date is still 20/10 only
    // where the rule-set lets the clock run on.
    let desk = try TestDesk()
    desk.law = try Catalogue.shipped().changingRules {
      $0.waits[.supplement] = .having(.keepsRunning)
    }
    for (end, portal) in [("2025-10-24", Timeliness.onTime), ("2025-10-27", .late)] {
      let number = try dueOn20October(desk)
      try desk.does(askSupplement, on: number, "2025-10-10")
      try desk.does(.receiveSupplement, on: number, "2025-10-15")
      let view = try desk.does(.resolve(outcome: nil), on: number, end)
      #expect(view.summary.due?.iso == "2025-10-20")
      #expect(view.portalTimeliness == portal && view.timeliness == .late)
    }
  }

  @Test(
    "rule 36: a moved appointment makes the portal's class on time, the statutory one stays late")
  func rule36_movedAppointment() throws {
    let desk = try TestDesk()
    let number = try dueOn20October(desk)
    try desk.apologise(number, "2025-10-21T09:00", newDate: "2025-10-27")
    let view = try desk.does(.resolve(outcome: nil), on: number, "2025-10-26")
    #expect(view.portalTimeliness == .onTime && view.promisedTimeliness == .early)
    #expect(view.timeliness == .late)
    // 07a goes by the original due date.
    let form = try desk.at("2025-11-03").form07a(try ReportPeriod(parsing: "2025-10")).form
    #expect([form.total.c10, form.total.c11, form.total.c12] == [0, 0, 1])
  }

  @Test("rule 36: the apology never depends on the portal's class")
  func rule36_apologyGoesByTheLaw() throws {
    let desk = try TestDesk()
    desk.law = try Catalogue.shipped().changingRules {
      $0.waits[.supplement] = .having(.keepsRunning)
    }
    let late = try dueOn20October(desk)  // late by law, on time for the portal
    try desk.does(askSupplement, on: late, "2025-10-10")
    try desk.does(.receiveSupplement, on: late, "2025-10-15")
    try desk.does(.resolve(outcome: nil), on: late, "2025-10-24")
    desk.law = nil
    let early = try dueOn20October(desk)  // early by law, late for the portal
    for (asOf, act) in [
      ("2025-10-07", askSupplement), ("2025-10-08", .receiveSupplement),
      ("2025-10-09", askSupplement), ("2025-10-10", .receiveSupplement),
      ("2025-10-16", .resolve(outcome: nil)),
    ] { try desk.does(act, on: early, asOf) }
    let views = try desk.at("2025-10-31").list(ListFilter())
    #expect(views.map(\.portalTimeliness) == [.onTime, .late])
    var missing = ListFilter()
    missing.missingApology = true
    #expect(try desk.at("2025-10-31").list(missing).map(\.number.text) == [late])
    #expect(try desk.apologise(late, "2025-10-31").issued.count == 1)
    #expect(try desk.apologise(early, "2025-10-31").hasRefusals)
  }

  /// Due on Monday 20/10/2025.
  @Test(
    "rule 37: days late in working days and in days, 0 on the due date",
    arguments: [
      ("2025-10-17", 0, 0), ("2025-10-20T23:00", 0, 0), ("2025-10-21", 1, 1),
      ("2025-10-24", 4, 4), ("2025-10-26", 4, 6), ("2025-10-27", 5, 7),
    ])
  func rule37_daysLate(end: String, working: Int, calendar: Int) throws {
    let desk = try TestDesk()
    let number = try dueOn20October(desk)
    let open = try desk.at(end).show(number)
    #expect(open.view.daysLate == WorkingDays(working))
    #expect(open.view.calendarDaysLate == CalendarDays(calendar))
    let ended = try desk.does(.resolve(outcome: nil), on: number, end)
    #expect(ended.daysLate == WorkingDays(working))
    #expect(ended.calendarDaysLate == CalendarDays(calendar))
    #expect(
      try desk.at("2026-01-05").show(number).json["calendarDaysLate"]?.integerValue == calendar)
  }
}
