internal import ArgumentParser
internal import OneStopDesk

/// `motcua catalog check|list`.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Danh mục thủ tục, lịch và quy tắc trong thư mục pháp luật.",
    subcommands: [CatalogCheckCommand.self, CatalogListCommand.self])

  func run() throws { throw CleanExit.helpRequest(self) }
}

/// `motcua catalog check`.
struct CatalogCheckCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Kiểm tra thư mục pháp luật, chỉ rõ tệp, dòng và chỗ sai.")

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let answer = try common.desk(on: console).catalogCheck()
    switch format {
    case .json, .csv: console.print(answer.json)
    case .text: console.print(CatalogCheckScreen(answer).lines(columns: console.columns))
    }
    return answer.errors > 0 ? .withFindings : .done
  }
}

/// `motcua catalog list`.
struct CatalogListCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Các thủ tục đang có hiệu lực với thời hạn giải quyết.")

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let answer = try common.desk(on: console).catalogList()
    switch format {
    case .json, .csv: console.print(answer.json)
    case .text: console.print(CatalogListScreen(answer).lines(columns: console.columns))
    }
    return .done
  }
}
