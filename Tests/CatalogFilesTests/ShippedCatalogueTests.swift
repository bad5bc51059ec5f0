import CatalogFiles
import LegalBasis
import Testing
import WorkingTime

/// What `Procedures/` ships loads whole, and says what law.md, bacninh.md and data.md say.
@Suite struct ShippedCatalogueTests {
  private let catalogue: Catalogue

  init() throws { catalogue = try Shipped.folder.loadCatalogue() }

  @Test func everythingShippedLoadsWithoutFindings() throws {
    let findings = Shipped.folder.check(today: try day("24/11/2026"))
    #expect(findings.map { $0.mistake.excerpt() } == [])
    #expect(catalogue.calendar.years.map(\.year) == Array(2019...2027))
    #expect(catalogue.ruleSets.map(\.id) == ["nd61-2018", "nd118-2025", "nd118-2025-nd309-2026"])
    #expect(Set(catalogue.procedures.map(\.id)).count == 57)
    #expect(catalogue.agencies.first?.code == "H05.12")
    #expect(catalogue.agencies.allSatisfy { $0.codeCertainty == .unknown })
  }

  @Test("rule 2: the rule-sets switch on 01/07/2025 and 05/08/2026")
  func switchDates() throws {
    let table = [
      "21/6/2018 nd61-2018", "30/6/2025 nd61-2018", "1/7/2025 nd118-2025",
      "4/8/2026 nd118-2025", "5/8/2026 nd118-2025-nd309-2026",
      "24/11/2026 nd118-2025-nd309-2026",
    ]
    for line in table {
      let words = line.split(separator: " ").map(String.init)
      #expect(try catalogue.ruleSet(on: day(words[0])).id == words[1], "\(line)")
      #expect(try Shipped.folder.loadRuleSet(on: day(words[0])).id == words[1], "\(line)")
    }
    let early = try day("20/6/2018")
    #expect(throws: LawGap.noRuleSet(on: early)) { try catalogue.ruleSet(on: early) }
    #expect(throws: CatalogError.gap(.noRuleSet(on: early))) {
      try Shipped.folder.loadRuleSet(on: early)
    }
  }

  @Test("what the decrees say, and what they do not")
  func ruleSets() throws {
    let old = try catalogue.ruleSet(on: day("30/6/2025"))
    let new = try catalogue.ruleSet(on: day("1/7/2025"))
    let amended = try catalogue.ruleSet(on: day("5/8/2026"))
    for rules in [old, new, amended] {
      #expect(rules.waits.count == WaitKind.allCases.count)
      #expect(rules.waits[.supplement]?.effect == .restarts)
      #expect(rules.waits[.supplement]?.alternative?.effect == .pauses)
      for kind in WaitKind.allCases where kind != .supplement {
        #expect(rules.waits[kind]?.effect == .keepsRunning, "\(rules.id) \(kind)")
      }
      #expect(rules.supplementNotice.limit == .workingDays(WorkingDays(3)))
      #expect(rules.reappointments.maximum == 1)
      #expect(rules.intakeSupplements.maximum == 1)
      #expect(rules.apologyLead == WorkingDays(1))
      #expect(rules.transferCutoff == ClockTime(hour: 15, minute: 0))
      #expect(rules.clockStart == .acceptance)
      #expect(rules.targets.map(\.share) == [.early, .earlyWithLimit, .onTime, .apologyCoverage])
      #expect(rules.targets.map(\.thresholdPerMille) == [600, 600, 1000, 1000])
      #expect(rules.targets.map(\.comparison) == [.above, .above, .atLeast, .atLeast])
    }
    #expect(old.closing == nil)
    #expect(old.intakeAlert == nil)
    for rules in [new, amended] {
      #expect(rules.closing?.limit == .calendarDays(CalendarDays(15)))
      #expect(rules.closing?.reference.shortText == "NĐ 118/2025 Đ.19 k.5")
      #expect(rules.intakeAlert?.limit == .hours(.hours(2)))
      #expect(rules.intakeAnswer?.limit == .workingHours(.hours(8)))
      #expect(rules.apologyReference.text == "Nghị định 118/2025/NĐ-CP Đ.19 k.6")
    }
    #expect(new.boundaryFreeClockStart == .acceptance)
    #expect(amended.boundaryFreeClockStart == .competentAgencyReceipt)
    #expect(old.apologyReference.text == "Nghị định 61/2018/NĐ-CP Đ.19 k.9")
    #expect(
      new.countingStatement
        == "theo hạn luật định, ngày có kết quả; hồ sơ rút, dừng, đóng, từ chối tính là đã giải "
        + "quyết theo ngày kết thúc; chưa tiếp nhận thì không tính")
  }

  @Test("data.md §1.2: the limit of each procedure, as of 24/11/2026")
  func limits() throws {
    let today = try day("24/11/2026")
    // "–" is unknown, "0" is answered on receipt.
    let table = """
      TG-01 60d TG-02 30d TG-03 60d TG-04 30d TG-05 30d TG-06 – TG-07 – TG-08 30d TG-09 30d
      TG-10 30d TG-11 30d TG-12 0 TG-13 60d TG-14 45d TG-15 45d TG-16 0 TG-17 60d TG-18 20d
      TG-19 20d TG-20 30d TG-21 30d TG-22 30d TG-23 30d TG-24 0 TG-25 0 TG-26 0 TG-27 0 TG-28 0
      TG-29 0 TG-30 0 TG-31 0 TG-32 0 TG-33 0 TG-34 0 TG-35 0 TG-36 0 TG-37 30wd TG-38 – TG-39 0
      DT-01 5wd DT-02 5wd DT-03 15wd DT-04 30wd
      XA-01 15d XA-02 15d XA-03 20d XA-04 0 XA-05 0 XA-06 15d XA-07 15d XA-08 20d XA-09 0 XA-10 0
      XA-11 25d XA-12 25d XA-13 0 XA-14 0
      """
    let words = table.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    #expect(words.count == 57 * 2)
    for index in stride(from: 0, to: words.count, by: 2) {
      let version = try catalogue.procedure(id: words[index], on: today)
      let expected: TimeLimit? =
        switch words[index + 1] {
        case "–": nil
        case "0": .onReceipt
        case let code: try TimeLimit(code: code)
        }
      #expect(version.legalLimit.limit == expected, "\(version.id)")
      #expect(version.localLimit == nil, "\(version.id)")
      #expect((version.legalLimit.limit == nil) == (version.legalLimit.certainty == .unknown))
      #expect(version.kind != .notice || version.legalLimit.limit == .onReceipt, "\(version.id)")
      #expect(version.notes?.contains("mẫu, cần đối chiếu quyết định công bố của tỉnh") == true)
      #expect(!version.references.isEmpty)
    }
  }

  @Test("26 codes are known, 31 are not; DT-03 and DT-04 are internal")
  func codes() throws {
    let today = try day("24/11/2026")
    var known = 0
    for id in Set(catalogue.procedures.map(\.id)) {
      let version = try catalogue.procedure(id: id, on: today)
      #expect((version.code == nil) == (version.codeCertainty == .unknown), "\(id)")
      if version.code != nil { known += 1 }
      #expect((version.kind == .internalProcedure) == ["DT-03", "DT-04"].contains(id), "\(id)")
    }
    #expect(known == 26)
  }

  @Test("rule 73: DT-01 and DT-02 received from 20/09/2026 have 5 working days, unknown before")
  func prestigiousPersons() throws {
    for id in ["DT-01", "DT-02"] {
      let before = try catalogue.procedure(id: id, on: day("19/9/2026"))
      let after = try catalogue.procedure(id: id, on: day("20/9/2026"))
      #expect(before.legalLimit.limit == nil)
      #expect(before.legalLimit.certainty == .unknown)
      #expect(after.legalLimit.limit == .workingDays(WorkingDays(5)))
      #expect(after.legalLimit.reference.contains("307/2026"))
      #expect(after.steps.compactMap(\.quarterDays).reduce(0, +) == 20)
    }
  }

  @Test("rule 74: names follow the date of the paper")
  func names() throws {
    let agency = try Shipped.folder.loadAgency(code: nil)
    let before = try #require(agency.names(on: day("19/9/2026")))
    let after = try #require(agency.names(on: day("20/9/2026")))
    #expect(before.parentLetterhead == "UBND TỈNH BẮC NINH")
    #expect(before.name == "Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh")
    #expect(after.parentLetterhead == "UBND THÀNH PHỐ BẮC NINH")
    #expect(after.name == "Sở Dân tộc và Tôn giáo thành phố Bắc Ninh")
    #expect(agency.signer(on: try day("20/9/2026"))?.title == ["GIÁM ĐỐC"])
    #expect(agency.signer(on: try day("20/9/2026"))?.name == "")
    #expect(agency.reappointment == WorkingDays(5))
    #expect(agency.officeHoursSchedule.hours(on: try day("24/11/2026")).minutesPerDay == 480)
  }

  @Test("law.md §1.5: religion dossiers received before 30/3/2024 pause, later ones restart")
  func supplementUnderOldDecree() throws {
    let rules = try catalogue.ruleSet(on: day("29/3/2024"))
    for (date, effect, article) in [
      ("29/3/2024", ClockEffect.pauses, "Nghị định 162/2017/NĐ-CP Đ.23 k.2"),
      ("30/3/2024", .restarts, "Nghị định 61/2018/NĐ-CP Đ.19 k.4"),
    ] {
      let version = try catalogue.procedure(id: "TG-02", on: day(date))
      let rule = try #require(catalogue.waitRule(.supplement, procedure: version, rules: rules))
      #expect(rule.effect == effect, "\(date)")
      #expect(rule.reference.text == article, "\(date)")
    }
  }

  @Test("a procedure that did not exist yet is a gap, and says so")
  func gaps() throws {
    let date = try day("29/3/2024")
    #expect(throws: LawGap.noVersion(id: "TG-06", on: date)) {
      try catalogue.procedure(id: "TG-06", on: date)
    }
    #expect(throws: LawGap.noProcedure(id: "TG-99")) {
      try catalogue.procedure(id: "TG-99", on: date)
    }
    #expect(
      LawGap.noVersion(id: "TG-06", on: date).message
        == "thủ tục TG-06 không có bản nào có hiệu lực ngày 29/03/2024 trong Procedures/")
  }

  @Test("steps fill the limit exactly where there is one, and are without planned ends elsewhere")
  func steps() throws {
    for version in catalogue.procedures where !version.steps.isEmpty {
      let quarters = version.steps.compactMap(\.quarterDays).reduce(0, +)
      switch version.legalLimit.limit {
      case .workingDays(let days): #expect(quarters == days.count * 4, "\(version.id)")
      case .calendarDays(let days): #expect(quarters == days.count * 4, "\(version.id)")
      case .onReceipt: #expect(quarters == 0, "\(version.id)")
      case .months, .workingHours, .hours, .sameDay, nil: Issue.record("\(version.id)")
      }
    }
  }
}
