public import DossierCore
internal import GRDBSQLite
internal import WorkingTime

extension LedgerWriter {
  /// The number of the next letter of an agency, year and series: one more than the last, and not
  /// less than `first`.
  public func nextLetterNumber(
    agency: AgencyCode, year: Int, series: String, notBelow first: Int = 1
  ) throws(StoreError) -> Int {
    let statement = try statements[.lastLetter]
    statement.bind(agency.text, at: 1)
    statement.bind(Int64(year), at: 2)
    statement.bind(series, at: 3)
    let last = try statement.row { row in row.integer(at: 0) } ?? 0
    return max(first, Int(last) + 1)
  }

  /// Records a letter, next to the event that says it was issued.
  ///
  /// Throws `letterNumberTaken`, `alreadyReappointed` for a second re-appointment, and
  /// `alreadyReplaced` where the letter that it replaces has been replaced.
  public func record(_ letter: IssuedLetter) throws {
    guard let id = try id(of: letter.dossier, agency: letter.agency) else {
      throw StoreError.unknownNumber(letter.dossier)
    }
    let open = try batch(of: letter.agency)
    let statement = try statements[.insertLetter]
    statement.bind(letter.agency.text, at: 1)
    statement.bind(Int64(letter.year), at: 2)
    statement.bind(letter.series, at: 3)
    statement.bind(Int64(letter.number), at: 4)
    statement.bind(letter.letter, at: 5)
    statement.bind(id, at: 6)
    statement.bind(letter.kind, at: 7)
    statement.bind(letter.form, at: 8)
    statement.bind(Int64(letter.date.dayNumber), at: 9)
    statement.bind(letter.recordedAt.minuteNumber, at: 10)
    statement.bind(letter.by, at: 11)
    statement.bind(letter.draftedBy, at: 12)
    statement.bind(letter.approvedBy, at: 13)
    statement.bind(letter.reason?.text ?? "", at: 14)
    statement.bind((letter.originalDue?.dayNumber).map(Int64.init), at: 15)
    statement.bind((letter.newDate?.dayNumber).map(Int64.init), at: 16)
    statement.bind(letter.late ? 1 : 0, at: 17)
    statement.bind(letter.replaces?.letter, at: 18)
    statement.bind((letter.replaces?.year).map(Int64.init), at: 19)
    statement.bind(letter.fileName, at: 20)
    statement.bind(letter.fileDigest, at: 21)
    statement.bind(letter.template, at: 22)
    statement.bind(letter.values, at: 23)
    statement.bind(letter.valuesDigest, at: 24)
    statement.bind(batches[open].number, at: 25)
    switch statement.run() {
    case SQLITE_OK: break
    case ResultCode.unique:
      throw letter.replaces.map { StoreError.alreadyReplaced(letter: $0.letter) }
        ?? StoreError.alreadyReappointed(letter.dossier)
    case ResultCode.primaryKey:
      throw StoreError.letterNumberTaken(year: letter.year, number: letter.number)
    case let code: throw StoreError(code: code, message: "writing a letter")
    }
    batches[open].letters.append((letter.year, letter.number, letter.series, letter.lineDigest))
  }

  /// Makes the statuses of a dossier's letters anew from its events, where one of them concerns
  /// letters.
  ///
  /// `append` does so by itself; whoever records a dossier with its letters calls it behind them.
  public func projectLetters(of number: DossierNumber, agency: AgencyCode) throws {
    guard let id = try id(of: number, agency: agency),
      let history = try Reading.history(db, agency: agency, id: id)
    else { throw StoreError.unknownNumber(number) }
    try projectLetters(of: id, agency: agency, history.events)
  }

  func projectLetters(of id: Int64, agency: AgencyCode, _ events: [RecordedEvent]) throws {
    guard events.contains(where: \.event.concernsLetters) else { return }
    let statement = try statements[.setLetterStatus]
    for letter in try EventHistory(events).letterLives().letters {
      statement.bind(agency.text, at: 1)
      statement.bind(id, at: 2)
      statement.bind(letter.name.letter, at: 3)
      statement.bind(Int64(letter.name.year), at: 4)
      statement.bind(letter.status.stage.rawValue, at: 5)
      statement.bind(letter.status.at?.minuteNumber, at: 6)
      statement.bind(letter.status.channel?.rawValue, at: 7)
      try statement.runOrThrow()
    }
  }
}
