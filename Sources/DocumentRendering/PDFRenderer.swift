import CPangoCairo
public import DossierLetters

/// Draws papers as PDF with Pango and Cairo.
///
/// The font map is made once and serves every paper, which is what makes a letter cheap; the
/// renderer is therefore not for two threads at once. The same paper gives the same bytes, whatever
/// was drawn before it.
///
///     let renderer = try PDFRenderer()
///     let bytes = try renderer.render(letter.document())
public final class PDFRenderer {
  private let fontMap: OpaquePointer
  private let context: OpaquePointer
  private let faces: Faces
  private let pictures = Pictures()
  private let texts = TextBlocks()

  /// A renderer with its font, which is checked first.
  public init(font: VietnameseFont = .tinos) throws(RenderingRefusal) {
    try font.check()
    guard let map = pango_cairo_font_map_new(),
      let context = pango_font_map_create_context(map)
    else { throw .drawing("pango_cairo_font_map_new") }
    // One unit throughout: a point of Pango is a unit of Cairo's PDF surface.
    pango_cairo_context_set_resolution(context, 72)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("vi"))
    fontMap = OpaquePointer(map)
    self.context = context
    faces = Faces(family: font.family)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(fontMap))
  }

  /// The paper as the bytes of a PDF file.
  public func render(_ document: LetterDocument) throws(RenderingRefusal) -> [UInt8] {
    let sink = MemorySink()
    let sheets = try PDFSheets(sink: sink, first: document.page)
    sheets.describe(title: document.title, author: document.author, isoDate: document.isoDate)
    try draw(document, on: sheets)
    try sheets.finish()
    return sink.bytes
  }

  func draw(_ document: LetterDocument, on sheets: PDFSheets) throws(RenderingRefusal) {
    try sheets.draw(
      document, context: context, faces: faces, pictures: pictures, texts: texts)
  }
}

/// Keeps the bytes.
private final class MemorySink: ByteSink {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(1 << 16) }

  func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    self.bytes.append(contentsOf: bytes)
    return true
  }

  var count: Int { bytes.count }

  func bytes(in range: Range<Int>) -> [UInt8]? {
    range.lowerBound >= 0 && range.upperBound <= bytes.count ? Array(bytes[range]) : nil
  }
}

/// Millimetres in points.
func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }

/// The text in NFC: one code point for each letter of Vietnamese, as fonts have them.
func composed(_ text: String) -> String {
  guard !text.utf8.allSatisfy({ $0 < 0x80 }),
    let normalised = g_utf8_normalize(text, -1, G_NORMALIZE_NFC)
  else { return text }
  defer { g_free(normalised) }
  return String(cString: normalised)
}
