public import DossierCore

/// By what the tally keeps its counts apart, within an agency and a day.
///
/// The facts are the dossier's as they stand now: when one changes (another officer), the store takes
/// the dossier's contributions out under the old key and puts them in under the new. Each is the
/// dossier's own fact; what the catalogue knows (the field, a procedure's online level) is looked up
/// when a report is made.
public struct TallyKey: Hashable, Sendable {
  /// Catalogue id of the procedure.
  public var procedure: String
  /// Unit within the agency, as text.
  public var unit: String?
  /// Officer in charge.
  public var officer: String?
  /// Channel of filing.
  public var channel: Channel?
  /// Online level as recorded.
  public var onlineLevel: String?

  /// A key.
  public init(
    procedure: String, unit: String?, officer: String?, channel: Channel?, onlineLevel: String?
  ) {
    self.procedure = procedure
    self.unit = unit
    self.officer = officer
    self.channel = channel
    self.onlineLevel = onlineLevel
  }
}

/// Sums of the tally's measures over all days up to and including some day.
public struct TallySums: Hashable, Sendable {
  /// Received.
  public var received = 0
  /// Ended before the due date.
  public var early = 0
  /// Ended on it, or without a limit.
  public var onTime = 0
  /// Ended after it.
  public var late = 0
  /// Ended without a limit; part of `onTime`.
  public var noLimit = 0
  /// Ended without a result.
  public var endedWithoutResult = 0
  /// Became overdue.
  public var becameOverdue = 0
  /// Were overdue and are no longer.
  public var overdueEnded = 0

  /// Nothing yet.
  public init() {}

  /// The sum of one measure.
  public subscript(measure: TallyChange.Measure) -> Int {
    get {
      switch measure {
      case .received: received
      case .early: early
      case .onTime: onTime
      case .late: late
      case .noLimit: noLimit
      case .endedWithoutResult: endedWithoutResult
      case .becameOverdue: becameOverdue
      case .overdueEnded: overdueEnded
      }
    }
    set {
      switch measure {
      case .received: received = newValue
      case .early: early = newValue
      case .onTime: onTime = newValue
      case .late: late = newValue
      case .noLimit: noLimit = newValue
      case .endedWithoutResult: endedWithoutResult = newValue
      case .becameOverdue: becameOverdue = newValue
      case .overdueEnded: overdueEnded = newValue
      }
    }
  }

  /// Ended, in whatever way.
  public var ended: Int { early + onTime + late }
  /// Received and not ended.
  public var open: Int { received - ended }
  /// Open and past their due date.
  public var overdue: Int { becameOverdue - overdueEnded }

  /// Adds other sums.
  public static func += (sums: inout TallySums, other: TallySums) {
    for measure in TallyChange.Measure.allCases { sums[measure] += other[measure] }
  }
}

/// The tally at the two ends of a period: what any report of it is made of.
///
/// Two cumulative readings are enough, whatever the period: the one at the end of the day before it
/// begins, and the one at the end of the day as known. What happened in the period is their
/// difference, so figures of adjoining periods add up by construction.
public struct TallyPicture: Hashable, Sendable {
  /// Sums over all days before the period's first.
  public var before: [TallyKey: TallySums]
  /// Sums over all days up to and including the day as known.
  public var through: [TallyKey: TallySums]

  /// A picture.
  public init(before: [TallyKey: TallySums], through: [TallyKey: TallySums]) {
    self.before = before
    self.through = through
  }

  /// Both sums, keys put together by `group`.
  func grouped<Group: Hashable>(
    by group: (TallyKey) -> Group
  ) -> [Group: (before: TallySums, through: TallySums)] {
    var groups: [Group: (before: TallySums, through: TallySums)] = [:]
    for (key, sums) in before {
      groups[group(key), default: (TallySums(), TallySums())].before += sums
    }
    for (key, sums) in through {
      groups[group(key), default: (TallySums(), TallySums())].through += sums
    }
    return groups
  }
}
