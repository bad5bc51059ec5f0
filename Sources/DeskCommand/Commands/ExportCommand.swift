internal import ArgumentParser
internal import OneStopDesk

/// `motcua export`: all of it as JSON Lines.
struct ExportCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Xuất toàn bộ kho ra JSON Lines.")

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    // JSON Lines is what it prints, in either form.
    _ = try common.answerFormat(.text, .json)
    try common.desk(on: console).export { console.output.write($0) }
    return .done
  }
}
