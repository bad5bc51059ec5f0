internal import DocumentRendering
internal import DossierCore
internal import LegalBasis
internal import WorkingTime

extension Desk {
  /// The table of the dossiers of a filter as CSV, line by line (`export --format csv`): with a
  /// byte order mark, as Excel needs it, and one line feed behind a carriage return.
  public func exportCSV(
    _ filter: ListFilter, _ line: (String) throws -> Void
  ) throws(DeskRefusal) {
    let session = try openForReading()
    var table = DossierTable(session)
    try DeskRefusal.translating {
      try line(CSVFile.byteOrderMark + CSVLine(DossierTable.columns.map(\.title)).text)
    }
    try list(filter) { view in try line(CSVLine(table.cells(view)).text) }
  }

  /// The table of the dossiers of a filter as a workbook (`export --format xlsx`), which is made in
  /// a file of its own first: a workbook is whole or none.
  public func exportWorkbook(
    _ filter: ListFilter, _ bytes: ([UInt8]) throws -> Void
  ) throws(DeskRefusal) {
    let path = DeskFiles.temporary("xlsx")
    defer { DeskFiles.remove(path) }
    _ = try exportTables(TableRequest(.xlsx, path: path, filter: filter))
    try DeskRefusal.translating { try DeskFiles.read(path, bytes) }
  }

  /// Writes files of dossiers, row by row: memory does not grow with their number, and a file is
  /// there whole or not at all (`export --to csv,xlsx --out DIR`).
  ///
  /// - Parameter progress: told how many dossiers are written.
  public func exportTables(
    _ request: TableRequest, progress: (_ done: Int) -> Void = { _ in }
  ) throws(DeskRefusal) -> TableResult {
    let session = try openForReading()
    var table = DossierTable(session)
    var sheets: [any SheetFile] = []
    var count = 0
    try DeskRefusal.writing {
      for folder in Set(request.files.compactMap { DeskFiles.folder(of: $0.path) }).sorted() {
        try WholeFile.makeFolder(folder)
      }
      for (format, path) in request.files {
        if let sheet = format.sheet { sheets.append(try sheet.file(session.head, path: path)) }
      }
    }
    if !sheets.isEmpty {
      try list(request.filter) { view in
        let cells = table.cells(view)
        try DeskRefusal.writing { for sheet in sheets { try sheet.add(cells) } }
        count += 1
        progress(count)
      }
    }
    try DeskRefusal.writing { for sheet in sheets { try sheet.finish() } }
    for (format, path) in request.files where format == .jsonl { try exportLines(to: path) }
    return TableResult(dossiers: count, files: request.files.map(\.path))
  }

  /// Writes the whole store as JSON Lines into a file.
  private func exportLines(to path: String) throws(DeskRefusal) {
    let file = try DeskRefusal.writing { try LineFile(path: path) }
    try export { bytes in try DeskRefusal.writing { try file.add(bytes) } }
    try DeskRefusal.writing { try file.finish() }
  }
}

extension DeskSession {
  /// Head of the workbook; its date makes the same dossiers give the same bytes.
  fileprivate var head: SheetHead {
    SheetHead(
      name: "Hồ sơ", title: "Hồ sơ ngày \(context.asOf.date.vietnamese)",
      author: law.agency.names(on: context.asOf.date)?.name ?? law.agency.code,
      date: context.asOf.date, columns: DossierTable.columns)
  }
}

extension DeskRefusal {
  /// Runs `body`; a file that cannot be written is a trouble, with what to do.
  static func writing<Result>(_ body: () throws -> Result) throws(DeskRefusal) -> Result {
    try translating {
      do { return try body() } catch let error as FileRefusal { throw notWritten(error) }
    }
  }

  private static func notWritten(_ error: FileRefusal) -> DeskRefusal {
    if error.isTooManyRows {
      return DeskRefusal(
        .trouble, code: "tooManyRows",
        message: "\(error.path): bảng tính chỉ chứa được \(XLSXFile.mostRows) dòng.",
        remedy: "xuất ra csv, hoặc lọc bớt: --procedure, --officer, --state.")
    }
    return DeskRefusal(
      .trouble, code: "fileNotWritten",
      message: "không ghi được \(error.path): \(error.text).",
      remedy: "kiểm tra thư mục, quyền ghi và chỗ trống trên đĩa rồi chạy lại; "
        + "không có tệp nào bị ghi dở.")
  }
}
