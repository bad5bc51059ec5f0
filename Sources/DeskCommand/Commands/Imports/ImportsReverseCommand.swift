internal import ArgumentParser
internal import OneStopDesk
internal import VietnameseText

/// `motcua imports reverse N --reason TEXT`.
struct ImportsReverseCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "reverse",
    abstract: "Hoàn tác một lần nhập nhầm, bằng sự kiện ghi thêm.",
    discussion: """
      Hồ sơ do lần nhập ấy đưa vào coi như chưa có: không còn trong danh sách, số liệu, văn bản, \
      và nhập lại được; hồ sơ có từ trước trở về như trước. Sự kiện cũ vẫn nằm trong sổ; thông tin \
      người nộp mà chỉ lần ấy đưa vào thì bị xóa. Hồ sơ đã có việc ghi thêm, văn bản hoặc lần nhập \
      về sau thì không hoàn tác được, và khi đó không hồ sơ nào bị hoàn tác, trừ khi có --partly. \
      Nhiều lần nhập chồng nhau thì hoàn tác lần sau cùng trước.

      Ví dụ: motcua imports reverse 3 --reason "nhập nhầm tệp của đơn vị khác" --dry-run
      """)

  @Argument(help: ArgumentHelp("Số của lần nhập, xem ở imports list.", valueName: "số"))
  var number: Int

  @Option(help: ArgumentHelp("Vì sao hoàn tác.", valueName: "lý-do"))
  var reason: String

  @Flag(help: "Hoàn tác những hồ sơ hoàn tác được, để lại những hồ sơ khác.")
  var partly = false

  @Flag(help: "Chỉ cho biết sẽ hoàn tác những gì, không ghi.")
  var dryRun = false

  @OptionGroup
  var who: WhoOption

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let result = try common.desk(on: console, by: who).reverseImport(
      ImportReversalRequest(
        number: number, reason: composedText(reason), partly: partly, dryRun: dryRun))
    switch format {
    case .json, .csv: console.print(result.json)
    case .text: console.print(ImportReversalScreen(result).lines(columns: console.columns))
    }
    return result.hasRefusals ? .withFindings : .done
  }
}
