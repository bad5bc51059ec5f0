import Foundation
import Testing

/// The arrows of ARCHITECTURE.md: which module may import which, and what from outside.
@Suite struct ArrowTests {
  /// Pure modules: no file, no clock, no log, no Foundation. They import nothing but each other;
  /// `WorkingTime` may ask Glibc for the moon's sines.
  static let pure: [String: Set<String>] = [
    "PlainJSON": [],
    "VietnameseText": [],
    "WorkingTime": ["Glibc"],
    "LegalBasis": ["PlainJSON", "VietnameseText", "WorkingTime"],
    "DossierCore": ["LegalBasis", "PlainJSON", "WorkingTime"],
    "DossierReports": ["DossierCore", "LegalBasis", "WorkingTime"],
    "DossierLetters": [
      "DossierCore", "LegalBasis", "PlainJSON", "VietnameseText", "WorkingTime",
    ],
    "ProofCheck": ["WorkingTime"],
  ]

  /// Modules of ours that a module outside the core may import; what it takes from outside is its
  /// own affair, save what `onlyIn` says.
  static let worldly: [String: Set<String>] = [
    "CatalogFiles": [
      "DossierImport", "LegalBasis", "PlainJSON", "VietnameseText", "WorkingTime",
    ],
    "Spreadsheets": ["WorkingTime", "CExpat", "CXMLParser", "CZip"],
    "DossierImport": [
      "DossierCore", "LegalBasis", "PlainJSON", "Spreadsheets", "VietnameseText", "WorkingTime",
    ],
    "SyntheticDossiers": ["LegalBasis", "WorkingTime"],
    "DossierStore": ["CLibCrypto", "CSQLiteConfig", "DossierCore", "PlainJSON", "WorkingTime"],
    "DocumentRendering": ["DossierLetters", "WorkingTime", "CPangoCairo", "CZip"],
    "OneStopDesk": [
      "CatalogFiles", "DocumentRendering", "DossierCore", "DossierImport", "DossierLetters",
      "DossierReports", "DossierStore", "LegalBasis", "PlainJSON", "ProofCheck",
      "SyntheticDossiers", "VietnameseText", "WorkingTime",
    ],
    "DeskCommand": [
      "DossierCore", "DossierReports", "LegalBasis", "OneStopDesk", "PlainJSON", "VietnameseText",
      "WorkingTime",
    ],
    "motcua": ["DeskCommand"],
  ]

  /// Libraries that one place alone may know.
  static let onlyIn: [String: Set<String>] = [
    "GRDB": ["DossierStore"], "GRDBSQLite": ["DossierStore"], "SQLite3": [],
    "Yams": ["CatalogFiles"], "ArgumentParser": ["DeskCommand"],
    "CPangoCairo": ["DocumentRendering"], "CXLSXWriter": ["DocumentRendering"],
    "CZip": ["DocumentRendering", "Spreadsheets"], "CExpat": ["Spreadsheets"],
    "CXMLParser": ["Spreadsheets"], "CSQLiteConfig": ["DossierStore"],
  ]

  private static func imports(of path: String) throws -> [String] {
    try Repository.lines(path).compactMap { _, line in
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first, first.hasPrefix("@") || access.contains(first) {
        words.removeFirst()
      }
      guard words.first == "import", words.count > 1 else { return nil }
      let isKinded = ["struct", "class", "enum", "func", "protocol", "typealias"].contains(words[1])
      let name = isKinded && words.count > 2 ? words[2] : words[1]
      return String(name.prefix { $0 != "." && $0 != ";" })
    }
  }
  private static let access: Set<String> = [
    "public", "package", "internal", "private", "fileprivate",
  ]

  @Test("every import follows an arrow")
  func importsFollowArrows() throws {
    let ours = Set(Self.pure.keys).union(Self.worldly.keys).union([
      "CPangoCairo", "CZip", "CLibCrypto", "CSQLiteConfig",
    ])
    var seen: Set<String> = []
    for (module, path) in Repository.sources() {
      seen.insert(module)
      for name in try Self.imports(of: path) where name != module {
        if let allowed = Self.pure[module] {
          #expect(allowed.contains(name), "\(path) imports \(name); \(module) is pure")
        } else if let allowed = Self.worldly[module] {
          if ours.contains(name) {
            #expect(allowed.contains(name), "\(path) imports \(name): no arrow from \(module)")
          }
        } else {
          Issue.record("\(module) has no arrows here: add it to ArrowTests and ARCHITECTURE.md")
        }
        if let places = Self.onlyIn[name] {
          #expect(
            places.contains(module), "\(path) imports \(name), which is for \(places.sorted())")
        }
      }
    }
    #expect(seen.isSuperset(of: Self.pure.keys), "a pure module has no source: is the walk right?")
  }

  @Test("no arrow leads up")
  func arrowsAreAcyclic() {
    let arrows = Self.pure.merging(Self.worldly) { first, _ in first }
    func floor(_ module: String, above: [String]) -> Int? {
      if above.contains(module) { return nil }
      var deepest = 0
      for below in arrows[module] ?? [] {
        guard let depth = floor(below, above: above + [module]) else { return nil }
        deepest = max(deepest, depth)
      }
      return deepest + 1
    }
    for module in arrows.keys {
      #expect(floor(module, above: []) != nil, "\(module) stands in a circle")
    }
  }

  @Test("time comes in as an argument: only OneStopDesk asks what time it is")
  func clockIsAskedInOnePlace() throws {
    // A stopwatch for a progress bar is no clock of the office.
    let askings = [
      "clock_gettime", "gettimeofday", "time(nil)", "Date()", "Date.now", "SystemClock",
      "localtime", "Calendar.current", "TimeZone",
    ]
    for (module, path) in Repository.sources() where module != "OneStopDesk" {
      for (number, line) in try Repository.lines(path) where !line.isComment {
        for asking in askings where line.contains(asking) {
          Issue.record("\(path):\(number) asks for the time: \(asking)")
        }
      }
    }
  }

  @Test("tests see only what is public, so that they also run in release builds")
  func noTestableImports() throws {
    let attribute = "@test" + "able"
    for path in Repository.files(under: "Tests") where path.hasSuffix(".swift") {
      #expect(try !Repository.text(path).contains(attribute), "\(path)")
    }
  }
}

extension String {
  /// Whether the line is a comment as a whole.
  var isComment: Bool { drop { $0 == " " }.hasPrefix("//") }

  /// The line without a comment at its end; quotes are minded only so far as the sources need it.
  var code: Substring {
    if isComment { return "" }
    guard let range = range(of: " // ") else { return self[...] }
    return self[..<range.lowerBound]
  }
}
