internal import DocumentRendering
public import DossierReports
internal import VietnameseText

/// A form in which the register of dossiers is written; the raw value is the word of `--to` and the
/// ending of the file.
public enum RegisterFormat: String, Hashable, Sendable, CaseIterable {
  /// On the sheet of the form.
  case pdf
  /// The form, for an office that edits it.
  case docx
  /// The form, for a screen.
  case html
  /// The text alone.
  case txt
  /// Rows, however many.
  case csv
  /// A workbook, however many rows.
  case xlsx

  /// The rows' file; nil where the form is drawn.
  var sheet: SheetFormat? {
    switch self {
    case .csv: .csv
    case .xlsx: .xlsx
    case .pdf, .docx, .html, .txt: nil
    }
  }

  /// The form's file; nil where rows are written.
  var paper: PaperFormat? {
    switch self {
    case .pdf: .pdf
    case .docx: .docx
    case .html: .html
    case .txt: .txt
    case .csv, .xlsx: nil
    }
  }
}

/// Which dossiers stand in the register, and into what it is written (`letters register`).
public struct DossierRegisterRequest: Hashable, Sendable {
  /// They were received in it.
  public var period: ReportPeriod
  /// Only those of procedures of this field: one book per field (law.md §2.3).
  public var field: String?
  /// A file in each of these forms.
  public var formats: [RegisterFormat] = [.pdf]
  /// Their folder.
  public var folder = "."

  /// The register of a period, as PDF.
  public init(_ period: ReportPeriod) { self.period = period }

  /// A request as typed; what cannot be read is refused.
  public init(
    period: String, field: String?, formats: String?, folder: String?
  ) throws(DeskRefusal) {
    self.init(try DeskValues.period(period))
    self.field = field
    self.folder = folder ?? "."
    self.formats = try DeskValues.words(formats ?? "pdf", for: "--to")
  }

  /// The name of its files without ending, "so-theo-doi-2025-H2-tin-nguong-ton-giao".
  var fileName: String {
    let period = period.text.replacing("/", with: "-")
    guard let field else { return "so-theo-doi-\(period)" }
    let words = folded(field).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return "so-theo-doi-\(period)-\(words.joined(separator: "-"))"
  }
}

/// What `letters register` has written.
public struct DossierRegisterResult: Hashable, Sendable {
  /// Dossiers in the register.
  public var dossiers: Int
  /// Paths of the files.
  public var files: [String]
}
