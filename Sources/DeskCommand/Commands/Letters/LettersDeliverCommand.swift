internal import ArgumentParser
internal import OneStopDesk

/// `motcua letters deliver NUMBER…`: that letters have arrived.
struct LettersDeliverCommand: LettersStep {
  static let configuration = CommandConfiguration(
    commandName: "deliver",
    abstract: "Ghi việc văn bản đã đến tay người nhận.",
    discussion: "Ví dụ: motcua letters deliver 15/SDTTG-VP 16/SDTTG-VP --at 2025-08-08")

  @Argument(help: ArgumentHelp("Số văn bản, 15/SDTTG-VP.", valueName: "số"))
  var numbers: [String] = []

  @OptionGroup
  var letters: LetterOptions

  @OptionGroup
  var happening: LetterHappening

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() -> LetterAct { .deliver }
}
