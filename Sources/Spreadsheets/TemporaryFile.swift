internal import Glibc
internal import Synchronization

/// A file without a name, which vanishes with the last who uses it. It lies in `TMPDIR`, else `/tmp`.
final class TemporaryFile: Sendable {
  private let descriptor: Int32
  private let written = Atomic(0)

  init() throws(SheetRefusal) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/motcua-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .trouble(errno: errno) }
    unlink(name)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Bytes written so far.
  var size: Int { written.load(ordering: .relaxed) }

  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws(SheetRefusal) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .trouble(errno: errno)
      }
      done += count
    }
    written.add(bytes.count, ordering: .relaxed)
  }

  /// Fills `bytes` from an offset on; how many there were, fewer at the end only.
  func read(into bytes: inout [UInt8], at offset: Int) throws(SheetRefusal) -> Int {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes { bytes in
        pread(
          descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done,
          off_t(offset + done))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .trouble(errno: errno)
      }
      if count == 0 { break }
      done += count
    }
    return done
  }
}
