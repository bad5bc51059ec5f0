import Foundation
import PlainJSON
import Testing

/// How the national portal scores a dossier, worked at the desk command by command.
///
/// Oracle: the portal's reading of QĐ 766/QĐ-TTg item 2.1. Each dossier is received on 06/10/2026
/// with ten working days, and is due on 20/10/2026.
@Suite struct PortalCaseTests {
  struct Case {
    let name: String
    /// Moment and command, one a line; NUMBER is put in where it stands alone.
    let day: String
    let asOf: String
    let portal: String
    let statutory: String
    /// Filed before receipt, with a supplement at intake.
    var isSubmittedFirst = false
  }

  static let cases = [
    Case(
      name: "kết quả 23:00 ngày hết hạn", day: "2026-10-20T23:00 resolve", asOf: "2026-10-31",
      portal: "onTime", statutory: "onTime"),
    Case(
      name: "kết quả 19/10, trả 25/10: trả muộn không tính",
      day: """
        2026-10-19T10:00 resolve
        2026-10-25T10:00 return-result
        """, asOf: "2026-10-31", portal: "onTime", statutory: "early"),
    Case(
      name: "kết quả sau hạn một ngày", day: "2026-10-21T08:00 resolve", asOf: "2026-10-31",
      portal: "late", statutory: "late"),
    Case(
      name: "rút trước hạn: tính là đúng hạn", day: "2026-10-18 withdraw", asOf: "2026-10-31",
      portal: "onTime", statutory: "early"),
    Case(
      name: "dừng sau hạn: tính là quá hạn",
      day: "2026-10-21T09:00 discontinue --reason không-còn-đối-tượng", asOf: "2026-10-31",
      portal: "late", statutory: "late"),
    Case(
      name: "đang chờ bổ sung một lần: tính đến ngày yêu cầu",
      day: "2026-10-15T09:00 request-supplement --item đơn --reason thiếu", asOf: "2026-10-31",
      portal: "running", statutory: "running"),
    Case(
      name: "bổ sung hai lần, cả khi tiếp nhận: quá hạn",
      day: """
        2026-10-08T09:00 request-supplement --item đơn --reason thiếu
        2026-10-09T09:00 receive-supplement
        2026-10-16T09:00 resolve
        """, asOf: "2026-10-31", portal: "late", statutory: "early", isSubmittedFirst: true),
    Case(
      name: "bổ sung 10–15/10 được trừ, kết quả 24/10",
      day: """
        2026-10-10T09:00 request-supplement --item đơn --reason thiếu
        2026-10-15T09:00 receive-supplement
        2026-10-24T09:00 resolve
        """, asOf: "2026-10-31", portal: "onTime", statutory: "early"),
    Case(
      name: "đang giải quyết, hết kỳ đúng ngày hết hạn", day: "", asOf: "2026-10-20",
      portal: "running", statutory: "running"),
    Case(
      name: "đang giải quyết, hết kỳ sau ngày hết hạn", day: "", asOf: "2026-10-21",
      portal: "overdue", statutory: "overdue"),
    Case(
      name: "xin lỗi hẹn 27/10, kết quả 26/10: hai cách tính khác nhau",
      day: """
        2026-10-21T09:00 letters issue --dossier NUMBER --reason staff --new-date 2026-10-27
        2026-10-26T09:00 resolve
        """, asOf: "2026-10-31", portal: "onTime", statutory: "late"),
  ]

  @Test("each case comes out as the portal scores it, and as the law does")
  func cases() throws {
    for portalCase in Self.cases {
      try Motcua.withFolder { folder in
        let desk = Desk(folder: folder)
        let number = try desk.receive(submittedFirst: portalCase.isSubmittedFirst)
        for line in portalCase.day.split(separator: "\n") {
          try desk.work(String(line), number: number)
        }
        let shown = try desk.run(
          ["show", number, "--format", "json", "--as-of", portalCase.asOf]
        ).json
        let portal = shown["portalTimeliness"]?.stringValue
        let statutory = shown["timeliness"]?.stringValue
        #expect(portal == portalCase.portal, "\(portalCase.name)")
        #expect(statutory == portalCase.statutory, "\(portalCase.name)")
      }
    }
  }

  /// A desk with a store of its own.
  struct Desk {
    let folder: URL

    func run(_ arguments: [String]) throws -> Motcua.Run {
      let store = folder.appending(path: "so.sqlite").path
      let run = try Motcua.run(
        arguments + ["--store", store], ["MOTCUA_CLOCK": "2026-10-31", "MOTCUA_USER": "thử"])
      #expect(run.status == 0, "\(arguments): \(run.errors)")
      return run
    }

    /// Receives a dossier whose procedure has no known limit, with one of its own.
    func receive(submittedFirst: Bool) throws -> String {
      let what = ["--procedure", "TG-06", "--applicant", "Chùa Mẫu"]
      let limit = ["--limit", "10wd", "--basis", "thử"]
      guard submittedFirst else {
        return try number(
          ["receive"] + what + limit + ["--as-of", "2026-10-06T09:00", "--format", "json"])
      }
      let filed = try number(
        ["submit"] + what + ["--as-of", "2026-10-01T09:00", "--format", "json"])
      try work("2026-10-01T10:00 request-supplement --item đơn --reason thiếu", number: filed)
      try work("2026-10-02T10:00 receive-supplement", number: filed)
      return try number(
        ["receive", filed] + limit + ["--as-of", "2026-10-06T09:00", "--format", "json"])
    }

    private func number(_ arguments: [String]) throws -> String {
      try run(arguments).json["number"]?.stringValue ?? ""
    }

    /// Does one line, "MOMENT COMMAND OPTION…".
    func work(_ line: String, number: String) throws {
      var words = line.split(separator: " ").map(String.init)
      let moment = words.removeFirst()
      let takesNumber = words.first != "letters"
      var arguments = words.map { $0 == "NUMBER" ? number : $0 }
      if takesNumber { arguments.insert(number, at: 1) }
      if !takesNumber { arguments += ["--out", folder.path] }
      _ = try run(arguments + ["--as-of", moment])
    }
  }
}
