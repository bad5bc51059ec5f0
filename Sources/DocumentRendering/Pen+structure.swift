import CPangoCairo

/// What a part of the paper is, for readers that do not see it: a structure type of PDF.
enum StructureTag: String {
  case document = "Document"
  case heading = "H1"
  case paragraph = "P"
  /// The part of a text that stands on one page.
  case span = "Span"
  case list = "L"
  case item = "LI"
  case itemBody = "LBody"
  case table = "Table"
  case row = "TR"
  case headCell = "TH"
  case cell = "TD"
  case figure = "Figure"
}

extension Pen {
  /// Begins a part; what is drawn outside of the innermost ones (rules, page numbers, a head that is
  /// repeated) is ornament to a reader that does not see it.
  func begin(_ tag: StructureTag) {
    if isTagged { cairo_tag_begin(cairo, tag.rawValue, "") }
  }

  /// Ends the part begun last.
  func end(_ tag: StructureTag) {
    if isTagged { cairo_tag_end(cairo, tag.rawValue) }
  }

  /// Begins a text of this height; where it goes over the end of the page, it has a part a page.
  mutating func beginText(_ tag: StructureTag, height: Double) {
    begin(tag)
    guard height > room + 0.01 else { return }
    brokenTag = tag
    begin(.span)
  }

  /// Ends the text begun last.
  mutating func endText(_ tag: StructureTag) {
    if brokenTag != nil { end(.span) }
    brokenTag = nil
    end(tag)
  }
}
