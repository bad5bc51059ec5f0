import DossierLetters

/// Writes the blocks of a paper as HTML elements.
struct HTMLWriter {
  private let page: LetterDocument.Page
  /// Width of the text on the sheet, in points.
  private let width: Double
  private(set) var html = ""
  private var hasTitle = false

  init(_ page: LetterDocument.Page) {
    self.page = page
    width = points(page.width - page.left - page.right)
  }

  /// All blocks; the rows at the beginning are the letterhead.
  mutating func write(_ blocks: [LetterDocument.Block]) throws(RenderingRefusal) {
    var headCount = 0
    while headCount < blocks.count, case .row = blocks[headCount] { headCount += 1 }
    for (index, block) in blocks.enumerated() {
      if index == 0, headCount > 0 { html += "<header>\n" }
      try write(block, isFirst: index == 0)
      if index + 1 == headCount { html += "</header>\n" }
    }
  }

  /// The foot of the first page; on a screen, and on paper of several pages, the paper's end.
  mutating func writeFoot(_ lines: [LetterDocument.Line]) {
    guard !lines.isEmpty else { return }
    html += "<footer class=\"foot\"><div>\n"
    write(lines)
    html += "</div></footer>\n"
  }

  private mutating func write(
    _ block: LetterDocument.Block, isFirst: Bool
  ) throws(RenderingRefusal) {
    // Nothing is free above the first block.
    func style(_ spaceBefore: Double) -> String { Self.style(margin: isFirst ? 0 : spaceBefore) }
    switch block {
    case .row(let row):
      try write(row, style: style(row.spaceBefore))
    case .heading(let lines, let spaceBefore):
      html += "<div\(style(spaceBefore))>\n"
      writeHeading(lines)
      html += "</div>\n"
    case .labelled(let label, let lines, let spaceBefore):
      html += "<div class=\"labelled\"\(style(spaceBefore))>\n"
      write([label])
      html += "<address>\n"
      write(lines)
      html += "</address>\n</div>\n"
    case .paragraph(let paragraph):
      write(paragraph, spaceBefore: isFirst ? 0 : paragraph.spaceBefore)
    case .beside(let lines, let figure, let spaceBefore):
      html += "<div class=\"beside\"\(style(spaceBefore))>\n<div>\n"
      write(lines)
      html += "</div>\n"
      try write(figure)
      html += "</div>\n"
    case .table(let table):
      write(table, style: style(table.spaceBefore))
    case .signature(let signature):
      write(signature, style: style(signature.spaceBefore))
    case .signers(let signers):
      write(signers, style: style(signers.spaceBefore))
    }
  }

  // MARK: Blocks

  private mutating func write(
    _ row: LetterDocument.Row, style: String
  ) throws(RenderingRefusal) {
    html += "<div class=\"row\"\(style)>\n<div\(Self.share(row.leftShare))>\n"
    if let logo = row.logo { try write(logo, kind: "logo") }
    write(row.left)
    html += "</div>\n<div>\n"
    write(row.right)
    html += "</div>\n</div>\n"
  }

  /// The paper's first line of a heading is its title.
  private mutating func writeHeading(_ lines: [LetterDocument.Line]) {
    for line in lines {
      let isTitle = !hasTitle && !line.text.isEmpty
      hasTitle = hasTitle || isTitle
      write(line, element: isTitle ? "h1" : "p", kind: isTitle ? nil : "centred keep")
    }
  }

  private mutating func write(_ paragraph: LetterDocument.Paragraph, spaceBefore: Double) {
    var kinds = Self.kind(paragraph.alignment).map { [$0] } ?? []
    if paragraph.keepWithNext { kinds.append("keep") }
    let height = HTMLStyle.number(TimesFace.lineHeight * paragraph.lineSpacing)
    let indent = HTMLStyle.number(paragraph.indent)
    html += "<p\(Self.classes(kinds))"
    html += Self.style(
      margin: spaceBefore, size: paragraph.size, "line-height: \(height)",
      paragraph.indent == 0 ? nil : "text-indent: \(indent)mm")
    html += ">"
    write(paragraph.runs, keepsWords: true)
    html += "</p>\n"
  }

  private mutating func write(_ signature: LetterDocument.Signature, style: String) {
    html += "<section class=\"signature\"\(style)>\n"
    html += "<div class=\"recipients\"\(Self.share(signature.leftShare))>\n"
    write(signature.recipients)
    html += "</div>\n"
    write(
      LetterDocument.Signers.Signer(titles: signature.titles, name: signature.name),
      room: signature.room)
    html += "</section>\n"
  }

  private mutating func write(_ signers: LetterDocument.Signers, style: String) {
    html += "<section class=\"signers\"\(style)>\n"
    if let left = signers.left {
      write(left, room: signers.room)
    } else {
      html += "<div></div>\n"
    }
    write(signers.right, room: signers.room)
    html += "</section>\n"
  }

  private mutating func write(_ signer: LetterDocument.Signers.Signer, room: Double) {
    html += "<div class=\"signer\">\n"
    write(signer.titles)
    html += "<div class=\"name\" style=\"padding-top: \(HTMLStyle.number(room))mm\">\n"
    if let name = signer.name { write([name]) }
    html += "</div>\n</div>\n"
  }

  // MARK: Tables

  private mutating func write(_ table: LetterDocument.Table, style: String) {
    html += "<div class=\"scroll\"\(style)><table>\n<colgroup>"
    let grid = TableGrid(table)
    for column in ColumnWidths(table, grid: grid, width: width).widths {
      html += "<col style=\"width: \(HTMLStyle.number(column / width * 100))%\">"
    }
    html += "</colgroup>\n"
    if !grid.head.isEmpty {
      html += "<thead>\n"
      for row in grid.head { write(row, of: table, isHead: true) }
      html += "</thead>\n"
    }
    html += "<tbody>\n"
    for row in grid.rows { write(row, of: table, isHead: false) }
    html += "</tbody>\n</table></div>\n"
  }

  private mutating func write(
    _ row: [TableGrid.Place], of table: LetterDocument.Table, isHead: Bool
  ) {
    let hasHeight = !isHead && table.leastHeight > 0
    html += "<tr\(hasHeight ? " style=\"height: \(HTMLStyle.number(table.leastHeight))mm\"" : "")>"
    for place in row {
      if place.span == .goesOn { continue }
      html += isHead ? "<th" : "<td"
      if place.rowCount > 1 { html += " rowspan=\"\(place.rowCount)\"" }
      if place.columns.count > 1 { html += " colspan=\"\(place.columns.count)\"" }
      if isHead {
        html += " scope=\"\(place.columns.count > 1 ? "colgroup" : "col")\""
      } else if let kind = Self.kind(table.columns[place.columns.lowerBound].alignment) {
        html += Self.classes([kind])
      }
      html += ">"
      write(place.lines)
      html += isHead ? "</th>" : "</td>"
    }
    html += "</tr>\n"
  }

  // MARK: Lines

  private mutating func write(_ lines: [LetterDocument.Line]) {
    for line in lines { write(line, element: "p", kind: nil) }
  }

  private mutating func write(_ line: LetterDocument.Line, element: String, kind: String?) {
    html += "<\(element)\(Self.classes(kind.map { [$0] } ?? []))"
    html += Self.style(margin: line.spaceBefore, size: line.size)
    html += ">"
    if let share = line.rule, !line.text.isEmpty {
      html += "<span class=\"ruled\">"
      write(line.runs)
      html +=
        "<span class=\"rule\" style=\"width: \(HTMLStyle.number(share * 100))%\"></span></span>"
    } else {
      write(line.runs)
    }
    html += "</\(element)>\n"
  }

  /// Runs of text; in a paragraph as wide as the sheet, words are kept whole that the PDF keeps so.
  private mutating func write(_ runs: [LetterDocument.Run], keepsWords: Bool = false) {
    for run in runs {
      if run.bold { html += "<b>" }
      if run.italic { html += "<i>" }
      for piece in MarkupText.pieces(run.text) {
        switch piece {
        case .characters(let characters) where keepsWords: writeWords(characters)
        case .characters(let characters): MarkupText.append(characters, to: &html)
        case .lineBreak: html += "<br>"
        case .tab: html += "\t"
        }
      }
      if run.italic { html += "</i>" }
      if run.bold { html += "</b>" }
    }
  }

  /// "Ông/Bà" and "05/SDTTG-VP" without the breaks that a browser sees in them.
  private mutating func writeWords(_ characters: String) {
    let words = TextBlock.unbreakable(characters)
    guard !words.isEmpty else { return MarkupText.append(characters, to: &html) }
    let bytes = Array(characters.utf8)
    var start = 0
    for word in words {
      MarkupText.append(String(decoding: bytes[start..<word.lowerBound], as: UTF8.self), to: &html)
      html += "<span class=\"whole\">"
      MarkupText.append(String(decoding: bytes[word], as: UTF8.self), to: &html)
      html += "</span>"
      start = word.upperBound
    }
    MarkupText.append(String(decoding: bytes[start...], as: UTF8.self), to: &html)
  }

  // MARK: Figures

  private mutating func write(
    _ figure: LetterDocument.Figure, kind: String? = nil
  ) throws(RenderingRefusal) {
    let alternative = MarkupText.oneLine(figure.alternative)
    html += "<figure\(Self.classes(kind.map { [$0] } ?? []))"
    func open(proportion: Double) {
      let width = figure.width(within: self.width, proportion: proportion, page: page)
      html += " style=\"width: \(HTMLStyle.number(width))pt; max-width: 100%\">"
    }
    switch figure.content {
    case .code(let text):
      open(proportion: 1)
      html += try QRModules(text).svg(alternative: alternative)
    case .picture(let bytes):
      let size = try PNGSize(bytes)
      open(proportion: Double(size.height) / Double(size.width))
      html += "<img alt=\"\(alternative)\" width=\"\(size.width)\" height=\"\(size.height)\" "
      html += "src=\"data:image/png;base64,\(Base64.text(of: bytes))\">"
    }
    html += "</figure>\n"
  }

  // MARK: Attributes

  private static func kind(_ alignment: LetterDocument.Alignment) -> String? {
    switch alignment {
    case .left: nil
    case .centred: "centred"
    case .right: "right"
    case .justified: "justified"
    }
  }

  private static func share(_ share: Double) -> String {
    " style=\"flex: 0 0 \(HTMLStyle.number(share * 100))%\""
  }

  private static func classes(_ names: [String]) -> String {
    names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }

  private static func style(margin: Double, size: Double? = nil, _ others: String?...) -> String {
    let rules = [
      margin > 0 ? "margin-top: \(HTMLStyle.number(margin))pt" : nil,
      size.map { "font-size: \(HTMLStyle.number($0))pt" },
    ]
    let said = (rules + others).compactMap { $0 }
    return said.isEmpty ? "" : " style=\"\(said.joined(separator: "; "))\""
  }
}

extension QRModules {
  /// The code with its quiet zone as a drawing; the alternative is escaped already.
  fileprivate func svg(alternative: String) -> String {
    let side = width + 2 * Self.quietZone
    var path = ""
    for row in 0..<width {
      for run in darkRuns(row: row) {
        let (x, y) = (run.lowerBound + Self.quietZone, row + Self.quietZone)
        path += "M\(x) \(y)h\(run.count)v1h-\(run.count)z"
      }
    }
    return "<svg role=\"img\" aria-label=\"\(alternative)\" viewBox=\"0 0 \(side) \(side)\" "
      + "shape-rendering=\"crispEdges\"><path d=\"\(path)\"/></svg>"
  }
}
