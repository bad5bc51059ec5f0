internal import ArgumentParser
internal import OneStopDesk

/// Which dossiers are meant, by conditions joined by *and*; for commands that go through many.
struct FilterOptions: ParsableArguments {
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

  /// The filter that was typed.
  func filter() throws(DeskRefusal) -> ListFilter {
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
