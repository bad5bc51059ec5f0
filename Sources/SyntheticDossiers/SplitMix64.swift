/// The SplitMix64 generator of Steele, Lea and Flood: small, fast and the same on every machine, so
/// that a seed names a file for good.
///
///     var random = SplitMix64(seed: 0)
///     random.next()  // 0xE220_A839_7B1D_CDAF
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator; equal seeds give equal sequences.
  public init(seed: UInt64) { state = seed }

  /// A generator of its own for each `index`, so that a row depends on the seed and its number
  /// alone, not on the rows before it.
  public init(seed: UInt64, index: Int) {
    var outer = SplitMix64(seed: seed ^ (UInt64(bitPattern: Int64(index)) &* 0xD1B5_4A32_D192_ED03))
    state = outer.next()
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `bound`; 0 when the bound is not positive. The bias of the
  /// multiplication is below 2⁻³² for the small bounds used here.
  public mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of the range, both ends included.
  public mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True in `perMille` of a thousand cases.
  public mutating func happens(perMille: Int) -> Bool { below(1000) < perMille }

  /// One of the values; the first of a single one.
  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
}
