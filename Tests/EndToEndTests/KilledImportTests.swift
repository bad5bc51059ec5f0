import Foundation
import PlainJSON
import Testing

/// An import that is killed at any moment leaves a store that is whole, and a second run of it
/// ends in the store of one clean run. `MOTCUA_CASES` sets how often it is killed, at most 100.
@Suite struct KilledImportTests {
  private let clock = ["MOTCUA_CLOCK": "2026-12-31T17:00"]

  @Test(
    "killed at random moments and run again, an import ends as if it had not been",
    arguments: ["csv", "xlsx"])
  func killedAndRunAgain(form: String) throws {
    let cases = ProcessInfo.processInfo.environment["MOTCUA_CASES"].flatMap { Int($0) } ?? 3
    var generator = SystemRandomNumberGenerator()
    try Motcua.withFolder { folder in
      let files = try sampleFiles(in: folder, count: form == "csv" ? 8 : 4, as: form)
      let clean = folder.appending(path: "clean.sqlite").path
      let begun = Date()
      #expect(try importing(files, into: clean).status == 0)
      let whole = Date().timeIntervalSince(begun)
      let expected = try export(clean)
      #expect(!expected.isEmpty)

      var halfDone = 0
      for place in 0..<min(cases, 100) {
        let store = folder.appending(path: "\(place).sqlite").path
        let seconds = Double.random(in: 0...(whole * 1.1), using: &generator)
        try kill(files, into: store, after: seconds)
        if FileManager.default.fileExists(atPath: store) {
          // What is there is whole: no dossier is half in it, and the chain holds.
          let verified = try run(["verify", "--format", "json"], store)
          // A store that was killed while it was made is none yet.
          if verified.status != 3 {
            #expect(verified.json["ok"]?.boolValue == true, "\(seconds) s: \(verified.output)")
            let events = verified.json["events"]?.integerValue ?? 0
            if events > 0, try export(store) != expected { halfDone += 1 }
          }
        }
        let unfinished = try self.unfinished(store)
        let again = try importing(files, into: store)
        #expect(again.status == 0, "\(seconds) s: \(again.errors)")
        #expect(try export(store) == expected, "killed after \(seconds) s")
        #expect(try run(["verify"], store).status == 0, "killed after \(seconds) s")
        // At most one file was under way, and the second run has completed it.
        #expect(unfinished.count <= 1, "\(seconds) s")
        #expect(try self.unfinished(store).isEmpty, "\(seconds) s")
      }
      print("KilledImportTests \(form): \(min(cases, 100)) kills, \(halfDone) of them half way")
    }
  }

  private func arguments(_ files: [URL]) -> [String] {
    ["import"] + files.map(\.path) + ["--as-of", "2026-12-31T17:00"]
  }

  private func run(_ arguments: [String], _ store: String) throws -> Motcua.Run {
    try Motcua.run(arguments + ["--store", store], clock)
  }

  private func importing(_ files: [URL], into store: String) throws -> Motcua.Run {
    try run(arguments(files), store)
  }

  /// Imports that were interrupted and not completed since; none where there is no store.
  private func unfinished(_ store: String) throws -> [Int] {
    let list = try run(["imports", "list", "--unfinished", "--format", "json"], store)
    return (list.json.arrayValue ?? []).compactMap { $0["import"]?.integerValue }
  }

  private func export(_ store: String) throws -> String { try run(["export"], store).output }

  /// Starts an import and kills it, as a power cut would.
  private func kill(_ files: [URL], into store: String, after seconds: Double) throws {
    let process = Process()
    process.executableURL = Motcua.binary
    process.arguments = arguments(files) + ["--store", store]
    process.currentDirectoryURL = Motcua.root
    process.environment = clock.merging(["PATH": "/usr/bin:/bin", "HOME": "/tmp"]) { first, _ in
      first
    }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(seconds * 1_000_000))
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Generated dossiers in several files, each at least one transaction of its own.
  private func sampleFiles(in folder: URL, count: Int, as form: String) throws -> [URL] {
    let sample = folder.appending(path: "sample.csv")
    let made = try Motcua.run(["sample", "--dossiers", "800", "--seed", "7", "--out", sample.path])
    #expect(made.status == 0, "\(made.errors)")
    var rows = rows(of: try String(contentsOf: sample, encoding: .utf8))
    let header = rows.removeFirst()
    let files = try (0..<count).map { part in
      let file = folder.appending(path: "part\(part).csv")
      let slice = rows[(rows.count * part / count)..<(rows.count * (part + 1) / count)]
      try Data((header + slice.joined()).utf8).write(to: file)
      return file
    }
    return form == "csv" ? files : try files.map { try workbook(of: $0, in: folder) }
  }

  /// The dossiers of a file as a workbook, by way of a store of their own.
  private func workbook(of file: URL, in folder: URL) throws -> URL {
    let store = file.path + ".sqlite"
    #expect(try importing([file], into: store).status == 0)
    let book = file.deletingPathExtension().appendingPathExtension("xlsx")
    let written = try run(
      ["export", "--format", "xlsx", "--out", book.path, "--as-of", "2026-12-31T17:00"], store)
    #expect(written.status == 0, "\(written.errors)")
    return book
  }

  /// Records of a CSV file with their line ends; a quoted cell may hold line ends of its own.
  private func rows(of text: String) -> [String] {
    var rows: [String] = []
    var row = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      row += line + "\n"
      if row.filter({ $0 == "\"" }).count % 2 == 0 {
        rows.append(row)
        row = ""
      }
    }
    return rows.filter { $0 != "\n" }
  }
}
