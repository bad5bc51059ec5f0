import DossierCore
import DossierLetters
import Testing
import WorkingTime

@Suite("Short texts of an apology") struct ApologyMessageTests {
  @Test("an SMS is one message in plain letters, without name and procedure")
  func messages() {
    for (letter, sms) in [
      (
        ApologyLetter.overdue,
        "So Dan toc va Ton giao tinh Bac Ninh xin loi Ong/Ba: ho so H05.12-260115-0002 cham ket "
          + "qua, hen lai ngay 12/02/2026 (van ban 05/SDTTG-VP)."
      ),
      (
        .foreseen,
        "So Dan toc va Ton giao tinh Bac Ninh xin loi Ong/Ba: ho so H05.12-260115-0002 du kien "
          + "cham ket qua, hen lai ngay 05/02/2026 (van ban 05/SDTTG-VP)."
      ),
      (
        .ended,
        "So Dan toc va Ton giao tinh Bac Ninh xin loi Quy to chuc: ho so H05.12-260115-0002 co "
          + "ket qua cham so voi han, kinh moi den nhan (van ban 12/SDTTG-VP)."
      ),
    ] {
      let message = letter.message()
      #expect(message.sms.text == sms)
      #expect(message.sms.segments == 1)
    }
  }

  @Test("an e-mail has greeting, state, reason of the catalogue, apology, new date and sender")
  func mail() {
    let message = ApologyLetter.overdue.message()
    #expect(message.subject == "Xin lỗi và hẹn lại ngày trả kết quả hồ sơ H05.12-260115-0002")
    #expect(
      message.bodyText == """
        Kính gửi Ông/Bà Nông Thị Thử Nghiệm,

        Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh gửi kèm thư này văn bản số 05/SDTTG-VP ngày \
        05/02/2026 về hồ sơ mã số H05.12-260115-0002 của Ông/Bà, tiếp nhận ngày 15/01/2026, hạn \
        giải quyết ngày 30/01/2026.

        Đến ngày 05/02/2026, hồ sơ chưa có kết quả giải quyết, quá hạn 04 ngày làm việc. Lý do: \
        việc lấy ý kiến, phối hợp với cơ quan liên quan kéo dài hơn thời gian dự kiến.

        Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh chân thành xin lỗi Ông/Bà về sự chậm trễ này và \
        những phiền hà, chi phí có thể phát sinh.

        Thời gian trả kết quả được hẹn lại: ngày 12/02/2026, tại Trung tâm Phục vụ hành chính \
        công tỉnh Bắc Ninh.

        Nội dung đầy đủ ở văn bản kèm theo. Để giữ kín thông tin của Ông/Bà, thư này không nêu \
        tên thủ tục và giấy tờ trong hồ sơ.

        Trân trọng,
        Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh

        """)
  }

  /// law.md §9: religion and ethnic origin are sensitive; a reason in free words may name them.
  @Test("nothing sensitive stands in a message, for every occasion and reason")
  func nothingSensitive() {
    var count = 0
    for base in [ApologyLetter.overdue, .foreseen, .ended] + Self.endings {
      for reason in Self.reasons {
        var letter = base
        letter.reason = reason
        letter.causeBody = "Giáo hội mẫu"
        letter.explanation = "Hồ sơ tín ngưỡng của Ông/Bà cần xem lại"
        letter.letterhead.contact = ["Điện thoại: 0000.000.000"]
        let message = letter.message()
        let all = message.sms.text + message.subject + message.bodyText
        for word in ["Đăng ký hoạt động", "Dang ky", "tín ngưỡng", "999085000123", "Giáo hội mẫu"] {
          if letter.applicant?.contains(word) == true { continue }
          #expect(!all.contains(word), "\(word)")
        }
        #expect(!all.contains("{") && !all.contains("*"))
        #expect(!message.sms.text.contains("Thu Nghiem"))
        #expect(message.body.last?.hasSuffix("\nĐiện thoại: 0000.000.000") == true)
        count += 1
      }
    }
    #expect(count == 54)
  }

  static let reasons: [DelayReason] = [
    .rule, .staff, .otherBody, .system, .forceMajeure, .other("chờ hồ sơ tín ngưỡng của Giáo hội"),
  ]

  static var endings: [ApologyLetter] {
    ApologyTemplate.Ending.allCases.map { ending in
      var letter = ApologyLetter.ended
      letter.occasion = .ended(ending, on: day(4, 2, 2026), daysLate: WorkingDays(3), returned: nil)
      return letter
    } + [returned]
  }

  private static var returned: ApologyLetter {
    var letter = ApologyLetter.ended
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
