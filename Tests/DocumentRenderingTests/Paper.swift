import DossierLetters
import Foundation

/// A PDF read back by poppler-utils, which share no code with Cairo's writer.
struct Paper {
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

  /// The text in the order in which it was drawn, without page numbers.
  var drawnText: String {
    get throws {
      try run("pdftotext", ["-raw"], output: "-").split(separator: "\u{0C}")
        .map { page in
          page.split(separator: "\n").filter { !$0.allSatisfy(\.isNumber) }
            .joined(separator: "\n")
        }.joined(separator: "\n")
    }
  }

  /// All words with their places, page after page, in poppler's order of reading.
  var words: [Word] {
    get throws {
      var page = 0
      var words: [Word] = []
      for line in try run("pdftotext", ["-bbox"], output: "-").split(separator: "\n") {
        if line.contains("<page ") { page += 1 }
        let match = line.wholeMatch(
          of: /\s*<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)<\/word>/)
        guard let match, let x0 = Double(match.1), let y0 = Double(match.2),
          let x1 = Double(match.3), let y1 = Double(match.4)
        else { continue }
        let text = String(match.5).replacingOccurrences(of: "&amp;", with: "&")
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
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// Removes the file with the last reader.
  private final class Keeper {
    let url: URL
    init(url: URL) { self.url = url }
    deinit { try? FileManager.default.removeItem(at: url) }
  }
}

func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
func millimetres(_ points: Double) -> Double { points * 25.4 / 72 }

extension [Paper.Word] {
  /// Words outside of the margins, and words over one another.
  func faults(page: LetterDocument.Page) -> [String] {
    var faults: [String] = []
    let text = filter { !($0.y1 < points(page.top) && $0.text.allSatisfy(\.isNumber)) }
    for word in text
    where word.x0 < points(page.left) - 0.1 || word.x1 > points(page.width - page.right) + 0.1
      || word.y0 < points(page.top) - 0.1 || word.y1 > points(page.height - page.bottom) + 0.1
    {
      faults.append("“\(word.text)” on page \(word.page) sticks out")
    }
    for (index, word) in text.enumerated() {
      for other in text[(index + 1)...] where word.overlaps(other) {
        faults.append("“\(word.text)” and “\(other.text)” on page \(word.page) overlap")
      }
    }
    return faults
  }
}
