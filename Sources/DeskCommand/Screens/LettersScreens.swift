internal import DossierCore
internal import LegalBasis
internal import OneStopDesk
internal import WorkingTime

/// What `letters issue` has done.
struct LettersScreen {
  private let result: LettersResult

  /// More letters than this are not listed one by one.
  private static let mostListed = 10

  init(_ result: LettersResult) { self.result = result }

  func lines(columns: Int) -> [String] {
    var lines: [String] = []
    if result.issued.isEmpty {
      lines.append(
        result.hasRefusals
          ? "Chưa lập được văn bản nào." : "Không có văn bản nào phải lập thêm.")
    } else {
      lines.append(
        "Đã lập \(Layout.number(result.issued.count)) văn bản xin lỗi: \(result.folder)/")
      lines +=
        result.issued.count > LettersScreen.mostListed
        ? ["Xem từng văn bản: motcua letters list"] : table(columns: columns)
    }
    if result.alreadyIssued > 0 {
      lines.append("\(Layout.number(result.alreadyIssued)) hồ sơ đã có văn bản từ trước.")
    }
    if result.filesCompleted > 0 {
      lines.append("Ghi bù \(Layout.number(result.filesCompleted)) tệp còn thiếu.")
    }
    for number in result.filesLost {
      lines += Layout.wrap(
        "Thiếu tệp của \(number.text) và không in lại được đúng bản cũ.", to: columns, hang: 2)
    }
    for refusal in result.refusals {
      lines.append("")
      lines += RefusalScreen(
        DeskRefusal(
          .refusedByRule, code: "letterRefused",
          headline: "Không lập được văn bản xin lỗi cho \(refusal.dossier.text)",
          message: refusal.message, remedy: refusal.remedy)
      ).lines(columns: columns)
    }
    return lines
  }

  private func table(columns: Int) -> [String] {
    Table(
      columns: [.left, .left, .text, .left],
      rows: result.issued.map { letter in
        [
          letter.letter, letter.dossier.text, letter.reason?.vietnamese ?? "—",
          letter.newDate.map { "hẹn lại \($0.vietnamese)" } ?? "hồ sơ đã kết thúc",
        ]
      }
    ).lines(columns: columns)
  }
}

/// The letters that were issued.
struct LetterListScreen {
  private let letters: [LetterLine]
  private let isFiltered: Bool

  init(_ letters: [LetterLine], isFiltered: Bool = false) {
    self.letters = letters
    self.isFiltered = isFiltered
  }

  func lines(columns: Int) -> [String] {
    guard !letters.isEmpty else {
      return [isFiltered ? "Không có văn bản nào như vậy." : "Chưa có văn bản nào."]
    }
    // The old due date gives way where the terminal is narrow: the reason needs the room.
    let showsOldDue = columns >= LetterListScreen.wideColumns
    return Table(
      columns: [.left, .left, .left] + (showsOldDue ? [.left] : []) + [.left, .text],
      title: ["Số", "Mã hồ sơ", "Ngày"] + (showsOldDue ? ["Hạn cũ"] : []) + ["Hẹn lại", "Lý do"],
      rows: letters.map { letter in
        [letter.letter, letter.dossier.text, letter.date.vietnamese]
          + (showsOldDue ? [letter.originalDue?.vietnamese ?? "—"] : []) + [
            letter.newDate?.vietnamese ?? "—",
            remarks(letter),
          ]
      }
    ).lines(columns: columns) + ["", "  \(Layout.number(letters.count)) văn bản"]
  }

  /// The reason, or what a paper without one is; then what is out of the ordinary, and what became
  /// of it where something has.
  private func remarks(_ letter: LetterLine) -> String {
    [
      letter.reason?.vietnamese ?? PaperKind(rawValue: letter.kind)?.vietnamese ?? letter.kind,
      letter.late ? "lập muộn" : nil, letter.backdated ? "ghi lùi ngày" : nil,
      letter.status.stage == .issued ? nil : letter.status.stage.vietnamese,
    ].compactMap(\.self).joined(separator: "; ")
  }

  private static let wideColumns = 100
}
