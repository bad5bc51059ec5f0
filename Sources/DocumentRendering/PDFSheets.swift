import CPangoCairo
import DossierLetters

/// Where the bytes of a PDF file go, in order.
protocol ByteSink: AnyObject {
  /// Whether they were taken.
  func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool
  /// How many there are.
  var count: Int { get }
  /// Some of them; nil where they are not there.
  func bytes(in range: Range<Int>) -> [UInt8]?
}

/// The sheets of one PDF file.
final class PDFSheets {
  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  /// Cairo knows it by its address alone.
  private let sink: any ByteSink
  private let reference: SinkReference
  private(set) var pageCount = 0
  /// What the figures show, in their order.
  private var alternatives: [String] = []

  init(sink: any ByteSink, first page: LetterDocument.Page) throws(RenderingRefusal) {
    self.sink = sink
    let reference = SinkReference(sink)
    self.reference = reference
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, bytes, count in
        guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<SinkReference>.fromOpaque(closure).takeUnretainedValue().sink
        return sink.take(UnsafeBufferPointer(start: bytes, count: Int(count)))
          ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
      }, Unmanaged.passUnretained(reference).toOpaque(), points(page.width), points(page.height))
    guard let surface, let cairo = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw .drawing("cairo_create")
    }
    self.surface = surface
    self.cairo = cairo
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// Title, author and date of the file.
  func describe(title: String, author: String, isoDate: String) {
    let moment = isoDate + "T00:00:00+07:00"
    for (key, value) in [
      (CAIRO_PDF_METADATA_TITLE, MarkupText.plain(title)),
      (CAIRO_PDF_METADATA_AUTHOR, MarkupText.plain(author)),
      (CAIRO_PDF_METADATA_CREATOR, "motcua"),
      (CAIRO_PDF_METADATA_CREATE_DATE, moment), (CAIRO_PDF_METADATA_MOD_DATE, moment),
    ] {
      cairo_pdf_surface_set_metadata(surface, key, value)
    }
  }

  /// Draws a paper on sheets of its own.
  func draw(
    _ document: LetterDocument, context: OpaquePointer, faces: Faces, pictures: Pictures,
    texts: TextBlocks
  ) throws(RenderingRefusal) {
    cairo_pdf_surface_set_size(surface, points(document.page.width), points(document.page.height))
    var pen = Pen(
      cairo: cairo, context: context, faces: faces, pictures: pictures, texts: texts,
      page: document.page, isTagged: true)
    try pen.draw(document.blocks)
    pageCount += pen.pageNumber
    alternatives += pen.alternatives
    try check()
  }

  /// An entry of the outline that leads to a sheet, counted from 1.
  func mark(_ title: String, page: Int) {
    cairo_pdf_surface_add_outline(
      surface, Int32(CAIRO_PDF_OUTLINE_ROOT), MarkupText.plain(title), "page=\(page)",
      cairo_pdf_outline_flags_t(0))
  }

  /// Writes the rest of the file, and after it what Cairo cannot write.
  func finish() throws(RenderingRefusal) {
    cairo_surface_finish(surface)
    try check()
    var update = PDFUpdate(of: sink)
    guard let bytes = update?.bytes(language: "vi-VN", alternatives: alternatives) else { return }
    guard bytes.withUnsafeBufferPointer(sink.take) else {
      throw .drawing(String(cString: cairo_status_to_string(CAIRO_STATUS_WRITE_ERROR)))
    }
  }

  private func check() throws(RenderingRefusal) {
    for status in [cairo_status(cairo), cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_SURFACE_FINISHED {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
  }
}

/// A sink as an object that C can hold.
private final class SinkReference {
  let sink: any ByteSink
  init(_ sink: any ByteSink) { self.sink = sink }
}
