import DossierLetters

/// The parts of a DOCX file around its body (ECMA-376, parts 1 and 2).
enum WordParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let font = "Times New Roman"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// The part `[Content_Types].xml`.
  static func contentTypes(footers: [String]) -> String {
    let parts =
      [
        ("/word/document.xml", "\(office).document.main+xml"),
        ("/word/styles.xml", "\(office).styles+xml"),
        ("/word/settings.xml", "\(office).settings+xml"),
        ("/word/fontTable.xml", "\(office).fontTable+xml"),
        ("/word/header1.xml", "\(office).header+xml"),
      ] + footers.map { ("/word/\($0).xml", "\(office).footer+xml") }
      + [
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        (
          "/docProps/app.xml",
          "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        ),
      ]
    return """
      \(declaration)<Types xmlns="\(package)/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Default Extension="png" ContentType="image/png"/>
      """ + parts.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
        + "</Types>"
  }

  /// The part `_rels/.rels`.
  static let packageRelations = """
    \(declaration)<Relationships xmlns="\(package)/relationships">\
    <Relationship Id="rId1" Type="\(relations)/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" Type="\(package)/relationships/metadata/core-properties" \
    Target="docProps/core.xml"/>\
    <Relationship Id="rId3" Type="\(relations)/extended-properties" Target="docProps/app.xml"/>\
    </Relationships>
    """

  /// The part `word/_rels/document.xml.rels`.
  static func documentRelations(footers: [String], pictureCount: Int) -> String {
    let parts =
      ["styles", "settings", "fontTable"].map { ("rId_\($0)", $0, "\($0).xml") }
      + [("rId_header1", "header", "header1.xml")]
      + footers.map { ("rId_\($0)", "footer", "\($0).xml") }
      + (0..<pictureCount).map { ("rIdImage\($0 + 1)", "image", "media/image\($0 + 1).png") }
    return "\(declaration)<Relationships xmlns=\"\(package)/relationships\">"
      + parts.map {
        "<Relationship Id=\"\($0.0)\" Type=\"\(relations)/\($0.1)\" Target=\"\($0.2)\"/>"
      }.joined() + "</Relationships>"
  }

  /// The part `docProps/core.xml`; created and modified at the beginning of the paper's date.
  static func core(_ document: LetterDocument) -> String {
    let moment = MarkupText.oneLine(document.isoDate) + "T00:00:00Z"
    let author = MarkupText.oneLine(document.author)
    return """
      \(declaration)<cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
      <dc:title>\(MarkupText.oneLine(document.title))</dc:title>\
      <dc:creator>\(author)</dc:creator><cp:lastModifiedBy>\(author)</cp:lastModifiedBy>\
      <dcterms:created xsi:type="dcterms:W3CDTF">\(moment)</dcterms:created>\
      <dcterms:modified xsi:type="dcterms:W3CDTF">\(moment)</dcterms:modified>\
      <dc:language>vi-VN</dc:language></cp:coreProperties>
      """
  }

  /// The part `docProps/app.xml`.
  static let application = """
    \(declaration)<Properties \
    xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
    <Application>motcua</Application></Properties>
    """

  /// The part `word/settings.xml`; compatible with Word 2013 and later.
  static let settings = """
    \(declaration)<w:settings xmlns:w="\(main)"><w:zoom w:percent="100"/>\
    <w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
    <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
    w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>
    """

  /// The part `word/fontTable.xml`: Tinos, as wide letter by letter, stands in where Times New Roman
  /// is not installed.
  static let fonts = """
    \(declaration)<w:fonts xmlns:w="\(main)"><w:font w:name="\(font)"><w:altName w:val="Tinos"/>\
    <w:panose1 w:val="02020603050405020304"/><w:charset w:val="A3"/><w:family w:val="roman"/>\
    <w:pitch w:val="variable"/></w:font></w:fonts>
    """

  /// A header or footer.
  static func edge(_ element: String, _ content: String) -> String {
    "\(declaration)<w:\(element) xmlns:w=\"\(main)\">\n\(content)</w:\(element)>"
  }

  /// The part `word/document.xml`.
  static func document(_ body: String, page: LetterDocument.Page, footers: [String]) -> String {
    """
    \(declaration)<w:document xmlns:w="\(main)" xmlns:r="\(relations)" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>
    \(body)\(section(page, footers: footers))</w:body></w:document>
    """
  }

  /// Sheet, margins, number in the middle of the top margin from the second page on.
  private static func section(_ page: LetterDocument.Page, footers: [String]) -> String {
    let orientation = page.width > page.height ? " w:orient=\"landscape\"" : ""
    let numberHeight = page.numberSize * TimesFace.lineHeight
    let header = max(0, (points(page.top) - numberHeight) / 2)
    func measure(_ millimetres: Double) -> Int { twips(points(millimetres)) }
    let feet = zip(["first", "default"], footers).map {
      "<w:footerReference w:type=\"\($0.0)\" r:id=\"rId_\($0.1)\"/>"
    }.joined()
    return """
      <w:sectPr><w:headerReference w:type="default" r:id="rId_header1"/>\(feet)\
      <w:pgSz w:w="\(measure(page.width))" w:h="\(measure(page.height))"\(orientation)/>\
      <w:pgMar w:top="\(measure(page.top))" w:right="\(measure(page.right))" \
      w:bottom="\(measure(page.bottom))" w:left="\(measure(page.left))" \
      w:header="\(twips(header))" w:footer="\(measure(page.bottom))" w:gutter="0"/><w:titlePg/>\
      </w:sectPr>
      """
  }
}
