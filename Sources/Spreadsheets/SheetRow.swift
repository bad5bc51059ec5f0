/// A row of a sheet: its cells from the first column on, as UTF-8 text in one run of bytes.
public struct SheetRow: Hashable, Sendable {
  /// Number of the row as the sheet counts it, from 1.
  public var number: Int
  /// Its cells; a cell that the file leaves out is there and is empty.
  public var cells: [Cell] = []
  /// The text of all cells.
  public var bytes: [UInt8] = []

  /// A row without cells.
  public init(number: Int) { self.number = number }

  /// A cell.
  public struct Cell: Hashable, Sendable {
    /// First byte of its text.
    public var start: Int
    /// Behind the last byte.
    public var end: Int
    /// What the sheet says it is.
    public var kind: Kind
  }

  /// What the sheet says a cell is.
  public enum Kind: UInt8, Hashable, Sendable {
    /// Nothing.
    case empty
    /// Text.
    case text
    /// A number; its text is the plain number, "27100000000".
    case number
    /// A number that is shown as a date; its text is "05/11/2025" or "05/11/2025 08:30".
    case date
    /// TRUE or FALSE.
    case boolean
    /// An error value, "#N/A".
    case error
    /// A formula whose value the file does not hold.
    case formulaWithoutValue
  }

  /// The text of a cell; empty where the row has no such cell.
  ///
  ///     row.text(0)  // "Mã hồ sơ"
  public func text(_ place: Int) -> String {
    guard cells.indices.contains(place) else { return "" }
    return String(decoding: bytes[cells[place].start..<cells[place].end], as: UTF8.self)
  }
}

extension SheetRow {
  /// Columns that are read; cells beyond them are left out, lest a file of a few bytes a row fill
  /// the memory with empty cells. Registers have some forty.
  static let mostColumns = 512
  /// Bytes of a cell that are kept: more than any text that is taken, so that its reader sees that
  /// it is too long.
  static let mostBytes = 500_000

  /// Adds to the text of the cell that begins at `start`.
  mutating func append(_ text: UnsafeRawBufferPointer, from start: Int) {
    if bytes.count - start <= Self.mostBytes { bytes.append(contentsOf: text) }
  }

  /// Whether the column of this place has its cell already.
  func hasCell(at column: Int) -> Bool { column < min(cells.count, Self.mostColumns) }

  /// Fills up with empty cells, so that the next one is in column `count`.
  mutating func pad(to count: Int) {
    while cells.count < min(count, Self.mostColumns) {
      cells.append(Cell(start: bytes.count, end: bytes.count, kind: .empty))
    }
  }

  /// Ends a cell whose text was appended from `start` on.
  mutating func endCell(_ kind: Kind, from start: Int) {
    guard cells.count < Self.mostColumns else { return }
    let isEmpty = bytes.count == start && (kind == .text || kind == .number || kind == .date)
    cells.append(Cell(start: start, end: bytes.count, kind: isEmpty ? .empty : kind))
  }
}
