public import DossierCore
public import WorkingTime

/// How the engine came to what a file says otherwise: from the receipt by the limit and its waits to
/// the due date, the end, and the class.
///
/// Made only where the file and the engine differ, and put into words only where somebody reads it, so
/// that it keeps values and no texts of its own. A class, since the findings of a row share it.
public final class DifferenceProof: Sendable {
  /// The dossier, for `motcua explain`.
  public let number: String
  /// Receipt; nil where there was none.
  public let receivedAt: Moment?
  /// The term that gave the due date; nil for a limit without one.
  public let term: DeadlineProof?
  /// The limit; nil before receipt.
  public let limit: TimeLimit?
  /// The due date that stands, or stood before an open wait.
  public let due: CivilDate?
  /// The file's appointment.
  public let appointment: CivilDate?
  /// Supplements that were asked for after receipt.
  private let supplements: [DossierSummary.SupplementSpan]
  /// The end; nil while open.
  public let endedAt: Moment?
  /// The day on which an open dossier is looked at.
  public let asOf: CivilDate
  /// Class against the statutory date.
  public let timeliness: Timeliness
  /// Working days late.
  public let daysLate: Int
  /// Where the steps stand in the law.
  public let references: References
  /// The working days.
  private let calendar: WorkingCalendar

  /// Articles that the steps rest on.
  public struct References: Sendable {
    /// Of the limit.
    public var limit: String
    /// That the first day is not counted.
    public var firstDay: String
    /// That the clock starts anew, or is stopped, in a wait.
    public var wait: String?
    /// That days off are not counted.
    public var workingDays: String
    /// That a last day off rolls on.
    public var lastDayRolls: String
    /// How dossiers are classed.
    public var counting: String
    /// Articles.
    public init(
      limit: String, firstDay: String, wait: String?, workingDays: String, lastDayRolls: String,
      counting: String
    ) {
      self.limit = limit
      self.firstDay = firstDay
      self.wait = wait
      self.workingDays = workingDays
      self.lastDayRolls = lastDayRolls
      self.counting = counting
    }
  }

  /// A proof of what `summary` holds of a dossier.
  public init(
    number: String, _ summary: DossierSummary, term: DeadlineProof?, appointment: CivilDate?,
    daysLate: Int, asOf: CivilDate, calendar: WorkingCalendar, references: References
  ) {
    self.number = number
    receivedAt = summary.receivedAt
    self.term = term
    limit = summary.limit
    due = summary.due ?? summary.dueBeforeWait
    self.appointment = appointment
    supplements = summary.supplements.filter { !$0.atIntake }
    endedAt = summary.endedAt
    self.asOf = asOf
    timeliness = summary.timeliness(asOf: asOf)
    self.daysLate = daysLate
    self.references = references
    self.calendar = calendar
  }

  /// One step of it.
  public struct Step: Hashable, Sendable {
    /// Which.
    public enum Kind: String, Hashable, Sendable {
      case receipt, clockStart, limit, wait, daysOff, due, appointment, end, result
    }
    /// Which.
    public var kind: Kind
    /// Its date, with the time of day where that is known.
    public var date: String?
    /// What it is, in words.
    public var words: String
    /// Article.
    public var reference: String?
  }
}

extension DifferenceProof: Hashable {
  /// Whether both are one.
  public static func == (lhs: DifferenceProof, rhs: DifferenceProof) -> Bool { lhs === rhs }
  /// By identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension DifferenceProof {
  /// The steps, in the order of reckoning.
  public var steps: [Step] {
    var steps: [Step] = []
    func add(_ kind: Step.Kind, _ date: String?, _ words: String, _ reference: String? = nil) {
      steps.append(Step(kind: kind, date: date, words: words, reference: reference))
    }
    if let receivedAt { add(.receipt, receivedAt.text, "tiếp nhận \(receivedAt.vietnamese)") }
    if let limit { add(.limit, nil, limit.vietnamese, references.limit) }
    if let term { addTerm(term, add) }
    if let due {
      add(.due, due.iso, "hạn \(due.vietnamese)")
    } else if receivedAt != nil {
      add(.due, nil, "không có hạn")
    }
    if let appointment, appointment != due {
      add(.appointment, appointment.iso, "tệp hẹn trả \(appointment.vietnamese)")
    }
    if let endedAt {
      add(.end, endedAt.text, "kết thúc \(endedAt.vietnamese)")
    } else {
      add(.end, asOf.iso, "chưa kết thúc đến \(asOf.vietnamese)")
    }
    add(.result, nil, result, references.counting)
    return steps
  }

  private func addTerm(
    _ term: DeadlineProof, _ add: (Step.Kind, String?, String, String?) -> Void
  ) {
    let isAnew = term.start.date != receivedAt?.date
    add(
      .clockStart, term.start.text,
      "tính \(isAnew ? "lại " : "")từ sau ngày \(term.start.date.vietnamese)",
      isAnew ? references.wait ?? references.firstDay : references.firstDay)
    if term.pauses.isEmpty { addSupplements(add) }
    for pause in term.pauses {
      add(
        .wait, pause.begins.date.iso,
        "không tính từ sau \(pause.begins.date.vietnamese) đến hết \(pause.ends.date.vietnamese)",
        references.wait)
    }
    switch term.limit {
    case .workingDays:
      if let off = daysOff(after: term.start.date, through: term.due), off > 0 {
        add(.daysOff, nil, "\(off) ngày nghỉ ở giữa không tính", references.workingDays)
      }
    case .calendarDays(let days):
      guard term.pauses.isEmpty else { return }
      let last = term.start.date.advanced(by: days.count)
      if last != term.due {
        add(
          .daysOff, last.iso,
          "ngày cuối \(last.vietnamese) là ngày nghỉ, chuyển sang ngày làm việc kế tiếp",
          references.lastDayRolls)
      }
    case .months, .workingHours, .hours, .sameDay, .onReceipt: break
    }
  }

  /// Waits after which the clock began anew.
  private func addSupplements(_ add: (Step.Kind, String?, String, String?) -> Void) {
    for span in supplements {
      let end = span.receivedAt.map { " đến \($0.date.vietnamese)" } ?? ""
      add(
        .wait, span.requestedAt.date.iso,
        "chờ bổ sung từ \(span.requestedAt.date.vietnamese)\(end)", references.wait)
    }
  }

  /// Days off in a span; nil where the calendar does not know it.
  private func daysOff(after start: CivilDate, through end: CivilDate) -> Int? {
    let days = start.days(to: end)
    guard days > 0, days < 1000,
      let working = try? calendar.workingDays(after: start, through: end)
    else { return nil }
    return days - working.count
  }

  private var result: String {
    switch timeliness {
    case .early: "trước hạn"
    case .onTime: "đúng hạn"
    case .late: "quá hạn \(daysLate) ngày làm việc"
    case .running: "còn trong hạn"
    case .overdue: "đã quá hạn \(daysLate) ngày làm việc"
    case .notReceived: "chưa tiếp nhận"
    }
  }

  /// The reckoning without what stands beside it already: "tiếp nhận 01/07/2025; 30 ngày (Luật …); hạn
  /// 31/07/2025; kết thúc 01/08/2025".
  public var brief: String {
    steps.compactMap { step in
      switch step.kind {
      case .limit: step.words + (step.reference.map { " (\($0))" } ?? "")
      case .receipt, .wait, .daysOff, .due, .end: step.words
      case .clockStart, .appointment, .result: nil
      }
    }.joined(separator: "; ")
  }

  /// All in one line: "tiếp nhận 01/07/2025; 30 ngày (Luật …); … ; quá hạn 1 ngày làm việc".
  public var line: String {
    steps.map { $0.words + ($0.reference.map { " (\($0))" } ?? "") }.joined(separator: "; ")
  }
}

extension Moment {
  /// "2025-07-01" for a whole day, else "2025-07-01T08:30".
  fileprivate var text: String { isWholeDay ? date.iso : iso }
}
