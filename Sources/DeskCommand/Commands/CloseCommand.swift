internal import ArgumentParser
internal import OneStopDesk

/// `motcua close NUMBER`.
struct CloseCommand: DeskStep {
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

  func act() throws(DeskRefusal) -> DeskAct {
    .close
  }
}
