internal import DossierCore
internal import LegalBasis
internal import OneStopDesk
internal import PlainJSON
internal import WorkingTime

/// Drafts of letters, and what a command on them has done.
enum LetterDraftsScreen {
  /// More drafts than this are not listed one by one after a command.
  private static let mostListed = 10

  /// The answer of a command on drafts.
  static func print(
    _ result: LetterDraftsResult, _ format: AnswerFormat, on console: Console
  ) -> DeskOutcome {
    switch format {
    case .json, .csv: console.print(result.json)
    case .text: console.print(lines(result, columns: console.columns))
    }
    return result.hasRefusals ? .withFindings : .done
  }

  private static func lines(_ result: LetterDraftsResult, columns: Int) -> [String] {
    var lines: [String] = []
    if result.done.isEmpty {
      lines.append("Không có dự thảo nào \(result.deed.passive).")
    } else {
      lines.append("\(result.deed.past) \(Layout.number(result.done.count)) dự thảo.")
      lines +=
        result.done.count > mostListed
        ? ["Xem từng dự thảo: motcua letters drafts"] : self.lines(result.done, columns: columns)
    }
    if result.unchanged > 0 {
      lines.append("\(Layout.number(result.unchanged)) hồ sơ đã có dự thảo từ trước.")
    }
    if let next = result.deed.next, !result.done.isEmpty { lines.append(next) }
    for refusal in result.refusals {
      lines.append("")
      lines += RefusalScreen(
        DeskRefusal(
          .refusedByRule, code: "draftRefused",
          headline: "\(result.deed.not) \(refusal.dossier.text)", message: refusal.message,
          remedy: refusal.remedy)
      ).lines(columns: columns)
    }
    return lines
  }

  /// A line a draft.
  static func lines(_ drafts: [LetterDraftLine], columns: Int) -> [String] {
    guard !drafts.isEmpty else { return ["Không có dự thảo nào."] }
    return Table(
      columns: [.right, .left, .left, .text, .text],
      title: ["Số", "Mã hồ sơ", "Dự thảo", "Người", "Nội dung chọn"],
      rows: drafts.map { draft in
        ["\(draft.id)", draft.dossier.text, draft.standing, draft.who, draft.chosen]
      }
    ).lines(columns: columns)
  }
}

extension LetterDraftsResult.Deed {
  fileprivate var past: String {
    switch self {
    case .drafted: "Đã soạn"
    case .approved: "Đã duyệt"
    case .discarded: "Đã bỏ"
    }
  }

  fileprivate var passive: String {
    switch self {
    case .drafted: "phải soạn thêm"
    case .approved: "được duyệt"
    case .discarded: "bị bỏ"
    }
  }

  fileprivate var not: String {
    switch self {
    case .drafted: "Không soạn được dự thảo cho"
    case .approved: "Không duyệt được dự thảo của"
    case .discarded: "Không bỏ được dự thảo của"
    }
  }

  fileprivate var next: String? {
    switch self {
    case .drafted: "Việc tiếp theo: motcua letters approve --all"
    case .approved: "Việc tiếp theo: motcua letters issue"
    case .discarded: nil
    }
  }
}

extension LetterDraftLine {
  fileprivate var standing: String {
    switch status {
    case .draft: "chờ duyệt"
    case .approved: "đã duyệt"
    case .issued: letter ?? "đã lập"
    case .discarded: "đã bỏ"
    }
  }

  fileprivate var who: String { approvedBy.map { "\(draftedBy), duyệt \($0)" } ?? draftedBy }

  fileprivate var chosen: String {
    let parts = [
      choices.reason?.vietnamese, choices.causeBody,
      choices.newDate.map { "hẹn \($0.vietnamese)" },
      choices.form.map { $0 == .form ? "mẫu 04" : "công văn" },
      choices.explanation == nil ? nil : "có giải thích", note.map { "ghi chú: \($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? "như hồ sơ" : parts.joined(separator: ", ")
  }
}
