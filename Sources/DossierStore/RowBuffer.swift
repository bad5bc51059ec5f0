/// Values of rows, one after another, in two flat arrays: made on one thread, bound on another.
///
/// A text is a range of `bytes`, so that writing a row makes no String and no array of its own.
struct RowBuffer: Sendable {
  /// One value.
  struct Cell: Sendable {
    enum Kind: UInt8, Sendable { case null, integer, text, blob }
    let kind: Kind
    /// Length of a text or blob.
    let length: Int32
    /// The integer, or the offset of a text or blob in `bytes`.
    let value: Int64
  }

  private(set) var bytes: [UInt8] = []
  private(set) var cells: [Cell] = []

  /// Lets a text be written byte by byte; `closeText` makes a cell of it.
  mutating func withBytes(_ body: (inout [UInt8]) -> Void) { body(&bytes) }

  mutating func reserve(bytes count: Int, cells cellCount: Int) {
    bytes.reserveCapacity(count)
    cells.reserveCapacity(cellCount)
  }

  mutating func appendNull() { cells.append(Cell(kind: .null, length: 0, value: 0)) }

  mutating func append(_ value: Int64) {
    cells.append(Cell(kind: .integer, length: 0, value: value))
  }

  mutating func append(_ value: Int64?) {
    if let value { append(value) } else { appendNull() }
  }

  mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    closeText(from: start)
  }

  mutating func append(_ text: String?) {
    if let text { append(text) } else { appendNull() }
  }

  mutating func append(_ digest: Digest) {
    let start = bytes.count
    digest.append(to: &bytes)
    cells.append(Cell(kind: .blob, length: 32, value: Int64(start)))
  }

  mutating func append(blob: [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: blob)
    cells.append(Cell(kind: .blob, length: Int32(blob.count), value: Int64(start)))
  }

  /// Makes a text cell of the bytes from `start` to the end.
  mutating func closeText(from start: Int) {
    cells.append(Cell(kind: .text, length: Int32(bytes.count - start), value: Int64(start)))
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }
}
