import Glibc

/// Why a file could not be written.
public struct FileRefusal: Error, Hashable, Sendable {
  /// Which.
  public let path: String
  /// The system's number of the error.
  public let code: Int32

  /// What could not be written, and the system's answer.
  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// Whether a workbook was to hold more rows than it can.
  public var isTooManyRows: Bool { code == EFBIG && path.lowercased().hasSuffix(".xlsx") }

  /// What the system answered, in Vietnamese: "đĩa đã đầy".
  public var text: String { Self.words(for: code) }

  /// What a number of `errno` means to whoever wanted to write; by its number where it is rare.
  public static func words(for code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "đĩa đã đầy"
    case EFBIG: "tệp quá lớn"
    case EROFS: "ổ đĩa chỉ cho đọc"
    case EACCES, EPERM: "không có quyền ghi"
    case ENOENT: "không có thư mục này"
    case ENOTDIR: "đường dẫn đi qua một tệp, không phải thư mục"
    case EISDIR: "đây là một thư mục"
    case ENAMETOOLONG: "tên quá dài"
    case EBADF: "đầu ra đã đóng"
    case EIO: "thiết bị lỗi"
    default: "lỗi hệ thống \(code)"
    }
  }
}

/// Writes whole files or none.
public enum WholeFile {
  /// What became of the file.
  public enum Outcome: Hashable, Sendable {
    /// It is new, or its bytes were others.
    case written
    /// It had these bytes already and was left alone.
    case unchanged
  }

  /// Puts `bytes` at `path`: into a file beside it first, which is synced and then renamed, so that
  /// nobody ever sees half a file.
  @discardableResult
  public static func write(_ bytes: [UInt8], to path: String) throws(FileRefusal) -> Outcome {
    if holds(bytes, at: path) { return .unchanged }
    let temporary = temporary(path)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileRefusal(path: path, code: errno) }
    do {
      try writeAll(bytes, to: descriptor, path: path)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0, rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw FileRefusal(path: path, code: code)
    }
    return .written
  }

  /// The file beside `path` in which it is made; another thread at the same path has its own.
  static func temporary(_ path: String) -> String { "\(path).\(getpid())-\(pthread_self()).tmp" }

  /// Makes a folder and those above it, and clears away the half files that killed runs left in it.
  /// Refused where it is a file or nothing can be written in it: before anything else is done.
  public static func makeFolder(_ path: String) throws(FileRefusal) {
    var sofar = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      sofar += part + "/"
      if mkdir(sofar, 0o755) != 0, errno != EEXIST { throw FileRefusal(path: path, code: errno) }
    }
    // With its slash at the end, a file is told from a folder.
    guard sofar.isEmpty || access(sofar, W_OK | X_OK) == 0 else {
      throw FileRefusal(path: path, code: errno)
    }
    removeAbandoned(in: path)
  }

  /// Removes the files of a folder in which programs that run no more were making others: a program
  /// that was killed could not do it itself. What cannot be removed stays.
  public static func removeAbandoned(in folder: String) {
    guard let entries = opendir(folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let process = maker(ofTemporary: name), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)")
    }
  }

  /// The process that made a temporary file of ours, by its name; nil for any other file.
  ///
  ///     WholeFile.maker(ofTemporary: "so-gui.csv.4711-140.tmp")   // 4711
  private static func maker(ofTemporary name: String) -> pid_t? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let endings = ["pdf", "docx", "html", "txt", "csv", "xlsx", "jsonl", "json"]
    guard parts.count >= 4, parts[parts.count - 1] == "tmp",
      endings.contains(parts[parts.count - 3].lowercased()),
      let process = pid_t(parts[parts.count - 2].prefix { $0 != "-" }), process > 0
    else { return nil }
    return process
  }

  /// Makes the names in a folder durable, once after many files were written.
  public static func syncFolder(_ path: String) throws(FileRefusal) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileRefusal(path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileRefusal(path: path, code: errno) }
  }

  private static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(FileRefusal) {
    let code = append(bytes, to: descriptor)
    guard code == 0 else { throw FileRefusal(path: path, code: code) }
    guard fsync(descriptor) == 0 else { throw FileRefusal(path: path, code: errno) }
  }

  /// Writes bytes to an open file; answers 0, or the number of the error.
  static func append(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      done += count
    }
    return 0
  }

  /// Whether the file at `path` has exactly these bytes.
  public static func holds(_ bytes: [UInt8], at path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, Int(status.st_size) == bytes.count else { return false }
    return self.bytes(at: path) == bytes
  }

  /// Whether two files have the same bytes.
  static func same(_ first: String, _ second: String) -> Bool {
    var (one, other) = (stat(), stat())
    guard stat(first, &one) == 0, stat(second, &other) == 0, one.st_size == other.st_size
    else { return false }
    let descriptors = [first, second].map { (path: String) in open(path, O_RDONLY | O_CLOEXEC) }
    defer { for descriptor in descriptors where descriptor >= 0 { close(descriptor) } }
    guard descriptors.allSatisfy({ $0 >= 0 }) else { return false }
    while true {
      let parts = descriptors.map { part(of: $0) }
      guard let part = parts[0], part == parts[1] else { return false }
      if part.isEmpty { return true }
    }
  }

  /// The next bytes of a file, as many as asked for unless it ends; nil where it cannot be read.
  private static func part(of descriptor: Int32, count: Int = 1 << 18) -> [UInt8]? {
    var part = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let read = part.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress.map { $0 + done }, count - done)
      }
      if read < 0 && errno == EINTR { continue }
      guard read >= 0 else { return nil }
      guard read > 0 else { break }
      done += read
    }
    return Array(part[..<done])
  }

  /// Some of the bytes of an open file; nil where it is shorter or cannot be read.
  static func bytes(in range: Range<Int>, of descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < range.count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor, buffer.baseAddress.map { $0 + done }, range.count - done,
          range.lowerBound + done)
      }
      if read < 0 && errno == EINTR { continue }
      guard read > 0 else { return nil }
      done += read
    }
    return bytes
  }

  /// The bytes of a file; nil where there is none or it cannot be read.
  public static func bytes(at path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
