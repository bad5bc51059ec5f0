internal import ArgumentParser
internal import OneStopDesk

/// `motcua resume NUMBER`.
struct ResumeCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Giải quyết tiếp sau khi tạm dừng.")

  @OptionGroup
  var dossier: DossierArgument

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .resume
  }
}
