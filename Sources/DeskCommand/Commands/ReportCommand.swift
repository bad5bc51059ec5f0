internal import ArgumentParser
internal import DossierReports
internal import OneStopDesk
internal import PlainJSON

/// `motcua report PERIOD`.
struct ReportCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Số liệu của một kỳ, chỉ tiêu và biểu 07a.",
    discussion: """
      Kỳ tính từ 00:00 ngày đầu đến 24:00 ngày cuối; như biết lúc hết kỳ, hoặc lúc --as-of nếu \
      sớm hơn.

      Ví dụ: motcua report 2025-H2; motcua report 2025-07 --behind late
      """)

  @Argument(
    help: ArgumentHelp("Kỳ: 2025-H2, 2025-Q3, 2025-07, 2025 hoặc NGÀY..NGÀY.", valueName: "kỳ"))
  var period: String

  @Option(
    help: ArgumentHelp("Mẫu: metrics hoặc 07a.", valueName: "mẫu"),
    completion: .list(ReportForm.allCases.map(\.rawValue)))
  var form: String?

  @Option(
    help: ArgumentHelp("Chia nhóm: field, procedure, officer, month.", valueName: "nhóm"),
    completion: .list(Grouping.allCases.map(\.rawValue)))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "Các hồ sơ đứng sau một con số: "
        + Figure.allCases.map { "\($0.rawValue) (\($0.vietnamese))" }.joined(separator: ", ") + ".",
      valueName: "số-liệu"),
    completion: .list(Figure.allCases.map(\.rawValue)))
  var behind: String?

  @Option(
    help: ArgumentHelp(
      "Ghi thêm thành tệp: json, csv, txt (cách nhau dấu phẩy).", valueName: "dạng"))
  var to: String?

  @Option(
    help: ArgumentHelp("Thư mục ghi tệp (mặc định thư mục hiện tại).", valueName: "thư-mục"),
    completion: .directory)
  var out: String?

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let format = try common.answerFormat(.text, .json, .csv)
    let period = try DeskValues.period(period)
    let form = try form.map { text throws(DeskRefusal) in try DeskValues.form(text) } ?? .metrics
    let grouping = try by.map { text throws(DeskRefusal) in try DeskValues.grouping(text) }
    let files = try fileForms
    let desk = try common.desk(on: console)
    if let behind {
      let rows = DossierRows(console, as: format)
      try desk.dossiers(behind: try DeskValues.figure(behind), in: period) { rows.add($0) }
      rows.end()
      return .done
    }
    let answer: ReportText
    switch form {
    case .metrics: answer = .metrics(try desk.report(period, by: grouping))
    case .form07a: answer = .form07a(try desk.form07a(period))
    }
    for file in files {
      let path = try DeskFiles.write(
        answer.text(as: file.format, columns: Console.leastColumns),
        named: "bao-cao-\(period.fileName)-\(form.rawValue).\(file.rawValue)", into: out ?? ".")
      console.errors.line("Đã ghi \(path)")
    }
    switch format {
    case .text: console.print(answer.lines(columns: console.columns))
    case .json, .csv: console.output.write(answer.text(as: format, columns: console.columns))
    }
    return .done
  }

  /// The endings of the files wanted by `--to`.
  private var fileForms: [FileForm] {
    get throws(DeskRefusal) {
      var forms: [FileForm] = []
      for word in (to ?? "").split(separator: ",") {
        forms.append(try DeskValues.word(String(word), for: "--to"))
      }
      return forms
    }
  }

  private enum FileForm: String, CaseIterable {
    case json, csv, txt

    var format: AnswerFormat {
      switch self {
      case .json: .json
      case .csv: .csv
      case .txt: .text
      }
    }
  }
}

extension ReportPeriod {
  /// The period as part of a file's name: `2025-07-01..2025-07-15` as it is, dates with strokes not.
  fileprivate var fileName: String { text.replacing("/", with: "-") }
}

/// A report in any of the forms in which it is printed.
private enum ReportText {
  case metrics(MetricsAnswer)
  case form07a(Form07aAnswer)

  func lines(columns: Int) -> [String] {
    switch self {
    case .metrics(let answer): MetricsScreen(answer).lines(columns: columns)
    case .form07a(let answer): Form07aScreen(answer).lines(columns: columns)
    }
  }

  func text(as format: AnswerFormat, columns: Int) -> String {
    switch format {
    case .json: json.text + "\n"
    case .csv: table.map { CSVLine($0).text }.joined()
    case .text: lines(columns: columns).map { Layout.printable($0) + "\n" }.joined()
    }
  }

  private var json: JSONValue {
    switch self {
    case .metrics(let answer): answer.json
    case .form07a(let answer): answer.json
    }
  }

  /// The figures as rows of cells: the whole, then the groups; or the rows of the form.
  private var table: [[String]] {
    switch self {
    case .metrics(let answer):
      let keys = Figure.allCases
      func cells(_ key: String, _ name: String, _ figures: Figures) -> [String] {
        [key, name] + keys.map { "\(figures[$0])" }
      }
      return [["key", "name"] + keys.map(\.rawValue)]
        + [cells("", "", answer.report.figures)]
        + answer.report.groups.map { cells($0.key ?? "", $0.name, $0.figures) }
    case .form07a(let answer):
      return [["field"] + (3...15).map { "c\($0)" }]
        + answer.form.rows.map { [$0.field] + $0.columns.all.map { "\($0)" } }
        + [["TỔNG CỘNG"] + answer.form.total.all.map { "\($0)" }]
    }
  }
}
