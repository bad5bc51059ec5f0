internal import DocumentRendering
internal import DossierLetters

extension LetterDocument {
  /// The paper as the bytes of a file of a form.
  ///
  /// - Parameter renderer: the run's own, where it draws many papers; made only where it is needed.
  func bytes(
    as format: PaperFormat, _ renderer: PDFRenderer? = nil
  ) throws(RenderingRefusal) -> [UInt8] {
    switch format {
    case .pdf:
      if let renderer { try renderer.render(self) } else { try PDFRenderer().render(self) }
    case .docx: try DOCXRenderer().render(self)
    case .html: try HTMLRenderer().render(self)
    case .txt: Array(plainText.utf8)
    }
  }
}
