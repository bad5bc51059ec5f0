internal import ArgumentParser
internal import OneStopDesk

/// `motcua close NUMBER`.
struct CloseCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Đóng hồ sơ quá hạn bổ sung.",
    discussion: """
      Chỉ đóng được từ ngày làm việc sau ngày đóng (15 ngày kể từ thông báo); xem list --to-close.
      """)

  @OptionGroup
  var dossier: DossierArgument

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
