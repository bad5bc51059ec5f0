import DocumentRendering
import DossierCore
import DossierLetters
import Foundation
import TestSupport
import Testing

/// Oracle: LibreOffice Writer, one at a time. `make office-check` runs these alone.
@Suite("DOCX in LibreOffice", .serialized) struct OfficeTests {
  private static let renderer = DOCXRenderer()
  /// All samples in one start.
  private static let samples = Result {
    try Office(
      PaperSample.all.map { sample in
        (sample.id, try renderer.render(PaperSample.labelled(try SamplePapers.document(sample))))
      })
  }

  @Test("opens without a complaint") func opens() throws {
    let office = try Self.samples.get()
    #expect(office.complaints == [])
    #expect(office.opened.count == PaperSample.all.count)
  }

  /// A file that is cut is not opened, hence the test above can fail.
  @Test("does not open a broken file") func brokenFile() throws {
    let whole = try Self.renderer.render(SampleDocuments.everyBlock)
    let office = try Office([
      ("whole", whole), ("cut", Array(whole.prefix(whole.count / 2))),
    ])
    #expect(office.opened.keys.sorted() == ["whole"])
  }

  @Test("has the same text, sheets and words in place", arguments: PaperSample.all)
  func same(_ sample: PaperSample) throws {
    let document = PaperSample.labelled(try SamplePapers.document(sample))
    let opened = try #require(try Self.samples.get().opened[sample.id])
    #expect(flowed(opened.text) == flowed(Self.body(document)))

    let own = try Paper(PDFRenderer().render(document))
    #expect(try opened.paper.pageCount == own.pageCount)
    // LibreOffice rounds to hundredths of a millimetre.
    let (size, ownSize) = (try opened.paper.size, try own.size)
    #expect(abs(size.width - ownSize.width) < 0.1 && abs(size.height - ownSize.height) < 0.1)

    #expect(try opened.paper.inkOutside(of: document.page) == [])
    let words = try opened.paper.words
    // Foot and heads of tables are not in its text, but on its sheets; no word is parted.
    #expect(
      words.map(\.text).filter { !$0.allSatisfy(\.isNumber) }.sorted()
        == (try own.words.map(\.text).filter { !$0.allSatisfy(\.isNumber) }.sorted()))
  }

  /// The longest number of data.md stands whole in its column, as do the dates beside it.
  @Test func longNumbers() throws {
    let number = "000.00.53.H48-220921-0099"
    let sample = try #require(PaperSample.all.first { $0.id == "07-so-theo-doi" })
    var document = try SamplePapers.document(sample)
    var count = 0
    document.blocks = document.blocks.map { block in
      guard case .table(var table) = block else { return block }
      count += table.rows.count
      for row in table.rows.indices {
        let size = table.rows[row][1].lines[0].size
        table.rows[row][1] = LetterDocument.Table.Cell([.init(number, size: size)])
        table.rows[row][7] = LetterDocument.Table.Cell([.init("30/12/2026", size: size)])
      }
      return .table(table)
    }
    let office = try Office([("register", try Self.renderer.render(document))])
    let papers = [try Paper(PDFRenderer().render(document)), office.opened["register"]?.paper]
    for paper in papers {
      let words = try #require(paper).words.map(\.text)
      #expect(words.filter { $0 == number }.count == count)
      #expect(words.filter { $0 == "30/12/2026" }.count >= count)
    }
  }

  /// Long and decomposed names, long procedures and addresses on every form and sheet.
  @Test func longNames() throws {
    let names = [
      Names.awkward[0], Names.awkward[0].decomposedStringWithCanonicalMapping, Names.religious[0],
    ]
    let papers = try NamedPaperTests.Form.allCases.flatMap { form in
      try names.enumerated().map { index, name in
        (
          "\(form) \(index)",
          // An index of 3 has the long procedure and the long address.
          try NamedPaperTests.document(form, index: 3 - index % 2, name)
        )
      }
    }
    let office = try Office(papers.map { ($0.0, try Self.renderer.render($0.1)) })
    let own = try PDFRenderer()
    for (name, document) in papers {
      let opened = try #require(office.opened[name], "\(name)")
      #expect(flowed(opened.text) == flowed(Self.body(document)), "\(name)")
      let paper = try Paper(own.render(document))
      #expect(try opened.paper.pageCount == paper.pageCount, "\(name)")
      #expect(try opened.paper.inkOutside(of: document.page) == [], "\(name)")
      let words = [try opened.paper.words, try paper.words].map { words in
        words.map(\.text).filter { !$0.allSatisfy(\.isNumber) }.sorted()
      }
      #expect(words[0] == words[1], "\(name)")
    }
  }

  /// As `FormPaperTests.whatIsKeptTogether`: a title keeps with its table, those who sign with their
  /// names and the paragraph before, wherever a page ends.
  @Test func whatIsKeptTogether() throws {
    let papers = (20...34).map { lines in
      let title = LetterDocument.Block.heading(
        [LetterDocument.Line("TIÊUĐỀ", size: 13, bold: true)], spaceBefore: 10)
      return SampleForms.document(
        .a5,
        (1...lines).map { SampleForms.paragraph("dòng \($0)") } + [title]
          + SampleForms.receipt().blocks.suffix(3))
    }
    let office = try Office(
      papers.enumerated().map { ("\($0.offset)", try Self.renderer.render($0.element)) })
    var pages: Set<Int> = []
    for index in papers.indices {
      let words = try #require(office.opened["\(index)"]).paper.words
      func page(_ text: String) throws -> Int { try #require(words.first { $0.text == text }).page }
      #expect(try page("TIÊUĐỀ") == page("STT") && page("STT") == page("Đơn"), "\(index)")
      #expect(try page("NỘP") == page("Nơi") && page("NỘP") == page("Nguyễn"), "\(index)")
      pages.insert(try page("TIÊUĐỀ"))
    }
    #expect(pages == [1, 2])
  }

  /// A letter of several sheets: its signature whole, its page numbers from the second on.
  @Test func longLetters() throws {
    let letters = (1...12).map { length in
      var letter = ApologyLetter.long
      letter.reason = .other(
        String(repeating: "việc thẩm tra kéo dài, ", count: 10 * length) + "chậm")
      return letter.document()
    }
    let office = try Office(
      letters.enumerated().map { ("\($0.offset)", try Self.renderer.render($0.element)) })
    let own = try PDFRenderer()
    for (index, letter) in letters.enumerated() {
      let paper = try #require(office.opened["\(index)"]).paper
      #expect(try paper.pageCount == Paper(own.render(letter)).pageCount, "\(index)")
      let words = try paper.words
      let signing = words.filter { ["KT.", "PHÓ", "Mẫu"].contains($0.text) }.suffix(3)
      #expect(Set(signing.map(\.page)).count == 1, "\(index)")
      #expect(
        words.filter(\.isPageNumber).map(\.text)
          == (2...max(2, try paper.pageCount)).map(String.init), "\(index)")
      #expect(try paper.inkOutside(of: letter.page) == [], "\(index)")
    }
  }

  /// Any block after any other; at most 100.
  @Test func randomPapers() throws {
    var random = RandomDocuments(random: RandomCases.generator("DOCX of random papers"))
    let papers = (0..<min(100, RandomCases.count(usual: 25))).map { _ in random.next() }
    let office = try Office(
      papers.enumerated().map { ("\($0.offset)", try Self.renderer.render($0.element)) })
    #expect(office.complaints == [])
    for (index, paper) in papers.enumerated() {
      let opened = try #require(office.opened["\(index)"], "paper \(index)")
      #expect(flowed(opened.text) == flowed(Self.body(paper)), "paper \(index)")
    }
  }

  /// Its text without the foot.
  private static func body(_ document: LetterDocument) -> String {
    var document = document
    document.page.foot = []
    return document.plainText.precomposedStringWithCanonicalMapping
  }

  private func flowed(_ text: String) -> String {
    text.filter { $0 != "\u{FEFF}" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
