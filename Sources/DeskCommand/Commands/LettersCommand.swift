internal import ArgumentParser
internal import OneStopDesk

/// `motcua letters issue|list`.
struct LettersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters",
    abstract: "Văn bản xin lỗi: lập và tra cứu.",
    subcommands: [LettersIssueCommand.self, LettersListCommand.self])
}

/// `motcua letters issue`.
struct LettersIssueCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Lập văn bản xin lỗi cho mọi hồ sơ quá hạn chưa có.",
    discussion: """
      Ngày văn bản là --as-of. Hồ sơ chưa quá hạn chỉ lập khi gọi đích danh bằng --dossier. Mỗi hồ \
      sơ chỉ được hẹn lại một lần.
      """)

  @Option(
    help: ArgumentHelp("Loại văn bản: apology.", valueName: "loại"), completion: .list(["apology"]))
  var kind: String?

  @Option(help: ArgumentHelp("Chỉ hồ sơ này.", valueName: "mã-hồ-sơ"))
  var dossier: String?

  @Option(
    help: ArgumentHelp(
      "Lý do khi hồ sơ chưa ghi: rule, staff, otherBody, system, forceMajeure, hoặc lời riêng.",
      valueName: "lý-do"))
  var reason: String?

  @Option(help: ArgumentHelp("Ngày hẹn lại.", valueName: "ngày"))
  var newDate: String?

  @Option(help: ArgumentHelp("Số văn bản đầu tiên.", valueName: "số"))
  var firstNumber: Int?

  @Option(help: ArgumentHelp("Dạng tệp: pdf.", valueName: "dạng"), completion: .list(["pdf"]))
  var to: String?

  @Option(
    help: ArgumentHelp("Thư mục ghi tệp (mặc định xin-loi/).", valueName: "thư-mục"),
    completion: .directory)
  var out: String?

  @OptionGroup
  var who: WhoOption

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}

/// `motcua letters list`.
struct LettersListCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Các văn bản đã lập.")

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
