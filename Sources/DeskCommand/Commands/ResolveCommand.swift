internal import ArgumentParser
internal import OneStopDesk

/// `motcua resolve NUMBER`.
struct ResolveCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Ghi nhận đã có kết quả giải quyết.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Kết quả.", valueName: "kết-quả"))
  var outcome: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .resolve(outcome: outcome.map(composedText))
  }
}
