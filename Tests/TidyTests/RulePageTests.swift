import Foundation
import Testing

/// `docs/rules.md`: which test holds which rule of the law. The page is made of the tests' own
/// names; `RECORD_DOCS=1 swift test --filter RulePageTests` writes it anew.
@Suite struct RulePageTests {
  private static let page = "docs/rules.md"

  /// A test that names rules: in its function's name, `rule12_…`, or in its display name, "rule 12: …".
  private struct NamedTest {
    let file: String
    let function: String
    let rules: Set<Int>
  }

  private static func namedTests() throws -> [NamedTest] {
    var tests: [NamedTest] = []
    for path in Repository.files(under: "Tests") where path.hasSuffix(".swift") {
      var attribute: String?
      for (_, line) in try Repository.lines(path) where !line.isComment {
        if line.firstMatch(of: /^\s*@Test\b/) != nil { attribute = "" }
        guard let before = attribute else { continue }
        let text = before + " " + (line.components(separatedBy: " // ").first ?? "")
        guard let function = text.firstMatch(of: /\bfunc ([A-Za-z0-9_]+)/) else {
          attribute = text
          continue
        }
        attribute = nil
        let rules = numbers(in: text)
        if !rules.isEmpty {
          tests.append(NamedTest(file: path, function: String(function.output.1), rules: rules))
        }
      }
    }
    return tests
  }

  /// `rule23_…`, "rule 23", "rules 5, 29 and 50".
  private static func numbers(in text: String) -> Set<Int> {
    var found = Set(text.matches(of: /\brule([0-9]+)_/).compactMap { Int($0.output.1) })
    found.formUnion(text.matches(of: /_rule([0-9]+)_/).compactMap { Int($0.output.1) })
    for match in text.matches(of: /\brules? ([0-9]+(?:(?:, | and )[0-9]+)*)/) {
      found.formUnion(match.output.1.matches(of: /[0-9]+/).compactMap { Int($0.output) })
    }
    return found
  }

  private static func rendered() throws -> String {
    let tests = try namedTests()
    var lines = [
      "# The rules of the law, and the tests that hold them", "",
      "The rules are numbered as in the project's reading of the law (`law.md` §10) and told here in "
        + "a few words. A test belongs to a rule when its name says so. This page is made of those "
        + "names and held true by a test; it is written anew by "
        + "`RECORD_DOCS=1 swift test --filter RulePageTests`.", "",
      "Rules in bold are those that the core has to keep, each by a test with what it accepts and "
        + "what it refuses.",
    ]
    for chapter in LegalRule.chapters {
      lines += ["", "## \(chapter.name)", "", "| Rule | Asks for | Tests |", "|---|---|---|"]
      for rule in chapter.rules {
        let number =
          LegalRule.ofTheCore.contains(rule.number) ? "**\(rule.number)**" : "\(rule.number)"
        lines.append("| \(number) | \(rule.words) | \(cell(rule.number, tests)) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ rule: Int, _ tests: [NamedTest]) -> String {
    var parts: [String] = []
    for (file, named) in Dictionary(
      grouping: tests.filter { $0.rules.contains(rule) }, by: \.file
    ).sorted(by: { $0.key < $1.key }) {
      let name = file.split(separator: "/").last?.dropLast(".swift".count) ?? ""
      let functions = named.map { "`\($0.function)`" }.joined(separator: ", ")
      parts.append("[\(name)](../\(file)): \(functions)")
    }
    if let reason = LegalRule.notBuilt[rule] { parts.append("not yet: \(reason)") }
    if let gap = LegalRule.partly[rule] { parts.append("not yet: \(gap)") }
    return parts.joined(separator: "; ")
  }

  @Test("every rule of the core has a test of its name, or a reason why it has none")
  func covered() throws {
    let held = try Self.namedTests().reduce(into: Set<Int>()) { $0.formUnion($1.rules) }
    #expect(LegalRule.all.map(\.number) == Array(1...99))
    #expect(held.isSubset(of: 1...99), "a test names a rule that is none")
    // Of the core only these may be without: adding one is a decision of its own.
    #expect(LegalRule.ofTheCore.intersection(LegalRule.notBuilt.keys) == [31])
    for rule in LegalRule.all {
      let reason = LegalRule.notBuilt[rule.number]
      let hasTest = held.contains(rule.number)
      if hasTest {
        #expect(reason == nil, "rule \(rule.number) has a test, yet is said not to be built")
      } else {
        #expect(reason != nil, "rule \(rule.number) has neither test nor reason: \(rule.words)")
        #expect(LegalRule.partly[rule.number] == nil, "rule \(rule.number) is not even partly held")
      }
    }
  }

  @Test("docs/rules.md says what the tests are named")
  func upToDate() throws {
    let text = try Self.rendered()
    if ProcessInfo.processInfo.environment["RECORD_DOCS"] == "1" {
      try text.write(
        to: Repository.root.appending(path: Self.page), atomically: true, encoding: .utf8)
    }
    let written = (try? Repository.text(Self.page)) ?? ""
    #expect(
      written == text,
      "write it anew: RECORD_DOCS=1 swift test --filter RulePageTests")
  }
}
