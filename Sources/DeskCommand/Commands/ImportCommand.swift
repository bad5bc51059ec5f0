internal import ArgumentParser
internal import OneStopDesk

/// `motcua import FILE…`.
struct ImportCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Nhập hồ sơ từ tệp CSV hoặc JSON Lines.")

  @Argument(help: ArgumentHelp("Tệp cần nhập.", valueName: "tệp"), completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("Kiểu cột của nơi xuất tệp.", valueName: "kiểu"))
  var profile: String?

  @Flag(help: "Chỉ đọc và kiểm tra, không ghi.")
  var dryRun = false

  @Option(
    help: ArgumentHelp("Ghi các dòng bị từ chối vào tệp này.", valueName: "tệp"),
    completion: .file())
  var rejects: String?

  @Flag(help: "Nói rõ cách hiểu tiêu đề và từng loại lỗi.")
  var explain = false

  @OptionGroup
  var who: WhoOption

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
