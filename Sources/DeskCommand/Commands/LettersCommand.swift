internal import ArgumentParser
internal import LegalBasis
internal import OneStopDesk
internal import PlainJSON

/// `motcua letters`: issue and what comes after it.
struct LettersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters",
    abstract: "Văn bản xin lỗi: lập, gửi và tra cứu.",
    subcommands: [
      LettersDraftCommand.self, LettersApproveCommand.self, LettersDiscardCommand.self,
      LettersDraftsCommand.self, LettersIssueCommand.self, LettersListCommand.self,
      LettersShowCommand.self, LettersSendCommand.self, LettersDeliverCommand.self,
      LettersFailCommand.self, LettersReplaceCommand.self, LettersDueCommand.self,
      LettersMessageCommand.self,
      LettersPrintCommand.self, LettersPreviewCommand.self, LettersRegisterCommand.self,
    ])
}

/// `motcua letters issue`.
struct LettersIssueCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Lập văn bản xin lỗi cho mọi hồ sơ quá hạn chưa có; lập các giấy khác bằng --kind.",
    discussion: """
      Ngày văn bản là --as-of. Hồ sơ chưa quá hạn chỉ lập khi gọi đích danh bằng --dossier. Mỗi hồ \
      sơ chỉ được hẹn lại một lần. Hồ sơ có dự thảo chưa duyệt thì không lập; dự thảo đã duyệt thì \
      lập theo dự thảo. Tệp ghi vào xin-loi/, giấy khác vào \(PapersRequest.usualFolder)/.

      \(LettersIssueCommand.papersDiscussion)
      """)

  @Option(
    help: ArgumentHelp(
      "Loại văn bản: \(PapersRequest.kinds.joined(separator: ", ")).", valueName: "loại"),
    completion: .list(PapersRequest.kinds))
  var kind: String?

  @Option(help: ArgumentHelp("Chỉ hồ sơ này.", valueName: "mã-hồ-sơ"))
  var dossier: String?

  @OptionGroup
  var chosen: ChoiceOptions

  @Option(help: ArgumentHelp("Số văn bản đầu tiên.", valueName: "số"))
  var firstNumber: Int?

  @OptionGroup
  var files: PaperFileOptions

  @OptionGroup
  var bulk: BulkOptions

  @OptionGroup
  var who: WhoOption

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    try bulk.check()
    if let papers = try papersRequest() { return try issue(papers, format, on: console) }
    let request = try LettersRequest(
      kind: kind, dossier: dossier, choices: try chosen.choices(), firstNumber: firstNumber,
      formats: files.to, folder: files.out)
    let bar = ProgressBar("lập văn bản", unit: "hồ sơ", on: console)
    let desk = try common.desk(on: console, by: who)
    let result = try desk.issueLetters(request) { done, total in bar.show(done, of: total) }
    bar.end()
    let printed = try bulk.printed(
      result, .apology, dossier: request.dossier, by: desk, on: console)
    switch format {
    case .json, .csv: console.print(result.json(with: printed))
    case .text:
      console.print(LettersScreen(result).lines(columns: console.columns))
      if let printed {
        console.print(LettersPrintScreen(printed).lines(columns: console.columns))
      }
    }
    return result.hasRefusals || printed?.hasRefusals == true ? .withFindings : .done
  }
}
