internal import Glibc

/// A file read in pieces through a window of bytes, so that memory does not grow with the file.
///
/// The window always begins at the record being read; `refill` drops what lies before `position`
/// and reads more behind it. Offsets are bytes from the beginning of the file. Copies share the
/// place at which the system reads, so only one of them may go on reading.
struct TextFile {
  private let descriptor: FileDescriptor
  /// Bytes of the file when it was opened.
  let size: Int
  /// The window; valid up to `end`.
  private(set) var window: [UInt8]
  /// First byte of the window not yet consumed.
  var position = 0
  /// Behind the last valid byte of the window.
  private(set) var end = 0
  /// Offset in the file of the window's first byte.
  private(set) var windowOffset = 0
  /// Whether everything up to the end of the file is in the window.
  private(set) var isAtEnd = false

  /// Bytes asked of the system at once.
  static let piece = 1 << 20
  /// A record larger than this is not held; it is rejected and skipped.
  static let largestWindow = 16 << 20

  /// Opens a regular file (or a pipe); a folder is refused.
  init(path: String) throws(FileRefusal) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(errno: errno)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let number = errno
      close(descriptor)
      throw .unreadable(errno: number)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw .folder
    }
    self.descriptor = FileDescriptor(descriptor)
    size = Int(status.st_size)
    // A small file is read at once, and no more memory is cleared for it than it fills.
    let isSmall = status.st_mode & S_IFMT == S_IFREG && size < TextFile.piece
    window = [UInt8](repeating: 0, count: isSmall ? max(4096, size + 1) : TextFile.piece)
  }

  /// Offset in the file of `position`.
  var offset: Int { windowOffset + position }

  /// Starts anew at a byte of the file.
  mutating func rewind(to offset: Int) throws(FileRefusal) {
    guard lseek(descriptor.number, off_t(offset), SEEK_SET) >= 0 else {
      throw .unreadable(errno: errno)
    }
    position = 0
    end = 0
    windowOffset = offset
    isAtEnd = false
  }

  /// Drops what lies before `position`, which becomes 0, and reads more; false when there was no
  /// more to read, or the window is as large as it may be.
  mutating func refill() throws(FileRefusal) -> Bool {
    if isAtEnd { return false }
    if position > 0 {
      let kept = end - position
      if kept > 0 {
        window.withUnsafeMutableBytes { bytes in
          guard let base = bytes.baseAddress else { return }
          _ = memmove(base, base + position, kept)
        }
      }
      windowOffset += position
      end = kept
      position = 0
    }
    if end == window.count {
      guard window.count < TextFile.largestWindow else { return false }
      window.append(contentsOf: repeatElement(0, count: window.count))
    }
    while true {
      let count = window.withUnsafeMutableBytes { bytes in
        bytes.baseAddress.map { read(descriptor.number, $0 + end, bytes.count - end) } ?? 0
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw errno == EISDIR ? .folder : .unreadable(errno: errno)
      }
      if count == 0 {
        isAtEnd = true
        return false
      }
      end += count
      return true
    }
  }
}

/// An open file, closed when nobody uses it any more.
private final class FileDescriptor: Sendable {
  let number: CInt
  init(_ number: CInt) { self.number = number }
  deinit { close(number) }
}
