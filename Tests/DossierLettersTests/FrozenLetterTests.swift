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
