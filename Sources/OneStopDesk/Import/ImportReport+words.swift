internal import DossierImport

// What the faces show of an import, so that they need not know how files are read.

extension ImportReport {
  /// Exit status 1: a row was kept out.
  public var hasRejections: Bool { counts.rejected > 0 }
}

extension ImportedFile {
  /// "CSV, dấu chấm phẩy", "JSON Lines".
  public var formatName: String {
    switch format {
    case .jsonLines: "JSON Lines"
    case .sheet(let name): name.isEmpty ? "bảng HTML" : "trang tính \"\(name)\""
    case .delimited(separator: UInt8(ascii: ",")): "CSV"
    case .delimited(separator: UInt8(ascii: ";")): "CSV, dấu chấm phẩy"
    case .delimited: "CSV, dấu tab"
    }
  }

  /// Rows that are no dossiers: what they are, how many, and the first lines of them.
  public var skippedRows: [(what: String, count: Int, lines: [Int])] {
    SkippedRow.allCases.compactMap { reason in
      skipped[reason].map { (reason.vietnamese, $0.count, $0.lines) }
    }
  }

  /// Header cells with the field that each was taken for; nil = not read.
  public var readColumns: [(header: String, field: String?)] {
    columns.map { ($0.header, $0.column?.name) }
  }
}

extension ImportFindingGroup {
  /// Whether the rows were kept out.
  public var isRejection: Bool {
    switch severity {
    case .rejected: true
    case .warning: false
    }
  }
}

extension ImportedExample {
  /// Physical line of the file.
  public var line: Int { finding.line }
  /// What is wrong with it, in words.
  public var message: String { finding.message }
  /// What to do.
  public var remedy: String { finding.remedy }
  /// The cell as the file has it; nil where it may not be shown.
  public var value: String? { finding.value }

  /// `cột H "Ngày tiếp nhận"`, by the letter a spreadsheet gives it; nil for the row as a whole.
  public var columnLabel: String? {
    guard let column = finding.column else { return nil }
    var letters = ""
    var number = column
    while number > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (number - 1) % 26))) + letters
      number = (number - 1) / 26
    }
    return "cột \(letters)" + (finding.columnName.map { " \"\($0)\"" } ?? "")
  }
}

extension SkippedRow {
  fileprivate var vietnamese: String {
    switch self {
    case .title: "dòng tựa trên tiêu đề"
    case .empty: "dòng trống"
    case .columnNumbers: "dòng số thứ tự cột"
    case .repeatedHeader: "tiêu đề lặp lại"
    case .group: "dòng tên nhóm"
    case .total: "dòng tổng cộng"
    case .signature: "phần ký dưới bảng"
    }
  }
}
