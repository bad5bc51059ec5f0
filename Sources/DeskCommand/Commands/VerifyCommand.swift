internal import ArgumentParser
internal import OneStopDesk

/// `motcua verify`: checks the store with a second verifier.
struct VerifyCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kiểm tra kho: chuỗi băm, số thứ tự, số đếm, văn bản, và tính lại mọi hạn.")

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let verification = try common.desk(on: console).verify()
    switch format {
    case .json, .csv: console.print(verification.json)
    case .text: console.print(VerificationScreen(verification).lines(columns: console.columns))
    }
    return verification.isOk ? .done : .withFindings
  }
}
