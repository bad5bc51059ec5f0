import DocumentRendering
import DossierCore
import DossierLetters
import Testing

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
    let bottom = 841.89 - (try #require(words.filter { $0.page == 1 }.map(\.y1).max()))
    #expect(millimetres(bottom) > 19.95)
  }

  /// Rule 45: a page whose text goes on is filled down to 20–25 mm, less the two lines that a
  /// paragraph may take along.
  @Test func rule45_bottomMargin() throws {
    var letter = ApologyLetter.overdue
    letter.reason = .other(String(repeating: "việc thẩm tra kéo dài, ", count: 150) + "nên chậm")
    let paper = try Paper(PDFRenderer().render(letter.document()))
    let bottom = 841.89 - (try #require(try paper.words.filter { $0.page == 1 }.map(\.y1).max()))
    #expect((19.95...25 + millimetres(14 * 1.107 * 1.1)).contains(millimetres(bottom)))
    #expect(try paper.inkOutside(of: letter.document().page) == [])
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
    // The first line of a paragraph is 10 or 12.7 mm in.
    #expect(abs(try word("Ngày").x0 - points(30 + 12.7)) < 1)
  }

  /// Law.md §8: what is level with what, what stands in the middle under what.
  @Test(arguments: [ApologyLetter.overdue, .ended, .foreseen, .long])
  func rule45_levels(letter: ApologyLetter) throws {
    let words = try Paper(PDFRenderer().render(letter.document())).words
    func word(_ text: String) throws -> Paper.Word {
      try #require(words.first { $0.text == text }, "\(text)")
    }
    /// The words of the line of a word, in one half of the sheet.
    func line(of text: String) throws -> [Paper.Word] {
      let first = try word(text)
      let isLeft = first.x0 < Self.middle
      return words.filter {
        $0.page == first.page && abs($0.baseline - first.baseline) < 1
          && ($0.x0 < Self.middle) == isLeft
      }
    }
    func centre(_ words: [Paper.Word]) throws -> Double {
      ((try #require(words.map(\.x0).min())) + (try #require(words.map(\.x1).max()))) / 2
    }
    // Number and date have one baseline; each stands in the middle under its head.
    #expect(abs(try word("Số:").baseline - (try word("tháng").baseline)) < 0.3)
    let (left, right) = (try centre(line(of: "UBND")), try centre(line(of: "CỘNG")))
    for text in ["SỞ", "Số:", "V/v"] { #expect(abs(try centre(line(of: text)) - left) < 0.3) }
    for text in ["Độc", "tháng"] { #expect(abs(try centre(line(of: text)) - right) < 0.3) }
    // "V/v" 6 pt under the number: the free room is between the boxes of their letters.
    #expect(abs(try word("V/v").y0 - (try word("Số:").y1) - 6) < 0.7)
    // The two lines of the country's head in single spacing.
    #expect(abs(try word("Độc").y0 - (try word("CỘNG").y1)) < 0.7)
    // Recipients and the first title on one baseline; title and name in the middle of the right.
    let title = letter.letterhead.signerTitle[0].split(separator: " ").map(String.init)
    #expect(abs(try word("Nơi").baseline - (try word(title[0]).baseline)) < 0.3)
    #expect(try word("Nơi").x0 < points(30) + 0.1)
    let signer = try centre(line(of: title[0]))
    #expect(abs(try centre(line(of: "Văn")) - signer) < 0.3)
    #expect(abs(signer - (points(30) + points(165) * 0.775)) < 0.3)
    // "Kính gửi:" and the first line of the addressee on one baseline.
    #expect(words.contains { $0.text == "Ông/Bà" || $0.text == "Ban" })
  }

  private static let middle = points(30 + 165 * 0.4)

  /// Law.md §8: upright, bold and italic, as poppler reads the fonts.
  @Test func rule45_styles() throws {
    let texts = try Paper(PDFRenderer().render(ApologyLetter.overdue.document())).styledTexts
    for text in [
      "b CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "b Độc lập - Tự do - Hạnh phúc",
      "UBND TỈNH BẮC NINH", "b SỞ DÂN TỘC VÀ TÔN GIÁO", "Số: 05/SDTTG-VP",
      "i Bắc Ninh, ngày 05 tháng 02 năm 2026", "V/v xin lỗi và hẹn lại thời gian", "Kính gửi:",
      "b GIÁM ĐỐC", "b Nguyễn Văn Mẫu", "b i Nơi nhận:", "- Như trên;", "- Lưu: VT, VP.",
    ] {
      #expect(texts.contains { $0 == text || $0.hasPrefix(text + " ") }, "\(text): \(texts)")
    }
  }

  /// Law.md §8: lines single to 1.5 apart, paragraphs 6 pt and more.
  @Test func rule45_spacing() throws {
    let words = try Paper(PDFRenderer().render(ApologyLetter.long.document())).words
    let body = words.filter { $0.page == 1 && abs($0.size - 14) < 0.1 }
    let start = try #require(body.first { $0.text == "Ngày" }).baseline
    let lines = Set(
      body.filter { $0.baseline > start - 1 }.map { ($0.baseline * 10).rounded() / 10 }
    )
    .sorted()
    let single = 14 * 1.107
    let distances = zip(lines, lines.dropFirst()).map { $1 - $0 }
    let pitch = try #require(distances.min())
    #expect(pitch >= single && pitch <= 1.5 * single)
    for distance in distances where distance > pitch + 0.2 { #expect(distance - pitch >= 5.9) }
    #expect(distances.contains { $0 > pitch + 0.2 })
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
    #expect(abs((number.y0 + number.y1) / 2 - points(20) / 2) < 0.5)
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
