internal import ArgumentParser
internal import OneStopDesk

/// `motcua resolve NUMBER`.
struct ResolveCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Ghi nhận đã có kết quả giải quyết.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Kết quả.", valueName: "kết-quả"))
  var outcome: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
