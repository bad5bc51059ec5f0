import DossierCore
import DossierReports
import LegalBasis
import OneStopDesk
import Testing
import WorkingTime

/// law.md §10 "Apology"; the letters themselves are in LettersTests, DossierLettersTests and
/// DocumentRenderingTests.
@Suite struct ApologyRules {
  /// law.md §4.6 "Latest apology".
  @Test(
    "rule 38: the apology is owed by the last working day before the due date",
    arguments: [
      ("2026-11-25", "2026-11-23"), ("2026-11-23", "2026-11-20"), ("2026-09-03", "2026-08-28"),
      ("2026-02-23", "2026-02-13"), ("2026-08-24", "2026-08-22"), ("2025-05-05", "2025-04-29"),
      ("2027-02-11", "2027-02-03"), ("2027-09-06", "2027-09-01"), ("2027-11-25", "2027-11-23"),
    ])
  func rule38_latestApology(due: String, latest: String) throws {
    let desk = try TestDesk()
    let number = try desk.receive("\(due)T08:00", limit: "sameday")
    let view = try desk.at(due).show(number).view
    #expect(view.summary.due?.iso == due && view.latestApology?.iso == latest)
  }

  @Test("rule 38: what is due soon is listed beforehand; what is overdue is not due soon")
  func rule38_warning() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-10-01T09:00", limit: "5wd")  // 8/10
    var soon = ListFilter()
    soon.dueWithin = WorkingDays(3)
    for (asOf, numbers) in [
      ("2025-10-02", []), ("2025-10-03", [number]), ("2025-10-08", [number]), ("2025-10-09", []),
    ] {
      #expect(try desk.at(asOf).list(soon).map(\.number.text) == numbers, "\(asOf)")
    }
  }

  @Test("rule 41: one re-appointment; a second is refused and the dossier stays on the list")
  func rule41_oneReappointment() throws {
    let desk = try TestDesk()
    let number = try desk.receive("2025-10-01T09:00", limit: "5wd")
    #expect(try desk.apologise(number, "2025-10-09", newDate: "2025-10-15").issued.count == 1)
    let second = try desk.apologise(number, "2025-10-16", newDate: "2025-10-22")
    #expect(second.issued.isEmpty && second.refusals.count == 1)
    let article = "Nghị định 118/2025/NĐ-CP Đ.19 k.6"
    #expect(second.refusals.first?.message.contains(article) == true)
    #expect(second.refusals.first?.remedy?.contains("người đứng đầu") == true)
    var overdue = ListFilter()
    overdue.overdue = true
    #expect(try desk.at("2025-10-16").list(overdue).map(\.number.text) == [number])
    #expect(try desk.at("2025-10-16").show(number).view.summary.promised?.iso == "2025-10-15")
  }

  @Test("rule 42: late with no letter stands on the list until a letter is issued, late as it is")
  func rule42_missingApology() throws {
    let desk = try TestDesk()
    let ended = try desk.receive("2025-10-01T09:00", limit: "5wd")
    let open = try desk.receive("2025-10-01T09:00", limit: "5wd")
    let onTime = try desk.receive("2025-10-01T09:00", limit: "5wd")
    try desk.does(.resolve(outcome: nil), on: onTime, "2025-10-08T10:00")
    var missing = ListFilter()
    missing.missingApology = true
    func listed(_ asOf: String) throws -> [String] {
      try desk.at(asOf).list(missing).map(\.number.text)
    }
    #expect(try listed("2025-10-08") == [])
    try desk.does(.resolve(outcome: nil), on: ended, "2025-10-09T10:00")
    #expect(try listed("2025-10-10") == [ended, open])
    for number in [ended, open] {
      #expect(try desk.apologise(number, "2025-10-10").issued.map(\.late) == [true])
    }
    #expect(try listed("2025-10-10") == [])
    #expect(try desk.at("2025-10-10").letters().count == 2)
  }

  @Test("rule 46: the number of a letter stands in its year, its date is the day of issue")
  func rule46_dateAndNumber() throws {
    let desk = try TestDesk()
    let first = try desk.receive("2025-12-22T09:00", limit: "1wd")
    let second = try desk.receive("2025-12-22T09:00", limit: "1wd")
    #expect(try desk.apologise(first, "2025-12-31").issued.map(\.letter) == ["01/SDTTG-VP"])
    #expect(try desk.apologise(second, "2026-01-05").issued.map(\.letter) == ["01/SDTTG-VP"])
    let letters = try desk.at("2026-01-05").letters()
    #expect(letters.map(\.date.iso) == ["2025-12-31", "2026-01-05"])
    #expect(letters.map(\.backdated) == [false, false])
    // A letter that was issued can not be taken back, nor its date moved.
    let seq = try desk.at("2026-01-05").show(first).events.count
    for change in [
      Correction.Change.void, .moved(to: try Moment(parsing: "2025-12-25")),
    ] {
      #expect(
        desk.refusal(
          of: .correct(sequence: seq, change: change, reason: "nhầm"), on: first, "2026-01-06")
          == "notCorrectable")
    }
  }
}
