internal import CZip
package import Foundation

/// ZIP archives for tests, deflated.
package enum TestArchive {
  /// Writes an archive with these parts, and gives its path; `body` may not keep it.
  package static func with<Result>(
    _ parts: [(name: String, text: String)], _ body: (URL) throws -> Result
  ) throws -> Result {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("motcua-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: url) }
    var code: Int32 = 0
    guard let archive = zip_open(url.path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw CocoaError(.fileWriteUnknown)
    }
    // libzip reads the texts when it closes the archive; they are kept until then.
    let texts = parts.map { strdup($0.text) }
    defer { for text in texts { free(text) } }
    for (part, text) in zip(parts, texts) {
      let source = zip_source_buffer(archive, text, zip_uint64_t(part.text.utf8.count), 0)
      zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    }
    guard zip_close(archive) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return try body(url)
  }
}
