internal import DocumentRendering

/// A form in which a table of dossiers is written; the raw value is the word of `--to` and the
/// ending of the file.
public enum TableFormat: String, Hashable, Sendable, CaseIterable {
  /// Text for spreadsheets.
  case csv
  /// Workbook.
  case xlsx
  /// All events, for `import` and for programs: not a table, and of the whole store.
  case jsonl

  /// The rows' file; nil where there are no rows.
  var sheet: SheetFormat? {
    switch self {
    case .csv: .csv
    case .xlsx: .xlsx
    case .jsonl: nil
    }
  }

  /// The form that a file's name asks for, by its ending; nil for another.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }
}

/// Files that `export` writes.
public struct TableRequest: Sendable {
  /// What is written, and where: a path for each form.
  public var files: [(format: TableFormat, path: String)]
  /// Which dossiers stand in the tables.
  public var filter: ListFilter

  /// Name of the files in a folder, without ending.
  static let name = "ho-so"

  /// One file.
  public init(_ format: TableFormat, path: String, filter: ListFilter) {
    files = [(format, path)]
    self.filter = filter
  }

  /// Files as typed: `--to csv,xlsx --out DIR`.
  public init(formats: String, folder: String?, filter: ListFilter) throws(DeskRefusal) {
    let formats: [TableFormat] = try DeskValues.words(formats, for: "--to")
    let folder = folder ?? "."
    files = formats.map { format in
      let name = "\(TableRequest.name).\(format.rawValue)"
      return (format, folder == "." ? name : DeskFiles.path(name, in: folder))
    }
    self.filter = filter
  }
}

/// What `export` has written into files.
public struct TableResult: Hashable, Sendable {
  /// Dossiers in each table.
  public var dossiers: Int
  /// Paths of the files.
  public var files: [String]
}
