internal import DossierReports
internal import OneStopDesk
internal import WorkingTime

/// Form 07a: a field on one line, its figures (3) to (15) under it.
struct Form07aScreen {
  private let answer: Form07aAnswer

  init(_ answer: Form07aAnswer) { self.answer = answer }

  func lines(columns: Int) -> [String] {
    let rows =
      answer.form.rows.map { ($0.field.isEmpty ? "(ngoài danh mục)" : $0.field, $0.columns) } + [
        ("TỔNG CỘNG", answer.form.total)
      ]
    let width = max(
      4, rows.flatMap { $0.1.all }.map { Layout.width(Layout.number($0)) }.max() ?? 0)
    func figures(_ cells: [String]) -> String {
      "  " + cells.map { Layout.right($0, width) }.joined(separator: " ")
    }
    var lines = ReportHead(answer.frame, answer.period, asKnown: answer.asKnown)
      .lines(columns: columns)
    lines += [
      "Biểu 07a/BTP/KSTT: tình hình, kết quả giải quyết thủ tục hành chính", "",
      figures((3...15).map { "(\($0))" }),
    ]
    for (field, counts) in rows {
      lines += Layout.wrap(field, to: columns, start: 2, hang: 4)
      lines.append(figures(counts.all.map(Layout.number)))
    }
    lines.append("")
    lines += Layout.wrap(
      "(3) tiếp nhận, tổng số; (4) trực tuyến toàn trình, (5) trực tuyến một phần, (6) bưu chính, "
        + "(7) trực tiếp, (8) kỳ trước chuyển qua; (9) đã giải quyết: (10) trước hạn, (11) đúng "
        + "hạn, (12) quá hạn; (13) đang giải quyết: (14) trong hạn, (15) quá hạn.", to: columns,
      start: 2, hang: 2)
    if answer.form.withoutChannel > 0 {
      lines += Layout.wrap(
        "\(Layout.number(answer.form.withoutChannel)) hồ sơ không ghi hình thức nộp, tính là trực "
          + "tiếp.", to: columns, start: 2, hang: 2)
    }
    if answer.form.withoutOnlineLevel > 0 {
      lines += Layout.wrap(
        "\(Layout.number(answer.form.withoutOnlineLevel)) hồ sơ trực tuyến không ghi mức độ.",
        to: columns, start: 2, hang: 2)
    }
    return lines + ReportFoot(answer.frame, answer.period).lines(columns: columns)
  }
}
