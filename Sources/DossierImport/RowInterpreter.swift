internal import DossierCore
internal import VietnameseText
internal import WorkingTime

/// Turns the cells of one record into a `DossierRow`, or into the reasons why it cannot be one.
///
/// It reads texts (`+texts`) and dates (`+dates`); `RowReading` judges what they say together.
struct RowInterpreter {
  /// Where the columns stand.
  let places: RowPlaces
  /// Dates after the date of this moment are refused.
  let asOf: CivilDate
  /// Proof that the file writes month/day/year; then no row can be read.
  var monthFirst: ImportFinding.Reason?
  /// What holds for all rows beside the header.
  var rules = FileRules(nil)
  /// Whether `ngay_dung` is called "Ngày rút …" in this file.
  let stopIsWithdrawal: Bool
  /// Which verdict a mark means, where the header of the column is a verdict ("Quá hạn").
  let markedVerdict: StatedVerdict?
  /// Whether its rows are steps of dossiers, so that the officer is the step's.
  let hasSteps: Bool

  /// Texts that stand in many rows are made once.
  var statuses: [TextKey: StatusCell?] = [:]
  var channels: [TextKey: Channel?] = [:]
  var verdicts: [TextKey: StatedVerdict?] = [:]
  /// The field of the row before, and the last fee and number of sets that could be read.
  var field = RepeatedCell()
  var fee = RepeatedCell()
  var sets = RepeatedCell()

  init(places: RowPlaces, asOf: CivilDate) {
    self.places = places
    self.asOf = asOf
    stopIsWithdrawal = folded(places.header(of: .stoppedAt)).holds("rut")
    let verdictHeader = folded(places.header(of: .verdict))
    markedVerdict = verdictHeader.holds("/") ? nil : StatedVerdict(verdictHeader)
    hasSteps = [ImportColumn.step, .stepBegan, .stepEnded].contains {
      places.number(of: $0) != nil
    }
  }

  /// What the record says. `window` holds the cells that are not in `record.extra`.
  mutating func interpret(
    _ record: borrowing Record, window: borrowing [UInt8]
  ) -> Result<DossierRow, RowRefusal> {
    var reading = RowReading(interpreter: self, line: record.line)
    if let monthFirst { return .failure(RowRefusal([reading.whole(monthFirst)])) }
    reading.row.places = places
    readTexts(&reading, record, window)
    rules.complete(&reading.row)
    let dates = readDates(&reading, record, window)
    let state = readStatus(&reading, record, window)
    if hasSteps { readStep(&reading, dates, record, window) }
    reading.requireCells(dates, state)
    guard reading.refusals.isEmpty else { return .failure(RowRefusal(reading.refusals)) }
    reading.judge(dates, state)
    guard reading.refusals.isEmpty else { return .failure(RowRefusal(reading.refusals)) }
    return .success(reading.row)
  }

  /// The bytes of a cell that is not empty, handed to `body`; nil where the file has no such column,
  /// or nothing in it.
  func withCell<Value>(
    _ column: ImportColumn, _ record: borrowing Record, _ window: borrowing [UInt8],
    _ body: (Span<UInt8>) -> Value?
  ) -> Value? {
    guard let place = places.place(of: column) else { return nil }
    let cell = record.cells[place]
    guard cell.end > cell.start else { return nil }
    return cell.inExtra
      ? body(record.extra.span.extracting(cell.start..<cell.end))
      : body(window.span.extracting(cell.start..<cell.end))
  }
}

/// A cell that most rows of a file have alike: what was made of it is used again as long as the bytes
/// are the same.
struct RepeatedCell {
  private var bytes: [UInt8] = []
  private(set) var text: String?

  /// Whether a cell is the one remembered.
  func equals(_ cell: Span<UInt8>) -> Bool {
    guard cell.count == bytes.count else { return false }
    for place in cell.indices where cell[place] != bytes[place] { return false }
    return true
  }

  /// Remembers a cell and what it says.
  mutating func keep(_ cell: Span<UInt8>, text: String?) {
    bytes = cell.withUnsafeBufferPointer { Array($0) }
    self.text = text
  }
}

extension RowPlaces {
  /// Place from 0; nil where the file has no such column.
  func place(of column: ImportColumn) -> Int? { number(of: column).map { $0 - 1 } }
}
