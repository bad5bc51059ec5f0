internal import ArgumentParser
internal import OneStopDesk

/// `motcua correct NUMBER`: voids one event or gives it another moment.
struct CorrectCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Sửa sổ: bỏ một sự kiện, hoặc đổi thời điểm của nó.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Số thứ tự của sự kiện (xem motcua show).", valueName: "số"))
  var event: Int

  @Option(help: ArgumentHelp("Lý do.", valueName: "lý-do"))
  var reason: String

  @Flag(help: "Bỏ sự kiện.")
  var void = false

  @Option(help: ArgumentHelp("Thời điểm đúng.", valueName: "thời-điểm"))
  var at: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
