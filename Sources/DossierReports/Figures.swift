/// The figures of a report: of a whole agency, or of one group of its dossiers.
///
/// They are made of two cumulative readings of the tally and of nothing else, and they are not made
/// at all when they do not add up.
public struct Figures: Hashable, Sendable {
  /// Received in the period.
  public let received: Int
  /// Ended in it, in whatever way: `early` + `onTime` + `late`.
  public let resolved: Int
  /// Ended before the due date.
  public let early: Int
  /// Ended on the due date, or without a limit.
  public let onTime: Int
  /// Ended after the due date.
  public let late: Int
  /// Open at the end, due on or after that day.
  public let running: Int
  /// Open at the end, due before that day.
  public let overdue: Int
  /// Received before the period, not ended at its start.
  public let carriedOver: Int
  /// How many of `resolved` had no limit; they are in `onTime`.
  public let noLimit: Int
  /// How many of `resolved` had no result.
  public let endedWithoutResult: Int

  /// The figures between two readings of the tally; refused when an identity does not hold.
  public init(before: TallySums, through: TallySums) throws(UnbalancedFigures) {
    received = through.received - before.received
    early = through.early - before.early
    onTime = through.onTime - before.onTime
    late = through.late - before.late
    noLimit = through.noLimit - before.noLimit
    endedWithoutResult = through.endedWithoutResult - before.endedWithoutResult
    resolved = through.ended - before.ended
    carriedOver = before.open
    overdue = through.overdue
    running = through.open - through.overdue
    try assertBalanced()
  }

  private func assertBalanced() throws(UnbalancedFigures) {
    try UnbalancedFigures.require(.resolvedIsSumOfClasses, resolved, early + onTime + late)
    try UnbalancedFigures.require(
      .whatCameInWentSomewhere, carriedOver + received, resolved + running + overdue)
    for (name, count) in parts where count < 0 { throw .negative(figure: name, count) }
    if noLimit > onTime { throw .partExceedsWhole(part: "noLimit", noLimit, whole: onTime) }
    if endedWithoutResult > resolved {
      throw .partExceedsWhole(part: "endedWithoutResult", endedWithoutResult, whole: resolved)
    }
  }

  private var parts: [(String, Int)] {
    Figure.allCases.map { ($0.rawValue, self[$0]) }
  }

  /// One figure by its name.
  public subscript(figure: Figure) -> Int {
    switch figure {
    case .resolved: resolved
    case .early: early
    case .onTime: onTime
    case .late: late
    case .running: running
    case .overdue: overdue
    case .received: received
    case .carriedOver: carriedOver
    case .noLimit: noLimit
    case .endedWithoutResult: endedWithoutResult
    }
  }
}

/// The figures by name, as JSON and `--behind` know them, in the order of the contract.
public enum Figure: String, Hashable, Sendable, CaseIterable {
  case resolved, early, onTime, late, running, overdue, received, carriedOver, noLimit
  case endedWithoutResult

  /// As the text says it.
  public var vietnamese: String {
    switch self {
    case .resolved: "Đã giải quyết"
    case .early: "trước hạn"
    case .onTime: "đúng hạn"
    case .late: "quá hạn"
    case .running: "đang giải quyết, trong hạn"
    case .overdue: "đang giải quyết, quá hạn"
    case .received: "Tiếp nhận trong kỳ"
    case .carriedOver: "Từ kỳ trước chuyển qua"
    case .noLimit: "không có thời hạn"
    case .endedWithoutResult: "kết thúc không có kết quả"
    }
  }
}

/// Figures that do not add up: a fault of the tally, never of the office. `motcua verify` finds it.
public enum UnbalancedFigures: Error, Hashable, Sendable {
  /// Two sides that must be equal are not.
  case unequal(Identity, left: Int, right: Int)
  /// A count below zero.
  case negative(figure: String, Int)
  /// A part is greater than its whole.
  case partExceedsWhole(part: String, Int, whole: Int)

  /// What must be equal.
  public enum Identity: String, Hashable, Sendable {
    /// resolved = early + onTime + late
    case resolvedIsSumOfClasses = "resolved = early + onTime + late"
    /// carriedOver + received = resolved + running + overdue
    case whatCameInWentSomewhere = "carriedOver + received = resolved + running + overdue"
    /// Form 07a (3) = (4) + … + (8)
    case column3 = "(3) = (4) + (5) + (6) + (7) + (8)"
    /// Form 07a (9) = (10) + (11) + (12)
    case column9 = "(9) = (10) + (11) + (12)"
    /// Form 07a (13) = (14) + (15)
    case column13 = "(13) = (14) + (15)"
    /// Form 07a (3) = (9) + (13)
    case inEqualsOut = "(3) = (9) + (13)"
    /// The total is the sum of its rows.
    case totalIsSumOfRows = "TỔNG CỘNG"
    /// The groups add up to the whole.
    case groupsAddUp = "groups"
    /// The list behind a figure is as long as the figure.
    case listBehindFigure = "list behind figure"
  }

  /// Throws unless both sides are equal.
  public static func require(
    _ identity: Identity, _ left: Int, _ right: Int
  ) throws(UnbalancedFigures) {
    if left != right { throw .unequal(identity, left: left, right: right) }
  }
}
