internal import DossierCore
internal import OneStopDesk

/// What `imports reverse` has done.
struct ImportReversalScreen {
  private let result: ImportReversalResult

  /// More dossiers than this are not listed one by one.
  private static let mostListed = 10

  init(_ result: ImportReversalResult) { self.result = result }

  func lines(columns: Int) -> [String] {
    var lines = Layout.wrap(headline, to: columns, hang: 2)
    if result.isWritten || (result.isDryRun && result.reversed > 0) {
      lines += Layout.wrap(
        "Coi như chưa có \(Layout.number(result.voided)) hồ sơ; trở về như trước "
          + "\(Layout.number(result.trimmed)) hồ sơ; \(Layout.number(result.events)) sự kiện không "
          + "còn tính.", to: columns, start: 2, hang: 2)
    }
    if result.alreadyReversed > 0 {
      lines += Layout.wrap(
        "\(Layout.number(result.alreadyReversed)) hồ sơ đã hoàn tác từ trước.", to: columns,
        start: 2, hang: 2)
    }
    for refusal in result.refusals.prefix(ImportReversalScreen.mostListed) {
      lines.append("")
      lines += RefusalScreen(
        DeskRefusal(
          .refusedByRule, code: refusal.code,
          headline: "Không hoàn tác được hồ sơ \(refusal.dossier.text)",
          message: refusal.message, remedy: refusal.remedy)
      ).lines(columns: columns)
    }
    let others = result.refusals.count - ImportReversalScreen.mostListed
    if others > 0 {
      lines += ["", "… và \(Layout.number(others)) hồ sơ khác; xem đủ bằng --format json."]
    }
    if result.hasRefusals, !result.isWritten {
      lines +=
        [""]
        + Layout.wrap(
          "Thêm --partly để hoàn tác các hồ sơ còn lại.", to: columns, hang: 2)
    }
    return lines
  }

  private var headline: String {
    let name = "lần nhập \(result.number)"
    if result.isWritten {
      return result.hasRefusals
        ? "Đã hoàn tác một phần \(name); còn \(Layout.number(result.refusals.count)) hồ sơ."
        : "Đã hoàn tác \(name)."
    }
    if result.hasRefusals {
      return "Chưa hoàn tác gì của \(name): \(Layout.number(result.refusals.count)) hồ sơ "
        + "không hoàn tác được."
    }
    if result.reversed == 0 { return "Lần nhập \(result.number) không còn gì để hoàn tác." }
    return "Xem trước, chưa ghi gì: hoàn tác được \(name)."
  }
}
