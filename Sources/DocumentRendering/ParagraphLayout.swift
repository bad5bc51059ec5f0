import DossierLetters

/// A paragraph over the whole width; neither its first nor its last line stands alone on a page.
struct ParagraphLayout: BlockLayout {
  private let block: TextBlock
  let spaceBefore: Double
  let keepsWithNext: Bool

  init(_ paragraph: LetterDocument.Paragraph, pen: Pen) {
    let key = TextBlocks.Key(
      runs: paragraph.runs, size: paragraph.size, width: pen.width, alignment: paragraph.alignment,
      indent: points(paragraph.indent), lineSpacing: paragraph.lineSpacing)
    block = pen.texts.block(key) {
      TextBlock(
        key.runs, size: key.size, width: key.width, alignment: key.alignment, indent: key.indent,
        lineSpacing: key.lineSpacing, pen: pen)
    }
    spaceBefore = paragraph.spaceBefore
    keepsWithNext = paragraph.keepWithNext
  }

  var height: Double { block.height }
  var leadingHeight: Double { groups.first.map(height) ?? 0 }

  /// Lines between which no page ends.
  private var groups: [Range<Int>] {
    let count = block.lines.count
    guard count > 3 else { return [0..<count] }
    return [0..<2] + (2..<count - 2).map { $0..<$0 + 1 } + [count - 2..<count]
  }

  private func height(of group: Range<Int>) -> Double {
    block.lines[group].reduce(0) { $0 + $1.height }
  }

  func draw(with pen: inout Pen) {
    pen.beginText(.paragraph, height: height)
    for group in groups {
      pen.makeRoom(height(of: group))
      for line in block.lines[group] {
        pen.draw(line, x: pen.left, top: pen.y)
        pen.y += line.height
      }
    }
    pen.endText(.paragraph)
  }
}
