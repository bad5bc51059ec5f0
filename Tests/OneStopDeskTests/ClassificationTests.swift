import DossierCore
import Foundation
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// Early, on time, late, in three readings, through the desk (law.md §1.7; §10 rules 28, 32–37).
///
/// Every dossier is received on Monday 06/10/2025 with ten working days and is due on Monday
/// 20/10/2025.
@Suite struct ClassificationTests {
  static let received = "2025-10-06T09:00"

  /// A dossier and what was done to it, looked at on a day.
  static func view(
    limit: String = "10wd", _ acts: [(String, DeskAct)], asOf: String = "2025-10-31"
  ) throws -> DossierView {
    let desk = try TestDesk()
    let number = try desk.receive(received, limit: limit)
    for (moment, act) in acts { try desk.act(act, on: number, moment) }
    return try desk.at(asOf).show(number).view
  }

  static let ask = DeskAct.requestSupplement(items: ["Bản sao"], reason: "thiếu giấy tờ")

  @Test("rule 32: the local date decides, not the hour")
  func rule32_localDates() throws {
    for (end, class_, late, early) in [
      ("2025-10-19T23:59", Timeliness.early, 0, 1), ("2025-10-20T00:01", .onTime, 0, 0),
      ("2025-10-20T23:00", .onTime, 0, 0), ("2025-10-21T00:01", .late, 1, 0),
      ("2025-10-16T08:00", .early, 0, 2),
    ] {
      let view = try Self.view([(end, .resolve(outcome: nil))])
      #expect(view.timeliness == class_, "\(end)")
      #expect(view.daysLate.count == late && view.daysEarly.count == early, "\(end)")
      #expect(view.summary.due?.iso == "2025-10-20")
    }
  }

  @Test("rule 28: refusal, withdrawal and stop are ends, classed by their date")
  func rule28_everyEndIsClassed() throws {
    for act in [
      DeskAct.refuse(reason: "không đủ điều kiện"), .withdraw(reason: nil),
      .discontinue(reason: "dừng"),
    ] {
      for (end, expected) in [
        ("2025-10-17T10:00", Timeliness.early), ("2025-10-20T10:00", .onTime),
        ("2025-10-21T10:00", .late),
      ] {
        #expect(try Self.view([(end, act)]).timeliness == expected, "\(act) \(end)")
      }
    }
  }

  @Test("rule 33: the day of collection changes nothing")
  func rule33_collectionDoesNotMatter() throws {
    let view = try Self.view([
      ("2025-10-20T10:00", .resolve(outcome: nil)), ("2025-10-30T10:00", .returnResult(to: nil)),
    ])
    #expect(view.timeliness == .onTime && view.portalTimeliness == .onTime)
    #expect(view.summary.returnedAt?.date.iso == "2025-10-30")
  }

  @Test("rule 34: unfinished is overdue from the day after the due date")
  func rule34_openDossiers() throws {
    for (asOf, expected, late) in [
      ("2025-10-20", Timeliness.running, 0), ("2025-10-20T23:59", .running, 0),
      ("2025-10-21", .overdue, 1), ("2025-10-27", .overdue, 5),
    ] {
      let view = try Self.view([], asOf: asOf)
      #expect(view.timeliness == expected, "\(asOf)")
      #expect(view.portalTimeliness == expected, "\(asOf)")
      #expect(view.daysLate.count == late, "\(asOf)")
    }
  }

  @Test("rule 35: without a limit, on time when finished and never overdue")
  func rule35_noLimit() throws {
    let open = try Self.view(limit: "immediate", [], asOf: "2026-10-31")
    #expect(open.timeliness == .running && open.summary.due == nil)
    let ended = try Self.view(
      limit: "immediate", [("2026-02-02T10:00", .resolve(outcome: nil))], asOf: "2026-10-31")
    #expect(ended.timeliness == .onTime && ended.daysLate.count == 0)
  }

  @Test("rule 36: three readings are kept apart, and the portal's never decides on an apology")
  func rule36_threeReadings() throws {
    // Two requests are late for the portal though the result came early.
    let twice = try Self.view([
      ("2025-10-07T09:00", Self.ask), ("2025-10-08T09:00", .receiveSupplement),
      ("2025-10-09T09:00", Self.ask), ("2025-10-10T09:00", .receiveSupplement),
      ("2025-10-16T09:00", .resolve(outcome: nil)),
    ])
    #expect(twice.timeliness == .early && twice.portalTimeliness == .late)
    #expect(!twice.owesApology)
    let json = twice.json
    for key in ["timeliness", "promisedTimeliness", "portalTimeliness"] {
      #expect(json[key]?.stringValue != nil, "\(key)")
    }
  }

  @Test("rule 37: days late are working days, 0 on the due date")
  func rule37_daysLate() throws {
    for (end, days) in [
      ("2025-10-20T16:00", 0), ("2025-10-21T08:00", 1), ("2025-10-24T08:00", 4),
      ("2025-10-25T08:00", 4), ("2025-10-27T08:00", 5),
    ] {
      #expect(try Self.view([(end, .resolve(outcome: nil))]).daysLate.count == days, "\(end)")
    }
  }

  @Test("the portal's vectors of law.md §1.7, due 20/10")
  func portalVectors() throws {
    for (acts, asOf, expected) in [
      ([("2025-10-20T23:00", .resolve(outcome: nil))], "2025-10-31", Timeliness.onTime),
      (
        [
          ("2025-10-19T10:00", .resolve(outcome: nil)),
          ("2025-10-25T10:00", .returnResult(to: nil)),
        ], "2025-10-31", .onTime
      ),
      (
        [("2025-10-21", .resolve(outcome: nil)), ("2025-10-21", .returnResult(to: nil))],
        "2025-10-31", .late
      ),
      ([("2025-10-18T10:00", .withdraw(reason: nil))], "2025-10-31", .onTime),
      ([("2025-10-21T10:00", .discontinue(reason: "dừng"))], "2025-10-31", .late),
      ([("2025-10-15T10:00", Self.ask)], "2025-10-31", .running),
      (
        [
          ("2025-10-08T10:00", Self.ask), ("2025-10-09T10:00", .receiveSupplement),
          ("2025-10-10T10:00", Self.ask), ("2025-10-13T10:00", .receiveSupplement),
          ("2025-10-16T10:00", .resolve(outcome: nil)),
        ], "2025-10-31", .late
      ),
      ([], "2025-10-20", .running), ([], "2025-10-21", .overdue),
    ] as [([(String, DeskAct)], String, Timeliness)] {
      let view = try Self.view(acts, asOf: asOf)
      #expect(view.portalTimeliness == expected, "\(acts) \(asOf)")
    }
  }

  @Test("law.md §1.7: an appointment moved to 27/10, ended 26/10: portal on time, by law late")
  func movedAppointment() throws {
    let desk = try TestDesk()
    let number = try desk.receive(Self.received, limit: "10wd")
    let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = try desk.at("2025-10-21T10:00").issueLetters(
      LettersRequest(
        reason: .staff, newDate: CivilDate(iso: "2025-10-27"), folder: folder))
    #expect(result.issued.count == 1)
    try desk.act(.resolve(outcome: nil), on: number, "2025-10-26T10:00")
    let view = try desk.at("2025-10-31").show(number).view
    #expect(view.summary.due?.iso == "2025-10-20" && view.summary.promised?.iso == "2025-10-27")
    #expect(view.timeliness == .late)
    #expect(view.promisedTimeliness == .early)
    #expect(view.portalTimeliness == .onTime)
  }
}
