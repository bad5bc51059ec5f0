internal import ArgumentParser
internal import OneStopDesk

/// `motcua refuse NUMBER`.
struct RefuseCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "refuse",
    abstract: "Từ chối giải quyết sau thẩm định.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Lý do.", valueName: "lý-do"))
  var reason: String

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .refuse(reason: composedText(reason))
  }
}
