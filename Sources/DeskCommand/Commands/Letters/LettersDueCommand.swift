internal import ArgumentParser
internal import OneStopDesk

/// `motcua letters due`: what must be apologised for by when.
struct LettersDueCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Hồ sơ phải xin lỗi và hạn gửi văn bản, kèm dự kiến ngày xong.",
    discussion: """
      Văn bản xin lỗi gửi chậm nhất ngày làm việc trước ngày hết hạn. Ngày dự kiến xong tính từ \
      các bước còn lại theo quy trình; hồ sơ chưa ghi bước nào thì không dự kiến.
      """)

  @Option(
    help: ArgumentHelp(
      "Phải gửi trong số ngày làm việc này, 3wd; hồ sơ đã quá hạn luôn có mặt.",
      valueName: "thời-hạn"))
  var within: String?

  @Option(help: ArgumentHelp("Thủ tục.", valueName: "thủ-tục"))
  var procedure: String?

  @Option(help: ArgumentHelp("Người thụ lý.", valueName: "tên"))
  var officer: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json, .csv)
    let request = LettersDueRequest(
      within: try within.map { text throws(DeskRefusal) in
        try DeskValues.workingDays(text, for: "--within")
      }, officer: officer.map(composedText), procedure: procedure.map(composedText))
    let due = try common.desk(on: console).lettersDue(request)
    switch format {
    case .json: console.print(due.json)
    case .csv: LettersDueScreen(due).writeCSV(to: console)
    case .text: console.print(LettersDueScreen(due).lines(columns: console.columns))
    }
    return .done
  }
}
