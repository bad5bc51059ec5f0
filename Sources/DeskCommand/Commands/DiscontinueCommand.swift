internal import ArgumentParser
internal import OneStopDesk

/// `motcua discontinue NUMBER`.
struct DiscontinueCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "discontinue",
    abstract: "Dừng giải quyết hồ sơ.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Lý do.", valueName: "lý-do"))
  var reason: String

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .discontinue(reason: composedText(reason))
  }
}
