import LegalBasis
import WorkingTime

extension FormPaper {
  /// The form; a line with a place that has no value is left out, so that no label stands empty.
  ///
  /// - Parameter picture: the bytes of the logo; without them the form goes without it.
  public func document(
    picture: (PictureReference) -> [UInt8]? = { _ in nil }
  ) -> LetterDocument {
    let style = isList ? FormStyle.form(sheet.paper) : .letter(sheet.paper)
    let values = values
    var blocks = style.head(
      sheet, letterhead, upper: heads.upper, lower: heads.lower,
      number: paperNumber.map { "Số: \($0)" }, date: date,
      logo: letterhead.logo.flatMap(picture))
    if let addressee = template.addressee, addressee.isFilled(by: values) {
      blocks.append(
        .labelled(
          label: LetterDocument.Line("Kính gửi:", size: style.body),
          lines: [LetterDocument.Line(addressee.runs(values), size: style.body)],
          spaceBefore: style.titleGap))
    }
    blocks += body(style, values)
    blocks += foot(style, values)
    return LetterDocument(
      page: style.page(foot: letterhead.contact),
      title: [sheet.title, places["number"] ?? paperNumber].compactMap { $0 }
        .joined(separator: " "), author: letterhead.agencyName, isoDate: date.iso, blocks: blocks
    ).composed
  }

  /// What fills the places: the paper's own values before those of its head.
  var values: [String: String] {
    var values = letterhead.places
    values["letterNumber"] = paperNumber
    values["letterDate"] = PaperForm.date(date)
    for (name, text) in places where !text.isBlank { values[name] = text }
    return values
  }

  /// The desk's own papers bear the agency and its receiving unit (law.md §2.3); what the agency's
  /// signer signs bears the agency and its parent, for a name signs for the last line of its head.
  private var heads: (upper: String, lower: String) {
    guard let unit = letterhead.receivingUnit, template.right != .office, template.left != .office
    else { return (letterhead.parent, letterhead.agency) }
    return (letterhead.agency, unit)
  }

  /// A form that addresses somebody is written in sentences, like a letter; the others are lists.
  private var isList: Bool { template.addressee == nil }

  // MARK: Body

  private func body(
    _ style: FormStyle, _ values: [String: String]
  ) -> [LetterDocument.Block] {
    var blocks: [LetterDocument.Block] = []
    for line in replacement + template.body {
      let gap =
        blocks.isEmpty ? style.titleGap : isList ? style.listGap : style.paragraphGap
      blocks += self.blocks(line, style, values, gap: gap)
    }
    return blocks.enumerated().map { index, block in
      // The signatures do not stand alone on a page.
      guard index == blocks.count - 1, case .paragraph(var paragraph) = block else { return block }
      paragraph.keepWithNext = true
      return .paragraph(paragraph)
    }
  }

  /// What a paper in the place of another says below its title, unless its wording says so itself.
  private var replacement: [TemplateLine] {
    let texts = template.body.flatMap { line in
      switch line {
      case .text(let text), .heading(let text), .note(let text): [text]
      case .code(_, let lines): lines
      case .table(let table): [table.caption].compactMap { $0 }
      }
    }
    guard places["replaces"] != nil, !texts.contains(where: { $0.places.contains("replaces") })
    else { return [] }
    return [.note(TemplateText("Thay thế {replaces}."))]
  }

  private func blocks(
    _ line: TemplateLine, _ style: FormStyle, _ values: [String: String], gap: Double
  ) -> [LetterDocument.Block] {
    typealias Line = LetterDocument.Line
    switch line {
    case .text(let text):
      guard text.isFilled(by: values) else { return [] }
      return [.paragraph(paragraph(text, style, values, gap: gap))]
    case .heading(let text):
      guard text.isFilled(by: values) else { return [] }
      return [
        .heading(
          [Line(bold(text.runs(values)), size: style.body)], spaceBefore: style.paragraphGap)
      ]
    case .note(let text):
      guard text.isFilled(by: values) else { return [] }
      return [
        .paragraph(
          LetterDocument.Paragraph(
            italic(text.runs(values)), size: style.note, indent: 0, spaceBefore: gap,
            lineSpacing: 1, alignment: .left))
      ]
    case .code(let place, let texts):
      let lines = texts.filter { $0.isFilled(by: values) }
      guard let content = values[place] else {
        return lines.map { .paragraph(paragraph($0, style, values, gap: gap)) }
      }
      return [
        .beside(
          lines: lines.map {
            Line($0.runs(values), size: style.body, spaceBefore: style.listGap)
          },
          figure: LetterDocument.Figure(
            .code(content), width: style.code, alternative: "Mã QR: \(content)"),
          spaceBefore: gap)
      ]
    case .table(let table):
      let rows = tables[table.name] ?? []
      guard !rows.isEmpty || table.emptyRows > 0 else { return [] }
      let caption = table.caption.flatMap { caption -> LetterDocument.Block? in
        guard caption.isFilled(by: values) else { return nil }
        var paragraph = paragraph(caption, style, values, gap: gap)
        paragraph.keepWithNext = true
        return .paragraph(paragraph)
      }
      return [caption, .table(self.table(table, rows, style))].compactMap { $0 }
    }
  }

  /// A line of a list stands at the left, a sentence of a letter is indented and even at both edges.
  private func paragraph(
    _ text: TemplateText, _ style: FormStyle, _ values: [String: String], gap: Double
  ) -> LetterDocument.Paragraph {
    var paragraph = style.paragraph(text.runs(values), spaceBefore: gap)
    if isList { (paragraph.indent, paragraph.alignment) = (0, .left) }
    return paragraph
  }

  private func table(
    _ table: TemplateTable, _ known: [[String: String]], _ style: FormStyle
  ) -> LetterDocument.Table {
    typealias Cell = LetterDocument.Table.Cell
    typealias Line = LetterDocument.Line
    let whole = Double(max(1, table.columns.map(\.share).reduce(0, +)))
    let rows = known + [[String: String]](repeating: [:], count: table.emptyRows)
    let byHand = table.columns.contains { $0.place == nil } || table.emptyRows > 0
    return LetterDocument.Table(
      columns: table.columns.map { column in
        LetterDocument.Table.Column(
          share: Double(column.share) / whole,
          alignment: FormPaper.isShort(column.place) ? .centred : .left)
      },
      head: [table.columns.map { Cell([Line($0.title, size: style.table, bold: true)]) }],
      rows: rows.map { row in
        table.columns.map { column in
          let text = column.place.flatMap { row[$0] } ?? ""
          return Cell(text.isBlank ? [] : lines(text, size: style.table))
        }
      },
      leastHeight: byHand ? FormPaper.roomToWrite : 0, spaceBefore: style.paragraphGap + 2)
  }

  /// A cell's text, a line of it for each line feed.
  private func lines(_ text: String, size: Double) -> [LetterDocument.Line] {
    text.split(separator: "\n").map { LetterDocument.Line(String($0), size: size) }
  }

  /// Height of a row that is filled by hand, in millimetres.
  private static let roomToWrite = 9.0

  /// Numbers and dates stand in the middle of their column.
  private static func isShort(_ place: String?) -> Bool {
    switch place {
    case "index", "quantity", "copies", "received", "due", "forwarded", "ended", "returned",
      "limit", "time", "result", "form":
      true
    default: false
    }
  }

  // MARK: Foot

  private func foot(_ style: FormStyle, _ values: [String: String]) -> [LetterDocument.Block] {
    let left = template.left.map { signer($0, style, values) }
    let right = template.right.map { signer($0, style, values) }
    let recipients = template.recipients.filter { $0.isFilled(by: values) }
    guard recipients.isEmpty else {
      let signer = right ?? left ?? letterhead.formSigner(style)
      typealias Line = LetterDocument.Line
      return [
        .signature(
          LetterDocument.Signature(
            recipients: [Line("Nơi nhận:", size: style.note, bold: true, italic: true)]
              + recipients.map { Line("- \($0.text(values))", size: style.note) },
            titles: signer.titles, name: signer.name, room: style.room, leftShare: 0.5,
            spaceBefore: style.titleGap))
      ]
    }
    guard let last = right ?? left else { return [] }
    return [style.signers(left: right == nil ? nil : left, right: last)]
  }

  private func signer(
    _ signer: TemplateSigner, _ style: FormStyle, _ values: [String: String]
  ) -> LetterDocument.Signers.Signer {
    typealias Line = LetterDocument.Line
    switch signer {
    case .office: return letterhead.formSigner(style)
    case .person(let titles, let name):
      let filled = titles.filter { $0.isFilled(by: values) }.map { $0.text(values) }
      return LetterDocument.Signers.Signer(
        titles: filled.enumerated().map { index, text in
          index == 0
            ? Line(text, size: style.body, bold: true)
            : Line(text, size: style.note, italic: true)
        },
        name: name.flatMap { name in
          name.isFilled(by: values) ? Line(name.text(values), size: style.body, bold: true) : nil
        })
    }
  }

  private func bold(_ runs: [LetterDocument.Run]) -> [LetterDocument.Run] {
    runs.map { LetterDocument.Run($0.text, bold: true, italic: $0.italic) }
  }

  private func italic(_ runs: [LetterDocument.Run]) -> [LetterDocument.Run] {
    runs.map { LetterDocument.Run($0.text, bold: $0.bold, italic: true) }
  }
}
