import CZip
import Glibc

/// An archive made in memory: the same parts give the same bytes.
struct ZipArchive {
  /// Name and bytes, in the order in which they stand in the archive.
  private var parts: [(name: String, bytes: [UInt8])] = []

  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }
  mutating func add(_ name: String, _ bytes: [UInt8]) { parts.append((name, bytes)) }

  /// 1/1/1980 at 00:00, the first moment that a ZIP file can name: what is in it bears its own date.
  private static let date: UInt16 = 0x21

  /// The archive as the bytes of a file.
  func bytes() throws(RenderingRefusal) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw Self.refusal() }
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      throw Self.refusal()
    }
    // Kept beyond the archive, which gives its own hold on it back when it is closed.
    zip_source_keep(target)
    for part in parts where !Self.add(part.name, part.bytes, to: archive) {
      zip_discard(archive)
      throw Self.refusal()
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw Self.refusal()
    }
    return try Self.content(of: target)
  }

  private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) -> Bool {
    // libzip reads the bytes only when it closes the archive, and frees them then.
    guard let copy = malloc(max(1, bytes.count)) else { return false }
    bytes.withUnsafeBytes { if let start = $0.baseAddress { memcpy(copy, start, $0.count) } }
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
      free(copy)
      return false
    }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    return zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_DEFLATE, 6) == 0
      && zip_file_set_dostime(archive, zip_uint64_t(index), 0, date, 0) == 0
  }

  private static func content(of source: OpaquePointer) throws(RenderingRefusal) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_open(source) == 0 else { throw refusal() }
    defer { zip_source_close(source) }
    guard zip_source_stat(source, &status) == 0 else { throw refusal() }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    let count = bytes.withUnsafeMutableBytes {
      zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count))
    }
    guard count == bytes.count else { throw refusal() }
    return bytes
  }

  private static func refusal() -> RenderingRefusal { .drawing("libzip") }
}
