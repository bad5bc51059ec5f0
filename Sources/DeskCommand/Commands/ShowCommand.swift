internal import ArgumentParser
internal import OneStopDesk

/// `motcua show NUMBER`: the dossier with its history.
struct ShowCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Xem một hồ sơ và lịch sử của nó.")

  @Argument(help: ArgumentHelp("Mã số hồ sơ.", valueName: "mã-hồ-sơ"))
  var number: String

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
