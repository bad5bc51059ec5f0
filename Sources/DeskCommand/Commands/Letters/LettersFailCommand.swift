internal import ArgumentParser
internal import OneStopDesk

/// `motcua letters fail NUMBER… --reason T`: that letters could not be delivered.
struct LettersFailCommand: LettersStep {
  static let configuration = CommandConfiguration(
    commandName: "fail",
    abstract: "Ghi việc văn bản gửi không đến, để gửi lại.",
    discussion: """
      Sau đó gửi lại bằng motcua letters send, nên qua hình thức khác.

      Ví dụ: motcua letters fail 15/SDTTG-VP --reason "không có người nhận"
      """)

  @Argument(help: ArgumentHelp("Số văn bản, 15/SDTTG-VP.", valueName: "số"))
  var numbers: [String] = []

  @Option(help: ArgumentHelp("Vì sao không đến.", valueName: "lý-do"))
  var reason: String

  @OptionGroup
  var letters: LetterOptions

  @OptionGroup
  var happening: LetterHappening

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> LetterAct {
    .fail(reason: try DeskValues.said(composedText(reason), for: "--reason"))
  }
}
