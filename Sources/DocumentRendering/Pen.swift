import CPangoCairo
import DossierLetters

/// Lays blocks out from top to bottom, page after page; all measures in points.
struct Pen {
  let cairo: OpaquePointer
  let context: OpaquePointer
  let faces: Faces
  let pictures: Pictures
  let texts: TextBlocks
  let page: LetterDocument.Page
  /// Whether the order and the kinds of what is drawn are written into the file.
  let isTagged: Bool

  /// Top of what comes next.
  var y: Double
  /// The tag of a text that goes over the end of the page.
  var brokenTag: StructureTag?
  /// What the figures drawn so far show, in their order.
  var alternatives: [String] = []
  /// The foot, until it is drawn.
  private var foot: Cell?
  /// Pages begun so far.
  private(set) var pageNumber = 1
  /// End of the text on the page at hand.
  private(set) var bottom: Double

  init(
    cairo: OpaquePointer, context: OpaquePointer, faces: Faces, pictures: Pictures,
    texts: TextBlocks, page: LetterDocument.Page, isTagged: Bool
  ) {
    self.cairo = cairo
    self.context = context
    self.faces = faces
    self.pictures = pictures
    self.texts = texts
    self.page = page
    self.isTagged = isTagged
    y = points(page.top)
    bottom = points(page.height - page.bottom)
  }

  var left: Double { points(page.left) }
  var width: Double { points(page.width - page.left - page.right) }
  var isAtTop: Bool { y <= points(page.top) }
  /// What is free below.
  var room: Double { bottom - y }
  /// Height of the text of a page after the first.
  var capacity: Double { points(page.height - page.bottom - page.top) }

  /// Draws a paper whole.
  mutating func draw(_ blocks: [LetterDocument.Block]) throws(RenderingRefusal) {
    var layouts: [any BlockLayout] = []
    for block in blocks { layouts.append(try layout(of: block)) }
    foot = measuredFoot
    if let foot { bottom -= foot.height + Cell.ruleGap + Self.gapAboveFoot }
    begin(.document)
    let needs = self.needs(of: layouts)
    for (layout, need) in zip(layouts, needs) {
      makeRoom(need)
      y += isAtTop ? 0 : layout.spaceBefore
      layout.draw(with: &self)
    }
    drawFoot()
    end(.document)
    cairo_show_page(cairo)
  }

  /// Height that each block needs on the page on which it begins, with those it is kept with.
  private func needs(of layouts: [any BlockLayout]) -> [Double] {
    var needs: [Double] = []
    var following = 0.0
    for layout in layouts.reversed() {
      let alone = layout.spaceBefore + layout.leadingHeight
      let kept = layout.spaceBefore + layout.height + following
      // What no page holds together is not kept together.
      following = layout.keepsWithNext && kept <= capacity ? kept : alone
      needs.append(following)
    }
    return needs.reversed()
  }

  private func layout(
    of block: LetterDocument.Block
  ) throws(RenderingRefusal) -> any BlockLayout {
    switch block {
    case .row(let row):
      try RowLayout(row, pen: self)
    case .heading(let lines, let spaceBefore):
      HeadingLayout(lines, spaceBefore: spaceBefore, pen: self)
    case .labelled(let label, let lines, let spaceBefore):
      LabelledLayout(label: label, lines: lines, spaceBefore: spaceBefore, pen: self)
    case .paragraph(let paragraph):
      ParagraphLayout(paragraph, pen: self)
    case .beside(let lines, let figure, let spaceBefore):
      try BesideLayout(lines: lines, figure: figure, spaceBefore: spaceBefore, pen: self)
    case .table(let table):
      TableLayout(table, pen: self)
    case .signature(let signature):
      SignatureLayout(signature, pen: self)
    case .signers(let signers):
      SignersLayout(signers, pen: self)
    }
  }

  // MARK: Pages

  /// Goes to the next page where `height` does not fit on this one.
  mutating func makeRoom(_ height: Double) {
    if y + height > bottom + 0.01, !isAtTop { turnPage() }
  }

  /// Goes to the next page, whose number stands in the middle of the top margin.
  mutating func turnPage() {
    if brokenTag != nil { end(.span) }
    drawFoot()
    cairo_show_page(cairo)
    pageNumber += 1
    y = points(page.top)
    bottom = points(page.height - page.bottom)
    let number = Cell(
      [LetterDocument.Line("\(pageNumber)", size: page.numberSize)], width: points(page.width),
      alignment: .centred, pen: self)
    draw(number, x: 0, top: (points(page.top) - number.height) / 2, as: nil)
    if brokenTag != nil { begin(.span) }
  }

  private var measuredFoot: Cell? {
    page.foot.isEmpty ? nil : Cell(page.foot, width: width, alignment: .centred, pen: self)
  }

  /// Draws the foot of the first page, when all else is on it.
  private mutating func drawFoot() {
    guard let foot else { return }
    let top = points(page.height - page.bottom) - foot.height
    drawRule(from: left, to: left + width, y: top - Cell.ruleGap)
    draw(foot, x: left, top: top, as: nil)
    self.foot = nil
  }

  private static let gapAboveFoot = 6.0
}

/// A block measured for the width of a page and ready to be drawn; all measures in points.
protocol BlockLayout {
  /// Free above it, but not at the top of a page.
  var spaceBefore: Double { get }
  /// Its whole height.
  var height: Double { get }
  /// What of it must stand on the page on which it begins.
  var leadingHeight: Double { get }
  /// Stays whole, and on the page of what follows.
  var keepsWithNext: Bool { get }

  /// Draws it from the pen's place and moves the pen below it; where it is long, over pages.
  func draw(with pen: inout Pen)
}

extension BlockLayout {
  var leadingHeight: Double { height }
  var keepsWithNext: Bool { false }
}
