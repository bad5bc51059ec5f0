import DossierCore
import Foundation
import LegalBasis
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// A change of law is a change of `Procedures/` alone (invariants 4 and 12, decision 4): an office
/// that works on gets a new decree, a new calendar year and a new limit as files, edits old ones on
/// top of it, and no dossier that is there moves.
@Suite struct ChangeOfLawRules {
  /// A copy of the shipped law, as an office keeps it.
  private final class LawFolder {
    let path: String

    init() throws {
      path = FileManager.default.temporaryDirectory.appending(path: "luat-\(UUID())").path()
      try FileManager.default.copyItem(
        atPath: TestDesk.proceduresOfTheRepository, toPath: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func read(_ name: String) throws -> String {
      try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }

    func write(_ name: String, _ text: String) throws {
      try text.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
    }

    /// Replaces a text that is there.
    func edit(_ name: String, _ changes: [(String, String)]) throws {
      var text = try read(name)
      for (old, new) in changes {
        #expect(text.contains(old), "\(name) has no “\(old)”")
        text = text.replacingOccurrences(of: old, with: new)
      }
      try write(name, text)
    }
  }

  /// The decree in force on 24/11/2026, ended on 31/12/2027, and an invented one after it: the
  /// supplement in appraisal pauses, closing after 20 days.
  private func addDecree(_ law: LawFolder) throws {
    let last = "rules/nd118-2025-nd309-2026.yaml"
    let text = try law.read(last)
    try law.edit(
      last,
      [("inForce: {from: 2026-08-05}", "inForce: {from: 2026-08-05, to: 2027-12-31}")])
    try law.write("rules/nd999-2027.yaml", text)
    try law.edit(
      "rules/nd999-2027.yaml",
      [
        ("id: nd118-2025-nd309-2026", "id: nd999-2027"),
        ("inForce: {from: 2026-08-05}", "inForce: {from: 2028-01-01}"),
        ("closing: {value: 15,", "closing: {value: 20,"), ("effect: restarts", "effect: pauses"),
      ])
  }

  /// 2028 as it might be published, with one day that no rule would give.
  private func addYear(_ law: LawFolder) throws {
    try law.write(
      "calendar/2028.yaml",
      """
      year: 2028
      weeklyDaysOff: [saturday, sunday]
      daysOff:
        - {date: 2028-01-03, name: Tết Dương lịch (nghỉ bù), reference: CV 1}
        - {date: 2028-01-25, name: Tết Nguyên đán, reference: CV 1, knownSince: 2027-10-01}
        - {date: 2028-01-26, name: Tết Nguyên đán, reference: CV 1, knownSince: 2027-10-01}
        - {date: 2028-01-27, name: Tết Nguyên đán, reference: CV 1, knownSince: 2027-10-01}
        - {date: 2028-01-28, name: Tết Nguyên đán, reference: CV 1, knownSince: 2027-10-01}
        - {date: 2028-01-31, name: Tết Nguyên đán (nghỉ bù), reference: CV 1, knownSince: 2027-10-01}
        - {date: 2028-01-10, name: Ngày thử, reference: CV 1, knownSince: 2027-10-01}
        - {date: 2028-09-04, name: Quốc khánh, reference: CV 1, knownSince: 2027-10-01}
      makeUp: []

      """)
  }

  /// What an inspector sees of a dossier: its proof, and the dossier itself.
  private func picture(_ desk: TestDesk, _ number: String, _ asOf: String) throws -> [String] {
    let explanation = try desk.at(asOf).explain(number)
    #expect(explanation.agrees && explanation.proof?.isVerified == true)
    return [explanation.json.text, try desk.at(asOf).show(number).json.text]
  }

  @Test("change of law: files alone; new dossiers follow them, old ones do not")
  func filesAlone() throws {
    let law = try LawFolder()
    let desk = try TestDesk(procedures: law.path)
    // Before: received under NĐ 309, due in a year that is not published yet.
    let old = try desk.intake("2027-12-20T08:00").number.text
    let waiting = try desk.intake("2027-12-20T09:00").number.text
    try desk.does(askSupplement, on: waiting, "2027-12-21T08:00")
    let pictures = try [old, waiting].map { try picture(desk, $0, "2028-02-01") }
    #expect(try desk.at("2027-12-20").show(old).view.summary.provisional)

    try addDecree(law)
    try addYear(law)
    // And a shorter limit for the procedure, as a new version.
    try law.edit(
      "ton-giao/TG-02.yaml",
      [
        ("inForce: {from: 2024-03-30}", "inForce: {from: 2024-03-30, to: 2027-12-31}")
      ])
    try law.write(
      "ton-giao/TG-02.yaml",
      try law.read("ton-giao/TG-02.yaml") + """
          - inForce: {from: 2028-01-01}
            name: Đăng ký sửa đổi hiến chương của tổ chức tôn giáo có địa bàn hoạt động ở một tỉnh
            code: 1.012664
            codeCertainty: seen
            steps: [{number: 1, name: Tiếp nhận, role: Một cửa, quarterDays: 40}]
            legalLimit: {value: 10, unit: workingDays, certainty: seen, reference: Luật thử Điều 1}
            references: [Luật thử Điều 1]

        """)

    // The old ones: not a letter has changed, and all proofs are made again from what was kept.
    for (number, before) in zip([old, waiting], pictures) {
      #expect(try picture(desk, number, "2028-02-01") == before)
      #expect(try desk.at("2028-02-01").explain(number).rules.id == "nd118-2025-nd309-2026")
    }
    #expect(try desk.at("2028-02-01").verify().findings == [])

    // New ones follow the new files: ten working days, over a day that only the file knows.
    let new = try desk.intake("2028-01-04T08:00")
    #expect(new.summary.due?.iso == "2028-01-19" && !new.summary.provisional)
    #expect(try desk.at("2028-01-04").explain(new.number.text).rules.id == "nd999-2027")

    // The supplement restarts the old one's term, as on the day of its receipt …
    let restarted = try desk.does(.receiveSupplement, on: waiting, "2028-01-05T08:00")
    #expect(restarted.summary.limit == .calendarDays(CalendarDays(30)))
    #expect(restarted.summary.due?.iso == "2028-02-04")
    // … and pauses the new one's: 6 and 7/1 are left out.
    let number = new.number.text
    try desk.does(askSupplement, on: number, "2028-01-05T08:00")
    #expect(
      try desk.does(.receiveSupplement, on: number, "2028-01-07T08:00").summary.due?.iso
        == "2028-01-21")
    // Closing after 15 days for the old (asked again 6/1: 21/1, a Friday), after 20 for the new.
    try desk.does(askSupplement, on: waiting, "2028-01-06T08:00")
    try desk.does(askSupplement, on: number, "2028-01-10T08:00")
    #expect(try desk.at("2028-01-11").show(waiting).view.summary.closingDate?.iso == "2028-01-21")
    #expect(try desk.at("2028-01-11").show(number).view.summary.closingDate?.iso == "2028-02-01")
    #expect(try desk.at("2028-02-01").verify().findings == [])
  }

  @Test("change of law: a new year moves open dossiers only by calendar apply, each by an event")
  func newYearMovesByAnEvent() throws {
    let law = try LawFolder()
    let desk = try TestDesk(procedures: law.path)
    let number = try desk.receive("2027-12-30T08:00", limit: "5wd")
    // 31/12, then 4, 5, 6 and 7/1: Saturday 1/1 is compensated, by the rule that computes the year.
    #expect(try desk.at("2027-12-30").show(number).view.summary.due?.iso == "2028-01-07")
    let later = try desk.receive("2027-12-30T08:00", limit: "6wd")
    let before = try [number, later].map { try desk.at("2028-01-04").explain($0).json.text }
    try addYear(law)
    #expect(try [number, later].map { try desk.at("2028-01-04").explain($0).json.text } == before)
    // The file knows 10/1 as a day off: one of them moves.
    let moved = try desk.at("2028-01-04").applyCalendar(dryRun: false)
    #expect(moved.map(\.number.text) == [later])
    #expect(moved.map { [$0.before.iso, $0.after.iso] } == [["2028-01-10", "2028-01-11"]])
    #expect(try desk.at("2028-01-04").show(later).events.last?.event.kind == .recalculated)
    #expect(try desk.at("2028-01-04").show(later).view.summary.provisional == false)
    #expect(try desk.at("2028-01-04").verify().findings == [])
  }

  @Test("change of law: a submission is judged by the rule-set of its day, whatever became of it")
  func submissions() throws {
    let law = try LawFolder()
    let desk = try TestDesk(procedures: law.path)
    // Filed under NĐ 61, received under NĐ 118; and one that still waits for its supplement.
    let filed = try desk.submission("2025-06-27T08:00")
    let number = try desk.intake("2025-07-02T08:00", number: filed).number.text
    let waiting = try desk.submission("2025-06-27T09:00")
    try desk.does(askSupplement, on: waiting, "2025-06-27T10:00")
    try FileManager.default.removeItem(atPath: law.path + "/rules/nd61-2018.yaml")
    #expect(try desk.at("2025-07-03").verify().findings == [])
    #expect(try desk.at("2025-07-03").explain(number).rules.id == "nd118-2025")
    try desk.does(.receiveSupplement, on: waiting, "2025-07-03T08:00")
    #expect(desk.refusal(of: askSupplement, on: waiting, "2025-07-03") == "intakeSupplementsUsed")
    // Without it nothing new can be filed on that day.
    #expect(refusal { try desk.submission("2025-06-27T11:00") }?.code == "noLawInForce")
    #expect(try desk.at("2025-07-03").verify().findings == [])
  }

  @Test("change of law: old files may be edited or removed; old dossiers keep the texts they name")
  func oldFilesEdited() throws {
    let law = try LawFolder()
    let desk = try TestDesk(procedures: law.path)
    let number = try desk.intake("2026-08-28T08:00").number.text
    let waiting = try desk.intake("2026-08-28T09:00").number.text
    try desk.does(askSupplement, on: waiting, "2026-08-31T08:00")
    let pictures = try [number, waiting].map { try picture(desk, $0, "2026-10-05") }

    try law.edit(
      "rules/nd118-2025-nd309-2026.yaml",
      [
        ("effect: restarts", "effect: keepsRunning"), ("apologyLead: 1", "apologyLead: 3"),
        ("closing: {value: 15,", "closing: {value: 1,"),
      ])
    try law.edit("ton-giao/TG-02.yaml", [("value: 30", "value: 45")])
    try law.edit("calendar/2026.yaml", [("2026-09-02", "2026-09-04")])
    try FileManager.default.removeItem(atPath: law.path + "/calendar/2027.yaml")

    #expect(try [number, waiting].map { try picture(desk, $0, "2026-10-05") } == pictures)
    #expect(try desk.at("2026-10-05").verify().findings == [])
    // Its closing and its restart are still those of its own rule-set and limit.
    #expect(desk.refusal(of: .close, on: waiting, "2026-09-10") == "closingDateNotPassed")
    let restarted = try desk.does(.receiveSupplement, on: waiting, "2026-09-10T08:00")
    #expect(restarted.summary.limit == .calendarDays(CalendarDays(30)))
    #expect(restarted.summary.due?.iso == "2026-10-12")  // 10/10 is a Saturday
    // What comes now follows the files as they are.
    #expect(try desk.intake("2026-10-05T08:00").summary.due?.iso == "2026-11-19")
    #expect(try desk.at("2026-10-05").verify().findings == [])
  }
}
