import Foundation
import Testing

/// The commands that the documents tell people to type.
@Suite struct GuideTests {
  /// Lines `motcua …` of code blocks, and `motcua …` in running text and tables.
  static func commands(of document: String) throws -> [String] {
    let text = try String(contentsOf: Motcua.root.appending(path: document), encoding: .utf8)
    var commands: [String] = []
    var isCode = false
    var begun = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isCode.toggle()
      } else if isCode {
        begun += line
        if begun.hasSuffix("\\") {
          begun.removeLast()
          continue
        }
        if begun.hasPrefix("motcua ") { commands.append(begun) }
        begun = ""
      } else {
        for piece in line.split(separator: "`") where piece.hasPrefix("motcua ") {
          commands.append(String(piece))
        }
      }
    }
    return commands
  }

  /// The words of a command as a shell makes them; comments and redirections are left out.
  static func words(of command: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in command {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return Array(words.dropFirst().prefix { $0 != "#" && $0 != ">" })
  }

  @Test(
    "no command of a document is misspelt",
    arguments: ["README.md", "docs/huong-dan-su-dung.md", "CONTRIBUTING.md"])
  func commandsExist(document: String) throws {
    let commands = try Self.commands(of: document)
    #expect(!commands.isEmpty)
    try Motcua.withFolder { folder in
      let environment = ["MOTCUA_CLOCK": "2025-12-31T17:00", "MOTCUA_USER": "thử"]
      for command in commands {
        // “motcua submit …” is a way of speaking, not a command.
        if command.hasSuffix("…") { continue }
        var arguments = Self.words(of: command).map { $0 == "SỐ" ? "H05.12-251231-0001" : $0 }
        arguments += ["--procedures", Motcua.root.appending(path: "Procedures").path]
        let run = try Motcua.run(arguments, environment, in: folder)
        #expect(run.status != 64, "\(command): \(run.errors)")
      }
    }
  }
}
