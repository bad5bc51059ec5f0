import DossierCore
import DossierLetters
import LegalBasis
import Testing
import WorkingTime

/// law.md §2.4, data.md §6.2: an apology is polite to whoever reads it and lays nothing on them.
@Suite("The tone of an apology") struct ToneTests {
  /// Words that blame, or that order about; none may stand in an apology.
  static let blaming = [
    "lỗi của Ông/Bà", "lỗi của Quý", "lỗi của người nộp", "do Ông/Bà", "do Quý", "do người nộp",
    "vì Ông/Bà chậm", "Ông/Bà chậm", "Ông/Bà không", "Ông/Bà chưa", "Ông/Bà phải", "Quý vị không",
    "Quý vị chưa", "Quý tổ chức không", "Quý tổ chức chưa", "Quý tổ chức phải", "nộp thiếu",
    "nộp chậm", "kê khai", "thiếu sót", "sai sót", "vi phạm", "tự ý", "cố tình", "cố ý",
    "không chấp hành", "phải chịu", "yêu cầu Ông/Bà", "yêu cầu Quý", "buộc",
    "trách nhiệm của Ông/Bà", "trách nhiệm của Quý", "hồ sơ không hợp lệ", "hồ sơ chưa hợp lệ",
  ]

  static let occasions: [(String, ApologyLetter.Occasion)] =
    [
      ("dự kiến quá hạn", .foreseen(newDate: day(12, 2, 2026))),
      ("quá hạn, chưa xong", .overdue(daysLate: WorkingDays(4), newDate: day(12, 2, 2026))),
      ("quá hạn, chưa trọn ngày", .overdue(daysLate: WorkingDays(0), newDate: day(12, 2, 2026))),
      (
        "đã trả",
        .ended(.resolved, on: day(4, 2, 2026), daysLate: WorkingDays(3), returned: day(5, 2, 2026))
      ),
    ]
    + ApologyTemplate.Ending.allCases.map { ending in
      (
        "kết thúc: \(ending)",
        .ended(ending, on: day(4, 2, 2026), daysLate: WorkingDays(3), returned: nil)
      )
    }

  static let reasons: [DelayReason?] = [.rule, .staff, .otherBody, .system, .forceMajeure]

  static let addressees: [(ApologyTemplate.Addressee, String, you: [String])] = [
    (.person, "Nông Thị Thử Nghiệm", ["Ông/Bà"]),
    (.titled, "Đại đức Thích Thử Nghiệm", ["Ông/Bà", "Quý vị"]),
    (.organisation, "Ban Trị sự Giáo hội mẫu", ["Quý tổ chức"]),
  ]

  /// The wordings that are shipped, and the first one, which old letters have.
  static func wordings() throws -> [ApologyTemplate] {
    let book = try Shipped.templates.get()
    return [.officialLetter] + book.apologies.values.sorted { $0.version < $1.version }
  }

  @Test("no letter blames, for every wording, occasion, reason, addressee and sheet")
  func nothingBlames() throws {
    var count = 0
    let sheet = FormSheet(
      circular: "TT", formNumber: "04", title: "PHIẾU XIN LỖI", symbol: "PXL", paper: .a5)
    for template in try Self.wordings() {
      for (occasionName, occasion) in Self.occasions {
        for reason in Self.reasons {
          for body in [nil, "Ủy ban nhân dân xã Thử Nghiệm 01"] {
            for (addressee, name, you) in Self.addressees {
              for sheet in [nil, sheet] {
                var letter = ApologyLetter.overdue
                letter.template = template
                letter.occasion = occasion
                letter.reason = reason
                letter.causeBody = body
                letter.addressee = addressee
                letter.applicant = name
                letter.sheet = sheet
                let text = letter.document().plainText
                let what = "\(template.version), \(occasionName), \(String(describing: reason))"
                for word in Self.blaming {
                  #expect(!text.lowercased().contains(word.lowercased()), "\(what): \(word)")
                }
                #expect(text.contains("xin lỗi"), "\(what)")
                #expect(!text.contains("{") && !text.contains("…"), "\(what)")
                #expect(you.contains { text.contains($0) }, "\(what)")
                if addressee == .organisation { #expect(!text.contains("Ông/Bà"), "\(what)") }
                #expect(!text.contains("Ông/Bà Đại đức"), "\(what)")
                count += 1
              }
            }
          }
        }
      }
    }
    // 4 wordings, 9 occasions, 5 reasons, body known or not, 3 addressees, công văn or form.
    #expect(count == 4 * 9 * 5 * 2 * 3 * 2)
  }

  @Test("the shipped messages blame nobody, fit in one SMS and tell no procedure")
  func messages() throws {
    let book = try Shipped.templates.get()
    let wording = try #require(book.messages["tin-nhan"])
    for (name, occasion) in Self.occasions {
      for (addressee, applicant, _) in Self.addressees {
        var letter = ApologyLetter.overdue
        letter.occasion = occasion
        letter.addressee = addressee
        letter.applicant = applicant
        letter.letterhead.agencyName = "Sở Dân tộc và Tôn giáo thành phố Bắc Ninh"
        letter.letterhead.contact.phone = "0000.000.000"
        letter.number = 12
        let message = letter.message(wording)
        #expect(message.sms.segments == 1, "\(name): \(message.sms.text) \(message.sms.places)")
        #expect(message.sms.text.contains("xin loi"))
        #expect(message.sms.text.contains("H05.12-260115-0002"))
        let all = message.sms.text + message.subject + message.bodyText
        for word in Self.blaming + ["{", "tín ngưỡng", "tin nguong", "999085000123"] {
          #expect(!all.contains(word), "\(name): \(word)")
        }
        #expect(!message.sms.text.contains("Thu Nghiem"))
        #expect(message.bodyText.contains("xin lỗi"))
      }
    }
  }

  /// The cause has a voice of its own: what our staff has caused is owned, what nobody could help
  /// is regretted.
  @Test("form 04 varies its apology with the cause")
  func causes() throws {
    let template = try #require(try Shipped.templates.get().apologies["phieu-xin-loi"])
    for (reason, words) in [
      (DelayReason.staff, "nhận trách nhiệm"), (.otherBody, "là nơi chịu trách nhiệm"),
      (.system, "vì sự cố"), (.forceMajeure, "rất lấy làm tiếc"), (.rule, "chân thành xin lỗi"),
      (.other("chờ kết luận"), "chân thành xin lỗi"),
    ] {
      var letter = ApologyLetter.overdue
      letter.template = template
      letter.reason = reason
      #expect(letter.document().plainText.contains(words), "\(reason)")
    }
  }
}
