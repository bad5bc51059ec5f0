import DocumentRendering
import DossierLetters
import Foundation
import TestSupport
import Testing

/// PDF, DOCX and HTML carry one text. Oracle: `plainText`, and programs that share no code with
/// ours: poppler, Info-ZIP, libxml2.
@Suite("The same text in PDF, DOCX and HTML") struct SameTextTests {
  static let papers: [(name: String, paper: LetterDocument)] =
    PDFRendererTests.letters.map { ($0.name, $0.letter.document()) } + [
      ("every block", SampleDocuments.everyBlock), ("landscape", SampleDocuments.landscape),
    ]

  @Test func everyPaper() throws {
    let pdf = try PDFRenderer()
    for (name, paper) in Self.papers { try check(paper, name, pdf: pdf) }
  }

  /// Characters that no file may hold, all kinds of line breaks, markup, NFD. Of letters that Tinos
  /// lacks a PDF holds the picture alone.
  @Test func awkwardText() throws {
    let pdf = try PDFRenderer()
    try check(SampleDocuments.awkward, "awkward", pdf: nil)
    var letters = SampleDocuments.awkward
    let shown = SampleDocuments.awkwardTexts.filter { !$0.contains("漢") }
    letters.page.foot = []
    letters.blocks = [
      .heading(shown.map { LetterDocument.Line($0, size: 13) }, spaceBefore: 0),
      SampleDocuments.paragraph(shown.map { LetterDocument.Run($0) }),
    ]
    try check(letters, "awkward letters", pdf: pdf)
    _ = try pdf.render(SampleDocuments.awkward)
  }

  @Test func randomPapers() throws {
    let pdf = try PDFRenderer()
    var papers = RandomDocuments(random: RandomCases.generator("randomPapers"))
    for number in 0..<min(500, RandomCases.count(usual: 25)) {
      try check(papers.next(), "random paper \(number)", pdf: pdf)
    }
  }

  private func check(_ paper: LetterDocument, _ name: String, pdf: PDFRenderer?) throws {
    let expected = printable(paper.plainText)
    let docx = try DOCXFile(DOCXRenderer().render(paper))
    expectSame(try docx.text, expected, "\(name), DOCX")
    let html = try HTMLFile(HTMLRenderer().render(paper))
    expectSame(html.text, expected, "\(name), HTML")
    #expect(html.isBalanced, "\(name)")
    guard let pdf else { return }
    // A PDF breaks long words, and repeats the head of a table on each page; hence line by line. The
    // foot is the end of the first page, also where a text goes on after it.
    var pages = try Paper(pdf.render(paper)).drawnPages.map(solid)
    let foot = solid(printable(paper.page.foot.map(\.text).joined(separator: "\n")))
    #expect(pages.first?.hasSuffix(foot) ?? foot.isEmpty, "\(name), PDF: \(foot)")
    if !pages.isEmpty { pages[0].removeLast(min(foot.count, pages[0].count)) }
    let drawn = pages.joined()
    var body = paper
    body.page.foot = []
    for line in printable(body.plainText).split(separator: "\n").map({ solid(String($0)) })
    where !line.isEmpty {
      #expect(drawn.contains(line), "\(name), PDF: \(line)")
    }
  }

  /// By scalars: a text in NFD would be equal as a String.
  private func expectSame(_ found: String, _ expected: String, _ name: String) {
    let same = flowed(found).unicodeScalars.elementsEqual(flowed(expected).unicodeScalars)
    #expect(same, "\(name): \(flowed(found))\nexpected: \(flowed(expected))")
  }

  /// In NFC, with a mark in the place of what XML has no room for.
  private func printable(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      let isBreak = CharacterSet.newlines.contains(scalar) || scalar == "\t"
      let isLost =
        scalar.value == 0xFFFE
        || CharacterSet.controlCharacters.contains(scalar) && scalar.value < 0xA0
      scalars.append(isBreak ? "\n" : isLost ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  private func flowed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func solid(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
