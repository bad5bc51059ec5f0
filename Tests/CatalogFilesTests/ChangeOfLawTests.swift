import CatalogFiles
import Foundation
import LegalBasis
import Testing
import WorkingTime

/// A change of law is a change of `Procedures/` alone: a copy with a further rule-set, a further
/// calendar year and a further procedure version works, and old days are answered as before.
@Suite struct ChangeOfLawTests {
  @Test func newRuleSetAndYear() throws {
    let temporary = try TemporaryFolder()
    let folder = try temporary.copyOfShipped()
    let before = try folder.loadCatalogue()

    // An invented decree from 01/01/2028: 10 days instead of 15 before closing, a pause.
    let last = folder.path + "/rules/nd118-2025-nd309-2026.yaml"
    let text = try String(contentsOfFile: last, encoding: .utf8)
    try text.replacingOccurrences(
      of: "inForce: {from: 2026-08-05}", with: "inForce: {from: 2026-08-05, to: 2027-12-31}"
    ).write(toFile: last, atomically: true, encoding: .utf8)
    try temporary.write(
      "Procedures/rules/nd999-2027.yaml",
      text.replacingOccurrences(of: "id: nd118-2025-nd309-2026", with: "id: nd999-2027")
        .replacingOccurrences(of: "from: 2026-08-05", with: "from: 2028-01-01")
        .replacingOccurrences(of: "value: 15", with: "value: 10")
        .replacingOccurrences(of: "effect: restarts", with: "effect: pauses"))
    try temporary.write(
      "Procedures/calendar/2028.yaml",
      """
      year: 2028
      weeklyDaysOff: [saturday, sunday]
      daysOff:
        - {date: 2028-01-25, name: Tết Nguyên đán, reference: CV 1, knownSince: 2027-10-01}
        - {date: 2028-01-26, name: Tết Nguyên đán, reference: CV 1, knownSince: 2027-10-01}
        - {date: 2028-05-02, name: Nghỉ hoán đổi, reference: CV 2, knownSince: 2028-03-01}
        - {date: 2028-09-01, name: Quốc khánh, reference: CV 1, knownSince: 2027-11-01}
      makeUp:
        - {date: 2028-05-06, for: 2028-05-02, reference: CV 2, knownSince: 2028-03-01}
      """)

    let after: Catalogue
    do { after = try folder.loadCatalogue() } catch {
      Issue.record("\(error.message)")
      return
    }
    // New dossiers follow the new rules, old ones the old.
    #expect(try after.ruleSet(on: day("31/12/2027")).id == "nd118-2025-nd309-2026")
    let rules = try after.ruleSet(on: day("1/1/2028"))
    #expect(rules.id == "nd999-2027")
    #expect(rules.closing?.limit == .calendarDays(CalendarDays(10)))
    #expect(rules.waits[.supplement]?.effect == .pauses)
    #expect(try folder.loadRuleSet(on: day("1/1/2028")) == rules)
    for date in ["21/6/2018", "30/6/2025", "1/7/2025", "4/8/2026"] {
      #expect(try after.ruleSet(on: day(date)) == before.ruleSet(on: day(date)))
    }

    // The year is published, its swap is known, and the other years are as they were.
    let year = try #require(after.calendar.years.last)
    #expect(year.year == 2028)
    #expect(year.completeSince == (try day("1/11/2027")))
    #expect(year.days.first { $0.date.iso == "2028-05-02" }?.kind == .swappedOff)
    #expect(after.calendar.years.dropLast() == before.calendar.years[...])
    let calendar = try WorkingCalendar(
      published: after.calendar.years, statutory: after.calendar.statutory, knownOn: nil,
      through: 2028)
    #expect(!calendar.isProvisional(year: 2028))
    #expect(try calendar.kind(of: day("6/5/2028")) == .makeUp)
    #expect(
      try calendar.date(WorkingDays(1), after: day("24/1/2028")) == day("27/1/2028"))
  }

  @Test func newProcedureVersion() throws {
    let temporary = try TemporaryFolder()
    let folder = try temporary.copyOfShipped()
    let file = folder.path + "/ton-giao/TG-02.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacingOccurrences(
      of: "inForce: {from: 2024-03-30}", with: "inForce: {from: 2024-03-30, to: 2026-12-31}"
    ).appending(
      """
        - inForce: {from: 2027-01-01}
          name: Đăng ký sửa đổi hiến chương
          otherNames: []
          code: 1.999999
          codeCertainty: seen
          legalLimit: {value: 20, unit: workingDays, certainty: seen, reference: Luật mới Điều 1}
          localLimit: {value: 15, unit: workingDays, certainty: seen, reference: QĐ 1/QĐ-UBND}
          steps:
            - {number: 1, name: Tiếp nhận, role: Một cửa, quarterDays: 60}
          references: [Luật mới Điều 1]
      """
    ).write(toFile: file, atomically: true, encoding: .utf8)
    let catalogue: Catalogue
    do { catalogue = try folder.loadCatalogue() } catch {
      Issue.record("\(error.message)")
      return
    }
    let old = try catalogue.procedure(id: "TG-02", on: day("31/12/2026"))
    let new = try catalogue.procedure(id: "TG-02", on: day("1/1/2027"))
    #expect(old.governingLimit.limit == .calendarDays(CalendarDays(30)))
    #expect(new.governingLimit.limit == .workingDays(WorkingDays(15)))
    // The code of either version finds the one in force on the day.
    #expect(catalogue.findProcedure("1.999999", on: try day("31/12/2026")) == .found(old))
    #expect(catalogue.findProcedure("1.012664", on: try day("1/1/2027")) == .found(new))
  }
}
