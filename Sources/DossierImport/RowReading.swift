internal import DossierCore
internal import WorkingTime

/// Why a row cannot be taken: one finding at least, the first of them counted.
struct RowRefusal: Error {
  let findings: [ImportFinding]
  init(_ findings: [ImportFinding]) { self.findings = findings }
}

/// A row while it is being read.
struct RowReading {
  let places: RowPlaces
  let asOf: CivilDate
  let stopIsWithdrawal: Bool
  var row = DossierRow()
  var refusals: [ImportFinding] = []

  init(interpreter: borrowing RowInterpreter, line: Int) {
    places = interpreter.places
    asOf = interpreter.asOf
    stopIsWithdrawal = interpreter.stopIsWithdrawal
    row.line = line
  }

  func whole(_ reason: ImportFinding.Reason) -> ImportFinding {
    ImportFinding(reason, line: row.line)
  }

  private func finding(
    _ reason: ImportFinding.Reason, _ column: ImportColumn, _ value: String?
  ) -> ImportFinding {
    ImportFinding(
      reason, line: row.line, column: places.number(of: column),
      columnName: places.header(of: column), value: column.mayBeQuoted ? value : nil)
  }

  mutating func refuse(
    _ reason: ImportFinding.Reason, _ column: ImportColumn, value: String? = nil
  ) {
    refusals.append(finding(reason, column, value))
  }

  mutating func warn(
    _ reason: ImportFinding.Reason, _ column: ImportColumn, value: String? = nil
  ) {
    row.warnings.append(finding(reason, column, value))
  }

  /// Cells without which a row proves nothing. A submission that was not accepted has no receipt.
  mutating func requireCells(_ dates: RowDates, _ state: DossierState?) {
    if row.procedureCode == nil, row.procedureName == nil {
      refuse(
        .missingProcedure,
        places.number(of: .procedureCode) == nil ? .procedureName : .procedureCode)
    }
    guard dates.receivedAt == nil,
      !refusals.contains(where: { $0.column == places.number(of: .receivedAt) })
    else { return }
    switch state {
    case .submitted, .intakeRefused:
      if dates.submittedAt == nil { refuse(.missing(.receivedAt), .receivedAt) }
    case nil, .absent, .received, .processing, .awaitingIntakeSupplement, .awaitingSupplement,
      .awaitingPayment, .suspended, .resolved, .refused, .withdrawn, .discontinued,
      .closedUnanswered, .resultReturned:
      refuse(.missing(.receivedAt), .receivedAt)
    }
  }
}
