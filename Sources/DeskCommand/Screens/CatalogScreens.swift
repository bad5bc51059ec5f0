internal import LegalBasis
internal import OneStopDesk
internal import WorkingTime

/// The findings of `catalog check`, each with its line and a caret.
struct CatalogCheckScreen {
  private let answer: CatalogCheckAnswer

  init(_ answer: CatalogCheckAnswer) { self.answer = answer }

  func lines(columns: Int) -> [String] {
    var lines: [String] = []
    for finding in answer.findings {
      let excerpt = finding.excerpt(columns: columns).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      // Only the place and the message may be long; the file's line stands as it is, cut.
      lines += Layout.wrap(
        (finding.isError ? "" : "cảnh báo: ") + (excerpt.first ?? ""), to: columns, hang: 4)
      lines += excerpt.dropFirst().map { Layout.cut($0, to: columns).droppingLastSpaces() }
      lines.append("")
    }
    lines.append(
      "\(answer.folder): \(Layout.number(answer.errors)) lỗi, "
        + "\(Layout.number(answer.warnings)) cảnh báo")
    return lines
  }
}

/// The procedures in force.
struct CatalogListScreen {
  private let answer: CatalogListAnswer

  init(_ answer: CatalogListAnswer) { self.answer = answer }

  func lines(columns: Int) -> [String] {
    let table = Table(
      columns: [.left, .left, .left, .text], title: ["Mã", "Mã quốc gia", "Thời hạn", "Tên"],
      rows: answer.procedures.map { procedure in
        [
          procedure.id, procedure.code ?? "—",
          procedure.governingLimit.limit?.vietnamese ?? "chưa rõ", procedure.name,
        ]
      })
    return [
      "\(Layout.number(answer.procedures.count)) thủ tục có hiệu lực ngày "
        + answer.date.vietnamese, "",
    ] + table.lines(columns: columns)
  }
}
