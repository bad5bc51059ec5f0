internal import ArgumentParser
internal import OneStopDesk

/// `motcua request-supplement NUMBER`.
struct RequestSupplementCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "request-supplement",
    abstract: "Yêu cầu bổ sung hồ sơ, khi tiếp nhận hoặc khi thẩm định.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Giấy tờ cần bổ sung; lặp lại cho từng loại.", valueName: "giấy-tờ"))
  var item: [String]

  @Option(help: ArgumentHelp("Lý do.", valueName: "lý-do"))
  var reason: String

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .requestSupplement(items: item.map(composedText), reason: composedText(reason))
  }
}
