public import DossierImport

// What the faces show of an import, so that they need not know how files are read.

extension ImportReport {
  /// Exit status 1: a row was kept out.
  public var hasRejections: Bool { counts.rejected > 0 }
}

extension ImportedFile {
  /// "UTF-8", "TCVN3 (.VnTime), có lẽ: …"; nil of a workbook, which says it itself.
  public var encodingName: String? {
    guard let encoding else { return nil }
    let isPlain = encoding.encoding == .utf8 && encoding.confidence == .certain
    return encoding.encoding.title
      + (isPlain ? "" : ", \(encoding.confidenceWords): \(encoding.words)")
  }

  /// What to say of the encoding: "bảng mã TCVN3 (.VnTime), chắc chắn: …", and what to beware of;
  /// of a file that is UTF-8 for certain only the latter.
  public var encodingNotes: [String] {
    guard let encoding, encoding.encoding != .utf8 || encoding.confidence != .certain else {
      return [encoding?.caution].compactMap(\.self)
    }
    let name = "bảng mã \(encoding.encoding.title), \(encoding.confidenceWords): \(encoding.words)"
    return [name] + [encoding.caution].compactMap(\.self)
  }

  /// "CSV, dấu chấm phẩy", "JSON Lines".
  public var formatName: String {
    switch format {
    case .jsonLines: "JSON Lines"
    case .sheet(let name): name.isEmpty ? "bảng HTML" : "trang tính \"\(name)\""
    case .delimited(separator: UInt8(ascii: ",")): "CSV"
    case .delimited(separator: UInt8(ascii: ";")): "CSV, dấu chấm phẩy"
    case .delimited(separator: UInt8(ascii: "|")): "CSV, dấu gạch đứng"
    case .delimited: "CSV, dấu tab"
    }
  }

  /// Rows that are no dossiers: what they are, how many, and the first lines of them.
  public var skippedRows: [(what: String, count: Int, lines: [Int])] { skipped.words }

  /// Header cells with what each was taken for, and why.
  public var readColumns: [ReadColumn] {
    columns.enumerated().map { place, column in
      ReadColumn(
        place: format != .jsonLines && column.isInFile ? place + 1 : nil,
        header: column.header, field: column.column?.name,
        basis: column.basis, evidence: column.evidence,
        match: column.isByName
          ? column.column.flatMap { HeaderMatch(column.header, of: $0) } : nil)
    }
  }
}

/// A column of a file with what it was taken for.
public struct ReadColumn: Sendable {
  /// Its place in the file, from 1; nil where it has none: a key, or what groups or a profile give.
  public var place: Int?
  /// Header as the file has it.
  public var header: String
  /// Field of ours; nil = not read.
  public var field: String?
  /// What decided where the name of the column did not, one English word for programs.
  var basis: String?
  /// The same, or why it is not read, in Vietnamese.
  public var evidence: String?
  /// How the header bears the field's name; nil where something else decided.
  public var match: HeaderMatch?

  /// The letters of the place, "AB"; empty without one.
  public var letters: String { place.map { ColumnLetters.text($0) } ?? "" }

  /// Why the column was taken for what it was, in Vietnamese.
  public var how: String? { evidence ?? match?.words }
}

extension FileColumn {
  /// Whether the file has such a column; groups and profiles give values without one.
  fileprivate var isInFile: Bool {
    switch reason {
    case .name, .unknown, .near, .second, .own, .values, .profile: true
    case .constant, .groups: false
    }
  }

  /// What decided for the column; nil where its name did, and where nothing was read.
  fileprivate var basis: String? {
    switch reason {
    case .name, .unknown, .near, .second, .own: nil
    case .values: "values"
    case .profile: "profile"
    case .constant: "constant"
    case .groups: "groups"
    }
  }
}

extension ImportExplanation {
  /// Rows before the last sample that are no dossiers: what they are, how many, and where.
  public var skippedRows: [(what: String, count: Int, lines: [Int])] { skipped.words }
}

extension [SkippedRow: (count: Int, lines: [Int])] {
  fileprivate var words: [(what: String, count: Int, lines: [Int])] {
    SkippedRow.allCases.compactMap { reason in
      self[reason].map { (reason.vietnamese, $0.count, $0.lines) }
    }
  }
}

extension ImportFindingGroup {
  /// The examples without those that say the same of another line: each with the lines of which it
  /// is true, in the order in which they were met.
  public var distinctExamples: [(example: ImportedExample, lines: [Int])] {
    var distinct: [(example: ImportedExample, lines: [Int])] = []
    for example in examples {
      if let place = distinct.firstIndex(where: { $0.example.saysTheSame(as: example) }) {
        distinct[place].lines.append(example.line)
      } else {
        distinct.append((example, [example.line]))
      }
    }
    return distinct
  }

  /// Whether the rows were kept out.
  public var isRejection: Bool {
    switch severity {
    case .rejected: true
    case .warning: false
    }
  }
}

extension ImportedExample {
  /// How the engine came to another answer, in short; nil where the file and the engine agree.
  public var proof: String? { finding.proof?.brief }

  fileprivate func saysTheSame(as other: ImportedExample) -> Bool {
    file == other.file && finding.column == other.finding.column && value == other.value
      && message == other.message
  }

  /// Physical line of the file.
  public var line: Int { finding.line }
  /// What is wrong with it, in words.
  public var message: String { finding.message }
  /// What to do.
  public var remedy: String { finding.remedy }
  /// The cell as the file has it; nil where it may not be shown.
  public var value: String? { finding.value }

  /// `cột H "Ngày tiếp nhận"`, by the letter a spreadsheet gives it, of JSON Lines
  /// `khóa "ngay_tiep_nhan"` or the byte of the line; nil for the row as a whole.
  public var columnLabel: String? {
    guard let column = finding.column else { return nil }
    guard isOfObject else {
      return "cột \(ColumnLetters.text(column))"
        + (finding.columnName.map { " \"\($0)\"" } ?? "")
    }
    if case .badJSON = finding.reason { return "byte thứ \(column)" }
    return finding.columnName.map { "khóa \"\($0)\"" } ?? "khóa thứ \(column)"
  }
}

/// Columns as spreadsheets name them.
public enum ColumnLetters {
  /// The letters of a column, from 1: 28 → "AB".
  public static func text(_ place: Int) -> String {
    var letters = ""
    var rest = place
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension SkippedRow {
  fileprivate var vietnamese: String {
    switch self {
    case .title: "dòng tựa trên tiêu đề"
    case .empty: "dòng trống"
    case .columnNumbers: "dòng số thứ tự cột"
    case .repeatedHeader: "tiêu đề lặp lại"
    case .profile: "dòng mà tệp kiểu cột bỏ qua"
    case .group: "dòng tên nhóm"
    case .total: "dòng tổng cộng"
    case .signature: "phần ký dưới bảng"
    }
  }
}
