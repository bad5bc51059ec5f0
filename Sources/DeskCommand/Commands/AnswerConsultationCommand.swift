internal import ArgumentParser
internal import OneStopDesk

/// `motcua answer-consultation NUMBER`.
struct AnswerConsultationCommand: DeskStep {
  static let configuration = CommandConfiguration(
    commandName: "answer-consultation",
    abstract: "Ghi nhận trả lời của cơ quan được hỏi ý kiến.")

  @OptionGroup
  var dossier: DossierArgument

  @Option(help: ArgumentHelp("Cơ quan được hỏi ý kiến.", valueName: "cơ-quan"))
  var body: String

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func act() throws(DeskRefusal) -> DeskAct {
    .answerConsultation(body: composedText(try DeskValues.said(body, for: "--body")))
  }
}
