internal import ArgumentParser
internal import OneStopDesk

/// `motcua resume NUMBER`.
struct ResumeCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Giải quyết tiếp sau khi tạm dừng.")

  @OptionGroup
  var dossier: DossierArgument

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
