import CZip
import Glibc

/// Archives made of a text that libFuzzer can change without breaking any checksum: a line
/// `=== xl/workbook.xml` begins a part of that name.
enum PartsArchive {
  private static let mark = Array("=== ".utf8)

  /// Packs the parts of `text`; nil where there is none. Parts of one name: the first one counts.
  static func packed(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
    var parts = parts(of: text)
    guard !parts.isEmpty, let source = zip_source_buffer_create(nil, 0, 0, nil) else { return nil }
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else { return nil }
    zip_source_keep(source)
    var names: Set<String> = []
    parts = parts.filter { names.insert($0.name).inserted }
    for part in parts {
      let body = UnsafeRawBufferPointer(rebasing: text[part.bytes])
      let data = zip_source_buffer(archive, body.baseAddress, zip_uint64_t(body.count), 0)
      let index = zip_file_add(archive, part.name, data, 0)
      guard index >= 0 else {
        zip_source_free(data)
        continue
      }
      zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0)
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      return nil
    }
    return contents(of: source)
  }

  private static func parts(
    of text: UnsafeRawBufferPointer
  ) -> [(name: String, bytes: Range<Int>)] {
    var parts: [(name: String, bytes: Range<Int>)] = []
    var lineStart = 0
    while lineStart < text.count {
      let lineEnd = text[lineStart...].firstIndex(of: 0x0A) ?? text.count
      if text[lineStart..<lineEnd].starts(with: mark), parts.count < 64 {
        if let last = parts.indices.last {
          parts[last].bytes = parts[last].bytes.lowerBound..<lineStart
        }
        let name = String(decoding: text[(lineStart + mark.count)..<lineEnd], as: UTF8.self)
        parts.append((name, min(lineEnd + 1, text.count)..<text.count))
      }
      lineStart = lineEnd + 1
    }
    return parts
  }

  private static func contents(of source: OpaquePointer) -> [UInt8]? {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else { return nil }
    defer { zip_source_close(source) }
    return [UInt8](unsafeUninitializedCapacity: Int(status.size)) { buffer, count in
      count = max(0, Int(zip_source_read(source, buffer.baseAddress, status.size)))
    }
  }
}
