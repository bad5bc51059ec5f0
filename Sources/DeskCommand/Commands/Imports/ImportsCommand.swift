internal import ArgumentParser
internal import OneStopDesk
internal import PlainJSON

/// `motcua imports`: the imports that were recorded.
struct ImportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "imports",
    abstract: "Các lần nhập tệp đã ghi: xem lại, hoàn tác.",
    subcommands: [
      ImportsListCommand.self, ImportsShowCommand.self, ImportsReverseCommand.self,
    ])
}

/// `motcua imports list`.
struct ImportsListCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Danh sách các lần nhập: tệp nào, ai nhập, lúc nào, được bao nhiêu dòng.",
    discussion: """
      Lần nhập bị ngắt giữa chừng (mất điện, hết đĩa) vẫn được ghi là chưa xong; nhập lại đúng tệp \
      ấy là hoàn tất.
      """)

  @Flag(help: "Chỉ những lần chưa xong.")
  var unfinished = false

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json, .csv)
    let imports = try common.desk(on: console).imports()
      .filter { !unfinished || $0.isUnfinished }
    switch format {
    case .json: console.print(.array(imports.map(\.json)))
    case .csv:
      for line in ImportsScreen.csv(imports) { console.output.write(line) }
    case .text:
      console.print(
        ImportsScreen(imports, isFiltered: unfinished).lines(columns: console.columns))
    }
    return .done
  }
}

/// `motcua imports show N`.
struct ImportsShowCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Xem một lần nhập.",
    discussion: "Ví dụ: motcua imports show 3")

  @Argument(help: ArgumentHelp("Số của lần nhập, xem ở imports list.", valueName: "số"))
  var number: Int

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let entry = try common.desk(on: console).showImport(number)
    switch format {
    case .json, .csv: console.print(entry.json)
    case .text: console.print(ImportEntryScreen(entry).lines(columns: console.columns))
    }
    return .done
  }
}
