internal import CZip
internal import Glibc

/// A ZIP archive whose entries are read in pieces, each held to a measure of growth.
final class ZipPackage {
  private let archive: OpaquePointer

  /// Opens an archive.
  init(path: String) throws(SheetRefusal) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      throw code == ZIP_ER_OPEN || code == ZIP_ER_READ
        ? .trouble(errno: Glibc.errno) : .brokenArchive
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  /// Whether there is an entry of this name, in whatever case.
  func contains(_ name: String) -> Bool { index(of: name) != nil }

  private func index(of name: String) -> zip_uint64_t? {
    let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
    return index < 0 ? nil : zip_uint64_t(index)
  }

  /// Opens an entry; nil where there is none.
  func entry(_ name: String) throws(SheetRefusal) -> ZipEntry? {
    guard let index = index(of: name) else { return nil }
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0 else { throw .brokenArchive }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted }
    guard let file = zip_fopen_index(archive, index, 0) else { throw .brokenArchive }
    return ZipEntry(name: name, packed: Int(clamping: status.comp_size), file: file, of: self)
  }
}

/// An entry of an archive while it is read.
final class ZipEntry: TextPieces {
  /// Its name.
  let name: String
  /// Bytes of it that were unpacked.
  private(set) var unpacked = 0
  private let packed: Int
  private let file: OpaquePointer
  private let package: ZipPackage

  /// An entry may unpack to this, whatever its size.
  static let harmless = 64 << 20
  /// Beyond that it may unpack to so many times its size (CONTRACT §4).
  static let mostGrowth = 100

  fileprivate init(name: String, packed: Int, file: OpaquePointer, of package: ZipPackage) {
    self.name = name
    self.packed = packed
    self.file = file
    self.package = package
  }

  deinit { zip_fclose(file) }

  /// Reads on; 0 at the end. What is said of the size in the archive is not trusted: bytes are
  /// counted as they come.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SheetRefusal) -> Int {
    let count = Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count)))
    guard count >= 0 else { throw .brokenArchive }
    unpacked += count
    if unpacked > Self.harmless,
      unpacked > packed.multipliedReportingOverflow(by: Self.mostGrowth).partialValue
    {
      throw .bomb(part: name, bytes: unpacked, packed: packed)
    }
    return count
  }
}
