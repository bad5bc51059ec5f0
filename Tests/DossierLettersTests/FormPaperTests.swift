import DossierCore
import DossierLetters
import LegalBasis
import PlainJSON
import Testing
import WorkingTime

@Suite("A form as a value") struct FormPaperTests {
  /// A receipt of a made-up wording, all known but the e-mail.
  static var receipt: FormPaper {
    var facts = FormFacts()
    facts.applicant = FormFacts.Person(
      name: "Nông Thị Thử Nghiệm", identityNumber: "999085000123", phone: "0000111222")
    facts.dossierNumber = "H05.12-260205-0002"
    facts.procedure = "Đăng ký hoạt động tín ngưỡng"
    facts.received = Moment(day(5, 2, 2026), ClockTime(hour: 8, minute: 5) ?? .midnight)
    facts.due = Moment(day(2, 3, 2026), ClockTime(hour: 17, minute: 0) ?? .midnight)
    facts.components = [
      FormFacts.Component(name: "Văn bản đăng ký", quantity: 1, form: "bản chính"),
      FormFacts.Component(name: "Danh sách"),
    ]
    facts.officer = "Vi Văn Mẫu"
    var letterhead = Letterhead.sample
    letterhead.receivingUnit = "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ"
    var paper = FormPaper(
      .receipt,
      sheet: FormSheet(
        circular: "TT 03/2025/TT-VPCP", formNumber: "01",
        title: "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", symbol: "MAU", paper: .a5),
      letterhead: letterhead, number: 2, date: day(5, 2, 2026), template: template)
    paper.fill(facts)
    return paper
  }

  private static let template = FormTemplate(
    version: "giay-mau/1", kind: .receipt, addressee: nil,
    body: [
      .code(place: "number", lines: [TemplateText("Mã hồ sơ: *{number}*")]),
      .text(TemplateText("Hồ sơ của: {applicant}, điện thoại {phone}")),
      .text(TemplateText("Thư điện tử: {email}")),
      .table(
        TemplateTable(
          name: "components",
          columns: [
            TemplateTable.Column(title: "STT", place: "index", share: 1),
            TemplateTable.Column(title: "Tên giấy tờ", place: "component", share: 6),
            TemplateTable.Column(title: "Số lượng", place: "quantity", share: 1),
            TemplateTable.Column(title: "Ghi tay", place: nil, share: 2),
          ], emptyRows: 1)),
      .heading(TemplateText("Nhận: {receivedAt}")), .note(TemplateText("Trả: {dueAt}")),
    ],
    left: .person(titles: [TemplateText("NGƯỜI NỘP"), TemplateText("(Ký)")], name: nil),
    right: .person(titles: [TemplateText("NGƯỜI NHẬN")], name: TemplateText("{officer}")),
    recipients: [])

  @Test("a paper in the place of another says so below its title, or where its wording does")
  func replacement() {
    var paper = Self.receipt
    paper.places["replaces"] = "giấy số 01/MAU ngày 04/02/2026"
    let text = paper.document().plainText
    #expect(
      text.contains(
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ\n\nThay thế giấy số 01/MAU ngày 04/02/2026.\n"))
    paper.template.body.append(.text(TemplateText("Giấy này thay {replaces}")))
    let own = paper.document().plainText
    #expect(!own.contains("Thay thế") && own.contains("Giấy này thay giấy số 01/MAU ngày 04"))
    #expect(!Self.receipt.document().plainText.contains("thay"))
  }

  @Test("a line without a value is left out, a place of another kind is not taken")
  func lines() {
    #expect(
      Self.receipt.document().plainText == """
        Mẫu số 01 (TT 03/2025/TT-VPCP)

        SỞ DÂN TỘC VÀ TÔN GIÁO
        BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Số: 02/MAU
        Bắc Ninh, ngày 05 tháng 02 năm 2026

        GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ

        Mã hồ sơ: H05.12-260205-0002

        Hồ sơ của: Nông Thị Thử Nghiệm, điện thoại 0000111222

        STT
        Tên giấy tờ
        Số lượng
        Ghi tay
        1
        Văn bản đăng ký
        01
        2
        Danh sách

        Nhận: 08 giờ 05 phút, ngày 05 tháng 02 năm 2026

        Trả: 17 giờ 00 phút, ngày 02 tháng 3 năm 2026

        NGƯỜI NỘP
        (Ký)
        NGƯỜI NHẬN
        Vi Văn Mẫu

        """)
    #expect(Self.receipt.places["reason"] == nil)
  }

  /// The number alone: whoever scans it learns nothing of a person.
  @Test("the QR code holds the number of the dossier and nothing else")
  func code() {
    let codes = Self.receipt.document().blocks.compactMap { block -> String? in
      guard case .beside(_, let figure, _) = block, case .code(let text) = figure.content else {
        return nil
      }
      return text
    }
    #expect(codes == ["H05.12-260205-0002"])
  }

  @Test("each needed fact that is missing is named", arguments: PaperKind.allCases)
  func missing(_ kind: PaperKind) {
    var paper = FormPaper(
      kind,
      sheet: FormSheet(circular: "", formNumber: "", title: "", symbol: "", paper: .a5),
      letterhead: .sample, number: 1, date: day(5, 2, 2026), template: Self.template)
    #expect(paper.missing == FormPaper.needed(kind).filter { $0 != .unit })
    paper.places = Dictionary(
      uniqueKeysWithValues: kind.places.map { ($0.name, "x") })
    paper.tables = ["items": [["index": "1", "item": "x"]]]
    #expect(paper.missing.isEmpty)
    for field in FormPaper.needed(kind) {
      var without = paper
      switch field {
      case .applicant: without.places["applicant"] = "\u{A0}"
      case .dossierNumber: without.places["number"] = nil
      case .procedure: without.places["procedure"] = ""
      case .receivedAt: without.places["receivedAt"] = nil
      case .items: without.tables["items"] = [["index": "1", "item": " "]]
      case .reason: (without.places["reason"], without.places["requested"]) = (nil, nil)
      case .ended: without.places["ended"] = nil
      case .unit: without.letterhead.agency = ""
      }
      #expect(without.missing == [field], "\(kind) \(field)")
      #expect(!field.vietnamese.isEmpty)
    }
  }

  @Test("a frozen form is read back equal, by the name of its wording")
  func frozen() throws {
    var stored = Self.receipt
    stored.templateText = "template:00ff"
    var draft = Self.receipt
    draft.number = nil
    draft.tables = [:]
    for paper in [Self.receipt, stored, draft] {
      let text = paper.json.text
      let name = paper.templateText ?? "giay-mau/1"
      let read = try FormPaper(json: JSONValue(parsing: text)) {
        $0 == name ? Self.template : nil
      }
      #expect(read == paper)
      #expect(read.json.text == text)
      #expect(read.document() == paper.document())
    }
  }

  @Test("a damaged form is refused by its key")
  func damaged() throws {
    let text = Self.receipt.json.text
    for (found, put, key) in [
      ("\"paper\":\"receipt\"", "\"paper\":\"bill\"", "paper"),
      ("\"paper\":\"a5\"", "\"paper\":\"a3\"", "paper"),
      ("\"template\":\"giay-mau/1\"", "\"template\":\"giay-mau/2\"", "template"),
      ("\"number\":2", "\"number\":\"2\"", "number"),
      ("\"places\":{", "\"places\":[],\"p\":{", "places"),
      ("\"index\":\"1\"", "\"index\":1", "tables"),
    ] {
      let parts = text.split(separator: found, omittingEmptySubsequences: false)
      #expect(parts.count == 2, "\(found)")
      let json = try JSONValue(parsing: parts.joined(separator: put))
      #expect(throws: LetterTextRefusal(key: key)) {
        _ = try FormPaper(json: json) { $0 == "giay-mau/1" ? Self.template : nil }
      }
    }
  }

  /// Dates after Nghị định 30/2020/NĐ-CP: zeros for days below 10 and for months 1 and 2.
  @Test("moments, money and steps in words")
  func words() {
    for (moment, text) in [
      (Moment(day(9, 1, 2026)), "ngày 09 tháng 01 năm 2026"),
      (
        Moment(day(10, 3, 2026), ClockTime(hour: 14, minute: 0) ?? .midnight),
        "14 giờ 00 phút, ngày 10 tháng 3 năm 2026"
      ),
    ] {
      #expect(PaperForm.moment(moment) == text)
    }
    for (amount, text) in [
      (0, "không"), (500, "500 đồng"), (150_000, "150.000 đồng"), (1_000_000, "1.000.000 đồng"),
    ] {
      #expect(PaperForm.amount(amount) == text)
    }
    let steps = [(1, 2), (2, 4), (3, 5), (4, nil)].map { number, quarters in
      ProcessStep(
        number: number, name: "Việc \(number)", role: "Người \(number)", quarterDays: quarters)
    }
    let handOvers = FormFacts.handOvers(of: steps)
    #expect(handOvers.map(\.giver) == ["Người 1", "Người 2", "Người 3"])
    #expect(handOvers.map(\.receiver) == ["Người 2", "Người 3", "Người 4"])
    #expect(handOvers.map(\.limit) == ["1 ngày", "1,25 ngày", nil])
  }
}
