internal import Glibc

/// Makes JSON Lines of a file that is one array of objects, or an object with such an array under
/// `content` as iGate exports it; read in pieces, into a temporary file without a name.
///
/// Each object stands on the line on which it begins in the file, as long as no two begin on one
/// line; of a file without line breaks, the n-th object stands on line n.
struct JSONArrayFile {
  /// What is read.
  private var source: TextFile
  private let target: Int32
  private var waiting: [UInt8] = []
  /// Line breaks of the source that were passed, and those that were written.
  private var passed = 0
  private var written = 0

  /// Whether a text begins with an array, or an object whose first key is `content`, an array.
  static func begins(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    func next() -> UInt8? {
      while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
      guard place < bytes.count else { return nil }
      place += 1
      return bytes[place - 1]
    }
    switch next() {
    case UInt8(ascii: "["): return true
    case UInt8(ascii: "{"):
      while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
      guard bytes.starts(with: Array("\"content\"".utf8), at: place) else { return false }
      place += 9
      return next() == UInt8(ascii: ":") && next() == UInt8(ascii: "[")
    case _: return false
    }
  }

  /// The objects of a file as JSON Lines.
  static func lines(
    of path: String, in encoding: DetectedEncoding
  ) throws(FileRefusal) -> TextFile {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/motcua-XXXXXX".utf8CString)
    let target = mkstemp(&name)
    guard target >= 0 else { throw .unreadable(errno: errno) }
    defer {
      unlink(name)
      close(target)
    }
    var source = try TextFile(path: path)
    try source.read(as: encoding.encoding, from: encoding.markLength)
    var file = JSONArrayFile(source: source, target: target)
    try file.convert()
    return try TextFile(path: String(decoding: name.dropLast().map(UInt8.init), as: UTF8.self))
  }

  private init(source: TextFile, target: Int32) {
    self.source = source
    self.target = target
  }

  private mutating func convert() throws(FileRefusal) {
    var depth = 0
    var isInArray = false
    var isInString = false
    var isEscaped = false
    while true {
      if source.position == source.end, try !source.refill() { break }
      let window = source.window
      for place in source.position..<source.end {
        let byte = window[place]
        if isInString {
          if depth > 0 { waiting.append(byte) }
          if isEscaped {
            isEscaped = false
          } else if byte == 0x5C {
            isEscaped = true
          } else if byte == 0x22 {
            isInString = false
          }
          continue
        }
        switch byte {
        case 0x22:
          isInString = true
          if depth > 0 { waiting.append(byte) }
        case UInt8(ascii: "[") where !isInArray: isInArray = true
        case UInt8(ascii: "]") where depth == 0 && isInArray:
          return try flush()
        case UInt8(ascii: "{") where isInArray:
          if depth == 0 { beginObject() }
          depth += 1
          waiting.append(byte)
        case UInt8(ascii: "}") where depth > 0:
          depth -= 1
          waiting.append(byte)
          if depth == 0 {
            waiting.append(0x0A)
            written += 1
          }
        case 0x0A: passed += 1
        case _: if depth > 0 { waiting.append(byte == 0x0D ? 0x20 : byte) }
        }
      }
      source.position = source.end
      if depth == 0 || waiting.count > 1 << 20 { try flush() }
    }
    // The file is cut within an object: what there is of it is a line that cannot be read.
    try flush()
  }

  /// Blank lines up to the line on which the object begins.
  private mutating func beginObject() {
    while written < passed {
      waiting.append(0x0A)
      written += 1
    }
  }

  private mutating func flush() throws(FileRefusal) {
    var done = 0
    while done < waiting.count {
      let count = waiting.withUnsafeBytes { bytes in
        write(target, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(errno: errno)
      }
      done += count
    }
    waiting.removeAll(keepingCapacity: true)
  }
}

extension FileOpening {
  /// The objects of the file, one on a line, and where they begin.
  func jsonLines(path: String) throws(FileRefusal) -> (file: TextFile, offset: Int) {
    guard isJSONArray else { return (file, textOffset) }
    return (try JSONArrayFile.lines(of: path, in: encoding), 0)
  }
}
