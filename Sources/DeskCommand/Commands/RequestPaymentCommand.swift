internal import ArgumentParser
internal import OneStopDesk

/// `motcua request-payment NUMBER`.
struct RequestPaymentCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "request-payment",
    abstract: "Yêu cầu thực hiện nghĩa vụ tài chính.")

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
