internal import DossierStore
internal import Foundation

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
