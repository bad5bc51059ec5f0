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
    throw .notConnected
  }
}

/// `motcua catalog list`.
struct CatalogListCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Các thủ tục đang có hiệu lực với thời hạn giải quyết.")

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
