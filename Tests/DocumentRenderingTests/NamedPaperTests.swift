import DocumentRendering
import DossierLetters
import Foundation
import LegalBasis
import Testing
import WorkingTime

/// Each name of data.md §7 on each form, as it is, decomposed (NFD) or in capitals; every second
/// with a procedure of more than 300 characters, every third with an address over three lines.
///
/// Oracle: poppler, which says where each word stands.
@Suite("Names on every form") struct NamedPaperTests {
  enum Form: String, CaseIterable {
    case letter, apologyA5, apologyA4, receiptA5, receiptA4, supplementA5, supplementA4, refusalA5
    case refusalA4, stopA5, stopA4, controlA5, controlA4
  }

  @Test("nothing overlaps, nothing is cut, each name is there whole", arguments: Form.allCases)
  func names(_ form: Form) throws {
    let names = Names.all.enumerated().map { index, name in
      switch (index + form.rawValue.count) % 3 {
      case 0: name.decomposedStringWithCanonicalMapping
      case 1: name.uppercased()
      default: name
      }
    }
    let documents = try names.enumerated().map {
      try Self.document(form, index: $0.offset, $0.element)
    }
    try withFolder { folder in
      let path = folder + "/papers.pdf"
      let bundle = try PDFBundle(
        path: path, title: "Mẫu", author: "Mẫu", isoDate: "2026-02-05", renderer: PDFRenderer())
      var firstPages: [Int] = []
      for document in documents {
        firstPages.append(bundle.pageCount + 1)
        try bundle.add(document)
      }
      try bundle.finish()
      let paper = try Paper(path: path)
      for fault in try paper.words.faults(page: documents[0].page) { Issue.record("\(fault)") }
      let pages = try paper.drawnPages
      #expect(pages.count == bundle.pageCount)
      for (index, name) in names.enumerated() {
        let end = firstPages.dropFirst(index + 1).first ?? bundle.pageCount + 1
        let drawn = solid(pages[firstPages[index] - 1..<end - 1].joined())
        #expect(drawn.unicodeScalars.contains(solid(name).unicodeScalars), "\(name)")
        #expect(drawn.contains(solid(Self.signer)), "\(name)")
      }
    }
  }

  private static let signer = "Nguyễn Văn Mẫu"
  private static let date = day(5, 2, 2026)

  static func document(_ form: Form, index: Int, _ name: String) throws -> LetterDocument {
    let procedure = index.isMultiple(of: 2) ? "Đăng ký hoạt động tín ngưỡng" : Self.procedure
    let address = index.isMultiple(of: 3) ? Self.address : "thôn Mẫu 3, xã Thử Nghiệm 01"
    var facts = FormFacts()
    facts.applicant = FormFacts.Person(
      name: name, identityNumber: "999085000123", address: address, phone: "0000.111.222",
      email: "mau@example.invalid")
    facts.dossierNumber = "000.00.53.H48-220921-0099"
    facts.procedure = procedure
    facts.received = Moment(Self.date, .midnight)
    facts.due = Moment(Self.date.advanced(by: 30), .midnight)
    facts.officer = Self.signer
    facts.reason = "thành phần hồ sơ chưa đủ theo quy định của thủ tục."
    facts.items = ["Danh sách người đại diện: \(name)"]
    facts.components = [FormFacts.Component(name: "Văn bản của \(name)", quantity: 1)]
    facts.handOvers = [FormFacts.HandOver(giver: name, receiver: Self.signer)]
    facts.requested = Self.date
    facts.ended = Self.date
    func drawn(_ kind: PaperKind, _ paper: PaperSize) throws -> LetterDocument {
      try SamplePapers.form(kind, on: paper, date: Self.date, facts: facts)
    }
    func apology(_ id: String) throws -> LetterDocument {
      let sample = try #require(PaperSample.all.first { $0.id == id })
      var letter = try SamplePapers.letter(sample)
      letter.applicant = name
      letter.addressee = ApologyTemplate.Addressee(ofName: name)
      letter.address = address
      letter.procedure = procedure
      return letter.document()
    }
    return switch form {
    case .letter: try apology("cong-van-hen-lai")
    case .apologyA5: try apology("04-phieu-xin-loi-a5")
    case .apologyA4: try apology("04-phieu-xin-loi-a4")
    case .receiptA5: try drawn(.receipt, .a5)
    case .receiptA4: try drawn(.receipt, .a4)
    case .supplementA5: try drawn(.supplementRequest, .a5)
    case .supplementA4: try drawn(.supplementRequest, .a4)
    case .refusalA5: try drawn(.intakeRefusal, .a5)
    case .refusalA4: try drawn(.intakeRefusal, .a4)
    case .stopA5: try drawn(.discontinuation, .a5)
    case .stopA4: try drawn(.discontinuation, .a4)
    case .controlA5: try drawn(.controlSheet, .a5)
    case .controlA4: try drawn(.controlSheet, .a4)
    }
  }

  private static let address =
    "số 0 ngõ Mẫu 12, đường Thử Nghiệm kéo dài, khu dân cư mẫu số 15, tổ dân phố Thử Nghiệm 03, "
    + "thôn Mẫu 3, xã Thử Nghiệm 01, tỉnh Thử Nghiệm, nước Cộng hòa xã hội chủ nghĩa Việt Nam"

  private static let procedure =
    "Đề nghị chấp thuận việc tổ chức lớp bồi dưỡng mẫu cho người chuyên hoạt động tôn giáo và "
    + "thông báo thay đổi địa điểm, thời gian, nội dung của lớp bồi dưỡng mẫu đối với tổ chức tôn "
    + "giáo, tổ chức tôn giáo trực thuộc, tổ chức được cấp chứng nhận đăng ký hoạt động tôn giáo "
    + "có địa bàn hoạt động ở nhiều xã, nhiều phường"

  private func solid(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.filter { !$0.isWhitespace }
  }
}
