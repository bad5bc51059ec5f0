internal import DossierCore
internal import OneStopDesk
internal import WorkingTime

/// What `letters send`, `deliver` or `fail` has recorded.
struct LetterActsScreen {
  private let result: LetterActsResult

  /// More letters than this are not listed one by one.
  private static let mostListed = 10

  init(_ result: LetterActsResult) { self.result = result }

  func lines(columns: Int) -> [String] {
    var lines: [String] = []
    if result.done.isEmpty {
      lines.append(
        result.hasRefusals ? "Chưa ghi được việc nào." : "Không có văn bản nào chưa gửi.")
    } else {
      lines.append(words)
      lines +=
        result.done.count > LetterActsScreen.mostListed
        ? ["Xem từng văn bản: motcua letters list --state \(state)"] : table(columns: columns)
    }
    for refused in result.refusals {
      lines.append("")
      lines += RefusalScreen(refused.refusal).lines(columns: columns)
    }
    return lines
  }

  private var words: String {
    let count = "\(Layout.number(result.done.count)) văn bản"
    return switch result.act {
    case .send: "Đã ghi việc gửi \(count)."
    case .deliver: "Đã ghi \(count) đã đến nơi."
    case .fail: "Đã ghi \(count) gửi không đến; gửi lại bằng motcua letters send."
    }
  }

  private var state: String {
    switch result.act {
    case .send: LetterStatus.Stage.sent.rawValue
    case .deliver: LetterStatus.Stage.delivered.rawValue
    case .fail: LetterStatus.Stage.failed.rawValue
    }
  }

  private func table(columns: Int) -> [String] {
    Table(
      columns: [.left, .left, .left, .text],
      rows: result.done.map { line in
        [
          line.name.letter, line.dossier.text, line.status.at?.columned ?? "—",
          line.status.channel?.vietnamese ?? "—",
        ]
      }
    ).lines(columns: columns)
  }
}
