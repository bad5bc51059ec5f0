internal import ArgumentParser
internal import OneStopDesk

/// `motcua discontinue NUMBER`.
struct DiscontinueCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "discontinue",
    abstract: "Dừng giải quyết hồ sơ.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Lý do.", valueName: "lý-do"))
  var reason: String

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
