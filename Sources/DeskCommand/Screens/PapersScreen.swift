internal import DossierCore
internal import LegalBasis
internal import OneStopDesk
internal import WorkingTime

/// What `letters issue --kind` has done, where the papers are no apologies.
struct PapersScreen {
  private let result: LettersResult
  private let kind: PaperKind

  /// More papers than this are not listed one by one.
  private static let mostListed = 10

  init(_ result: LettersResult, _ kind: PaperKind) {
    self.result = result
    self.kind = kind
  }

  func lines(columns: Int) -> [String] {
    issued(columns) + earlier(columns) + refusals(columns)
  }

  private func issued(_ columns: Int) -> [String] {
    guard !result.issued.isEmpty else {
      return [
        result.hasRefusals
          ? "Chưa lập được văn bản nào." : "Không có văn bản nào phải lập thêm."
      ]
    }
    let head = Layout.wrap(
      "Đã lập \(Layout.number(result.issued.count)) \(kind.vietnamese): \(result.folder)/",
      to: columns, hang: 2)
    guard result.issued.count <= PapersScreen.mostListed else {
      return head + ["Xem từng văn bản: motcua letters list"]
    }
    return head
      + Table(
        columns: [.left, .left, .left],
        rows: result.issued.map { [$0.letter, $0.dossier.text, "ngày \($0.date.vietnamese)"] }
      ).lines(columns: columns)
  }

  private func earlier(_ columns: Int) -> [String] {
    var lines: [String] = []
    if result.alreadyIssued > 0 {
      lines.append("\(Layout.number(result.alreadyIssued)) hồ sơ đã có văn bản từ trước.")
    }
    if result.filesCompleted > 0 {
      lines.append("Ghi bù \(Layout.number(result.filesCompleted)) tệp còn thiếu.")
    }
    for number in result.filesLost {
      lines += Layout.wrap(
        "Thiếu tệp của \(number.text) và không in lại được bản cũ.", to: columns, hang: 2)
    }
    return lines
  }

  private func refusals(_ columns: Int) -> [String] {
    result.refusals.flatMap { refusal in
      [""]
        + RefusalScreen(
          DeskRefusal(
            .refusedByRule, code: "letterRefused",
            headline: "Không lập được \(kind.vietnamese) cho \(refusal.dossier.text)",
            message: refusal.message, remedy: refusal.remedy)
        ).lines(columns: columns)
    }
  }
}
