internal import DossierCore
internal import OneStopDesk
internal import WorkingTime

/// The open dossiers that a later announcement moves (`calendar apply`).
struct MovedScreen {
  private let moved: [MovedDossier]
  private let isDryRun: Bool

  init(_ moved: [MovedDossier], isDryRun: Bool) {
    self.moved = moved
    self.isDryRun = isDryRun
  }

  func lines(columns: Int) -> [String] {
    guard !moved.isEmpty else { return ["Lịch không làm đổi hạn của hồ sơ nào đang giải quyết."] }
    let count = Layout.number(moved.count)
    return [
      isDryRun ? "\(count) hồ sơ sẽ đổi hạn (chưa ghi gì):" : "Đã tính lại hạn của \(count) hồ sơ:"
    ]
      + Table(
        columns: [.left, .left, .left],
        rows: moved.map { [$0.number.text, $0.before.short, "→ \($0.after.short)"] }
      ).lines(columns: columns)
  }
}
