public import DossierCore
internal import GRDB
public import WorkingTime

/// Which dossiers of an agency; what is nil, false or empty does not matter. All conditions are
/// joined by "and".
///
///     var filter = DossierFilter(agency: agency)
///     filter.overdueOn = date; filter.withoutApology = true
public struct DossierFilter: Hashable, Sendable {
  /// The agency.
  public var agency: AgencyCode
  /// In one of these states.
  public var states: Set<DossierState> = []
  /// Of this procedure, by catalogue id.
  public var procedure: String?
  /// Of this officer.
  public var officer: String?
  /// Of this unit.
  public var unit: String?
  /// Filed by this channel.
  public var channel: Channel?
  /// Received and not ended.
  public var isOpen = false
  /// Ended, in whatever way, after the statutory due date.
  public var isLate = false
  /// Open, and due before this date, as the store knows now.
  public var overdueOn: CivilDate?
  /// Open, and due on or after `lowerBound` and on or before `upperBound`.
  public var due: ClosedRange<CivilDate>?
  /// With no apology.
  public var withoutApology = false
  /// Waiting for a supplement whose closing date lies before this date.
  public var closingBefore: CivilDate?
  /// Received on one of these dates.
  public var received: ClosedRange<CivilDate>?
  /// Received, and ended on one of these dates.
  public var ended: ClosedRange<CivilDate>?
  /// Received on or before this date and not ended by its end.
  public var openAtEndOf: CivilDate?
  /// Among these, overdue as known on that date, by the due date that stood on it.
  public var wasOverdue: Bool?

  /// Something happened to it after this date.
  public var changedAfter: CivilDate?
  /// Nothing happened to it after this date.
  public var settledBy: CivilDate?

  /// Every dossier of an agency.
  public init(agency: AgencyCode) { self.agency = agency }

  /// Whether an index of `summary` finds them, so that few are read.
  private var isSelective: Bool { overdueOn != nil || due != nil || isLate }

  /// The query, sorted by the bytes of the number, and its arguments.
  var query: (sql: String, arguments: StatementArguments) {
    var conditions: [String] = []
    var arguments: StatementArguments = [agency.text]
    func add(_ condition: String, _ values: [(any DatabaseValueConvertible)?] = []) {
      conditions.append(condition)
      arguments += StatementArguments(values)
    }
    // A dossier of which nothing is left since its import was reversed; before that it was there.
    if changedAfter == nil { add("s.state <> 'absent'") }
    if !states.isEmpty {
      let marks = Array(repeating: "?", count: states.count).joined(separator: ", ")
      add("s.state IN (\(marks))", states.map(\.rawValue).sorted())
    }
    if let procedure {
      // Before receipt no procedure governs yet; the one asked for is stated by its id.
      add(
        "(s.procedure = ? OR s.procedure IS NULL AND s.procedure_code = ?)", [procedure, procedure])
    }
    if let officer { add("s.officer = ?", [officer]) }
    if let unit { add("s.unit = ?", [unit]) }
    if let channel { add("s.channel = ?", [channel.rawValue]) }
    if isOpen { add("s.ended_at IS NULL AND s.received_at IS NOT NULL") }
    if isLate { add("s.statutory_class = 'late'") }
    if let overdueOn { add("s.ended_at IS NULL AND s.due < ?", [overdueOn.dayNumber]) }
    if let due {
      add(
        "s.ended_at IS NULL AND s.due BETWEEN ? AND ?",
        [due.lowerBound.dayNumber, due.upperBound.dayNumber])
    }
    if withoutApology { add("s.apology_letter IS NULL") }
    if let closingBefore {
      add("s.ended_at IS NULL AND s.closing_date < ?", [closingBefore.dayNumber])
    }
    if let received {
      add(
        "s.received_at >= ? AND s.received_at < ?",
        [received.lowerBound.firstMinute, received.upperBound.nextDay.firstMinute])
    }
    if let ended {
      add(
        "s.received_at IS NOT NULL AND s.ended_at >= ? AND s.ended_at < ?",
        [ended.lowerBound.firstMinute, ended.upperBound.nextDay.firstMinute])
    }
    if let openAtEndOf {
      let end = openAtEndOf.nextDay.firstMinute
      add("s.received_at < ? AND (s.ended_at IS NULL OR s.ended_at >= ?)", [end, end])
      if let wasOverdue {
        let day = openAtEndOf.dayNumber
        add(
          """
          \(wasOverdue ? "" : "NOT ")EXISTS (SELECT 1 FROM due_span AS d
            WHERE d.agency = s.agency AND d.dossier = s.dossier AND d.from_day <= ?
            AND (d.until_day IS NULL OR d.until_day > ?) AND d.due < ?)
          """, [day, day, day])
      }
    }
    let happenedFrom =
      "EXISTS (SELECT 1 FROM event AS h WHERE h.agency = s.agency AND h.dossier = s.dossier"
      + " AND h.happened_at >= ?)"
    if let changedAfter { add(happenedFrom, [changedAfter.nextDay.firstMinute]) }
    if let settledBy { add("NOT " + happenedFrom, [settledBy.nextDay.firstMinute]) }
    let rest = conditions.map { " AND (\($0))" }.joined()
    if isSelective {
      return (
        """
        SELECT \(SummaryColumns.sql) FROM \(SummaryColumns.tables)
        WHERE s.agency = ?\(rest) ORDER BY s.number
        """, arguments
      )
    }
    // The index of the numbers has the order; nothing is sorted.
    return (
      """
      SELECT \(SummaryColumns.sql)
      FROM event AS n INDEXED BY event_number
      CROSS JOIN summary AS s ON s.agency = n.agency AND s.dossier = n.dossier
        AND s.number = n.number
      LEFT JOIN applicant AS a ON a.agency = s.agency AND a.dossier = s.dossier
      WHERE n.agency = ? AND n.number IS NOT NULL\(rest) ORDER BY n.number
      """, arguments
    )
  }
}

extension CivilDate {
  /// The minute number of its 00:00.
  var firstMinute: Int64 { Int64(dayNumber) * 1440 }
  /// The day after it.
  var nextDay: CivilDate { advanced(by: 1) }
}
