import Foundation
import PlainJSON
import TestSupport
import Testing

/// Letters whose run is killed between number and file, at any moment: the register is whole, and the
/// next run ends as if nothing had happened. `MOTCUA_CASES` sets how often, at most 40.
@Suite struct KilledLettersTests {
  private let clock = ["MOTCUA_CLOCK": "2026-06-30T17:00"]
  private let dossiers = 120

  @Test("killed at random moments and run again, letters issue ends as if it had not been")
  func killedAndRunAgain() throws {
    let cases = min(RandomCases.count(usual: 3), 40)
    var generator = RandomCases.generator("KilledLettersTests")
    try Motcua.withFolder { folder in
      let received = try Motcua.storeOfLateDossiers(dossiers, in: folder, clock)
      let clean = try Place(folder, "clean", received)
      let begun = Date()
      let issued = try issue(clean)
      let whole = Date().timeIntervalSince(begun)
      #expect(issued.status == 0, "\(issued.errors)")
      #expect(issued.json["issued"]?.integerValue == dossiers)
      let files = try clean.files()
      #expect(files.count == dossiers + 2)

      var halfDone = 0
      for round in 0..<cases {
        let moment = Comment(rawValue: "round \(round)")
        let place = try Place(folder, "\(round)", received)
        // The second kill finds a run that completes what the first has left.
        for _ in 0..<2 {
          try kill(place, after: Double.random(in: 0...(whole * 0.6), using: &generator))
          let verified = try run(["verify", "--format", "json"], place)
          #expect(verified.status == 0 && verified.json["ok"]?.boolValue == true, moment)
        }
        let numbered = try letters(place).count
        if numbered > 0, numbered < dossiers { halfDone += 1 }

        let again = try issue(place)
        #expect(again.status == 0, "\(moment.rawValue): \(again.errors)")
        #expect(again.json["issued"]?.integerValue == dossiers - numbered, moment)
        let letters = try letters(place)
        let expected = (1...dossiers).map { "\($0 < 10 ? "0" : "")\($0)/SDTTG-VP" }
        #expect(letters.compactMap { $0["letter"]?.stringValue } == expected, moment)
        #expect(Set(letters.compactMap { $0["number"]?.stringValue }).count == dossiers, moment)
        // Nothing half-made is left, and each file is what the undisturbed run has written.
        let found = try place.files()
        #expect(found.keys.sorted() == files.keys.sorted(), moment)
        #expect(files.filter { found[$0.key] != $0.value }.keys.sorted() == [], moment)
        #expect(try run(["verify"], place).status == 0, moment)
      }
      print("KilledLettersTests: \(cases) runs, \(halfDone) killed half way")
    }
  }

  /// A store, a folder of letters, a bundle and a register of one run.
  private struct Place {
    let store: URL
    let out: URL

    init(_ folder: URL, _ name: String, _ received: URL) throws {
      store = folder.appending(path: "\(name).sqlite")
      out = folder.appending(path: name)
      try FileManager.default.copyItem(at: received, to: store)
      try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    }

    /// Bytes by name.
    func files() throws -> [String: Data] {
      let names = try FileManager.default.contentsOfDirectory(atPath: out.path())
      return try Dictionary(
        uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: out.appending(path: $0))) })
    }
  }

  /// The register names the bundle, so both are named as from the folder that they stand in.
  private func arguments(_ place: Place) -> [String] {
    [
      "letters", "issue", "--reason", "staff", "--as-of", "2026-06-30", "--format", "json",
      "--out", ".", "--bundle", "gop.pdf", "--register", "so.xlsx", "--store", place.store.path(),
      "--procedures", Motcua.root.appending(path: "Procedures").path(),
    ]
  }

  private func issue(_ place: Place) throws -> Motcua.Run {
    try Motcua.run(arguments(place), clock, in: place.out)
  }

  private func run(_ arguments: [String], _ place: Place) throws -> Motcua.Run {
    try Motcua.run(arguments + ["--store", place.store.path()], clock)
  }

  private func letters(_ place: Place) throws -> [JSONValue] {
    try run(["letters", "list", "--format", "json"], place).json.arrayValue ?? []
  }

  /// Starts the run and kills it, as a power cut would.
  private func kill(_ place: Place, after seconds: Double) throws {
    let process = Process()
    process.executableURL = Motcua.binary
    process.arguments = arguments(place)
    process.currentDirectoryURL = place.out
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
}
