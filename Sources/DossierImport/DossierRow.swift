public import DossierCore
public import WorkingTime

/// What one row of a file says about one dossier, checked against itself and the day of import.
public struct DossierRow: Hashable, Sendable {
  /// Physical line on which the row begins, from 1.
  public var line = 0
  /// The number, as it stands.
  public var number = ""
  /// `ma_bien_nhan` beside a number of its own, where both differ.
  public var receiptCode: String?
  /// Procedure code as it stands; nil where the file gives none.
  public var procedureCode: String?
  /// Procedure name as it stands.
  public var procedureName: String?
  /// Applicant, as far as the file knows him.
  public var applicant = ApplicantCells()
  /// Channel of filing.
  public var channel: Channel?
  /// Field as it stands; looked at, not kept.
  public var field: String?
  /// Officer in charge (`nguoi_xu_ly`); nil where he is the officer of `step`.
  public var officer: String?
  /// `don_vi`: code or name of an agency, or a unit.
  public var unit: String?
  /// Abstract.
  public var abstract: String?
  /// Online level.
  public var onlineLevel: String?
  /// Reason of the delay.
  public var delayReason: String?
  /// The appointment; its time of day is not kept.
  public var appointment: CivilDate?
  /// What the row proves, in the order in which it happened.
  public var events: [ProvenEvent] = []
  /// The step that the row is, where the file has a row for each and this one has a date.
  public var step: DatedStep?
  /// Whether it is a step without a date, so that its officer may be one of several.
  public var isUndatedStep = false
  /// The file's own verdict, in a column of its own or in the status.
  public var verdict: StatedVerdict?
  /// The verdict as it stands.
  public var verdictText: String?
  /// Where the verdict stands.
  public var verdictColumn = ImportColumn.verdict
  /// The file's own days late.
  public var daysLate: Int?
  /// Remarks on the row.
  public var warnings: [ImportFinding] = []
  /// Places of the cells that later findings may point at: column and header by `ImportColumn`.
  var places = RowPlaces.none

  /// A row without anything.
  init() {}

  /// A finding about a column of this row; the cell is not quoted.
  public func finding(
    _ reason: ImportFinding.Reason, at column: ImportColumn? = nil, value: String? = nil
  ) -> ImportFinding {
    guard let column else { return ImportFinding(reason, line: line) }
    return ImportFinding(
      reason, line: line, column: places.number(of: column),
      columnName: places.header(of: column), value: column.mayBeQuoted ? value : nil)
  }

  /// Moment of an event that the row proves.
  public func moment(of kind: DossierEvent.Kind) -> Moment? {
    events.first { $0.kind == kind }?.at
  }
}

/// An event that a row proves: which kind, and when.
public struct ProvenEvent: Hashable, Sendable {
  /// submitted, received, supplementRequested, supplementReceived, intakeRefused, resolved,
  /// refused, withdrawn, discontinued, closedUnanswered, resultReturned or stepStated.
  public var kind: DossierEvent.Kind
  /// When; 00:00 stands for the whole day.
  public var at: Moment
  /// The column that proves it.
  public var column: ImportColumn
}

/// A step with the moment of which a file says that it was in somebody's hands.
public struct DatedStep: Hashable, Sendable {
  /// Which step, and whose.
  public var step: StatedStep
  /// Its begin; where only its end is known, that. 00:00 stands for the whole day.
  public var at: Moment
  /// The column that says so.
  public var column: ImportColumn
}

/// The applicant's cells.
public struct ApplicantCells: Hashable, Sendable {
  /// `chu_ho_so`, else `nguoi_nop`.
  public var name: String?
  /// `so_dinh_danh`.
  public var idNumber: String?
  /// `dia_chi`, else `dia_ban`.
  public var address: String?
  /// `dien_thoai`.
  public var phone: String?
  /// `email`.
  public var email: String?
  /// Whether the row says anything about him.
  public var isEmpty: Bool {
    name == nil && idNumber == nil && address == nil && phone == nil && email == nil
  }
}

/// What a file itself says about the term.
public enum StatedVerdict: Hashable, Sendable {
  /// "Trước hạn".
  case early
  /// "Đúng hạn", "Trong hạn", "Còn hạn": not late.
  case inTime
  /// "Quá hạn", "Trễ hạn".
  case late
}

/// Where the columns of a file stand, for messages.
final class RowPlaces: Hashable, Sendable {
  private let numbers: [Int]
  private let headers: [String]

  static let none = RowPlaces(numbers: [], headers: [])

  /// Places from 0 (−1 = none) by the raw value of `ImportColumn`, and the header cells.
  init(numbers: [Int], headers: [String]) {
    self.numbers = numbers
    self.headers = headers
  }

  /// Place from 1.
  func number(of column: ImportColumn) -> Int? {
    guard numbers.indices.contains(column.rawValue), numbers[column.rawValue] >= 0 else {
      return nil
    }
    return numbers[column.rawValue] + 1
  }

  /// Header as the file has it, else the canonical name.
  func header(of column: ImportColumn) -> String {
    guard let number = number(of: column), headers.indices.contains(number - 1) else {
      return column.name
    }
    return headers[number - 1]
  }

  static func == (lhs: RowPlaces, rhs: RowPlaces) -> Bool {
    lhs.numbers == rhs.numbers && lhs.headers == rhs.headers
  }
  func hash(into hasher: inout Hasher) { hasher.combine(numbers) }
}
