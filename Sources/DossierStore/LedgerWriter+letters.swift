public import DossierCore
internal import GRDBSQLite
internal import WorkingTime

extension LedgerWriter {
  /// The number of the next letter of an agency and year: one more than the last, and not less
  /// than `first`.
  public func nextLetterNumber(
    agency: AgencyCode, year: Int, notBelow first: Int = 1
  ) throws(StoreError) -> Int {
    let statement = try statements[.lastLetter]
    statement.bind(agency.text, at: 1)
    statement.bind(Int64(year), at: 2)
    let last = try statement.row { row in row.integer(at: 0) } ?? 0
    return max(first, Int(last) + 1)
  }

  /// Records a letter, next to the event that says it was issued.
  ///
  /// Throws `letterNumberTaken`, and `alreadyReappointed` for a second re-appointment.
  public func record(_ letter: IssuedLetter) throws {
    guard let id = try id(of: letter.dossier, agency: letter.agency) else {
      throw StoreError.unknownNumber(letter.dossier)
    }
    let open = try batch(of: letter.agency)
    let statement = try statements[.insertLetter]
    statement.bind(letter.agency.text, at: 1)
    statement.bind(Int64(letter.year), at: 2)
    statement.bind(Int64(letter.number), at: 3)
    statement.bind(letter.letter, at: 4)
    statement.bind(id, at: 5)
    statement.bind(letter.kind, at: 6)
    statement.bind(Int64(letter.date.dayNumber), at: 7)
    statement.bind(letter.recordedAt.minuteNumber, at: 8)
    statement.bind(letter.by, at: 9)
    statement.bind(letter.reason.text, at: 10)
    statement.bind((letter.originalDue?.dayNumber).map(Int64.init), at: 11)
    statement.bind((letter.newDate?.dayNumber).map(Int64.init), at: 12)
    statement.bind(letter.late ? 1 : 0, at: 13)
    statement.bind(letter.fileName, at: 14)
    statement.bind(letter.fileDigest, at: 15)
    statement.bind(letter.template, at: 16)
    statement.bind(letter.values, at: 17)
    statement.bind(letter.valuesDigest, at: 18)
    statement.bind(batches[open].number, at: 19)
    switch statement.run() {
    case SQLITE_OK: break
    case ResultCode.unique: throw StoreError.alreadyReappointed(letter.dossier)
    case ResultCode.primaryKey:
      throw StoreError.letterNumberTaken(year: letter.year, number: letter.number)
    case let code: throw StoreError(code: code, message: "writing a letter")
    }
    batches[open].letters.append((letter.year, letter.number, letter.lineDigest))
  }
}
