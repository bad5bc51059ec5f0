internal import WorkingTime

extension RowInterpreter {
  /// The dates of the row; what is none is refused.
  func readDates(
    _ reading: inout RowReading, _ record: borrowing Record, _ window: borrowing [UInt8]
  ) -> RowDates {
    var dates = RowDates()
    for column in RowDates.columns {
      guard let place = places.place(of: column) else { continue }
      let cell = record.cells[place]
      guard cell.end > cell.start else { continue }
      let date =
        cell.inExtra
        ? rules.date(column, record.extra.span.extracting(cell.start..<cell.end))
        : rules.date(column, window.span.extracting(cell.start..<cell.end))
      switch date {
      case .empty: continue
      case .moment(let moment): dates[column] = moment
      case .days:
        if column == .appointment {
          reading.warn(.daysInsteadOfDate, column)
        } else {
          reading.refuse(.badDate(.notADate), column, value: shown(cell, record, window))
        }
      case .refused(let refusal):
        reading.refuse(.badDate(refusal), column, value: shown(cell, record, window))
      }
    }
    return dates
  }

  /// At most 40 characters of a date cell; nil where it holds no date at all. In a row whose cells
  /// have slipped a name or an identity number may stand there, and that is nobody's business.
  private func shown(
    _ cell: CellRange, _ record: borrowing Record, _ window: borrowing [UInt8]
  ) -> String? {
    let text =
      cell.inExtra
      ? CellText(record.extra.span.extracting(cell.start..<cell.end))
      : CellText(window.span.extracting(cell.start..<cell.end))
    guard let text, mayBeDate(text.text) else { return nil }
    return String(text.text.prefix(40))
  }

  /// Some digits, and no more of them together than eight (yyyyMMdd).
  private func mayBeDate(_ text: String) -> Bool {
    let runs = text.utf8.split { !(0x30...0x39).contains($0) }
    return !runs.isEmpty && runs.allSatisfy { $0.count <= 8 }
  }
}
