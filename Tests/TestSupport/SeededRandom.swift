internal import Foundation

/// SplitMix64: the same seed gives the same cases everywhere.
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// How many random cases a property is tried on, and from which seed.
package enum RandomCases {
  /// `MOTCUA_CASES`, else `usual`.
  package static func count(usual: Int) -> Int {
    ProcessInfo.processInfo.environment["MOTCUA_CASES"].flatMap { Int($0) } ?? usual
  }

  /// `MOTCUA_SEED`, else one of the moment; printed, so that a failure can be run again.
  package static func generator(_ name: String) -> SeededRandom {
    let seed =
      ProcessInfo.processInfo.environment["MOTCUA_SEED"].flatMap { UInt64($0) }
      ?? UInt64.random(in: 0...UInt64.max)
    print("\(name): MOTCUA_SEED=\(seed)")
    return SeededRandom(seed: seed)
  }
}
