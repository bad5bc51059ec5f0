/// Finds out what kind of file it is and where its text begins.
struct FileOpening {
  /// The file.
  let file: TextFile
  /// Bytes of the file.
  let size: Int
  /// Where the text begins: behind a byte order mark.
  let textOffset: Int
  /// Where the first line that is not empty begins.
  private(set) var headerOffset = 0
  /// Its physical line.
  private(set) var headerLine = 1
  /// Whether it begins with an object.
  private(set) var isJSON = false
  /// Whether it is an array of objects, or an object with one (`JSONArrayFile`).
  private(set) var isJSONArray = false

  init(path: String) throws(FileRefusal) {
    var file = try TextFile(path: path)
    size = file.size
    _ = try file.refill()
    guard file.end > 0 else { throw .empty }
    if let foreign = Self.foreign(file.window.span.extracting(0..<file.end)) {
      throw .foreign(foreign)
    }
    let hasMark = file.end >= 3 && file.window[0...2].elementsEqual([0xEF, 0xBB, 0xBF])
    textOffset = hasMark ? 3 : 0
    var lines = PhysicalLines(file: file)
    try lines.rewind(to: textOffset)
    repeat {
      guard try lines.next() else { throw .empty }
    } while lines.isWithoutText
    headerLine = lines.line
    headerOffset = lines.offset
    let first = lines.firstByte
    isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    let beginning = lines.file.window.span.extracting(lines.range.lowerBound..<lines.file.end)
    isJSONArray = isJSON && JSONArrayFile.begins(beginning)
    self.file = lines.file
  }

  private static func foreign(_ bytes: Span<UInt8>) -> FileRefusal.Foreign? {
    let signatures: [([UInt8], FileRefusal.Foreign)] = [
      ([0x50, 0x4B, 0x03, 0x04], .workbook), ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook),
      (Array("%PDF".utf8), .pdf), ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16),
    ]
    for (signature, kind) in signatures where bytes.starts(with: signature, at: 0) { return kind }
    var place = bytes.starts(with: [0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
    while place < bytes.count, bytes[place] <= 0x20, bytes[place] != 0 { place += 1 }
    if place < bytes.count, bytes[place] == UInt8(ascii: "<") {
      return isSpreadsheetML(bytes) ? .spreadsheetML : .markup
    }
    var pairs = 0
    var hasNUL = false
    for place in 0..<min(bytes.count, 65_536) where bytes[place] == 0 {
      hasNUL = true
      if place % 2 == 1 { pairs += 1 }
    }
    guard hasNUL else { return nil }
    return pairs * 4 > min(bytes.count, 65_536) ? .utf16 : .binary
  }

  /// Whether the beginning names the namespace of Excel 2003.
  private static func isSpreadsheetML(_ bytes: Span<UInt8>) -> Bool {
    let start = bytes.extracting(0..<min(bytes.count, 4096))
    return CellText.string(start).contains("urn:schemas-microsoft-com:office:spreadsheet")
      && !CellText.string(start).contains("<html")
  }
}

extension Span where Element == UInt8 {
  /// Whether `prefix` stands at `place`.
  func starts(with prefix: [UInt8], at place: Int) -> Bool {
    guard count - place >= prefix.count else { return false }
    for index in prefix.indices where self[place + index] != prefix[index] { return false }
    return true
  }
}
