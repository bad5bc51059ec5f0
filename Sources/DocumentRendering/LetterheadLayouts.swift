import DossierLetters

/// Two cells side by side, the logo above the lines of the left one.
struct RowLayout: BlockLayout {
  private let left: Cell
  private let right: Cell
  private let logo: FigureLayout?
  private let leftWidth: Double
  let spaceBefore: Double

  private static let gutter = 6.0
  private static let gapUnderLogo = 3.0

  init(_ row: LetterDocument.Row, pen: Pen) throws(RenderingRefusal) {
    leftWidth = pen.width * row.leftShare - Self.gutter / 2
    left = Cell(row.left, width: leftWidth, alignment: .centred, pen: pen)
    right = Cell(
      row.right, width: pen.width - leftWidth - Self.gutter, alignment: .centred, pen: pen)
    if let figure = row.logo {
      logo = try FigureLayout(figure, greatestWidth: leftWidth, pen: pen)
    } else {
      logo = nil
    }
    spaceBefore = row.spaceBefore
  }

  /// The first lines have one baseline, unless the logo is above one of them.
  private var leftTop: Double {
    if let logo { return logo.height + Self.gapUnderLogo }
    return max(0, right.firstBaseline - left.firstBaseline)
  }
  private var rightTop: Double {
    logo == nil && !right.parts.isEmpty ? max(0, left.firstBaseline - right.firstBaseline) : 0
  }
  var height: Double { max(leftTop + left.height, rightTop + right.height) }

  func draw(with pen: inout Pen) {
    if let logo {
      logo.draw(with: &pen, x: pen.left + (leftWidth - logo.width) / 2, top: pen.y)
    }
    pen.draw(left, x: pen.left, top: pen.y + leftTop)
    pen.draw(right, x: pen.left + leftWidth + Self.gutter, top: pen.y + rightTop)
    pen.y += height
  }
}

/// A label and, beside it, lines that wrap under each other; centred as a whole.
struct LabelledLayout: BlockLayout {
  private let label: Cell
  private let lines: Cell
  private let gap: Double
  let spaceBefore: Double

  init(
    label line: LetterDocument.Line, lines: [LetterDocument.Line], spaceBefore: Double, pen: Pen
  ) {
    // The blank is a character, so that a reader that does not see the gap hears two words.
    var label = line
    if let last = label.runs.last {
      label.runs.append(LetterDocument.Run(" ", bold: last.bold, italic: last.italic))
    }
    self.label = Cell([label], width: pen.width, alignment: .left, pen: pen)
    gap = line.size * 0.05
    self.lines = Cell(
      lines, width: pen.width - self.label.width - gap, alignment: .left, pen: pen)
    self.spaceBefore = spaceBefore
  }

  var height: Double { max(label.height, lines.height) }

  func draw(with pen: inout Pen) {
    // Long names stand to the left, short ones with their label in the middle.
    let x = pen.left + max(0, (pen.width - label.width - gap - lines.width) / 2)
    pen.beginText(.paragraph, height: height)
    pen.draw(label, x: x, top: pen.y, as: nil)
    pen.flow(lines, x: x + label.width + gap)
    pen.endText(.paragraph)
  }
}

/// Centred lines, kept with what follows.
struct HeadingLayout: BlockLayout {
  private let lines: Cell
  let spaceBefore: Double

  init(_ lines: [LetterDocument.Line], spaceBefore: Double, pen: Pen) {
    self.lines = Cell(lines, width: pen.width, alignment: .centred, pen: pen)
    self.spaceBefore = spaceBefore
  }

  var height: Double { lines.height }
  var keepsWithNext: Bool { true }

  func draw(with pen: inout Pen) {
    pen.beginText(.heading, height: height)
    pen.flow(lines, x: pen.left)
    pen.endText(.heading)
  }
}
