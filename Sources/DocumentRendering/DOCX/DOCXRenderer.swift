public import DossierLetters

/// Writes papers as DOCX (ECMA-376, transitional), so that an office may edit them.
///
/// Text, measures and look are those of the PDF; lines may break elsewhere, since the program that
/// opens the file breaks them. No font is needed. The same paper gives the same bytes.
///
///     let bytes = try DOCXRenderer().render(letter.document())
public struct DOCXRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// The paper as the bytes of a DOCX file.
  public func render(_ document: LetterDocument) throws(RenderingRefusal) -> [UInt8] {
    let body = try WordBody(document)
    let number = pageNumber(document.page)
    let foot = WordBody.foot(of: document.page)
    let styles = WordStyles(body.blocks.flatMap(\.paragraphs) + [number] + foot)
    // The foot is the first page's alone.
    let footers = foot.isEmpty ? [] : ["footer1", "footer2"]

    func xml(_ paragraphs: [WordParagraph]) -> String {
      var writer = WordXML(formats: styles.formats)
      for paragraph in paragraphs { writer.write(paragraph) }
      return writer.xml
    }
    var writer = WordXML(formats: styles.formats)
    writer.write(body.blocks)

    var archive = ZipArchive()
    archive.add("[Content_Types].xml", WordParts.contentTypes(footers: footers))
    archive.add("_rels/.rels", WordParts.packageRelations)
    archive.add("docProps/core.xml", WordParts.core(document))
    archive.add("docProps/app.xml", WordParts.application)
    archive.add(
      "word/document.xml",
      WordParts.document(writer.xml, page: document.page, footers: footers))
    archive.add(
      "word/_rels/document.xml.rels",
      WordParts.documentRelations(footers: footers, pictureCount: body.pictures.count))
    archive.add("word/styles.xml", styles.xml)
    archive.add("word/settings.xml", WordParts.settings)
    archive.add("word/fontTable.xml", WordParts.fonts)
    archive.add("word/header1.xml", WordParts.edge("hdr", xml([number])))
    for (name, paragraphs) in zip(footers, [foot, [WordBody.nothing]]) {
      archive.add("word/\(name).xml", WordParts.edge("ftr", xml(paragraphs)))
    }
    for (index, picture) in body.pictures.enumerated() {
      archive.add("word/media/image\(index + 1).png", picture)
    }
    return try archive.bytes()
  }

  /// In the middle of the sheet, not of the text: the indents take the margins back.
  private func pageNumber(_ page: LetterDocument.Page) -> WordParagraph {
    WordParagraph(
      style: .pageNumber, contents: [.pageNumber],
      format: WordFormat(
        size: halfPoints(page.numberSize), alignment: .centred, left: -twips(points(page.left)),
        right: -twips(points(page.right))))
  }
}

extension WordBlock {
  /// All paragraphs, those of cells too.
  var paragraphs: [WordParagraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .table(let table): table.rows.flatMap(\.cells).flatMap(\.paragraphs)
    }
  }
}
