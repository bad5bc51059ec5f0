import Glibc

/// A file in memory that is given new bytes again and again, and has a path like any other.
struct FuzzedFile {
  private let descriptor: Int32
  /// Where a reader finds it.
  let path: String

  init() {
    let name = "/motcua-fuzz-\(getpid())"
    descriptor = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
    precondition(descriptor >= 0, "no file in memory: \(String(cString: strerror(errno)))")
    shm_unlink(name)
    path = "/proc/self/fd/\(descriptor)"
  }

  /// Replaces what it holds with a beginning and the rest.
  func hold(_ beginning: [UInt8], _ rest: UnsafeRawBufferPointer) {
    ftruncate(descriptor, 0)
    beginning.withUnsafeBytes { write($0, at: 0) }
    write(rest, at: beginning.count)
  }

  private func write(_ bytes: UnsafeRawBufferPointer, at start: Int) {
    var written = 0
    while written < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written,
        off_t(start + written))
      precondition(count > 0, "the file in memory is full")
      written += count
    }
  }
}
