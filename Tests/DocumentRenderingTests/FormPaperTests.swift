import DocumentRendering
import DossierCore
import DossierLetters
import Foundation
import Testing

@Suite("Forms on paper") struct FormPaperTests {
  typealias Line = LetterDocument.Line
  typealias Cell = LetterDocument.Table.Cell

  /// Oracle: zbar reads the code from the picture of the page.
  @Test(arguments: [
    "H05.12-260115-0002", "https://example.invalid/tra-cuu?ma=H05.12-260115-0002",
    "Nông Thị Thử Nghiệm – hồ sơ số 2", String(repeating: "0123456789", count: 30),
  ]) func aCodeIsReadBack(text: String) throws {
    let paper = try Paper(PDFRenderer().render(SampleForms.receipt(code: text)))
    #expect(try paper.codes() == [text])
  }

  /// 2,331 bytes is the most that version 40 holds at error correction M (ISO/IEC 18004).
  @Test func aCodeThatIsTooLongIsRefused() throws {
    let renderer = try PDFRenderer()
    _ = try renderer.render(SampleForms.receipt(code: String(repeating: "ă", count: 1165)))
    #expect(throws: RenderingRefusal.codeTooLong(bytes: 2332)) {
      try renderer.render(SampleForms.receipt(code: String(repeating: "ă", count: 1166)))
    }
  }

  @Test func aLogoIsDrawnAndABrokenOneIsRefused() throws {
    let renderer = try PDFRenderer()
    let paper = try Paper(renderer.render(SampleForms.withLogo(Self.png)))
    let images = try paper.run("pdfimages", ["-list"]).split(separator: "\n").dropFirst(2)
    #expect(images.contains { $0.contains("image       2     3") }, "\(images)")
    // 14 mm wide, and as high by the proportion of 2 to 3; the agency's lines stand under it.
    let parent = try #require(try paper.words.first { $0.text == "UBND" })
    let country = try #require(try paper.words.first { $0.text == "CỘNG" })
    #expect(abs(parent.y0 - country.y0 - points(21) - 3) < 0.1)
    let broken: [[UInt8]] = [
      [], [1, 2, 3], Array("GIF89a".utf8), Array(Self.png.dropLast(20)),
      Self.png.enumerated().map { $0.offset == 40 ? $0.element ^ 0xFF : $0.element },
    ]
    for bytes in broken {
      let error = #expect(throws: RenderingRefusal.self) {
        try renderer.render(SampleForms.withLogo(bytes))
      }
      guard case .pictureUnreadable = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  /// 2 by 3 opaque pixels.
  static let png = [UInt8](
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEE"
        + "lEQVR4nGM4IaAHRAwoFABEKwYlWVMHqgAAAABJRU5ErkJggg=="
    ) ?? Data())

  /// A logo 200 times as high as it is wide is made smaller, and a column without a share of the
  /// width is drawn as narrow as one character.
  @Test func absurdMeasuresStayOnThePage() throws {
    let renderer = try PDFRenderer()
    let paper = try Paper(renderer.render(SampleForms.withLogo(SampleForms.tallLogo)))
    #expect(try paper.inkOutside(of: .a5) == [])
    #expect(try paper.pageCount == 1)
    let narrow = LetterDocument.Table(
      columns: [.init(share: 0), .init(share: 1)], head: [], rows: [[cell("mẫu"), cell("thử")]],
      spaceBefore: 0)
    let page = LetterDocument.Page.a5
    let words = try Paper(renderer.render(SampleForms.document(page, [.table(narrow)]))).words
    #expect(words.contains { $0.text == "thử" })
    #expect(words.allSatisfy { $0.x1 < points(page.width - page.right) })
  }

  /// Oracle: the order in which a receipt is read; poppler reads it from the file.
  @Test func structureOfAForm() throws {
    let paper = try Paper(PDFRenderer().render(SampleForms.receipt(components: 2)))
    let expected = """
      Document
        P
          "UBND TỈNH BẮC NINH"
        P
          "BỘ PHẬN TIẾP NHẬN"
        P
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        P
          "Độc lập - Tự do - Hạnh phúc"
        H1
          "GIẤY TIẾP NHẬN HỒ SƠ(mẫu)"
        P
          "Mã hồ sơ: H05.12-260115-0002"
        Figure
          ""
        P
          "Thành phần hồ sơ nộp gồm:"
        Table
          TR
            TH
              "STT"
            TH
              "Tên giấy tờ"
            TH
              "Số lượng"
          TR
            TH
              "Bản"
            TH
              "Loại"
          TR
            TD
              "1"
            TD
              "Đơn"
            TD
              "01"
            TD
              ""
          TR
            TD
              "2"
            TD
              "Danh sách người tham gia"
            TD
              "01"
            TD
              ""
        P
          "Nơi trả kết quả: Trung tâm mẫu."
        P
          "NGƯỜI NỘP HỒ SƠ"
        P
          "NGƯỜI TIẾP NHẬN"
        P
          "(ký, ghi rõ họ tên)"
        P
          "Nguyễn Văn Mẫu"
      """
    #expect(try paper.structure == expected.split(separator: "\n").map(String.init))
  }

  /// A paragraph over two pages is one paragraph of two parts; recipients are a list.
  @Test func structureOfALetterOfTwoPages() throws {
    var letter = ApologyLetter.overdue
    letter.reason = .other(String(repeating: "việc thẩm tra kéo dài, ", count: 150) + "nên chậm")
    let structure = try Paper(PDFRenderer().render(letter.document())).structure
    #expect(structure.filter { $0 == "Document" }.count == 1)
    #expect(structure.contains { $0.hasPrefix("    \"Kính gửi: Ông/Bà Nông Thị") })
    let span = try #require(structure.firstIndex(of: "    Span"))
    #expect(structure[span - 1] == "  P" && structure[span + 2] == "    Span")
    #expect(structure.filter { $0 == "    Span" }.count == 2)
    let list = try #require(structure.firstIndex(of: "  L"))
    #expect(structure[list + 1...list + 3] == ["    LI", "      LBody", "        \"- Như trên;\""])
    // The page number is ornament.
    #expect(!structure.contains { $0.trimmingCharacters(in: .whitespaces) == "\"2\"" })
  }

  /// The language and what figures show stand in an update after the end of Cairo's file, whose
  /// table leads to each object (ISO 32000-1, 7.5.6). Oracle: the bytes at the places it names;
  /// pypdf 7.1 (strict) and qpdf 12.4 read both from a receipt on 26/11/2026 and found no fault.
  @Test func languageAndWhatFiguresShow() throws {
    let bytes = try PDFRenderer().render(SampleForms.receipt())
    let ends = bytes.indices.filter { bytes[$0...].starts(with: Array("%%EOF\n".utf8)) }
    #expect(ends.count == 2 && ends.last == bytes.count - 6)
    let update = String(decoding: bytes[((ends.first ?? 0) + 6)...], as: UTF8.self)
    #expect(update.contains("/Lang (vi-VN)"))
    #expect(update.contains("/DisplayDocTitle true"))
    #expect(update.contains("/Alt <FEFF004D00E3002000510052002000631EE7006100200068"))
    let entries = update.matches(of: /(\d+) 1\n(\d{10}) 00000 n \n/)
    #expect(entries.count == 2)
    for entry in entries {
      let place = try #require(Int(entry.2))
      #expect(bytes[place...].starts(with: Array("\(entry.1) 0 obj\n".utf8)))
    }
    let place = try #require(
      update.firstMatch(of: /startxref\n(\d+)\n/).flatMap { Int($0.1) })
    #expect(bytes[place...].starts(with: Array("xref\n".utf8)))
    // A paper without figures has the language alone.
    let letter = String(
      decoding: try PDFRenderer().render(ApologyLetter.overdue.document()), as: UTF8.self)
    #expect(letter.contains("/Lang (vi-VN)") && !letter.contains("/Alt"))
  }

  /// Both edges of a justified line are straight, also where its last word ends a style.
  @Test func aLineThatEndsBetweenTwoStylesIsAsLongAsTheOthers() throws {
    let run = LetterDocument.Run("Ngày 05/02/2026, Sở Dân tộc và Tôn giáo tiếp nhận hồ sơ mã số ")
    let document = SampleForms.document(
      .a4,
      (12...24).map { size in
        .paragraph(
          LetterDocument.Paragraph(
            [run, LetterDocument.Run("H05.12-260205-0002-mẫu-thử-nghiệm", bold: true), run, run],
            size: Double(size), indent: 0, spaceBefore: 6, lineSpacing: 1))
      })
    let words = try Paper(PDFRenderer().render(document)).words
    let right = points(210 - 15)
    for first in words where first.text == "Ngày" || first.text.hasPrefix("H05") {
      let line = words.filter { $0.page == first.page && abs($0.baseline - first.baseline) < 1 }
      let isLast = !words.contains {
        $0.page == first.page && $0.baseline > first.baseline + 1
          && $0.baseline < first.baseline + 1.3 * first.size
      }
      guard !isLast, let end = line.map(\.x1).max() else { continue }
      #expect(abs(end - right) < 1, "\(line.map(\.text))")
    }
  }

  // MARK: Tables

  private func register(_ rows: [[Cell]], leastHeight: Double = 0) -> LetterDocument {
    SampleForms.document(
      .a4Landscape,
      [
        .table(
          LetterDocument.Table(
            columns: [.init(share: 0.2), .init(share: 0.5), .init(share: 0.3)],
            head: [["MÃ", "NỘI", "GHI"].map { Cell([Line($0, size: 11, bold: true)]) }],
            rows: rows, leastHeight: leastHeight, spaceBefore: 0))
      ])
  }

  private func cell(_ text: String) -> Cell { Cell([Line(text, size: 11)]) }

  @Test func theHeadStandsOnEachPageAndNoRowIsBroken() throws {
    let rows = (1...60).map { index in
      [cell("R\(index)"), cell(String(repeating: "Q\(index) dài ", count: 40)), cell("")]
    }
    let words = try Paper(PDFRenderer().render(register(rows))).words
    let pages = try #require(words.map(\.page).max())
    #expect(pages > 3)
    #expect(words.filter { $0.text == "MÃ" }.map(\.page) == Array(1...pages))
    for index in 1...60 {
      let found = words.filter { $0.text == "R\(index)" || $0.text == "Q\(index)" }
      #expect(found.count == 41 && Set(found.map(\.page)).count == 1, "\(index)")
    }
    check(words, page: .a4Landscape)
  }

  @Test func aRowLongerThanAPageIsBrokenBetweenLines() throws {
    let long = (1...900).map { "W\($0)" }.joined(separator: " dài ")
    let rows = [[cell("A"), cell("B"), cell("C")], [cell("D"), cell(long), cell(long)]]
    let words = try Paper(PDFRenderer().render(register(rows))).words
    let pages = try #require(words.map(\.page).max())
    #expect(words.filter { $0.text == "MÃ" }.map(\.page) == Array(1...pages))
    for index in 1...900 { #expect(words.filter { $0.text == "W\(index)" }.count == 2) }
    check(words, page: .a4Landscape)
  }

  /// Cells over two rows keep both on a page; a cell over two columns has their width.
  @Test func spans() throws {
    let rows = (1...40).flatMap { index -> [[Cell]] in
      [
        [
          Cell([Line("S\(index)", size: 11)], rows: 2),
          Cell([Line("giao T\(index) và nhận tại một nơi", size: 11)], columns: 2),
        ],
        [cell("U\(index)"), cell("V\(index)")],
      ]
    }
    let words = try Paper(PDFRenderer().render(register(rows, leastHeight: 9))).words
    let (left, width) = (points(20), points(297 - 35))
    for index in 1...40 {
      let found = words.filter { ["S", "T", "U", "V"].map { "\($0)\(index)" }.contains($0.text) }
      #expect(found.count == 4 && Set(found.map(\.page)).count == 1, "\(index)")
      let places = Dictionary(uniqueKeysWithValues: found.map { ($0.text.first, $0) })
      guard let s = places["S"], let u = places["U"], let v = places["V"], let t = places["T"]
      else { continue }
      #expect(abs(s.x0 - left - 4) < 0.1 && abs(u.x0 - left - 0.2 * width - 4) < 0.1)
      #expect(abs(v.x0 - left - 0.7 * width - 4) < 0.1)
      // 9 mm a row at least; what spans two stands in their middle.
      #expect(abs(u.y0 - t.y0 - points(9)) < 0.1)
      #expect(t.y0 < s.y0 && s.y0 < u.y0)
    }
    check(words, page: .a4Landscape)
  }

  /// A title keeps with what follows, and those who sign with the paragraph before them.
  @Test func whatIsKeptTogether() throws {
    let renderer = try PDFRenderer()
    var pages: Set<Int> = []
    for lines in 20...34 {
      let filling = (1...lines).map { SampleForms.paragraph("dòng \($0)") }
      let title = LetterDocument.Block.heading(
        [Line("TIÊUĐỀ", size: 13, bold: true)], spaceBefore: 10)
      let words = try Paper(
        renderer.render(
          SampleForms.document(.a5, filling + [title] + SampleForms.receipt().blocks.suffix(3)))
      ).words
      func page(_ text: String) throws -> Int { try #require(words.first { $0.text == text }).page }
      #expect(try page("TIÊUĐỀ") == page("STT") && page("STT") == page("Đơn"))
      #expect(try page("NỘP") == page("Nơi") && page("NỘP") == page("Nguyễn"))
      pages.insert(try page("TIÊUĐỀ"))
      check(words, page: .a5)
    }
    #expect(pages == [1, 2])
  }

  /// The foot stands on the first page alone, at its end, and the text stays above it.
  @Test func footOfTheFirstPage() throws {
    let document = SampleForms.receipt(components: 30)
    let paper = try Paper(PDFRenderer().render(document))
    let words = try paper.words
    let foot = try #require(words.first { $0.text == "mau@example.invalid" })
    #expect(foot.page == 1 && abs(foot.y1 - points(210 - 15)) < 0.2)
    #expect(words.filter { $0.text == foot.text }.count == 1)
    let rule = try #require(
      try paper.rules.first { $0.y > foot.y0 - 4 && $0.x1 - $0.x0 > points(100) })
    #expect(abs(rule.x0 - points(20)) < 0.1 && abs(rule.x1 - points(148 - 12)) < 0.1)
    for word in words where word.page == 1 && word.y0 < foot.y0 - 1 { #expect(word.y1 < rule.y) }
    check(words, page: document.page)
  }

  /// Nothing sticks out, nothing overlaps.
  private func check(_ words: [Paper.Word], page: LetterDocument.Page) {
    for fault in words.faults(page: page) { Issue.record("\(fault)") }
  }
}
