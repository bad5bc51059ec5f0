import Foundation
import PlainJSON
import Testing

/// The law cases of `Samples/cases`, through the program: `due` and `calendar` as a script sees them.
@Suite struct LawCaseTests {
  /// One line `- {from: …, limit: …, due: …}` of a file.
  struct Case {
    let place: String
    let values: [String: String]

    static func all() throws -> [Case] {
      let folder = Motcua.root.appending(path: "Samples/cases")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      return try names.filter { $0.hasSuffix(".yaml") }.sorted().flatMap { name in
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
          .split(separator: "\n", omittingEmptySubsequences: false).enumerated()
          .compactMap { index, line in parse(line, place: "\(name):\(index + 1)") }
      }
    }

    private static func parse(_ line: Substring, place: String) -> Case? {
      let text = line.trimmingCharacters(in: .whitespaces)
      guard text.hasPrefix("- {"), text.hasSuffix("}") else { return nil }
      var values: [String: String] = [:]
      for pair in text.dropFirst(3).dropLast().split(separator: ",") {
        guard let colon = pair.firstIndex(of: ":") else { continue }
        let key = pair[..<colon].trimmingCharacters(in: .whitespaces)
        values[key] = pair[pair.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      }
      return Case(place: place, values: values)
    }
  }

  @Test("every law case comes out of `due` and `calendar` as its file says")
  func cases() throws {
    let cases = try Case.all()
    #expect(cases.count > 60)
    for lawCase in cases {
      if lawCase.values["year"] != nil {
        try checkYear(lawCase)
      } else {
        try checkDue(lawCase)
      }
    }
  }

  private func checkDue(_ lawCase: Case) throws {
    let values = lawCase.values
    var arguments = ["due", "--format", "json"]
    for option in ["from", "limit", "as-of"] {
      if let value = values[option] { arguments += ["--\(option)", value] }
    }
    let run = try Motcua.run(arguments)
    #expect(run.status == 0, "\(lawCase.place): \(run.errors)")
    for (key, name) in [("due", "due"), ("due-at", "dueAt"), ("latest-apology", "latestApology")] {
      guard let expected = values[key] else { continue }
      #expect(run.json[name]?.stringValue == expected, "\(lawCase.place): \(name)")
    }
    #expect(run.json["provisional"]?.boolValue == false, "\(lawCase.place)")
  }

  private func checkYear(_ lawCase: Case) throws {
    let year = lawCase.values["year"] ?? ""
    var arguments = ["calendar", year, "--format", "json"]
    if let moment = lawCase.values["as-of"] { arguments += ["--as-of", moment] }
    let run = try Motcua.run(arguments)
    #expect(run.status == 0, "\(lawCase.place): \(run.errors)")
    let expected = Int(lawCase.values["working-days"] ?? "") ?? -1
    #expect(run.json["workingDays"]?.integerValue == expected, "\(lawCase.place)")
  }
}
