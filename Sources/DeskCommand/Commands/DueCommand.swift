internal import ArgumentParser
internal import OneStopDesk

/// `motcua due`: one due date with its proof, without a dossier and without a store.
struct DueCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Tính ngày hết hạn từ một thời điểm, kèm cách tính từng ngày.",
    discussion: """
      Ngày bắt đầu không tính. Ngày làm việc bỏ qua ngày nghỉ hằng tuần, lễ, tết và ngày hoán đổi, \
      tính cả ngày làm bù; hạn theo ngày hoặc tháng rơi vào ngày nghỉ thì lùi đến ngày làm việc kế \
      tiếp. Lịch lấy như đã công bố đến --as-of.

      Ví dụ: motcua due --from 2025-08-28T14:20 --limit 5wd
      """)

  @Option(help: ArgumentHelp("Thời điểm tiếp nhận.", valueName: "thời-điểm"))
  var from: String

  @Option(
    help: ArgumentHelp(
      "Thời hạn: 10wd, 30d, 2mo, 8wh, 2h, sameday, immediate.", valueName: "thời-hạn"))
  var limit: String

  @Option(
    help: ArgumentHelp(
      "Bộ quy tắc có hiệu lực ngày này (mặc định: ngày của --from).", valueName: "ngày"))
  var rulesOn: String?

  @Option(
    help: ArgumentHelp("Chỉ dùng lịch trong tệp này.", valueName: "tệp"),
    completion: .file(extensions: ["yaml", "yml"]))
  var calendar: String?

  @Flag(help: "In mọi ngày, không gộp những ngày làm việc liền nhau.")
  var all = false

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let answer = try common.desk(on: console).due(
      from: try DeskValues.moment(from, for: "--from"),
      limit: try DeskValues.limit(limit, for: "--limit"),
      rulesOn: try rulesOn.map { text throws(DeskRefusal) in
        try DeskValues.date(text, for: "--rules-on")
      }, calendarFile: calendar)
    switch format {
    case .json, .csv: console.print(answer.json)
    case .text: console.print(ProofScreen(answer, unfolded: all).lines(columns: console.columns))
    }
    return .done
  }
}
