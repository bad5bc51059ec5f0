internal import ArgumentParser
internal import OneStopDesk

/// `motcua receive-supplement NUMBER`.
struct ReceiveSupplementCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "receive-supplement",
    abstract: "Nhận đủ hồ sơ bổ sung.")

  @OptionGroup
  var dossier: DossierArgument

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
