internal import Glibc

/// The strings that the cells of a workbook share, by their place in the file.
///
/// Up to `mostInMemory` bytes they are in memory; beyond that in a temporary file without a name,
/// read through a window of recent pieces, so that a million distinct strings cost no memory.
final class SharedStrings {
  private var arena: [UInt8] = []
  /// Where each string begins, and behind the last where it ends.
  private var starts: [Int] = [0]
  private var descriptor: Int32 = -1
  private var written = 0
  private var pieces: [Int: [UInt8]] = [:]

  /// Bytes kept in memory.
  static let mostInMemory = 32 << 20
  private static let piece = 1 << 14
  private static let mostPieces = 256

  /// No string.
  init() {}

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// How many there are.
  var count: Int { starts.count - 1 }

  /// Adds bytes to the string that is being read.
  func append(_ bytes: UnsafeRawBufferPointer) {
    let begun = written + arena.count - (starts.last ?? 0)
    if begun <= SheetRow.mostBytes { arena.append(contentsOf: bytes) }
  }

  /// Ends the string that is being read.
  func endString() throws(SheetRefusal) {
    starts.append(written + arena.count)
    let limit = descriptor < 0 ? Self.mostInMemory : 1 << 20
    if arena.count > limit { try spill() }
  }

  /// Ends reading.
  func finish() throws(SheetRefusal) { if descriptor >= 0 { try spill() } }

  private func spill() throws(SheetRefusal) {
    if descriptor < 0 { descriptor = try Self.temporaryFile() }
    var done = 0
    while done < arena.count {
      let count = arena.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .trouble(errno: errno)
      }
      done += count
    }
    written += arena.count
    arena.removeAll(keepingCapacity: false)
  }

  private static func temporaryFile() throws(SheetRefusal) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/motcua-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .trouble(errno: errno) }
    unlink(name)
    return descriptor
  }

  /// Appends a string to `bytes`; false where there is none of this place.
  func append(_ place: Int, to bytes: inout [UInt8]) throws(SheetRefusal) -> Bool {
    guard place >= 0, place < count else { return false }
    var start = starts[place]
    let end = starts[place + 1]
    guard descriptor >= 0 else {
      bytes.append(contentsOf: arena[start..<end])
      return true
    }
    while start < end {
      let number = start / Self.piece
      let first = start - number * Self.piece
      let last = min(end - number * Self.piece, Self.piece)
      bytes.append(contentsOf: try piece(number)[first..<last])
      start += last - first
    }
    return true
  }

  private func piece(_ number: Int) throws(SheetRefusal) -> [UInt8] {
    if let known = pieces[number] { return known }
    if pieces.count >= Self.mostPieces { pieces.removeAll(keepingCapacity: true) }
    var piece = [UInt8](repeating: 0, count: Self.piece)
    var done = 0
    while done < Self.piece {
      let count = piece.withUnsafeMutableBytes { bytes in
        pread(
          descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done,
          off_t(number * Self.piece + done))
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .trouble(errno: errno)
      }
      if count == 0 { break }
      done += count
    }
    pieces[number] = piece
    return piece
  }
}

/// Reads the part of the shared strings: text and runs of text, readings of characters left out.
final class SharedStringsHandler: XMLHandling {
  let strings = SharedStrings()
  private(set) var refusal: SheetRefusal?
  private var isText = false
  private var phonetic = 0

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "t" { isText = phonetic == 0 } else if name == "rPh" { phonetic += 1 }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    if isText { strings.append(bytes) }
  }

  func end(_ name: XMLName) {
    if name == "t" {
      isText = false
    } else if name == "rPh" {
      phonetic -= 1
    } else if name == "si", refusal == nil {
      do { try strings.endString() } catch { refusal = error }
    }
  }
}
