internal import OneStopDesk

extension LettersIssueCommand {
  /// What the help says of papers other than apologies.
  static let papersDiscussion = """
    Với --kind khác apology: lập giấy ấy cho hồ sơ nêu ở --dossier, số riêng từng loại, từng năm. \
    Không nêu hồ sơ thì lập cho mọi hồ sơ cần mà chưa có: receipt, control-sheet cho hồ sơ đang giải \
    quyết; supplement-request cho hồ sơ đang chờ bổ sung; intake-refusal, discontinuation cho hồ sơ \
    bị từ chối, được rút hay dừng mà không nộp qua mạng. Mỗi hồ sơ một giấy mỗi loại, mỗi lần yêu \
    cầu bổ sung một phiếu. --first-number kèm --dossier là đúng số ấy.

    Ví dụ: motcua letters issue --kind receipt --dossier H05.12-260302-0001 --to pdf,docx
    """

  /// The papers that are asked for by `--kind`; nil where they are apologies.
  func papersRequest() throws(DeskRefusal) -> PapersRequest? {
    try PapersRequest(
      kind: kind, dossier: dossier, choices: try chosen.choices(), firstNumber: firstNumber,
      formats: files.to, folder: files.out)
  }

  /// Issues papers other than apologies.
  func issue(
    _ request: PapersRequest, _ format: AnswerFormat, on console: Console
  ) throws(DeskRefusal) -> DeskOutcome {
    let bar = ProgressBar("lập giấy tờ", unit: "hồ sơ", on: console)
    let desk = try common.desk(on: console, by: who)
    let result = try desk.issuePapers(request) { done, total in bar.show(done, of: total) }
    bar.end()
    let printed = try bulk.printed(
      result, request.kind, dossier: request.dossier, by: desk, on: console)
    switch format {
    case .json, .csv: console.print(result.json(with: printed))
    case .text:
      console.print(PapersScreen(result, request.kind).lines(columns: console.columns))
      if let printed {
        console.print(LettersPrintScreen(printed).lines(columns: console.columns))
      }
    }
    return result.hasRefusals || printed?.hasRefusals == true ? .withFindings : .done
  }
}
