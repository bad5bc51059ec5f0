internal import ArgumentParser
internal import OneStopDesk

/// `motcua forward NUMBER`.
struct ForwardCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "forward",
    abstract: "Chuyển hồ sơ sang bước hoặc người xử lý tiếp theo.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Bước của quy trình nội bộ.", valueName: "số"))
  var step: Int?

  @Option(help: ArgumentHelp("Người thụ lý.", valueName: "tên"))
  var officer: String?

  @Flag(help: "Hồ sơ đã đến cơ quan có thẩm quyền.")
  var arrived = false

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .forward(step: step, officer: officer.map(composedText), arrived: arrived)
  }
}
