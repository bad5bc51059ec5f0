import CPangoCairo
import DossierLetters

/// Lays blocks out from top to bottom, page after page; all measures in points.
struct Pen {
  let cairo: OpaquePointer
  let context: OpaquePointer
  let faces: Faces
  let page: LetterDocument.Page

  /// Top of what comes next.
  private var y: Double
  private var pageNumber = 1

  init(cairo: OpaquePointer, context: OpaquePointer, faces: Faces, page: LetterDocument.Page) {
    self.cairo = cairo
    self.context = context
    self.faces = faces
    self.page = page
    y = points(page.top)
  }

  private var left: Double { points(page.left) }
  private var width: Double { points(page.width - page.left - page.right) }
  private var bottom: Double { points(page.height - page.bottom) }
  private var isAtTop: Bool { y <= points(page.top) }

  mutating func draw(_ blocks: [LetterDocument.Block]) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .row(let row):
        drawRow(
          row.left, row.right, leftShare: row.leftShare, spaceBefore: row.spaceBefore)
      case .heading, .beside, .table, .signers:
        break  // Drawn by the next commit; nothing makes them yet.
      case .labelled(let label, let lines, let spaceBefore):
        drawLabelled(label, lines, spaceBefore: spaceBefore)
      case .paragraph(let paragraph):
        let following = paragraph.keepWithNext ? heightKept(from: index + 1, in: blocks) : 0
        drawParagraph(paragraph, following: following)
      case .signature(let signature):
        drawSignature(signature)
      }
    }
    cairo_show_page(cairo)
  }

  // MARK: Blocks

  private mutating func drawRow(
    _ leftLines: [LetterDocument.Line], _ rightLines: [LetterDocument.Line], leftShare: Double,
    spaceBefore: Double
  ) {
    let gutter = 6.0
    let leftWidth = width * leftShare - gutter / 2
    let rightWidth = width - leftWidth - gutter
    let leftCell = Cell(leftLines, width: leftWidth, alignment: .centred, pen: self)
    let rightCell = Cell(rightLines, width: rightWidth, alignment: .centred, pen: self)
    let height = max(leftCell.height, rightCell.height)
    makeRoom(spaceBefore + height)
    y += isAtTop ? 0 : spaceBefore
    draw(leftCell, x: left, top: y)
    draw(rightCell, x: left + leftWidth + gutter, top: y)
    y += height
  }

  private mutating func drawLabelled(
    _ label: LetterDocument.Line, _ lines: [LetterDocument.Line], spaceBefore: Double
  ) {
    let labelCell = Cell([label], width: width, alignment: .left, pen: self)
    let gap = label.size * 0.3
    let room = width - labelCell.width - gap
    // Long names stand to the left, short ones with their label in the middle.
    let natural = Cell(lines, width: room, alignment: .left, pen: self)
    let indent = max(0, (width - labelCell.width - gap - natural.width) / 2)
    makeRoom(spaceBefore + natural.height)
    y += isAtTop ? 0 : spaceBefore
    draw(labelCell, x: left + indent, top: y)
    draw(natural, x: left + indent + labelCell.width + gap, top: y)
    y += natural.height
  }

  private mutating func drawParagraph(_ paragraph: LetterDocument.Paragraph, following: Double) {
    let block = block(of: paragraph)
    if paragraph.keepWithNext {
      makeRoom(paragraph.spaceBefore + block.height + following)
    }
    y += isAtTop ? 0 : paragraph.spaceBefore
    for (index, line) in block.lines.enumerated() {
      // Neither the first nor the last line of a paragraph stands alone on a page.
      let isFirst = index == 0
      let isBeforeLast = index == block.lines.count - 2
      let needed =
        (isFirst || isBeforeLast) && index + 1 < block.lines.count
        ? line.height + block.lines[index + 1].height : line.height
      makeRoom(needed)
      draw(line, x: left, top: y)
      y += line.height
    }
  }

  private mutating func drawSignature(_ signature: LetterDocument.Signature) {
    let foot = Foot(signature, width: width, pen: self)
    makeRoom(signature.spaceBefore + foot.height)
    y += isAtTop ? 0 : signature.spaceBefore
    draw(foot.recipients, x: left, top: y)
    draw(foot.titles, x: left + foot.leftWidth, top: y)
    if let name = foot.name {
      draw(name, x: left + foot.leftWidth, top: y + foot.titles.height + points(signature.room))
    }
    y += foot.height
  }

  // MARK: Pages

  /// Goes to the next page where `height` does not fit on this one.
  private mutating func makeRoom(_ height: Double) {
    guard y + height > bottom + 0.01, !isAtTop else { return }
    cairo_show_page(cairo)
    pageNumber += 1
    y = points(page.top)
    let number = Cell(
      [LetterDocument.Line("\(pageNumber)", size: page.numberSize)], width: points(page.width),
      alignment: .centred, pen: self)
    draw(number, x: 0, top: (points(page.top) - number.height) / 2)
  }

  /// Height that must stay together from the block at `index` on: kept paragraphs and the foot.
  private func heightKept(from index: Int, in blocks: [LetterDocument.Block]) -> Double {
    guard index < blocks.count else { return 0 }
    switch blocks[index] {
    case .signature(let signature):
      return signature.spaceBefore + Foot(signature, width: width, pen: self).height
    case .paragraph(let paragraph) where paragraph.keepWithNext:
      return paragraph.spaceBefore + block(of: paragraph).height
        + heightKept(from: index + 1, in: blocks)
    case .row, .heading, .labelled, .beside, .paragraph, .table, .signers:
      return 0
    }
  }

  private func block(of paragraph: LetterDocument.Paragraph) -> TextBlock {
    TextBlock(
      paragraph.runs, size: paragraph.size, width: width, alignment: .justified,
      indent: points(paragraph.indent), lineSpacing: paragraph.lineSpacing, pen: self)
  }

  // MARK: Ink

  private func draw(_ cell: Cell, x: Double, top: Double) {
    var top = top
    for part in cell.parts {
      top += part.spaceBefore
      for line in part.block.lines {
        draw(line, x: x, top: top)
        top += line.height
      }
      if let rule = part.rule, let last = part.block.lines.last {
        let length = last.width * rule
        let start = x + last.x + (last.width - length) / 2
        cairo_set_line_width(cairo, Cell.ruleWidth)
        cairo_move_to(cairo, start, top + Cell.ruleGap)
        cairo_line_to(cairo, start + length, top + Cell.ruleGap)
        cairo_stroke(cairo)
        top += Cell.ruleRoom
      }
    }
  }

  private func draw(_ line: TextBlock.TextLine, x: Double, top: Double) {
    cairo_move_to(cairo, x + line.x, top + line.ascent)
    pango_cairo_show_layout_line(cairo, line.line)
  }
}

/// Lines under one another, measured.
struct Cell {
  struct Part {
    let block: TextBlock
    let spaceBefore: Double
    let rule: Double?
  }

  static let ruleWidth = 0.75
  static let ruleGap = 2.0
  static let ruleRoom = 4.0

  let parts: [Part]

  init(
    _ lines: [LetterDocument.Line], width: Double, alignment: TextBlock.Alignment, pen: Pen
  ) {
    parts = lines.map { line in
      Part(
        block: Self.block(line, width: width, alignment: alignment, pen: pen),
        spaceBefore: line.spaceBefore, rule: line.rule)
    }
  }

  /// Centred text of several lines is set as narrow as they allow, so that none holds one word.
  private static func block(
    _ line: LetterDocument.Line, width: Double, alignment: TextBlock.Alignment, pen: Pen
  ) -> TextBlock {
    func block(_ width: Double) -> TextBlock {
      TextBlock(line.runs, size: line.size, width: width, alignment: alignment, pen: pen)
    }
    var best = block(width)
    guard case .centred = alignment, best.lines.count > 1 else { return best }
    var (low, high) = (width / Double(best.lines.count + 1), width)
    for _ in 0..<5 {
      let middle = (low + high) / 2
      let tried = block(middle)
      if tried.lines.count == best.lines.count {
        best = tried
        high = middle
      } else {
        low = middle
      }
    }
    best.shift((width - high) / 2)
    return best
  }

  var height: Double {
    parts.reduce(0) { sum, part in
      sum + part.spaceBefore + part.block.height + (part.rule == nil ? 0 : Self.ruleRoom)
    }
  }

  var width: Double { parts.reduce(0) { max($0, $1.block.width) } }
}

/// The foot of a paper, measured.
struct Foot {
  let recipients: Cell
  let titles: Cell
  let name: Cell?
  let leftWidth: Double
  let height: Double

  init(_ signature: LetterDocument.Signature, width: Double, pen: Pen) {
    leftWidth = width * signature.leftShare
    let rightWidth = width - leftWidth
    recipients = Cell(
      signature.recipients, width: leftWidth - 12, alignment: .left, pen: pen)
    titles = Cell(signature.titles, width: rightWidth, alignment: .centred, pen: pen)
    name = signature.name.map { Cell([$0], width: rightWidth, alignment: .centred, pen: pen) }
    let signed = titles.height + points(signature.room) + (name?.height ?? 0)
    height = max(recipients.height, signed)
  }
}
