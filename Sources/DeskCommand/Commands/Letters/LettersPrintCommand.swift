internal import ArgumentParser
internal import LegalBasis
internal import OneStopDesk

/// `motcua letters print`: issued letters again, one by one or all in one file.
struct LettersPrintCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "In lại văn bản đã lập: từng tệp, hoặc gộp một tệp PDF để in.",
    discussion: """
      In từ giá trị đã lưu lúc lập, không lập văn bản mới. Tệp đã có đúng nội dung thì giữ nguyên, \
      nên chạy dở thì chạy lại. Sổ trộn thư có mỗi văn bản một dòng. \
      Tệp ghi vào xin-loi/, với --kind của giấy khác vào \(PapersRequest.usualFolder)/.

      Ví dụ: motcua letters print --year 2026 --from-number 120 --bundle in.pdf --register so.xlsx
      """)

  @Option(help: ArgumentHelp("Chỉ văn bản của năm này.", valueName: "năm"))
  var year: String?

  @Option(help: ArgumentHelp("Từ số này.", valueName: "số"))
  var fromNumber: Int?

  @Option(help: ArgumentHelp("Đến số này.", valueName: "số"))
  var toNumber: Int?

  @Flag(help: "Chỉ văn bản chưa gửi.")
  var unsent = false

  @Option(
    help: ArgumentHelp(
      "Loại văn bản: \(PaperKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "loại"),
    completion: .list(PaperKind.allCases.map(\.rawValue)))
  var kind: String?

  @OptionGroup
  var files: PaperFileOptions

  @OptionGroup
  var bulk: BulkOptions

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let request = try LettersPrintRequest(
      year: year, fromNumber: fromNumber, toNumber: toNumber, unsent: unsent, kind: kind,
      formats: files.to, folder: files.out, bundle: bulk.bundle, register: bulk.register)
    let result = try common.desk(on: console).printing(request, on: console)
    switch format {
    case .json, .csv: console.print(result.json)
    case .text: console.print(LettersPrintScreen(result).lines(columns: console.columns))
    }
    return result.hasRefusals ? .withFindings : .done
  }
}
