internal import ArgumentParser
internal import OneStopDesk

/// `motcua letters show NUMBER`: everything that is known of a letter.
struct LettersShowCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Xem một văn bản: hồ sơ, ai soạn, ký, gửi, tình trạng.",
    discussion: """
      Ví dụ: motcua letters show 15/SDTTG-VP --year 2025
             motcua letters show --dossier H05.12-250701-0002 --format json
      """)

  @Argument(help: ArgumentHelp("Số văn bản, 15/SDTTG-VP.", valueName: "số"))
  var number: String?

  @OptionGroup
  var letters: LetterOptions

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let choice = try letters.choice(number.map { [$0] } ?? [])
    let detail = try common.desk(on: console).showLetter(choice)
    switch format {
    case .json, .csv: console.print(detail.json)
    case .text: console.print(LetterDetailScreen(detail).lines(columns: console.columns))
    }
    return .done
  }
}
