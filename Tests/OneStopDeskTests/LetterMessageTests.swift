import DossierCore
import DossierStore
import Foundation
import OneStopDesk
import Testing
import WorkingTime

/// `letters message`: what goes out beside an issued apology.
@Suite("Messages of an apology") struct LetterMessageTests {
  @Test("SMS and e-mail of the issued letter, to the applicant's telephone and address")
  func message() throws {
    let desk = try TestDesk()
    var request = IntakeRequest()
    request.procedure = "TG-02"
    request.applicant = Applicant(
      name: "Chùa Thử Nghiệm 01", idNumber: "999085000123", phone: "0000111222",
      email: "chua@example.invalid")
    request.limit = try TimeLimit(code: "5wd")
    request.basis = "thử nghiệm"
    let number = try desk.at("2025-10-01T09:00").receive(request).number.text
    let refusal = #expect(throws: DeskRefusal.self) {
      try desk.at("2025-10-10T09:00").letterMessage(number)
    }
    #expect(refusal?.message.contains("chưa có văn bản xin lỗi") == true)
    #expect(refusal?.remedy?.isEmpty == false)

    _ = try desk.at("2025-10-10T09:00").issueLetters(
      LettersRequest(
        reason: .other("chờ ý kiến về tôn giáo"),
        folder: desk.folder.appending(path: "xin-loi").path()))
    let message = try desk.at("2025-10-10T10:00").letterMessage(number)
    #expect(message.phone == "0000111222" && message.email == "chua@example.invalid")
    #expect(message.letter.hasPrefix("01/"))
    #expect(message.segments == 1 && message.places == message.sms.count)
    #expect(message.sms.contains(number) && message.sms.contains("xin loi Quy to chuc"))
    #expect(message.body.contains { $0.contains("kèm theo") })
    let all = message.sms + message.subject + message.body.joined()
    for word in ["Thử Nghiệm", "hiến chương", "999085000123", "chờ ý kiến", "{"] {
      #expect(!all.contains(word), "\(word)")
    }
    // A day before the letter there is none.
    #expect(throws: DeskRefusal.self) {
      try desk.at("2025-10-09T09:00").letterMessage(number)
    }
  }
}
