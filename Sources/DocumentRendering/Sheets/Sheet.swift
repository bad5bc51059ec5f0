public import WorkingTime

/// One cell of a sheet. There is no formula: what an applicant writes is never computed.
public enum SheetCell: Hashable, Sendable {
  /// Nothing known.
  case empty
  /// A text, as it stands: numbers of dossiers and telephones keep their zeros.
  case text(String)
  /// A date.
  case date(CivilDate)
  /// A moment; one that stands for the whole day is shown as a date.
  case moment(Moment)
  /// A whole number.
  case number(Int)

  /// A text; an unknown one is an empty cell.
  public init(_ text: String?) { self = text.map(SheetCell.text) ?? .empty }
  /// A date; an unknown one is an empty cell.
  public init(_ date: CivilDate?) { self = date.map(SheetCell.date) ?? .empty }

  /// The cell as text: 28/08/2026, or 28/08/2026 17:00, as `import` reads it.
  var plainText: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .date(let date): date.vietnamese
    case .moment(let moment):
      moment.isWholeDay
        ? moment.date.vietnamese : "\(moment.date.vietnamese) \(moment.time.iso)"
    case .number(let number): "\(number)"
    }
  }
}

/// A column of a sheet.
public struct SheetColumn: Hashable, Sendable {
  /// What stands in the first row.
  public let title: String
  /// Width in characters.
  public let width: Double

  /// A column.
  public init(_ title: String, width: Double) {
    self.title = title
    self.width = width
  }
}

/// What a sheet is called, and its columns.
public struct SheetHead: Hashable, Sendable {
  /// Name of the sheet, at most 31 characters.
  public let name: String
  /// Title of the document.
  public let title: String
  /// The agency.
  public let author: String
  /// Date in the document's properties: with it the same rows give the same bytes.
  public let date: CivilDate
  /// Columns.
  public let columns: [SheetColumn]

  /// A head.
  public init(
    name: String, title: String, author: String, date: CivilDate, columns: [SheetColumn]
  ) {
    self.name = name
    self.title = title
    self.author = author
    self.date = date
    self.columns = columns
  }
}

/// A file of rows, written one after another: memory does not grow with their number.
public protocol SheetFile: AnyObject {
  /// Adds a row; cells that are missing are empty.
  func add(_ cells: [SheetCell]) throws(FileRefusal)
  /// Completes the file and puts it in its place; one that is not finished leaves no file.
  func finish() throws(FileRefusal)
}

/// The forms in which rows are written.
public enum SheetFormat: String, Hashable, Sendable, CaseIterable {
  /// Text, UTF-8.
  case csv
  /// Workbook.
  case xlsx

  /// A file of this form.
  public func file(_ head: SheetHead, path: String) throws(FileRefusal) -> any SheetFile {
    switch self {
    case .csv: try CSVFile(head, path: path)
    case .xlsx: try XLSXFile(head, path: path)
    }
  }

  /// The form that a file's name asks for, by its ending; nil for another.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }
}
