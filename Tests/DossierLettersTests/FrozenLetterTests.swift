import DossierCore
import DossierLetters
import LegalBasis
import PlainJSON
import Testing
import WorkingTime

@Suite("A letter in the store") struct FrozenLetterTests {
  @Test func readsBackEqual() throws {
    var hours = ApologyLetter.overdue
    hours.dueTime = ClockTime(hour: 15, minute: 5)
    hours.causeBody = "Ủy ban nhân dân xã Thử Nghiệm 01"
    var bare = ApologyLetter.ended
    bare.address = nil
    bare.reason = .other("vì \"lý do\" \\ khác\n")
    bare.occasion = .ended(
      .withdrawn, on: day(4, 2, 2026), daysLate: WorkingDays(0), returned: day(5, 2, 2026))
    for letter in [ApologyLetter.overdue, .ended, .foreseen, hours, bare] {
      let text = letter.json.text
      let read = try ApologyLetter(json: JSONValue(parsing: text))
      #expect(read == letter)
      #expect(read.json.text == text)
    }
  }

  @Test func aDamagedTextIsRefusedByItsKey() throws {
    let text = ApologyLetter.overdue.json.text
    for (found, put, key) in [
      ("\"template\":\"xin-loi-cong-van/1\"", "\"template\":\"xin-loi/9\"", "template"),
      ("\"number\":5", "\"number\":\"5\"", "number"),
      ("\"date\":\"2026-02-05\"", "\"date\":\"2026-02-30\"", "date"),
      ("\"kind\":\"overdue\"", "\"kind\":\"lost\"", "kind"),
      ("\"addressee\":\"person\"", "\"addressee\":null", "addressee"),
      ("\"resultPlace\"", "\"place2\"", "resultPlace"),
    ] {
      let parts = text.split(separator: found, omittingEmptySubsequences: false)
      #expect(parts.count == 2, "\(found)")
      let damaged = try JSONValue(parsing: parts.joined(separator: put))
      #expect(throws: LetterTextRefusal(key: key)) { _ = try ApologyLetter(json: damaged) }
    }
  }

  /// A wording in use is never edited: letters that were issued with it would change.
  @Test func wordingsOfIssuedLettersStand() {
    for template in ApologyTemplate.known {
      let sources =
        [
          template.subjectReappointing, template.subjectEnded, template.opening,
          template.foreseen, template.overdue,
        ] + ApologyTemplate.Ending.allCases.compactMap { template.ended[$0] }
        + [template.lateness, template.latenessWithoutCount, template.reason]
        + ApologyTemplate.CatalogueReason.allCases.compactMap { template.reasons[$0] }
        + [
          template.reasonNamingBody, template.apology, template.reappointment, template.collect,
          template.returned, template.understanding, template.close,
        ]
      #expect(sources.count == 25)
      #expect(
        fingerprint(sources.map(\.source).joined(separator: "\n"))
          == Self.fingerprints[template.version], "\(template.version)")
    }
  }

  private static let fingerprints: [String: UInt64] = [
    "xin-loi-cong-van/1": 4_288_718_031_730_211_305
  ]

  /// FNV-1a.
  private func fingerprint(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

@Suite struct AddresseeTests {
  @Test func theFirstWordsTell() {
    for (name, expected) in [
      ("Nguyễn Văn Thử", ApologyLetter.Addressee.person), ("BAN TRỊ SỰ mẫu", .organisation),
      ("Ban Thị Mẫu", .person),
      ("Chùa Thử Nghiệm", .organisation), ("GIÁO XỨ  MẪU", .organisation),
      ("Điểm nhóm Tin lành Mẫu", .organisation), ("UBND xã Thử Nghiệm", .organisation),
      ("Đại đức Thích Minh Thử", .titled), ("Thượng toạ Thích Mẫu", .titled),
      ("ông Nguyễn Văn A và bà Trần Thị B", .titled), ("Hội Mẫu", .organisation),
      ("Bàn Văn Mẫu", .person), ("Đinh Văn Thử", .person), ("Vi Thị Mẫu", .person), ("", .person),
    ] {
      #expect(ApologyLetter.Addressee(ofName: name) == expected, "\(name)")
    }
  }

  @Test func aTitleIsNotDoubled() {
    var letter = ApologyLetter.overdue
    letter.applicant = "Đại đức Thích Minh Thử"
    letter.addressee = .titled
    let text = letter.document().plainText
    #expect(text.contains("Kính gửi: Đại đức Thích Minh Thử\n"))
    #expect(text.contains("xin lỗi Ông/Bà về"))
  }
}

@Suite("What letters gained later") struct LaterMembersTests {
  private static var full: ApologyLetter {
    var letter = ApologyLetter.overdue
    letter.explanation = "ngày 20/01/2026 đã đôn đốc bằng văn bản"
    letter.replaces = "Công văn số 04/SDTTG-VP ngày 04/02/2026"
    letter.handling = LetterHandling(
      draftedBy: "Lò Văn Soạn", approvedBy: "Hà Thị Duyệt", sentBy: "Trung tâm mẫu",
      channel: .postal)
    letter.letterhead.contact = AgencyContact(
      address: "Số 0 đường Mẫu, xã Thử Nghiệm 01", phone: "0000.000.000",
      email: "so@example.invalid")
    letter.letterhead.receivingUnit = "BỘ PHẬN MẪU"
    letter.places = ["phone": "0000111222", "channel": "trực tuyến"]
    letter.letterhead.logo = PictureReference(name: "logo.png", digest: "00ff")
    return letter
  }

  @Test("they are kept in the frozen letter")
  func readsBackEqual() throws {
    let text = Self.full.json.text
    let read = try ApologyLetter(json: JSONValue(parsing: text))
    #expect(read == Self.full)
    #expect(read.json.text == text)
  }

  /// The text of a letter as version 0.1 froze it, copied from its store.
  @Test("a letter frozen before them is read, printed and written as it was")
  func oldLetters() throws {
    let old = """
      {"template":"xin-loi-cong-van/1","number":5,"date":"2026-02-05","letterhead":{"parent":\
      "UBND TỈNH BẮC NINH","agency":"SỞ DÂN TỘC VÀ TÔN GIÁO","agencyName":"Sở Dân tộc và Tôn giáo \
      tỉnh Bắc Ninh","symbol":"SDTTG-VP","place":"Bắc Ninh","copyRecipients":["Trung tâm Phục vụ \
      hành chính công tỉnh Bắc Ninh (để phối hợp)"],"draftingUnit":"VP","signerTitle":["GIÁM \
      ĐỐC"],"signerName":"Nguyễn Văn Mẫu"},"applicant":"Nông Thị Thử Nghiệm","addressee":"person",\
      "address":"thôn Mẫu 3, xã Thử Nghiệm 01, tỉnh Bắc Ninh","identityNumber":"999085000123",\
      "dossierNumber":"H05.12-260115-0002","procedure":"Đăng ký hoạt động tín ngưỡng","received":\
      "2026-01-15","due":"2026-01-30","dueTime":null,"reason":"otherBody","causeBody":null,\
      "occasion":{"kind":"overdue","daysLate":4,"newDate":"2026-02-12"},"resultPlace":"Trung tâm \
      Phục vụ hành chính công tỉnh Bắc Ninh"}
      """
    let read = try ApologyLetter(json: JSONValue(parsing: old))
    #expect(read == .overdue)
    #expect(read.json.text == old)
    #expect(read.document() == ApologyLetter.overdue.document())
  }

  @Test("the explanation follows the reason as a sentence; blanks print nothing")
  func explanation() {
    for (words, printed) in [
      ("đã đôn đốc ngày 20/01/2026", "dự kiến. Đã đôn đốc ngày 20/01/2026.\n"),
      ("Đã đôn đốc.", "dự kiến. Đã đôn đốc.\n"), ("  ", "dự kiến.\n"),
    ] {
      var letter = ApologyLetter.overdue
      letter.explanation = words
      #expect(letter.document().plainText.contains(printed))
    }
  }

  @Test("ô 13 stands at the foot, the logo in the head where its bytes are there")
  func look() {
    let letter = Self.full
    let text = letter.document().plainText
    #expect(
      text.hasSuffix(
        "GIÁM ĐỐC\nNguyễn Văn Mẫu\n\nĐịa chỉ: Số 0 đường Mẫu, xã Thử Nghiệm 01\n"
          + "Điện thoại: 0000.000.000; Email: so@example.invalid\n"))
    for (bytes, expected) in [(nil, nil), ([1, 2], [1, 2])] as [([UInt8]?, [UInt8]?)] {
      let paper = letter.document { $0.digest == "00ff" ? bytes : nil }
      guard case .row(let row) = paper.blocks.first else {
        Issue.record("no head")
        return
      }
      #expect(row.logo?.content == expected.map { .picture($0) })
    }
  }

  @Test("the lines that a letter lacks are named")
  func unknownOptional() {
    var letter = ApologyLetter.overdue
    #expect(letter.unknownOptional.isEmpty)
    letter.address = " "
    #expect(letter.unknownOptional == [.address])
    letter.identityNumber = nil
    #expect(letter.unknownOptional == [.address, .identityNumber])
    #expect(letter.unknownOptional.map(\.vietnamese) == ["địa chỉ", "số định danh"])
  }

  @Test("values in NFD come out in NFC")
  func composition() {
    var letter = ApologyLetter.overdue
    letter.applicant = "No\u{302}ng Thi\u{323} Thu\u{31B}\u{309} Nghie\u{323}\u{302}m"
    letter.address =
      "tho\u{302}n Ma\u{302}\u{303}u 3, xa\u{303} Thu\u{31B}\u{309} Nghie\u{302}\u{323}m 01"
    var composed = letter
    composed.applicant = "Nông Thị Thử Nghiệm"
    composed.address = "thôn Mẫu 3, xã Thử Nghiệm 01"
    let (text, expected) = (letter.document().plainText, composed.document().plainText)
    #expect(text.utf8.elementsEqual(expected.utf8))
  }
}
