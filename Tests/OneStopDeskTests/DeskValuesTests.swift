import DossierCore
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// What is typed is read in one place, with one wording of refusal (CONTRACT §1).
@Suite("Đọc giá trị gõ vào")
struct DeskValuesTests {
  @Test("Thời điểm: bốn dạng của hợp đồng, và những dạng bị từ chối")
  func moments() throws {
    let accepted = [
      ("2026-08-28", "2026-08-28T00:00"), ("2026-08-28T17:00", "2026-08-28T17:00"),
      ("28/08/2026", "2026-08-28T00:00"), ("28/08/2026 17:05", "2026-08-28T17:05"),
      ("1/9/2026", "2026-09-01T00:00"), ("29/02/2024", "2024-02-29T00:00"),
    ]
    for (text, moment) in accepted {
      #expect(try DeskValues.moment(text, for: "--from").iso == moment, "\(text)")
    }
    let refused = [
      ("", "chưa ghi ngày"), ("31/09/2025", "tháng 9 chỉ có 30 ngày"),
      ("29/02/2025", "tháng 2 năm 2025 chỉ có 28 ngày"), ("13/13/2025", "không có tháng 13"),
      ("28/08/25", "năm chỉ ghi hai chữ số"), ("hôm nay", "không đọc được ngày"),
      ("2025-08-28T25:00", "không có giờ 25"), ("28/08/2025 10:75", "không có phút 75"),
      ("２８/08/2025", "không đọc được ngày"),
    ]
    for (text, says) in refused {
      let refusal = #expect(throws: DeskRefusal.self, "\(text)") {
        try DeskValues.moment(text, for: "--from")
      }
      #expect(refusal?.status == .unreadable, "\(text)")
      #expect(refusal?.message.contains(says) == true, "\(text): \(refusal?.message ?? "")")
      #expect(refusal?.remedy?.contains("dd/MM/yyyy") == true, "\(text)")
    }
  }

  @Test("Thời hạn, số ngày làm việc, năm, số tiền, từ trong danh sách")
  func others() throws {
    #expect(try DeskValues.limit("10wd", for: "--limit") == .workingDays(WorkingDays(10)))
    #expect(try DeskValues.workingDays("3wd", for: "--due-within") == WorkingDays(3))
    #expect(try DeskValues.year("2026", for: "năm") == 2026)
    #expect(try DeskValues.amount(0, for: "--amount") == 0)
    #expect(try DeskValues.amount(nil, for: "--amount") == nil)
    let channel: Channel = try DeskValues.word("vneid", for: "--channel")
    #expect(channel == .vneid)

    func refused(_ body: () throws -> Void) {
      let refusal = #expect(throws: DeskRefusal.self) { try body() }
      #expect(refusal?.status == .unreadable)
    }
    for text in ["0wd", "-5wd", "", "5", "wd", "5 wd", "5WD", "36501d", "1.5wd", "١٠wd"] {
      refused { _ = try DeskValues.limit(text, for: "--limit") }
    }
    refused { _ = try DeskValues.workingDays("3d", for: "--due-within") }
    for text in ["26", "20266", "-2026", "2O26", ""] {
      refused { _ = try DeskValues.year(text, for: "năm") }
    }
    refused { _ = try DeskValues.amount(-1, for: "--amount") }
    refused { let _: Channel = try DeskValues.word("fax", for: "--channel") }
  }

  @Test("Từ chối ở dạng cho chương trình: mã, lời, điều khoản hoặc null")
  func json() {
    let refusal = DeskRefusal(
      .refusedByRule, code: "secondReappointment", headline: "Không lập được văn bản",
      message: "hồ sơ đã được hẹn lại một lần.", article: "Nghị định 118/2025/NĐ-CP Đ.19 k.6",
      remedy: "báo cáo Giám đốc Sở.")
    #expect(
      refusal.json.text
        == #"{"error":{"code":"secondReappointment","#
        + #""message":"Không lập được văn bản: hồ sơ đã được hẹn lại một lần.","#
        + #""article":"Nghị định 118/2025/NĐ-CP Đ.19 k.6"}}"#)
    let plain = DeskRefusal(.unreadable, code: "x", message: "y")
    #expect(plain.json.text == #"{"error":{"code":"x","message":"y","article":null}}"#)
  }
}
