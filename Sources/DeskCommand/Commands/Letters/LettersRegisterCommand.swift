internal import ArgumentParser
internal import OneStopDesk
internal import PlainJSON

/// `motcua letters register PERIOD`: the register of dossiers (form 07).
struct LettersRegisterCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Sổ theo dõi hồ sơ (Mẫu 07) của một kỳ.",
    discussion: """
      Hồ sơ tiếp nhận trong kỳ, như ở thời điểm --as-of, theo thứ tự mã số. csv và xlsx ghi được kỳ \
      dài tùy ý.

      Ví dụ: motcua letters register 2026-Q3 --field "Tín ngưỡng, tôn giáo" --to pdf,xlsx
      """)

  @Argument(
    help: ArgumentHelp("Kỳ: 2025-H2, 2025-Q3, 2025-07, 2025 hoặc NGÀY..NGÀY.", valueName: "kỳ"))
  var period: String

  @Option(help: ArgumentHelp("Chỉ thủ tục của lĩnh vực này.", valueName: "lĩnh-vực"))
  var field: String?

  @Option(
    help: ArgumentHelp(
      "Dạng tệp, cách nhau dấu phẩy: "
        + "\(RegisterFormat.allCases.map(\.rawValue).joined(separator: ", ")) (mặc định pdf).",
      valueName: "dạng"),
    completion: .list(RegisterFormat.allCases.map(\.rawValue)))
  var to: String?

  @Option(
    help: ArgumentHelp("Thư mục ghi tệp (mặc định thư mục hiện tại).", valueName: "thư-mục"),
    completion: .directory)
  var out: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let request = try DossierRegisterRequest(
      period: period, field: field.map(composedText), formats: to, folder: out)
    let result = try common.desk(on: console).writeRegister(request)
    switch format {
    case .json, .csv:
      console.print(
        .object([
          ("dossiers", .integer(result.dossiers)),
          ("files", .array(result.files.map(JSONValue.string))),
        ]))
    case .text:
      console.print(
        ["Sổ theo dõi \(Layout.number(result.dossiers)) hồ sơ:"] + result.files.map { "  \($0)" })
    }
    return .done
  }
}
