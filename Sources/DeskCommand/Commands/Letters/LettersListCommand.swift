internal import ArgumentParser
internal import DossierCore
internal import LegalBasis
internal import OneStopDesk
internal import PlainJSON

/// `motcua letters list`.
struct LettersListCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Các văn bản đã lập; các điều kiện cùng phải đúng.",
    discussion: """
      Ví dụ: motcua letters list --unsent --kind apology
             motcua letters list --lacking address,identity --period 2025-Q3
      """)

  @Flag(help: "Chưa gửi.")
  var unsent = false

  @Option(
    help: ArgumentHelp(
      "Tình trạng: "
        + LetterStatus.Stage.allCases.map { "\($0.rawValue) (\($0.vietnamese))" }
        .joined(separator: ", ") + ".", valueName: "tình-trạng"),
    completion: .list(LetterStatus.Stage.allCases.map(\.rawValue)))
  var state: String?

  @Option(
    help: ArgumentHelp(
      "In ra mà thiếu: address (địa chỉ), identity (số định danh); nhiều thứ cách nhau dấu phẩy.",
      valueName: "gì"), completion: .list(LetterLack.allCases.map(\.rawValue)))
  var lacking: String?

  @Option(
    help: ArgumentHelp(
      "Loại văn bản: \(PaperKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "loại"),
    completion: .list(PaperKind.allCases.map(\.rawValue)))
  var kind: String?

  @Option(help: ArgumentHelp("Năm của số văn bản.", valueName: "năm"))
  var year: String?

  @Option(
    help: ArgumentHelp(
      "Ngày văn bản trong kỳ: 2025-H2, 2025-Q3, 2025-07, 2025 hoặc NGÀY..NGÀY.", valueName: "kỳ"))
  var period: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let filter = try LetterFilter(
      year: year, period: period, kind: kind, state: state, unsent: unsent, lacking: lacking)
    let letters = try common.desk(on: console).letters(filter)
    switch format {
    case .json, .csv: console.print(.array(letters.map(\.json)))
    case .text:
      console.print(
        LetterListScreen(letters, isFiltered: filter.chooses).lines(columns: console.columns))
    }
    return .done
  }
}
