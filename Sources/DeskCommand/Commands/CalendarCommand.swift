internal import ArgumentParser
internal import OneStopDesk
internal import PlainJSON

/// `motcua calendar [YEAR | apply]`.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Ngày nghỉ, ngày làm bù của một năm; áp dụng lịch mới cho hồ sơ đang giải quyết.",
    usage: "motcua calendar [<năm>] | motcua calendar apply [--dry-run]",
    discussion: "Không ghi năm thì là năm của --as-of. Ví dụ: motcua calendar 2026",
    subcommands: [CalendarYearCommand.self, CalendarApplyCommand.self],
    defaultSubcommand: CalendarYearCommand.self)
}

/// `motcua calendar YEAR`.
struct CalendarYearCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "year", abstract: "Ngày đã công bố của một năm, như biết đến --as-of.",
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("Năm, 2026 (mặc định: năm của --as-of).", valueName: "năm"))
  var year: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let answer = try common.desk(on: console).calendarYear(
      try year.map { text throws(DeskRefusal) in try DeskValues.year(text, for: "năm") })
    switch format {
    case .json, .csv: console.print(answer.json)
    case .text: console.print(CalendarYearScreen(answer).lines(columns: console.columns))
    }
    return .done
  }
}

/// `motcua calendar apply [--dry-run]`.
struct CalendarApplyCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Tính lại hạn của hồ sơ đang giải quyết theo lịch công bố sau ngày tiếp nhận.")

  @Flag(help: "Chỉ xem, không ghi.")
  var dryRun = false

  @OptionGroup
  var who: WhoOption

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let moved = try common.desk(on: console, by: who).applyCalendar(dryRun: dryRun)
    switch format {
    case .json, .csv: console.print(.array(moved.map(\.json)))
    case .text:
      console.print(MovedScreen(moved, isDryRun: dryRun).lines(columns: console.columns))
    }
    return .done
  }
}
