internal import DossierCore
internal import LegalBasis
internal import OneStopDesk
internal import PlainJSON
internal import WorkingTime

/// What must be apologised for by when.
struct LettersDueScreen {
  private let due: LettersDue

  init(_ due: LettersDue) { self.due = due }

  // MARK: Text

  func lines(columns: Int) -> [String] {
    guard !due.lines.isEmpty else {
      return ["Không có hồ sơ đang giải quyết nào chưa có văn bản xin lỗi."]
    }
    let owed = due.lines.filter { $0.standing == .owed }
    let dated = due.lines.filter { $0.view.summary.due != nil && $0.standing != .owed }
    let undated = due.lines.filter { $0.standing == .noDue }
    return section("Đã quá hạn, nợ văn bản", owed, columns)
      + section("Còn trong hạn, theo ngày gửi chậm nhất", dated, columns)
      + section("Chưa có hạn", undated, columns)
      + summary(columns) + commands(columns)
  }

  private func section(_ title: String, _ lines: [LetterDueLine], _ columns: Int) -> [String] {
    guard !lines.isEmpty else { return [] }
    let table = Table(
      columns: [.left, .left, .left, .text, .text],
      title: ["Mã hồ sơ", "Hạn gửi", "Hạn trả", "Bước", "Dự kiến xong"],
      rows: lines.map { cells($0, columns) })
    return [title] + table.lines(columns: columns) + [""]
  }

  private func cells(_ line: LetterDueLine, _ columns: Int) -> [String] {
    [
      line.view.number.text,
      line.standing == .owed
        ? "quá \(Layout.number(line.view.daysLate.count)) ngày"
        : line.view.latestApology?.vietnamese ?? "—",
      line.view.summary.due?.vietnamese ?? "—", step(line, columns), expected(line),
    ]
  }

  /// "7/13, đến 16/07": the step and its planned end, with its name where there is room; a step that
  /// was not recorded is none.
  private func step(_ line: LetterDueLine, _ columns: Int) -> String {
    guard let step = line.forecast.step else { return "—" }
    let count = line.view.procedure?.steps.count
    var text = "\(step.step.number)" + (count.map { "/\($0)" } ?? "")
    if let plannedEnd = step.plannedEnd?.date {
      text +=
        plannedEnd < due.asOf.date ? ", hết \(brief(plannedEnd))" : ", đến \(brief(plannedEnd))"
    }
    return columns < LettersDueScreen.wideColumns ? text : "\(text): \(step.step.name)"
  }

  private static let wideColumns = 110

  /// A date without its year where that is the year looked at: the columns are narrow.
  private func brief(_ date: CivilDate) -> String {
    date.year == due.asOf.date.year ? date.vietnameseDayMonth : date.vietnamese
  }

  private func expected(_ line: LetterDueLine) -> String {
    switch line.forecast.outlook {
    case .end(let end):
      switch line.standing {
      case .foreseenLate:
        // A term in hours may be passed on the very day.
        line.expectedDaysLate.count == 0
          ? "\(end.time.iso) \(brief(end.date)) trễ"
          : "\(brief(end.date)) trễ \(Layout.number(line.expectedDaysLate.count)) ngày"
      case .owed, .foreseenOnTime, .notForeseen, .noDue: brief(end.date)
      }
    case .clockStopped: "\(line.view.summary.state.waiting), chưa có hạn"
    case .noTerm: "không có hạn"
    case .notRecorded: "chưa ghi bước"
    case .noPlan: "quy trình chưa chia bước"
    }
  }

  private func summary(_ columns: Int) -> [String] {
    var parts: [String] = []
    func add(_ count: Int, _ words: String) {
      if count > 0 { parts.append("\(Layout.number(count)) \(words)") }
    }
    add(due.owed, "đã quá hạn còn nợ văn bản")
    add(due.foreseenLate, "dự kiến trễ")
    add(due.mustGoToday, "trong số đó phải gửi ngay hôm nay")
    add(due.toDecideToday, "chưa ghi bước mà hôm nay là ngày gửi cuối")
    let tail = parts.isEmpty ? "không hồ sơ nào dự kiến trễ" : parts.joined(separator: "; ")
    return Layout.wrap(
      "\(Layout.number(due.lines.count)) hồ sơ: \(tail). Số ngày là ngày làm việc.", to: columns,
      start: 2, hang: 2)
  }

  private func commands(_ columns: Int) -> [String] {
    var lines: [String] = []
    if due.owed > 0 { lines.append("  Hồ sơ đã quá hạn: motcua letters issue") }
    if due.foreseenLate > 0 {
      lines.append("  Hồ sơ dự kiến trễ: motcua letters issue --dossier <mã-hồ-sơ>")
    }
    return lines
  }

  // MARK: CSV

  /// A line a dossier, with the keys of JSON as titles.
  func writeCSV(to console: Console) {
    guard let first = due.lines.first else { return }
    console.output.write(CSVLine(first.members.map(\.0)).text)
    for line in due.lines {
      console.output.write(CSVLine(line.members.map { LettersDueScreen.cell($0.1) }).text)
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

extension DossierState {
  /// What a dossier whose clock is stopped waits for.
  fileprivate var waiting: String {
    switch self {
    case .awaitingSupplement, .awaitingIntakeSupplement: "chờ bổ sung"
    case .absent, .submitted, .intakeRefused, .received, .processing, .awaitingPayment,
      .suspended, .resolved, .refused, .withdrawn, .discontinued, .closedUnanswered,
      .resultReturned:
      vietnamese
    }
  }
}
