import DossierLetters

/// Turns the blocks of a paper into paragraphs and tables.
struct WordBody {
  private let page: LetterDocument.Page
  /// Width of the text, in points.
  private let width: Double
  private(set) var blocks: [WordBlock] = []
  /// Each picture once, in the order of their numbers.
  private(set) var pictures: [[UInt8]] = []
  private var picturesDrawn = 0

  /// Free between cells side by side, half of it in each; in points.
  private static let gutter = 6.0
  /// Free under a logo.
  private static let gapUnderLogo = 3.0
  /// What a line may be longer in another program than it was measured.
  private static let balanceAllowance = 2.0
  /// Free over and under a rule.
  private static let ruleGap = 2.0

  init(_ document: LetterDocument) throws(RenderingRefusal) {
    page = document.page
    width = points(page.width - page.left - page.right)
    var rows: [LetterDocument.Row] = []
    for block in document.blocks {
      // Rows of the letterhead with the same columns are one table.
      if case .row(let row) = block, rows.last.map({ $0.leftShare == row.leftShare }) ?? true {
        rows.append(row)
        continue
      }
      try addHead(&rows)
      try add(block)
    }
    try addHead(&rows)
    // A body ends with a paragraph; after a table it takes no room.
    if case .table = blocks.last {
      blocks.append(.paragraph(Self.gap(0, keepWithNext: false)))
    }
    if blocks.isEmpty { addGap(0, keepWithNext: false) }
  }

  private mutating func add(_ block: LetterDocument.Block) throws(RenderingRefusal) {
    switch block {
    case .row(let row):
      var rows = [row]
      try addHead(&rows)
    case .heading(let lines, let spaceBefore):
      add(
        lines, style: .title, alignment: .centred, width: width, spaceBefore: spaceBefore,
        keepWithNext: true)
    case .labelled(let label, let lines, let spaceBefore):
      addLabelled(label, lines, spaceBefore: spaceBefore)
    case .paragraph(let paragraph):
      add(paragraph)
    case .beside(let lines, let figure, let spaceBefore):
      try addBeside(lines, figure, spaceBefore: spaceBefore)
    case .table(let table):
      add(table)
    case .signature(let signature):
      add(signature)
    case .signers(let signers):
      add(signers)
    }
  }

  // MARK: Letterhead

  private mutating func addHead(_ rows: inout [LetterDocument.Row]) throws(RenderingRefusal) {
    guard let first = rows.first else { return }
    addGap(first.spaceBefore)
    let columns = columns(leftShare: first.leftShare)
    let leftWidth = width * first.leftShare - Self.gutter / 2
    let rightWidth = width - leftWidth - Self.gutter
    var table = WordTable(columns: columns, rows: [])
    for (index, row) in rows.enumerated() {
      let before = index == 0 ? 0 : row.spaceBefore
      var left = cell(
        row.left, style: .head, alignment: .centred, width: leftWidth,
        spaceBefore: row.logo == nil ? before : Self.gapUnderLogo)
      if let logo = row.logo {
        var paragraph = try paragraph(of: logo, alignment: .centred, greatestWidth: leftWidth)
        paragraph.format.before = twips(before)
        left.insert(paragraph, at: 0)
      }
      let right = cell(
        row.right, style: .head, alignment: .centred, width: rightWidth, spaceBefore: before)
      let half = twips(Self.gutter / 2)
      table.rows.append(
        WordTable.Row(cells: [
          WordTable.Cell(paragraphs: left, right: half),
          WordTable.Cell(paragraphs: right, left: half),
        ]))
    }
    blocks.append(.table(table))
    rows = []
  }

  private func columns(leftShare: Double) -> [Int] {
    let left = twips(width * leftShare)
    return [left, twips(width) - left]
  }

  // MARK: Addressee and body

  /// The label stands out at the left of its lines; the whole is centred by its measured width.
  private mutating func addLabelled(
    _ label: LetterDocument.Line, _ lines: [LetterDocument.Line], spaceBefore: Double
  ) {
    let labelWidth = TimesText(label, within: width).width + label.size * 0.3
    let room = width - labelWidth
    let natural = lines.map { TimesText($0, within: room).width }.max() ?? 0
    let left = max(0, (room - natural) / 2) + labelWidth
    let rest = lines.isEmpty ? [LetterDocument.Line("", size: label.size)] : lines
    for (index, line) in rest.enumerated() {
      var format = WordFormat(size: halfPoints(line.size), left: twips(left))
      format.before = twips(line.spaceBefore + (index == 0 ? topSpace(spaceBefore) : 0))
      var contents = contents(line.runs)
      if index == 0 {
        format.firstLine = -twips(labelWidth)
        contents = self.contents(label.runs) + [.tab] + contents
      }
      blocks.append(
        .paragraph(WordParagraph(style: .addressee, contents: contents, format: format)))
    }
  }

  private mutating func add(_ paragraph: LetterDocument.Paragraph) {
    let format = WordFormat(
      size: halfPoints(paragraph.size), alignment: paragraph.alignment,
      before: twips(topSpace(paragraph.spaceBefore)), firstLine: twips(points(paragraph.indent)),
      height: .times(paragraph.lineSpacing))
    blocks.append(
      .paragraph(
        WordParagraph(
          style: .body, contents: contents(paragraph.runs), format: format,
          keepWithNext: paragraph.keepWithNext)))
  }

  private mutating func addBeside(
    _ lines: [LetterDocument.Line], _ figure: LetterDocument.Figure, spaceBefore: Double
  ) throws(RenderingRefusal) {
    let figureWidth = min(points(figure.width), width / 2)
    let right = twips(figureWidth)
    let picture = try paragraph(of: figure, alignment: .right, greatestWidth: figureWidth)
    let text = cell(
      lines, style: .lines, alignment: .left, width: width - figureWidth - Self.gutter)
    addGap(spaceBefore)
    blocks.append(
      .table(
        WordTable(
          columns: [twips(width) - right, right],
          rows: [
            WordTable.Row(cells: [
              WordTable.Cell(paragraphs: text, isInMiddle: true, right: twips(Self.gutter)),
              WordTable.Cell(paragraphs: [picture]),
            ])
          ])))
  }

  // MARK: Signatures

  private mutating func add(_ signature: LetterDocument.Signature) {
    let columns = columns(leftShare: signature.leftShare)
    let leftWidth = width * signature.leftShare
    let gap = Self.gutter * 2
    let recipients = cell(
      signature.recipients, style: .recipients, alignment: .left, width: leftWidth - gap,
      spaceBefore: Self.distanceOfBaselines(signature.titles.first, signature.recipients.first))
    let signer = signer(
      titles: signature.titles, name: signature.name, width: width - leftWidth,
      nameTop: points(signature.room))
    addGap(signature.spaceBefore)
    blocks.append(
      .table(
        WordTable(
          columns: columns,
          rows: [
            WordTable.Row(cells: [
              WordTable.Cell(paragraphs: recipients, right: twips(gap)),
              WordTable.Cell(paragraphs: signer),
            ])
          ])))
  }

  /// How much lower the second of two lines begins, so that they have one baseline.
  private static func distanceOfBaselines(
    _ first: LetterDocument.Line?, _ second: LetterDocument.Line?
  ) -> Double {
    guard let first, let second else { return 0 }
    let distance = (first.size - second.size) * TimesFace.ascent
    return max(0, distance + first.spaceBefore - second.spaceBefore)
  }

  private mutating func add(_ signers: LetterDocument.Signers) {
    let half = width / 2 - Self.gutter
    let room = points(signers.room)
    // Names stand level, however many lines the titles have.
    let leftTitles = height(of: signers.left?.titles ?? [], width: half)
    let rightTitles = height(of: signers.right.titles, width: half)
    let deepest = max(leftTitles, rightTitles)
    let left =
      signers.left.map {
        signer(
          titles: $0.titles, name: $0.name, width: half, nameTop: room + deepest - leftTitles)
      } ?? [Self.gap(0, keepWithNext: false)]
    let right = signer(
      titles: signers.right.titles, name: signers.right.name, width: half,
      nameTop: room + deepest - rightTitles)
    addGap(signers.spaceBefore)
    blocks.append(
      .table(
        WordTable(
          columns: columns(leftShare: 0.5),
          rows: [
            WordTable.Row(cells: [
              WordTable.Cell(paragraphs: left, right: twips(Self.gutter)),
              WordTable.Cell(paragraphs: right, left: twips(Self.gutter)),
            ])
          ])))
  }

  /// Titles, and a name under the room for the signature.
  private func signer(
    titles: [LetterDocument.Line], name: LetterDocument.Line?, width: Double, nameTop: Double
  ) -> [WordParagraph] {
    let end = name ?? LetterDocument.Line("", size: 1)
    return cell(titles, style: .signer, alignment: .centred, width: width)
      + cell([end], style: .signer, alignment: .centred, width: width, spaceBefore: nameTop)
  }

  private func height(of lines: [LetterDocument.Line], width: Double) -> Double {
    lines.reduce(0) { sum, line in
      let count = Double(TimesText(line, within: width).widths.count)
      return sum + line.spaceBefore + count * line.size * TimesFace.lineHeight
        + (line.rule == nil ? 0 : 2 * Self.ruleGap)
    }
  }

  // MARK: Tables

  private mutating func add(_ table: LetterDocument.Table) {
    addGap(table.spaceBefore)
    let grid = TableGrid(table)
    var columns: [Int] = []
    var edge = 0.0
    for column in ColumnWidths(table, grid: grid, width: width).widths {
      edge += column
      columns.append(twips(edge) - columns.reduce(0, +))
    }
    blocks.append(
      .table(
        WordTable(
          columns: columns,
          rows: grid.head.map { row(of: $0, of: table, columns: columns, isHead: true) }
            + grid.rows.map { row(of: $0, of: table, columns: columns, isHead: false) },
          isRuled: true)))
  }

  private func row(
    of places: [TableGrid.Place], of table: LetterDocument.Table, columns: [Int], isHead: Bool
  ) -> WordTable.Row {
    let padding = TableMeasure.sidePadding
    let cells = places.map { place in
      let room = Double(columns[place.columns].reduce(0, +)) / 20 - 2 * padding
      let paragraphs = cell(
        place.lines, style: isHead ? .tableHead : .tableCell,
        alignment: isHead ? .centred : table.columns[place.columns.lowerBound].alignment,
        width: room, keepWithNext: isHead)
      return WordTable.Cell(
        paragraphs: paragraphs, columns: place.columns.count, span: place.span,
        isInMiddle: isHead || place.span != .none, left: twips(padding), right: twips(padding))
    }
    let leastHeight = max(0, points(table.leastHeight) - TableMeasure.ruleWidth)
    return WordTable.Row(
      cells: cells, isHead: isHead, leastHeight: isHead ? 0 : twips(leastHeight))
  }

  // MARK: Paragraphs

  /// The foot of the first page, under its rule.
  static func foot(of page: LetterDocument.Page) -> [WordParagraph] {
    var paragraphs = page.foot.map { line in
      WordParagraph(
        style: .foot, contents: line.runs.map(WordParagraph.Content.run),
        format: WordFormat(
          size: halfPoints(line.size), alignment: .centred, before: twips(line.spaceBefore)))
    }
    if !paragraphs.isEmpty {
      paragraphs[0].ruleAbove = .above(Int(ruleGap))
      paragraphs[0].format.before += twips(gutter)
    }
    return paragraphs
  }

  private mutating func add(
    _ lines: [LetterDocument.Line], style: WordStyle, alignment: LetterDocument.Alignment,
    width: Double, spaceBefore: Double, keepWithNext: Bool
  ) {
    let paragraphs = cell(
      lines, style: style, alignment: alignment, width: width,
      spaceBefore: topSpace(spaceBefore), keepWithNext: keepWithNext)
    blocks += paragraphs.map(WordBlock.paragraph)
  }

  /// Lines as paragraphs of a cell; at least one, since a cell without one is no cell.
  private func cell(
    _ lines: [LetterDocument.Line], style: WordStyle, alignment: LetterDocument.Alignment,
    width: Double, spaceBefore: Double = 0, keepWithNext: Bool = false
  ) -> [WordParagraph] {
    var paragraphs: [WordParagraph] = []
    for (index, line) in lines.enumerated() {
      var format = WordFormat(
        size: halfPoints(line.size), alignment: alignment,
        before: twips(line.spaceBefore + (index == 0 ? spaceBefore : 0)))
      var text = TimesText(line, within: width)
      if case .centred = alignment, text.widths.count > 1 {
        // As narrow as its lines allow, so that none holds one word.
        text = TimesText(balancing: line, within: width)
        let indent = twips(max(0, width - text.width - Self.balanceAllowance) / 2)
        (format.left, format.right) = (indent, indent)
      }
      paragraphs.append(
        WordParagraph(
          style: style, contents: contents(line.runs), format: format, keepWithNext: keepWithNext))
      if let share = line.rule, !line.text.isEmpty {
        let length = text.lastWidth * share
        paragraphs.append(rule(length: length, width: width, keepWithNext: keepWithNext))
      }
    }
    return paragraphs.isEmpty ? [Self.gap(0, keepWithNext: keepWithNext)] : paragraphs
  }

  /// A rule of a length in the middle: the upper border of an empty paragraph, indented.
  private func rule(length: Double, width: Double, keepWithNext: Bool) -> WordParagraph {
    let indent = twips(max(0, width - length) / 2)
    return WordParagraph(
      style: .rule, contents: [],
      format: WordFormat(
        size: 2, before: twips(Self.ruleGap), left: indent, right: indent,
        height: .exactly(twips(Self.ruleGap))),
      keepWithNext: keepWithNext, ruleAbove: .above(0))
  }

  /// A paragraph with nothing in it and almost no height.
  static let nothing = gap(0, keepWithNext: false)

  /// An empty paragraph of a height; two tables need one between them.
  private static func gap(_ height: Double, keepWithNext: Bool) -> WordParagraph {
    WordParagraph(
      style: .gap, contents: [],
      format: WordFormat(size: 2, height: .exactly(max(20, twips(height)))),
      keepWithNext: keepWithNext)
  }

  /// Free above a table.
  private mutating func addGap(_ height: Double, keepWithNext: Bool = true) {
    if blocks.isEmpty && keepWithNext { return }
    blocks.append(.paragraph(Self.gap(height + gapBelowTable, keepWithNext: keepWithNext)))
  }

  /// What is free above a block; nothing at the top of the paper.
  private func topSpace(_ spaceBefore: Double) -> Double {
    blocks.isEmpty ? 0 : spaceBefore + gapBelowTable
  }

  /// What the block above, where it is a ruled table, leaves free below it.
  private var gapBelowTable: Double {
    if case .table(let table) = blocks.last, table.isRuled { TableMeasure.gapBelow } else { 0 }
  }

  private func contents(_ runs: [LetterDocument.Run]) -> [WordParagraph.Content] {
    runs.map(WordParagraph.Content.run)
  }

  // MARK: Pictures

  private mutating func paragraph(
    of figure: LetterDocument.Figure, alignment: LetterDocument.Alignment, greatestWidth: Double
  ) throws(RenderingRefusal) -> WordParagraph {
    let png = try figure.png()
    let size = try PNGSize(png)
    if !pictures.contains(png) { pictures.append(png) }
    picturesDrawn += 1
    let proportion = Double(size.height) / Double(size.width)
    // 12,700 units to a point.
    let width =
      figure.width(within: greatestWidth, proportion: proportion, page: page) * 12_700
    let picture = WordPicture(
      png: png, number: (pictures.firstIndex(of: png) ?? 0) + 1, place: picturesDrawn,
      alternative: figure.alternative, width: Int(width.rounded()),
      height: Int((width * proportion).rounded()))
    return WordParagraph(
      style: .lines, contents: [.picture(picture)],
      format: WordFormat(size: 24, alignment: alignment, height: .multiple(240)))
  }
}
