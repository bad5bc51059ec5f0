internal import DossierCore
internal import VietnameseText
internal import WorkingTime

/// Turns the cells of one record into a `DossierRow`, or into the reasons why it cannot be one.
struct RowInterpreter {
  /// Where the columns stand.
  let places: RowPlaces
  /// Dates after the date of this moment are refused.
  let asOf: CivilDate
  /// Proof that the file writes month/day/year; then no row can be read.
  var monthFirst: ImportFinding.Reason?
  /// What the groups above the next row have said.
  var carried = CarriedDown()
  /// Whether `ngay_dung` is called "Ngày rút …" in this file.
  let stopIsWithdrawal: Bool
  /// Which verdict a mark means, where the header of the column is a verdict ("Quá hạn").
  let markedVerdict: StatedVerdict?

  /// Texts that stand in many rows are made once.
  private var statuses: [TextKey: DossierState?] = [:]
  private var channels: [TextKey: Channel?] = [:]
  private var verdicts: [TextKey: StatedVerdict?] = [:]

  init(places: RowPlaces, asOf: CivilDate) {
    self.places = places
    self.asOf = asOf
    stopIsWithdrawal = folded(places.header(of: .stoppedAt)).contains("rut")
    let verdictHeader = folded(places.header(of: .verdict))
    markedVerdict = verdictHeader.contains("/") ? nil : StatedVerdict(verdictHeader)
  }

  /// What the record says. `window` holds the cells that are not in `record.extra`.
  mutating func interpret(
    _ record: borrowing Record, window: borrowing [UInt8]
  ) -> Result<DossierRow, RowRefusal> {
    var reading = RowReading(interpreter: self, line: record.line)
    if let monthFirst { return .failure(RowRefusal([reading.whole(monthFirst)])) }
    reading.row.places = places
    readTexts(&reading, record, window)
    let dates = readDates(&reading, record, window)
    let state = readStatus(&reading, record, window)
    reading.requireCells(dates, state)
    guard reading.refusals.isEmpty else { return .failure(RowRefusal(reading.refusals)) }
    reading.judge(dates, state)
    guard reading.refusals.isEmpty else { return .failure(RowRefusal(reading.refusals)) }
    return .success(reading.row)
  }

  private func text(
    _ column: ImportColumn, _ reading: inout RowReading, _ record: borrowing Record,
    _ window: borrowing [UInt8]
  ) -> String? {
    guard let place = places.place(of: column) else { return nil }
    let cell = record.cells[place]
    guard cell.end > cell.start else { return nil }
    let text =
      cell.inExtra
      ? CellText(record.extra.span.extracting(cell.start..<cell.end))
      : CellText(window.span.extracting(cell.start..<cell.end))
    guard let text else { return nil }
    if text.isRepaired { reading.warn(.repaired, column) }
    return text.text
  }

  private mutating func readTexts(
    _ reading: inout RowReading, _ record: borrowing Record, _ window: borrowing [UInt8]
  ) {
    if let number = text(.number, &reading, record, window) {
      reading.row.number = number
      if number.utf8.count > 100, number.unicodeScalars.count > 100 {
        reading.refuse(.numberTooLong, .number)
      } else if isScientific(number) {
        reading.refuse(.scientific, .number, value: number)
      } else if CellShape.isSeveralNumbers(number) {
        reading.refuse(.severalNumbers, .number, value: String(number.prefix(60)))
      }
    } else {
      reading.refuse(.missing(.number), .number)
    }
    if let receipt = text(.receiptCode, &reading, record, window), receipt != reading.row.number {
      reading.row.receiptCode = receipt
      if isScientific(receipt) { reading.refuse(.scientific, .receiptCode, value: receipt) }
    }
    reading.row.procedureCode = text(.procedureCode, &reading, record, window)
    reading.row.procedureName = text(.procedureName, &reading, record, window)
    reading.row.groupField = carried.field
    if carried.givesProcedure, reading.row.procedureCode == nil, reading.row.procedureName == nil {
      reading.row.procedureCode = carried.code
      reading.row.procedureName = carried.name
    }
    reading.row.applicant.name =
      text(.owner, &reading, record, window) ?? text(.submitter, &reading, record, window)
    if let idNumber = text(.idNumber, &reading, record, window) {
      reading.row.applicant.idNumber = idNumber
      if isScientific(idNumber) {
        reading.refuse(.scientific, .idNumber)
      } else if idNumber.utf8.count == 11, idNumber.utf8.allSatisfy(\.isDigit) {
        reading.warn(.lostZero, .idNumber)
      }
    }
    reading.row.applicant.address =
      text(.address, &reading, record, window) ?? text(.area, &reading, record, window)
    reading.row.applicant.phone = text(.phone, &reading, record, window)
    reading.row.applicant.email = text(.email, &reading, record, window)
    reading.row.officer = text(.officer, &reading, record, window)
    reading.row.unit = text(.unit, &reading, record, window)
    reading.row.abstract = text(.abstract, &reading, record, window)
    reading.row.onlineLevel = text(.onlineLevel, &reading, record, window)
    reading.row.delayReason = text(.delayReason, &reading, record, window)
    if let verdict = text(.verdict, &reading, record, window) {
      if let known = verdicts[TextKey(verdict)] {
        reading.row.verdict = known
      } else {
        reading.row.verdict =
          StatedVerdict(folded(verdict)) ?? (isMark(verdict) ? markedVerdict : nil)
        if verdicts.count < 1000 { verdicts[TextKey(verdict)] = .some(reading.row.verdict) }
      }
    }
    if let days = text(.daysLate, &reading, record, window) { reading.row.daysLate = Int(days) }
  }

  private mutating func readStatus(
    _ reading: inout RowReading, _ record: borrowing Record, _ window: borrowing [UInt8]
  ) -> DossierState? {
    if let channel = text(.channel, &reading, record, window) {
      if let known = channels[TextKey(channel)] {
        reading.row.channel = known
      } else {
        reading.row.channel = Channel(words: channel)
        if channels.count < 1000 { channels[TextKey(channel)] = .some(reading.row.channel) }
      }
      if reading.row.channel == nil { reading.warn(.unknownChannel, .channel, value: channel) }
    }
    guard let text = text(.status, &reading, record, window) else { return nil }
    let state: DossierState?
    if let known = statuses[TextKey(text)] {
      state = known
    } else {
      state = StatusCell.state(text)
      if statuses.count < 1000 { statuses[TextKey(text)] = .some(state) }
    }
    if state == nil { reading.refuse(.unknownStatus, .status, value: text) }
    return state
  }

  private func readDates(
    _ reading: inout RowReading, _ record: borrowing Record, _ window: borrowing [UInt8]
  ) -> RowDates {
    var dates = RowDates()
    for column in RowDates.columns {
      guard let place = places.place(of: column) else { continue }
      let cell = record.cells[place]
      guard cell.end > cell.start else { continue }
      let date =
        cell.inExtra
        ? DateCell(record.extra.span.extracting(cell.start..<cell.end))
        : DateCell(window.span.extracting(cell.start..<cell.end))
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

  /// 2.71E+10, 2,71E+10.
  private func isScientific(_ text: String) -> Bool {
    var hasExponent = false
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2E, 0x2C: if hasExponent { return false }
      case 0x45, 0x65:
        if hasExponent || digits == 0 { return false }
        hasExponent = true
        digits = 0
      case 0x2B, 0x2D: if !hasExponent || digits > 0 { return false }
      default: return false
      }
    }
    return hasExponent && digits > 0 && text.utf8.contains(0x2B)
  }

  /// Whether a cell is a tick under a header that says what it means.
  private func isMark(_ text: String) -> Bool {
    ["x", "1", "co", "true", "v"].contains(folded(text))
  }
}

/// Why a row cannot be taken: one finding at least, the first of them counted.
struct RowRefusal: Error {
  let findings: [ImportFinding]
  init(_ findings: [ImportFinding]) { self.findings = findings }
}

/// A row while it is being read.
struct RowReading {
  private let places: RowPlaces
  private let asOf: CivilDate
  private let stopIsWithdrawal: Bool
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

  /// Holds the dates against each other, the status and the day of the import, and says what they
  /// prove.
  mutating func judge(_ dates: RowDates, _ state: DossierState?) {
    for column in RowDates.columns where column != .appointment {
      if let moment = dates[column], moment.date > asOf {
        refuse(.inFuture(asOf: asOf), column, value: moment.vietnamese)
      }
    }
    row.appointment = dates.appointment?.date
    guard let start = begin(dates, state) else { return }
    let end = end(dates, state)
    order(dates, start, end)
  }

  /// The receipt, or the submission that was never accepted.
  private mutating func begin(
    _ dates: RowDates, _ state: DossierState?
  ) -> (column: ImportColumn, at: Moment)? {
    let isUnaccepted = state == .intakeRefused || (state == .submitted && dates.receivedAt == nil)
    if isUnaccepted {
      let column: ImportColumn = dates.submittedAt == nil ? .receivedAt : .submittedAt
      guard let at = dates[column] else { return nil }
      row.events.append(ProvenEvent(kind: .submitted, at: at, column: column))
      return (column, at)
    }
    guard let at = dates.receivedAt else { return nil }
    row.events.append(ProvenEvent(kind: .received, at: at, column: .receivedAt))
    if let asked = dates.supplementRequestedAt {
      row.events.append(
        ProvenEvent(kind: .supplementRequested, at: asked, column: .supplementRequestedAt))
    }
    if let answered = dates.supplementReceivedAt {
      if dates.supplementRequestedAt == nil {
        refuse(.supplementNotAsked, .supplementReceivedAt, value: answered.vietnamese)
      }
      row.events.append(
        ProvenEvent(kind: .supplementReceived, at: answered, column: .supplementReceivedAt))
    }
    return (.receivedAt, at)
  }

  /// The end and the hand-over that the row proves.
  private mutating func end(_ dates: RowDates, _ state: DossierState?) -> ProvenEvent? {
    let resultColumn: ImportColumn? =
      dates.completedAt != nil ? .completedAt : dates.returnedAt != nil ? .returnedAt : nil
    let anyEnd: ImportColumn? =
      resultColumn ?? (dates.refusedAt != nil ? .refusedAt : nil)
      ?? (dates.stoppedAt != nil ? .stoppedAt : nil)
    let kind: DossierEvent.Kind
    let column: ImportColumn?
    switch state {
    case .submitted, .received, .processing, .awaitingIntakeSupplement, .awaitingSupplement,
      .awaitingPayment, .suspended:
      if let anyEnd, let state {
        refuse(.openWithEndDate(state), anyEnd, value: dates[anyEnd]?.vietnamese)
      }
      return nil
    case .intakeRefused:
      exclude([.stoppedAt], dates, .intakeRefused)
      (kind, column) = (.intakeRefused, dates.refusedAt != nil ? .refusedAt : resultColumn)
    case .withdrawn:
      exclude([.refusedAt], dates, .withdrawn)
      (kind, column) = (.withdrawn, dates.stoppedAt != nil ? .stoppedAt : resultColumn)
    case .discontinued:
      exclude([.refusedAt], dates, .discontinued)
      (kind, column) = (.discontinued, dates.stoppedAt != nil ? .stoppedAt : resultColumn)
    case .closedUnanswered:
      exclude([.refusedAt], dates, .closedUnanswered)
      (kind, column) = (.closedUnanswered, dates.stoppedAt != nil ? .stoppedAt : resultColumn)
    case .refused:
      exclude([.stoppedAt], dates, .refused)
      (kind, column) = (.refused, dates.refusedAt != nil ? .refusedAt : resultColumn)
    case .resolved, .resultReturned:
      exclude([.stoppedAt], dates, state ?? .resolved)
      (kind, column) =
        dates.refusedAt != nil ? (.refused, .refusedAt) : (.resolved, resultColumn)
    case nil, .absent:
      if dates.stoppedAt != nil {
        if dates.refusedAt != nil { exclude([.refusedAt], dates, .discontinued) }
        (kind, column) = (stopIsWithdrawal ? .withdrawn : .discontinued, .stoppedAt)
      } else if dates.refusedAt != nil {
        (kind, column) = (.refused, .refusedAt)
      } else if resultColumn != nil {
        (kind, column) = (.resolved, resultColumn)
      } else {
        return nil
      }
    }
    guard let column, let at = dates[column] else {
      if let state { refuse(.endedWithoutDate(state), .status) }
      return nil
    }
    let event = ProvenEvent(kind: kind, at: at, column: column)
    row.events.append(event)
    handOver(dates, state, after: event)
    return event
  }

  private mutating func handOver(
    _ dates: RowDates, _ state: DossierState?, after end: ProvenEvent
  ) {
    guard let at = dates.returnedAt else {
      if state == .resultReturned { warn(.handOverNotProven, .status) }
      return
    }
    switch end.kind {
    case .resolved, .refused:
      row.events.append(ProvenEvent(kind: .resultReturned, at: at, column: .returnedAt))
    case .withdrawn, .discontinued, .closedUnanswered, .intakeRefused:
      if end.column != .returnedAt { warn(.handOverWithoutResult, .returnedAt) }
    case .submitted, .received, .factsStated, .transferred, .forwarded, .consultationRequested,
      .consultationAnswered, .supplementRequested, .supplementReceived, .paymentRequested,
      .paymentReceived, .suspended, .resumed, .recalculated, .apologyIssued, .paperIssued,
      .letterSent, .letterDelivered, .letterFailed, .resultReturned, .corrected, .importReversed:
      break
    }
  }

  private mutating func exclude(
    _ columns: [ImportColumn], _ dates: RowDates, _ state: DossierState
  ) {
    for column in columns {
      if let moment = dates[column] {
        refuse(.statusAgainstColumn(state, column), column, value: moment.vietnamese)
      }
    }
  }

  /// Nothing precedes the start; answers follow questions; the hand-over follows the result.
  private mutating func order(
    _ dates: RowDates, _ start: (column: ImportColumn, at: Moment), _ end: ProvenEvent?
  ) {
    check(.appointment, dates.appointment.map { Moment($0.date) }, start)
    check(.supplementRequestedAt, dates.supplementRequestedAt, start)
    if let asked = dates.supplementRequestedAt {
      check(.supplementReceivedAt, dates.supplementReceivedAt, (.supplementRequestedAt, asked))
    }
    if let end {
      check(end.column, end.at, start)
      if let answered = dates.supplementReceivedAt {
        check(end.column, end.at, (.supplementReceivedAt, answered))
      } else if let asked = dates.supplementRequestedAt {
        check(end.column, end.at, (.supplementRequestedAt, asked))
      }
      if end.kind == .resolved || end.kind == .refused, end.column != .returnedAt {
        check(.returnedAt, dates.returnedAt, (end.column, end.at))
      }
    }
  }

  private mutating func check(
    _ column: ImportColumn, _ moment: Moment?, _ first: (column: ImportColumn, at: Moment)
  ) {
    guard let moment, moment.precedes(first.at) else { return }
    refuse(.before(first.column, first.at), column, value: moment.vietnamese)
  }
}

/// The dates of a row by column.
struct RowDates {
  var submittedAt: Moment?
  var receivedAt: Moment?
  var appointment: Moment?
  var completedAt: Moment?
  var returnedAt: Moment?
  var supplementRequestedAt: Moment?
  var supplementReceivedAt: Moment?
  var refusedAt: Moment?
  var stoppedAt: Moment?

  /// All columns of dates.
  static let columns = ImportColumn.allCases.filter(\.isDate)

  subscript(column: ImportColumn) -> Moment? {
    get {
      switch column {
      case .submittedAt: submittedAt
      case .receivedAt: receivedAt
      case .appointment: appointment
      case .completedAt: completedAt
      case .returnedAt: returnedAt
      case .supplementRequestedAt: supplementRequestedAt
      case .supplementReceivedAt: supplementReceivedAt
      case .refusedAt: refusedAt
      case .stoppedAt: stoppedAt
      case .number, .procedureCode, .procedureName, .abstract, .field, .owner, .submitter,
        .idNumber, .address, .area, .phone, .email, .sets, .status, .verdict, .daysLate,
        .delayReason, .receiver, .officer, .unit, .channel, .returnChannel, .fee, .onlineLevel,
        .note, .ordinal, .receiptCode:
        nil
      }
    }
    set {
      switch column {
      case .submittedAt: submittedAt = newValue
      case .receivedAt: receivedAt = newValue
      case .appointment: appointment = newValue
      case .completedAt: completedAt = newValue
      case .returnedAt: returnedAt = newValue
      case .supplementRequestedAt: supplementRequestedAt = newValue
      case .supplementReceivedAt: supplementReceivedAt = newValue
      case .refusedAt: refusedAt = newValue
      case .stoppedAt: stoppedAt = newValue
      case .number, .procedureCode, .procedureName, .abstract, .field, .owner, .submitter,
        .idNumber, .address, .area, .phone, .email, .sets, .status, .verdict, .daysLate,
        .delayReason, .receiver, .officer, .unit, .channel, .returnChannel, .fee, .onlineLevel,
        .note, .ordinal, .receiptCode:
        break
      }
    }
  }
}

extension Moment {
  /// Whether this moment lies before another: by date where one of them stands for a whole day.
  func precedes(_ other: Moment) -> Bool {
    isWholeDay || other.isWholeDay ? date < other.date : self < other
  }
}

extension StatedVerdict {
  /// The verdict in folded words; nil when there is none in them.
  init?(_ folded: String) {
    if folded.contains("qua han") || folded.contains("tre han") || folded.contains("tre hen") {
      self = .late
    } else if folded.contains("truoc han") || folded.contains("som han") {
      self = .early
    } else if folded.contains("dung han") || folded.contains("trong han")
      || folded.contains("con han")
    {
      self = .inTime
    } else {
      return nil
    }
  }
}

extension Channel {
  /// The channel that a file's words or the portal's code (`KenhThucHien`) mean.
  init?(words: String) {
    if let own = Channel(rawValue: words) {
      self = own
      return
    }
    let text = folded(words)
    if text.contains("vneid") {
      self = .vneid
    } else if text == "2" || text.contains("truc tuyen") || text.contains("online") {
      self = .online
    } else if text == "3" || text.contains("buu chinh") || text.contains("bcci")
      || text.contains("buu dien")
    {
      self = .postal
    } else if text == "1" || text.contains("truc tiep") {
      self = .atDesk
    } else {
      return nil
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}

extension RowPlaces {
  /// Place from 0; nil where the file has no such column.
  func place(of column: ImportColumn) -> Int? { number(of: column).map { $0 - 1 } }
}
