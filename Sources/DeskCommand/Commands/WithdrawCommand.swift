internal import ArgumentParser
internal import OneStopDesk

/// `motcua withdraw NUMBER`.
struct WithdrawCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Ghi nhận người nộp rút hồ sơ.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Lý do.", valueName: "lý-do"))
  var reason: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .withdraw(reason: reason.map(composedText))
  }
}
