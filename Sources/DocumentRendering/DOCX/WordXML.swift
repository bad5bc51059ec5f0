import DossierLetters

/// Writes paragraphs and tables as WordprocessingML; the order of elements is the schema's.
struct WordXML {
  /// What each style says; a paragraph writes only where it departs from it.
  let formats: [WordStyle: WordFormat]
  private(set) var xml = ""

  init(formats: [WordStyle: WordFormat]) { self.formats = formats }

  mutating func write(_ blocks: [WordBlock]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): write(paragraph)
      case .table(let table): write(table)
      }
    }
  }

  // MARK: Paragraphs

  mutating func write(_ paragraph: WordParagraph) {
    let own = paragraph.format
    let base = formats[paragraph.style] ?? own
    xml += "<w:p><w:pPr><w:pStyle w:val=\"\(paragraph.style.key)\"/>"
    if paragraph.keepWithNext { xml += "<w:keepNext/><w:keepLines/>" }
    if case .above(let distance) = paragraph.ruleAbove {
      xml +=
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"\(distance)\" w:color=\"000000\"/>"
        + "</w:pBdr>"
    }
    xml += Self.layout(own, unlike: base)
    xml += "</w:pPr>"
    for content in paragraph.contents {
      switch content {
      case .run(let run): write(run, size: own.size == base.size ? nil : own.size)
      case .tab: xml += "<w:r><w:tab/></w:r>"
      case .picture(let picture): write(picture)
      case .pageNumber:
        xml +=
          "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
          + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
          + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"
          + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
      }
    }
    xml += "</w:p>\n"
  }

  /// Distances and alignment; without `other` all of them, else where they differ.
  static func layout(_ format: WordFormat, unlike other: WordFormat? = nil) -> String {
    var xml = ""
    if other?.before != format.before || other?.height != format.height {
      let line =
        switch format.height {
        case .multiple(let lines): "w:line=\"\(lines)\" w:lineRule=\"auto\""
        case .exactly(let height): "w:line=\"\(height)\" w:lineRule=\"exact\""
        }
      xml += "<w:spacing w:before=\"\(format.before)\" w:after=\"0\" \(line)/>"
    }
    if other?.left != format.left || other?.right != format.right
      || other?.firstLine != format.firstLine
    {
      let first =
        format.firstLine < 0
        ? "w:hanging=\"\(-format.firstLine)\"" : "w:firstLine=\"\(format.firstLine)\""
      xml += "<w:ind w:left=\"\(format.left)\" w:right=\"\(format.right)\" \(first)/>"
    }
    if other?.alignment != format.alignment {
      let word =
        switch format.alignment {
        case .left: "left"
        case .centred: "center"
        case .right: "right"
        case .justified: "both"
        }
      xml += "<w:jc w:val=\"\(word)\"/>"
    }
    return xml
  }

  private mutating func write(_ run: LetterDocument.Run, size: Int?) {
    let pieces = MarkupText.pieces(run.text)
    guard !pieces.isEmpty else { return }
    xml += "<w:r>"
    if run.bold || run.italic || size != nil {
      xml += "<w:rPr>"
      if run.bold { xml += "<w:b/><w:bCs/>" }
      if run.italic { xml += "<w:i/><w:iCs/>" }
      if let size { xml += "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>" }
      xml += "</w:rPr>"
    }
    for piece in pieces {
      switch piece {
      case .characters(let characters):
        xml += "<w:t xml:space=\"preserve\">"
        MarkupText.append(characters, to: &xml)
        xml += "</w:t>"
      case .lineBreak: xml += "<w:br/>"
      case .tab: xml += "<w:tab/>"
      }
    }
    xml += "</w:r>"
  }

  private mutating func write(_ picture: WordPicture) {
    let properties =
      "id=\"\(picture.place)\" name=\"\(picture.name)\" "
      + "descr=\"\(MarkupText.oneLine(picture.alternative))\""
    let size = "cx=\"\(picture.width)\" cy=\"\(picture.height)\""
    xml += """
      <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent \(size)/>\
      <wp:docPr \(properties)/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>\
      </wp:cNvGraphicFramePr><a:graphic>\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
      <pic:pic><pic:nvPicPr><pic:cNvPr \(properties)/><pic:cNvPicPr/></pic:nvPicPr>\
      <pic:blipFill><a:blip r:embed="\(picture.relation)"/><a:stretch><a:fillRect/></a:stretch>\
      </pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \(size)/></a:xfrm>\
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>\
      </a:graphic></wp:inline></w:drawing></w:r>
      """
  }

  // MARK: Tables

  private mutating func write(_ table: WordTable) {
    let width = table.columns.reduce(0, +)
    xml +=
      "<w:tbl><w:tblPr><w:tblW w:w=\"\(width)\" w:type=\"dxa\"/>"
      + "<w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
    if table.isRuled {
      xml += "<w:tblBorders>"
      for edge in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        xml += "<w:\(edge) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
      }
      xml += "</w:tblBorders>"
    }
    // The height of a row has the rule in it, which the PDF draws over the padding.
    let padding = table.isRuled ? twips(TableMeasure.padding - TableMeasure.ruleWidth / 2) : 0
    xml +=
      "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
      + "<w:top w:w=\"\(padding)\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>"
      + "<w:bottom w:w=\"\(padding)\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>"
      + "</w:tblCellMar></w:tblPr><w:tblGrid>"
    for column in table.columns { xml += "<w:gridCol w:w=\"\(column)\"/>" }
    xml += "</w:tblGrid>\n"
    for row in table.rows {
      xml += "<w:tr><w:trPr><w:cantSplit/>"
      if row.leastHeight > 0 {
        xml += "<w:trHeight w:val=\"\(row.leastHeight)\" w:hRule=\"atLeast\"/>"
      }
      xml += row.isHead ? "<w:tblHeader/></w:trPr>" : "</w:trPr>"
      var column = 0
      for cell in row.cells {
        let end = min(table.columns.count, column + cell.columns)
        write(cell, width: table.columns[column..<end].reduce(0, +))
        column = end
      }
      xml += "</w:tr>\n"
    }
    xml += "</w:tbl>\n"
  }

  private mutating func write(_ cell: WordTable.Cell, width: Int) {
    xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
    if cell.columns > 1 { xml += "<w:gridSpan w:val=\"\(cell.columns)\"/>" }
    switch cell.span {
    case .none: break
    case .begins: xml += "<w:vMerge w:val=\"restart\"/>"
    case .goesOn: xml += "<w:vMerge/>"
    }
    xml +=
      "<w:tcMar><w:left w:w=\"\(cell.left)\" w:type=\"dxa\"/>"
      + "<w:right w:w=\"\(cell.right)\" w:type=\"dxa\"/></w:tcMar>"
    if cell.isInMiddle { xml += "<w:vAlign w:val=\"center\"/>" }
    xml += "</w:tcPr>"
    for paragraph in cell.paragraphs { write(paragraph) }
    xml += "</w:tc>"
  }
}
