import PlainJSON
import Testing

/// The vectors of law.md §4.6 through the program itself.
///
/// Oracle: law.md §4.6, each date checked there by program against the calendar of §4.4.
@Suite("Véc-tơ của law.md §4.6 qua lệnh due")
struct LawVectorTests {
  /// Receipt, limit → due.
  private static let terms = """
    24/4/2024 5wd 4/5/2024
    22/4/2025 5wd 28/4/2025
    17/8/2026 10wd 28/8/2026
    28/8/2026 3wd 7/9/2026
    12/2/2026 5wd 26/2/2026
    23/11/2026 1wd 25/11/2026
    20/11/2026 3wd 26/11/2026
    31/12/2025 3wd 7/1/2026
    9/1/2026 1wd 10/1/2026
    26/4/2023 3wd 4/5/2023
    28/4/2022 2wd 4/5/2022
    26/4/2019 3wd 4/5/2019
    9/2/2021 1wd 17/2/2021
    22/1/2020 2wd 31/1/2020
    5/10/2026 30wd 16/11/2026
    2/11/2026 15wd 23/11/2026
    23/11/2026 5wd 1/12/2026
    30/12/2026 5wd 7/1/2027
    29/1/2027 5wd 12/2/2027
    1/2/2027 5wd 15/2/2027
    3/2/2027 1wd 11/2/2027
    28/4/2027 3wd 5/5/2027
    30/8/2027 5wd 8/9/2027
    1/9/2027 1wd 6/9/2027
    22/11/2027 3wd 26/11/2027
    31/1/2026 30d 2/3/2026
    6/4/2026 20d 28/4/2026
    16/4/2025 15d 5/5/2025
    25/10/2026 30d 25/11/2026
    18/8/2025 15d 3/9/2025
    12/8/2026 10d 22/8/2026
    5/10/2026 30d 4/11/2026
    2/11/2026 15d 17/11/2026
    6/11/2026 15d 23/11/2026
    6/1/2027 30d 11/2/2027
    17/3/2027 30d 19/4/2027
    3/8/2027 30d 6/9/2027
    25/10/2027 30d 25/11/2027
    31/1/2026 1mo 2/3/2026
    31/1/2024 1mo 29/2/2024
    30/11/2025 3mo 2/3/2026
    2/7/2026 2mo 3/9/2026
    """

  @Test("Ngày làm việc, ngày và tháng")
  func terms() throws {
    for line in Self.terms.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let answer = try due(words[0], words[1])
      #expect(answer["due"]?.stringValue == iso(words[2]), "\(line)")
      #expect(answer["provisional"]?.boolValue == false, "\(line)")
      try expectWholeTrace(answer, from: iso(words[0]), line)
    }
  }

  @Test("Ngày cuối để xin lỗi: ngày làm việc liền trước hạn")
  func latestApology() throws {
    // Received, limit → due, latest apology; the received dates are chosen to give the due dates.
    let table = """
      23/11/2026 1wd 25/11/2026 23/11/2026
      20/11/2026 1wd 23/11/2026 20/11/2026
      2/7/2026 2mo 3/9/2026 28/8/2026
      13/2/2026 1wd 23/2/2026 13/2/2026
      21/8/2026 2wd 24/8/2026 22/8/2026
      16/4/2025 15d 5/5/2025 29/4/2025
      3/2/2027 1wd 11/2/2027 3/2/2027
      1/9/2027 1wd 6/9/2027 1/9/2027
      23/11/2027 1wd 25/11/2027 23/11/2027
      """
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let answer = try due(words[0], words[1])
      #expect(answer["due"]?.stringValue == iso(words[2]), "\(line)")
      #expect(answer["latestApology"]?.stringValue == iso(words[3]), "\(line)")
    }
  }

  @Test("Lịch như đã biết: trước và sau thông báo")
  func knownSince() throws {
    // Received, limit, as of → due. CV 2450 is of 12/4/2024, CV 12729 of 25/12/2025.
    let table = """
      10/4/2024 12wd 11/4/2024 29/4/2024
      10/4/2024 12wd 12/4/2024 2/5/2024
      10/4/2024 14wd 11/4/2024 3/5/2024
      10/4/2024 14wd 12/4/2024 4/5/2024
      24/12/2025 6wd 24/12/2025 2/1/2026
      24/12/2025 6wd 25/12/2025 5/1/2026
      24/12/2025 12wd 24/12/2025 12/1/2026
      24/12/2025 12wd 25/12/2025 12/1/2026
      """
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let answer = try due(words[0], words[1], ["--as-of", words[2]])
      #expect(answer["due"]?.stringValue == iso(words[3]), "\(line)")
      #expect(answer["provisional"]?.boolValue == false, "\(line)")
    }
  }

  @Test("Báo động của người tiếp nhận: 2 giờ trên đồng hồ, không kể giờ hành chính")
  func alert() throws {
    let answer = try due("20/11/2026 16:30", "2h")
    #expect(answer["dueAt"]?.stringValue == "2026-11-20T18:30")
    #expect(answer["due"]?.stringValue == "2026-11-20")
  }

  @Test("Thông báo bổ sung chậm nhất sau 3 ngày làm việc; đóng hồ sơ sau 15 ngày")
  func supplementAndClosing() throws {
    #expect(try due("20/11/2026", "3wd")["due"]?.stringValue == "2026-11-26")
    #expect(try due("2/11/2026", "15d")["due"]?.stringValue == "2026-11-17")
    #expect(try due("6/11/2026", "15d")["due"]?.stringValue == "2026-11-23")
  }

  @Test("Giờ làm việc: bốn cách dời vào giờ mở cửa, hết 8 giờ là một ngày")
  func workingHours() throws {
    // law.md §4.2, office hours 07:00–11:30 and 13:30–17:00.
    let table = """
      20/11/2026T16:30 8wh 2026-11-23T16:30
      20/11/2026T06:00 8wh 2026-11-20T17:00
      20/11/2026T12:00 1wh 2026-11-20T14:30
      20/11/2026T18:00 1wh 2026-11-23T08:00
      21/11/2026T10:00 8wh 2026-11-23T17:00
      """
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let answer = try due(words[0].replacing("T", with: " "), words[1])
      #expect(answer["dueAt"]?.stringValue == words[2], "\(line)")
    }
  }

  @Test("Tổng ngày làm việc của từng năm, law.md §4.4")
  func yearTotals() throws {
    let totals = [
      2019: 252, 2020: 252, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 250, 2026: 249,
      2027: 249,
    ]
    for (year, total) in totals {
      let run = try Motcua.run(["calendar", "\(year)", "--format", "json"], Self.clock)
      #expect(run.status == 0)
      let answer = run.json
      #expect(answer["workingDays"]?.integerValue == total, "\(year)")
      #expect(answer["provisional"]?.boolValue == false, "\(year)")
    }
    let later = try Motcua.run(["calendar", "2030", "--format", "json"], Self.clock).json
    #expect(later["provisional"]?.boolValue == true)
    // Tết 2030 is Saturday 2/2/2030 by the Vietnamese calendar (the Chinese one says 3/2).
    let newYear = later["days"]?.arrayValue?.first { $0["date"]?.stringValue == "2030-02-02" }
    #expect(newYear?["kind"]?.stringValue == "holiday")
  }

  // MARK: Helpers

  /// All that law.md knows was announced by this day.
  private static let clock = ["MOTCUA_CLOCK": "2026-11-25T09:00"]

  private func due(
    _ from: String, _ limit: String, _ more: [String] = []
  ) throws -> JSONValue {
    let run = try Motcua.run(
      ["due", "--from", from, "--limit", limit, "--format", "json"] + more, Self.clock)
    #expect(run.status == 0, "\(from) \(limit): \(run.errors)")
    #expect(run.errors.isEmpty)
    return run.json
  }

  /// One entry a date, without gaps, from the start day to the due date; never a number twice.
  private func expectWholeTrace(_ answer: JSONValue, from: String, _ line: Substring) throws {
    let trace = try #require(answer["trace"]?.arrayValue)
    #expect(trace.first?["date"]?.stringValue == from, "\(line)")
    #expect(trace.first?["kind"]?.stringValue == "startDay", "\(line)")
    #expect(trace.last?["date"]?.stringValue == answer["due"]?.stringValue, "\(line)")
    let dates = trace.compactMap { $0["date"]?.stringValue }
    #expect(dates == dates.sorted() && Set(dates).count == dates.count, "\(line)")
    let numbers = trace.compactMap { $0["counted"]?.integerValue }
    #expect(numbers == Array(1..<(numbers.count + 1)), "\(line)")
  }

  private func iso(_ date: String) -> String {
    let parts = date.split(separator: "/").map(String.init)
    func two(_ text: String) -> String { text.count < 2 ? "0\(text)" : text }
    return "\(parts[2])-\(two(parts[1]))-\(two(parts[0]))"
  }
}
