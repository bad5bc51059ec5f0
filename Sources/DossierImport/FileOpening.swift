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

  /// How it writes its letters.
  let encoding: DetectedEncoding

  /// Opens a file; `encoding` where somebody says what it is.
  init(path: String, encoding stated: TextEncoding? = nil) throws(FileRefusal) {
    var file = try TextFile(path: path)
    size = file.size
    _ = try file.refill()
    guard file.end > 0 else { throw .empty }
    if let foreign = Self.archive(file.window.span.extracting(0..<file.end)) {
      throw .foreign(foreign)
    }
    encoding = try file.detectEncoding(stated)
    try file.read(as: encoding.encoding, from: encoding.markLength)
    textOffset = file.offset
    _ = try file.refill()
    if let foreign = Self.foreign(file.window.span.extracting(0..<file.end)) {
      throw .foreign(foreign)
    }
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

  /// Whether the file needs or has a byte order mark for programs to know it.
  var isMarked: Bool { textOffset > 0 || encoding.encoding != .utf8 }

  /// Kinds of files that tell themselves by their first bytes.
  private static func archive(_ bytes: Span<UInt8>) -> FileRefusal.Foreign? {
    let signatures: [([UInt8], FileRefusal.Foreign)] = [
      ([0x50, 0x4B, 0x03, 0x04], .workbook), ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook),
      (Array("%PDF".utf8), .pdf),
    ]
    return signatures.first { bytes.starts(with: $0.0, at: 0) }?.1
  }

  /// What a text is that is no list of dossiers.
  private static func foreign(_ bytes: Span<UInt8>) -> FileRefusal.Foreign? {
    var place = 0
    while place < bytes.count, bytes[place] <= 0x20, bytes[place] != 0 { place += 1 }
    if place < bytes.count, bytes[place] == UInt8(ascii: "<") {
      return isSpreadsheetML(bytes) ? .spreadsheetML : .markup
    }
    for place in 0..<min(bytes.count, 65_536) where bytes[place] == 0 { return .binary }
    return nil
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
