import DossierLetters

/// The styles of a file: what most paragraphs of a style have in common is what the style says, so
/// that an office that changes the style changes the paper.
struct WordStyles {
  let formats: [WordStyle: WordFormat]

  init(_ paragraphs: [WordParagraph]) {
    var counts: [WordStyle: [WordFormat: Int]] = [:]
    for paragraph in paragraphs {
      counts[paragraph.style, default: [:]][paragraph.format, default: 0] += 1
    }
    var formats: [WordStyle: WordFormat] = [:]
    for paragraph in paragraphs {
      let of = counts[paragraph.style] ?? [:]
      let best = formats[paragraph.style].flatMap { of[$0] } ?? 0
      // The first of those that are most frequent.
      if of[paragraph.format] ?? 0 > best { formats[paragraph.style] = paragraph.format }
    }
    self.formats = formats
  }

  /// The part `word/styles.xml`.
  var xml: String {
    var xml = """
      \(WordParts.declaration)<w:styles xmlns:w="\(WordParts.main)"><w:docDefaults><w:rPrDefault>\
      <w:rPr><w:rFonts w:ascii="\(WordParts.font)" w:hAnsi="\(WordParts.font)" \
      w:eastAsia="\(WordParts.font)" w:cs="\(WordParts.font)"/><w:sz w:val="28"/>\
      <w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr>\
      </w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
      <w:qFormat/></w:style>
      <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
      <w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>\
      <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
      <w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
      <w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>

      """
    for style in WordStyle.allCases {
      guard let format = formats[style] else { continue }
      let custom = style.key.hasPrefix("Motcua") ? " w:customStyle=\"1\"" : ""
      xml += """
        <w:style w:type="paragraph"\(custom) w:styleId="\(style.key)"><w:name w:val="\(style.name)"/>\
        <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\(WordXML.layout(format))\
        \(style == .title ? "<w:outlineLvl w:val=\"0\"/>" : "")</w:pPr><w:rPr>\
        <w:sz w:val="\(format.size)"/><w:szCs w:val="\(format.size)"/></w:rPr></w:style>

        """
    }
    return xml + "</w:styles>"
  }
}
