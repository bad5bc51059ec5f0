import Foundation
import Testing

/// Documents that must not fall behind the code.
@Suite struct DocumentTests {
  @Test("the documents of the project are there")
  func present() {
    let files = Set(Repository.files())
    for name in [
      "README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile",
      ".swift-format", ".ci/run", "docs/huong-dan-su-dung.md", "Samples/demo.sh",
    ] {
      let isThere = files.contains(name)
      #expect(isThere, "\(name) is missing")
    }
  }

  @Test("decisions are numbered without a gap, each with its four parts")
  func decisions() throws {
    let records = Repository.files(under: "docs/decisions").filter { $0.hasSuffix(".md") }
    #expect(records.count > 10)
    for (index, path) in records.enumerated() {
      let name = path.split(separator: "/").last ?? ""
      let number = String(index + 1)
      let expected = String(repeating: "0", count: 4 - number.count) + number
      #expect(name.hasPrefix(expected + "-"), "\(path): expected number \(expected)")
      let text = try Repository.text(path)
      for part in [
        "# \(index + 1). ", "## Context", "## Decision", "## Consequences", "## Rejected",
      ] {
        #expect(text.contains(part), "\(path) lacks “\(part)”")
      }
    }
  }

  @Test("ARCHITECTURE.md names every module")
  func modules() throws {
    let text = try Repository.text("ARCHITECTURE.md")
    for module in Set(Repository.sources().map(\.module)) {
      #expect(text.contains(module), "ARCHITECTURE.md does not name \(module)")
    }
  }

  @Test("the user guide names every command")
  func commands() throws {
    let guide = try Repository.text("docs/huong-dan-su-dung.md")
    let naming = /commandName: "([a-z0-9-]+)"/
    var names: Set<String> = []
    for (module, path) in Repository.sources() where module == "DeskCommand" {
      for match in try Repository.text(path).matches(of: naming) {
        names.insert(String(match.output.1))
      }
    }
    for name in names.sorted() {
      // Subcommands stand behind their group: `motcua letters issue`.
      let isNamed =
        guide.contains(" \(name)\n") || guide.contains(" \(name) ")
        || guide.contains(" \(name)`")
      #expect(isNamed, "the guide has no word on \(name)")
    }
  }

  @Test("links from one document to another lead somewhere")
  func links() throws {
    let link = /\]\(([^)#:]+)\)/
    let manager = FileManager.default
    for path in Repository.files() where path.hasSuffix(".md") {
      for match in try Repository.text(path).matches(of: link) {
        let target = Repository.root.appending(path: path).deletingLastPathComponent()
          .appending(path: String(match.output.1))
        let leads = manager.fileExists(atPath: target.path)
        #expect(leads, "\(path) links to \(match.output.1)")
      }
    }
  }

  @Test("no dead sample: every bad file says what it must give, every expectation has its file")
  func samples() {
    let files = Set(Repository.files(under: "Samples/imports/bad"))
    for path in files where !path.hasSuffix(".md") {
      let suffix = ".expected.json"
      if path.hasSuffix(suffix) {
        let hasFile = files.contains(String(path.dropLast(suffix.count)))
        #expect(hasFile, "\(path) has no file")
      } else {
        let isExpected = files.contains(path + suffix)
        #expect(isExpected, "\(path) expects nothing")
      }
    }
  }
}
