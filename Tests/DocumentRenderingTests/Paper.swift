import DossierLetters
import Foundation

/// A PDF read back by poppler-utils, which share no code with Cairo's writer.
struct Paper: Sendable {
  struct Word {
    let text: String
    let page: Int
    let x0, y0, x1, y1: Double

    /// Poppler's box is as high as ascent and descent of Tinos: 0.891 + 0.216 of the size.
    var size: Double { (y1 - y0) / 1.107 }
    var baseline: Double { y0 + 0.891 * size }
    /// In the top margin, in the middle, of digits.
    var isPageNumber: Bool { y1 < points(20) && text.allSatisfy(\.isNumber) }

    /// Ink over ink: the boxes of lines touch, so a fifth of the height is left out.
    func overlaps(_ other: Word) -> Bool {
      let slack = 0.2 * min(y1 - y0, other.y1 - other.y0)
      return page == other.page && x0 < other.x1 - 0.1 && other.x0 < x1 - 0.1
        && y0 < other.y1 - slack && other.y0 < y1 - slack
    }
  }

  struct Rule {
    let x0, x1, y: Double
  }

  private let file: Keeper

  init(_ bytes: [UInt8]) throws {
    file = Keeper(
      url: FileManager.default.temporaryDirectory.appendingPathComponent(
        "motcua-\(UUID().uuidString).pdf"))
    try Data(bytes).write(to: file.url)
  }

  init(path: String) throws {
    try self.init([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
  }

  /// The text of each page in the order in which it was drawn, without page numbers: each is the
  /// first line of a page after the first. Elsewhere a line of digits may be what did not fit on the
  /// line above.
  var drawnPages: [String] {
    get throws {
      try run("pdftotext", ["-raw"], output: "-").split(separator: "\u{0C}").enumerated()
        .map { index, page in
          let lines = page.split(separator: "\n")
          let isNumbered = index > 0 && lines.first?.allSatisfy(\.isNumber) == true
          return lines.dropFirst(isNumbered ? 1 : 0).joined(separator: "\n")
        }
    }
  }

  /// The text in the order in which it was drawn, without page numbers.
  var drawnText: String {
    get throws { try drawnPages.joined(separator: "\n") }
  }

  /// All words with their places, page after page, in poppler's order of reading.
  var words: [Word] {
    get throws {
      var page = 0
      var words: [Word] = []
      for line in try run("pdftotext", ["-bbox"], output: "-").split(separator: "\n") {
        if line.contains("<page ") { page += 1 }
        // <word xMin="1" yMin="2" xMax="3" yMax="4">text</word>
        let parts = line.split(separator: "\"", maxSplits: 8)
        guard parts.count == 9, parts[0].hasSuffix("<word xMin="), let x0 = Double(parts[1]),
          let y0 = Double(parts[3]), let x1 = Double(parts[5]), let y1 = Double(parts[7])
        else { continue }
        let text = parts[8].dropFirst().dropLast("</word>".count)
          .replacingOccurrences(of: "&amp;", with: "&")
          .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
          .replacingOccurrences(of: "&quot;", with: "\"")
        words.append(Word(text: text, page: page, x0: x0, y0: y0, x1: x1, y1: y1))
      }
      return words
    }
  }

  /// Structure as poppler reads it: one line an element or its text, two blanks a level.
  ///
  /// Of a text of several lines poppler 22.12 shows the first one only.
  var structure: [String] {
    get throws {
      try run("pdfinfo", ["-struct-text"]).split(separator: "\n").map {
        String($0).replacingOccurrences(of: " (block)", with: "")
          .replacingOccurrences(of: " (inline)", with: "")
      }
    }
  }

  /// Texts of one style side by side, bold ones with "b " and italic ones with "i " before them.
  var styledTexts: [String] {
    get throws {
      var texts: [(end: Int, top: Int, style: String, text: String)] = []
      for match in try run("pdftohtml", ["-xml", "-i", "-stdout"])
        .matches(of: /<text top="(\d+)" left="(\d+)" width="(\d+)"[^>]*>(.*)<\/text>/)
      {
        let style = (match.4.contains("<b>") ? "b " : "") + (match.4.contains("<i>") ? "i " : "")
        let text = String(match.4.replacing(/<\/?[bi]>/, with: ""))
        let (top, left) = (Int(match.1) ?? 0, Int(match.2) ?? 0)
        let end = left + (Int(match.3) ?? 0)
        if let last = texts.last, last.style == style, abs(last.top - top) < 4,
          abs(last.end - left) < 4
        {
          texts[texts.count - 1].text += text
          texts[texts.count - 1].end = end
        } else {
          texts.append((end, top, style, text))
        }
      }
      return texts.map { $0.style + $0.text.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// Edges over which ink goes, page by page, seen at a point a pixel; page numbers are left out.
  func inkOutside(of page: LetterDocument.Page) throws -> [String] {
    var faults: [String] = []
    var pictures = try Self.output("pdftoppm", ["-r", "72", "-gray", file.url.path])[...]
    var number = 0
    // "P5\nWIDTH HEIGHT\n255\n", then a byte a pixel.
    while let head = pictures.prefix(32).split(separator: 0x0A, maxSplits: 3).dropFirst().first {
      let size = String(decoding: head, as: UTF8.self).split(separator: " ").compactMap { Int($0) }
      guard size.count == 2 else { return faults + ["no picture"] }
      let (width, height) = (size[0], size[1])
      let pixels = Array(pictures.dropFirst(3 + head.count + 1 + 4).prefix(width * height))
      pictures = pictures.dropFirst(3 + head.count + 1 + 4 + width * height)
      number += 1
      let (left, right) = (Int(points(page.left)) - 1, Int(points(page.width - page.right)) + 2)
      let (top, bottom) = (Int(points(page.top)) - 1, Int(points(page.height - page.bottom)) + 2)
      var edges: Set<String> = []
      for row in 0..<height {
        let line = pixels[row * width..<(row + 1) * width]
        func isDark(_ columns: Range<Int>) -> Bool {
          line[line.startIndex + columns.lowerBound..<line.startIndex + columns.upperBound]
            .contains { $0 < 128 }
        }
        if row < top {
          let middle = width / 2
          if isDark(0..<middle - 20) || isDark(middle + 20..<width) { edges.insert("top") }
        } else if row >= bottom {
          if isDark(0..<width) { edges.insert("bottom") }
        } else {
          if isDark(0..<left) { edges.insert("left") }
          if right < width, isDark(right..<width) { edges.insert("right") }
        }
      }
      faults += edges.sorted().map { "ink over the \($0) edge of page \(number)" }
    }
    return faults
  }

  /// What the codes of a page say, read from its picture at 150 dpi by zbar.
  func codes(page: Int = 1) throws -> [String] {
    let picture = file.url.deletingPathExtension().path
    defer { try? FileManager.default.removeItem(atPath: picture + ".png") }
    _ = try run(
      "pdftoppm", ["-r", "150", "-png", "-singlefile", "-f", "\(page)", "-l", "\(page)"],
      output: picture)
    return try Self.run("zbarimg", ["-q", "--raw", "-Sbinary", picture + ".png"])
      .split(separator: "\n").map(String.init)
  }

  var pageCount: Int {
    get throws {
      let line = try run("pdfinfo", []).split(separator: "\n").first { $0.hasPrefix("Pages:") }
      return line.flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) } ?? 0
    }
  }

  /// Width and height of the first page, in points.
  var size: (width: Double, height: Double) {
    get throws {
      let line = try run("pdfinfo", []).split(separator: "\n").first { $0.hasPrefix("Page size:") }
      let numbers = (line ?? "").split(separator: " ").compactMap { Double($0) }
      return numbers.count < 2 ? (0, 0) : (numbers[0], numbers[1])
    }
  }

  /// Strokes of the first page, from the top.
  var rules: [Rule] {
    get throws {
      try run("pdftocairo", ["-svg", "-f", "1", "-l", "1"], output: "-")
        .matches(of: /stroke-width:[^>]*d="M ([\d.]+) ([\d.]+) L ([\d.]+) [\d.]+ "/)
        .compactMap { match in
          guard let x0 = Double(match.1), let y = Double(match.2), let x1 = Double(match.3)
          else { return nil }
          return Rule(x0: x0, x1: x1, y: y)
        }.sorted { ($0.y, $0.x0) < ($1.y, $1.x0) }
    }
  }

  func run(_ tool: String, _ options: [String], output: String? = nil) throws -> String {
    try Self.run(tool, options + [file.url.path] + (output.map { [$0] } ?? []))
  }

  private static func run(_ tool: String, _ arguments: [String]) throws -> String {
    String(decoding: try output(tool, arguments), as: UTF8.self)
  }

  private static func output(_ tool: String, _ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return [UInt8](data)
  }

  /// Removes the file with the last reader.
  private final class Keeper: Sendable {
    let url: URL
    init(url: URL) { self.url = url }
    deinit { try? FileManager.default.removeItem(at: url) }
  }
}

func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
func millimetres(_ points: Double) -> Double { points * 25.4 / 72 }

extension [Paper.Word] {
  /// Words outside of the margins, and words over one another.
  ///
  /// A box has room for kerning with what follows, and where a line holds one long word, for the
  /// room between its letters; `Paper.inkOutside` looks closer.
  func faults(page: LetterDocument.Page) -> [String] {
    var faults: [String] = []
    let text = filter { !($0.y1 < points(page.top) && $0.text.allSatisfy(\.isNumber)) }
    for word in text
    where word.x0 < points(page.left) - 0.1
      || word.x1 > points(page.width - page.right) + (word.text.count > 20 ? 9 : 1)
      || word.y0 < points(page.top) - 0.1 || word.y1 > points(page.height - page.bottom) + 0.1
    {
      let place = [word.x0, word.y0, word.x1, word.y1].map { Int($0.rounded()) }
      faults.append("“\(word.text)” at \(place) on page \(word.page) sticks out")
    }
    let sorted = text.sorted { ($0.page, $0.y0) < ($1.page, $1.y0) }
    for (index, word) in sorted.enumerated() {
      let others = sorted[(index + 1)...].prefix { $0.page == word.page && $0.y0 < word.y1 }
      for other in others where word.overlaps(other) {
        faults.append("“\(word.text)” and “\(other.text)” on page \(word.page) overlap")
      }
    }
    return faults
  }
}
