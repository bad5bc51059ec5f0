import Foundation
import Testing
import VietnameseText

/// Swift's == takes canonically equal texts as equal; these tests want the same code points.
private func codePoints(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

private let vowels = "aăâeêioôơuưy"
private let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

@Suite("Vietnamese text")
struct VietnameseTextTests {
  @Test("folding for search and headers")
  func folding() {
    let table: [(text: String, folded: String)] = [
      ("Ngày hẹn trả", "ngay hen tra"),
      ("  Ngày   hẹn\u{A0}TRẢ\r\n", "ngay hen tra"),
      ("ĐỒNG ĐĂNG", "dong dang"),
      ("\u{D0}ối t\u{1B0}\u{1EE3}ng", "doi tuong"),
      ("483/Q\u{110}-UBND", "483/qd-ubnd"),
      ("Hòa", "hoa"), ("Hoà", "hoa"),
      ("Nguye\u{302}\u{303}n Va\u{306}n A", "nguyen van a"),
      ("Mã\u{200B} hồ sơ\u{FEFF}", "ma ho so"),
      ("MaHoSo", "mahoso"), ("MA_HO_SO", "ma_ho_so"),
      ("Phí, lệ phí (đồng):", "phi, le phi (dong):"),
      ("", ""), (" \t\n", ""),
      ("Đắk Lắk – Krông Pắc", "dak lak – krong pac"),
      ("漢字 Ω", "漢字 ω"),
    ]
    for (text, expected) in table {
      #expect(folded(text) == expected, "\(text)")
    }
  }

  @Test("marks alone go: case, spaces and other signs stay")
  func marks() {
    for (text, plain) in [
      ("Đặng Thị Hòa, 05/3/2026", "Dang Thi Hoa, 05/3/2026"), ("ƯỚC  ước", "UOC  uoc"),
      ("Nguye\u{302}\u{303}n", "Nguyen"), ("Ðiện ð", "Dien d"), ("佛 “a”", "佛 “a”"), ("", ""),
    ] {
      #expect(withoutMarks(text) == plain)
    }
  }

  @Test("folding is the same for composed and decomposed text, and does nothing twice")
  func foldingIsStable() {
    for vowel in vowels + vowels.uppercased() {
      for tone in tones {
        let text = "\(vowel)\(tone)"
        let once = folded(text.precomposedStringWithCanonicalMapping)
        #expect(once == folded(text.decomposedStringWithCanonicalMapping))
        #expect(once.utf8.count == 1, "\(text)")
        #expect(folded(once) == once)
      }
    }
  }

  @Test("every Vietnamese letter composes, from every order of its marks (oracle: Foundation)")
  func composing() {
    for vowel in vowels + vowels.uppercased() {
      for tone in tones {
        let whole = "\(vowel)\(tone)".precomposedStringWithCanonicalMapping
        let apart = whole.decomposedStringWithCanonicalMapping
        #expect(codePoints(composed(apart)) == codePoints(whole))
        // As Windows-1258 gives it: the vowel whole, the tone apart.
        #expect(codePoints(composed("\(vowel)\(tone)")) == codePoints(whole))
        // The marks the other way round; those of one class may not be exchanged.
        let scalars = Array(apart.unicodeScalars)
        if scalars.count == 3, tone == "\u{323}" || "ơưƠƯ".contains(vowel) {
          var view = String.UnicodeScalarView()
          view.append(contentsOf: [scalars[0], scalars[2], scalars[1]])
          #expect(codePoints(composed(String(view))) == codePoints(whole))
        }
      }
    }
  }

  @Test("random Latin letters and marks compose as Foundation composes them")
  func composingRandomly() {
    let environment = ProcessInfo.processInfo.environment
    let seed =
      environment["MOTCUA_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...UInt64.max)
    print("composing: MOTCUA_SEED=\(seed)")
    var state = seed
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let letters = Array("aeiouydnczAEIOUYDđĐ ạâăêôơưữ\u{212B}\u{212A}1".unicodeScalars)
    let marks = Array(
      "\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31B}\u{323}\u{327}\u{340}\u{341}\u{344}"
        .unicodeScalars)
    for _ in 0..<(environment["MOTCUA_CASES"].flatMap { Int($0) } ?? 3000) {
      var view = String.UnicodeScalarView()
      for _ in 0...random(4) {
        view.append(letters[random(letters.count)])
        for _ in 0..<random(4) { view.append(marks[random(marks.count)]) }
      }
      let text = String(view)
      let expected = codePoints(text.precomposedStringWithCanonicalMapping)
      #expect(codePoints(composed(text)) == expected, "\(codePoints(text))")
      #expect(codePoints(composed(composed(text))) == expected)
    }
  }

  @Test("text that is composed is left alone")
  func composedAlready() {
    for text in ["", "Bắc Ninh", "Thượng toạ Thích Đức Thiện", "漢字", "“…” – 12 %"] {
      #expect(isComposed(text), "\(text)")
      #expect(codePoints(composed(text)) == codePoints(text))
    }
    #expect(!isComposed("Nguye\u{302}n"))
  }

  @Test("columns in a terminal")
  func widths() {
    let table: [(text: String, width: Int)] = [
      ("", 0), ("abc", 3), ("Nguyễn", 6), ("Nguye\u{302}\u{303}n", 6), ("Đức", 3),
      ("漢字", 4), ("a\u{200B}b", 2), ("–…", 2), ("√", 1),
    ]
    for (text, width) in table { #expect(displayWidth(text) == width, "\(text)") }
  }

  @Test("padding and cutting by columns")
  func padding() {
    #expect(padded("Mã hồ sơ", to: 10) == "Mã hồ sơ  ")
    #expect(padded("Ma\u{303}", to: 4) == "Ma\u{303}  ")
    #expect(padded("12", to: 5, side: .right) == "   12")
    #expect(padded("dài quá", to: 3) == "dài quá")
    #expect(truncated("Nguyễn Văn Đức", to: 10) == "Nguyễn Vă…")
    #expect(truncated("Nguyễn", to: 6) == "Nguyễn")
    #expect(truncated("漢字漢字", to: 4) == "漢…")
    #expect(truncated("abc", to: 0) == "")
  }

  @Test("wrapping at spaces")
  func wrapping() {
    let table: [(text: String, width: Int, indent: Int, lines: [String])] = [
      ("", 10, 0, [""]),
      ("một cửa", 10, 0, ["một cửa"]),
      ("Sở Dân tộc và Tôn giáo", 12, 0, ["Sở Dân tộc", "và Tôn giáo"]),
      ("Sở Dân tộc và Tôn giáo", 12, 2, ["Sở Dân tộc", "  và Tôn", "  giáo"]),
      ("một  hai\n\nba", 20, 0, ["một hai", "", "ba"]),
      ("abcdefghij kl", 4, 0, ["abcd", "efgh", "ij", "kl"]),
      ("x abcdefghij", 4, 0, ["x", "abcd", "efgh", "ij"]),
      ("漢字", 1, 0, ["漢字"]),
    ]
    for (text, width, indent, lines) in table {
      #expect(wrapped(text, to: width, indent: indent) == lines, "\(text)")
    }
  }

  /// Oracle: counted by hand.
  @Test("the word that was meant by a misspelt one")
  func misspellings() {
    let words = ["rule", "staff", "otherBody", "system", "forceMajeure"]
    let table: [(word: String, meant: String?)] = [
      ("sttaff", "staff"), ("Staff", "staff"), ("otherbdy", "otherBody"), ("sistem", "system"),
      ("forcemajeur", "forceMajeure"), ("roles", "rule"), ("stuff", "staff"), ("mất điện", nil),
      ("bão", nil), ("staffing", nil), ("", nil),
    ]
    for (word, meant) in table {
      #expect(Misspelling.nearest(to: word, among: words, within: 2) == meant, "\(word)")
    }
    #expect(Misspelling.distance("kitten", "sitting") == 3)
    #expect(Misspelling.distance("", "abc") == 3)
  }
}
