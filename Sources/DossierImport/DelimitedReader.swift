/// Reads records of a text with separators (CSV) as ranges of bytes, by RFC 4180.
///
/// A record ends with LF, CRLF or CR. A cell in quotation marks may hold separators, line endings
/// and doubled quotation marks; a quotation mark inside a bare cell stands for itself. A record that
/// breaks these rules has a `fault`, and reading goes on behind its first physical line, so that one
/// stray quotation mark costs one row and not the rest of the file.
struct DelimitedReader {
  var file: TextFile
  /// `,`, `;` or tab.
  var separator: UInt8
  /// The record read last.
  var record = Record()
  /// Physical line of the next record, from 1.
  private(set) var nextLine = 1
  /// Whether the record read last is the end of a file that does not end with a line ending.
  private(set) var isCut = false

  init(file: TextFile, separator: UInt8) {
    self.file = file
    self.separator = separator
  }

  /// Starts anew at a byte of the file, which is the beginning of physical line `line`.
  mutating func rewind(to offset: Int, line: Int) throws(FileRefusal) {
    try file.rewind(to: offset)
    nextLine = line
  }

  private enum Outcome {
    case complete(next: Int, lines: Int)
    case needsMore(inQuotes: Bool, column: Int)
    case broken(RecordFault)
  }

  /// Reads the next record into `record`; false at the end of the file.
  mutating func next() throws(FileRefusal) -> Bool {
    isCut = false
    if file.position == file.end, try !file.refill() { return false }
    while true {
      switch scan() {
      case .complete(let next, let lines):
        file.position = next
        nextLine += lines
        return true
      case .broken(let fault):
        try skipLine(fault)
        return true
      case .needsMore(let inQuotes, let column):
        let offset = file.windowOffset
        if try file.refill() { continue }
        // The bytes have moved to the window's beginning: what was found lies elsewhere now.
        if file.windowOffset != offset { continue }
        guard file.isAtEnd else {
          try skipLine(inQuotes ? .unterminatedQuote(column: column) : .lineTooLong)
          return true
        }
        if inQuotes {
          try skipLine(.unterminatedQuote(column: column))
        } else {
          // The last line has no line ending; `scan` has taken its cells.
          isCut = true
          nextLine += 1
          file.position = file.end
        }
        return true
      }
    }
  }

  /// Ends a faulty record with its first physical line.
  private mutating func skipLine(_ fault: RecordFault) throws(FileRefusal) {
    record.cells.removeAll(keepingCapacity: true)
    record.fault = fault
    var index = file.position
    var isFirst = true
    while true {
      while index < file.end, file.window[index] != 0x0A { index += 1 }
      if isFirst {
        let last = index > file.position && file.window[index - 1] == 0x0D ? index - 1 : index
        record.raw = file.position..<last
      }
      if index < file.end {
        // Positions in `record.raw` hold as long as the window is not refilled.
        file.position = index + 1
        break
      }
      // The line does not fit into the window, so its raw bytes are not kept.
      guard !file.isAtEnd else {
        file.position = file.end
        break
      }
      record.raw = 0..<0
      isFirst = false
      file.position = file.end
      guard try file.refill() else { break }
      index = file.position
    }
    nextLine += 1
  }

  /// Finds the cells of the record at `file.position`.
  private mutating func scan() -> Outcome {
    record.begin(line: nextLine)
    let window = file.window
    let bytes = window.span
    let start = file.position
    let end = file.end
    let isAtEnd = file.isAtEnd
    let separator = separator
    var index = start
    var lines = 1
    while true {
      // At the beginning of a cell.
      if index < end, bytes[index] == 0x22 {
        let column = record.cells.count + 1
        index += 1
        var cellStart = index
        var isEscaped = false
        let extraStart = record.extra.count
        quoted: while true {
          while index < end, bytes[index] != 0x22 {
            if bytes[index] == 0x0A { lines += 1 }
            index += 1
          }
          guard index < end, index + 1 < end || isAtEnd else {
            return .needsMore(inQuotes: true, column: column)
          }
          if index + 1 < end, bytes[index + 1] == 0x22 {
            for place in cellStart...index { record.extra.append(bytes[place]) }
            isEscaped = true
            index += 2
            cellStart = index
            continue quoted
          }
          break quoted
        }
        if isEscaped {
          for place in cellStart..<index { record.extra.append(bytes[place]) }
          record.cells.append(
            CellRange(start: extraStart, end: record.extra.count, inExtra: true))
        } else {
          record.cells.append(CellRange(start: cellStart, end: index, inExtra: false))
        }
        index += 1
        guard
          index == end || bytes[index] == separator || bytes[index] == 0x0A
            || bytes[index] == 0x0D
        else { return .broken(.textAfterQuote(column: column)) }
      } else {
        let cellStart = index
        while index < end {
          let byte = bytes[index]
          if byte == separator || byte == 0x0A || byte == 0x0D { break }
          index += 1
        }
        record.cells.append(CellRange(start: cellStart, end: index, inExtra: false))
      }
      guard index < end else {
        record.raw = start..<index
        return .needsMore(inQuotes: false, column: record.cells.count)
      }
      let byte = bytes[index]
      if byte == separator {
        index += 1
        continue
      }
      record.raw = start..<index
      if byte == 0x0D {
        guard index + 1 < end || isAtEnd else {
          return .needsMore(inQuotes: false, column: record.cells.count)
        }
        index += 1
        if index < end, bytes[index] == 0x0A { index += 1 }
      } else {
        index += 1
      }
      return .complete(next: index, lines: lines)
    }
  }
}

extension DelimitedReader {
  /// Calls `body` with the bytes of a cell of the last record.
  func withCell<Result>(_ cell: CellRange, _ body: (Span<UInt8>) -> Result) -> Result {
    if cell.inExtra { return body(record.extra.span.extracting(cell.start..<cell.end)) }
    return body(file.window.span.extracting(cell.start..<cell.end))
  }

  /// Looks for bytes that no cell may hold and for cells that are too long; sets `record.fault`.
  mutating func check() {
    guard record.fault == nil else { return }
    if let fault = ByteFault(in: file.window.span.extracting(record.raw)) {
      record.fault = locate(fault)
      return
    }
    if file.isStray(record.raw) {
      record.fault = .notUTF8(column: 1)
      return
    }
    guard record.raw.count > RecordFault.mostCharacters else { return }
    for (index, cell) in record.cells.enumerated()
    where cell.end - cell.start > RecordFault.mostCharacters {
      let characters = withCell(cell) { bytes in
        var characters = 0
        for place in bytes.indices where bytes[place] & 0xC0 != 0x80 { characters += 1 }
        return characters
      }
      if characters > RecordFault.mostCharacters {
        record.fault = .tooLong(column: index + 1, characters: characters)
        return
      }
    }
  }

  /// The column in which the bytes go wrong.
  private func locate(_ fault: ByteFault) -> RecordFault {
    let index = record.cells.firstIndex { cell in
      withCell(cell) { ByteFault(in: $0) == fault }
    }
    let column = (index ?? 0) + 1
    return switch fault {
    case .binary: .binary(column: column)
    case .notUTF8: .notUTF8(column: column)
    }
  }
}
