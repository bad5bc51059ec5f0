internal import ArgumentParser
internal import OneStopDesk
internal import PlainJSON

/// `motcua letters drafts`: what is to be approved, or may be issued.
struct LettersDraftsCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "drafts", abstract: "Các dự thảo văn bản đang mở.")

  @Flag(help: "Cả dự thảo đã lập thành văn bản hoặc đã bỏ.")
  var all = false

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let drafts = try common.desk(on: console).letterDrafts(all: all)
    switch format {
    case .json, .csv: console.print(.array(drafts.map(\.json)))
    case .text: console.print(LetterDraftsScreen.lines(drafts, columns: console.columns))
    }
    return .done
  }
}
