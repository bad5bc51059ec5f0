import Foundation
import TestSupport

extension SeededRandom {
  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True in one of `outOf` cases.
  mutating func oneIn(_ outOf: Int) -> Bool { int(1...outOf) == 1 }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[int(0...elements.count - 1)]
  }
}

/// How many random cases, and from which seed: `MOTCUA_CASES`, `MOTCUA_SEED`.
///
/// A failing case prints its own seed; with `MOTCUA_SEED` set to it, it runs alone.
enum Cases {
  /// The seeds of `count` cases, printed; of `MOTCUA_CASES` where it is set, but not of more than
  /// `most`, for a month at the desk costs as much as ten thousand terms.
  static func seeds(
    _ name: String, default count: Int, most: Int = 1_000_000
  ) -> ClosedRange<UInt64> {
    let environment = ProcessInfo.processInfo.environment
    if let text = environment["MOTCUA_SEED"], let seed = UInt64(text) {
      print("\(name): MOTCUA_SEED=\(seed)")
      return seed...seed
    }
    let asked = environment["MOTCUA_CASES"].flatMap { Int($0) }
    let wanted = UInt64(min(asked ?? count, most))
    print("\(name): seeds 1…\(wanted)")
    return 1...max(1, wanted)
  }
}
