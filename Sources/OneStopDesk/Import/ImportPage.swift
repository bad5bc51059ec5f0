internal import DocumentRendering
internal import DossierImport
internal import WorkingTime

/// The page of an import for whoever made the files: what was taken, what was not, and what to do.
///
/// One file that needs nothing beside it, for a screen, a phone and A4. It holds no personal data:
/// values stand in it only where a finding may quote them, and of the files' paths the last part.
struct ImportPage {
  /// Name of the office; nil where it is not known.
  var office: String?
  /// When the page was made.
  var madeAt: Moment
  /// The day by which the rows were judged.
  var asOf: Moment

  /// The page of an import that was carried out; `failure`: why a file was not read to its end.
  func html(_ report: ImportReport, failure: DeskRefusal?) -> String {
    var body = lead(report)
    if let failure { body += HTMLPieces.section("Chưa đọc hết", words(failure)) }
    body += HTMLPieces.section("Số dòng", counts(report))
    let hasFiles = report.files.count > 1
    body += groups(
      report.findings.filter(\.isRejection), "Từ chối", report.counts.rejected, "dòng", hasFiles)
    body += groups(
      report.findings.filter { !$0.isRejection }, "Lưu ý", report.counts.warnings, "điều", hasFiles)
    body += HTMLPieces.section("Tệp đã đọc", report.files.map(file).joined())
    return page(body)
  }

  /// The page of an import that was refused before a row was read.
  func html(refusing files: [(name: String, sha256: String?)], _ refusal: DeskRefusal) -> String {
    var body =
      "<p class=\"lead\"><strong>Chưa nhập được.</strong> Chưa dòng nào được đọc vào sổ.</p>\n"
    body += HTMLPieces.section("Vì sao", words(refusal))
    body += HTMLPieces.section(
      "Tệp",
      files.map { file in
        HTMLPieces.terms([("Tên tệp", file.name), ("SHA-256", file.sha256?.inGroups)])
      }.joined())
    return page(body)
  }

  private func words(_ refusal: DeskRefusal) -> String {
    refusal.message.split(separator: "\n").map { "<p>\(HTMLPieces.text(String($0)))</p>\n" }
      .joined() + HTMLPieces.remedies([refusal.remedy?.forOthers].compactMap(\.self))
  }

  private func page(_ body: String) -> String {
    let asOf = self.asOf.date == madeAt.date ? "" : ", xét đến \(self.asOf.vietnamese)"
    let head = [office, "lập lúc \(madeAt.vietnamese)\(asOf)"].compactMap(\.self)
    return HTMLPieces.page(
      title: "Kết quả nhập tệp hồ sơ",
      "<p class=\"from\">\(HTMLPieces.text(head.joined(separator: " · ")))</p>\n" + body)
  }

  // MARK: What was done

  private func lead(_ report: ImportReport) -> String {
    let counts = report.counts
    let read = counts.read.grouped
    var text: String
    if counts.rejected > 0 {
      text =
        "<strong>\(counts.rejected.grouped) dòng chưa nhận được</strong> trong \(read) dòng hồ sơ. "
        + "Xin sửa theo các bảng dưới đây rồi gửi lại cả tệp; các dòng đã nhận không bị đổi."
    } else if counts.read == 0 {
      text = "Tệp có tiêu đề mà không có dòng hồ sơ nào."
    } else {
      text = "<strong>Nhận được cả \(read) dòng hồ sơ.</strong>"
      if counts.warnings > 0 { text += " Có \(counts.warnings.grouped) điều nên xem lại." }
    }
    if report.isDryRun { text += " Đây là bản kiểm tra: chưa ghi gì vào sổ." }
    return "<p class=\"lead\">\(text)</p>\n"
  }

  private func counts(_ report: ImportReport) -> String {
    func figures(_ counts: ImportCounts) -> [String] {
      [
        counts.read, counts.accepted, counts.unchanged, counts.rejected, counts.skipped,
        counts.warnings,
      ].map(\.grouped)
    }
    let rows = report.files.map { [$0.path.lastPathPart] + figures($0.counts) }
    let total = report.files.count > 1 ? ["Cộng"] + figures(report.counts) : nil
    return HTMLPieces.table(
      label: "Số dòng", heads: ["Tệp", "Đọc", "Nhận", "Không đổi", "Từ chối", "Bỏ qua", "Lưu ý"],
      rows: rows, total: total, figuresFrom: 1)
      + "<p class=\"note\">Đọc = nhận + không đổi + từ chối. Bỏ qua là các dòng không phải hồ sơ. "
      + "Không đổi là các dòng sổ đã có.</p>\n"
  }

  // MARK: Findings

  private func groups(
    _ groups: [ImportFindingGroup], _ title: String, _ count: Int, _ unit: String,
    _ namesFiles: Bool
  ) -> String {
    guard !groups.isEmpty else { return "" }
    return HTMLPieces.section(
      "\(title): \(count.grouped) \(unit)",
      groups.map { group($0, unit, namesFiles) }.joined())
  }

  private func group(
    _ group: ImportFindingGroup, _ unit: String, _ namesFiles: Bool
  ) -> String {
    var remedies: [String] = []
    for remedy in group.examples.map(\.remedy.forOthers) where !remedies.contains(remedy) {
      remedies.append(remedy)
    }
    let rows = group.distinctExamples.map { example, lines in
      (namesFiles ? [example.file.lastPathPart] : []) + [
        lines.map(String.init).joined(separator: ", "), example.columnOfPage,
        example.value ?? "—", example.message,
      ]
    }
    let left = group.count - group.examples.count
    return
      "<h3>\(HTMLPieces.text(group.title.capitalizedFirst)) · \(group.count.grouped) \(unit)</h3>\n"
      + HTMLPieces.remedies(remedies.filter { !$0.isEmpty })
      + HTMLPieces.table(
        label: group.title,
        heads: (namesFiles ? ["Tệp"] : []) + ["Dòng", "Cột", "Giá trị", "Vì sao"], rows: rows)
      + (left > 0 ? "<p class=\"note\">Còn \(left.grouped) chỗ nữa cùng loại.</p>\n" : "")
  }

  // MARK: Files

  private func file(_ file: ImportedFile) -> String {
    let columns = file.readColumns.filter { !$0.header.isEmpty }
    var html = "<h3>\(HTMLPieces.text(file.path.lastPathPart))</h3>\n"
    html += HTMLPieces.terms([
      ("Loại tệp", file.formatName),
      ("Bảng mã", file.encodingName),
      ("Tiêu đề", file.headerLine > 0 ? "dòng \(file.headerLine)" : nil),
      ("SHA-256", file.sha256?.inGroups),
    ])
    if !columns.isEmpty {
      html += HTMLPieces.table(
        label: "Các cột của \(file.path.lastPathPart)",
        heads: ["Cột", "Tiêu đề trong tệp", "Được hiểu là", "Nhận ra bằng"],
        rows: columns.map { column in
          [column.letters, column.header, column.field ?? "không đọc", column.how ?? ""]
        })
    }
    if !file.skippedRows.isEmpty {
      html += HTMLPieces.table(
        label: "Dòng bỏ qua của \(file.path.lastPathPart)",
        heads: ["Dòng bỏ qua", "Số dòng", "Ở các dòng"],
        rows: file.skippedRows.map { rows in
          [
            rows.what, rows.count.grouped,
            rows.lines.map(String.init).joined(separator: ", ")
              + (rows.count > rows.lines.count ? " …" : ""),
          ]
        })
    }
    return html
  }
}

extension ImportedExample {
  /// `H · Ngày tiếp nhận`; the row as a whole is "cả dòng".
  fileprivate var columnOfPage: String {
    guard let column = finding.column, !isOfObject else { return columnLabel ?? "cả dòng" }
    return [ColumnLetters.text(column), finding.columnName].compactMap(\.self)
      .joined(separator: " · ")
  }
}

extension Int {
  /// 1873 → "1.873".
  fileprivate var grouped: String {
    var digits = Array(String(magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(".", at: place)
      place -= 3
    }
    return (self < 0 ? "-" : "") + String(digits)
  }
}

extension String {
  /// What to do for somebody who has no motcua: the clauses that name a command of it are left out.
  fileprivate var forOthers: String {
    let clauses = split(separator: "; ").filter { !$0.contains("motcua") && !$0.contains("--") }
    return clauses.isEmpty
      ? "xem lại, và hỏi cơ quan nhận tệp nếu cần" : clauses.joined(separator: "; ")
  }

  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// A hash in groups of eight, so that it breaks into lines and can be compared by eye.
  fileprivate var inGroups: String {
    var groups: [String] = []
    var rest = self[...]
    while !rest.isEmpty {
      groups.append(String(rest.prefix(8)))
      rest = rest.dropFirst(8)
    }
    return groups.joined(separator: " ")
  }
}
