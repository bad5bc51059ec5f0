import DocumentRendering
import DossierCore
import DossierLetters
import Foundation
import Testing
import WorkingTime

@Suite("A letter on paper") struct PDFRendererTests {
  static let letters: [(name: String, letter: ApologyLetter)] = [
    ("overdue", .overdue), ("ended", .ended), ("foreseen", .foreseen), ("long", .long),
  ]

  /// Oracle: poppler reads the text back from the file.
  @Test func textReadBackIsTheTextOfTheLetter() throws {
    let renderer = try PDFRenderer()
    for (name, letter) in Self.letters {
      let document = letter.document()
      let paper = try Paper(renderer.render(document))
      let expected = document.plainText.precomposedStringWithCanonicalMapping
      let found = try paper.drawnText
      // By scalars: an answer in NFD would be equal as a String.
      let same = flowed(found).unicodeScalars.elementsEqual(flowed(expected).unicodeScalars)
      #expect(same, "\(name): \(found)")
    }
  }

  /// Line breaks are the renderer's.
  private func flowed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func sameLetterSameBytesWhateverWasDrawnBefore() throws {
    let renderer = try PDFRenderer()
    let first = try renderer.render(ApologyLetter.overdue.document())
    _ = try renderer.render(ApologyLetter.long.document())
    #expect(try renderer.render(ApologyLetter.overdue.document()) == first)
    #expect(try PDFRenderer().render(ApologyLetter.overdue.document()) == first)
    #expect(first.starts(with: Array("%PDF-1.5".utf8)))
  }

  @Test func metadataBearTheLettersDate() throws {
    let paper = try Paper(PDFRenderer().render(ApologyLetter.overdue.document()))
    let info = try paper.run("pdfinfo", ["-isodates"])
    #expect(
      info.contains(
        "Công văn 05/SDTTG-VP V/v xin lỗi và hẹn lại thời gian trả kết quả giải quyết hồ sơ"))
    #expect(info.contains("Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh"))
    #expect(info.contains("CreationDate:    2026-02-05T00:00:00+07"))
    #expect(info.contains("ModDate:         2026-02-05T00:00:00+07"))
  }

  /// 45 characters, 300 characters, three lines and NFD: nothing is cut, nothing overlaps.
  @Test func nothingOverlapsAndNothingSticksOut() throws {
    let renderer = try PDFRenderer()
    for (name, letter) in Self.letters {
      let paper = try Paper(renderer.render(letter.document()))
      let words = try paper.words
      for word in words where !word.isPageNumber {
        #expect(word.x0 >= points(30) - 0.1 && word.x1 <= points(210 - 15) + 0.1, "\(name)")
        #expect(word.y0 >= points(20) - 0.1 && word.y1 <= points(297 - 20) + 0.1, "\(name)")
      }
      for (index, word) in words.enumerated() {
        for other in words[(index + 1)...] where word.overlaps(other) {
          Issue.record("\(name): “\(word.text)” and “\(other.text)” overlap")
        }
      }
    }
  }

  @Test func signatureStaysWholeAndTheNextPageIsNumbered() throws {
    let renderer = try PDFRenderer()
    var pages: Set<Int> = []
    // The body grows line by line past the end of the page.
    for lines in 8...30 {
      var letter = ApologyLetter.overdue
      letter.letterhead.signerTitle = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
      letter.reason = .other(
        String(repeating: "việc thẩm tra tại nhiều địa bàn kéo dài hơn dự kiến, ", count: lines)
          + "nên chậm")
      let paper = try Paper(renderer.render(letter.document()))
      let words = try paper.words
      let foot = words.filter { ["Nơi", "GIÁM", "Lưu:", "Mẫu"].contains($0.text) }
      let last = try #require(words.last { !$0.isPageNumber })
      #expect(Set(foot.suffix(4).map(\.page)) == [last.page])
      // The foot never stands alone: the closing words come with it.
      #expect(words.contains { $0.text == "trọng./." && $0.page == last.page })
      let numbers = words.filter(\.isPageNumber)
      #expect(numbers.map(\.text) == (last.page > 1 ? ["2"] : []))
      pages.insert(last.page)
    }
    #expect(pages == [1, 2])
  }
}
