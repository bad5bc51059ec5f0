/// What a look through all lines of JSON Lines tells: which columns it has, and how dates stand.
struct JSONSurvey {
  /// Place by the raw value of `ImportColumn`: the column's own, since each object is brought into
  /// this order. All columns are there; a key that an object lacks is an empty cell.
  private(set) var numbers = Array(ImportColumn.allCases.indices)
  /// Proof that the file writes month/day/year.
  private(set) var monthFirst: ImportFinding.Reason?

  init(
    _ reader: inout JSONLinesReader, _ profile: ImportProfile?, monthFirst known: Set<ImportColumn>
  ) throws(FileRefusal) {
    var isPresent = [Bool](repeating: false, count: ImportColumn.allCases.count)
    var line: Int?
    while try reader.next() {
      guard reader.record.fault == nil else { continue }
      line = line ?? reader.record.line
      for (key, _) in reader.object ?? [] {
        if let column = reader.column(of: key) { isPresent[column.rawValue] = true }
      }
      for column in ImportColumn.allCases
      where column.isDate && monthFirst == nil && !known.contains(column) {
        let cell = reader.record.cells[column.rawValue]
        let bytes = reader.record.extra
        if DateCell.isOnlyMonthFirst(bytes.span.extracting(cell.start..<cell.end)) {
          monthFirst = .monthFirst(
            evidence: String(
              String(lossy: bytes.span.extracting(cell.start..<cell.end)).prefix(40)),
            line: reader.record.line, column: reader.keyPlaces[column.rawValue] + 1)
        }
      }
    }
    guard let line else { return }
    guard isPresent.contains(true) else { throw .noKnownColumn(line: line) }
    let (number, receiptCode) = (ImportColumn.number.rawValue, ImportColumn.receiptCode.rawValue)
    if !isPresent[number], isPresent[receiptCode] {
      // No other number: the one on the citizen's slip is it.
      isPresent[number] = true
      numbers[number] = receiptCode
      numbers[receiptCode] = -1
    }
    for step in [ImportColumn.step, .stepUnit, .stepBegan, .stepEnded]
    where !isPresent[step.rawValue] { numbers[step.rawValue] = -1 }
    let missing = FileRefusal.Required.allCases.filter { required in
      !required.columns.contains { isPresent[$0.rawValue] } && !(profile?.gives(required) ?? false)
    }
    guard missing.isEmpty else { throw .missingColumns(missing, line: line) }
  }
}
