internal import ArgumentParser
internal import OneStopDesk

/// `motcua show NUMBER`: the dossier with its history.
struct ShowCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Xem một hồ sơ và lịch sử của nó.")

  @Argument(help: ArgumentHelp("Mã số hồ sơ.", valueName: "mã-hồ-sơ"))
  var number: String

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let detail = try common.desk(on: console).show(number)
    switch format {
    case .json, .csv: console.print(detail.json)
    case .text: console.print(DetailScreen(detail).lines(columns: console.columns))
    }
    return .done
  }
}
