public import DossierLetters

/// Writes papers as HTML: one file that needs nothing beside it, for a screen, a phone and a printer.
///
/// Text, measures and look are those of the PDF; the browser breaks lines and pages. The same paper
/// gives the same bytes.
///
///     let bytes = try HTMLRenderer().render(letter.document())
public struct HTMLRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// The paper as the bytes of an HTML file, in UTF-8.
  public func render(_ document: LetterDocument) throws(RenderingRefusal) -> [UInt8] {
    var writer = HTMLWriter(document.page)
    try writer.write(document.blocks)
    writer.writeFoot(document.page.foot)
    let page = """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(MarkupText.oneLine(document.title))</title>
      <meta name="author" content="\(MarkupText.oneLine(document.author))">
      <meta name="dcterms.date" content="\(MarkupText.oneLine(document.isoDate))">
      <meta name="generator" content="motcua">
      <style>
      \(HTMLStyle(document.page).css)
      </style>
      </head>
      <body>
      <main>
      \(writer.html)</main>
      </body>
      </html>

      """
    return Array(page.utf8)
  }
}
