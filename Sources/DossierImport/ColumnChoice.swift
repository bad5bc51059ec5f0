internal import WorkingTime

/// Which column each header cell of a file means: by its name, else by the values below it.
struct ColumnChoice {
  /// What each column is called and was taken for, and why.
  private(set) var columns: [FileColumn]
  /// Place from 0 by the raw value of `ImportColumn`; −1 = none.
  private(set) var places = [Int](repeating: -1, count: ImportColumn.allCases.count)
  /// What titles say about all rows, and whether groups name procedures.
  private(set) var carried = CarriedDown()
  /// What groups and titles give the rows below them, as columns.
  private(set) var groupColumns: [FileColumn] = []
  /// Columns whose dates have the month first, as a profile says.
  private(set) var monthFirst: Set<ImportColumn> = []
  private let cells: [HeaderCell]
  private let profile: ImportProfile?
  private let sample: ColumnSample
  private let asOf: CivilDate
  private let line: Int
  /// The first refusal that nothing better has replaced.
  private var refusal: FileRefusal?

  /// Decides. `mayRepeat`: several names may mean one column, as keys of objects do.
  init(
    _ cells: [HeaderCell], titles: [[String]] = [], line: Int, sample: ColumnSample,
    asOf: CivilDate,
    profile: ImportProfile?, mayRepeat: Bool = false
  ) {
    let hasSteps = cells.contains { [.step, .stepBegan, .stepEnded].contains($0.column) }
    columns = cells.map { FileColumn(named: $0, hasSteps: hasSteps) }
    self.cells = cells
    self.sample = sample
    self.profile = profile
    self.asOf = asOf
    self.line = line
    for title in titles {
      if let heading = GroupHeading(title: title.filter { !$0.isEmpty }) { carried.take(heading) }
    }
    takeRules()
    var ambiguous: [(place: Int, kind: AmbiguousHeader)] = []
    for (place, cell) in cells.enumerated() where columns[place].reason != .profile {
      if let kind = cell.ambiguity {
        columns[place].column = nil
        ambiguous.append((place, kind))
      } else if let column = columns[place].column, !(mayRepeat && places[column.rawValue] >= 0) {
        take(column, at: place, .name)
      }
    }
    for kind in AmbiguousHeader.allCases {
      for (place, other) in ambiguous where other == kind { decide(kind, at: place) }
    }
    if !mayRepeat {
      numberByReceiptCode()
      carryGroups()
    }
  }

  /// Decides about a header that was found.
  init(
    _ found: HeaderFinder.Found, sample: ColumnSample, asOf: CivilDate, _ profile: ImportProfile?
  ) {
    var cells = found.cells
    while cells.last?.text == "" { cells.removeLast() }
    self.init(
      cells, titles: found.titles, line: found.lines.upperBound, sample: sample, asOf: asOf,
      profile: profile)
  }

  /// Whether something of what an import needs is there.
  func isPresent(_ required: FileRefusal.Required) -> Bool {
    required.columns.contains { places[$0.rawValue] >= 0 }
      || (required == .procedure && carried.givesProcedure) || profile?.gives(required) ?? false
  }

  /// Refuses a header that lacks what an import needs, then one that leaves open what is what.
  func check() throws(FileRefusal) {
    guard places.contains(where: { $0 >= 0 }) else {
      throw .noKnownColumn(line: line, near: near([]))
    }
    let missing = FileRefusal.Required.allCases.filter { !isPresent($0) }
    guard missing.isEmpty else {
      throw .missingColumns(missing, line: line, near: near(missing))
    }
    if let refusal { throw refusal }
  }

  /// Columns that the profile names.
  private mutating func takeRules() {
    guard let profile else { return }
    for place in columns.indices {
      guard let rule = profile.rule(for: cells[place], at: place) else { continue }
      columns[place].column = nil
      columns[place].reason = .profile
      guard let column = rule.column else { continue }
      take(column, at: place, .profile)
      if rule.dates == .monthFirst { monthFirst.insert(column) }
    }
    for column in ImportProfile.constantColumns {
      guard let text = profile.constants[column] else { continue }
      groupColumns.append(
        FileColumn(header: "(kiểu cột)", column: column, reason: .constant(text)))
    }
  }

  /// Finds out what groups and titles give. They name the procedure where no column does.
  private mutating func carryGroups() {
    let hasColumn = FileRefusal.Required.procedure.columns.contains { column in
      let place = places[column.rawValue]
      return place >= 0 && (sample.rows.isEmpty || !sample.cells(of: place).isEmpty)
    }
    let headings = sample.headings.compactMap { GroupHeading($0, isBare: !hasColumn) }
    carried.givesProcedure =
      !hasColumn && (carried.hasProcedure || headings.contains { !$0.isField })
    if carried.givesProcedure {
      groupColumns.append(.ofGroups(.procedureName))
    }
    if places[ImportColumn.field.rawValue] < 0,
      carried.field != nil || headings.contains(where: \.isField)
    {
      groupColumns.append(.ofGroups(.field))
    }
  }

  private var taken: [ImportColumn: Int] {
    var taken: [ImportColumn: Int] = [:]
    for column in ImportColumn.allCases where places[column.rawValue] >= 0 {
      taken[column] = places[column.rawValue]
    }
    return taken
  }

  /// Whether titles or groups name procedures.
  private var isNamed: Bool {
    carried.hasProcedure
      || sample.headings.contains { text in
        GroupHeading(text, isBare: true).map { !$0.isField } ?? false
      }
  }

  private mutating func decide(_ kind: AmbiguousHeader, at place: Int) {
    switch kind.meaning(at: place, in: sample, taken: taken, asOf: asOf, isNamed: isNamed) {
    case .column(let column, let evidence):
      take(column, at: place, evidence.map { .values($0) } ?? .name)
    case .nothing(let evidence): columns[place].reason = .values(evidence)
    case .open(let between):
      refusal =
        refusal
        ?? .ambiguousColumn(
          columns[place].header, place: place + 1, between: between, line: line)
    }
  }

  /// Takes a column; where another one means the same, the values decide between them.
  private mutating func take(_ column: ImportColumn, at place: Int, _ reason: FileColumn.Reason) {
    let known = places[column.rawValue]
    guard known >= 0 else { return settle(column, at: place, reason) }
    if columns[known].reason == .profile, reason != .profile {
      columns[place].column = nil
      columns[place].reason = .second(of: known + 1, "theo tệp kiểu cột")
      return
    }
    if let (better, evidence) = sample.better(of: known, place, for: column) {
      if better == place {
        settle(column, at: place, .values(evidence))
        columns[known].column = nil
        columns[known].reason = .second(of: place + 1, evidence)
      } else {
        columns[place].column = nil
        columns[place].reason = .second(of: known + 1, evidence)
      }
      return
    }
    columns[place].column = nil
    columns[place].reason = .second(of: known + 1, nil)
    if column.mustBeSingle, refusal == nil {
      refusal = .doubleColumn(column, first: known + 1, second: place + 1, line: line)
    }
  }

  private mutating func settle(_ column: ImportColumn, at place: Int, _ reason: FileColumn.Reason) {
    places[column.rawValue] = place
    columns[place].column = column
    columns[place].reason = reason
  }

  /// Where no other column is the number, the number on the citizen's slip is it; two such columns
  /// leave open which.
  private mutating func numberByReceiptCode() {
    let place = places[ImportColumn.receiptCode.rawValue]
    guard places[ImportColumn.number.rawValue] < 0, place >= 0 else { return }
    places[ImportColumn.receiptCode.rawValue] = -1
    settle(.number, at: place, .name)
    for other in columns.indices where cells[other].column == .receiptCode {
      if case .second(_, nil) = columns[other].reason, refusal == nil {
        refusal = .doubleColumn(.number, first: place + 1, second: other + 1, line: line)
      }
    }
  }

  /// Cells that are nearly names of ours: of what is missing, else of anything; three at most.
  private func near(_ missing: [FileRefusal.Required]) -> [NearHeader] {
    let all = cells.enumerated().compactMap { place, cell -> NearHeader? in
      guard let near = cell.near else { return nil }
      return NearHeader(
        header: cell.text, place: place + 1, name: near.alias, column: near.column)
    }
    let wanted = all.filter { near in missing.contains { $0.columns.contains(near.column) } }
    return Array((missing.isEmpty ? all : wanted).prefix(3))
  }
}

extension FileColumn {
  /// What a header cell is by its name alone; in a file with steps some names are the steps'.
  fileprivate init(named cell: HeaderCell, hasSteps: Bool) {
    if let column = (hasSteps ? cell.stepColumn : nil) ?? cell.column {
      self.init(header: cell.text, column: column, reason: .name)
    } else if DelimitedHeader.ownNames.contains(cell.text) {
      self.init(header: cell.text, column: nil, reason: .own)
    } else {
      self.init(
        header: cell.text, column: nil, reason: cell.near.map { .near($0.alias) } ?? .unknown)
    }
  }
}

extension ColumnSample {
  /// Which of two columns with names of `column` is meant, with the evidence; nil where the values do
  /// not tell.
  fileprivate func better(
    of one: Int, _ other: Int, for column: ImportColumn
  ) -> (place: Int, evidence: String)? {
    if rows.isEmpty { return nil }
    let (ones, others) = (cells(of: one).count, cells(of: other).count)
    if others == 0 { return (one, "cột trống") }
    if ones == 0 { return (other, "cột \(one + 1) trống") }
    if areSame(one, other) { return (one, "hai cột giống nhau") }
    guard let shape = column.shape else { return nil }
    let (first, second) = (share(of: [shape], in: one), share(of: [shape], in: other))
    if first.isNearlyAll, !second.isMost { return (one, "chỉ \(second.words) \(shape.words)") }
    if second.isNearlyAll, !first.isMost { return (other, "\(second.words) \(shape.words)") }
    return nil
  }
}

extension ImportColumn {
  /// What its cells look like, where that tells it apart.
  fileprivate var shape: CellShape? {
    if isDate { return .date }
    return self == .number ? .dossierNumber : self == .procedureCode ? .procedureCode : nil
  }
}

extension CellShape {
  fileprivate var words: String {
    switch self {
    case .date: "là ngày"
    case .days: "là số ngày"
    case .count: "là số lượng"
    case .procedureCode: "là mã thủ tục"
    case .dossierNumber: "có dạng mã hồ sơ"
    case .identity: "là số định danh"
    }
  }
}
