internal import Glibc
internal import Spreadsheets

/// The text of a web page in UTF-8, whatever its bytes are: many pages that are named `.xls` do not
/// say their encoding, and it is told by their bytes as that of any text is.
struct PageText: Sendable {
  /// How the page writes its letters.
  let encoding: DetectedEncoding
  private let path: String

  /// Opens a page; `stated` where somebody says what its encoding is.
  init(path: String, encoding stated: TextEncoding?) throws(FileRefusal) {
    var file = try TextFile(path: path)
    _ = try file.refill()
    encoding = try file.detectEncoding(stated)
    self.path = path
  }

  /// Its tables.
  var tables: HTMLTables {
    HTMLTables { [self] () throws(SheetRefusal) in
      do throws(FileRefusal) { return try PagePieces(path: path, encoding) } catch {
        throw error.asSheetRefusal
      }
    }
  }
}

/// A page read from its beginning to its end.
private final class PagePieces: TextPieces {
  private var file: TextFile
  private var waiting: [UInt8] = []

  init(path: String, _ encoding: DetectedEncoding) throws(FileRefusal) {
    file = try TextFile(path: path)
    try file.read(as: encoding.encoding, from: encoding.markLength)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SheetRefusal) -> Int {
    while waiting.isEmpty {
      do throws(FileRefusal) { guard try file.refill() else { break } } catch {
        throw error.asSheetRefusal
      }
      takeWindow()
    }
    if waiting.isEmpty { takeWindow() }
    let count = min(buffer.count, waiting.count)
    buffer.copyBytes(from: waiting[..<count])
    waiting.removeFirst(count)
    return count
  }

  /// Takes what stands in the window; a letter that is cut by its end waits for the rest, unless
  /// there is none.
  private func takeWindow() {
    let bytes = file.window[file.position..<file.end]
    let whole = file.isAtEnd ? bytes.endIndex : bytes.endOfWholeLetters
    waiting = Self.marked(bytes[..<whole])
    file.position = whole
  }

  /// The bytes with a mark in the place of each that is no UTF-8.
  private static func marked(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    if (try? UTF8Span(validating: bytes.span)) != nil { return Array(bytes) }
    var text: [UInt8] = []
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let letter): text.append(contentsOf: letter)
      case .error: text.append(contentsOf: HTMLTables.unreadable)
      case .emptyInput: return text
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Behind the last letter of UTF-8 that is not cut by the end.
  fileprivate var endOfWholeLetters: Int {
    guard let lead = suffix(3).lastIndex(where: { $0 >= 0xC0 }) else { return endIndex }
    let length = self[lead] < 0xE0 ? 2 : self[lead] < 0xF0 ? 3 : 4
    return lead + length > endIndex ? lead : endIndex
  }
}

extension FileRefusal {
  /// What a reader of sheets says of a file that cannot be read.
  fileprivate var asSheetRefusal: SheetRefusal {
    switch self {
    case .sheet(let refusal): refusal
    case .unreadable(let errno): .trouble(errno: errno)
    case .missing: .trouble(errno: ENOENT)
    case .folder: .trouble(errno: EISDIR)
    case .changed, .empty, .foreign, .headerNotUTF8, .headerBroken, .noKnownColumn, .missingColumns,
      .doubleColumn, .ambiguousColumn, .missingSheet:
      .trouble(errno: EIO)
    }
  }
}
