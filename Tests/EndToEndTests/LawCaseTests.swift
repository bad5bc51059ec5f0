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
    #expect(run.status == 0 && run.errors.isEmpty, "\(lawCase.place): \(run.errors)")
    let answer = run.json
    for (key, name) in [("due", "due"), ("due-at", "dueAt"), ("latest-apology", "latestApology")] {
      guard let expected = values[key] else { continue }
      #expect(answer[name]?.stringValue == expected, "\(lawCase.place): \(name)")
    }
    #expect(answer["provisional"]?.boolValue == false, "\(lawCase.place)")
    checkTrace(answer, lawCase)
  }

  /// One entry a date, without gaps, from the start day to the due date; of days no number twice.
  private func checkTrace(_ answer: JSONValue, _ lawCase: Case) {
    let trace = answer["trace"]?.arrayValue ?? []
    let from = lawCase.values["from"].map { String($0.prefix(10)) }
    #expect(trace.first?["date"]?.stringValue == from, "\(lawCase.place)")
    #expect(trace.last?["date"]?.stringValue == answer["due"]?.stringValue, "\(lawCase.place)")
    let dates = trace.compactMap { $0["date"]?.stringValue }
    #expect(dates == dates.sorted() && Set(dates).count == dates.count, "\(lawCase.place)")
    guard let limit = lawCase.values["limit"], limit.hasSuffix("d") else { return }
    let numbers = trace.compactMap { $0["counted"]?.integerValue }
    let count = Int(limit.prefix { $0.isNumber }) ?? 0
    #expect(numbers == Array(1..<(count + 1)), "\(lawCase.place)")
    #expect(trace.first?["kind"]?.stringValue == "startDay", "\(lawCase.place)")
  }

  private func checkYear(_ lawCase: Case) throws {
    let answer = try calendar(lawCase.values["year"] ?? "", asOf: lawCase.values["as-of"] ?? "")
    let expected = Int(lawCase.values["working-days"] ?? "") ?? -1
    #expect(answer["workingDays"]?.integerValue == expected, "\(lawCase.place)")
    #expect(answer["provisional"]?.boolValue == false, "\(lawCase.place)")
  }

  private func calendar(_ year: String, asOf: String) throws -> JSONValue {
    let run = try Motcua.run(["calendar", year, "--format", "json", "--as-of", asOf])
    #expect(run.status == 0, "\(year): \(run.errors)")
    return run.json
  }

  @Test("an unpublished year is computed by the Vietnamese moon, and says that it is provisional")
  func laterYear() throws {
    let answer = try calendar("2030", asOf: "2026-11-24")
    #expect(answer["provisional"]?.boolValue == true)
    // Tết 2030 is Saturday 2/2/2030 by the Vietnamese calendar; the Chinese one says 3/2.
    let newYear = answer["days"]?.arrayValue?.first { $0["date"]?.stringValue == "2030-02-02" }
    #expect(newYear?["kind"]?.stringValue == "holiday")
  }
}
