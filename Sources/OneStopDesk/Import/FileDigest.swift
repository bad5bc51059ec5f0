internal import DossierStore
internal import Foundation
internal import Synchronization

/// The SHA-256 of a file, read in pieces.
enum FileDigest {
  /// The digest; nil where the file cannot be opened.
  static func ofFile(_ path: String) throws -> Digest? {
    let hasher = DigestHasher()
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      piece.withUnsafeBytes { hasher.update($0) }
    }
    return hasher.finish()
  }
}

/// Digests of files, made on a thread of their own while the files are looked through.
final class FileDigests: Sendable {
  private let made = Mutex<[Result<Digest?, any Error>]>([])
  private let ready = DispatchSemaphore(value: 0)

  /// Begins at once.
  init(of files: [String]) {
    guard !files.isEmpty else { return }
    Thread.detachNewThread { [self] in
      for file in files {
        let digest = Result { try FileDigest.ofFile(file) }
        made.withLock { $0.append(digest) }
        ready.signal()
      }
    }
  }

  /// The digest of the file of this place, waiting for it; nil where it cannot be opened. Each is
  /// asked for once, in their order.
  func digest(of place: Int) throws -> Digest? {
    ready.wait()
    return try made.withLock { $0[place] }.get()
  }
}
