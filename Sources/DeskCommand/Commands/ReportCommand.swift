internal import ArgumentParser
internal import OneStopDesk

/// `motcua report PERIOD`.
struct ReportCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Số liệu của một kỳ.")

  @Argument(
    help: ArgumentHelp("Kỳ: 2025-H2, 2025-Q3, 2025-07, 2025 hoặc NGÀY..NGÀY.", valueName: "kỳ"))
  var period: String

  @Option(
    help: ArgumentHelp("Mẫu: metrics hoặc 07a.", valueName: "mẫu"),
    completion: .list(["metrics", "07a"]))
  var form: String?

  @Option(
    help: ArgumentHelp("Chia nhóm: field, procedure, officer, month.", valueName: "nhóm"),
    completion: .list(["field", "procedure", "officer", "month"]))
  var by: String?

  @Option(help: ArgumentHelp("Các hồ sơ đứng sau một con số, ví dụ late.", valueName: "số-liệu"))
  var behind: String?

  @Option(help: ArgumentHelp("Ghi thêm tệp: json, csv, txt.", valueName: "dạng"))
  var to: String?

  @Option(help: ArgumentHelp("Thư mục ghi tệp.", valueName: "thư-mục"), completion: .directory)
  var out: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    throw .notConnected
  }
}
