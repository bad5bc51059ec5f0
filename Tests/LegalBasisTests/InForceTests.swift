import LegalBasis
import Testing
import WorkingTime

private func day(_ text: String) throws -> CivilDate { try CivilDate(vietnamese: text) }

/// Spans of validity: both ends belong to them, a missing end is open.
@Suite struct InForceTests {
  private func span(_ from: String?, _ to: String?) throws -> InForce {
    InForce(from: try from.map(day), to: try to.map(day))
  }

  @Test func contains() throws {
    let table: [(from: String?, to: String?, date: String, isIn: Bool)] = [
      ("1/7/2025", "4/8/2026", "30/6/2025", false),
      ("1/7/2025", "4/8/2026", "1/7/2025", true),
      ("1/7/2025", "4/8/2026", "4/8/2026", true),
      ("1/7/2025", "4/8/2026", "5/8/2026", false),
      (nil, "4/8/2026", "1/1/1990", true),
      ("5/8/2026", nil, "1/1/2090", true),
      (nil, nil, "1/1/2026", true),
    ]
    for row in table {
      #expect(try span(row.from, row.to).contains(day(row.date)) == row.isIn, "\(row)")
    }
  }

  @Test func overlaps() throws {
    let table: [(one: (String?, String?), two: (String?, String?), overlap: Bool)] = [
      (("1/1/2025", "30/6/2025"), ("1/7/2025", nil), false),
      (("1/1/2025", "1/7/2025"), ("1/7/2025", nil), true),
      ((nil, nil), ("1/7/2025", "2/7/2025"), true),
      ((nil, "1/1/2025"), ("2/1/2025", nil), false),
      (("1/1/2025", nil), ("1/1/2026", nil), true),
    ]
    for row in table {
      let (one, two) = (try span(row.one.0, row.one.1), try span(row.two.0, row.two.1))
      #expect(one.overlaps(two) == row.overlap, "\(row)")
      #expect(two.overlaps(one) == row.overlap, "\(row)")
    }
  }
}

/// References as letters and narrow columns print them.
@Suite struct LegalReferenceTests {
  @Test func texts() {
    let table = [
      ("Nghị định 118/2025/NĐ-CP", "Đ.19 k.6", "NĐ 118/2025 Đ.19 k.6"),
      ("Bộ luật Dân sự 91/2015/QH13", "Đ.147 k.2", "BLDS Đ.147 k.2"),
      ("Bộ luật Lao động 45/2019/QH14", "Đ.112 k.1", "BLLĐ Đ.112 k.1"),
      ("CV 8726/VPCP-KGVX", "", "CV 8726/VPCP-KGVX"),
    ]
    for (instrument, article, short) in table {
      let reference = LegalReference(instrument: instrument, article: article, certainty: .seen)
      #expect(reference.shortText == short)
      #expect(reference.text == (article.isEmpty ? instrument : instrument + " " + article))
    }
  }
}

/// Look-ups in a catalogue made by hand.
@Suite struct CatalogueTests {
  private let reference = LegalReference(instrument: "NĐ", article: "Đ.1", certainty: .seen)

  private func version(
    _ id: String, from: String?, to: String?, code: String?, name: String,
    waits: [WaitKind: WaitRule] = [:]
  ) throws -> ProcedureVersion {
    ProcedureVersion(
      id: id, inForce: InForce(from: try from.map(day), to: try to.map(day)), code: code,
      codeCertainty: .seen, otherCodes: [], name: name, otherNames: [], kind: .request,
      field: "Tôn giáo", decides: nil, processes: nil,
      legalLimit: PublishedLimit(limit: nil, certainty: .unknown, reference: ""), localLimit: nil,
      applicantDeadline: nil, components: [], sets: 1, fee: nil, references: ["Đ.1"], result: nil,
      steps: [], waits: waits, supplementNotice: nil, closing: nil, afterHours: .none,
      boundaryFree: [], onlineLevel: nil, checkedOn: try day("24/11/2026"), notes: nil)
  }

  @Test("a version in force, or a gap that names the missing fact; never the nearest version")
  func versions() throws {
    let old = try version(
      "A", from: "1/1/2020", to: "31/12/2020", code: "1.000001", name: "Thủ tục cũ")
    let new = try version("A", from: "1/1/2022", to: nil, code: "1.000002", name: "Thủ tục mới")
    let other = try version("B", from: nil, to: nil, code: nil, name: "Thủ tục cũ")
    let catalogue = Catalogue(
      calendar: PublishedCalendar(years: [], statutory: []), ruleSets: [],
      procedures: [new, other, old], agencies: [])
    #expect(catalogue.procedures == [old, new, other])
    #expect(try catalogue.procedure(id: "A", on: day("31/12/2020")) == old)
    #expect(try catalogue.procedure(id: "A", on: day("1/1/2022")) == new)
    let hole = try day("1/6/2021")
    #expect(throws: LawGap.noVersion(id: "A", on: hole)) {
      try catalogue.procedure(id: "A", on: hole)
    }
    #expect(catalogue.versions(ofProcedure: "A") == [old, new])
    #expect(catalogue.versions(ofProcedure: "C") == [])
    let today = try day("24/11/2026")
    #expect(catalogue.findProcedure("1.000001.H05", on: today) == .found(new))
    #expect(
      catalogue.findProcedure("1.000001", on: hole) == .notInForce(.noVersion(id: "A", on: hole)))
    // One slip away from a code in force: offered, not taken.
    #expect(catalogue.findProcedure("1.000003", on: today) == .unknown(closeMatches: [new]))
    #expect(catalogue.findProcedure("1.999999", on: today) == .unknown(closeMatches: []))
    #expect(throws: LawGap.noRuleSet(on: today)) { try catalogue.ruleSet(on: today) }
  }

  @Test("the procedure's own rule for a wait comes before the rule-set's")
  func waits() throws {
    let own = WaitRule(effect: .pauses, reference: reference)
    let plain = try version("A", from: nil, to: nil, code: nil, name: "A")
    let special = try version(
      "B", from: nil, to: nil, code: nil, name: "B", waits: [.payment: own])
    let rule = WaitRule(effect: .keepsRunning, reference: reference)
    let rules = RuleSet(
      id: "r", name: "r", inForce: InForce(from: nil, to: nil),
      checkedOn: try day("24/11/2026"), firstDay: reference, workingDaysOnly: reference,
      lastDayRolls: reference, weeklyDaysOff: reference, clockStart: .acceptance,
      boundaryFreeClockStart: .acceptance, clockStartReference: reference,
      waits: [.payment: rule], intakeAlert: nil, intakeAnswer: nil, transferCutoff: .midnight,
      transferReference: reference,
      supplementNotice: RuledLimit(limit: .workingDays(WorkingDays(3)), reference: reference),
      intakeSupplements: RuledCount(maximum: 1, reference: reference), closing: nil,
      reappointments: RuledCount(maximum: 1, reference: reference), apologyLead: WorkingDays(1),
      apologyReference: reference, withdrawalReference: reference, refusalReference: reference,
      intakeReference: reference, suspensionReference: reference, resultReference: reference,
      targets: [], countingStatement: "", countingReference: reference)
    let catalogue = Catalogue(
      calendar: PublishedCalendar(years: [], statutory: []), ruleSets: [rules],
      procedures: [plain, special], agencies: [])
    #expect(catalogue.waitRule(.payment, procedure: plain, rules: rules) == rule)
    #expect(catalogue.waitRule(.payment, procedure: special, rules: rules) == own)
    #expect(catalogue.waitRule(.payment, procedure: nil, rules: rules) == rule)
    #expect(catalogue.waitRule(.outage, procedure: special, rules: rules) == nil)
  }
}
