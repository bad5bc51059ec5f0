import Foundation
import PlainJSON
import Testing

/// `letters issue` as a process: what the machine lacks, and what a script reads.
@Suite("Apologies from the command line") struct LettersProcessTests {
  /// A store with one overdue dossier, received on 1/10/2025 and due on 8/10/2025.
  private func store(in folder: URL) throws -> [String: String] {
    let environment = [
      "MOTCUA_STORE": folder.appending(path: "store.sqlite").path(),
      "MOTCUA_CLOCK": "2025-10-10T09:00",
    ]
    let received = try Motcua.run(
      [
        "receive", "--procedure", "TG-02", "--applicant", "Chùa Thử Nghiệm 01", "--limit", "5wd",
        "--basis", "thử nghiệm", "--as-of", "2025-10-01T09:00", "--format", "json",
      ], environment)
    #expect(received.status == 0, "\(received.errors)")
    return environment
  }

  /// Issue 11: fonts missing – a clear message with the package, before anything is numbered.
  @Test func withoutTheFontNothingIsNumbered() throws {
    try Motcua.withFolder { folder in
      let environment = try store(in: folder)
      let fonts = folder.appending(path: "fonts.conf")
      try Data("<fontconfig></fontconfig>".utf8).write(to: fonts)
      let issue = [
        "letters", "issue", "--reason", "staff", "--as-of", "2025-10-10T09:00", "--out",
        folder.appending(path: "xin-loi").path(), "--format", "json",
      ]
      let run = try Motcua.run(
        issue, environment.merging(["FONTCONFIG_FILE": fonts.path()]) { $1 })
      #expect(run.status == 3)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("fontMissing"))
      #expect(run.errors.contains("Tinos"))
      let text = try Motcua.run(
        Array(issue.dropLast(2)), environment.merging(["FONTCONFIG_FILE": fonts.path()]) { $1 })
      #expect(text.errors.contains("fonts-croscore"))
      let none = try Motcua.run(["letters", "list", "--format", "json"], environment)
      #expect(none.json.arrayValue?.count == 0)

      let issued = try Motcua.run(issue, environment)
      #expect(issued.status == 0)
      #expect(issued.json["issued"]?.integerValue == 1)
      let list = try Motcua.run(["letters", "list", "--format", "json"], environment)
      #expect(list.json.arrayValue?.first?["letter"]?.stringValue == "01/SDTTG-VP")
    }
  }

  /// Every command that draws asks for the font, and none that writes other forms.
  @Test func onlyWhatIsDrawnNeedsTheFont() throws {
    try Motcua.withFolder { folder in
      let environment = try store(in: folder)
      let fonts = folder.appending(path: "fonts.conf")
      try Data("<fontconfig></fontconfig>".utf8).write(to: fonts)
      let bare = environment.merging(["FONTCONFIG_FILE": fonts.path()]) { $1 }
      func out(_ name: String) -> [String] { ["--out", folder.appending(path: name).path()] }
      let issue = ["letters", "issue", "--reason", "staff", "--as-of", "2025-10-10T09:00"]
      let receipt = ["letters", "issue", "--kind", "receipt", "--as-of", "2025-10-02T09:00"]
      #expect(try Motcua.run(issue + out("a"), environment).status == 0)
      for (arguments, status) in [
        (["letters", "print"] + out("b"), Int32(3)),
        (["letters", "print", "--bundle", folder.appending(path: "a.pdf").path()], 3),
        (["letters", "preview", "--kind", "receipt"] + out("c"), 3),
        (receipt + out("d"), 3),
        (["letters", "replace", "01/SDTTG-VP", "--reason-of-replacing", "thử"] + out("e"), 3),
        (["letters", "print", "--to", "docx,html,txt"] + out("f"), 0),
        (["letters", "print", "--register", folder.appending(path: "a.csv").path()], 0),
        (["letters", "preview", "--kind", "receipt", "--to", "docx"] + out("g"), 0),
      ] {
        let run = try Motcua.run(arguments, bare)
        #expect(run.status == status, "\(arguments): \(run.errors)")
        #expect(run.errors.contains("fonts-croscore") == (status == 3), "\(arguments)")
      }
      let list = try Motcua.run(["letters", "list", "--format", "json"], environment)
      #expect(list.json.arrayValue?.count == 1)
    }
  }

  /// The exit status says whether some dossier was left without.
  @Test func statusOfRefusalAndOfNothingToDo() throws {
    try Motcua.withFolder { folder in
      let environment = try store(in: folder)
      let out = ["--out", folder.appending(path: "xin-loi").path(), "--format", "json"]
      let refused = try Motcua.run(
        ["letters", "issue", "--as-of", "2025-10-10"] + out, environment)
      #expect(refused.status == 1)
      #expect(refused.json["refused"]?.integerValue == 1)
      let nothing = try Motcua.run(
        ["letters", "issue", "--as-of", "2025-10-02"] + out, environment)
      #expect(nothing.status == 0)
      let unknown = try Motcua.run(
        ["letters", "issue", "--dossier", "H05.12-251001-0009", "--as-of", "2025-10-10"] + out,
        environment)
      #expect(unknown.status == 2)
      #expect(unknown.output.isEmpty)
    }
  }
}
