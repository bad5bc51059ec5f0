/// What a date is in a working calendar.
public enum DayKind: UInt8, Hashable, Sendable, CaseIterable {
  /// A plain working day.
  case working
  /// A weekly day off.
  case weekend
  /// A declared public holiday or substitute day.
  case holiday
  /// A working day swapped off.
  case swappedOff
  /// A declared worked Saturday: a working day.
  case makeUp

  /// Working and make-up days are worked.
  @inlinable
  public var isWorking: Bool {
    switch self {
    case .working, .makeUp: true
    case .weekend, .holiday, .swappedOff: false
    }
  }
}

extension DeclaredDay.Kind {
  /// What the declared day is in the calendar.
  public var dayKind: DayKind {
    switch self {
    case .holiday: .holiday
    case .swappedOff: .swappedOff
    case .makeUp: .makeUp
    }
  }
}
