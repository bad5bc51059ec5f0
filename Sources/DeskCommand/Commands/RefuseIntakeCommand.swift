internal import ArgumentParser
internal import OneStopDesk

/// `motcua refuse-intake NUMBER`.
struct RefuseIntakeCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "refuse-intake",
    abstract: "Từ chối tiếp nhận hồ sơ đã nộp.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Lý do.", valueName: "lý-do"))
  var reason: String

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .refuseIntake(reason: composedText(reason))
  }
}
