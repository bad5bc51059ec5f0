internal import DocumentRendering
internal import DossierLetters

extension LetterDocument {
  /// The paper as the bytes of a file of a form.
  func bytes(
    as format: PaperFormat, _ renderer: PDFRenderer
  ) throws(RenderingRefusal) -> [UInt8] {
    switch format {
    case .pdf: try renderer.render(self)
    case .docx: try DOCXRenderer().render(self)
    case .html: try HTMLRenderer().render(self)
    case .txt: Array(plainText.utf8)
    }
  }
}
