internal import ArgumentParser
internal import OneStopDesk

/// `motcua submit [NUMBER]`: files a dossier that is not accepted yet.
struct SubmitCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Ghi nhận hồ sơ mới nộp, chưa tiếp nhận (mã T-…).")

  @OptionGroup
  var intake: IntakeOptions

  @Option(help: ArgumentHelp("Cổng dịch vụ công tự động trả lời lúc.", valueName: "thời-điểm"))
  var portalAckAt: String?

  @Option(help: ArgumentHelp("Hệ thống của tỉnh nhận được lúc.", valueName: "thời-điểm"))
  var systemReceivedAt: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    var request = try intake.request()
    try intake.needProcedureAndApplicant()
    request.portalAckAt = try portalAckAt.map { text throws(DeskRefusal) in
      try DeskValues.moment(text, for: "--portal-ack-at")
    }
    request.systemReceivedAt = try systemReceivedAt.map { text throws(DeskRefusal) in
      try DeskValues.moment(text, for: "--system-received-at")
    }
    let view = try common.desk(on: console, by: intake.who).submit(request)
    console.show(view, as: format)
    return .done
  }
}
