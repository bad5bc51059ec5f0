internal import DossierCore
internal import LegalBasis
internal import OneStopDesk
internal import WorkingTime

/// The proof of a dossier's due date, with the dossier and its rules above it.
struct ExplanationScreen {
  private let explanation: Explanation
  private let unfolded: Bool

  init(_ explanation: Explanation, unfolded: Bool) {
    self.explanation = explanation
    self.unfolded = unfolded
  }

  /// The term runs anew from a later day than that of receipt.
  private var isRestarted: Bool {
    guard let start = explanation.term?.start, let receivedAt = explanation.view.summary.receivedAt
    else { return false }
    return start.date > receivedAt.date
  }

  private var restartReference: String {
    let restarting = explanation.rules.waits.values.first { $0.effect == .restarts }
    return (restarting?.reference ?? explanation.rules.clockStartReference).text
  }

  func lines(columns: Int) -> [String] {
    let view = explanation.view
    var lines = Layout.wrap(
      "\(view.number.text) · \(view.procedure?.id ?? "") \(view.procedure?.name ?? "")",
      to: columns, hang: 2)
    lines += Layout.wrap(
      "Quy tắc \(explanation.rules.id): \(explanation.rules.name)", to: columns, hang: 2)
    if let basis = explanation.limitBasis {
      lines += Layout.wrap("Thời hạn theo: \(basis)", to: columns, hang: 2)
    }
    if view.summary.due == nil, explanation.proof?.due != nil {
      lines += Layout.wrap(
        "Đang chờ (\(view.summary.state.vietnamese)): chưa có hạn. Dưới đây là hạn trước khi chờ.",
        to: columns, hang: 2)
    }
    lines.append("")
    guard let proof = explanation.proof else {
      return lines + [
        view.summary.limit == .onReceipt
          ? "Giải quyết ngay khi nhận: không có hạn, không bao giờ quá hạn."
          : "Chưa có hạn: thời hạn chưa bắt đầu."
      ]
    }
    if isRestarted {
      lines += Layout.wrap(
        "Tiếp nhận \(view.summary.receivedAt?.spoken ?? ""); thời hạn được tính lại từ đầu theo "
          + "\(restartReference).", to: columns, hang: 2)
    }
    lines += ProofScreen(proof, unfolded: unfolded, restarted: isRestarted)
      .lines(columns: columns)
    if !explanation.agrees {
      lines += Layout.wrap(
        "KHÁC với dấu đã ghi trong sự kiện: chạy motcua verify.", to: columns, start: 2, hang: 4)
    }
    if let other = explanation.other {
      lines += Layout.wrap(
        "Cách hiểu khác: \(other.rule.effect.vietnamese) (\(other.rule.reference.text)): "
          + (other.due.map { "hạn \($0.due.spoken)" } ?? "không có hạn"),
        to: columns, start: 2, hang: 4)
    }
    return lines
  }
}
