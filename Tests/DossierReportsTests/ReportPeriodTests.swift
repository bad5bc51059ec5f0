import DossierReports
import Testing
import WorkingTime

@Suite struct ReportPeriodTests {
  @Test("periods as written, with their first and last day (CONTRACT §6)")
  func forms() throws {
    for (text, from, to, name) in [
      ("2025", "2025-01-01", "2025-12-31", "năm 2025"),
      ("2025-H1", "2025-01-01", "2025-06-30", "6 tháng đầu năm 2025"),
      ("2025-H2", "2025-07-01", "2025-12-31", "6 tháng cuối năm 2025"),
      ("2025-Q1", "2025-01-01", "2025-03-31", "quý I năm 2025"),
      ("2025-Q3", "2025-07-01", "2025-09-30", "quý III năm 2025"),
      ("2025-07", "2025-07-01", "2025-07-31", "tháng 7 năm 2025"),
      ("2024-02", "2024-02-01", "2024-02-29", "tháng 2 năm 2024"),
      ("2025-12-15..2026-01-14", "2025-12-15", "2026-01-14", nil),
      ("2025-07-01..2025-07-01", "2025-07-01", "2025-07-01", nil),
    ] as [(String, String, String, String?)] {
      let period = try ReportPeriod(parsing: text)
      #expect(period.from.iso == from, "\(text)")
      #expect(period.to.iso == to, "\(text)")
      #expect(period.text == text)
      #expect(period.name == name)
    }
    #expect(try ReportPeriod(parsing: "1/7/2025..31/12/2025").text == "2025-07-01..2025-12-31")
    #expect(try ReportPeriod(parsing: "2025-h2").text == "2025-H2")
  }

  @Test("what is no period is refused, and says what was expected")
  func refusals() throws {
    for (text, refusal) in [
      ("", .notAPeriod), ("25", .notAPeriod), ("2025-", .notAPeriod), ("2025-7", .notAPeriod),
      ("2025-H", .notAPeriod), ("2025-X1", .notAPeriod), ("2025-Q+1", .notAPeriod),
      ("2025-07-01", .notAPeriod), ("quý 3", .notAPeriod), ("２０２５", .notAPeriod),
      ("2025-H3", .noSuchHalf(3)), ("2025-Q0", .noSuchQuarter(0)), ("2025-Q5", .noSuchQuarter(5)),
      ("2025-13", .noSuchMonth(13)), ("2025-00", .noSuchMonth(0)), ("0025", .yearOutOfRange(25)),
      ("9999", .yearOutOfRange(9999)),
      ("2025-09-31..2025-10-01", .badDate(.noSuchDay(day: 31, month: 9, year: 2025, days: 30))),
      ("..2025-10-01", .badDate(.empty)), ("2025-10-01..", .badDate(.empty)),
      (
        "2025-09-01..2025-07-01",
        .endBeforeStart(from: try day("2025-09-01"), to: try day("2025-07-01"))
      ),
    ] as [(String, PeriodRefusal)] {
      #expect(throws: refusal, "\(text)") { try ReportPeriod(parsing: text) }
      #expect(!refusal.vietnamese.isEmpty && !refusal.expected.isEmpty)
    }
  }

  @Test("the months of a period, cut to it, lie one after another")
  func months() throws {
    let period = try ReportPeriod(parsing: "2025-11-15..2026-02-03")
    #expect(period.months.map(\.text) == ["2025-11", "2025-12", "2026-01", "2026-02"])
    #expect(period.months.first?.from == period.from)
    #expect(period.months.last?.to == period.to)
    for (month, next) in zip(period.months, period.months.dropFirst()) {
      #expect(month.to.advanced(by: 1) == next.from)
    }
  }

  @Test("as known: the period's last day, or the day of looking where that comes first")
  func asKnown() throws {
    let period = try ReportPeriod(parsing: "2025-H2")
    #expect(period.asKnown(on: try day("2026-02-01")).iso == "2025-12-31")
    #expect(period.asKnown(on: try day("2025-10-01")).iso == "2025-10-01")
  }

  func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
}
