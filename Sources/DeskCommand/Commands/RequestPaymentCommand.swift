internal import ArgumentParser
internal import OneStopDesk

/// `motcua request-payment NUMBER`.
struct RequestPaymentCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "request-payment",
    abstract: "Yêu cầu thực hiện nghĩa vụ tài chính.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Số tiền, đồng.", valueName: "số-tiền"))
  var amount: Int?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .requestPayment(amount: try DeskValues.amount(amount, for: "--amount"))
  }
}
