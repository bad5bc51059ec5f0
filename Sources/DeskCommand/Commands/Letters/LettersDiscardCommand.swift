internal import ArgumentParser
internal import OneStopDesk

/// `motcua letters discard`: drafts that nobody wants.
struct LettersDiscardCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "discard",
    abstract: "Bỏ dự thảo văn bản; không mất số văn bản nào.",
    discussion: "Ví dụ: motcua letters discard --dossier H05.12-250701-0002")

  @OptionGroup
  var meant: DraftOptions

  @OptionGroup
  var who: WhoOption

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let result = try common.desk(on: console, by: who).discardDrafts(try meant.drafts())
    return LetterDraftsScreen.print(result, format, on: console)
  }
}
