import Foundation
import Testing

/// Whatever is typed, the program answers with a status of the contract and does not fall over.
@Suite("Gõ bừa")
struct RandomArgumentsTests {
  private static let pieces =
    commandsOfTheContract.filter { !$0.contains(" ") } + [
      "issue", "apply", "check", "year", "--from", "--limit", "--as-of", "--format",
      "json", "csv", "text", "--all", "--", "-", "--=", "---", "-x", "-abc", "--void", "--event",
      "--at", "5wd", "-5wd", "0", "-1", "9223372036854775808", "2025-02-30", "31/12/2025 24:00",
      "", " ", "\u{0}", "\u{1F600}", "ế", "e\u{302}\u{301}", "\n", "\t", "'", "\"", "$(x)", "%s%n",
      "2025-H2", "1..2", "NaN", "--limit=", "--limit=-5wd", "--dossiers", "--seed", "--to", "pdf",
      String(repeating: "a", count: 5000), "--calendar", "/dev/null", "/", "--item", "--reason",
    ]

  @Test("Không bao giờ đổ, mã thoát luôn thuộc hợp đồng")
  func neverFallsOver() throws {
    let environment = ProcessInfo.processInfo.environment
    let cases = environment["MOTCUA_CASES"].flatMap(Int.init).map { min($0, 2000) } ?? 60
    let seed = environment["MOTCUA_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 1...99_999)
    print("gõ bừa: seed \(seed), \(cases) lượt")
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let folder = NSTemporaryDirectory() + "motcua-random-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for _ in 0..<cases {
      let arguments = (0..<(1 + next(6))).map { _ in Self.pieces[next(Self.pieces.count)] }
      // Commands that would write where they stand, or print without end, are left out.
      if arguments.contains("sample") || arguments.contains("export") { continue }
      if ["--out", "--rejects", "--rejects-table", "--report"].contains(where: arguments.contains) {
        continue
      }
      let answer = answer(
        to: arguments, environment: ["MOTCUA_STORE": folder + "/s.sqlite"],
        procedures: [proceduresFolder])
      #expect([0, 1, 2, 3, 64].contains(answer.status), "seed \(seed): \(arguments)")
      #expect(answer.status == 0 || !answer.errors.isEmpty, "seed \(seed): \(arguments)")
    }
  }
}
