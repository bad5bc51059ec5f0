internal import Glibc

/// The strings that the cells of a workbook share, by their place in the file, once they are read.
///
/// Up to `mostInMemory` bytes they are in memory; beyond that in a temporary file without a name,
/// read through a window of recent pieces, so that a million distinct strings cost no memory.
final class SharedStringTable: Sendable {
  /// Where each string begins, and behind the last where it ends.
  fileprivate let starts: [Int]
  fileprivate let arena: [UInt8]
  fileprivate let file: TemporaryFile?

  /// Bytes kept in memory.
  static let mostInMemory = 32 << 20

  fileprivate init(starts: [Int], arena: [UInt8], file: TemporaryFile?) {
    self.starts = starts
    self.arena = arena
    self.file = file
  }

  /// No string.
  convenience init() { self.init(starts: [0], arena: [], file: nil) }

  /// How many there are.
  var count: Int { starts.count - 1 }
}

/// Reads strings from a table, each reader through a window of its own.
final class SharedStrings {
  private let table: SharedStringTable
  private var pieces: [Int: [UInt8]] = [:]

  private static let piece = 1 << 14
  private static let mostPieces = 256

  init(_ table: SharedStringTable) { self.table = table }

  /// Appends a string to `bytes`; false where there is none of this place.
  func append(_ place: Int, to bytes: inout [UInt8]) throws(SheetRefusal) -> Bool {
    guard place >= 0, place < table.count else { return false }
    var start = table.starts[place]
    let end = table.starts[place + 1]
    guard let file = table.file else {
      bytes.append(contentsOf: table.arena[start..<end])
      return true
    }
    while start < end {
      let number = start / Self.piece
      let first = start - number * Self.piece
      let last = min(end - number * Self.piece, Self.piece)
      bytes.append(contentsOf: try piece(number, of: file)[first..<last])
      start += last - first
    }
    return true
  }

  private func piece(_ number: Int, of file: TemporaryFile) throws(SheetRefusal) -> [UInt8] {
    if let known = pieces[number] { return known }
    if pieces.count >= Self.mostPieces { pieces.removeAll(keepingCapacity: true) }
    var piece = [UInt8](repeating: 0, count: Self.piece)
    _ = try file.read(into: &piece, at: number * Self.piece)
    pieces[number] = piece
    return piece
  }
}

/// Reads the part of the shared strings: text and runs of text, readings of characters left out.
final class SharedStringsHandler: XMLHandler {
  private var arena: [UInt8] = []
  private var starts: [Int] = [0]
  private var file: TemporaryFile?
  private var refusal: SheetRefusal?
  private var isText = false
  private var phonetic = 0

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "t" { isText = phonetic == 0 } else if name == "rPh" { phonetic += 1 }
  }

  override func text(_ bytes: UnsafeRawBufferPointer) {
    guard isText else { return }
    let begun = (file?.size ?? 0) + arena.count - (starts.last ?? 0)
    if begun <= SheetRow.mostBytes { arena.append(contentsOf: bytes) }
  }

  override func end(_ name: XMLName) {
    if name == "t" {
      isText = false
    } else if name == "rPh" {
      phonetic -= 1
    } else if name == "si", refusal == nil {
      do { try endString() } catch { refusal = error }
    }
  }

  private func endString() throws(SheetRefusal) {
    starts.append((file?.size ?? 0) + arena.count)
    let limit = file == nil ? SharedStringTable.mostInMemory : 1 << 20
    if arena.count > limit { try spill() }
  }

  private func spill() throws(SheetRefusal) {
    let file: TemporaryFile
    if let known = self.file { file = known } else { file = try TemporaryFile() }
    self.file = file
    try file.append(arena)
    arena.removeAll(keepingCapacity: file.size > SharedStringTable.mostInMemory * 2)
  }

  /// All strings, when the part is at its end.
  func table() throws(SheetRefusal) -> SharedStringTable {
    if let refusal { throw refusal }
    if file != nil { try spill() }
    return SharedStringTable(starts: starts, arena: arena, file: file)
  }
}
