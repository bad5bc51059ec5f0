import DossierLetters

/// A paragraph of a DOCX file; measures in twentieths of a point, sizes in half points.
struct WordParagraph {
  /// What stands in it.
  enum Content {
    case run(LetterDocument.Run)
    case tab
    case picture(WordPicture)
    case pageNumber
  }

  /// A rule over the paragraph.
  enum Rule {
    /// Over its width, at a distance in points from its text.
    case above(Int)
  }

  var style: WordStyle
  var contents: [Content]
  var format: WordFormat
  var keepWithNext = false
  var ruleAbove: Rule?
}

/// What a style of a DOCX file says of a paragraph, unless the paragraph says otherwise.
struct WordFormat: Hashable {
  /// In half points.
  var size: Int
  var alignment: LetterDocument.Alignment = .left
  var before = 0
  var left = 0
  var right = 0
  /// Indent of the first line; below zero it hangs out.
  var firstLine = 0
  var height: LineHeight = .single

  /// Distance of lines.
  enum LineHeight: Hashable {
    /// So many 240ths of what the program takes for a single line.
    case multiple(Int)
    /// So much, whatever stands there.
    case exactly(Int)

    /// As high as the PDF's lines, which leave out the gap that the font asks for.
    static let single = times(1)
    static func times(_ lines: Double) -> LineHeight {
      .multiple(Int((240 * lines * TimesFace.lineHeight / TimesFace.singleLine).rounded()))
    }
  }
}

/// The named styles of a paper.
enum WordStyle: String, CaseIterable {
  case head, title, addressee, body, lines, tableHead, tableCell, recipients, signer, pageNumber
  case foot, rule, gap

  /// Its key in the file.
  var key: String {
    switch self {
    case .title: "Title"
    case .pageNumber: "Header"
    case .foot: "Footer"
    case .head, .addressee, .body, .lines, .tableHead, .tableCell, .recipients, .signer, .rule,
      .gap:
      "Motcua" + rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// What the office reads in the list of styles; Word's own ones have its English names, which it
  /// shows in its own language.
  var name: String {
    switch self {
    case .head: "Đầu văn bản"
    case .title: "Title"
    case .addressee: "Kính gửi"
    case .body: "Nội dung văn bản"
    case .lines: "Dòng thông tin"
    case .tableHead: "Đầu bảng"
    case .tableCell: "Ô bảng"
    case .recipients: "Nơi nhận"
    case .signer: "Người ký"
    case .pageNumber: "header"
    case .foot: "footer"
    case .rule: "Đường kẻ"
    case .gap: "Khoảng cách"
    }
  }
}

/// Points in twentieths of a point.
func twips(_ points: Double) -> Int { Int((points * 20).rounded()) }
/// Points in half points.
func halfPoints(_ points: Double) -> Int { max(1, Int((points * 2).rounded())) }
