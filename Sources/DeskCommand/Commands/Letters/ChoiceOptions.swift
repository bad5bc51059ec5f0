internal import ArgumentParser
internal import LegalBasis
internal import OneStopDesk
internal import VietnameseText

/// What a clerk may choose for an apology.
struct ChoiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Lý do khi hồ sơ chưa ghi: rule, staff, otherBody, system, forceMajeure, hoặc lời riêng.",
      valueName: "lý-do"))
  var reason: String?

  @Option(help: ArgumentHelp("Cơ quan, đơn vị gây chậm, nêu trong văn bản.", valueName: "tên"))
  var body: String?

  @Option(help: ArgumentHelp("Lời giải thích thêm sau câu nêu lý do.", valueName: "lời"))
  var explanation: String?

  @Option(help: ArgumentHelp("Ngày hẹn lại.", valueName: "ngày"))
  var newDate: String?

  @Option(
    help: ArgumentHelp(
      "Công văn (official-letter) hay mẫu 04 (form); mặc định theo agencies.yaml.",
      valueName: "loại"),
    completion: .list(ApologyForm.allCases.map(\.rawValue)))
  var form: String?

  @Option(
    help: ArgumentHelp("Khổ giấy của mẫu 04: a4, a5.", valueName: "khổ"),
    completion: .list(["a4", "a5"]))
  var paper: String?

  /// The choices; what cannot be read is refused.
  func choices() throws(DeskRefusal) -> ApologyChoices {
    try ApologyChoices(
      reason: reason.map(composedText), causeBody: body.map(composedText),
      explanation: explanation.map(composedText), newDate: newDate, form: form, paper: paper)
  }
}
