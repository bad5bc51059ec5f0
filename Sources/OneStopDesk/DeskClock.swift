internal import Glibc
public import WorkingTime

/// The clock of recording: the only place of the program that asks what time it is.
public struct DeskClock: Sendable {
  private let read: @Sendable () -> Moment

  /// A clock that answers with `read`.
  public init(_ read: @escaping @Sendable () -> Moment) { self.read = read }

  /// Now, to the minute, at UTC+7.
  public func now() -> Moment { read() }

  /// The machine's clock; its zone does not matter (decision 9).
  public static let machine = DeskClock {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(unixSeconds: Int64(time.tv_sec))
  }

  /// A clock that stands still, for tests and `MOTCUA_CLOCK`.
  public static func standing(at moment: Moment) -> DeskClock { DeskClock { moment } }
}
