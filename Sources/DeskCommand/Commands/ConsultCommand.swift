internal import ArgumentParser
internal import OneStopDesk

/// `motcua consult NUMBER`.
struct ConsultCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "consult",
    abstract: "Lấy ý kiến cơ quan khác, hoặc xác minh.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Cơ quan được hỏi ý kiến.", valueName: "cơ-quan"))
  var body: String

  @Option(help: ArgumentHelp("Xin trả lời trước ngày này.", valueName: "ngày"))
  var until: String?

  @Flag(help: "Là xác minh, thẩm tra thực tế.")
  var verification = false

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .consult(
      body: composedText(try DeskValues.said(body, for: "--body")),
      until: try until.map { text throws(DeskRefusal) in
        try DeskValues.date(text, for: "--until")
      }, verification: verification)
  }
}
