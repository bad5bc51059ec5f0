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
    throw .notConnected
  }
}
