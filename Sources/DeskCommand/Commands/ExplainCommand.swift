internal import ArgumentParser
internal import OneStopDesk

/// `motcua explain NUMBER`: the proof of a dossier's due date.
struct ExplainCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Giải thích ngày hết hạn của một hồ sơ, từng ngày, theo điều khoản nào.")

  @Argument(help: ArgumentHelp("Mã số hồ sơ.", valueName: "mã-hồ-sơ"))
  var number: String

  @Flag(help: "In mọi ngày, không gộp những ngày làm việc liền nhau.")
  var all = false

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let explanation = try common.desk(on: console).explain(number)
    switch format {
    case .json, .csv: console.print(explanation.json)
    case .text:
      console.print(
        ExplanationScreen(explanation, unfolded: all).lines(columns: console.columns))
    }
    return .done
  }
}
