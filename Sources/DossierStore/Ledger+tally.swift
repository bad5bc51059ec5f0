public import DossierCore
internal import GRDB
public import WorkingTime

extension Ledger {
  /// The sums of the tally over all days up to and including `day`, by facts of the dossiers.
  ///
  /// The figures of a period are the difference of two such sums: the one through its last day, and
  /// the one through the day before its first.
  public func tally(
    of agency: AgencyCode, through day: CivilDate
  ) throws -> [TallyDimensions: TallyCounts] {
    try read { db in
      try Reading.tally(
        db,
        sql: """
          SELECT procedure, unit, officer, channel, online_level, sum(received), sum(early),
            sum(on_time), sum(late), sum(no_limit), sum(ended_without_result),
            sum(became_overdue), sum(overdue_ended)
          FROM tally WHERE agency = ? AND day <= ?
          GROUP BY procedure, unit, officer, channel, online_level
          """, arguments: [agency.text, day.dayNumber])
    }
  }
}

extension Reading {
  static func tally(
    _ db: Database, sql: String, arguments: StatementArguments
  ) throws -> [TallyDimensions: TallyCounts] {
    var sums: [TallyDimensions: TallyCounts] = [:]
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    while let row = try rows.next() {
      let key = TallyDimensions(columns: (0..<5).map { row[$0] })
      var counts = TallyCounts()
      for measure in TallyChange.Measure.allCases { counts[measure] = row[5 + measure.column] }
      sums[key] = counts
    }
    return sums
  }
}

extension TallyDimensions {
  /// From the columns, in which '' is unknown.
  init(columns: [String]) {
    func known(_ index: Int) -> String? { columns[index].isEmpty ? nil : columns[index] }
    self.init(
      procedure: known(0), unit: known(1), officer: known(2),
      channel: known(3).flatMap(Channel.init(rawValue:)), onlineLevel: known(4))
  }
}
