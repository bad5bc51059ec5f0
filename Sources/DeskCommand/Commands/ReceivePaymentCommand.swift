internal import ArgumentParser
internal import OneStopDesk

/// `motcua receive-payment NUMBER`.
struct ReceivePaymentCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "receive-payment",
    abstract: "Ghi nhận đã thực hiện nghĩa vụ tài chính.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Số tiền, đồng.", valueName: "số-tiền"))
  var amount: Int?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
