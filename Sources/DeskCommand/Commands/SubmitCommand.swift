internal import ArgumentParser
internal import OneStopDesk

/// `motcua submit [NUMBER]`: files a dossier that is not accepted yet.
struct SubmitCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Ghi nhận hồ sơ mới nộp, chưa tiếp nhận (mã T-…).")

  @OptionGroup
  var intake: IntakeOptions

  @Option(help: ArgumentHelp("Cổng dịch vụ công tự động trả lời lúc.", valueName: "thời-điểm"))
  var portalAckAt: String?

  @Option(help: ArgumentHelp("Hệ thống của tỉnh nhận được lúc.", valueName: "thời-điểm"))
  var systemReceivedAt: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
