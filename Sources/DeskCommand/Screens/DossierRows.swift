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
        count == 0
          ? ["Không có hồ sơ nào."]
          : ["", "  \(Layout.number(count)) hồ sơ; số ngày là ngày làm việc"])
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

  /// The columns of a list, in order; the last takes what room is left.
  private struct Column {
    let title: String
    let width: Int
    /// Shown only where the terminal has at least so many columns.
    let from: Int
  }

  private static let columns = [
    Column(title: "Mã hồ sơ", width: 18, from: 0), Column(title: "TTHC", width: 6, from: 0),
    Column(title: "Tiếp nhận", width: 10, from: 100), Column(title: "Hạn", width: 10, from: 0),
    Column(title: "Tình trạng", width: 18, from: 0),
    Column(title: "Trạng thái", width: 22, from: 0),
    Column(title: "Người nộp", width: 0, from: 110),
  ]

  private static var titles: [String] { columns.map(\.title) }

  private func cells(_ view: DossierView) -> [String] {
    let summary = view.summary
    return [
      view.number.text, summary.procedure ?? view.procedureCode ?? "—",
      summary.receivedAt?.date.vietnamese ?? "—", summary.due?.vietnamese ?? "—",
      DossierScreen.briefly(view), summary.state.vietnamese, view.applicantName ?? "—",
    ]
  }

  private func line(_ cells: [String]) -> String {
    var line = " "
    for (cell, column) in zip(cells, DossierRows.columns) where console.columns >= column.from {
      let room = column.width > 0 ? column.width : console.columns - Layout.width(line) - 1
      line += " " + Layout.left(column.width > 0 ? cell : Layout.cut(cell, to: room), room)
    }
    return Layout.cut(line.droppingLastSpaces(), to: console.columns)
  }
}
