internal import ArgumentParser
internal import OneStopDesk

/// `motcua import FILE…`.
struct ImportCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Nhập hồ sơ từ tệp Excel, CSV hoặc JSON Lines.",
    discussion: """
      Loại tệp được nhận theo nội dung, không theo đuôi: .xlsx, .xls thật ra là HTML hay XML, CSV (dấu \
      phẩy, chấm phẩy, tab), JSON Lines. Tệp Excel: đọc trang tính đầu tiên có tiêu đề nhận ra được \
      trong mười dòng đầu.
      """)

  @Argument(help: ArgumentHelp("Tệp cần nhập.", valueName: "tệp"), completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "Kiểu cột của nơi xuất tệp: tên trong Procedures/import-profiles, hoặc một tệp YAML.",
      valueName: "kiểu"), completion: .file(extensions: ["yaml"]))
  var profile: String?

  @Option(
    help: ArgumentHelp(
      "Bảng mã của tệp: utf-8, utf-16, windows-1258, tcvn3 hoặc vni (mặc định: nhận theo nội dung).",
      valueName: "bảng-mã"))
  var encoding: String?

  @Flag(help: "Chỉ đọc và kiểm tra, không ghi.")
  var dryRun = false

  @Option(
    help: ArgumentHelp("Ghi các dòng bị từ chối vào tệp này.", valueName: "tệp"),
    completion: .file())
  var rejects: String?

  @Option(
    help: ArgumentHelp(
      "Ghi bảng các dòng bị từ chối và lưu ý cho chương trình khác đọc (.jsonl), cả khi --dry-run.",
      valueName: "tệp"),
    completion: .file(extensions: ["jsonl"]))
  var rejectsTable: String?

  @Option(
    help: ArgumentHelp(
      "Ghi mọi chỗ tệp đánh giá hạn khác với tính ra (.csv), kèm cách tính.", valueName: "tệp"),
    completion: .file(extensions: ["csv"]))
  var differences: String?

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "Ghi trang kết quả (.html) để gửi nơi lập tệp, cả khi --dry-run.", valueName: "tệp"),
    completion: .file(extensions: ["html"]))
  var page: String?

  @Flag(
    help: "Trước khi ghi, nói rõ cách hiểu từng cột, năm dòng đầu và những dòng bỏ qua.")
  var explain = false

  @OptionGroup
  var who: WhoOption

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json)
    let desk = try common.desk(on: console, by: who)
    let bar = ProgressBar("nhập", unit: "hồ sơ", on: console)
    let report = try desk.importFiles(
      ImportRequest(
        files: files, dryRun: dryRun, rejects: rejects, rejectsTable: rejectsTable,
        differences: differences, page: page, explains: explain, profile: profile,
        encoding: encoding)
    ) { files in
      guard format == .text else { return }
      console.print(ImportExplanationScreen(files).lines(columns: console.columns))
      console.output.flush()
    } progress: {
      bar.show($0.bytesDone, of: $0.bytes, counting: $0.rows)
    }
    bar.end()
    switch format {
    case .json, .csv: console.print(report.json)
    case .text:
      console.print(ImportScreen(report, explains: explain).lines(columns: console.columns))
    }
    return report.hasRejections ? .withFindings : .done
  }
}
