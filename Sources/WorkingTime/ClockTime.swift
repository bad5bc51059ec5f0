/// A time of day to the minute, 00:00 to 23:59.
public struct ClockTime: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1439.
  public let minutes: Int16

  /// The time `minutes` after midnight; nil outside 0…1439.
  @inlinable
  public init?(minutes: Int) {
    guard (0..<1440).contains(minutes) else { return nil }
    self.minutes = Int16(minutes)
  }

  /// The time of an hour and a minute; nil when there is none such.
  @inlinable
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = Int16(hour * 60 + minute)
  }

  /// 00:00, which in this project stands for "the whole day" (CONTRACT §4).
  public static let midnight = ClockTime(unchecked: 0)

  @inlinable
  init(unchecked minutes: Int16) { self.minutes = minutes }

  /// 0 to 23.
  public var hour: Int { Int(minutes) / 60 }
  /// 0 to 59.
  public var minute: Int { Int(minutes) % 60 }

  /// Earlier in the day.
  @inlinable
  public static func < (lhs: ClockTime, rhs: ClockTime) -> Bool { lhs.minutes < rhs.minutes }
}
