public import DossierCore
internal import DossierStore
internal import LegalBasis
public import PlainJSON
public import WorkingTime

/// What must be apologised for by when (`letters due`): the open dossiers without a letter.
public struct LettersDue: Sendable {
  /// The moment looked at.
  public let asOf: Moment
  /// Overdue ones first, then by the last day for a letter; those without a due date last.
  public let lines: [LetterDueLine]

  /// Overdue, and no letter was issued.
  public var owed: Int { count(.owed) }
  /// Foreseen late, and this is the last day for a letter, or it has passed.
  public var mustGoToday: Int { lines.count { $0.mustGoToday } }
  /// Foreseen late, those that must go today among them.
  public var foreseenLate: Int { count(.foreseenLate) }
  /// The last day for a letter is here, and nothing recorded says whether it will be needed.
  public var toDecideToday: Int { lines.count { $0.mustBeDecidedToday } }

  /// Lines in the order of the list.
  init(asOf: Moment, lines: [LetterDueLine]) {
    self.asOf = asOf
    self.lines = lines.sorted { $0.order < $1.order }
  }

  private func count(_ standing: LetterDueLine.Standing) -> Int {
    lines.count { $0.standing == standing }
  }

  /// `{"owed","mustGoToday","foreseenLate","toDecideToday","dossiers":[…]}`
  public var json: JSONValue {
    .object([
      ("owed", .integer(owed)), ("mustGoToday", .integer(mustGoToday)),
      ("foreseenLate", .integer(foreseenLate)), ("toDecideToday", .integer(toDecideToday)),
      ("dossiers", .array(lines.map { .object($0.members) })),
    ])
  }
}

/// An open dossier without a letter.
public struct LetterDueLine: Sendable {
  /// How it stands to an apology.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Overdue: the letter is owed, late as it will be.
    case owed
    /// The forecast lies after the due date.
    case foreseenLate
    /// The forecast does not lie after the due date.
    case foreseenOnTime
    /// There is a due date and no forecast.
    case notForeseen
    /// There is no due date: a wait has stopped the clock, or the dossier has no limit.
    case noDue

    /// Where a dossier stands: overdue before all else, then by its forecast.
    public init(of summary: DossierSummary, _ forecast: StepForecast, asOf: Moment) {
      if summary.timeliness(asOf: asOf.date) == .overdue {
        self = .owed
      } else if summary.due == nil {
        self = .noDue
      } else if let end = forecast.end {
        self = summary.isLate(expectedEnd: end) ? .foreseenLate : .foreseenOnTime
      } else {
        self = .notForeseen
      }
    }
  }

  /// The dossier.
  public let view: DossierView
  /// Its expected end and the step it is in.
  public let forecast: StepForecast
  /// How it stands.
  public let standing: Standing
  /// Working days that the expected end lies after the due date; 0 where it does not.
  public let expectedDaysLate: WorkingDays

  /// Foreseen late, and its last day for a letter has come.
  public var mustGoToday: Bool { standing == .foreseenLate && isLastDay }

  /// No forecast, and its last day for a letter has come.
  public var mustBeDecidedToday: Bool { standing == .notForeseen && isLastDay }

  private var isLastDay: Bool { view.latestApology.map { $0 <= view.asOf.date } ?? false }

  /// Overdue by due date, then by last day for a letter, then without one; each by number.
  fileprivate var order: Order {
    switch standing {
    case .owed: Order(group: 0, day: view.summary.due, number: view.number)
    case .foreseenLate, .foreseenOnTime, .notForeseen:
      Order(group: 1, day: view.latestApology, number: view.number)
    case .noDue: Order(group: 2, day: nil, number: view.number)
    }
  }

  fileprivate struct Order: Comparable {
    let group: Int
    let day: CivilDate?
    let number: DossierNumber

    static func < (lhs: Order, rhs: Order) -> Bool {
      if lhs.group != rhs.group { return lhs.group < rhs.group }
      if let left = lhs.day, let right = rhs.day, left != right { return left < right }
      return lhs.number < rhs.number
    }
  }

  /// The keys of a line, in the order of the columns of CSV.
  public var members: [(String, JSONValue)] {
    let summary = view.summary
    return [
      ("number", .string(view.number.text)),
      ("procedure", .optional(summary.procedure ?? view.procedure?.id)),
      ("applicant", .optional(view.record.applicant?.name)),
      ("officer", .optional(summary.facts.officer)), ("state", .string(summary.state.name)),
      ("due", .optional(summary.due?.iso)), ("latestApology", .optional(view.latestApology?.iso)),
      ("standing", .string(standing.rawValue)), ("mustGoToday", .bool(mustGoToday)),
      ("daysLate", .integer(view.daysLate.count)),
      ("step", forecast.step.map { .integer($0.step.number) } ?? .null),
      ("stepName", .optional(forecast.step?.step.name)),
      ("stepPlannedEnd", .optional(forecast.step?.plannedEnd?.iso)),
      ("expectedEnd", .optional(forecast.end?.iso)),
      ("expectedDaysLate", .integer(expectedDaysLate.count)),
      ("noForecast", .optional(forecast.outlook.reason)),
    ]
  }
}

extension StepForecast.Outlook {
  /// Why there is no forecast, as JSON says it; nil where there is one.
  fileprivate var reason: String? {
    switch self {
    case .end: nil
    case .clockStopped: "clockStopped"
    case .noTerm: "noTerm"
    case .notRecorded: "notRecorded"
    case .noPlan: "noPlan"
    }
  }
}
