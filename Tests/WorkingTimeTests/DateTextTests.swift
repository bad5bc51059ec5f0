import Testing
import WorkingTime

@Suite("Dates, moments and limits as text")
struct DateTextTests {
  @Test("what a date may look like")
  func dates() throws {
    let table: [(text: String, iso: String)] = [
      ("28/08/2026", "2026-08-28"),
      ("28/8/2026", "2026-08-28"),
      ("5/9/2025", "2025-09-05"),
      ("05/9/2025", "2025-09-05"),
      ("2026-08-28", "2026-08-28"),
      ("29/02/2024", "2024-02-29"),
      ("01/01/1900", "1900-01-01"),
      ("31/12/2200", "2200-12-31"),
    ]
    for (text, iso) in table {
      #expect(try CivilDate(parsing: text).iso == iso, "\(text)")
    }
  }

  @Test("what is refused, and why")
  func refusedDates() {
    let table: [(text: String, refusal: DateRefusal, words: String)] = [
      ("", .empty, "chưa ghi ngày"),
      ("31/09/2025", .noSuchDay(day: 31, month: 9, year: 2025, days: 30), "tháng 9 chỉ có 30 ngày"),
      (
        "29/02/2025", .noSuchDay(day: 29, month: 2, year: 2025, days: 28),
        "tháng 2 năm 2025 chỉ có 28 ngày"
      ),
      ("30/2/2024", .noSuchDay(day: 30, month: 2, year: 2024, days: 29), "tháng 2 chỉ có 29 ngày"),
      ("0/5/2025", .noSuchDay(day: 0, month: 5, year: 2025, days: 31), "không có ngày 0"),
      ("2025-02-30", .noSuchDay(day: 30, month: 2, year: 2025, days: 28), "tháng 2 chỉ có 28 ngày"),
      ("08/28/2025", .noSuchMonth(28), "không có tháng 28"),
      ("2025-13-01", .noSuchMonth(13), "không có tháng 13"),
      ("28/08/25", .twoDigitYear(25), "năm chỉ ghi hai chữ số (25)"),
      ("28/08/0205", .yearOutOfRange(205), "năm 205 nằm ngoài khoảng 1900–2200"),
      ("1899-12-31", .yearOutOfRange(1899), "năm 1899 nằm ngoài khoảng 1900–2200"),
      ("28/08/20256", .notADate, "không đọc được ngày"),
      ("28-08-2025", .notADate, "không đọc được ngày"),
      ("2025-8-28", .notADate, "không đọc được ngày"),
      ("2025/08/28", .notADate, "không đọc được ngày"),
      (" 28/08/2025", .notADate, "không đọc được ngày"),
      ("28/08/2025 ", .notADate, "không đọc được ngày"),
      ("28/08/205", .notADate, "không đọc được ngày"),
      ("123/08/2025", .notADate, "không đọc được ngày"),
      ("hôm nay", .notADate, "không đọc được ngày"),
      ("45897", .notADate, "không đọc được ngày"),
    ]
    for (text, refusal, words) in table {
      #expect(throws: refusal, "\(text)") { try CivilDate(parsing: text) }
      #expect(refusal.vietnamese == words, "\(text)")
    }
    #expect(throws: DateRefusal.notADate) { try CivilDate(vietnamese: "2026-08-28") }
    #expect(CivilDate(iso: "28/08/2026") == nil)
    #expect(CivilDate(iso: "2026-02-29") == nil)
  }

  @Test("every day of 1900–2200 reads back from both its forms, in order, weekdays in turn")
  func roundTrip() throws {
    let first = try #require(CivilDate(year: 1900, month: 1, day: 1))
    let last = try #require(CivilDate(year: 2200, month: 12, day: 31))
    var expected = Weekday.monday  // 1 January 1900 was a Monday.
    var failures = 0
    for number in first.dayNumber...last.dayNumber {
      let date = CivilDate(dayNumber: number)
      if try CivilDate(parsing: date.vietnamese) != date || CivilDate(iso: date.iso) != date
        || date.weekday != expected
      {
        failures += 1
      }
      expected = Weekday(rawValue: (expected.rawValue + 1) % 7) ?? .monday
    }
    #expect(failures == 0)
    #expect(first.days(to: last) == 109_937)
  }

  @Test("what a moment may look like")
  func moments() throws {
    let table: [(text: String, iso: String, words: String)] = [
      ("2026-08-28", "2026-08-28T00:00", "28/08/2026"),
      ("2026-08-28T17:00", "2026-08-28T17:00", "17:00 28/08/2026"),
      ("28/08/2026", "2026-08-28T00:00", "28/08/2026"),
      ("28/08/2026 17:00", "2026-08-28T17:00", "17:00 28/08/2026"),
      ("5/9/2025 7:05", "2025-09-05T07:05", "07:05 05/09/2025"),
      ("05/09/2025 23:59:59", "2025-09-05T23:59", "23:59 05/09/2025"),
      ("2025-09-05 00:00:00", "2025-09-05T00:00", "05/09/2025"),
    ]
    for (text, iso, words) in table {
      let moment = try Moment(parsing: text)
      #expect(moment.iso == iso, "\(text)")
      #expect(moment.vietnamese == words, "\(text)")
      #expect(try Moment(parsing: moment.iso) == moment)
    }
    let refused: [(text: String, refusal: DateRefusal)] = [
      ("28/08/2026 24:00", .noSuchTime(hour: 24, minute: 0)),
      ("28/08/2026 10:75", .noSuchTime(hour: 10, minute: 75)),
      ("28/08/2026 10", .notATime),
      ("28/08/2026 ", .notATime),
      ("28/08/2026 10:5", .notATime),
      ("28/08/2026 10:05:60", .notATime),
      ("28/08/2026 10:05 SA", .notATime),
      ("28/08/2026  10:05", .notATime),
      ("31/04/2026 10:05", .noSuchDay(day: 31, month: 4, year: 2026, days: 30)),
      ("2026-08-28T17:00Z", .notATime),
      ("17:00", .notADate),
      ("", .empty),
    ]
    for (text, refusal) in refused {
      #expect(throws: refusal, "\(text)") { try Moment(parsing: text) }
    }
  }

  @Test("limits and their codes")
  func limits() throws {
    let table: [(code: String, limit: TimeLimit, words: String)] = [
      ("10wd", .workingDays(WorkingDays(10)), "10 ngày làm việc"),
      ("30d", .calendarDays(CalendarDays(30)), "30 ngày"),
      ("2mo", .months(Months(2)), "2 tháng"),
      ("8wh", .workingHours(.hours(8)), "8 giờ làm việc"),
      ("2h", .hours(.hours(2)), "2 giờ"),
      ("90wmin", .workingHours(WorkingMinutes(90)), "1 giờ 30 phút làm việc"),
      ("45min", .hours(ClockMinutes(45)), "45 phút"),
      ("sameday", .sameDay, "trong ngày"),
      ("immediate", .onReceipt, "ngay khi nhận"),
      ("36500d", .calendarDays(CalendarDays(36_500)), "36500 ngày"),
    ]
    for (code, limit, words) in table {
      #expect(try TimeLimit(code: code) == limit, "\(code)")
      #expect(limit.code == code)
      #expect(limit.vietnamese == words)
    }
    let refused: [(code: String, refusal: LimitRefusal)] = [
      ("", .empty), ("0wd", .zero), ("0d", .zero), ("-5wd", .negative), ("-0wd", .negative),
      ("wd", .unknown), ("10", .unknown), ("10w", .unknown), ("10 wd", .unknown),
      ("10WD", .unknown), ("+10wd", .unknown), ("1.5wd", .unknown), ("5m", .unknown),
      ("10wd ", .unknown), ("--5wd", .unknown), ("36501d", .tooLong(maximum: 36_500)),
      ("99999999999999999999wd", .tooLong(maximum: 36_500)),
    ]
    for (code, refusal) in refused {
      #expect(throws: refusal, "\(code)") { try TimeLimit(code: code) }
    }
  }
}
