internal import OneStopDesk
internal import PlainJSON
internal import WorkingTime

/// The imports of an agency.
struct ImportsScreen {
  private let imports: [ImportEntry]
  private let isFiltered: Bool

  private static let wideColumns = 100

  init(_ imports: [ImportEntry], isFiltered: Bool = false) {
    self.imports = imports
    self.isFiltered = isFiltered
  }

  func lines(columns: Int) -> [String] {
    guard !imports.isEmpty else {
      return [isFiltered ? "Không có lần nhập nào chưa xong." : "Chưa nhập tệp nào."]
    }
    // Who it was gives way where the terminal is narrow: the name of the file needs the room.
    let tellsWho = columns >= ImportsScreen.wideColumns
    let table = Table(
      columns: [.right, .text, .left] + (tellsWho ? [.text] : []) + [
        .right, .right, .right, .text,
      ],
      title: ["Lần", "Tệp", "Lúc"] + (tellsWho ? ["Người nhập"] : [])
        + ["Đọc", "Thêm", "Từ chối", "Tình trạng"],
      rows: imports.map { entry in
        [String(entry.id), entry.file, entry.startedAt.vietnamese] + (tellsWho ? [entry.by] : [])
          + [
            Layout.number(entry.counts.read), Layout.number(entry.counts.accepted),
            Layout.number(entry.counts.rejected), ImportEntryScreen.state(entry),
          ]
      })
    var lines = table.lines(columns: columns)
    for entry in imports where entry.isUnfinished {
      lines += [""] + Layout.wrap(ImportEntryScreen.remedy(entry), to: columns, hang: 2)
    }
    return lines
  }

  /// The list as CSV: the members of the JSON.
  static func csv(_ imports: [ImportEntry]) -> [String] {
    guard let first = imports.first else { return [] }
    let names = (first.json.objectValue ?? []).map(\.0)
    return [CSVLine(names).text]
      + imports.map { entry in
        CSVLine((entry.json.objectValue ?? []).map { cell($0.1) }).text
      }
  }

  private static func cell(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .bool, .integer, .number, .array, .object: value.text
    }
  }
}

/// One import.
struct ImportEntryScreen {
  private let entry: ImportEntry
  private static let labelWidth = 14

  init(_ entry: ImportEntry) { self.entry = entry }

  func lines(columns: Int) -> [String] {
    var lines = Layout.wrap(
      "Lần nhập \(entry.id) · \(entry.file) · \(Self.state(entry))", to: columns, hang: 2)
    let counts = entry.counts
    let rows: [(String, String?)] = [
      ("Người nhập", entry.by), ("Bắt đầu", entry.startedAt.vietnamese),
      ("Xong", entry.finishedAt?.vietnamese), ("Tính đến", entry.asOf.vietnamese),
      ("SHA-256", entry.sha256), ("Kiểu tệp", entry.profile),
      (
        "Dòng hồ sơ",
        "đọc \(Layout.number(counts.read)): thêm mới \(Layout.number(counts.accepted)), "
          + "không đổi \(Layout.number(counts.unchanged)), từ chối \(Layout.number(counts.rejected))"
      ),
      ("Bỏ qua", "\(Layout.number(counts.skipped)) dòng không phải hồ sơ"),
      ("Cảnh báo", Layout.number(counts.warnings)), ("Sự kiện", Layout.number(counts.events)),
      ("Hoàn tác", entry.reversal.map(Self.reversal)),
    ]
    let width = 2 + Self.labelWidth
    for (label, text) in rows {
      guard let text, !text.isEmpty else { continue }
      let wrapped = Layout.wrap(text, to: columns, start: width, hang: width)
      lines.append("  " + Layout.left(label, Self.labelWidth) + wrapped[0].dropFirst(width))
      lines += wrapped.dropFirst()
    }
    if entry.isUnfinished {
      lines += [""] + Layout.wrap(Self.remedy(entry), to: columns, hang: 2)
    }
    return lines
  }

  private static func reversal(_ reversal: ReversedImport) -> String {
    "\(reversal.at.vietnamese), \(reversal.by): \(reversal.reason) "
      + "(\(Layout.number(reversal.dossiers)) hồ sơ, còn \(Layout.number(reversal.remaining)))"
  }

  /// How it ended.
  static func state(_ entry: ImportEntry) -> String {
    if let reversal = entry.reversal {
      let day = reversal.at.date.vietnamese
      return reversal.remaining == 0
        ? "đã hoàn tác \(day)"
        : "hoàn tác một phần \(day), còn \(Layout.number(reversal.remaining)) hồ sơ"
    }
    if entry.finishedAt != nil { return "xong" }
    return entry.completedBy.map { "bị ngắt, lần \($0) đã hoàn tất" } ?? "chưa xong"
  }

  /// What to do about one that is not finished.
  static func remedy(_ entry: ImportEntry) -> String {
    "Lần \(entry.id) chưa xong: bị ngắt giữa chừng, hoặc đang chạy. Các hồ sơ đã ghi đều trọn vẹn. "
      + "Cách xử lý: chạy lại motcua import với đúng tệp \(entry.file); dòng đã ghi được tính là "
      + "không đổi."
  }
}
