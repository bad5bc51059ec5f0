internal import ArgumentParser
internal import OneStopDesk

/// `motcua list`: dossiers by filters joined by *and*.
struct ListCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Danh sách hồ sơ; các điều kiện cùng phải đúng.")

  @Flag(help: "Đã kết thúc sau hạn.")
  var late = false

  @Flag(help: "Đang giải quyết và đã quá hạn.")
  var overdue = false

  @Flag(help: "Quá hạn mà chưa có văn bản xin lỗi.")
  var missingApology = false

  @Option(help: ArgumentHelp("Đến hạn trong số ngày làm việc này, 3wd.", valueName: "thời-hạn"))
  var dueWithin: String?

  @Flag(help: "Đã đến lúc đóng vì không bổ sung.")
  var toClose = false

  @Option(
    help: ArgumentHelp("Trạng thái, theo tên hoặc số 1–10 của Cổng.", valueName: "trạng-thái"))
  var state: String?

  @Option(help: ArgumentHelp("Thủ tục.", valueName: "thủ-tục"))
  var procedure: String?

  @Option(help: ArgumentHelp("Người thụ lý.", valueName: "tên"))
  var officer: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json, .csv)
    let desk = try common.desk(on: console)
    let filter = try self.filter
    let rows = DossierRows(console, as: format)
    try desk.list(filter) { rows.add($0) }
    rows.end()
    return .done
  }

  private var filter: ListFilter {
    get throws(DeskRefusal) {
      var filter = ListFilter()
      filter.late = late
      filter.overdue = overdue
      filter.missingApology = missingApology
      filter.dueWithin = try dueWithin.map { text throws(DeskRefusal) in
        try DeskValues.workingDays(text, for: "--due-within")
      }
      filter.toClose = toClose
      filter.state = state.map(composedText)
      filter.procedure = procedure.map(composedText)
      filter.officer = officer.map(composedText)
      return filter
    }
  }
}
