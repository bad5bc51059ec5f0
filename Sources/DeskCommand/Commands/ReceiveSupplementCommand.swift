internal import ArgumentParser
internal import OneStopDesk

/// `motcua receive-supplement NUMBER`.
struct ReceiveSupplementCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "receive-supplement",
    abstract: "Nhận đủ hồ sơ bổ sung.")

  @OptionGroup
  var dossier: DossierArgument

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .receiveSupplement
  }
}
