internal import ArgumentParser
internal import OneStopDesk

/// `motcua receive [NUMBER]`: accepts a dossier and tells its appointment.
struct ReceiveCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "receive",
    abstract: "Tiếp nhận hồ sơ và hẹn ngày trả kết quả.",
    discussion: """
      Không ghi mã số thì hồ sơ được cấp mã. Ghi mã T-… thì hồ sơ đã nộp ấy được tiếp nhận và cấp \
      mã. Thủ tục chưa rõ thời hạn cần --limit và --basis.

      Ví dụ: motcua receive --procedure TG-02 --applicant "Chùa Phật Tích"
      """)

  @OptionGroup
  var intake: IntakeOptions

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let request = try intake.request()
    if request.number?.hasPrefix("T-") != true { try intake.needProcedureAndApplicant() }
    let view = try common.desk(on: console, by: intake.who).receive(request)
    console.show(view, as: format)
    return .done
  }
}
