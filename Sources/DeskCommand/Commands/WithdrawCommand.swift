internal import ArgumentParser
internal import OneStopDesk

/// `motcua withdraw NUMBER`.
struct WithdrawCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Ghi nhận người nộp rút hồ sơ.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Lý do.", valueName: "lý-do"))
  var reason: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
