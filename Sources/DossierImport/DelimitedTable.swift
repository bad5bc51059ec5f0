internal import WorkingTime

/// The table of dossiers in a text with separators: with which separator, below which header.
struct DelimitedTable {
  /// Reads the records, from the first line that has text.
  var reader: DelimitedReader
  /// The header.
  let header: DelimitedHeader
  /// Physical lines of the header.
  let headerLines: ClosedRange<Int>
  /// Proof that dates stand as month/day/year.
  let monthFirst: ImportFinding.Reason?
  /// Whether the header is still ahead.
  private var isAboveData = true

  /// Finds the separator and the header that make most sense together.
  init(
    _ opening: FileOpening, asOf: CivilDate, _ profile: ImportProfile?
  ) throws(FileRefusal) {
    reader = DelimitedReader(file: opening.file, separator: 0x2C)
    let found = try Self.header(&reader, opening, profile)
    headerLines = found.lines
    try reader.rewind(to: opening.headerOffset, line: opening.headerLine)
    while reader.nextLine <= found.lines.upperBound, try reader.next() {}
    let (offset, line) = (reader.file.offset, reader.nextLine)
    let choice = ColumnChoice(
      found, sample: try Self.sample(&reader), asOf: asOf, profile)
    try choice.check()
    header = DelimitedHeader(choice, isMarked: opening.isMarked)
    try reader.rewind(to: offset, line: line)
    monthFirst = try header.monthFirst(&reader)
    try reader.rewind(to: opening.headerOffset, line: opening.headerLine)
  }

  /// What the record read last is while the header has not been passed; nil below it.
  mutating func aboveData() -> AboveData? {
    guard isAboveData else { return nil }
    let line = reader.record.line
    if headerLines.contains(line) { return .header }
    if line < headerLines.lowerBound { return .title }
    isAboveData = false
    return nil
  }

  /// A record that is no data yet.
  enum AboveData {
    /// Of the header.
    case header
    /// Above it.
    case title
  }

  /// The first rows below the header.
  private static func sample(_ reader: inout DelimitedReader) throws(FileRefusal) -> ColumnSample {
    var sample = ColumnSample()
    while !sample.isFull, try reader.next() {
      reader.check()
      sample.note(reader.record.fault == nil ? reader.texts : [])
    }
    return sample
  }

  private static func header(
    _ reader: inout DelimitedReader, _ opening: FileOpening, _ profile: ImportProfile?
  ) throws(FileRefusal) -> HeaderFinder.Found {
    var best: (separator: UInt8, found: HeaderFinder.Found, fault: Fault?)?
    var first: FileRefusal?
    let given = profile?.separator.map { [$0] }
    let separators = if let given { given } else { try reader.separators(from: opening) }
    for separator in separators {
      reader.separator = separator
      try reader.rewind(to: opening.headerOffset, line: opening.headerLine)
      var finder = HeaderFinder(profile)
      var fault: Fault?
      while !finder.isDone {
        let offset = reader.file.offset
        guard try reader.next() else { break }
        reader.check()
        if let refusal = refusal(of: reader.record, offset: offset) {
          fault = fault ?? (reader.record.line, refusal)
          if reader.record.fault == .lineTooLong { break }
          finder.skip(reader.record.line)
        } else {
          finder.note(reader.texts, line: reader.record.line)
        }
      }
      first = first ?? fault?.refusal
      guard let found = finder.best else { continue }
      if best.map({ HeaderFinder.isBetter(found, than: $0.found) }) ?? true {
        best = (separator, found, fault)
      }
      if finder.isSettled { break }
    }
    guard let best else { throw first ?? .empty }
    // A line that cannot be read may be the header that is missing.
    if let fault = best.fault, !best.found.isComplete, fault.line < best.found.lines.lowerBound {
      throw fault.refusal
    }
    reader.separator = best.separator
    return best.found
  }

  /// A line that cannot be read.
  private typealias Fault = (line: Int, refusal: FileRefusal)

  /// Why a record cannot be the header.
  private static func refusal(of record: Record, offset: Int) -> FileRefusal? {
    switch record.fault {
    case nil: nil
    case .notUTF8: .headerNotUTF8(line: record.line, offset: offset)
    case .binary: .foreign(.binary)
    case .unterminatedQuote, .textAfterQuote, .tooLong, .lineTooLong, .tooFewCells, .cutShort,
      .tooManyCells, .json, .doubleKey:
      .headerBroken(line: record.line)
    }
  }
}

extension DelimitedReader {
  /// The separators by which a header is looked for. Those that a small file does not hold all make
  /// one cell of each line, so that one of them stands for the others.
  fileprivate mutating func separators(from opening: FileOpening) throws(FileRefusal) -> [UInt8] {
    let all: [UInt8] = [0x2C, 0x3B, 0x09]
    guard opening.size < TextFile.piece else { return all }
    try rewind(to: opening.headerOffset, line: opening.headerLine)
    while try file.refill() {}
    guard file.isAtEnd else { return all }
    let held = all.filter { file.window[..<file.end].contains($0) }
    let standIn = all.first { !held.contains($0) }
    return all.filter { held.contains($0) || $0 == standIn }
  }

  /// The cells of the record read last, cleaned.
  fileprivate var texts: [String] {
    record.cells.map { cell in withCell(cell) { String(lossy: $0) } }
  }
}
