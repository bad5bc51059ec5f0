internal import DossierReports
internal import LegalBasis
internal import OneStopDesk
internal import WorkingTime

/// The figures of a period with its targets: the screen at the end of `make demo`.
struct MetricsScreen {
  private let answer: MetricsAnswer

  init(_ answer: MetricsAnswer) { self.answer = answer }

  func lines(columns: Int) -> [String] {
    let report = answer.report
    var lines = ReportHead(answer.frame, report.period, asKnown: report.asKnown)
      .lines(columns: columns)
    lines += [""] + figures(report.figures) + [""]
    lines += targets(report.targets, columns: columns) + [""]
    if !report.groups.isEmpty { lines += groups(report, columns: columns) + [""] }
    lines += ReportFoot(answer.frame, report.period).lines(columns: columns)
    return lines
  }

  private func figures(_ figures: Figures) -> [String] {
    let left: [(String, Int)?] = [
      ("Từ kỳ trước chuyển qua", figures.carriedOver), ("Tiếp nhận trong kỳ", figures.received),
      nil, ("Đang giải quyết", figures.running + figures.overdue),
      ("  trong hạn", figures.running), ("  quá hạn", figures.overdue),
    ]
    let right: [(String, Int)?] = [
      ("Đã giải quyết", figures.resolved), ("  trước hạn", figures.early),
      ("  đúng hạn", figures.onTime), ("  quá hạn", figures.late),
      ("  không có thời hạn", figures.noLimit),
      ("  không có kết quả", figures.endedWithoutResult),
    ]
    let width = max(
      3, (left + right).compactMap { $0.map { Layout.width(Layout.number($0.1)) } }.max() ?? 0)
    func cell(_ pair: (String, Int)?, _ label: Int) -> String {
      guard let (name, count) = pair else { return Layout.spaces(label + 1 + width) }
      return Layout.left(name, label) + " " + Layout.right(Layout.number(count), width)
    }
    return zip(left, right).map { pair in
      ("  \(cell(pair.0, 23))      \(cell(pair.1, 20))").droppingLastSpaces()
    }
  }

  private func targets(_ targets: [TargetResult], columns: Int) -> [String] {
    Table(
      columns: [.text, .right, .right, .right, .left],
      title: ["Chỉ tiêu", "Kết quả", "", "Mục tiêu", ""],
      rows: targets.map { result in
        [
          result.target.name,
          "\(Layout.number(result.numerator))/\(Layout.number(result.denominator))",
          result.percentText, result.thresholdText, result.verdictText,
        ]
      }
    ).lines(columns: columns)
  }

  private func groups(_ report: MetricsReport, columns: Int) -> [String] {
    let title =
      switch report.grouping {
      case .field: "Lĩnh vực"
      case .procedure: "Thủ tục"
      case .officer: "Người thụ lý"
      case .month: "Tháng"
      case nil: ""
      }
    func counts(_ figures: Figures) -> [String] {
      [
        figures.carriedOver, figures.received, figures.resolved, figures.early, figures.onTime,
        figures.late, figures.running, figures.overdue,
      ].map(Layout.number)
    }
    return Table(
      columns: [.text] + Array(repeating: .right, count: 8),
      title: [title, "chuyển", "nhận", "xong", "trước", "đúng", "quá", "còn", "còn quá"],
      rows: report.groups.map { [$0.name] + counts($0.figures) }
    ).lines(columns: columns)
  }
}

/// The first lines of every report.
struct ReportHead {
  private let frame: ReportFrame
  private let period: ReportPeriod
  private let asKnown: CivilDate

  init(_ frame: ReportFrame, _ period: ReportPeriod, asKnown: CivilDate) {
    self.frame = frame
    self.period = period
    self.asKnown = asKnown
  }

  func lines(columns: Int) -> [String] {
    let left = "MỘT CỬA · \(frame.agency)"
    let right = "kỳ \(period.text)"
    let fits = Layout.width(left) + Layout.width(right) < columns
    return (fits ? [Layout.both(left, right, columns)] : [left, right]) + [
      "\(period.vietnamese), như biết lúc 24:00 ngày \(asKnown.vietnamese)"
    ]
  }
}

/// The last lines of every report: how it counts, and on which chain it stands.
struct ReportFoot {
  private let frame: ReportFrame
  private let period: ReportPeriod

  init(_ frame: ReportFrame, _ period: ReportPeriod) {
    self.frame = frame
    self.period = period
  }

  func lines(columns: Int) -> [String] {
    let statement =
      frame.countingStatement.last == "."
      ? String(frame.countingStatement.dropLast())
      : frame.countingStatement
    var lines = Layout.wrap(
      "Cách tính: \(statement) (quy tắc \(frame.rules)). Từng hồ sơ: motcua report \(period.text) "
        + "--behind late", to: columns, start: 2, hang: 2)
    let head = frame.head.map { head in
      ", băm đầu \(head.prefix(4)) \(head.dropFirst(4).prefix(4)) …"
    }
    lines += Layout.wrap(
      "Sổ: \(Layout.number(frame.events)) sự kiện\(head ?? "") kiểm tra bằng motcua verify",
      to: columns, start: 2, hang: 2)
    return lines
  }
}
