internal import Glibc

/// By what a file is known to be the same: place, size and moment of the last change.
struct FileStamp: Hashable {
  private let device: UInt
  private let place: UInt
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// The stamp of a regular file; nil of a pipe, and where there is none.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt(status.st_dev)
    place = UInt(status.st_ino)
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
