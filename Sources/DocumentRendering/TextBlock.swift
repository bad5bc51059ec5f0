import CPangoCairo
import DossierLetters

/// Text broken into lines of a width, measured and ready to be drawn; all measures in points.
struct TextBlock {
  /// One line, from the top of the block.
  struct TextLine {
    let line: UnsafeMutablePointer<PangoLayoutLine>
    /// Left edge within the block, with centring and indent.
    var x: Double
    /// Width of the characters.
    let width: Double
    /// Distance from the line's top to its baseline.
    let ascent: Double
    /// Distance from its top to the next line's top.
    let height: Double
  }

  /// Keeps the lines alive.
  private let layout: LayoutHandle
  private(set) var lines: [TextLine]

  init(
    _ runs: [LetterDocument.Run], size: Double, width: Double,
    alignment: LetterDocument.Alignment,
    indent: Double = 0, lineSpacing: Double = 1, slack: Double = 0,
    breaksWords: Bool = true, pen: Pen
  ) {
    layout = LayoutHandle(pen.context)
    let handle = layout.pointer
    // A width below none would be taken for one without end.
    pango_layout_set_width(handle, units(max(1, width)))
    pango_layout_set_wrap(handle, breaksWords ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD)
    switch alignment {
    case .left: break
    case .centred: pango_layout_set_alignment(handle, PANGO_ALIGN_CENTER)
    case .right: pango_layout_set_alignment(handle, PANGO_ALIGN_RIGHT)
    case .justified: pango_layout_set_justify(handle, 1)
    }
    if indent > 0 { pango_layout_set_indent(handle, units(indent)) }
    Self.fill(handle, with: runs, size: size, faces: pen.faces, keepsWords: true)
    lines = Self.measured(handle, lineSpacing: lineSpacing)
    // In a narrow cell even a short word may have to be broken; a little of the padding holds it.
    if breaksWords, self.width > width + slack + 0.5 {
      Self.fill(handle, with: runs, size: size, faces: pen.faces, keepsWords: false)
      lines = Self.measured(handle, lineSpacing: lineSpacing)
    }
  }

  var height: Double { lines.reduce(0) { $0 + $1.height } }

  /// Moves all lines to the right.
  mutating func shift(_ distance: Double) {
    for index in lines.indices { lines[index].x += distance }
  }

  /// Width of the longest line.
  var width: Double { lines.reduce(0) { max($0, $1.width) } }

  private static func fill(
    _ handle: OpaquePointer, with runs: [LetterDocument.Run], size: Double, faces: Faces,
    keepsWords: Bool
  ) {
    var text = ""
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    let plain = runs.allSatisfy { $0.bold == runs[0].bold && $0.italic == runs[0].italic }
    var ends: [Int] = []
    for run in runs {
      text += MarkupText.plain(run.text)
      ends.append(text.utf8.count)
    }
    if !plain {
      var start = 0
      for (run, end) in zip(runs, ends) {
        // Blanks between two styles go with what follows: where a line ends between them, Pango
        // counts the width of a blank that is the last of its style, and the line stays short.
        let blanks = text.utf8.prefix(end).reversed().prefix { $0 == 0x20 }.count
        let shown = end == text.utf8.count ? end : max(start, end - blanks)
        let attribute = pango_attr_font_desc_new(
          faces.description(size: size, bold: run.bold, italic: run.italic))
        attribute?.pointee.start_index = UInt32(start)
        attribute?.pointee.end_index = UInt32(shown)
        pango_attr_list_insert(attributes, attribute)
        start = shown
      }
    }
    let first = runs.first ?? LetterDocument.Run("")
    pango_layout_set_font_description(
      handle,
      faces.description(
        size: size, bold: plain && first.bold, italic: plain && first.italic))
    pango_layout_set_text(handle, text, Int32(text.utf8.count))
    for range in keepsWords ? unbreakable(text) : [] {
      let attribute = pango_attr_allow_breaks_new(0)
      attribute?.pointee.start_index = UInt32(range.lowerBound)
      attribute?.pointee.end_index = UInt32(range.upperBound)
      pango_attr_list_insert(attributes, attribute)
    }
    // A word that no line holds is broken without a hyphen, which would be a character of ours.
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
    pango_layout_set_attributes(handle, attributes)
  }

  /// Bytes of the longest word that is certain to fit on a line.
  private static let longest = 40

  /// Words that hold a stroke or a hyphen and are not broken there, "Ông/Bà", "05/SDTTG-VP"; as
  /// ranges of UTF-8. Longer ones may be broken, lest they stick out.
  static func unbreakable(_ text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var holdsSign = false
    for (index, byte) in (Array(text.utf8) + [0x20]).enumerated() {
      if byte == 0x20 || byte == 0x0A {
        if holdsSign, index - start <= longest { ranges.append(start..<index) }
        (start, holdsSign) = (index + 1, false)
      } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") {
        holdsSign = index > start
      }
    }
    return ranges
  }

  private static func measured(_ handle: OpaquePointer, lineSpacing: Double) -> [TextLine] {
    guard let iterator = pango_layout_get_iter(handle) else { return [] }
    defer { pango_layout_iter_free(iterator) }
    var lines: [TextLine] = []
    repeat {
      guard let line = pango_layout_iter_get_line_readonly(iterator) else { continue }
      var extents = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, nil, &extents)
      let baseline = pango_layout_iter_get_baseline(iterator)
      lines.append(
        TextLine(
          line: line, x: fromUnits(extents.x), width: fromUnits(extents.width),
          ascent: fromUnits(baseline - extents.y),
          height: fromUnits(extents.height) * lineSpacing))
    } while pango_layout_iter_next_line(iterator) != 0
    return lines
  }
}

/// A PangoLayout with its owner.
final class LayoutHandle {
  let pointer: OpaquePointer

  init(_ context: OpaquePointer) { pointer = pango_layout_new(context) }

  deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }
}

/// Points in Pango's units.
func units(_ points: Double) -> Int32 { Int32((points * Double(PANGO_SCALE)).rounded()) }

/// Pango's units in points.
func fromUnits(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
