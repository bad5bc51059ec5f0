public import Spreadsheets

/// Why a file cannot be imported at all; nothing of it was read into the store.
///
/// The words stand in `FileRefusal+words.swift`.
public enum FileRefusal: Error, Hashable, Sendable {
  /// There is no such file.
  case missing
  /// A folder, not a file.
  case folder
  /// The system refuses to open or read it, with its error number.
  case unreadable(errno: Int32)
  /// Other bytes stood there, or none, when it had been read to its end.
  case changed
  /// No byte, or nothing but blank lines.
  case empty
  /// It holds NUL bytes or begins as a file of another kind.
  case foreign(Foreign)
  /// A workbook, or another file of sheets, that cannot be read.
  case sheet(SheetRefusal)
  /// The header line has bytes that the encoding of the file does not have; it begins at this byte
  /// of the file, from 0.
  case headerNotUTF8(line: Int, offset: Int)
  /// The header line breaks the rules of quotation marks.
  case headerBroken(line: Int)
  /// No cell of the first ten lines with text is a known column; the line that comes closest, and
  /// cells of it that are nearly names of ours.
  case noKnownColumn(line: Int, near: [NearHeader] = [])
  /// Columns that an import cannot do without and that the header lacks; a procedure by code or name
  /// counts as one. The line is the one that came closest, with cells that are nearly their names.
  case missingColumns([Required], line: Int, near: [NearHeader] = [])
  /// The same column twice, by their places from 1.
  case doubleColumn(ImportColumn, first: Int, second: Int, line: Int)
  /// A header that means one thing or another, and the values do not tell which; its place from 1.
  case ambiguousColumn(String, place: Int, between: [ImportColumn], line: Int)
  /// The workbook has no sheet of the name that a profile gives; the names that it has.
  case missingSheet(String, sheets: [String])

  /// Kinds of files that are told apart, so that the clerk hears what to do.
  public enum Foreign: Hashable, Sendable {
    /// A workbook: `.xlsx`, or another ZIP archive.
    case workbook
    /// An old workbook, `.xls`.
    case oldWorkbook
    /// A web page or XML, often named `.xls`.
    case markup
    /// Excel 2003 XML, often named `.xls`.
    case spreadsheetML
    /// PDF.
    case pdf
    /// Anything else that is no text.
    case binary
  }

  /// What a header must have.
  public enum Required: Hashable, Sendable, CaseIterable {
    /// `ma_ho_so`.
    case number
    /// `ngay_tiep_nhan`.
    case receipt
    /// `ma_tthc` or `ten_tthc`.
    case procedure

    /// The columns one of which must be there; without another number the one on the citizen's slip
    /// serves.
    var columns: [ImportColumn] {
      switch self {
      case .number: [.number, .receiptCode]
      case .receipt: [.receivedAt]
      case .procedure: [.procedureCode, .procedureName]
      }
    }
  }
}
