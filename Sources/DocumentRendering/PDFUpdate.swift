/// What Cairo 1.16 cannot write into a file: the language of the text, and what figures show.
///
/// It is added as an incremental update (ISO 32000-1, 7.5.6): new versions of a few objects and a
/// table of their places, after the end of the file, of which no byte changes. A file that Cairo
/// has laid out in another way than expected is left as it is.
struct PDFUpdate {
  private let file: any ByteSink
  private let tail: String
  private let table: Int
  private let root: Int
  private let rootPlace: Int
  private var objects: [(number: Int, text: String)] = []

  /// Reads the end of a finished file: trailer, table of places, catalogue.
  init?(of file: any ByteSink) {
    self.file = file
    let count = file.count
    guard let bytes = file.bytes(in: max(0, count - 512)..<count) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let trailer = text.lastPlace(of: "trailer\n") else { return nil }
    tail = String(text[trailer...])
    guard let table = tail.number(after: "startxref\n"), let root = tail.number(after: "/Root ")
    else { return nil }
    self.table = table
    self.root = root
    guard let place = Self.place(of: root, table: table, in: file) else { return nil }
    rootPlace = place
  }

  /// The bytes that say it: the language of the document and, in their order, what figures show.
  mutating func bytes(language: String, alternatives: [String]) -> [UInt8]? {
    guard let catalogue = file.bytes(in: rootPlace..<table) else { return nil }
    let text = String(decoding: catalogue, as: UTF8.self)
    guard text.hasPrefix("\(root) 0 obj\n<< /Type /Catalog\n"), text.hasSuffix(Self.end),
      !text.contains("/Lang")
    else { return nil }
    objects = [
      (
        root,
        String(text.dropLast(Self.end.count))
          + "   /Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>\n" + Self.end
      )
    ]
    if !alternatives.isEmpty { describeFigures(alternatives, catalogue: text) }
    return written()
  }

  private static let end = ">>\nendobj\n"

  /// Where an object stands: each line of the table has 20 bytes.
  private static func place(of object: Int, table: Int, in file: any ByteSink) -> Int? {
    guard let head = file.bytes(in: table..<min(table + 32, file.count)) else { return nil }
    let lines = String(decoding: head, as: UTF8.self).split(
      separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, lines[0] == "xref", lines[1].hasPrefix("0 ") else { return nil }
    let start = table + 5 + lines[1].utf8.count + 1 + 20 * object
    guard let line = file.bytes(in: start..<start + 20) else { return nil }
    return Int(String(decoding: line[..<10], as: UTF8.self))
  }

  /// Figures stand in the file in the order in which they were drawn, from the first element of the
  /// structure on.
  private mutating func describeFigures(_ alternatives: [String], catalogue: String) {
    guard let structure = catalogue.number(after: "/StructTreeRoot "),
      let rootPlace = Self.place(of: structure, table: table, in: file),
      let rootBytes = file.bytes(in: rootPlace..<min(rootPlace + 128, table)),
      let first = String(decoding: rootBytes, as: UTF8.self).number(after: "/K [ "),
      let start = Self.place(of: first, table: table, in: file),
      start < rootPlace, let elements = file.bytes(in: start..<rootPlace)
    else { return }
    var figures: [(number: Int, text: String)] = []
    var begin = 0
    // Each element is "N 0 obj … endobj"; only figures are turned into text.
    let (endMark, figureMark) = (Array("endobj\n".utf8), Array("   /S /Figure\n".utf8))
    while let end = elements.place(of: endMark, from: begin) {
      let object = elements[begin..<end + endMark.count]
      begin = end + endMark.count
      guard object.place(of: figureMark, from: object.startIndex) != nil else { continue }
      let text = String(decoding: object, as: UTF8.self)
      guard let number = text.split(separator: " ").first.flatMap({ Int($0) }),
        text.hasSuffix(Self.end)
      else { return }
      figures.append((number, text))
    }
    guard figures.count == alternatives.count else { return }
    for (figure, alternative) in zip(figures, alternatives) {
      let text = figure.text.dropLast(Self.end.count)
      objects.append(
        (figure.number, text + "   /Alt <\(Self.hexadecimal(composed(alternative)))>\n" + Self.end))
    }
  }

  /// A text string of PDF: UTF-16 with its mark.
  private static func hexadecimal(_ text: String) -> String {
    ([0xFEFF] + Array(text.utf16)).map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  private func written() -> [UInt8] {
    var text = ""
    var places: [(number: Int, place: Int)] = []
    for object in objects {
      places.append((object.number, file.count + text.utf8.count))
      text += object.text
    }
    let table = file.count + text.utf8.count
    text += "xref\n"
    for (number, place) in places.sorted(by: { $0.number < $1.number }) {
      let digits = String(place)
      text += "\(number) 1\n" + String(repeating: "0", count: 10 - digits.count) + digits
      text += " 00000 n \n"
    }
    let end = tail.place(of: ">>\nstartxref") ?? tail.endIndex
    text += tail[..<end] + "   /Prev \(self.table)\n>>\nstartxref\n\(table)\n%%EOF\n"
    return (tail.hasSuffix("\n") ? [] : [0x0A]) + Array(text.utf8)
  }
}

extension String {
  /// Where a text begins.
  fileprivate func place(of text: String) -> Index? { utf8.place(of: Array(text.utf8)) }

  /// Where a text begins for the last time.
  fileprivate func lastPlace(of text: String) -> Index? {
    var found: Index?
    var start = startIndex
    let mark = Array(text.utf8)
    while let place = utf8[start...].place(of: mark) {
      found = place
      start = utf8.index(after: place)
    }
    return found
  }

  /// The number that stands right after a text.
  fileprivate func number(after text: String) -> Int? {
    guard let place = place(of: text) else { return nil }
    let rest = utf8[utf8.index(place, offsetBy: text.utf8.count)...]
    return Int(String(decoding: rest.prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
  }
}

extension Collection<UInt8> {
  /// Where bytes begin.
  fileprivate func place(of mark: [UInt8]) -> Index? {
    var start = startIndex
    while let place = self[start...].firstIndex(of: mark[0]) {
      if self[place...].starts(with: mark) { return place }
      start = index(after: place)
    }
    return nil
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where bytes begin, from a place on.
  fileprivate func place(of mark: [UInt8], from start: Int) -> Int? {
    guard start < endIndex else { return nil }
    return self[start...].place(of: mark)
  }
}
