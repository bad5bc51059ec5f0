internal import DossierCore
internal import struct Foundation.Data
internal import GRDB
internal import WorkingTime

extension RowBuffer {
  /// Values of a summary: what `Statements.insertSummary` binds from its third parameter on.
  static let summaryCellCount = 40

  mutating func append(_ date: CivilDate?) { append((date?.dayNumber).map(Int64.init)) }
  mutating func append(_ moment: Moment?) { append(moment?.minuteNumber) }

  /// Appends the columns of `summary` behind agency and dossier, in their order.
  mutating func append(
    _ summary: DossierSummary, number: DossierNumber, submissionNumber: DossierNumber?
  ) {
    append(number.text)
    append(submissionNumber?.text)
    append(summary.state.rawValue)
    append(summary.procedure)
    let facts = summary.facts
    append(facts.procedureCode)
    append(facts.applicant)
    append(facts.channel?.rawValue)
    append(facts.officer)
    append(facts.unit)
    append(facts.abstract)
    append(facts.onlineLevel)
    append(facts.appointment)
    append(facts.delayReason?.text)
    append(facts.boundaryFree.map { $0 ? 1 : 0 })
    append(summary.procedureText?.text)
    append(summary.rulesText?.text)
    append(summary.limit?.code)
    append(summary.submittedAt)
    append(summary.receivedAt)
    append(summary.due)
    append(summary.dueAt)
    append(summary.dueBeforeWait)
    append(summary.promised)
    append(summary.latestApology)
    append(summary.provisional ? 1 : 0)
    append(summary.endedAt)
    append(summary.endedAs?.rawValue)
    append(summary.statutory?.rawValue)
    append(summary.promisedClass?.rawValue)
    append(summary.returnedAt)
    append(summary.closingDate)
    append(summary.apology?.letter)
    append(summary.apology?.reason.text)
    append(summary.apology?.originalDue)
    append(summary.apology?.newDate)
    append(summary.apologyDate)
    append(Int64(summary.supplementRequests))
    append(summary.supplements.map(\.compact).joined(separator: " "))
    append(Int64(summary.lastSequence))
    append(facts.receiptCode)
  }
}

extension DossierSummary.SupplementSpan {
  /// "29384234:29390000", with "i" before a supplement at intake, nothing behind ":" while open.
  fileprivate var compact: String {
    let end = receivedAt.map { String($0.minuteNumber) } ?? ""
    return "\(atIntake ? "i" : "")\(requestedAt.minuteNumber):\(end)"
  }

  fileprivate init?(compact: Substring) {
    let atIntake = compact.first == "i"
    let parts = compact.dropFirst(atIntake ? 1 : 0)
      .split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let requested = Int64(parts[0]) else { return nil }
    var received: Moment?
    if !parts[1].isEmpty {
      guard let minute = Int64(parts[1]) else { return nil }
      received = Moment(minuteNumber: minute)
    }
    self.init(
      requestedAt: Moment(minuteNumber: requested), receivedAt: received, atIntake: atIntake)
  }
}

/// Columns of `summary` and of the applicant beside it, in the order in which they are read.
enum SummaryColumns {
  /// The columns, for a query over `summary AS s LEFT JOIN applicant AS a`.
  static let sql = """
    s.agency, s.dossier, s.number, s.submission_number, s.state, s.procedure, s.procedure_code,
    s.applicant, s.channel, s.officer, s.unit, s.abstract, s.online_level, s.appointment,
    s.delay_reason, s.boundary_free, s.procedure_text, s.rules_text, s.time_limit, s.submitted_at,
    s.received_at, s.due, s.due_at, s.due_before_wait, s.promised, s.latest_apology,
    s.provisional, s.ended_at, s.ended_as, s.statutory_class, s.promised_class, s.returned_at,
    s.closing_date, s.apology_letter, s.apology_reason, s.apology_original_due,
    s.apology_new_date, s.apology_date, s.supplement_requests, s.supplements, s.last_seq,
    s.receipt_code, a.name, a.id_number, a.address, a.phone, a.email
    """

  /// The tables of such a query.
  static let tables = """
    summary AS s LEFT JOIN applicant AS a ON a.agency = s.agency AND a.dossier = s.dossier
    """

  /// The dossier of a row, without its spans of due dates.
  static func record(_ row: Row) throws(StoreError) -> DossierRecord {
    var reader = RowReader(row)
    let agency = AgencyCode(reader.text() ?? "")
    let id = reader.integer() ?? 0
    let number = DossierNumber(reader.text() ?? "")
    let submissionNumber = reader.text().map(DossierNumber.init)
    var summary = DossierSummary.absent
    guard let state = DossierState(rawValue: reader.text() ?? "") else {
      throw .unreadableProjection(dossier: Int(id))
    }
    summary.state = state
    summary.procedure = reader.text()
    summary.facts.procedureCode = reader.text()
    summary.facts.applicant = reader.text()
    summary.facts.channel = try reader.word(id)
    summary.facts.officer = reader.text()
    summary.facts.unit = reader.text()
    summary.facts.abstract = reader.text()
    summary.facts.onlineLevel = reader.text()
    summary.facts.appointment = reader.date()
    summary.facts.delayReason = reader.text().map(DelayReason.init(text:))
    summary.facts.boundaryFree = reader.integer().map { $0 == 1 }
    summary.procedureText = reader.text().map(LawTextName.init)
    summary.rulesText = reader.text().map(LawTextName.init)
    if let code = reader.text() {
      guard let limit = try? TimeLimit(code: code) else {
        throw .unreadableProjection(dossier: Int(id))
      }
      summary.limit = limit
    }
    summary.submittedAt = reader.moment()
    summary.receivedAt = reader.moment()
    summary.due = reader.date()
    summary.dueAt = reader.moment()
    summary.dueBeforeWait = reader.date()
    summary.promised = reader.date()
    summary.latestApology = reader.date()
    summary.provisional = reader.integer() == 1
    summary.endedAt = reader.moment()
    summary.endedAs = try reader.word(id)
    summary.statutory = try reader.word(id)
    summary.promisedClass = try reader.word(id)
    summary.returnedAt = reader.moment()
    summary.closingDate = reader.date()
    let letter = reader.text()
    let reason = reader.text()
    let originalDue = reader.date()
    let newDate = reader.date()
    if let letter, let reason, let originalDue {
      summary.apology = Apology(
        letter: letter, reason: DelayReason(text: reason), originalDue: originalDue,
        newDate: newDate)
    }
    summary.apologyDate = reader.date()
    summary.supplementRequests = Int(reader.integer() ?? 0)
    for part in (reader.text() ?? "").split(separator: " ") {
      guard let span = DossierSummary.SupplementSpan(compact: part) else {
        throw .unreadableProjection(dossier: Int(id))
      }
      summary.supplements.append(span)
    }
    summary.lastSequence = Int(reader.integer() ?? 0)
    summary.facts.receiptCode = reader.text()
    var applicant: Applicant?
    if let name = reader.text() {
      applicant = Applicant(
        name: name, idNumber: reader.text(), address: reader.text(), phone: reader.text(),
        email: reader.text())
    }
    return DossierRecord(
      agency: agency, id: id, number: number, submissionNumber: submissionNumber,
      applicant: applicant, summary: summary)
  }
}

/// Reads the columns of a row one after another.
struct RowReader {
  private let row: Row
  private var column = -1

  init(_ row: Row) { self.row = row }

  mutating func text() -> String? {
    column += 1
    return row[column]
  }

  mutating func integer() -> Int64? {
    column += 1
    return row[column]
  }

  mutating func date() -> CivilDate? { integer().map { CivilDate(dayNumber: Int32($0)) } }

  mutating func moment() -> Moment? { integer().map(Moment.init(minuteNumber:)) }

  mutating func digest() -> Digest? {
    column += 1
    let bytes: [UInt8]? = (row[column] as Data?).map(Array.init)
    return bytes.flatMap(Digest.init(bytes:))
  }

  /// A word of one of our enums; a word that is none of them is an error.
  mutating func word<Word: RawRepresentable<String>>(_ dossier: Int64) throws(StoreError) -> Word? {
    guard let text = text() else { return nil }
    guard let word = Word(rawValue: text) else {
      throw .unreadableProjection(dossier: Int(dossier))
    }
    return word
  }
}
