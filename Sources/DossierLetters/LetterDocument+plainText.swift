extension LetterDocument {
  /// The text in the order in which it is drawn: one line for each line or paragraph, unwrapped,
  /// with an empty line between blocks.
  ///
  /// Tests hold each renderer to it.
  public var plainText: String {
    blocks.map(\.plainText).joined(separator: "\n\n") + "\n"
  }
}

extension LetterDocument.Block {
  /// Its lines.
  var plainText: String {
    switch self {
    case .row(let left, let right, _, _):
      (left + right).plainText
    case .labelled(let label, let lines, _):
      label.text + " " + lines.plainText
    case .paragraph(let paragraph):
      paragraph.runs.map(\.text).joined()
    case .signature(let signature):
      (signature.recipients + signature.titles + (signature.name.map { [$0] } ?? [])).plainText
    }
  }
}

extension [LetterDocument.Line] {
  /// Gaps left out.
  var plainText: String { map(\.text).filter { !$0.isEmpty }.joined(separator: "\n") }
}
