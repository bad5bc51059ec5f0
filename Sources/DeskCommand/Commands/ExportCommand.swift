internal import ArgumentParser
internal import OneStopDesk
internal import PlainJSON

/// `motcua export`: all of it as JSON Lines, or a table of dossiers.
struct ExportCommand: ParsableCommand, DeskAction {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Xuất toàn bộ kho ra JSON Lines, hoặc bảng hồ sơ ra CSV, XLSX.",
    discussion: """
      JSON Lines (mặc định) giữ mọi sự kiện và nhập lại được thành đúng kho này. Bảng CSV, XLSX \
      mỗi hồ sơ một dòng, của một cơ quan, như ở thời điểm --as-of; các điều kiện lọc chỉ dùng cho \
      bảng. Bảng nhập lại được bằng motcua import: ngày tiếp nhận, kết thúc, trả và xếp loại như \
      cũ; các lần chờ khác ngoài một lần bổ sung và các văn bản đã lập thì không nằm trong bảng.

      Ví dụ: motcua export --to csv,xlsx --out xuat
             motcua export --format csv --late > qua-han.csv
             motcua export --format xlsx --state 4 --out dang-xu-ly.xlsx
      """)

  @Option(
    help: ArgumentHelp(
      "Ghi tệp ho-so.* ở các dạng này, cách nhau dấu phẩy: csv, xlsx, jsonl.",
      valueName: "dạng"),
    completion: .list(TableFormat.allCases.map(\.rawValue)))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Có --to: thư mục ghi tệp (mặc định thư mục hiện tại); không có: tệp ghi thay vì in ra.",
      valueName: "nơi"),
    completion: .directory)
  var out: String?

  @OptionGroup(title: "Lọc hồ sơ của bảng")
  var which: FilterOptions

  @OptionGroup(title: UsageWords.commonTitle)
  var common: CommonOptions

  func perform(on console: Console) throws(DeskRefusal) -> DeskOutcome {
    let filter = try which.filter()
    if let to {
      let isJSON = try common.answerFormat(.text, .json) == .json
      try refuseFiltered(filter, to.split(separator: ",").allSatisfy { $0 == "jsonl" })
      let request = try TableRequest(formats: to, folder: out, filter: filter)
      return try write(request, asJSON: isJSON, on: console)
    }
    let format = try printed()
    try refuseFiltered(filter, format == .jsonl)
    if let out {
      return try write(
        TableRequest(format, path: out, filter: filter), asJSON: false, on: console)
    }
    let desk = try common.desk(on: console)
    switch format {
    case .jsonl: try desk.export { console.output.write($0) }
    case .csv: try desk.exportCSV(filter) { console.output.write($0) }
    case .xlsx:
      guard !console.outputIsWatched else {
        throw DeskRefusal(
          .usage, code: "binaryOnTerminal", message: "XLSX không in ra màn hình được.",
          remedy: "thêm --out ho-so.xlsx, hoặc chuyển kết quả vào tệp (> ho-so.xlsx).")
      }
      try desk.exportWorkbook(filter) { console.output.write($0) }
    }
    return .done
  }

  /// What is printed, or written into the file of `--out`, whose ending decides where nothing else
  /// does.
  private func printed() throws(DeskRefusal) -> TableFormat {
    if common.format == TableFormat.xlsx.rawValue { return .xlsx }
    if common.format == TableFormat.jsonl.rawValue { return .jsonl }
    if common.format == nil, let out, let format = TableFormat(path: out) { return format }
    // JSON Lines is what it prints, in either form.
    switch try common.answerFormat(.text, .json, .csv) {
    case .text, .json: return .jsonl
    case .csv: return .csv
    }
  }

  private func refuseFiltered(_ filter: ListFilter, _ isWhole: Bool) throws(DeskRefusal) {
    guard isWhole, filter.chooses else { return }
    throw DeskRefusal(
      .usage, code: "filteredExport",
      message: "JSON Lines là bản xuất của toàn kho, không lọc được.",
      remedy: "bỏ điều kiện lọc, hoặc xuất bảng: --format csv, --to csv,xlsx.")
  }

  private func write(
    _ request: TableRequest, asJSON: Bool, on console: Console
  ) throws(DeskRefusal) -> DeskOutcome {
    let result = try common.desk(on: console).exportTables(request)
    let holdsTable = request.files.contains { $0.format != .jsonl }
    if asJSON {
      console.print(
        .object([
          ("dossiers", holdsTable ? .integer(result.dossiers) : .null),
          ("files", .array(result.files.map(JSONValue.string))),
        ]))
    } else {
      let what = holdsTable ? "bảng \(Layout.number(result.dossiers)) hồ sơ" : "toàn bộ kho"
      console.print(["Đã xuất \(what):"] + result.files.map { "  \($0)" })
    }
    return .done
  }
}
