/// Rows of a sheet kept for a second reading, which is some ten times as fast as unpacking and parsing
/// them again: in memory up to `mostInMemory` bytes, beyond that in a temporary file.
///
///     while let row = try rows.next() { try spool.append(row) }
///     rows = spool.rows()
public struct SheetSpool: Sendable {
  private var bytes: [UInt8] = []
  private var file: TemporaryFile?

  /// Bytes kept in memory, and read from the file at once.
  private static let mostInMemory = 8 << 20
  private static let piece = 1 << 20

  /// An empty spool.
  public init() {}

  /// Keeps a row.
  public mutating func append(_ row: SheetRow) throws(SheetRefusal) {
    row.write(to: &bytes)
    let limit = file == nil ? Self.mostInMemory : Self.piece
    if bytes.count > limit { try spill() }
  }

  private mutating func spill() throws(SheetRefusal) {
    let file: TemporaryFile
    if let known = self.file { file = known } else { file = try TemporaryFile() }
    self.file = file
    try file.append(bytes)
    bytes.removeAll(keepingCapacity: bytes.count < Self.piece * 2)
  }

  /// The rows kept, from the first on. Nothing is appended any more.
  public consuming func rows() throws(SheetRefusal) -> SheetRows {
    if file != nil { try spill() }
    return SheetRows(source: SpooledRows(bytes: bytes, file: file))
  }

  /// Rows that were kept.
  private final class SpooledRows: RowSource {
    private var bytes: [UInt8]
    private let file: TemporaryFile?
    private var place = 0
    private var offset = 0

    init(bytes: [UInt8], file: TemporaryFile?) {
      self.bytes = bytes
      self.file = file
    }

    /// Rows handed over at once.
    private static let some = 256

    func moreRows() throws(SheetRefusal) -> [SheetRow]? {
      var rows: [SheetRow] = []
      rows.reserveCapacity(Self.some)
      while rows.count < Self.some {
        if let row = SheetRow(from: bytes, at: &place) {
          rows.append(row)
        } else if try !refill() {
          break
        }
      }
      return rows.isEmpty ? nil : rows
    }

    /// Reads the next piece behind what is left of the last one; false at the end.
    private func refill() throws(SheetRefusal) -> Bool {
      guard let file, offset < file.size else { return false }
      var piece = [UInt8](repeating: 0, count: min(SheetSpool.piece, file.size - offset))
      let count = try file.read(into: &piece, at: offset)
      guard count > 0 else { return false }
      offset += count
      bytes.removeSubrange(..<place)
      bytes.append(contentsOf: piece[..<count])
      place = 0
      return true
    }
  }
}

extension SheetRow {
  // A row is its number, how many cells and bytes it has, its cells and its bytes.
  private static let headSize = 16
  private static let cellSize = 9

  fileprivate func write(to spool: inout [UInt8]) {
    spool.append(integer: UInt64(number))
    spool.append(integer: UInt32(cells.count))
    spool.append(integer: UInt32(bytes.count))
    for cell in cells {
      spool.append(integer: UInt32(cell.start))
      spool.append(integer: UInt32(cell.end))
      spool.append(cell.kind.rawValue)
    }
    spool.append(contentsOf: bytes)
  }

  /// The row at a place, which moves behind it; nil where it does not lie there whole.
  fileprivate init?(from spool: [UInt8], at place: inout Int) {
    let row: SheetRow? = spool.withUnsafeBytes { spool in
      guard place + Self.headSize <= spool.count else { return nil }
      func integer<Integer: FixedWidthInteger>(_ offset: Int, _ type: Integer.Type) -> Int {
        Int(truncatingIfNeeded: spool.loadUnaligned(fromByteOffset: offset, as: type))
      }
      let cellCount = integer(place + 8, UInt32.self)
      let byteCount = integer(place + 12, UInt32.self)
      let start = place + Self.headSize + cellCount * Self.cellSize
      guard start + byteCount <= spool.count else { return nil }
      var row = SheetRow(number: integer(place, UInt64.self))
      row.cells.reserveCapacity(cellCount)
      for cell in 0..<cellCount {
        let at = place + Self.headSize + cell * Self.cellSize
        row.cells.append(
          Cell(
            start: integer(at, UInt32.self), end: integer(at + 4, UInt32.self),
            kind: Kind(rawValue: spool[at + 8]) ?? .empty))
      }
      row.bytes = Array(spool[start..<(start + byteCount)])
      place = start + byteCount
      return row
    }
    guard let row else { return nil }
    self = row
  }
}

extension [UInt8] {
  fileprivate mutating func append(integer: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: integer) { append(contentsOf: $0) }
  }
}
