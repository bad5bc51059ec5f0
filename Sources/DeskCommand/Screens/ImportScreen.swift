internal import OneStopDesk

/// What an import did: counts first, then each kind of mistake with its places.
struct ImportScreen {
  private let report: ImportReport
  private let explains: Bool
  /// Places shown of each kind, each saying something else; the JSON has more, the rejects file has all.
  private static let mostPlaces = 3

  init(_ report: ImportReport, explains: Bool) {
    self.report = report
    self.explains = explains
  }

  func lines(columns: Int) -> [String] {
    var lines: [String] = []
    for file in report.files {
      lines += Self.title(of: file, columns: columns)
      lines += counts(file.counts, columns: columns)
      if explains { lines += Self.skipped(file.skippedRows, columns: columns) }
      if file.explanation == nil { lines += unread(of: file, columns: columns) }
    }
    if report.files.count > 1 {
      lines += ["", "Cộng \(Layout.number(report.files.count)) tệp"]
      lines += counts(report.counts, columns: columns)
    }
    lines += groups(
      report.findings.filter(\.isRejection), title: "Từ chối", count: report.counts.rejected,
      unit: "dòng", columns: columns)
    lines += groups(
      report.findings.filter { !$0.isRejection }, title: "Lưu ý", count: report.counts.warnings,
      unit: "điều", columns: columns)
    if let path = report.rejectsPath {
      lines.append("")
      lines += Layout.wrap(
        "Đã ghi \(Layout.number(report.counts.rejected)) dòng vào \(path): sửa ở đó rồi nhập lại, "
          + "các dòng khác không bị đổi.", to: columns, start: 2, hang: 2)
    }
    if let (path, count) = report.differences {
      lines.append("")
      lines += Layout.wrap(
        count == 0
          ? "Không có chỗ nào tệp đánh giá hạn khác với tính ra; \(path) chỉ có tiêu đề."
          : "Đã ghi \(Layout.number(count)) chỗ khác nhau vào \(path), mỗi chỗ kèm cách tính.",
        to: columns, start: 2, hang: 2)
    }
    if report.isDryRun { lines += ["", "  Chỉ kiểm tra, chưa ghi gì vào kho."] }
    return lines
  }

  /// "so.csv · CSV · tiêu đề dòng 1".
  static func title(of file: ImportedFile, columns: Int) -> [String] {
    // The parts stay whole where they fit into a line.
    let header = file.headerLine > 0 ? " · tiêu\u{A0}đề\u{A0}dòng\u{A0}\(file.headerLine)" : ""
    let record = file.recordNumber.map { " · lần\u{A0}nhập\u{A0}\($0)" } ?? ""
    return Layout.wrap(
      "\(file.path) · \(file.formatName)\(header)\(record)", to: columns, hang: 2)
      + file.encodingNotes.flatMap { Layout.wrap($0, to: columns, start: 2, hang: 4) }
  }

  private func counts(_ counts: ImportCounts, columns: Int) -> [String] {
    let sum =
      "đọc \(Layout.number(counts.read)) = nhận \(Layout.number(counts.accepted))"
      + " + không đổi \(Layout.number(counts.unchanged))"
      + " + từ chối \(Layout.number(counts.rejected))"
    let skipped =
      counts.skipped > 0
      ? "bỏ qua \(Layout.number(counts.skipped)) dòng không phải hồ sơ" : nil
    let line = "  " + [sum, skipped].compactMap(\.self).joined(separator: "      ")
    if Layout.width(line) <= columns { return [line] }
    return ["  \(sum)"] + (skipped.map { ["  \($0)"] } ?? [])
  }

  /// Which rows were left out, and why.
  static func skipped(
    _ rows: [(what: String, count: Int, lines: [Int])], columns: Int
  ) -> [String] {
    rows.flatMap { rows in
      let more = rows.count > rows.lines.count ? " …" : ""
      return Layout.wrap(
        "bỏ qua \(Layout.number(rows.count)) \(rows.what): dòng "
          + rows.lines.map(String.init).joined(separator: ", ") + more, to: columns, start: 2,
        hang: 4)
    }
  }

  /// Columns that no header alias knows: what stands in them has been left out.
  private func unread(of file: ImportedFile, columns: Int) -> [String] {
    let names = file.readColumns.filter { $0.field == nil && !$0.header.isEmpty }
      .map { "\"\($0.header)\"" }
    if names.isEmpty { return [] }
    return Layout.wrap(
      "cột không đọc: \(names.joined(separator: ", "))", to: columns, start: 2, hang: 4)
  }

  private func groups(
    _ groups: [ImportFindingGroup], title: String, count: Int, unit: String, columns: Int
  ) -> [String] {
    guard !groups.isEmpty else { return [] }
    var lines = ["", "  \(title), \(Layout.number(count)) \(unit)"]
    var explained: Set<String> = []
    for group in groups {
      var seen: Set<Int> = []
      let places = group.examples.map(\.line).filter { seen.insert($0).inserted }
        .map(String.init).joined(separator: ", ")
      let more = group.count > group.examples.count ? " …" : ""
      lines += Layout.wrap(
        "\(group.title) · \(Layout.number(group.count)) "
          + (group.isRejection ? "dòng: " : "chỗ, dòng ") + places + more, to: columns,
        start: 2, hang: 4)
      for distinct in group.distinctExamples.prefix(ImportScreen.mostPlaces) {
        lines += place(distinct.example, columns: columns)
        // Several differences of one row have one reckoning.
        if let proof = distinct.example.proof, explained.insert(proof).inserted {
          lines += Layout.wrap("cách tính: \(proof)", to: columns, start: 8, hang: 10)
        }
      }
      if let remedy = group.examples.first?.remedy, !remedy.isEmpty {
        lines += Layout.wrap("→ \(remedy)", to: columns, start: 6, hang: 8)
      }
    }
    return lines
  }

  /// The place, the cell as it stands, and under it what is wrong with it.
  private func place(_ example: ImportedExample, columns: Int) -> [String] {
    let file = report.files.count > 1 ? "\(example.file) " : ""
    let place =
      "      \(file)"
      + (["dòng \(example.line)"] + [example.columnLabel].compactMap(\.self))
      .joined(separator: ", ")
    guard let value = example.value, !value.isEmpty else {
      return Layout.wrap(
        "\(place.dropFirst(6)): \(example.message)", to: columns, start: 6, hang: 8)
    }
    let indent = Layout.width(place) + 3
    let caret = String(repeating: "^", count: min(Layout.width(value), 2))
    let under = Layout.width(caret) + 1 + Layout.width(example.message)
    if indent + max(Layout.width(value), under) <= columns {
      return ["\(place)   \(value)", Layout.spaces(indent) + "\(caret) \(example.message)"]
    }
    // Too wide for one under the other: the value beside its place, the rest below them.
    let whole = "\(place)   \(value)"
    return
      (Layout.width(whole) <= columns
      ? [whole] : Layout.wrap("\(place.dropFirst(6)) \(value)", to: columns, start: 6, hang: 8))
      + Layout.wrap(example.message, to: columns, start: 8, hang: 8)
  }
}
