extension LetterDocument {
  /// The text in the order in which it is drawn: one line for each line or paragraph, unwrapped,
  /// with an empty line between blocks; cells of a table row by row. The foot of the page comes
  /// last; figures and page numbers are left out.
  ///
  /// Tests hold each renderer to it.
  public var plainText: String {
    (blocks.map(\.plainText) + [page.foot.plainText]).filter { !$0.isEmpty }
      .joined(separator: "\n\n") + "\n"
  }
}

extension LetterDocument.Block {
  /// Its lines.
  var plainText: String {
    switch self {
    case .row(let row):
      (row.left + row.right).plainText
    case .heading(let lines, _), .beside(let lines, _, _):
      lines.plainText
    case .labelled(let label, let lines, _):
      label.text + " " + lines.plainText
    case .paragraph(let paragraph):
      paragraph.runs.map(\.text).joined()
    case .table(let table):
      (table.head + table.rows).joined().map(\.lines.plainText).filter { !$0.isEmpty }
        .joined(separator: "\n")
    case .signers(let signers):
      ((signers.left?.lines ?? []) + signers.right.lines).plainText
    case .signature(let signature):
      (signature.recipients + signature.titles + (signature.name.map { [$0] } ?? [])).plainText
    }
  }
}

extension LetterDocument.Signers.Signer {
  /// Titles and name.
  var lines: [LetterDocument.Line] { titles + (name.map { [$0] } ?? []) }
}

extension [LetterDocument.Line] {
  /// Gaps left out.
  var plainText: String { map(\.text).filter { !$0.isEmpty }.joined(separator: "\n") }
}
