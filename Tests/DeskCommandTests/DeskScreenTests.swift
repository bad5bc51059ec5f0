import Foundation
import Testing

/// The screens of a day at the desk, on a store made for the test.
@Suite("Màn hình tại Một cửa")
struct DeskScreenTests {
  /// A store in a folder of its own, worked at moments in the past by a recording clock that stands
  /// at the same moment.
  private struct Desk {
    let folder = NSTemporaryDirectory() + "motcua-desk-\(UUID().uuidString)"

    init() throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    var environment: [String: String] { ["MOTCUA_STORE": folder + "/s.sqlite"] }

    /// Runs a command at a moment, which is also the clock's.
    @discardableResult
    func at(_ moment: String, _ arguments: [String], status: Int32 = 0) -> Answer {
      let answer = answer(
        to: arguments, clock: moment, environment: environment, procedures: [proceduresFolder])
      #expect(answer.status == status, "\(arguments): \(answer.errors)")
      return answer
    }

    func golden(_ name: String, at moment: String, _ arguments: [String], status: Int32 = 0) throws
    {
      try expectGolden(name, arguments, environment: environment, clock: moment, status: status)
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
  }

  private static let first = "H05.12-250701-0001"
  private static let second = "H05.12-250701-0002"

  /// One dossier with a supplement, resolved late; one open; one withdrawn; one notice.
  private static func worked() throws -> Desk {
    let desk = try Desk()
    desk.at(
      "2025-07-01T09:15",
      [
        "receive", "--procedure", "TG-02", "--applicant", "Chùa Phật Tích", "--officer",
        "Nguyễn Thị Hòa", "--note", "nộp bản giấy",
      ])
    desk.at(
      "2025-07-01T10:00",
      [
        "receive", "--procedure", "TG-03", "--applicant", "Hội thánh Tin Lành Việt Nam",
        "--channel", "online",
      ])
    desk.at(
      "2025-07-03T10:00",
      [
        "request-supplement", first, "--item", "Bản sao chứng thực", "--reason",
        "thiếu thành phần",
      ])
    desk.at("2025-07-10T10:00", ["receive-supplement", first])
    return desk
  }

  @Test("Hồ sơ, lịch sử, giải thích hạn, danh sách")
  func dossier() throws {
    let desk = try Self.worked()
    defer { desk.remove() }
    try desk.golden("show-running", at: "2025-07-14T08:00", ["show", Self.first])
    try desk.golden("explain", at: "2025-07-14T08:00", ["explain", Self.first])
    desk.at("2025-08-20T10:00", ["resolve", Self.first, "--outcome", "Quyết định 12/QĐ-UBND"])
    try desk.golden("list", at: "2025-09-30T08:00", ["list"])
    try desk.golden("list-csv", at: "2025-09-30T08:00", ["list", "--late", "--format", "csv"])
    try desk.golden("list-none", at: "2025-09-30T08:00", ["list", "--state", "withdrawn"])
    try desk.golden("report", at: "2025-12-31T17:00", ["report", "2025-H2", "--by", "month"])
    try desk.golden("report-07a", at: "2025-12-31T17:00", ["report", "2025-H2", "--form", "07a"])
    try desk.golden(
      "report-behind", at: "2025-12-31T17:00", ["report", "2025-H2", "--behind", "late"])
  }

  @Test("Khi chờ bổ sung chưa có hạn, và ngày phải đóng được nói ra")
  func waiting() throws {
    let desk = try Self.worked()
    defer { desk.remove() }
    desk.at(
      "2025-07-11T10:00",
      ["request-supplement", Self.second, "--item", "Bản đồ", "--reason", "thiếu"])
    try desk.golden("show-waiting", at: "2025-07-14T08:00", ["show", Self.second])
    try desk.golden("explain-waiting", at: "2025-07-14T08:00", ["explain", Self.second])
    try desk.golden("refusal-close", at: "2025-07-14T08:00", ["close", Self.second], status: 1)
  }

  @Test("Từ chối nêu điều khoản và việc cần làm")
  func refusals() throws {
    let desk = try Self.worked()
    defer { desk.remove() }
    let at = "2025-07-14T08:00"
    try desk.golden("refusal-return", at: at, ["return-result", Self.first], status: 1)
    try desk.golden("refusal-unknown-dossier", at: at, ["show", "H05.12-250701-9999"], status: 2)
    try desk.golden(
      "refusal-unknown-procedure", at: at,
      ["receive", "--procedure", "TG-O2", "--applicant", "A"], status: 2)
    try desk.golden(
      "refusal-correct", at: at, ["correct", Self.first, "--event", "3", "--reason", "nhầm"],
      status: 64)
    try desk.golden("refusal-receive", at: at, ["receive", "--applicant", "A"], status: 64)
    let json = desk.at(at, ["return-result", Self.first, "--format", "json"], status: 1)
    #expect(json.output.isEmpty)
    #expect(json.errors.hasPrefix(#"{"error":{"code":"noResult","message":""#))
    #expect(json.errors.contains(#""article":"Nghị định 118/2025/NĐ-CP"#))
  }

  @Test("Lịch công bố sau chuyển hạn của hồ sơ đang giải quyết, xem trước rồi ghi")
  func laterCalendar() throws {
    let desk = try Desk()
    defer { desk.remove() }
    desk.at(
      "2024-04-10T09:00",
      [
        "receive", "--procedure", "TG-02", "--applicant", "A", "--limit",
        "12wd", "--basis", "thử",
      ])
    try desk.golden(
      "calendar-apply-dry", at: "2024-04-15T08:00", ["calendar", "apply", "--dry-run"])
    let json = desk.at("2024-04-15T08:00", ["calendar", "apply", "--format", "json"])
    #expect(
      json.output
        == #"[{"number":"H05.12-240410-0001","before":"2024-04-29","after":"2024-05-02"}]"# + "\n")
    let again = desk.at("2024-04-15T08:00", ["calendar", "apply", "--format", "json"])
    #expect(again.output == "[]\n")
  }

  @Test("Ký tự điều khiển trong tên không làm hỏng màn hình")
  func controlCharacters() throws {
    let desk = try Desk()
    defer { desk.remove() }
    let answer = desk.at(
      "2025-07-01T09:00",
      ["receive", "--procedure", "TG-02", "--applicant", "A\u{1B}[2JB\tC", "--officer", "x\ny"])
    #expect(!answer.output.contains("\u{1B}"))
    #expect(answer.output.contains("A·[2JB"))
  }
}
