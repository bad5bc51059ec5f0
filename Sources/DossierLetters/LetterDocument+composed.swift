import VietnameseText

extension LetterDocument {
  /// The same paper with every text in NFC, whatever form its values came in.
  var composed: LetterDocument {
    var paper = self
    paper.title = VietnameseText.composed(title)
    paper.author = VietnameseText.composed(author)
    paper.page.foot = page.foot.map(\.composed)
    paper.blocks = blocks.map(\.composed)
    return paper
  }
}

extension LetterDocument.Block {
  var composed: LetterDocument.Block {
    switch self {
    case .row(var row):
      row.left = row.left.map(\.composed)
      row.right = row.right.map(\.composed)
      return .row(row)
    case .heading(let lines, let spaceBefore):
      return .heading(lines.map(\.composed), spaceBefore: spaceBefore)
    case .labelled(let label, let lines, let spaceBefore):
      return .labelled(
        label: label.composed, lines: lines.map(\.composed), spaceBefore: spaceBefore)
    case .paragraph(var paragraph):
      paragraph.runs = paragraph.runs.map(\.composed)
      return .paragraph(paragraph)
    case .beside(let lines, let figure, let spaceBefore):
      return .beside(
        lines: lines.map(\.composed), figure: figure, spaceBefore: spaceBefore)
    case .table(var table):
      table.head = table.head.map { $0.map(\.composed) }
      table.rows = table.rows.map { $0.map(\.composed) }
      return .table(table)
    case .signature(var signature):
      signature.recipients = signature.recipients.map(\.composed)
      signature.titles = signature.titles.map(\.composed)
      signature.name = signature.name?.composed
      return .signature(signature)
    case .signers(var signers):
      signers.left = signers.left?.composed
      signers.right = signers.right.composed
      return .signers(signers)
    }
  }
}

extension LetterDocument.Signers.Signer {
  var composed: LetterDocument.Signers.Signer {
    LetterDocument.Signers.Signer(titles: titles.map(\.composed), name: name?.composed)
  }
}

extension LetterDocument.Table.Cell {
  var composed: LetterDocument.Table.Cell {
    LetterDocument.Table.Cell(lines.map(\.composed), columns: columns, rows: rows)
  }
}

extension LetterDocument.Line {
  var composed: LetterDocument.Line {
    var line = self
    line.runs = runs.map(\.composed)
    return line
  }
}

extension LetterDocument.Run {
  var composed: LetterDocument.Run {
    LetterDocument.Run(VietnameseText.composed(text), bold: bold, italic: italic)
  }
}
