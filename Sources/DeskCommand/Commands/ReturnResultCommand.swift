internal import ArgumentParser
internal import OneStopDesk

/// `motcua return-result NUMBER`.
struct ReturnResultCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "return-result",
    abstract: "Trả kết quả cho tổ chức, cá nhân.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Người nhận kết quả.", valueName: "tên"))
  var to: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .returnResult(to: to.map(composedText))
  }
}
