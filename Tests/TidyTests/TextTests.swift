import Foundation
import Testing

/// Texts: composed, plain, and free of what belongs elsewhere.
@Suite struct TextTests {
  /// Kinds of files that are text.
  private static let suffixes = [
    ".swift", ".md", ".yaml", ".yml", ".json", ".sql", ".sh", ".txt", ".csv", ".jsonl", ".tsv",
    ".modulemap", ".h", "Makefile", "LICENSE", ".gitignore", ".swift-format", "run",
  ]

  /// Files as offices have them may hold anything; they are inputs.
  private static func isInput(_ path: String) -> Bool {
    path.hasPrefix("Samples/imports/") || path.hasPrefix("Fuzzing/seeds/")
  }

  private static func textFiles() -> [String] {
    Repository.files().filter { path in
      suffixes.contains { path.hasSuffix($0) } && !isInput(path)
    }
  }

  @Test("every text file is UTF-8 in NFC")
  func composed() throws {
    let files = Self.textFiles()
    #expect(files.count > 50)
    for path in files {
      guard let text = String(data: try Repository.data(path), encoding: .utf8) else {
        Issue.record("\(path) is not UTF-8")
        continue
      }
      // The whole file first, which is fast; its lines only where something is found.
      if text.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8) { continue }
      for (number, line) in try Repository.lines(path) {
        let composed = line.precomposedStringWithCanonicalMapping
        let isComposed = line.utf8.elementsEqual(composed.utf8)
        #expect(isComposed, "\(path):\(number) is not composed (NFC)")
      }
    }
  }

  @Test("no tab, no space at the end of a line, one line feed at the end of a file")
  func plain() throws {
    // Golden files are what the program printed, to the byte.
    for path in Self.textFiles() where !path.hasSuffix("LICENSE") && !path.contains("/Golden/") {
      let lines = try Repository.lines(path)
      for (number, line) in lines {
        #expect(!line.hasSuffix(" ") && !line.hasSuffix("\r"), "\(path):\(number) ends in a space")
        let mayTab = path.hasSuffix("Makefile") || path.hasSuffix(".tsv")
        #expect(mayTab || !line.contains("\t"), "\(path):\(number) holds a tab")
      }
      #expect(lines.last?.text == "" && lines.dropLast().last?.text != "", "\(path) ends wrongly")
    }
  }

  /// Numbers and dates of law live in `Procedures/` (invariant 4). An instrument named in a doc
  /// comment says where a rule comes from; in code it would be a rule nobody can change.
  @Test("no law in code: no instrument, no article, no date of law")
  func noLawLiterals() throws {
    let instrument =
      /[0-9]+\/(?:19|20)[0-9]{2}\/[A-ZĐ]|(?:NĐ|TT|QĐ|NQ|CV|Nghị định|Thông tư|Quyết định|Luật) [0-9]/
    let article = /(?:Điều|Đ\.|khoản) ?[0-9]+/
    let year = /year: (?:19|20)[0-9]{2},/
    // Where a name of an instrument stands in code all the same, and why.
    let allowed: [String: String] = [
      "Sources/LegalBasis/LegalReference.swift":
        "abbreviates two codes' names for narrow columns; decides nothing",
      "Sources/DeskCommand/Screens/Layout.swift":
        "abbreviates names of instruments for narrow columns; decides nothing",
      "Sources/DossierImport/DateCell.swift":
        "dates by which other programs mean an empty cell",
    ]
    for (_, path) in Repository.sources() where allowed[path] == nil {
      for (number, line) in try Repository.lines(path) {
        let code = line.code
        guard code.utf8.contains(where: { (0x30...0x39).contains($0) }) else { continue }
        let found =
          code.firstMatch(of: instrument)?.output ?? code.firstMatch(of: article)?.output
          ?? code.firstMatch(of: year)?.output
        if let found { Issue.record("\(path):\(number) holds law: \(found)") }
      }
    }
  }

  @Test("no default over an enum of our own in the pure core: a new case must show what it touches")
  func noDefaultOverOwnEnums() throws {
    // The standard library's enums are not ours: a default is all one can do.
    let foreign = ["Sources/VietnameseText/DisplayWidth.swift": "Unicode's general categories"]
    for (module, path) in Repository.sources()
    where ArrowTests.pure[module] != nil && foreign[path] == nil {
      let lines = try Repository.lines(path)
      for (index, (number, line)) in lines.enumerated()
      where line.drop(while: { $0 == " " }).hasPrefix("default:") {
        let indent = line.prefix { $0 == " " }
        var cases: [String] = []
        for (_, above) in lines[..<index].reversed() {
          guard above.hasPrefix(indent), !above.hasPrefix(indent + " ") else { continue }
          let text = above.dropFirst(indent.count)
          if !text.hasPrefix("case ") { break }
          cases.append(String(text))
        }
        // Patterns over numbers, text and ranges need a default; `.name` alone does not.
        let overEnum =
          !cases.isEmpty && cases.allSatisfy { $0.hasPrefix("case .") && !$0.hasPrefix("case ..") }
        #expect(!overEnum, "\(path):\(number) has a default over \(cases)")
      }
    }
  }
}
