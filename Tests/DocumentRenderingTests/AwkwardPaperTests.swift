import DocumentRendering
import DossierCore
import DossierLetters
import Foundation
import LegalBasis
import Testing

/// Names and titles as they are, and worse (data.md §7): whatever stands on a paper, nothing
/// overlaps, nothing is cut, nothing sticks out, and those who sign stay on one page.
///
/// `MOTCUA_CASES` sets how many papers, at most 1,000; `MOTCUA_SEED` repeats a run.
@Suite("Awkward papers") struct AwkwardPaperTests {
  typealias Line = LetterDocument.Line

  private static let names = [
    "Nông Thị Thử Nghiệm", "Vi Văn Mẫu", "Bế", "LƯƠNG THỊ MẪU ĐƠN", "hứa văn thử nghiệm",
    "Sầm  Văn   Mẫu", "Ninh Thị Hoà, Ninh Thị Hòa", "ông Lâm Văn Mẫu và bà Diệp Thị Thử",
    "Đại đức Thích Thử Nghiệm (thế danh: Nguyễn Văn Mẫu)", "Hòa thượng Thích Mẫu Minh",
    "Ni trưởng Thích Đàm Thử", "Linh mục Giuse Trần Văn Mẫu", "Mục sư nhiệm chức Lý Văn Mẫu",
    "Ban Trị sự Giáo hội Phật giáo mẫu tỉnh Thử Nghiệm", "Chi hội Tin lành Thử Nghiệm 01",
    "Điểm nhóm sinh hoạt tôn giáo tập trung thôn Mẫu 3", "Ðàm Văn Mẫu", "Nguyen Van Mau",
    "Công Tằng Tôn Nữ Thử Nghiệm Nguyễn Phúc Tằng Quỳnh Hương Mẫu Đơn Thị Kim Ngân Hà",
    "mã H05.12.03-260115-0002", "Ông/Bà/Tổ-chức/Cơ-quan/Đơn-vị", "ban.tri.su.mau@example.invalid",
    "Ẵ Ặ Ẫ Ậ Ễ Ệ Ỗ Ộ Ỡ Ợ Ữ Ự Ỵ ẵ ặ ẫ ậ ễ ệ ỗ ộ ỡ ợ ữ ự ỵ",
  ]

  private struct Random {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

    mutating func one<Element>(of elements: [Element]) -> Element {
      elements[below(elements.count)]
    }

    /// Words of a length in characters, now and then in capitals, decomposed or without a space.
    mutating func text(_ length: Int) -> String {
      var text = one(of: AwkwardPaperTests.names)
      while text.count < length { text += ", " + one(of: AwkwardPaperTests.names) }
      if oneIn(8) { text = text.uppercased() }
      if oneIn(4) { text = text.decomposedStringWithCanonicalMapping }
      if oneIn(8) {
        text += " " + String(repeating: one(of: ["ặ", "W", "x/", "1-", "Ộ"]), count: 200)
      }
      return text
    }
  }

  private func run(_ name: String, _ work: (inout Random, String) throws -> Void) throws {
    let environment = ProcessInfo.processInfo.environment
    let cases = min(1000, environment["MOTCUA_CASES"].flatMap { Int($0) } ?? 30)
    let seed = environment["MOTCUA_SEED"].flatMap { UInt64($0) } ?? .random(in: 1...99_999)
    print("\(name): seed \(seed), \(cases) papers")
    var random = Random(state: seed)
    for index in 1...cases { try work(&random, "seed \(seed), paper \(index)") }
  }

  @Test func anyLetter() throws {
    let renderer = try PDFRenderer()
    try run("any letter") { random, name in
      var letter = random.one(of: [ApologyLetter.overdue, .ended, .foreseen])
      letter.applicant = random.text(random.below(120))
      letter.addressee = random.one(of: [.person, .organisation, .titled])
      letter.address = random.oneIn(3) ? nil : random.text(random.below(300))
      letter.procedure = random.text(random.below(400))
      letter.number = random.below(2000) + 1
      letter.reason = random.oneIn(3) ? .staff : .other(random.text(random.below(3000)))
      letter.letterhead.agency = random.text(random.below(90)).uppercased()
      letter.letterhead.signerName = random.text(random.below(50))
      if random.oneIn(2) { letter.letterhead.signerTitle = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"] }
      letter.letterhead.copyRecipients = (0..<random.below(8)).map { _ in
        random.text(random.below(100))
      }
      try check(letter.document(), renderer, name)
    }
  }

  @Test func anyForm() throws {
    let renderer = try PDFRenderer()
    try run("any form") { random, name in
      var page = random.one(of: [LetterDocument.Page.a5, .a4, .a4Landscape])
      if random.oneIn(2) { page.foot = [Line(random.text(random.below(150)), size: 9)] }
      let title = [Line(random.text(random.below(90)).uppercased(), size: 13, bold: true)]
      var blocks = SampleForms.head() + [.heading(title, spaceBefore: 10)]
      for _ in 0...random.below(6) { blocks.append(block(&random)) }
      // The last of them begins where it happens to, also at the end of a page.
      for _ in 0..<random.below(40) { blocks.append(SampleForms.paragraph("một dòng")) }
      blocks.append(SampleForms.paragraph(random.text(random.below(200)), keepWithNext: true))
      blocks.append(signers(&random))
      try check(SampleForms.document(page, blocks), renderer, name)
    }
  }

  private func block(_ random: inout Random) -> LetterDocument.Block {
    switch random.below(5) {
    case 0:
      return SampleForms.paragraph(random.text(random.below(1500)))
    case 1:
      let figure = LetterDocument.Figure(.code("H05.12"), width: 20, alternative: "Mã QR")
      let lines = [Line(random.text(random.below(300)), size: 11)]
      return .beside(lines: lines, figure: figure, spaceBefore: 6)
    case 2:
      return .labelled(
        label: Line("Kính gửi:", size: 12), lines: [Line(random.text(random.below(200)), size: 12)],
        spaceBefore: 8)
    case 3:
      return .paragraph(
        LetterDocument.Paragraph(
          [
            LetterDocument.Run("Lý do: ", bold: true), LetterDocument.Run(random.text(200)),
            LetterDocument.Run(random.text(50), italic: true),
          ], size: 12, indent: 10, spaceBefore: 6, lineSpacing: 1.1))
    default:
      return .table(table(&random))
    }
  }

  private func table(_ random: inout Random) -> LetterDocument.Table {
    typealias Cell = LetterDocument.Table.Cell
    func cell(_ length: Int, rows: Int = 1, columns: Int = 1) -> Cell {
      Cell(
        random.oneIn(6) ? [] : [Line(random.text(random.below(length)), size: 10)],
        columns: columns, rows: rows)
    }
    var rows: [[Cell]] = []
    while rows.count < 3 + random.below(12) {
      if random.oneIn(3) {
        rows.append([cell(10, rows: 2), cell(120, columns: 2), cell(60, rows: 2)])
        rows.append([cell(120), cell(40)])
      } else {
        rows.append([cell(10), cell(300), cell(40), cell(60)])
      }
    }
    return LetterDocument.Table(
      columns: [
        .init(share: 0.15, alignment: .centred), .init(share: 0.4, alignment: .justified),
        .init(share: 0.2, alignment: .right), .init(share: 0.25),
      ], head: [[cell(10), cell(30), cell(30), cell(30)]], rows: rows,
      leastHeight: Double(random.below(12)), spaceBefore: 6)
  }

  private func signers(_ random: inout Random) -> LetterDocument.Block {
    func signer() -> LetterDocument.Signers.Signer {
      .init(
        titles: [Line("NGƯỜI KÝ", size: 11, bold: true), Line("(ghi rõ họ tên)", size: 10)],
        name: random.oneIn(3) ? nil : Line(random.text(random.below(60)), size: 11, bold: true))
    }
    return .signers(
      LetterDocument.Signers(
        left: random.oneIn(3) ? nil : signer(), right: signer(), room: 15, spaceBefore: 8))
  }

  private func check(_ document: LetterDocument, _ renderer: PDFRenderer, _ name: String) throws {
    let paper = try Paper(renderer.render(document))
    let words = try paper.words
    for fault in words.faults(page: document.page) { Issue.record("\(name): \(fault)") }
    for fault in try paper.inkOutside(of: document.page) { Issue.record("\(name): \(fault)") }
    // Each letter of the paper is there, those of a table's head perhaps more than once.
    let drawn = letters(try paper.run("pdftotext", ["-raw"], output: "-"))
    let expected = letters(document.plainText)
    for (letter, count) in expected where drawn[letter, default: 0] < count {
      Issue.record("\(name): “\(letter)” \(count) times, drawn \(drawn[letter, default: 0]) times")
    }
    #expect(drawn.keys.allSatisfy { expected[$0] != nil || "0"..."9" ~= Character($0) }, "\(name)")
    if case .signers = document.blocks.last {
      let signing = words.filter { $0.text == "KÝ" || $0.text == "(ghi" }.map(\.page)
      #expect(Set(signing).count == 1, "\(name)")
      #expect(signing.last == words.filter { !$0.text.allSatisfy(\.isNumber) }.map(\.page).max())
    }
  }

  private func letters(_ text: String) -> [Unicode.Scalar: Int] {
    text.precomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !$0.properties.isWhitespace }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
