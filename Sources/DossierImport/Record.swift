/// Where the bytes of one cell lie.
struct CellRange {
  /// First byte.
  var start: Int
  /// Behind the last byte.
  var end: Int
  /// In `Record.extra` (escaped text, written out), else in the reader's window.
  var inExtra: Bool
}

/// One record of a file as ranges of bytes; one value is used again for all records.
struct Record {
  /// Physical line of its first byte, from 1.
  var line = 0
  /// Its raw bytes in the reader's window, line ending left out.
  var raw = 0..<0
  /// Its cells in the order of the file.
  var cells: [CellRange] = []
  /// Bytes of cells that were escaped in the file.
  var extra: [UInt8] = []
  /// What makes it unreadable, and in which column, from 1.
  var fault: RecordFault?

  mutating func begin(line: Int) {
    self.line = line
    raw = 0..<0
    cells.removeAll(keepingCapacity: true)
    extra.removeAll(keepingCapacity: true)
    fault = nil
  }
}

/// What makes a record unreadable, with the column from 1.
enum RecordFault: Hashable, Sendable {
  /// A quotation mark that is opened here is never closed.
  case unterminatedQuote(column: Int)
  /// Text follows a closing quotation mark.
  case textAfterQuote(column: Int)
  /// A NUL byte.
  case binary(column: Int)
  /// Bytes that the encoding of the file does not have.
  case notUTF8(column: Int)
  /// A cell of more than 100,000 characters.
  case tooLong(column: Int, characters: Int)
  /// A line larger than the window.
  case lineTooLong
  /// Fewer cells than the header has.
  case tooFewCells(found: Int, expected: Int)
  /// The same in the last line, which has no line ending: the file is cut.
  case cutShort(found: Int, expected: Int)
  /// More cells than the header has.
  case tooManyCells(found: Int, expected: Int)
  /// No JSON object; the column is the byte of the line at which reading failed.
  case json(mistake: String, column: Int)
  /// Two keys of an object mean the same column and differ; `place` from 1.
  case doubleKey(ImportColumn, place: Int)

  /// Characters a cell may have (CONTRACT §4).
  static let mostCharacters = 100_000
}

extension RecordFault {
  /// The fault as a finding about a row.
  func finding(line: Int, headers: [String], encoding: TextEncoding) -> ImportFinding {
    func at(_ column: Int, _ reason: ImportFinding.Reason) -> ImportFinding {
      ImportFinding(
        reason, line: line, column: column,
        columnName: headers.indices.contains(column - 1) ? headers[column - 1] : nil)
    }
    return switch self {
    case .unterminatedQuote(let column): at(column, .unterminatedQuote)
    case .textAfterQuote(let column): at(column, .textAfterQuote)
    case .binary(let column): at(column, .binary)
    case .notUTF8(let column): at(column, .notInEncoding(encoding))
    case .tooLong(let column, let characters): at(column, .fieldTooLong(characters: characters))
    case .lineTooLong: ImportFinding(.lineTooLong, line: line, column: 1)
    case .tooFewCells(let found, let expected):
      at(found, .tooFewCells(found: found, expected: expected))
    case .cutShort(let found, let expected):
      at(found, .cutShort(found: found, expected: expected))
    case .tooManyCells(let found, let expected):
      at(expected + 1, .tooManyCells(found: found, expected: expected))
    case .json(let mistake, let column):
      ImportFinding(.badJSON(mistake), line: line, column: column)
    case .doubleKey(let column, let place): at(place, .doubleKey(column))
    }
  }
}
