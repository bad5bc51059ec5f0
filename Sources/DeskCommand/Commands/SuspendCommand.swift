internal import ArgumentParser
internal import OneStopDesk

/// `motcua suspend NUMBER`.
struct SuspendCommand: ParsableCommand, DeskAction {
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

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
