internal import DossierCore
internal import LegalBasis
internal import OneStopDesk
internal import WorkingTime

/// How the files of an import are understood, shown before anything is written.
struct ImportExplanationScreen {
  private let files: [ImportedFile]
  /// Widths of "tiếp nhận 08:00 01/07/2025" and of what follows, so that dates stand under dates.
  private static let partWidths = [28, 20, 0]

  init(_ files: [ImportedFile]) { self.files = files }

  func lines(columns: Int) -> [String] {
    files.flatMap { file -> [String] in
      guard let explanation = file.explanation else { return [] }
      return ImportScreen.title(of: file, columns: columns)
        + mapping(of: file, columns: columns)
        + skipped(explanation, columns: columns)
        + samples(explanation, columns: columns) + [""]
    }
  }

  private func mapping(of file: ImportedFile, columns: Int) -> [String] {
    let rows = file.readColumns.filter { !$0.header.isEmpty }
    guard !rows.isEmpty else { return [] }
    let isTable = file.headerLine > 0
    return ["", isTable ? "  Các cột được hiểu là" : "  Các khóa được hiểu là"]
      + Table(
        columns: [.left, .text, .left, .text],
        rows: rows.map { column in
          [
            column.letters, column.header,
            column.field.map { "→ \($0)" } ?? "  không đọc", column.how ?? "",
          ]
        }
      ).lines(columns: columns)
  }

  private func skipped(_ explanation: ImportExplanation, columns: Int) -> [String] {
    let lines = ImportScreen.skipped(explanation.skippedRows, columns: columns)
    return lines.isEmpty ? [] : [""] + lines
  }

  private func samples(_ explanation: ImportExplanation, columns: Int) -> [String] {
    guard !explanation.samples.isEmpty else { return ["", "  Không có dòng hồ sơ nào."] }
    let count = explanation.samples.count
    return ["", "  \(Layout.number(count)) dòng đầu được hiểu là"]
      + explanation.samples.flatMap { sample($0, columns: columns) }
  }

  private func sample(_ sample: ImportSample, columns: Int) -> [String] {
    let known = sample.isKnown ? "đã có trong sổ, chỉ thêm điều mới" : nil
    let kept = sample.summary == nil ? "BỊ TỪ CHỐI" : nil
    var lines = Layout.wrap(
      ["dòng \(sample.line)", sample.number, known, kept].compactMap(\.self)
        .joined(separator: " · "), to: columns, start: 2, hang: 4)
    if let procedure = sample.procedure {
      let name = [procedure, sample.procedureName].compactMap(\.self).joined(separator: " ")
      lines.append(Layout.spaces(6) + Layout.cut(name, to: columns - 6))
    }
    if let summary = sample.summary {
      let due = summary.due ?? summary.dueBeforeWait
      lines += parts([
        (summary.receivedAt ?? summary.submittedAt).map {
          "\(summary.receivedAt == nil ? "nộp" : "tiếp nhận") \($0.vietnamese)"
        },
        summary.promised.map { "hẹn trả \($0.vietnamese)" },
        due.map { "hạn luật định \($0.vietnamese)" } ?? "không có hạn luật định",
      ])
      lines += parts([
        summary.endedAt.map { "kết thúc \($0.vietnamese)" } ?? "chưa kết thúc",
        sample.timeliness?.vietnamese, summary.state.vietnamese,
      ])
    }
    if !sample.alsoRead.isEmpty {
      lines += Layout.wrap(
        "đọc được, không in ở đây: \(sample.alsoRead.joined(separator: ", "))", to: columns,
        start: 6, hang: 8)
    }
    for finding in sample.findings {
      let place = finding.columnLabel.map { "\($0): " } ?? ""
      let value = finding.value.map { "\($0), " } ?? ""
      lines += Layout.wrap(
        "! \(place)\(value)\(finding.message)", to: columns, start: 6, hang: 8)
    }
    return lines
  }

  /// Parts beside one another, those of one sample under those of the other.
  private func parts(_ parts: [String?]) -> [String] {
    let line = zip(parts, Self.partWidths).map { Layout.left($0 ?? "", $1) }.joined()
    return [Layout.spaces(6) + line.droppingLastSpaces()]
  }
}
