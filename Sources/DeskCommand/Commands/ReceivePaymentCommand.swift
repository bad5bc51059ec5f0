internal import ArgumentParser
internal import OneStopDesk

/// `motcua receive-payment NUMBER`.
struct ReceivePaymentCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "receive-payment",
    abstract: "Ghi nhận đã thực hiện nghĩa vụ tài chính.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Số tiền, đồng.", valueName: "số-tiền"))
  var amount: Int?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .receivePayment(amount: try DeskValues.amount(amount, for: "--amount"))
  }
}
