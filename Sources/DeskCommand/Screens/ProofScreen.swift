internal import DossierCore
internal import OneStopDesk
internal import WorkingTime

/// The proof of a due date, day by day, with the article beside each day that is skipped.
struct ProofScreen {
  private let answer: DueAnswer
  private let unfolded: Bool
  private let restarted: Bool

  /// Plain days in a row beyond this many are folded into one line: a week.
  private static let longestUnfoldedRun = 7

  /// - Parameter restarted: the term does not run from the receipt, but anew from a later day.
  init(_ answer: DueAnswer, unfolded: Bool, restarted: Bool = false) {
    self.answer = answer
    self.unfolded = unfolded
    self.restarted = restarted
  }

  private var opening: String { restarted ? "Tính lại từ" : "Nhận" }

  func lines(columns: Int) -> [String] {
    guard let due = answer.due else {
      return Layout.wrap(
        "Nhận \(answer.start.spoken) · \(answer.limit.vietnamese): không có hạn, không bao giờ quá hạn",
        to: columns, hang: 2)
    }
    var lines = Layout.wrap(
      "\(opening) \(answer.start.spoken) · \(answer.limit.vietnamese) → hạn \(dueWords(due))",
      to: columns, hang: 2)
    if answer.provisional {
      lines += Layout.wrap(
        "TẠM TÍNH: có năm chưa công bố đủ ngày nghỉ, tính theo luật và âm lịch.", to: columns)
    }
    lines.append("")
    lines += table(columns: columns)
    lines.append("")
    if let apology = answer.latestApology {
      let duty = "  Phải xin lỗi, nếu dự kiến quá hạn, chậm nhất \(apology.short)"
      lines += joined([duty, answer.apologyReference], columns: columns)
    }
    lines += Layout.wrap(foot, to: columns, start: 2, hang: 4)
    return lines
  }

  private func dueWords(_ due: CivilDate) -> String {
    switch answer.limit {
    case .hours, .workingHours: answer.dueAt?.spoken ?? due.spoken
    case .workingDays, .calendarDays, .months, .sameDay, .onReceipt: due.spoken
    }
  }

  private var foot: String {
    let years =
      answer.years.count == 1
      ? "\(answer.years.lowerBound)" : "\(answer.years.lowerBound)–\(answer.years.upperBound)"
    var parts = ["Lịch \(years)"]
    if let known = answer.calendarKnownSince { parts[0] += " (biết đến \(known.vietnamese))" }
    parts.append("quy tắc \(answer.rules)")
    if let seal = answer.seal { parts.append("dấu \(seal.prefix(4))…") }
    let verdict =
      answer.isVerified.map { $0 ? " · kiểm\u{A0}tra:\u{A0}đúng" : " · kiểm\u{A0}tra:\u{A0}KHÁC" }
      ?? ""
    return parts.joined(separator: " · ") + verdict
  }

  // MARK: The table

  private struct Row {
    var dates: String
    var counted: String
    var note: String
    var reference: String
  }

  private func table(columns: Int) -> [String] {
    let rows = self.rows
    let dates = rows.map { Layout.width($0.dates) }.max() ?? 0
    let counted = max(3, rows.map { Layout.width($0.counted) }.max() ?? 0)
    let left = 2 + dates + 2 + counted + 3
    let widest = rows.filter { !$0.reference.isEmpty }.map { Layout.width($0.note) }.max() ?? 0
    let notes = min(widest, max(20, (columns - left - 2) * 3 / 5))
    let references = columns - left - notes - 2
    return rows.flatMap { row in
      cells(row, dates: dates, counted: counted, notes: notes, references: references, left: left)
    }
  }

  private func cells(
    _ row: Row, dates: Int, counted: Int, notes: Int, references: Int, left: Int
  ) -> [String] {
    let start = "  \(Layout.left(row.dates, dates))  \(Layout.right(row.counted, counted))   "
    let notes = row.reference.isEmpty ? notes + 2 + references : notes
    let noteLines = Layout.wrap(row.note, to: notes)
    let referenceLines = Layout.wrap(row.reference, to: references)
    return (0..<max(noteLines.count, referenceLines.count)).map { index in
      let note = index < noteLines.count ? noteLines[index] : ""
      let reference = index < referenceLines.count ? referenceLines[index] : ""
      let line =
        (index == 0 ? start : Layout.spaces(left)) + Layout.left(note, notes) + "  " + reference
      return line.droppingLastSpaces()
    }
  }

  private var rows: [Row] {
    var rows: [Row] = []
    var index = 0
    let days = answer.trace
    while index < days.count {
      let run = unfolded ? 0 : plainRun(from: index)
      if run > ProofScreen.longestUnfoldedRun {
        rows.append(folded(days[index..<(index + run)]))
        index += run
      } else {
        rows.append(row(at: index))
        index += 1
      }
    }
    return rows
  }

  /// How many plain days (worked, or weekly days off) stand in a row; the due date stands alone,
  /// and so does the last day of a term that rolls on.
  private func plainRun(from start: Int) -> Int {
    var end = start
    while end < answer.trace.count - 1, end != lastOfTerm, isPlain(answer.trace[end]) { end += 1 }
    return end - start
  }

  /// The day on which the term itself ends, where that is not the due date.
  private var lastOfTerm: Int? {
    answer.trace.firstIndex { $0.kind == .rolled }.map { $0 - 1 }
  }

  private func isPlain(_ day: NarratedDay) -> Bool {
    switch day.kind {
    case .working, .weekend: true
    case .startDay, .holiday, .swappedOff, .makeUp, .rolled, .paused: false
    }
  }

  private func folded(_ days: ArraySlice<NarratedDay>) -> Row {
    let numbers = days.compactMap(\.counted)
    let off = days.filter { $0.kind == .weekend && $0.counted == nil }.count
    var counted = "…"
    if let first = numbers.first, let last = numbers.last {
      counted = first == last ? count(first) : "\(count(first))–\(count(last))"
    }
    var note = off == 0 ? "" : "trừ \(off) ngày nghỉ hằng tuần"
    if case .months = answer.limit { note = "tính theo tháng, không đếm ngày" }
    return Row(
      dates: "\(days.first?.date.shortDayMonth ?? "") – \(days.last?.date.shortDayMonth ?? "")",
      counted: counted, note: note, reference: "")
  }

  private func row(at index: Int) -> Row {
    let day = answer.trace[index]
    var notes = [note(of: day)]
    if index == lastOfTerm { notes.append("hết thời hạn") }
    if index == answer.trace.count - 1 { notes.append("ngày cuối") }
    return Row(
      dates: day.date.short, counted: day.counted.map(count) ?? "–",
      note: notes.filter { !$0.isEmpty }.joined(separator: "; "),
      reference: day.reference.map(Layout.shortReference) ?? "")
  }

  /// Days are numbered; minutes of a limit in hours are shown as hours and minutes.
  private func count(_ number: Int) -> String {
    switch answer.limit {
    case .hours, .workingHours:
      "\(number / 60):\(number % 60 < 10 ? "0" : "")\(number % 60)"
    case .workingDays, .calendarDays, .months, .sameDay, .onReceipt: "\(number)"
    }
  }

  private func note(of day: NarratedDay) -> String {
    switch day.kind {
    case .startDay:
      (restarted ? "ngày bắt đầu tính lại" : "ngày tiếp nhận")
        + (day.date == answer.due ? "" : ", không tính")
    case .working: ""
    case .weekend: "nghỉ hằng tuần"
    case .holiday: day.name ?? "nghỉ lễ, tết"
    case .swappedOff: day.name ?? "nghỉ hoán đổi"
    case .makeUp: day.name ?? "làm bù"
    case .rolled:
      day.date == answer.due ? "lùi đến ngày làm việc" : "lùi tiếp: \(day.name ?? "ngày nghỉ")"
    case .paused: "thời gian chờ, không tính"
    }
  }
}

extension CivilDate {
  /// "thứ Năm 28/08/2025", inside a sentence.
  var spoken: String {
    let day = weekday.vietnamese
    return "\(day.prefix(1).lowercased())\(day.dropFirst()) \(vietnamese)"
  }
  /// "T5 28/08/2025".
  var short: String { "\(weekday.vietnameseShort) \(vietnamese)" }
  /// "T5 28/08".
  var shortDayMonth: String { "\(weekday.vietnameseShort) \(vietnameseDayMonth)" }
}

extension Moment {
  /// "14:20 thứ Năm 28/08/2025", the date alone for a whole day.
  var spoken: String { isWholeDay ? date.spoken : "\(time.iso) \(date.spoken)" }
}

extension ProofScreen {
  /// Parts of a line side by side, or one under the other where they do not fit.
  private func joined(_ parts: [String], columns: Int) -> [String] {
    let line = parts.filter { !$0.isEmpty }.joined(separator: "   ")
    if Layout.width(line) <= columns { return [line] }
    return parts.filter { !$0.isEmpty }.map { $0.hasPrefix("  ") ? $0 : "    \($0)" }
  }
}
