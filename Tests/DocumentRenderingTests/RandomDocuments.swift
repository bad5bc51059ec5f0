import DossierLetters
import TestSupport

/// Papers at random: any block after any other, words of one letter and of forty.
struct RandomDocuments {
  var random: SeededRandom

  private static let words = [
    "hồ", "sơ", "Ông/Bà", "05/SDTTG-VP", "NGHIÊM", "đăng", "ký", "ưỡn", "ẹo", "<i>", "&amp;",
    "\"hẹn\"", "“trả”", "…", "1", "2026", "Nguye\u{302}\u{303}n", "tín ngưỡng",
    "nghiêngnghiêngnghiêngnghiêng", "'", "./.",
  ]

  mutating func next() -> LetterDocument {
    var page = SampleDocuments.page
    page.foot = chance(3) ? lines(1...2) : []
    if chance(4) { swap(&page.width, &page.height) }
    return LetterDocument(
      page: page, title: text(1...6), author: text(1...3), isoDate: "2026-02-05",
      blocks: (0..<number(0...9)).map { _ in block() })
  }

  private mutating func block() -> LetterDocument.Block {
    let spaceBefore = Double(number(0...3) * 6)
    switch number(0...7) {
    case 0:
      return .row(
        LetterDocument.Row(
          left: lines(0...3), right: lines(0...3), leftShare: chance(2) ? 0.4 : 0.5,
          spaceBefore: spaceBefore, logo: chance(4) ? figure() : nil))
    case 1: return .heading(lines(1...2), spaceBefore: spaceBefore)
    case 2:
      return .labelled(label: line(), lines: lines(1...3), spaceBefore: spaceBefore)
    case 3: return .beside(lines: lines(0...3), figure: figure(), spaceBefore: spaceBefore)
    case 4: return .table(table(spaceBefore: spaceBefore))
    case 5:
      return .signature(
        LetterDocument.Signature(
          recipients: lines(0...4), titles: lines(0...2), name: chance(2) ? line() : nil, room: 15,
          leftShare: 0.55, spaceBefore: spaceBefore))
    case 6:
      return .signers(
        LetterDocument.Signers(
          left: chance(2) ? signer() : nil, right: signer(), room: 10, spaceBefore: spaceBefore))
    default:
      return .paragraph(
        LetterDocument.Paragraph(
          (0..<number(0...4)).map { _ in run(0...20) }, size: 14, indent: chance(2) ? 12.7 : 0,
          spaceBefore: spaceBefore, lineSpacing: 1.1,
          alignment: [.left, .centred, .right, .justified][number(0...3)],
          keepWithNext: chance(3)))
    }
  }

  private mutating func table(spaceBefore: Double) -> LetterDocument.Table {
    let count = number(1...4)
    func row() -> [LetterDocument.Table.Cell] {
      var cells: [LetterDocument.Table.Cell] = []
      var left = count
      while left > 0 {
        let columns = chance(4) ? min(left, 2) : 1
        cells.append(LetterDocument.Table.Cell(lines(0...2), columns: columns))
        left -= columns
      }
      return cells
    }
    return LetterDocument.Table(
      columns: (0..<count).map { _ in LetterDocument.Table.Column(share: 1 / Double(count)) },
      head: (0..<number(0...1)).map { _ in row() }, rows: (0..<number(0...4)).map { _ in row() },
      spaceBefore: spaceBefore)
  }

  private mutating func signer() -> LetterDocument.Signers.Signer {
    LetterDocument.Signers.Signer(titles: lines(1...2), name: chance(2) ? line() : nil)
  }

  private mutating func figure() -> LetterDocument.Figure {
    LetterDocument.Figure(
      chance(2) ? .code(text(1...3)) : .picture(SampleDocuments.logo), width: 20,
      alternative: text(1...3))
  }

  private mutating func lines(_ range: ClosedRange<Int>) -> [LetterDocument.Line] {
    (0..<number(range)).map { _ in line() }
  }

  private mutating func line() -> LetterDocument.Line {
    LetterDocument.Line(
      (0..<number(0...2)).map { _ in run(1...5) }, size: Double(number(22...28)) / 2,
      rule: chance(6) ? 0.5 : nil)
  }

  private mutating func run(_ range: ClosedRange<Int>) -> LetterDocument.Run {
    LetterDocument.Run(text(range), bold: chance(2), italic: chance(3))
  }

  private mutating func text(_ range: ClosedRange<Int>) -> String {
    (0..<number(range)).map { _ in Self.words[number(0...Self.words.count - 1)] }
      .joined(separator: " ")
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }
  private mutating func chance(_ count: Int) -> Bool { number(1...count) == 1 }
}
