public import DossierCore
public import WorkingTime

/// Something to say about a row: why it was rejected, or what a clerk should look at.
///
/// The words stand in `ImportFinding+words.swift`. Personal data never stand in a finding: a value
/// is quoted only where `ImportColumn.mayBeQuoted`.
public struct ImportFinding: Hashable, Sendable {
  /// What is the matter.
  public var reason: Reason
  /// Physical line of the file on which the row begins, from 1.
  public var line: Int
  /// Place of the cell in its row, from 1; nil where the row as a whole is meant.
  public var column: Int?
  /// Header of the column as the file has it, "Ngày tiếp nhận".
  public var columnName: String?
  /// The cell as the file has it, shortened; nil where it may not be shown.
  public var value: String?
  /// How the engine came to another answer than the file; nil where they do not differ.
  public var proof: DifferenceProof?

  /// A finding.
  public init(
    _ reason: Reason, line: Int, column: Int? = nil, columnName: String? = nil,
    value: String? = nil
  ) {
    self.reason = reason
    self.line = line
    self.column = column
    self.columnName = columnName
    self.value = value.map(Self.shortened)
  }

  /// The beginning of a cell, 60 characters at most.
  private static func shortened(_ value: String) -> String {
    guard value.utf8.count > 60, value.count > 60 else { return value }
    return value.prefix(59) + "…"
  }

  /// Whether the row was kept out, or only remarked on.
  public enum Severity: String, Hashable, Sendable {
    /// The row changes nothing.
    case rejected
    /// The row was taken; somebody should look at this.
    case warning
  }

  /// Severity by reason.
  public var severity: Severity { reason.severity }

  /// What can be the matter with a row. The first group rejects it, the second warns.
  public enum Reason: Hashable, Sendable {
    // Bytes and form.
    /// A quotation mark without its partner.
    case unterminatedQuote
    /// Text behind a closing quotation mark.
    case textAfterQuote
    /// A NUL byte.
    case binary
    /// Bytes that the encoding of the file does not have.
    case notInEncoding(TextEncoding)
    /// A cell of more than 100,000 characters.
    case fieldTooLong(characters: Int)
    /// A line beyond all measure.
    case lineTooLong
    /// Fewer cells than the header.
    case tooFewCells(found: Int, expected: Int)
    /// The file ends in the middle of this row.
    case cutShort(found: Int, expected: Int)
    /// More cells than the header.
    case tooManyCells(found: Int, expected: Int)
    /// No JSON object of texts and numbers.
    case badJSON(String)
    /// Two keys of one object mean the same column and differ.
    case doubleKey(ImportColumn)

    // Cells.
    /// An empty cell that the row cannot do without.
    case missing(ImportColumn)
    /// Neither code nor name of the procedure.
    case missingProcedure
    /// A cell that is no date.
    case badDate(DateRefusal)
    /// Somewhere in the column stands a date that can only be month/day/year.
    case monthFirst(evidence: String, line: Int, column: Int)
    /// A status that is none of the ten, nor one of our names.
    ///
    /// `hint` says why it is unsure, or what was probably meant.
    case unknownStatus(hint: String?)
    /// A number in scientific notation, 2.71E+10: digits are lost.
    case scientific
    /// A cell with the numbers of several dossiers.
    case severalNumbers
    /// A dossier number beyond 100 characters.
    case numberTooLong
    /// No such procedure; with the names that come close.
    case unknownProcedure(close: [String])
    /// Code and name mean two different procedures.
    case twoProcedures(byCode: String, byName: String)
    /// No law, no version, no calendar for the date of receipt; in the words of the catalogue.
    case noLaw(String)
    /// A procedure without a known limit, and no appointment that could serve as one.
    case noLimit

    // The row against itself, the day of the import, and the store.
    /// A date after the day of the import.
    case inFuture(asOf: CivilDate)
    /// A date that stands before another one which must come first.
    case before(ImportColumn, Moment)
    /// The status says ended, and no column proves when.
    case endedWithoutDate(DossierState)
    /// The status says open, and a column says it ended.
    case openWithEndDate(DossierState)
    /// The status and a column exclude each other.
    case statusAgainstColumn(DossierState, ImportColumn)
    /// A supplement came in that was never asked for.
    case supplementNotAsked
    /// The store holds another value.
    case differsFromStored(ImportColumn, stored: String?)
    /// The history would break a rule; in the words of the rule.
    case historyBreaks(String)

    // Warnings.
    /// The file calls it early, on time or late; what is computed differs.
    case verdictDiffers(computed: String)
    /// The file's days late differ.
    case daysLateDiffer(computed: Int)
    /// The file's appointment is not the statutory date.
    case appointmentDiffers(computed: CivilDate)
    /// The file's appointment serves as explicit limit of a procedure without a known one.
    case limitFromAppointment
    /// A limit in days stands where a date is expected; the catalogue's limit is used.
    case daysInsteadOfDate
    /// A letter or space was repaired (Ð, no-break space, zero-width space).
    case repaired
    /// An identity number of 11 digits: a leading zero may be lost.
    case lostZero
    /// A channel that is not known; not recorded.
    case unknownChannel
    /// Status "Đã trả kết quả" without a date of the hand-over.
    case handOverNotProven
    /// A hand-over of a dossier that has no result; not recorded.
    case handOverWithoutResult
    /// A fee that is no amount; fees are not recorded.
    case unreadableAmount
    /// A number of sets that is none; not recorded.
    case unreadableSets
    /// The procedure's code bears the suffix of another locality.
    case otherLocality(found: String, own: [String])
    /// The file's field is not the procedure's.
    case fieldDiffers(procedure: String)
    /// A step without a date, of another officer than is known; not recorded.
    case stepWithoutDate
  }
}

extension ImportFinding.Reason {
  /// Severity of the reason.
  public var severity: ImportFinding.Severity {
    switch self {
    case .unterminatedQuote, .textAfterQuote, .binary, .notInEncoding, .fieldTooLong, .lineTooLong,
      .tooFewCells, .cutShort, .tooManyCells, .badJSON, .doubleKey, .missing, .missingProcedure,
      .badDate, .monthFirst, .unknownStatus, .scientific, .severalNumbers, .numberTooLong,
      .unknownProcedure,
      .twoProcedures, .noLaw, .noLimit, .inFuture, .before, .endedWithoutDate, .openWithEndDate,
      .statusAgainstColumn, .supplementNotAsked, .differsFromStored, .historyBreaks:
      .rejected
    case .verdictDiffers, .daysLateDiffer, .appointmentDiffers, .limitFromAppointment,
      .daysInsteadOfDate, .repaired, .lostZero, .unknownChannel, .handOverNotProven,
      .handOverWithoutResult, .unreadableAmount, .unreadableSets, .otherLocality, .fieldDiffers,
      .stepWithoutDate:
      .warning
    }
  }

  /// The kind by which findings are counted; one camelCase word, without values.
  public var kind: String {
    switch self {
    case .unterminatedQuote: "unterminatedQuote"
    case .textAfterQuote: "textAfterQuote"
    case .binary: "binary"
    case .notInEncoding(.utf8): "notUTF8"
    case .notInEncoding: "notInEncoding"
    case .fieldTooLong: "fieldTooLong"
    case .lineTooLong: "lineTooLong"
    case .tooFewCells: "tooFewCells"
    case .cutShort: "cutShort"
    case .tooManyCells: "tooManyCells"
    case .badJSON: "badJSON"
    case .doubleKey: "doubleKey"
    case .missing: "missingValue"
    case .missingProcedure: "missingProcedure"
    case .badDate(.noSuchDay), .badDate(.noSuchMonth): "noSuchDate"
    case .badDate(.empty), .badDate(.notADate), .badDate(.twoDigitYear),
      .badDate(.yearOutOfRange), .badDate(.notATime), .badDate(.noSuchTime):
      "unreadableDate"
    case .monthFirst: "monthFirst"
    case .unknownStatus: "unknownStatus"
    case .scientific: "scientificNumber"
    case .severalNumbers: "severalNumbers"
    case .numberTooLong: "numberTooLong"
    case .unknownProcedure: "unknownProcedure"
    case .twoProcedures: "twoProcedures"
    case .noLaw: "noLaw"
    case .noLimit: "noLimit"
    case .inFuture: "inFuture"
    case .before(.receivedAt, _): "beforeReceipt"
    case .before: "wrongOrder"
    case .endedWithoutDate: "endedWithoutDate"
    case .openWithEndDate: "openWithEndDate"
    case .statusAgainstColumn: "statusContradicts"
    case .supplementNotAsked: "supplementNotAsked"
    case .differsFromStored: "differsFromStored"
    case .historyBreaks: "historyBreaksRule"
    case .verdictDiffers: "verdictDiffers"
    case .daysLateDiffer: "daysLateDiffer"
    case .appointmentDiffers: "appointmentDiffers"
    case .limitFromAppointment: "limitFromAppointment"
    case .daysInsteadOfDate: "daysInsteadOfDate"
    case .repaired: "repaired"
    case .lostZero: "lostZero"
    case .unknownChannel: "unknownChannel"
    case .handOverNotProven: "handOverNotProven"
    case .handOverWithoutResult: "handOverWithoutResult"
    case .unreadableAmount: "unreadableAmount"
    case .unreadableSets: "unreadableSets"
    case .otherLocality: "otherLocality"
    case .fieldDiffers: "fieldDiffers"
    case .stepWithoutDate: "stepWithoutDate"
    }
  }
}
