internal import Glibc

/// A file read in pieces through a window of bytes, so that memory does not grow with the file.
///
/// The window always begins at the record being read; `refill` drops what lies before `position`
/// and reads more behind it. It holds UTF-8: bytes of the file as they are, or what is made of them
/// while they are read (`transcoding`). Offsets are bytes of that text; `rawOffset` is one of the
/// file. Copies share the place at which the system reads, so only one of them may go on reading.
struct TextFile {
  private let descriptor: FileDescriptor
  /// How the bytes of another encoding become text; nil for UTF-8.
  private(set) var transcoding: Transcoding?
  /// Bytes of the file when it was opened.
  let size: Int
  /// Whether it is a regular file that one piece holds.
  private let isSmall: Bool
  /// The window; valid up to `end`.
  private(set) var window: [UInt8]
  /// First byte of the window not yet consumed.
  var position = 0
  /// Behind the last valid byte of the window.
  private(set) var end = 0
  /// Offset of the window's first byte.
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
    isSmall = status.st_mode & S_IFMT == S_IFREG && size < TextFile.piece
    window = [UInt8](repeating: 0, count: isSmall ? max(4096, size + 1) : TextFile.piece)
  }

  /// Offset of `position`.
  var offset: Int { windowOffset + position }

  /// Offset in the file up to which it was read, about.
  var rawOffset: Int { transcoding?.rawEnd ?? offset }

  /// Reads the file in an encoding from a byte on, where its text begins.
  mutating func read(as encoding: TextEncoding, from start: Int) throws(FileRefusal) {
    transcoding = transcoding(of: encoding, from: start)
    try rewind(to: transcoding == nil ? start : 0)
  }

  private func transcoding(of encoding: TextEncoding, from start: Int) -> Transcoding? {
    Transcoding(of: encoding, from: start, size: isSmall ? size : nil)
  }

  /// Starts anew at a byte of the text.
  mutating func rewind(to offset: Int) throws(FileRefusal) {
    let start = transcoding?.textStart ?? offset
    guard lseek(descriptor.number, off_t(start), SEEK_SET) >= 0 else {
      throw .unreadable(errno: errno)
    }
    position = 0
    end = 0
    isAtEnd = false
    guard let old = transcoding else {
      windowOffset = offset
      return
    }
    // What lies before is made again and dropped; it is a header, hardly ever more.
    transcoding = transcoding(of: old.encoding, from: old.textStart)
    windowOffset = 0
    while windowOffset + end < offset {
      position = end
      guard try refill() else { return }
    }
    position = offset - windowOffset
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
      transcoding?.forget(before: windowOffset)
    }
    let room = transcoding?.room ?? 1
    if window.count - end < room {
      guard window.count < TextFile.largestWindow else { return false }
      window.append(contentsOf: repeatElement(0, count: max(window.count, room)))
    }
    let count: Int
    if transcoding == nil {
      count = try descriptor.read(into: &window, at: end)
    } else {
      count = try readTranscoded()
    }
    end += count
    isAtEnd = count == 0
    return count > 0
  }

  /// Puts the next piece of a file of another encoding behind `end`; returns its length.
  private mutating func readTranscoded() throws(FileRefusal) -> Int {
    let descriptor = descriptor
    let text = try transcoding?.next { piece throws(FileRefusal) in
      try descriptor.read(into: &piece, at: 0)
    }
    guard let text, !text.isEmpty else { return 0 }
    window.replaceSubrange(end..<(end + text.count), with: text)
    return text.count
  }
}

/// An open file, closed when nobody uses it any more.
private final class FileDescriptor: Sendable {
  let number: CInt
  init(_ number: CInt) { self.number = number }
  deinit { close(number) }

  /// Reads into `buffer` from `start` on; returns how many bytes, 0 at the end of the file.
  func read(into buffer: inout [UInt8], at start: Int) throws(FileRefusal) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        bytes.baseAddress.map { Glibc.read(number, $0 + start, bytes.count - start) } ?? 0
      }
      if count >= 0 { return count }
      if errno == EINTR { continue }
      throw errno == EISDIR ? .folder : .unreadable(errno: errno)
    }
  }
}
