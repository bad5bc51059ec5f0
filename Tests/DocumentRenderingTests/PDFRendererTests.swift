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

@Suite("law.md §10, layout of the paper") struct LayoutRuleTests {
  /// Rule 45: A4, margins of 20–25, 20–25, 30–35 and 15–20 mm.
  @Test func rule45_sheetAndMargins() throws {
    let paper = try Paper(PDFRenderer().render(ApologyLetter.long.document()))
    #expect(try paper.run("pdfinfo", []).contains("595.276 x 841.89 pts (A4)"))
    let words = try paper.words.filter { !$0.isPageNumber }
    let left = try #require(words.map(\.x0).min())
    let right = 595.276 - (try #require(words.map(\.x1).max()))
    let top = try #require(words.map(\.y0).min())
    #expect((30.0...35.0).contains(millimetres(left).rounded(.toNearestOrEven)))
    #expect((15.0...20.0).contains((millimetres(right) * 10).rounded() / 10))
    #expect((20.0...25.0).contains((millimetres(top) * 10).rounded() / 10))
  }

  /// Rule 45: sizes and positions of law.md §8.
  @Test func rule45_sizesAndPlaces() throws {
    let paper = try Paper(PDFRenderer().render(ApologyLetter.overdue.document()))
    let words = try paper.words
    func word(_ text: String) throws -> Paper.Word {
      try #require(words.first { $0.text == text }, "\(text)")
    }
    for (text, sizes) in [
      ("UBND", 12.0...13.0), ("SỞ", 12...13), ("CỘNG", 12...13), ("Độc", 13...14),
      ("05/SDTTG-VP", 13...13), ("tháng", 13...14), ("V/v", 12...13), ("Kính", 13...14),
      ("Ngày", 13...14), ("Trân", 13...14), ("GIÁM", 13...14), ("Nơi", 12...12),
      ("Lưu:", 11...11),
    ] {
      let size = (try word(text).size * 10).rounded() / 10
      #expect(sizes.contains(size), "\(text): \(size)")
    }
    // Number and date on one line; "V/v" under the number; signer level with the recipients.
    #expect(abs(try word("Số:").y0 - (try word("tháng").y0)) < 1)
    #expect(try word("V/v").y0 >= (try word("Số:").y1) + 5)
    #expect(abs(try word("Nơi").baseline - (try word("GIÁM").baseline)) < 4)
    #expect(try word("Nơi").x0 < (try word("GIÁM").x0))
    // The first line of a paragraph is 10 or 12.7 mm in.
    #expect(abs(try word("Ngày").x0 - points(30 + 12.7)) < 1)
  }

  /// Rule 45 and law.md §8: the rule under the motto is exactly as long as the line, that under
  /// the agency a third to a half.
  @Test func rule45_rules() throws {
    let paper = try Paper(PDFRenderer().render(ApologyLetter.overdue.document()))
    let words = try paper.words
    let rules = try paper.rules
    #expect(rules.count == 2)
    let motto = try #require(rules.last)
    let first = try #require(words.first { $0.text == "Độc" })
    let last = try #require(words.first { $0.text == "phúc" })
    #expect(abs(motto.x0 - first.x0) < 0.2)
    #expect(abs(motto.x1 - last.x1) < 0.2)
    #expect(motto.y > last.baseline && motto.y < last.y1 + 4)
    let agency = try #require(rules.first)
    let start = try #require(words.first { $0.text == "SỞ" }).x0
    let end = try #require(words.first { $0.text == "GIÁO" }).x1
    let share = (agency.x1 - agency.x0) / (end - start)
    #expect((1.0 / 3...1.0 / 2).contains(share))
    #expect(abs((agency.x0 + agency.x1) / 2 - (start + end) / 2) < 0.2)
  }

  /// Rule 45: hidden on page 1, upright in the middle of the top margin after it, size 13–14.
  @Test func rule45_pageNumber() throws {
    let paper = try Paper(PDFRenderer().render(ApologyLetter.long.document()))
    let numbers = try paper.words.filter(\.isPageNumber)
    #expect(numbers.map(\.text) == ["2"])
    let number = try #require(numbers.first)
    #expect(number.page == 2)
    #expect(abs((number.x0 + number.x1) / 2 - 595.276 / 2) < 0.2)
    #expect((13.0...14.0).contains((number.size * 10).rounded() / 10))
  }

  /// Only Tinos is drawn, in its four faces.
  @Test func fontsOfThePaper() throws {
    let fonts = try Paper(PDFRenderer().render(ApologyLetter.long.document())).run("pdffonts", [])
    for line in fonts.split(separator: "\n").dropFirst(2) {
      #expect(line.contains("+Tinos"), "\(line)")
    }
  }
}
