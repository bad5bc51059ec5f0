internal import DossierCore
internal import VietnameseText
internal import WorkingTime

extension RowInterpreter {
  /// The text of a cell; nil where there is none.
  private func text(
    _ column: ImportColumn, _ reading: inout RowReading, _ record: borrowing Record,
    _ window: borrowing [UInt8]
  ) -> String? {
    guard let cell = withCell(column, record, window, { CellText($0) }) else { return nil }
    if cell.isRepaired { reading.warn(.repaired, column) }
    return cell.text
  }

  /// The text of a number: without the apostrophe by which spreadsheets keep digits.
  private func number(
    _ column: ImportColumn, _ reading: inout RowReading, _ record: borrowing Record,
    _ window: borrowing [UInt8]
  ) -> String? {
    guard let given = text(column, &reading, record, window) else { return nil }
    guard let bare = NumberCell.withoutApostrophe(given) else { return given }
    reading.warn(.repaired, column)
    return bare
  }

  mutating func readTexts(
    _ reading: inout RowReading, _ record: borrowing Record, _ window: borrowing [UInt8]
  ) {
    readNumbers(&reading, record, window)
    reading.row.procedureCode = number(.procedureCode, &reading, record, window)
    reading.row.procedureName = text(.procedureName, &reading, record, window)
    readApplicant(&reading, record, window)
    reading.row.officer = text(.officer, &reading, record, window)
    reading.row.unit = text(.unit, &reading, record, window)
    reading.row.abstract = text(.abstract, &reading, record, window)
    reading.row.onlineLevel = text(.onlineLevel, &reading, record, window)
    reading.row.delayReason = text(.delayReason, &reading, record, window)
    readVerdict(&reading, record, window)
    readChecked(&reading, record, window)
  }

  private func readNumbers(
    _ reading: inout RowReading, _ record: borrowing Record, _ window: borrowing [UInt8]
  ) {
    if let number = number(.number, &reading, record, window) {
      reading.row.number = number
      if number.utf8.count > 100, number.unicodeScalars.count > 100 {
        reading.refuse(.numberTooLong, .number)
      } else if NumberCell.isScientific(number) {
        reading.refuse(.scientific, .number, value: number)
      } else if CellShape.isSeveralNumbers(number) {
        reading.refuse(.severalNumbers, .number, value: String(number.prefix(60)))
      }
    } else {
      reading.refuse(.missing(.number), .number)
    }
    if let receipt = number(.receiptCode, &reading, record, window),
      receipt != reading.row.number
    {
      reading.row.receiptCode = receipt
      if NumberCell.isScientific(receipt) {
        reading.refuse(.scientific, .receiptCode, value: receipt)
      }
    }
  }

  private func readApplicant(
    _ reading: inout RowReading, _ record: borrowing Record, _ window: borrowing [UInt8]
  ) {
    reading.row.applicant.name =
      text(.owner, &reading, record, window) ?? text(.submitter, &reading, record, window)
    if let given = number(.idNumber, &reading, record, window) {
      let idNumber = NumberCell.joined(given)
      if idNumber != nil { reading.warn(.repaired, .idNumber) }
      reading.row.applicant.idNumber = idNumber ?? given
      if NumberCell.isScientific(given) {
        reading.refuse(.scientific, .idNumber)
      } else if NumberCell.mayLackZero(idNumber ?? given) {
        reading.warn(.lostZero, .idNumber)
      }
    }
    reading.row.applicant.address =
      text(.address, &reading, record, window) ?? text(.area, &reading, record, window)
    reading.row.applicant.phone = number(.phone, &reading, record, window)
    reading.row.applicant.email = text(.email, &reading, record, window)
  }

  private mutating func readVerdict(
    _ reading: inout RowReading, _ record: borrowing Record, _ window: borrowing [UInt8]
  ) {
    if let verdict = text(.verdict, &reading, record, window) {
      reading.row.verdictText = verdict
      if let known = verdicts[TextKey(verdict)] {
        reading.row.verdict = known
      } else {
        reading.row.verdict =
          StatedVerdict(folded(verdict)) ?? (isMark(verdict) ? markedVerdict : nil)
        if verdicts.count < 1000 { verdicts[TextKey(verdict)] = .some(reading.row.verdict) }
      }
    }
    if let days = text(.daysLate, &reading, record, window) {
      reading.row.daysLate = NumberCell.days(days)
    }
  }

  /// What is looked at and not kept: the field, the fee and the number of sets.
  private mutating func readChecked(
    _ reading: inout RowReading, _ record: borrowing Record, _ window: borrowing [UInt8]
  ) {
    var field = field
    reading.row.field = withCell(.field, record, window) { cell in
      if !field.equals(cell) { field.keep(cell, text: CellText(cell)?.text) }
      return field.text
    }
    self.field = field
    var fee = fee
    let isFee = withCell(.fee, record, window) { cell in
      if fee.equals(cell) { return true }
      guard let text = CellText(cell)?.text else { return true }
      guard AmountCell.amount(text) != nil else { return false }
      fee.keep(cell, text: nil)
      return true
    }
    if isFee == false { reading.warn(.unreadableAmount, .fee) }
    self.fee = fee
    var sets = sets
    let isCount = withCell(.sets, record, window) { cell in
      if sets.equals(cell) { return true }
      guard let text = CellText(cell)?.text else { return true }
      guard AmountCell.sets(text) != nil else { return false }
      sets.keep(cell, text: nil)
      return true
    }
    if isCount == false { reading.warn(.unreadableSets, .sets) }
    self.sets = sets
  }

  mutating func readStatus(
    _ reading: inout RowReading, _ record: borrowing Record, _ window: borrowing [UInt8]
  ) -> DossierState? {
    readChannel(&reading, record, window)
    guard let text = text(.status, &reading, record, window) else { return nil }
    let status: StatusCell?
    if let known = statuses[TextKey(text)] {
      status = known
    } else {
      status = StatusCell(rules.status(text))
      if statuses.count < 1000 { statuses[TextKey(text)] = .some(status) }
    }
    guard let status else {
      reading.refuse(.unknownStatus(hint: StatusCell.hint(text)), .status, value: text)
      return nil
    }
    if reading.row.verdict == nil, let verdict = status.verdict {
      reading.row.verdict = verdict
      reading.row.verdictText = text
      reading.row.verdictColumn = .status
    }
    return status.state
  }

  private mutating func readChannel(
    _ reading: inout RowReading, _ record: borrowing Record, _ window: borrowing [UInt8]
  ) {
    guard let channel = text(.channel, &reading, record, window) ?? rules.constantChannel else {
      return
    }
    if let known = channels[TextKey(channel)] {
      reading.row.channel = known
    } else {
      reading.row.channel = Channel(words: rules.channel(channel))
      if channels.count < 1000 { channels[TextKey(channel)] = .some(reading.row.channel) }
    }
    if reading.row.channel == nil { reading.warn(.unknownChannel, .channel, value: channel) }
  }

  /// The step that the row is: where it has a date, officer and unit are the step's; where it has
  /// none, the officer is the dossier's.
  func readStep(
    _ reading: inout RowReading, _ dates: RowDates, _ record: borrowing Record,
    _ window: borrowing [UInt8]
  ) {
    let step = StatedStep(
      step: text(.step, &reading, record, window), officer: reading.row.officer,
      unit: text(.stepUnit, &reading, record, window))
    guard step != StatedStep(step: nil, officer: nil, unit: nil) else { return }
    // A planned end lies ahead and says nothing yet.
    let ended = dates.stepEnded.flatMap { $0.date <= asOf ? $0 : nil }
    guard let at = dates.stepBegan ?? ended else {
      reading.row.isUndatedStep = true
      reading.row.unit = reading.row.unit ?? step.unit
      return
    }
    let column: ImportColumn = dates.stepBegan != nil ? .stepBegan : .stepEnded
    if let receivedAt = dates.receivedAt, at.date == receivedAt.date, at < receivedAt {
      // Begun before the minute of the receipt: of that day, then.
      reading.row.step = DatedStep(step: step, at: Moment(at.date), column: column)
    } else {
      reading.row.step = DatedStep(step: step, at: at, column: column)
    }
    reading.row.officer = nil
  }

  /// Whether a cell is a tick under a header that says what it means.
  private func isMark(_ text: String) -> Bool {
    ["x", "1", "co", "true", "v"].contains(folded(text))
  }
}
