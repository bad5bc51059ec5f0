import DocumentRendering
import DossierLetters
import Foundation
import TestSupport
import Testing

/// Oracle: ECMA-376 (parts 1 and 2, transitional); Info-ZIP and libxml2 read the files back.
@Suite("DOCX as a package") struct DOCXRendererTests {
  private static let renderer = DOCXRenderer()
  /// Samples, every block, what comes from other people's files, and papers at random.
  private static let papers = Result {
    var random = RandomDocuments(random: RandomCases.generator("DOCX as a package"))
    let all: [(String, LetterDocument)] =
      try PaperSample.all.map { ($0.id, try SamplePapers.document($0)) }
      + [
        ("every block", SampleDocuments.everyBlock), ("landscape", SampleDocuments.landscape),
        ("awkward", SampleDocuments.awkward),
        ("nothing", SampleForms.document(.a5, [])),
      ] + (0..<min(100, RandomCases.count(usual: 25))).map { ("random \($0)", random.next()) }
    return all
  }

  @Test("the same paper gives the same bytes, whatever the moment and what was made before")
  func bytes() throws {
    let first = try Self.renderer.render(SampleDocuments.everyBlock)
    _ = try Self.renderer.render(SampleDocuments.landscape)
    let file = try DOCXFile(first)
    #expect(try Self.renderer.render(SampleDocuments.everyBlock) == first)
    // A ZIP file counts moments by two seconds, hence its moments are looked at.
    #expect(try Set(file.moments) == ["19800101.000000"])
    #expect(try file.moments.count == file.names.count)
    #expect(try file.isWhole)
  }

  @Test("parts and their kinds") func parts() throws {
    let plain = [
      "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml",
      "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml",
      "word/fontTable.xml", "word/header1.xml",
    ]
    let full =
      plain + ["word/footer1.xml", "word/footer2.xml"]
      + (1...2).map { "word/media/image\($0).png" }
    let papers = [(SampleDocuments.landscape, plain), (SampleDocuments.everyBlock, full)]
    for (paper, names) in papers {
      let file = try DOCXFile(Self.renderer.render(paper))
      #expect(try file.names == names)
      let types = try file.elements("[Content_Types].xml")
      let named = types.filter { $0.name == "Override" }.reduce(into: [:]) {
        $0[$1.attributes["PartName"] ?? ""] = $1.attributes["ContentType"]
      }
      let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
      #expect(named["/word/document.xml"] == word + "document.main+xml")
      #expect(named["/word/styles.xml"] == word + "styles+xml")
      #expect(named["/word/settings.xml"] == word + "settings+xml")
      #expect(named["/word/fontTable.xml"] == word + "fontTable+xml")
      #expect(named["/word/header1.xml"] == word + "header+xml")
      #expect(
        named["/docProps/core.xml"] == "application/vnd.openxmlformats-package.core-properties+xml")
      // Each part has a kind of its own, or that of its extension.
      let usual = Set(
        types.filter { $0.name == "Default" }.compactMap { $0.attributes["Extension"] })
      #expect(usual == ["rels", "xml", "png"])
      for name in names.dropFirst() where name.hasSuffix(".xml") {
        #expect(named["/" + name] != nil, "\(name)")
      }
      #expect(Set(named.keys).isSubset(of: names.map { "/" + $0 }))
    }
  }

  @Test("each relation leads to a part, each part is led to, each reference has its relation")
  func relations() throws {
    for (name, paper) in try Self.papers.get() {
      let file = try DOCXFile(Self.renderer.render(paper))
      let package = try file.elements("_rels/.rels").filter { $0.name == "Relationship" }
      let body = try file.elements("word/_rels/document.xml.rels")
        .filter { $0.name == "Relationship" }
      let targets =
        package.compactMap { $0.attributes["Target"] }
        + body.compactMap { $0.attributes["Target"] }.map { "word/" + $0 }
      let parts = try file.names.filter { !$0.hasSuffix(".rels") && $0 != "[Content_Types].xml" }
      #expect(targets.sorted() == parts.sorted(), "\(name)")
      let ids = body.compactMap { $0.attributes["Id"] }
      #expect(Set(ids).count == ids.count, "\(name)")
      for element in try file.elements("word/document.xml") {
        for reference in ["r:id", "r:embed"] {
          guard let id = element.attributes[reference] else { continue }
          #expect(ids.contains(id), "\(name): \(id)")
        }
      }
    }
  }

  @Test("figures say what they show, in pictures that are PNG files") func figures() throws {
    let file = try DOCXFile(Self.renderer.render(SampleDocuments.everyBlock))
    let drawn = try file.elements("word/document.xml").filter { $0.name == "wp:docPr" }
    #expect(
      drawn.compactMap { $0.attributes["descr"] } == ["Biểu trưng", "Mã QR: H05.12-260115-0002"])
    #expect(drawn.compactMap { $0.attributes["id"] } == ["1", "2"])
    // 20 mm wide, and as high as 20 pixels are to 40; 36,000 units to a millimetre.
    let size = try file.elements("word/document.xml").first { $0.name == "wp:extent" }
    #expect(size?.attributes == ["cx": "720000", "cy": "360000"])
    // One 200 times as high as it is wide is no higher than a quarter of the text, 45 mm of 180.
    let tall = try DOCXFile(Self.renderer.render(SampleForms.withLogo(SampleForms.tallLogo)))
    let tallSize = try tall.elements("word/document.xml").first { $0.name == "wp:extent" }
    #expect(tallSize?.attributes == ["cx": "8100", "cy": "1620000"])
    let again = try DOCXFile(Self.renderer.render(SampleForms.withLogo(SampleDocuments.logo)))
    #expect(try again.names.last == "word/media/image1.png")
    #expect(throws: RenderingRefusal.self) {
      try Self.renderer.render(SampleForms.withLogo([1, 2, 3]))
    }
  }

  @Test("title, author, date and language") func properties() throws {
    let file = try DOCXFile(Self.renderer.render(SampleDocuments.everyBlock))
    let core = try file.elements("docProps/core.xml")
    func said(_ name: String) -> [String] { core.filter { $0.name == name }.map(\.text) }
    #expect(said("dc:title") == ["Giấy tiếp nhận <mẫu> & “hẹn trả”"])
    #expect(said("dc:creator") == ["Sở Dân tộc và Tôn giáo"])
    #expect(said("cp:lastModifiedBy") == ["Sở Dân tộc và Tôn giáo"])
    #expect(said("dcterms:created") == ["2026-02-05T00:00:00Z"])
    #expect(said("dcterms:modified") == ["2026-02-05T00:00:00Z"])
    #expect(said("dc:language") == ["vi-VN"])
    let languages = try file.elements("word/styles.xml").filter { $0.name == "w:lang" }
    #expect(languages.map { $0.attributes["w:val"] } == ["vi-VN"])
  }

  /// A twentieth of a point is 1/1440 inch: A4 is 11,906 by 16,838, and 20, 30 and 15 mm are
  /// 1,134, 1,701 and 850 (NĐ 30/2020, Phụ lục I).
  @Test("sheet and margins") func sheet() throws {
    let letter = try DOCXFile(Self.renderer.render(ApologyLetter.overdue.document()))
    let section = try letter.elements("word/document.xml")
    let size = section.first { $0.name == "w:pgSz" }
    #expect(size?.attributes == ["w:w": "11906", "w:h": "16838"])
    let margins = section.first { $0.name == "w:pgMar" }?.attributes
    #expect(margins?["w:top"] == "1134" && margins?["w:bottom"] == "1134")
    #expect(margins?["w:left"] == "1701" && margins?["w:right"] == "850")
    let register = try DOCXFile(Self.renderer.render(SampleDocuments.landscape))
    let lying = try register.elements("word/document.xml").first { $0.name == "w:pgSz" }
    #expect(lying?.attributes == ["w:w": "16838", "w:h": "11906", "w:orient": "landscape"])
  }

  /// What LibreOffice forgives and Word does not: an order of elements that is not the schema's, a
  /// cell that does not end with a paragraph, a row whose cells are not as many as the columns.
  @Test("well-formed, and in the order of the schema") func schema() throws {
    for (name, paper) in try Self.papers.get() {
      let file = try DOCXFile(Self.renderer.render(paper))
      #expect(try file.isWhole)
      for part in try file.names where !part.hasSuffix(".png") {
        let elements = try file.elements(part)
        for element in elements {
          if let order = Self.order[element.name] {
            let places = element.children.map { order.firstIndex(of: $0) }
            #expect(!places.contains(nil), "\(name), \(part): \(element.name) \(element.children)")
            let known = places.compactMap { $0 }
            #expect(known == known.sorted(), "\(name), \(part): \(element.children)")
          }
          if element.name == "w:tc" { #expect(element.children.last == "w:p", "\(name)") }
        }
        if part == "word/document.xml" { try Self.checkGrids(elements, name) }
      }
    }
  }

  /// Order of the elements that we write (ECMA-376, part 1, annex A).
  private static let order: [String: [String]] = [
    "w:pPr": [
      "w:pStyle", "w:keepNext", "w:keepLines", "w:widowControl", "w:pBdr", "w:spacing", "w:ind",
      "w:jc", "w:outlineLvl",
    ],
    "w:rPr": ["w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:sz", "w:szCs", "w:lang"],
    "w:tbl": ["w:tblPr", "w:tblGrid", "w:tr"],
    "w:tblPr": ["w:tblW", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar"],
    "w:tblBorders": ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"],
    "w:tblCellMar": ["w:top", "w:left", "w:bottom", "w:right"],
    "w:tr": ["w:trPr", "w:tc"],
    "w:tc": ["w:tcPr", "w:p"],
    "w:tcPr": ["w:tcW", "w:gridSpan", "w:vMerge", "w:tcMar", "w:vAlign"],
    "w:sectPr": ["w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar", "w:titlePg"],
    "w:style": [
      "w:name", "w:basedOn", "w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat",
      "w:pPr", "w:rPr", "w:tblPr",
    ],
    "w:settings": [
      "w:zoom", "w:defaultTabStop", "w:characterSpacingControl", "w:compat", "w:themeFontLang",
    ],
    "w:font": ["w:altName", "w:panose1", "w:charset", "w:family", "w:pitch"],
    "wp:inline": ["wp:extent", "wp:docPr", "wp:cNvGraphicFramePr", "a:graphic"],
  ]

  /// The cells of each row fill the columns of its table; tables stand in no other here.
  private static func checkGrids(_ elements: [XMLElementRead], _ name: String) throws {
    var columns = 0
    var filled = 0
    for element in elements {
      switch element.name {
      case "w:tblGrid": columns = element.children.count
      case "w:gridSpan":
        filled += (try #require(element.attributes["w:val"].flatMap { Int($0) })) - 1
      case "w:tc": filled += 1
      case "w:tr":
        #expect(filled == columns, "\(name)")
        filled = 0
      default: break
      }
    }
    #expect(elements.last { $0.name == "w:body" }?.children.last == "w:sectPr", "\(name)")
  }
}
