internal import ArgumentParser
internal import LegalBasis
internal import OneStopDesk

/// `motcua letters preview`: what the agency's papers look like now.
struct LettersPreviewCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Xem trước giấy tờ của cơ quan, với hồ sơ giả lập hoặc một hồ sơ.",
    discussion: """
      Dùng khi sửa agencies.yaml, forms/ hay templates/: giấy lập theo tệp đang có, ngày --as-of. \
      Không cần kho hồ sơ, không cấp số. --all thêm mẫu của Thông tư cũ và giấy có tên dài. Tệp \
      ghi vào xem-truoc/. Với --dossier, văn bản xin lỗi theo dự thảo đang mở của hồ sơ.

      Ví dụ: motcua letters preview --kind apology
      """)

  @Option(
    help: ArgumentHelp(
      "Loại văn bản: \(PaperKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "loại"),
    completion: .list(PaperKind.allCases.map(\.rawValue)))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "Giấy của hồ sơ này trong kho, chưa cấp số; cần --kind.", valueName: "mã-hồ-sơ"))
  var dossier: String?

  @Flag(help: "Cả mẫu của Thông tư cũ và giấy có tên dài.")
  var all = false

  @OptionGroup
  var files: PaperFileOptions

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let request = try LettersPreviewRequest(
      kind: kind, dossier: dossier, all: all, formats: files.to,
      folder: files.out)
    let result = try common.desk(on: console).previewLetters(request)
    switch format {
    case .json, .csv: console.print(result.json)
    case .text:
      console.print(
        [
          dossier == nil
            ? "Đã lập \(Layout.number(result.papers.count)) giấy xem trước, dữ liệu giả lập:"
            : "Đã lập giấy xem trước, chưa cấp số:"
        ]
          + result.papers.flatMap { paper in
            ["  \(paper.summary)"] + paper.files.map { "    \($0)" }
          })
    }
    return .done
  }
}
