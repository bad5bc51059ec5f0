internal import ArgumentParser
internal import DossierCore
internal import OneStopDesk
internal import VietnameseText

/// `motcua letters draft`: what a letter will say, for somebody to approve.
struct LettersDraftCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Soạn dự thảo văn bản xin lỗi để trình duyệt; không dùng số văn bản.",
    discussion: """
      Không nêu --dossier thì soạn cho mọi hồ sơ quá hạn chưa có văn bản, chưa có dự thảo. Soạn lại \
      hồ sơ đã có dự thảo thì chỉ đổi phần nêu lại, và phải duyệt lại. Xem trước: motcua letters \
      preview --kind apology --dossier.

      Ví dụ: motcua letters draft --dossier H05.12-250701-0002 --reason otherBody --body "Sở Nội vụ"
      """)

  @Option(help: ArgumentHelp("Chỉ hồ sơ này.", valueName: "mã-hồ-sơ"))
  var dossier: String?

  @OptionGroup
  var chosen: ChoiceOptions

  @Option(help: ArgumentHelp("Ghi chú cho người duyệt.", valueName: "lời"))
  var note: String?

  @OptionGroup
  var who: WhoOption

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let result = try common.desk(on: console, by: who).draftLetters(
      try chosen.choices(), dossier: dossier.map { .init($0) }, note: note.map(composedText))
    return LetterDraftsScreen.print(result, format, on: console)
  }
}
