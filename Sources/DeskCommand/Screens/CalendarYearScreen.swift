internal import OneStopDesk
internal import WorkingTime

/// The declared days of a year.
struct CalendarYearScreen {
  private let answer: CalendarYearAnswer

  init(_ answer: CalendarYearAnswer) { self.answer = answer }

  func lines(columns: Int) -> [String] {
    var lines = Layout.wrap(
      "Lịch \(answer.year) · \(answer.workingDays) ngày làm việc, như biết đến "
        + answer.knownOn.vietnamese, to: columns, hang: 2)
    if answer.provisional {
      lines += Layout.wrap(
        "TẠM TÍNH: năm chưa công bố đủ ngày nghỉ, tính theo luật và âm lịch.", to: columns)
    }
    lines.append("")
    let table = Table(
      columns: [.left, .left, .text, .text],
      rows: answer.days.map { day in
        [
          day.date.short, kind(of: day), day.name,
          [
            Layout.shortReference(day.reference),
            day.knownSince.map { "biết từ \($0.vietnamese)" } ?? "",
          ]
          .filter { !$0.isEmpty }.joined(separator: ", "),
        ]
      })
    return lines + table.lines(columns: columns)
  }

  private func kind(of day: DeclaredDay) -> String {
    switch day.kind {
    case .holiday: "nghỉ"
    case .swappedOff: "nghỉ hoán đổi"
    case .makeUp: "làm bù"
    }
  }
}
