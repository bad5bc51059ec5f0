import CatalogFiles
import Foundation
import Testing

/// Files of law with random damage: always an answer, an error with a place or a calendar, never a
/// crash. The number of cases comes from MOTCUA_CASES.
@Suite struct MutationTests {
  @Test func damagedFiles() throws {
    let environment = ProcessInfo.processInfo.environment
    let cases = environment["MOTCUA_CASES"].flatMap { Int($0) } ?? 300
    let seed = environment["MOTCUA_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...9_999_999)
    print("MutationTests: MOTCUA_SEED=\(seed) MOTCUA_CASES=\(cases)")
    var random = Mix(state: seed)
    let sources = try [
      "calendar/2026.yaml", "calendar/statutory.yaml", "rules/nd118-2025.yaml", "agencies.yaml",
      "dan-toc/DT-01.yaml",
    ].map { Array(try Data(contentsOf: URL(fileURLWithPath: Shipped.path + "/" + $0))) }
    let folder = try TemporaryFolder()
    let file = folder.path + "/c.yaml"
    let spice = Array("\n\n  -:{}[]\"'#&*!|>%@`\t,0\u{0}\u{FEFF}\u{300}ế".utf8)
    var accepted = 0
    for number in 0..<cases {
      var bytes = sources[number % sources.count]
      for _ in 0...Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...4, using: &random) {
        case 0: bytes[place] = spice[Int.random(in: 0..<spice.count, using: &random)]
        case 1: bytes.insert(spice[Int.random(in: 0..<spice.count, using: &random)], at: place)
        case 2: bytes.remove(at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
        }
      }
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      do {
        _ = try ProceduresFolder.loadCalendarFile(file)
        accepted += 1
      } catch {
        switch error {
        case .mistake(let mistake):
          #expect(mistake.line >= 1 && mistake.column >= 1 && mistake.length >= 1)
          #expect(!error.message.isEmpty)
        case .unreadable(_, let reason): #expect(!reason.isEmpty)
        case .gap, .unknownAgency: Issue.record("seed \(seed), case \(number): \(error)")
        }
      }
    }
    #expect(accepted < cases)
  }

  @Test func damagedWordings() throws {
    let environment = ProcessInfo.processInfo.environment
    let cases = (environment["MOTCUA_CASES"].flatMap { Int($0) } ?? 300) / 3
    let seed = environment["MOTCUA_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...9_999_999)
    print("MutationTests: MOTCUA_SEED=\(seed) MOTCUA_CASES=\(cases * 3)")
    var random = Mix(state: seed)
    let names = ["xin-loi-cong-van", "giay-tiep-nhan", "tin-nhan"]
    let spice = Array("{}{}**\n\\ \"'>|#:-".utf8)
    for number in 0..<cases {
      let name = names[number % names.count] + ".yaml"
      var bytes = Array(
        try Data(contentsOf: URL(fileURLWithPath: Shipped.path + "/templates/" + name)))
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes.insert(spice[Int.random(in: 0..<spice.count, using: &random)], at: place)
        } else {
          bytes.removeSubrange(place..<min(bytes.count, place + 3))
        }
      }
      let temporary = try TemporaryFolder()
      try temporary.write("templates/" + name, "")
      try Data(bytes).write(to: URL(fileURLWithPath: temporary.path + "/templates/" + name))
      let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
      let folder = ProceduresFolder(path: temporary.path)
      for mistake in folder.check(today: try day("26/11/2026")).map(\.mistake)
      where mistake.file.hasSuffix(name) && !mistake.message.hasPrefix("không đọc được") {
        #expect(
          mistake.line >= 1 && mistake.line <= lines.count && mistake.column >= 1
            && mistake.length >= 1
            && mistake.column + mistake.length - 2 <= mistake.sourceLine.count,
          "seed \(seed), case \(number): \(mistake.summary)")
      }
    }
  }

  /// SplitMix64.
  private struct Mix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
