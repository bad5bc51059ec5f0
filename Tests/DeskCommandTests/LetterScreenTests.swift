import Foundation
import Testing

/// The screens of letters and of a mistake in a file of the law.
@Suite("Màn hình văn bản và lỗi tệp pháp luật")
struct LetterScreenTests {
  private func withFolder(_ body: (_ folder: String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "motcua-letters-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("Lập, lập lại, danh sách, hẹn lại lần hai")
  func letters() throws {
    try withFolder { folder in
      let environment = ["MOTCUA_STORE": folder + "/s.sqlite"]
      func at(_ moment: String, _ arguments: [String], status: Int32 = 0) -> Answer {
        let answer = answer(
          to: arguments, clock: moment, environment: environment, procedures: [proceduresFolder])
        #expect(answer.status == status, "\(arguments): \(answer.errors)\(answer.output)")
        return answer
      }
      let receive = ["receive", "--procedure", "TG-02", "--applicant", "Chùa Phật Tích"]
      _ = at("2025-07-01T09:00", receive)
      _ = at("2025-07-01T10:00", receive)
      _ = at("2025-08-05T09:00", ["resolve", "H05.12-250701-0001"])
      let late = "2025-08-06T09:00"
      // Without a reason nothing is numbered, and both are told.
      try expectGolden(
        "letters-refused", ["letters", "issue", "--out", folder], environment: environment,
        clock: late, status: 1)
      let issued = at(late, ["letters", "issue", "--reason", "otherBody", "--out", folder])
      #expect(issued.output.hasPrefix("Đã lập 2 văn bản xin lỗi: "))
      try expectGolden(
        "letters-again", ["letters", "issue", "--out", folder], environment: environment,
        clock: late)
      try expectGolden("letters-list", ["letters", "list"], environment: environment, clock: late)
      try expectGolden(
        "refusal-second-apology",
        [
          "letters", "issue", "--dossier", "H05.12-250701-0002", "--new-date", "2025-09-30",
          "--reason", "staff", "--out", folder,
        ], environment: environment, clock: "2025-09-15T09:00", status: 1)
      try expectGolden(
        "show-apologised", ["show", "H05.12-250701-0002"], environment: environment,
        clock: "2025-09-15T09:00")
    }
  }

  @Test("Gửi, không đến, gửi lại, đến nơi; xem một văn bản; bị từ chối")
  func life() throws {
    try withFolder { folder in
      let environment = ["MOTCUA_STORE": folder + "/s.sqlite"]
      func at(_ moment: String, _ arguments: String...) {
        let answer = answer(
          to: arguments, clock: moment, environment: environment, procedures: [proceduresFolder])
        #expect(answer.status == 0, "\(arguments): \(answer.errors)\(answer.output)")
      }
      at(
        "2025-07-01T09:00", "receive", "--procedure", "TG-02", "--applicant", "Chùa Phật Tích",
        "--channel", "postal", "--address", "xã Thử Nghiệm")
      at(
        "2025-07-01T10:00", "receive", "--procedure", "TG-02", "--applicant", "Nguyễn Văn Mẫu",
        "--id-number", "001")
      at("2025-08-06T09:00", "letters", "issue", "--reason", "staff", "--out", folder)
      let sent = "2025-08-07T10:00"
      try expectGolden(
        "letters-deliver-unsent", ["letters", "deliver", "1"], environment: environment,
        clock: sent, status: 1)
      try expectGolden(
        "letters-send-early", ["letters", "send", "1/SDTTG-VP", "--at", "2025-08-05"],
        environment: environment, clock: sent, status: 1)
      at(sent, "letters", "send", "--all-unsent", "--note", "chuyến chiều")
      try expectGolden(
        "letters-send-none", ["letters", "send", "--all-unsent"], environment: environment,
        clock: sent)
      try expectGolden(
        "letters-send-twice", ["letters", "send", "1/SDTTG-VP", "2/SDTTG-VP"],
        environment: environment, clock: sent, status: 1)
      at("2025-08-08T08:00", "letters", "fail", "01/SDTTG-VP", "--reason", "không có người nhận")
      at("2025-08-08T09:00", "letters", "send", "1", "--channel", "sms", "--by", "Trần Mẫu")
      let later = "2025-08-09T09:00"
      try expectGolden(
        "letters-show", ["letters", "show", "--dossier", "H05.12-250701-0001"],
        environment: environment, clock: later)
      try expectGolden(
        "letters-show-year", ["letters", "show", "1/SDTTG-VP"], environment: environment,
        clock: "2026-01-05", status: 2)
      try expectGolden(
        "letters-list-lacking", ["letters", "list", "--lacking", "identity"],
        environment: environment, clock: later)
      try expectGolden(
        "show-letters", ["show", "H05.12-250701-0001"], environment: environment, clock: later)
      let replace = [
        "letters", "replace", "1/SDTTG-VP", "--reason-of-replacing", "ghi sai lý do", "--out",
        ".build/thay-van-ban",
      ]
      try expectGolden(
        "letters-replace-second", replace + ["--new-date", "2025-08-20"], environment: environment,
        clock: later, status: 1)
      let replaced = answer(
        to: replace + ["--reason", "rule", "--to", "pdf,txt"], clock: later,
        environment: environment, procedures: [proceduresFolder])
      #expect(
        replaced.output.lines == [
          "Đã lập văn bản 03/SDTTG-VP thay văn bản 01/SDTTG-VP của hồ sơ",
          "  H05.12-250701-0001, hẹn lại 13/08/2025.",
          "  .build/thay-van-ban/H05.12-250701-0001-apology-2.pdf",
          "  .build/thay-van-ban/H05.12-250701-0001-apology-2.txt", "",
        ])
      try expectGolden(
        "letters-show-replaced", ["letters", "show", "1"], environment: environment, clock: later)
      try expectGolden(
        "letters-replace-twice", replace, environment: environment, clock: later, status: 1)
      try expectGolden(
        "show-replaced", ["show", "H05.12-250701-0001"], environment: environment, clock: later)
      let json = answer(
        to: ["letters", "deliver", "2", "--format", "json"], clock: later,
        environment: environment, procedures: [proceduresFolder])
      #expect(
        json.output == #"{"delivered":1,"refused":0,"letters":[{"letter":"02/SDTTG-VP","#
          + #""year":2025,"number":"H05.12-250701-0002","kind":"apology","state":"delivered","#
          + #""channel":"atDesk","at":"2025-08-09T09:00"}],"refusals":[]}"# + "\n")
    }
  }

  @Test("Phải xin lỗi trước ngày nào: quá hạn, dự kiến trễ, chưa ghi bước, chờ bổ sung")
  func due() throws {
    try withFolder { folder in
      let environment = ["MOTCUA_STORE": folder + "/s.sqlite"]
      func at(_ moment: String, _ arguments: String...) {
        let answer = answer(
          to: arguments, clock: moment, environment: environment, procedures: [proceduresFolder])
        #expect(answer.status == 0, "\(arguments): \(answer.errors)\(answer.output)")
      }
      func receive(_ moment: String, _ limit: String) {
        at(
          moment, "receive", "--procedure", "TG-02", "--applicant", "Chùa Phật Tích", "--limit",
          limit, "--basis", "thử nghiệm")
      }
      receive("2025-10-01T07:00", "20wd")
      receive("2025-10-01T07:05", "20wd")
      receive("2025-10-01T07:10", "10wd")
      receive("2025-10-01T07:15", "20wd")
      receive("2025-10-01T07:20", "19wd")
      receive("2025-10-01T07:25", "30wd")
      at("2025-10-14T07:00", "forward", "H05.12-251001-0001", "--step", "7")
      at("2025-10-24T07:00", "forward", "H05.12-251001-0002", "--step", "9")
      at(
        "2025-10-02T09:00", "request-supplement", "H05.12-251001-0004", "--item", "hiến chương",
        "--reason", "thiếu")
      at("2025-10-23T07:00", "forward", "H05.12-251001-0006", "--step", "12")
      let clock = "2025-10-27T09:00"
      try expectGolden(
        "letters-due", ["letters", "due"], environment: environment, clock: clock)
      try expectGolden(
        "letters-due-csv", ["letters", "due", "--within", "1wd", "--format", "csv"],
        environment: environment, clock: clock)
    }
  }

  @Test("Lập nhiều văn bản: một tệp để in, sổ trộn thư; in lại; sổ theo dõi")
  func bulk() throws {
    try withFolder { folder in
      let environment = ["MOTCUA_STORE": folder + "/s.sqlite"]
      func at(_ arguments: [String], _ clock: String, status: Int32 = 0) -> [String] {
        let answer = answer(
          to: arguments, clock: clock, environment: environment, procedures: [proceduresFolder])
        #expect(answer.status == status, "\(arguments): \(answer.errors)\(answer.output)")
        return answer.output.replacing(folder, with: "THƯ-MỤC").lines
      }
      for minute in ["00", "01"] {
        _ = at(
          ["receive", "--procedure", "TG-02", "--applicant", "Chùa Phật Tích"],
          "2025-07-01T09:\(minute)")
      }
      let late = "2025-08-06T09:00"
      let issue = ["letters", "issue", "--reason", "staff", "--out", folder + "/xin-loi"]
      // A name that cannot be is refused before anything is numbered.
      _ = at(issue + ["--bundle", folder + "/gop.doc"], late, status: 2)
      #expect(
        at(
          issue + ["--bundle", folder + "/gop.pdf", "--register", folder + "/so.csv"], late
        ).suffix(3) == [
          "Gộp 2 văn bản, 2 trang: THƯ-MỤC/gop.pdf", "Sổ trộn thư 2 dòng: THƯ-MỤC/so.csv", "",
        ])
      #expect(
        at(["letters", "print", "--to", "pdf,txt", "--out", folder + "/xin-loi"], late) == [
          "Ghi 2 tệp vào THƯ-MỤC/xin-loi/; 2 tệp đã có, giữ nguyên", "",
        ])
      #expect(
        at(["letters", "print", "--year", "2024"], late) == ["Không có văn bản nào để in.", ""])
      #expect(
        at(["letters", "print", "--to", "txt", "--out", folder, "--format", "json"], late) == [
          #"{"letters":2,"written":2,"unchanged":0,"differing":0,"bundle":null,"pages":null,"#
            + #""register":null,"refused":0,"refusals":[]}"#, "",
        ])
      #expect(
        at(["letters", "register", "2025-07", "--to", "csv,pdf", "--out", folder], late) == [
          "Sổ theo dõi 2 hồ sơ:", "  THƯ-MỤC/so-theo-doi-2025-07.csv",
          "  THƯ-MỤC/so-theo-doi-2025-07.pdf", "",
        ])
    }
  }

  @Test("Lỗi trong tệp pháp luật có tệp, dòng, cột và dấu mũ")
  func mistake() throws {
    _ = proceduresFolder
    // A relative folder, so that the screen does not depend on where it lies.
    let copy = ".build/Procedures-sai"
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: "Procedures", toPath: copy)
    defer { try? FileManager.default.removeItem(atPath: copy) }
    let path = copy + "/ton-giao/TG-02.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("unit: calendarDays"))
    try text.replacing("unit: calendarDays", with: "unit: \"ngay lam viec\"", maxReplacements: 1)
      .write(toFile: path, atomically: true, encoding: .utf8)
    try expectGolden("catalog-mistake", ["catalog", "check", "--procedures", copy], status: 1)
    try expectGolden(
      "refusal-catalog", ["catalog", "list", "--procedures", copy], status: 2)
  }
}
