import Foundation
import PlainJSON
import Testing

/// `due --calendar FILE` uses that file alone (CONTRACT §2).
@Suite("Lịch trong một tệp riêng")
struct CalendarFileTests {
  private func due(
    _ yaml: String, from: String, limit: String, asOf: String = "2026-01-01"
  ) throws -> Motcua.Run {
    try Motcua.withFolder { folder in
      let file = folder.appending(path: "lich.yaml")
      try yaml.write(to: file, atomically: true, encoding: .utf8)
      return try Motcua.run([
        "due", "--from", from, "--limit", limit, "--calendar", file.path, "--as-of", asOf,
        "--format", "json",
      ])
    }
  }

  @Test("Chỉ ngày là bắt buộc; ngày nghỉ, ngày làm bù và tuần riêng")
  func accepted() throws {
    let year = """
      year: 2026
      weeklyDaysOff: [saturday, sunday]
      daysOff:
        - date: 2026-03-03
      makeUp:
        - date: 2026-03-07
      """
    // Monday 2/3: Tuesday off, Saturday worked.
    let table = [("2wd", "2026-03-05"), ("4wd", "2026-03-07"), ("1d", "2026-03-04")]
    for (limit, date) in table {
      let run = try due(year, from: "2026-03-02", limit: limit)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.json["due"]?.stringValue == date, "\(limit)")
      #expect(run.json["provisional"]?.boolValue == false)
    }
    // A week of one day off; nothing of Procedures/calendar is used: 2/3 would be Monday.
    let friday = "year: 2026\nweeklyDaysOff: [friday]\n"
    #expect(
      try due(friday, from: "2026-03-05", limit: "1wd").json["due"]?.stringValue == "2026-03-07")
  }

  @Test("Nhiều năm trong một tệp; ra ngoài tệp là lỗi, không đoán")
  func years() throws {
    let years = """
      years:
        - year: 2026
          weeklyDaysOff: [saturday, sunday]
        - year: 2027
          weeklyDaysOff: [saturday, sunday]
          daysOff:
            - date: 2027-01-01
      """
    #expect(
      try due(years, from: "2026-12-31", limit: "1wd").json["due"]?.stringValue == "2027-01-04")
    #expect(try due(years, from: "2027-12-30", limit: "5wd").status == 2)
    #expect(try due(years, from: "2025-12-20", limit: "2wd").status == 2)
  }

  @Test("Ngày công bố sau chưa được biết")
  func knownSince() throws {
    let year = """
      year: 2026
      weeklyDaysOff: [saturday, sunday]
      daysOff:
        - date: 2026-03-03
          knownSince: 2026-02-15
      """
    let before = try due(year, from: "2026-03-02", limit: "1wd", asOf: "2026-02-14T23:59")
    #expect(before.json["due"]?.stringValue == "2026-03-03")
    let after = try due(year, from: "2026-03-02", limit: "1wd", asOf: "2026-02-15")
    #expect(after.json["due"]?.stringValue == "2026-03-04")
  }

  @Test("Khóa lạ, khóa trùng, tuần không ngày làm, ngày không có thật: từ chối, chỉ đúng chỗ")
  func refused() throws {
    let table: [(yaml: String, line: Int)] = [
      ("year: 2026\nweeklyDaysOff: [saturday, sunday]\noff: []\n", 3),
      ("year: 2026\nyear: 2027\nweeklyDaysOff: [sunday]\n", 2),
      (
        "year: 2026\nweeklyDaysOff: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]\n",
        2
      ),
      ("year: 2026\nweeklyDaysOff: [sun]\n", 2),
      ("year: 2026\nweeklyDaysOff: [sunday]\ndaysOff:\n  - date: 2026-02-30\n", 4),
      ("year: 2026\nweeklyDaysOff: [sunday]\ndaysOff:\n  - date: 2026-02-10\n    color: red\n", 5),
      ("year: 2026\nweeklyDaysOff: [sunday\n", 2),
    ]
    for (yaml, line) in table {
      let run = try due(yaml, from: "2026-03-02", limit: "1wd")
      #expect(run.status == 2, "\(yaml)")
      #expect(run.output.isEmpty, "\(yaml)")
      let message = try JSONValue(parsing: run.errors)["error"]?["message"]?.stringValue ?? ""
      #expect(
        message.contains("lich.yaml:\(line):") || message.contains("lich.yaml:\(line + 1):"),
        "\(yaml): \(message)")
    }
  }
}
