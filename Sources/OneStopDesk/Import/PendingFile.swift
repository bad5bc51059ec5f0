internal import DocumentRendering
internal import Glibc

/// A file that is made beside its place and put there when it is whole: until then nobody sees it,
/// and when it is never finished nothing is left of it.
///
/// It is opened before the work begins, so that a path that cannot be written is refused first. What is
/// no file (`/dev/null`, a pipe) is written as it comes, and never replaced.
final class PendingFile {
  /// Where it will stand.
  let path: String
  /// Where it is made; nil where it is no file.
  private let temporary: String?
  private var descriptor: Int32
  private var waiting: [UInt8] = []

  /// Bytes that are gathered before they are handed over.
  private static let piece = 1 << 16

  /// A file to be at `path` with these rights; its folder must be there.
  init(path: String, mode: mode_t) throws(DeskRefusal) {
    self.path = path
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .unwritable(path, errno) }
      return
    }
    WholeFile.removeAbandoned(in: path.folderOfPath)
    let temporary = "\(path).\(getpid())-\(pthread_self()).tmp"
    // A file of this name can only be left over from a program of ours that runs no more.
    unlink(temporary)
    self.temporary = temporary
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let temporary { unlink(temporary) }
  }

  /// Appends bytes, handed over when enough are waiting.
  func append(_ bytes: some Sequence<UInt8>) throws(DeskRefusal) {
    waiting.append(contentsOf: bytes)
    if waiting.count >= Self.piece { try flush() }
  }

  /// Puts the file in its place.
  func finish() throws(DeskRefusal) {
    try flush()
    if let temporary {
      guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
        throw .unwritable(path, errno)
      }
    }
    close(descriptor)
    descriptor = -1
  }

  private func flush() throws(DeskRefusal) {
    var done = 0
    while done < waiting.count {
      let count = waiting.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unwritable(path, errno)
      }
      done += count
    }
    waiting.removeAll(keepingCapacity: true)
  }
}

extension String {
  /// The folder of a path, "." where it names none.
  var folderOfPath: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}

extension DeskRefusal {
  /// A file beside the store that cannot be written.
  static func unwritable(_ path: String, _ number: Int32) -> DeskRefusal {
    DeskRefusal(
      .trouble, code: number == ENOSPC ? "diskFull" : "fileNotWritable",
      message: "không ghi được \(path): \(DeskFiles.words(for: number)).",
      remedy: "kiểm tra thư mục, quyền ghi và chỗ trống trên đĩa rồi chạy lại đúng lệnh này; hồ sơ "
        + "đã ghi đều trọn vẹn, dòng đã ghi được tính là không đổi.")
  }
}
