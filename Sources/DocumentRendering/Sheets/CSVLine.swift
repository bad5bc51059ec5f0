/// One line of a CSV file (RFC 4180): UTF-8, commas, cells quoted where they must be.
public struct CSVLine: Hashable, Sendable {
  /// The line with its end.
  public let text: String

  /// A line of cells.
  public init(_ cells: [String]) {
    text = cells.map(CSVLine.quoted).joined(separator: ",") + "\r\n"
  }

  /// A line of the cells of a sheet: dates as dd/MM/yyyy, moments with HH:mm behind it.
  public init(_ cells: [SheetCell]) { self.init(cells.map(\.plainText)) }

  /// A text that a spreadsheet would take for a formula gets an apostrophe before it: who files a
  /// dossier must not compute on the desk's machine. So does one that has apostrophes before it
  /// already; `import` takes one away, and every text comes back as it was.
  private static func quoted(_ cell: String) -> String {
    let first = cell.utf8.first { $0 != UInt8(ascii: "'") }
    let isFormula = first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    return quotedAsItIs(isFormula ? "'\(cell)" : cell)
  }

  private static func quotedAsItIs(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
    return "\"\(cell.replacing("\"", with: "\"\""))\""
  }
}
