import CPangoCairo
import DossierLetters

extension Pen {
  /// Draws lines under one another, each with its rule and as a part of the structure of its own,
  /// or as an item of a list.
  func draw(_ cell: Cell, x: Double, top: Double, as tag: StructureTag? = .paragraph) {
    for part in cell.placed {
      let tag = part.isGap ? nil : tag
      if tag == .itemBody { begin(.item) }
      if let tag { begin(tag) }
      for line in part.lines { draw(line.line, x: x, top: top + line.top) }
      if let tag { end(tag) }
      if tag == .itemBody { end(.item) }
      if let rule = part.rule {
        drawRule(from: x + rule.from, to: x + rule.to, y: top + rule.y)
      }
    }
  }

  /// Draws one line.
  func draw(_ line: TextBlock.TextLine, x: Double, top: Double) {
    cairo_move_to(cairo, x + line.x, top + line.ascent)
    pango_cairo_show_layout_line(cairo, line.line)
  }

  /// Draws a level rule.
  func drawRule(from start: Double, to end: Double, y: Double, width: Double = Cell.ruleWidth) {
    cairo_set_line_width(cairo, width)
    cairo_move_to(cairo, start, y)
    cairo_line_to(cairo, end, y)
    cairo_stroke(cairo)
  }

  /// Draws lines one by one, over pages where they do not fit on one.
  mutating func flow(_ cell: Cell, x: Double) {
    var drawn = 0.0
    for part in cell.placed {
      for line in part.lines {
        y += isAtTop ? 0 : line.top - drawn
        makeRoom(line.line.height)
        draw(line.line, x: x, top: y)
        y += line.line.height
        drawn = line.top + line.line.height
      }
      guard let rule = part.rule else { continue }
      drawRule(from: x + rule.from, to: x + rule.to, y: y + rule.y - drawn)
    }
  }
}
