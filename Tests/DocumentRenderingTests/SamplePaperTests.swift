import DocumentRendering
import DossierLetters
import Testing

/// Every form and variant as a PDF, read back by poppler.
@Suite("Samples of papers as PDF") struct SamplePaperTests {
  /// Sheets that were counted when the papers were looked at: a receipt with three papers fits on
  /// one A5.
  static let pages = [
    "07-so-theo-doi": 3, "2018-06-so-theo-doi": 2, "dai-01-giay-tiep-nhan-a5": 3,
  ]

  @Test("nothing overlaps, nothing is cut, all text is there", arguments: PaperSample.all)
  func drawn(_ sample: PaperSample) throws {
    let document = PaperSample.labelled(try SamplePapers.document(sample))
    let paper = try Paper(PDFRenderer().render(document))
    let words = try paper.words
    #expect(words.map(\.page).max() == Self.pages[sample.id] ?? 1)

    let page = document.page
    for word in words where !word.isPageNumber {
      #expect(word.x0 >= points(page.left) - 0.5, "\(word.text)")
      #expect(word.x1 <= points(page.width - page.right) + 0.5, "\(word.text)")
      #expect(word.y0 >= points(page.top) - 1, "\(word.text)")
      #expect(word.y1 <= points(page.height - page.bottom) + 1, "\(word.text)")
    }
    for (index, word) in words.enumerated() {
      for other in words[(index + 1)...] {
        #expect(!word.overlaps(other), "\(word.text) and \(other.text)")
      }
    }
    // A table's head is drawn on each of its pages.
    let drawn = Self.counted(words.map(\.text))
    for (word, count) in Self.counted(
      document.plainText.split(whereSeparator: \.isWhitespace).map(String.init))
    {
      #expect(drawn[word, default: 0] >= count, "\(word)")
    }
  }

  @Test("a signature block stands whole on one page", arguments: PaperSample.all)
  func signatures(_ sample: PaperSample) throws {
    let document = try SamplePapers.document(sample)
    guard case .signers(let signers) = document.blocks.last,
      let title = signers.right.titles.first, let name = signers.right.name
    else { return }
    let words = try Paper(PDFRenderer().render(document)).words
    func page(of line: LetterDocument.Line) -> Int? {
      let last = line.text.split(separator: " ").last.map(String.init)
      return words.last { $0.text == last }?.page
    }
    #expect(page(of: title) != nil)
    #expect(page(of: title) == page(of: name))
  }

  private static func counted(_ words: [String]) -> [String: Int] {
    words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
