import Foundation
import PlainJSON
import Testing

/// The files of `Samples/imports/bad`: one mistake each, and beside it what an import must answer.
@Suite struct BadImportTests {
  @Test("every bad file is answered as its expectation says, and nothing is half written")
  func badFiles() throws {
    let folder = Motcua.root.appending(path: "Samples/imports/bad")
    let suffix = ".expected.json"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(suffix) }.sorted()
    #expect(names.count > 30)
    for name in names {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let expected = try JSONValue(parsing: text)
      let file = "Samples/imports/bad/" + name.dropLast(suffix.count)
      try Motcua.withFolder { scratch in
        let store = scratch.appending(path: "so.sqlite").path
        let run = try Motcua.run(
          [
            "import", file, "--format", "json", "--as-of", "2025-12-31T17:00", "--store", store,
            "--rejects", scratch.appending(path: "tu-choi.csv").path,
          ], ["MOTCUA_CLOCK": "2025-12-31T17:00"])
        #expect(expected["status"]?.integerValue == Int(run.status), "\(file): \(run.errors)")
        if run.status == 2 {
          check(refusal: run, of: file)
        } else {
          check(run.json, against: expected, of: file)
        }
      }
    }
  }

  /// A file refused whole: nothing on standard output, a message for programs on the other.
  private func check(refusal run: Motcua.Run, of file: String) {
    #expect(run.output.isEmpty, "\(file)")
    let answer = (try? JSONValue(parsing: run.errors)) ?? .null
    #expect(answer["error"]?["code"] != nil, "\(file): \(run.errors)")
    #expect(answer["error"]?["message"] != nil, "\(file)")
  }

  private func check(_ answer: JSONValue, against expected: JSONValue, of file: String) {
    for count in ["read", "accepted", "rejected"] {
      #expect(answer[count]?.integerValue == expected[count]?.integerValue, "\(file): \(count)")
    }
    let findings = answer["findings"]?.arrayValue ?? []
    let kinds = findings.map { $0["kind"]?.stringValue ?? "" }
    let kind = expected["kind"]?.stringValue ?? ""
    guard let place = kinds.firstIndex(of: kind) else {
      Issue.record("\(file): expected \(kind), found \(kinds)")
      return
    }
    let severity = findings[place]["severity"]?.stringValue
    #expect(severity == expected["severity"]?.stringValue, "\(file)")
    let examples = findings[place]["examples"]?.arrayValue ?? []
    let lines = examples.map { $0["line"]?.integerValue }
    #expect(lines.contains(expected["line"]?.integerValue), "\(file): \(lines)")
    if let column = expected["columnName"]?.stringValue {
      let columns = examples.map { $0["columnName"]?.stringValue ?? "" }
      #expect(columns.contains { $0 == column }, "\(file): \(columns)")
    }
  }
}
