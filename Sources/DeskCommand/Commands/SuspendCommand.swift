internal import ArgumentParser
internal import DossierCore
internal import OneStopDesk

/// `motcua suspend NUMBER`.
struct SuspendCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "suspend",
    abstract: "Tạm dừng giải quyết.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(
    help: ArgumentHelp(
      "Loại: suspension (căn cứ khác), outage (sự cố hệ thống).", valueName: "loại"),
    completion: .list(["suspension", "outage"]))
  var kind: String

  @Option(help: ArgumentHelp("Lý do.", valueName: "lý-do"))
  var reason: String

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .suspend(
      kind: try DeskValues.word(kind, for: "--kind"), reason: composedText(reason))
  }
}
