import Foundation
import Spreadsheets
import TestSupport
import Testing

/// Cells by ECMA-376 part 1, 18.3.1; serial numbers by data.md §5.3 (45839 is 01/07/2025).
@Suite struct WorkbookTests {
  @Test(arguments: [
    // Inline strings, rich text, readings of characters left out.
    (#"<c r="A1" t="inlineStr"><is><t>Mã hồ sơ</t></is></c>"#, ["Mã hồ sơ"]),
    (#"<c t="inlineStr"><is><r><t>Mã </t></r><r><t>hồ sơ</t></r></is></c>"#, ["Mã hồ sơ"]),
    (
      #"<c t="inlineStr"><is><t>Mã</t><rPh sb="0" eb="1"><t>x</t></rPh></is></c>"#, ["Mã"]
    ),
    (#"<c t="inlineStr"><is><t>a &amp; b&#10;c</t></is></c>"#, ["a & b\nc"]),
    // Shared strings; one that is not there is an error and not another one.
    (#"<c t="s"><v>0</v></c><c t="s"><v>1</v></c>"#, ["Bình", "Thủ tục"]),
    (#"<c t="s"><v>2</v></c><c t="s"><v>-1</v></c>"#, ["!", "!"]),
    // Gaps.
    (#"<c r="C1"><v>1</v></c><c r="E1"><v>2</v></c>"#, ["", "", "#1", "", "#2"]),
    (#"<c r="AA1"><v>1</v></c>"#, Array(repeating: "", count: 26) + ["#1"]),
    // Numbers as they are meant, never in scientific notation while all digits are there.
    (#"<c><v>27123456789</v></c><c><v>2.71E+10</v></c>"#, ["#27123456789", "#27100000000"]),
    (#"<c><v>0.10000000000000001</v></c><c><v>10.0</v></c>"#, ["#0.1", "#10"]),
    (#"<c><v>2.7123456789012345E+20</v></c>"#, ["#2.7123456789012345E+20"]),
    // Dates by their format; the same number without one stays a number.
    (
      #"<c s="1"><v>45839</v></c><c s="2"><v>45839.354166666664</v></c><c><v>45839</v></c>"#,
      ["@01/07/2025", "@01/07/2025 08:30", "#45839"]
    ),
    (#"<c s="3"><v>45839</v></c><c s="4"><v>45839</v></c>"#, ["#45839", "@01/07/2025"]),
    (#"<c s="1"><v>1</v></c><c s="1"><v>59</v></c>"#, ["@01/01/1900", "@28/02/1900"]),
    (#"<c s="1"><v>61</v></c><c s="1"><v>0</v></c>"#, ["@01/03/1900", "@30/12/1899"]),
    (#"<c s="1"><v>-1</v></c><c s="1"><v>2958466</v></c>"#, ["#-1", "#2958466"]),
    // A minute before midnight and half a minute: rounded to the next day.
    (#"<c s="1"><v>45839.99999</v></c>"#, ["@02/07/2025"]),
    // Formulas with and without the value that was computed last.
    (#"<c><f>A1+1</f><v>7</v></c><c><f>NOW()</f></c>"#, ["#7", "=?"]),
    (#"<c t="str"><f>"a"&amp;"b"</f><v>ab</v></c>"#, ["ab"]),
    (##"<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>"##, ["?TRUE", "!#N/A"]),
    (#"<c r="A1" s="1"/><c r="B1" t="inlineStr"><is><t></t></is></c>"#, ["", ""]),
  ])
  func cellsAreReadAsTheyAreShown(_ cells: String, _ expected: [String]) throws {
    let rows = try TestWorkbook(
      "<row r=\"1\">\(cells)</row>", strings: Self.strings, styles: Self.styles
    )
    .rows()
    #expect(rows.map(\.shown) == [expected])
  }

  private static let strings =
    "<si><t>Bình</t></si><si><r><t>Thủ </t></r><r><t>tục</t></r><rPh><t>x</t></rPh></si>"
  private static let styles =
    ##"<numFmts><numFmt numFmtId="170" formatCode="#,##0\ &quot;đồng&quot;"/>"##
    + #"<numFmt numFmtId="171" formatCode="[$-42A]dd\/mm\/yyyy"/></numFmts>"#
    + #"<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>"#
    + #"<xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>"#

  @Test func workbooksOf1904CountFromThere() throws {
    let rows = try TestWorkbook(
      #"<row><c s="1"><v>44377</v></c><c s="1"><v>0</v></c></row>"#, styles: Self.styles,
      is1904: true
    ).rows()
    #expect(rows.map(\.shown) == [["@01/07/2025", "@01/01/1904"]])
  }

  /// A row of forty bytes must not become sixteen thousand cells, nor a cell fill the memory.
  @Test func whatNoRegisterHasIsLeftOut() throws {
    let long = String(repeating: "a", count: 700_000)
    let rows = try TestWorkbook(
      #"<row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>"#
        + #"<row><c t="inlineStr"><is><t>\#(long)</t></is></c><c t="s"><v>0</v></c></row>"#,
      strings: "<si><t>\(long)</t></si><si><t>b</t></si>"
    ).rows()
    #expect(rows.first?.cells.count == 512 && rows.first?.text(0) == "1")
    for cell in rows.last?.cells ?? [] {
      #expect((500_000..<600_000).contains(cell.end - cell.start))
    }
  }

  @Test func rowsKeepTheirNumbers() throws {
    let rows = try TestWorkbook(
      #"<row><c><v>1</v></c></row><row r="7"><c><v>2</v></c></row><row><c><v>3</v></c></row>"#
    ).rows()
    #expect(rows.map(\.number) == [1, 7, 8])
  }

  @Test func sheetsAreInTheOrderOfTheirTabs() throws {
    let book = TestWorkbook(
      "<row/>",
      further: [("Ẩn", "hidden", #"<row><c><v>5</v></c></row>"#), ("Rất ẩn", "veryHidden", "")])
    let sheets = try TestArchive.with(book.parts) { try Workbook(path: $0.path).sheets }
    #expect(sheets.map(\.name) == ["Sổ", "Ẩn", "Rất ẩn"])
    #expect(sheets.map(\.isHidden) == [false, true, true])
    #expect(try book.rows(of: 1).map(\.shown) == [["#5"]])
  }

  @Test func aPrefixBeforeTheElementsChangesNothing() throws {
    var book = TestWorkbook("")
    var parts = book.parts
    parts[0].text =
      #"<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#
      + #"<x:sheetData><x:row x:r="1"><x:c r="B1"><x:v>4</x:v></x:c></x:row></x:sheetData>"#
      + "</x:worksheet>"
    book.sheets = []
    let shown = try TestArchive.with(parts) { url in
      let workbook = try Workbook(path: url.path)
      var rows = try workbook.rows(of: workbook.sheets[0])
      return try rows.next()?.shown
    }
    #expect(shown == ["", "#4"])
  }

  @Test func millionsOfStringsGoToAFileAndComeBack() throws {
    // 40 MB of distinct strings; read from both ends towards the middle.
    let count = 200_000
    let filling = String(repeating: "ấ", count: 60)
    let strings = (0..<count).map { "<si><t>\($0) \(filling)</t></si>" }.joined()
    let places = [0, count - 1, 1, count - 2, count / 2, 7, 123_456]
    let cells = places.map { #"<c t="s"><v>\#($0)</v></c>"# }.joined()
    let rows = try TestWorkbook("<row>\(cells)</row>", strings: strings).rows()
    #expect(rows.map(\.shown) == [places.map { "\($0) \(filling)" }])
  }
}

/// What is refused, and why.
@Suite struct WorkbookRefusalTests {
  private func refusal(_ parts: [(name: String, text: String)]) -> SheetRefusal? {
    do {
      return try TestArchive.with(parts) { url in
        do throws(SheetRefusal) {
          let workbook = try Workbook(path: url.path)
          var rows = try workbook.rows(of: workbook.sheets[0])
          while try rows.next() != nil {}
          return nil
        } catch { return error }
      }
    } catch { return nil }
  }

  private func refusal(sheet: String) -> SheetRefusal? {
    var parts = TestWorkbook("<row/>").parts
    parts[0].text = sheet
    return refusal(parts)
  }

  @Test func whatIsNoWorkbookIsRefused() throws {
    #expect(refusal([("a.txt", "a")]) == .noWorkbook)
    #expect(
      refusal(TestWorkbook("<row/>").parts.filter { $0.name != "xl/worksheets/sheet1.xml" })
        == .missingPart("xl/worksheets/sheet1.xml"))
  }

  @Test func brokenXMLIsRefusedWithItsLine() {
    #expect(
      refusal(sheet: "<worksheet><sheetData>\n<row></c></row></sheetData></worksheet>")
        == .brokenXML(part: "xl/worksheets/sheet1.xml", line: 2))
    #expect(
      refusal(sheet: "<worksheet><sheetData>\n<row>")
        == .brokenXML(part: "xl/worksheets/sheet1.xml", line: 2))
  }

  /// Which row is meant cannot be known; spreadsheet programs call such a file damaged.
  @Test func rowsAndCellsOutOfOrderAreRefused() {
    func sheet(_ rows: String) -> String {
      "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
    }
    let accepted = [
      #"<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="E2"><v>3</v></c></row><row/>"#,
      #"<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row><row r="9"/>"#,
    ]
    for rows in accepted { #expect(refusal(sheet: sheet(rows)) == nil) }
    let refused = [
      (#"<row r="6"/><row r="6"/>"#, 6), (#"<row r="3"/><row r="2"/>"#, 2), (#"<row r="0"/>"#, 0),
      (#"<row r="2"><c r="B2"/><c r="B2"/></row>"#, 2),
      (#"<row r="4"><c r="C4"/><c r="A4"/></row>"#, 4),
    ]
    for (rows, row) in refused {
      #expect(refusal(sheet: sheet(rows)) == .disordered(row: row))
    }
  }

  @Test func aDocumentTypeIsRefusedBeforeItsEntitiesGrow() {
    #expect(
      refusal(
        sheet: "<!DOCTYPE a [<!ENTITY x \"xxxxxxxx\">]><worksheet>&x;</worksheet>")
        == .documentType(part: "xl/worksheets/sheet1.xml"))
  }

  /// CONTRACT §4: over 100 times its size and over 64 MB.
  @Test func aPartThatGrowsBeyondMeasureIsRefused() {
    let blanks = String(repeating: " ", count: 10_000)
    let row = "<row><c t=\"inlineStr\"><is><t>\(blanks)</t></is></c></row>"
    let rows = String(repeating: row, count: (65 << 20) / row.utf8.count)
    guard
      case .bomb(let part, let bytes, let packed) = refusal(sheet: "<worksheet>\(rows)</worksheet>")
    else {
      Issue.record("not refused")
      return
    }
    #expect(part == "xl/worksheets/sheet1.xml")
    #expect(bytes > 64 << 20 && bytes < 65 << 20)
    #expect(packed * 100 < bytes)
  }

  @Test func anArchiveCutShortIsRefused() throws {
    try TestArchive.with(TestWorkbook("<row/>").parts) { url in
      let bytes = try Data(contentsOf: url)
      for length in [0, 4, 30, bytes.count / 2, bytes.count - 30] {
        try bytes.prefix(length).write(to: url)
        #expect(throws: SheetRefusal.brokenArchive) { try Workbook(path: url.path) }
      }
    }
  }
}
