internal import ArgumentParser
internal import DossierCore
internal import OneStopDesk

/// `motcua correct NUMBER`: voids one event or gives it another moment.
struct CorrectCommand: DeskStep {
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

  func act() throws(DeskRefusal) -> DeskAct {
    switch (void, at) {
    case (true, nil):
      return .correct(sequence: event, change: .void, reason: composedText(reason))
    case (false, let at?):
      let moment = try DeskValues.moment(at, for: "--at")
      return .correct(sequence: event, change: .moved(to: moment), reason: composedText(reason))
    case (true, _?), (false, nil):
      throw DeskRefusal(
        .usage, code: "usage",
        message: "chọn đúng một: --void (bỏ sự kiện) hoặc --at (thời điểm đúng).")
    }
  }
}
