import DossierCore
import DossierLetters
import LegalBasis
import Testing
import WorkingTime

@Suite("Short texts of an apology") struct ApologyMessageTests {
  @Test("an SMS is one message in plain letters, without name and procedure")
  func messages() {
    for (letter, sms) in [
      (
        ApologyLetter.overdue,
        "So Dan toc va Ton giao tinh Bac Ninh xin loi: ho so H05.12-260115-0002 cham ket qua, hen "
          + "lai 12/02/2026."
      ),
      (
        .foreseen,
        "So Dan toc va Ton giao tinh Bac Ninh xin loi: ho so H05.12-260115-0002 cham ket qua, hen "
          + "lai 05/02/2026."
      ),
      (
        .ended,
        "Ho so H05.12-260115-0002 co ket qua tai Trung tam Phuc vu hanh chinh cong tinh Bac Ninh."
      ),
      (.returned, "Ho so H05.12-260115-0002 cham so voi han ngay 30/01/2026 {applicant}."),
    ] {
      let message = letter.message(.sample)
      #expect(message.sms.text == sms)
      #expect(message.sms.segments == 1)
    }
  }

  @Test("an e-mail has its subject and paragraphs; one with a place that is not known is left out")
  func mail() {
    var letter = ApologyLetter.overdue
    let message = letter.message(.sample)
    #expect(message.subject == "Xin lỗi về hồ sơ H05.12-260115-0002")
    #expect(
      message.bodyText
        == "Kính gửi Nông Thị Thử Nghiệm,\n\nLý do: việc lấy ý kiến, phối hợp với cơ quan liên "
        + "quan kéo dài hơn thời gian dự kiến.\n")
    letter.letterhead.contact.phone = "0000.000.000"
    #expect(letter.message(.sample).body.last == "Điện thoại: 0000.000.000")
    #expect(ApologyLetter.ended.message(.sample).body == ["Ngày 04/02/2026."])
  }
}

extension MessageTemplate {
  /// A wording of the tests.
  fileprivate static let sample = MessageTemplate(
    version: "tin-nhan/1",
    shortReappointing: TemplateText(
      "{agency} xin lỗi: hồ sơ {number} chậm kết quả, hẹn lại {newDate}."),
    shortCollect: TemplateText("Hồ sơ {number} có kết quả tại {resultPlace}."),
    // What is no place of an SMS is not filled, whatever a file says.
    shortEnded: TemplateText("Hồ sơ {number} chậm so với hạn {due} {applicant}."),
    subject: TemplateText("Xin lỗi về hồ sơ {number}"),
    reappointing: [
      TemplateText("Kính gửi {applicant},"), TemplateText("Lý do: {reason}"),
      TemplateText("Điện thoại: {contactPhone}"),
    ], ended: [TemplateText("Ngày {ended}.")])
}

extension ApologyLetter {
  /// Ended and handed over.
  static var returned: ApologyLetter {
    var letter = ended
    letter.occasion = .ended(
      .resolved, on: day(4, 2, 2026), daysLate: WorkingDays(3), returned: day(5, 2, 2026))
    return letter
  }
}

/// Counted by hand after GSM 03.38: 160 places in one message, 153 in each of several.
@Suite("Text for SMS") struct ShortMessageTests {
  @Test func marksGoAndTheAlphabetIsKept() {
    for (text, plain) in [
      ("Hẹn lại ngày “05/3/2026”", "Hen lai ngay \"05/3/2026\""),
      ("Nguye\u{302}\u{303}n Văn Đức – Ðiện", "Nguyen Van Duc - Dien"),
      ("  hai\u{A0} khoảng\ncách ", "hai khoang cach"), ("佛…", "?..."), ("", ""),
    ] {
      #expect(ShortMessage(text).text == plain)
    }
  }

  @Test func segmentsAreCounted() {
    for (text, places, segments) in [
      ("", 0, 0), ("a", 1, 1), (String(repeating: "a", count: 160), 160, 1),
      (String(repeating: "a", count: 161), 161, 2), (String(repeating: "a", count: 306), 306, 2),
      (String(repeating: "a", count: 307), 307, 3), (String(repeating: "[", count: 80), 160, 1),
      // 76 of two places fill 152 of 153: the next is not torn apart.
      (String(repeating: "[", count: 81), 162, 2), (String(repeating: "[", count: 153), 306, 3),
    ] {
      let message = ShortMessage(text)
      #expect(message.places == places)
      #expect(message.segments == segments, "\(places)")
    }
  }
}
