import CPangoCairo
import DossierLetters

extension LetterDocument.Figure {
  /// The figure as the bytes of a PNG file.
  func png() throws(RenderingRefusal) -> [UInt8] {
    switch content {
    case .picture(let bytes): bytes
    case .code(let text): try QRModules(text).png()
    }
  }
}

extension QRModules {
  /// Pixels of a module's side: at 30 mm more than 300 to the inch.
  private static let pixels = 8

  /// The code with its quiet zone, in grey.
  fileprivate func png() throws(RenderingRefusal) -> [UInt8] {
    let side = (width + 2 * Self.quietZone) * Self.pixels
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(side), Int32(side)),
      let cairo = cairo_create(surface)
    else { throw .drawing("PNG") }
    defer {
      cairo_destroy(cairo)
      cairo_surface_destroy(surface)
    }
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE)
    cairo_paint(cairo)
    // The format has no colours: what is opaque is white, what is not is black.
    cairo_set_operator(cairo, CAIRO_OPERATOR_CLEAR)
    for row in 0..<width {
      for run in darkRuns(row: row) {
        cairo_rectangle(
          cairo, Double((run.lowerBound + Self.quietZone) * Self.pixels),
          Double((row + Self.quietZone) * Self.pixels), Double(run.count * Self.pixels),
          Double(Self.pixels))
      }
    }
    cairo_fill(cairo)
    cairo_surface_flush(surface)
    let sink = PNGSink()
    let status = cairo_surface_write_to_png_stream(
      surface,
      { closure, bytes, count in
        guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<PNGSink>.fromOpaque(closure).takeUnretainedValue()
          .bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(sink).toOpaque())
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    return withExtendedLifetime(sink) { sink.bytes }
  }
}

/// Where the bytes of a PNG file go.
private final class PNGSink {
  var bytes: [UInt8] = []
}
