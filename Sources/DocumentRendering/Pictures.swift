import CPangoCairo

/// A picture read from a PNG file.
final class Picture {
  let surface: OpaquePointer
  let width: Int
  let height: Int

  /// Reads the bytes of a PNG file.
  init(_ bytes: [UInt8]) throws(RenderingRefusal) {
    let source = ByteSource(bytes)
    let read = cairo_image_surface_create_from_png_stream(
      { closure, target, count in
        guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
        let source = Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
        return source.read(into: target, count: Int(count))
          ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
      }, Unmanaged.passUnretained(source).toOpaque())
    withExtendedLifetime(source) {}
    let status = cairo_surface_status(read)
    guard let read, status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(read)
      throw .pictureUnreadable(String(cString: cairo_status_to_string(status)))
    }
    surface = read
    width = Int(cairo_image_surface_get_width(read))
    height = Int(cairo_image_surface_get_height(read))
  }

  deinit { cairo_surface_destroy(surface) }
}

/// The pictures drawn last, each read once: an office has one logo on all its papers, and Cairo puts
/// one surface into a file once.
final class Pictures {
  private var known: [(bytes: [UInt8], picture: Picture)] = []
  private static let most = 4

  func picture(_ bytes: [UInt8]) throws(RenderingRefusal) -> Picture {
    if let found = known.first(where: { $0.bytes == bytes }) { return found.picture }
    let picture = try Picture(bytes)
    if known.count == Self.most { known.removeFirst() }
    known.append((bytes, picture))
    return picture
  }
}

/// Bytes that are handed out in order.
private final class ByteSource {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether there were as many as asked for.
  func read(into target: UnsafeMutablePointer<UInt8>, count: Int) -> Bool {
    guard count <= bytes.count - offset else { return false }
    bytes.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { target.update(from: start + offset, count: count) }
    }
    offset += count
    return true
  }
}
