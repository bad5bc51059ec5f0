internal import ArgumentParser
internal import OneStopDesk

/// `motcua letters approve`: drafts that may be issued.
struct LettersApproveCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Duyệt dự thảo văn bản.",
    discussion: """
      Văn bản phải đủ nội dung lúc duyệt. Sau khi duyệt mà hồ sơ đổi khác thì phải duyệt lại mới lập \
      được văn bản.

      Ví dụ: motcua letters approve 3 4 --by "Nguyễn Văn Bình"
      """)

  @OptionGroup
  var meant: DraftOptions

  @OptionGroup
  var who: WhoOption

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let result = try common.desk(on: console, by: who).approveDrafts(try meant.drafts())
    return LetterDraftsScreen.print(result, format, on: console)
  }
}
