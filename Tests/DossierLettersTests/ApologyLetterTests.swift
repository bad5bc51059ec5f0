import DossierCore
import DossierLetters
import LegalBasis
import Testing
import WorkingTime

@Suite("The apology in words") struct ApologyLetterTests {
  @Test func overdueLetterSaysWhatTheDecreeDemands() {
    #expect(
      ApologyLetter.overdue.document().plainText == """
        UBND TỈNH BẮC NINH
        SỞ DÂN TỘC VÀ TÔN GIÁO
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số: 05/SDTTG-VP
        V/v xin lỗi và hẹn lại thời gian trả kết quả giải quyết hồ sơ
        Bắc Ninh, ngày 05 tháng 02 năm 2026

        Kính gửi: Ông/Bà Nông Thị Thử Nghiệm
        Địa chỉ: thôn Mẫu 3, xã Thử Nghiệm 01, tỉnh Bắc Ninh
        Số định danh: 999085000123

        Ngày 15/01/2026, Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh tiếp nhận hồ sơ mã số \
        H05.12-260115-0002 của Ông/Bà về thủ tục hành chính “Đăng ký hoạt động tín ngưỡng”. \
        Theo quy định, hạn giải quyết của hồ sơ là ngày 30/01/2026.

        Đến ngày 05/02/2026, hồ sơ chưa có kết quả giải quyết, quá hạn 04 ngày làm việc. \
        Lý do: việc lấy ý kiến, phối hợp với cơ quan liên quan kéo dài hơn thời gian dự kiến.

        Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh chân thành xin lỗi Ông/Bà về sự chậm trễ này và \
        những phiền hà, chi phí có thể phát sinh.

        Thời gian trả kết quả được hẹn lại: ngày 12/02/2026, tại Trung tâm Phục vụ hành chính \
        công tỉnh Bắc Ninh.

        Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh rất mong nhận được sự thông cảm của Ông/Bà.

        Trân trọng./.

        Nơi nhận:
        - Như trên;
        - Trung tâm Phục vụ hành chính công tỉnh Bắc Ninh (để phối hợp);
        - Lưu: VT, VP.
        GIÁM ĐỐC
        Nguyễn Văn Mẫu

        """)
  }

  @Test func endedLetterSaysWhereTheResultLiesAndNamesNoLaterDate() {
    let text = ApologyLetter.ended.document().plainText
    #expect(text.contains("V/v xin lỗi do giải quyết hồ sơ quá hạn\n"))
    #expect(text.contains("Kính gửi: Ban Trị sự Giáo hội mẫu xã Thử Nghiệm 02\n"))
    #expect(
      text.contains(
        "Hồ sơ có kết quả giải quyết ngày 04/02/2026, quá hạn 03 ngày làm việc. "
          + "Lý do: hồ sơ phải xin ý kiến Bộ Dân tộc và Tôn giáo.\n"))
    #expect(
      text.contains(
        "Kết quả hiện có tại Trung tâm Phục vụ hành chính công tỉnh Bắc Ninh; "
          + "kính mời Quý tổ chức đến nhận.\n"))
    #expect(!text.contains("hẹn lại"))
    #expect(!text.contains("Số định danh"))

    var returned = ApologyLetter.ended
    returned.occasion = .ended(
      .resolved, on: day(4, 2, 2026), daysLate: WorkingDays(3), returned: day(5, 2, 2026))
    #expect(returned.contradictions.isEmpty)
    #expect(returned.document().plainText.contains("Kết quả đã được trả ngày 05/02/2026.\n"))
  }

  @Test func foreseenLetterClaimsNoLateness() {
    let text = ApologyLetter.foreseen.document().plainText
    #expect(
      text.contains(
        "Qua rà soát, Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh dự kiến chưa thể trả kết quả đúng hạn "
          + "nêu trên. Lý do: hệ thống thông tin giải quyết thủ tục hành chính hoặc đường truyền "
          + "gặp sự cố.\n"))
    #expect(!text.contains("quá hạn"))
    #expect(text.contains("hẹn lại: ngày 05/02/2026, tại"))
  }

  @Test func everyEndHasItsSentence() {
    for ending in ApologyTemplate.Ending.allCases {
      var letter = ApologyLetter.ended
      letter.occasion = .ended(ending, on: day(4, 2, 2026), daysLate: WorkingDays(3), returned: nil)
      let text = letter.document().plainText
      #expect(text.contains("ngày 04/02/2026") || text.contains("Ngày 04/02/2026"))
      #expect(text.contains("quá hạn 03 ngày làm việc"))
      #expect(!text.contains("{"), "\(ending): a place was not filled")
      let hasResult = ending == .resolved || ending == .refused
      #expect(text.contains("kính mời") == hasResult)
    }
  }

  /// Due on a Friday, ended on the Saturday: late, with no working day between.
  @Test func latenessOfNoWholeWorkingDayIsNotCounted() {
    var letter = ApologyLetter.ended
    letter.occasion = .ended(
      .resolved, on: day(31, 1, 2026), daysLate: WorkingDays(0), returned: nil)
    #expect(
      letter.document().plainText.contains(
        "Hồ sơ có kết quả giải quyết ngày 31/01/2026, sau thời hạn nêu trên. Lý do:"))
  }

  @Test func aLimitInHoursIsNamedWithItsMinute() {
    var letter = ApologyLetter.overdue
    letter.dueTime = ClockTime(hour: 15, minute: 5)
    #expect(
      letter.document().plainText.contains(
        "hạn giải quyết của hồ sơ là 15 giờ 05 phút ngày 30/01/2026."))
  }

  @Test func noReasonOfTheCatalogueIsLaidOnTheApplicant() {
    for reason in ApologyTemplate.CatalogueReason.allCases {
      let sentence = ApologyTemplate.officialLetter.reasons[reason]?.source
      #expect(sentence != nil, "\(reason) has no sentence")
      for word in ["Ông/Bà", "{you}", "người nộp", "công dân", "người dân", "tổ chức nộp"] {
        #expect(sentence?.contains(word) == false)
      }
    }
  }

  @Test func reasonsBecomeSentences() {
    for (reason, sentence) in [
      (DelayReason.staff, "Lý do: việc xử lý hồ sơ tại cơ quan chúng tôi bị chậm."),
      (.other("chờ kết luận  thanh tra"), "Lý do: chờ kết luận thanh tra."),
      (.other("Chờ kết luận thanh tra."), "Lý do: Chờ kết luận thanh tra."),
      (.other("*{due}*"), "Lý do: *{due}*."),
    ] {
      var letter = ApologyLetter.overdue
      letter.reason = reason
      #expect(letter.document().plainText.contains(sentence + "\n"), "\(reason)")
    }
    var letter = ApologyLetter.overdue
    letter.causeBody = "Ủy ban nhân dân xã Thử Nghiệm 01"
    #expect(
      letter.document().plainText.contains(
        "Lý do: việc lấy ý kiến, phối hợp với Ủy ban nhân dân xã Thử Nghiệm 01 kéo dài"))
  }

  /// The places of the wording are those that a letter fills.
  @Test func everyPlaceOfTheWordingIsFilled() {
    for letter in [ApologyLetter.overdue, .ended, .foreseen] {
      #expect(!letter.document().plainText.contains("{"))
      #expect(!letter.document().plainText.contains("*"))
    }
  }
}

@Suite("law.md §10, apology") struct ApologyRuleTests {
  /// Rule 39: none of the required facts is empty; each missing one is named.
  @Test func rule39_requiredFacts() {
    #expect(ApologyLetter.overdue.missing.isEmpty)
    for (field, remove) in [
      (ApologyLetter.Field.applicant, { $0.applicant = " \u{A0} " }),
      (.applicant, { $0.applicant = nil }), (.dossierNumber, { $0.dossierNumber = "" }),
      (.procedure, { $0.procedure = nil }), (.received, { $0.received = nil }),
      (.due, { $0.due = nil }), (.reason, { $0.reason = nil }),
      (.reason, { $0.reason = .other("  ") }),
    ] as [(ApologyLetter.Field, (inout ApologyLetter) -> Void)] {
      var letter = ApologyLetter.overdue
      remove(&letter)
      #expect(letter.missing == [field])
    }
    var nothing = ApologyLetter.overdue
    nothing.applicant = nil
    nothing.reason = nil
    #expect(nothing.missing == [.applicant, .reason])
  }

  /// Rule 39: address and identity number are printed where known, else their line is left out.
  @Test func rule39_optionalLines() {
    var letter = ApologyLetter.overdue
    letter.address = nil
    letter.identityNumber = " "
    #expect(letter.missing.isEmpty)
    #expect(!letter.document().plainText.contains("Địa chỉ"))
    #expect(!letter.document().plainText.contains("Số định danh"))
  }

  /// Rule 40: after the due date and not before the letter (that it is a working day is asked of
  /// the calendar by the use-case).
  @Test func rule40_newDate() {
    let (due, date) = (day(30, 1, 2026), day(5, 2, 2026))
    for (newDate, expected) in [
      (day(5, 2, 2026), []), (day(6, 2, 2026), []),
      (
        day(4, 2, 2026),
        [.newDateBeforeLetter(newDate: day(4, 2, 2026), letter: date)]
      ),
      (
        due,
        [
          .newDateNotAfterDue(newDate: due, due: due),
          .newDateBeforeLetter(newDate: due, letter: date),
        ]
      ),
    ] as [(CivilDate, [ApologyLetter.Contradiction])] {
      var letter = ApologyLetter.overdue
      letter.occasion = .overdue(daysLate: WorkingDays(4), newDate: newDate)
      #expect(letter.contradictions == expected)
    }
  }

  /// CONTRACT §5: the letter of a dossier that has ended names no date after its own.
  @Test func endedLetterRefusesLaterDates() {
    var letter = ApologyLetter.ended
    letter.occasion = .ended(
      .resolved, on: day(4, 2, 2026), daysLate: WorkingDays(3), returned: day(6, 2, 2026))
    #expect(
      letter.contradictions
        == [.dateAfterLetter(day(6, 2, 2026), letter: day(5, 2, 2026))])
  }

  /// Rule 44: the head, a deputy for the head, and by order.
  @Test func rule44_signers() {
    for (titles, lines) in [
      (["GIÁM ĐỐC"], "GIÁM ĐỐC\nNguyễn Văn Mẫu"),
      (["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn Mẫu"),
      (
        ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nNguyễn Văn Mẫu"
      ),
    ] {
      var letter = ApologyLetter.overdue
      letter.letterhead.signerTitle = titles
      #expect(letter.document().plainText.hasSuffix("- Lưu: VT, VP.\n\(lines)\n"))
    }
    var unnamed = ApologyLetter.overdue
    unnamed.letterhead.signerName = ""
    #expect(unnamed.document().plainText.hasSuffix("- Lưu: VT, VP.\nGIÁM ĐỐC\n"))
  }

  /// Rule 45: leading zeros of number, day and month.
  @Test func rule45_leadingZeros() {
    for (number, text) in [(5, "05/SDTTG-VP"), (12, "12/SDTTG-VP"), (105, "105/SDTTG-VP")] {
      #expect(PaperForm.letterNumber(number, symbol: "SDTTG-VP") == text)
    }
    for (date, text) in [
      (day(5, 2, 2026), "ngày 05 tháng 02 năm 2026"),
      (day(31, 1, 2026), "ngày 31 tháng 01 năm 2026"),
      (day(5, 3, 2026), "ngày 05 tháng 3 năm 2026"),
      (day(10, 10, 2026), "ngày 10 tháng 10 năm 2026"),
    ] {
      #expect(PaperForm.longDate(date) == text)
    }
    #expect(PaperForm.date(day(5, 3, 2026)) == "05/3/2026")
  }

  /// Rule 45: the body ends with "./.", the list of recipients with what is kept.
  @Test func rule45_close() {
    for letter in [ApologyLetter.overdue, .ended, .foreseen] {
      let text = letter.document().plainText
      #expect(text.contains("\n\nTrân trọng./.\n\nNơi nhận:\n- Như trên;\n"))
      #expect(text.contains("- Lưu: VT, VP.\n"))
    }
  }

  /// Rule 74: the parent line is that of the paper's date, as given.
  @Test func rule74_parentLine() {
    var letter = ApologyLetter.overdue
    letter.letterhead.parent = "UBND THÀNH PHỐ BẮC NINH"
    #expect(letter.document().plainText.hasPrefix("UBND THÀNH PHỐ BẮC NINH\nSỞ DÂN TỘC"))
  }
}
