internal import DossierCore
internal import OneStopDesk
internal import PlainJSON
internal import WorkingTime

/// Dossiers one after another, printed as they come: a list of a million is never held.
final class DossierRows {
  private let console: Console
  private let format: AnswerFormat
  private var count = 0

  init(_ console: Console, as format: AnswerFormat) {
    self.console = console
    self.format = format
  }

  /// Prints one.
  func add(_ view: DossierView) {
    switch format {
    case .json: console.output.write((count == 0 ? "[" : ",\n") + view.json.text)
    case .csv:
      let members = view.json.objectValue ?? []
      if count == 0 { console.output.write(CSVLine(members.map(\.0)).text) }
      console.output.write(CSVLine(members.map { DossierRows.cell($0.0, $0.1) }).text)
    case .text:
      if count == 0 { console.print([line(DossierRows.titles)]) }
      console.print([line(cells(view))])
    }
    count += 1
  }

  /// Ends the list; one without dossiers says so.
  func end() {
    switch format {
    case .json: console.output.write(count == 0 ? "[]\n" : "]\n")
    case .csv: break
    case .text:
      console.print(
        count == 0 ? ["Không có hồ sơ nào."] : ["", "  \(Layout.number(count)) hồ sơ"])
    }
  }

  /// An apology is its number; what is unknown is an empty cell.
  private static func cell(_ key: String, _ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .object, .array: value["number"]?.stringValue ?? ""
    case .bool, .integer, .number: value.text
    }
  }

  // MARK: Text

  private static let titles = [
    "Mã hồ sơ", "Thủ tục", "Tiếp nhận", "Hạn", "Tình trạng", "Trạng thái", "Người nộp",
  ]
  /// Columns in the order in which they are given up when the terminal is narrow.
  private static let widths = [18, 7, 10, 10, 22, 24, 0]

  private func cells(_ view: DossierView) -> [String] {
    let summary = view.summary
    return [
      view.number.text, summary.procedure ?? view.procedureCode ?? "—",
      summary.receivedAt?.date.vietnamese ?? "—", summary.due?.vietnamese ?? "—",
      DossierScreen.standing(of: view, unit: " ngày"), summary.state.vietnamese,
      view.applicantName ?? "—",
    ]
  }

  /// At 80 columns without the receipt's date and the applicant.
  private func line(_ cells: [String]) -> String {
    var line = " "
    for (index, cell) in cells.enumerated() {
      switch index {
      case 2 where console.columns < 100: continue
      case 6:
        let room = console.columns - Layout.width(line) - 1
        guard console.columns >= 110, room > 8 else { continue }
        line += " \(Layout.cut(cell, to: room))"
      default: line += " \(Layout.left(cell, DossierRows.widths[index]))"
      }
    }
    return Layout.cut(line.droppingLastSpaces(), to: console.columns)
  }
}
