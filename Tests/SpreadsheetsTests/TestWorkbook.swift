import Foundation
import Spreadsheets
import TestSupport

/// Workbooks made of XML, as Excel and others write it.
struct TestWorkbook {
  var sheets: [(name: String, state: String?, rows: String)]
  var strings: String?
  var styles: String?
  var is1904 = false

  init(
    _ rows: String, strings: String? = nil, styles: String? = nil, is1904: Bool = false,
    further: [(name: String, state: String?, rows: String)] = []
  ) {
    sheets = [("Sổ", nil, rows)] + further
    self.strings = strings
    self.styles = styles
    self.is1904 = is1904
  }

  private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
  private static let main =
    #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#
    + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
  private static let relations =
    #"xmlns="http://schemas.openxmlformats.org/package/2006/relationships""#
  private static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The parts of the archive.
  var parts: [(name: String, text: String)] {
    var book = ""
    var targets = ""
    var parts: [(name: String, text: String)] = []
    for (place, sheet) in sheets.enumerated() {
      let id = place + 1
      let state = sheet.state.map { #" state="\#($0)""# } ?? ""
      book += #"<sheet name="\#(sheet.name)" sheetId="\#(id)"\#(state) r:id="rId\#(id)"/>"#
      targets +=
        #"<Relationship Id="rId\#(id)" Type="\#(Self.kinds)/worksheet" "#
        + #"Target="worksheets/sheet\#(id).xml"/>"#
      parts.append(
        (
          "xl/worksheets/sheet\(id).xml",
          "\(Self.head)<worksheet \(Self.main)><sheetData>\(sheet.rows)</sheetData></worksheet>"
        ))
    }
    if let strings {
      targets +=
        #"<Relationship Id="s1" Type="\#(Self.kinds)/sharedStrings" Target="/xl/sharedStrings.xml"/>"#
      parts.append(("xl/sharedStrings.xml", "\(Self.head)<sst \(Self.main)>\(strings)</sst>"))
    }
    if let styles {
      targets += #"<Relationship Id="s2" Type="\#(Self.kinds)/styles" Target="styles.xml"/>"#
      parts.append(("xl/styles.xml", "\(Self.head)<styleSheet \(Self.main)>\(styles)</styleSheet>"))
    }
    parts.append(
      (
        "_rels/.rels",
        #"\#(Self.head)<Relationships \#(Self.relations)><Relationship Id="r1" "#
          + #"Type="\#(Self.kinds)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
      ))
    parts.append(
      (
        "xl/workbook.xml",
        "\(Self.head)<workbook \(Self.main)><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/>"
          + "<sheets>\(book)</sheets></workbook>"
      ))
    parts.append(
      (
        "xl/_rels/workbook.xml.rels",
        "\(Self.head)<Relationships \(Self.relations)>\(targets)</Relationships>"
      ))
    return parts
  }

  /// All rows of a sheet.
  func rows(of place: Int = 0) throws -> [SheetRow] {
    try TestArchive.with(parts) { url in
      let workbook = try Workbook(path: url.path)
      var reader = try workbook.rows(of: workbook.sheets[place])
      var rows: [SheetRow] = []
      while let row = try reader.next() { rows.append(row) }
      return rows
    }
  }
}

extension SheetRow {
  /// Its cells as a person reads them, with what they are.
  var shown: [String] {
    cells.indices.map { place in
      switch cells[place].kind {
      case .empty: ""
      case .text: text(place)
      case .number: "#\(text(place))"
      case .date: "@\(text(place))"
      case .boolean: "?\(text(place))"
      case .error: "!\(text(place))"
      case .formulaWithoutValue: "=?"
      }
    }
  }
}
