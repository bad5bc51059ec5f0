import Foundation
import PlainJSON
import Testing

/// Several processes at the same store at once (law.md §10 rule 9).
@Suite struct ManyDesksTests {
  @Test("desks that receive at once, in a store that none has made yet, give each its own number")
  func receivingAtOnce() throws {
    try Motcua.withFolder { folder in
      let store = folder.appending(path: "so.sqlite").path
      let desks = 6
      let answers = Answers()
      let group = DispatchGroup()
      for desk in 0..<desks {
        // A thread for each: they wait for their processes.
        group.enter()
        Thread.detachNewThread {
          answers.add(
            Result {
              try Motcua.run([
                "receive", "--procedure", "TG-01", "--applicant", "Người nộp \(desk)",
                "--as-of", "2025-09-03T08:00", "--store", store, "--format", "json",
              ])
            })
          group.leave()
        }
      }
      group.wait()
      let runs = try answers.all.map { try $0.get() }
      #expect(runs.map(\.status) == Array(repeating: 0, count: desks), "\(runs.map(\.errors))")
      let numbers = runs.compactMap { $0.json["number"]?.stringValue }.sorted()
      #expect(numbers.map { $0.suffix(5) } == (1...desks).map { "-000\($0)" })
      #expect(Set(numbers.map { $0.dropLast(5) }).count == 1)

      let verified = try Motcua.run(["verify", "--store", store, "--format", "json"])
      #expect(verified.json["ok"]?.boolValue == true, "\(verified.output)")
      #expect(verified.json["dossiers"]?.integerValue == desks)
    }
  }

  /// What the threads bring back.
  private final class Answers: @unchecked Sendable {
    private let lock = NSLock()
    private var results: [Result<Motcua.Run, any Error>] = []

    func add(_ result: Result<Motcua.Run, any Error>) {
      lock.withLock { results.append(result) }
    }

    var all: [Result<Motcua.Run, any Error>] { lock.withLock { results } }
  }
}
