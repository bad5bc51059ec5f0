public import LegalBasis
import WorkingTime

/// Sizes and distances of a form. The circulars give none, so they are chosen to be read with ease:
/// body of 11–12 points, margins of 10–15 mm and 20 at the edge where a sheet is bound.
public struct FormStyle: Hashable, Sendable {
  /// Sheet and margins.
  public var page: LetterDocument.Page
  /// "Mẫu số 01 (TT 03/2025/TT-VPCP)".
  public var caption: Double
  /// Names of the country, the agency and its unit.
  public var head: Double
  /// Motto.
  public var motto: Double
  /// Number, place and date.
  public var number: Double
  /// Title of the form.
  public var title: Double
  /// Body.
  public var body: Double
  /// Hints, and the foot of the page.
  public var note: Double
  /// Cells of tables.
  public var table: Double
  /// First-line indent, in millimetres.
  public var indent: Double
  /// Free between paragraphs.
  public var paragraphGap: Double
  /// Free between the lines of a list: label and value.
  public var listGap: Double
  /// Free above the title and below it.
  public var titleGap: Double
  /// Distance of lines.
  public var lineSpacing: Double
  /// Share of the width for the left cell of the head.
  public var headShare: Double
  /// Room for a signature, in millimetres.
  public var room: Double
  /// Width of a QR code, in millimetres.
  public var code: Double
  /// Width of the logo, in millimetres.
  public var logo: Double

  /// The style of a sheet.
  public static func form(_ paper: PaperSize) -> FormStyle {
    switch paper {
    case .a5:
      FormStyle(
        page: page(paper, top: 9, bottom: 9, left: 15, right: 10), caption: 8, head: 9,
        motto: 9.5, number: 10, title: 12, body: 11, note: 9, table: 10, indent: 7,
        paragraphGap: 3, listGap: 1.5, titleGap: 5.5, lineSpacing: 1, headShare: 0.44, room: 13,
        code: 18,
        logo: 10)
    case .a4:
      FormStyle(
        page: page(paper, top: 13, bottom: 12, left: 25, right: 15), caption: 10, head: 12,
        motto: 13, number: 12, title: 14, body: 12, note: 10.5, table: 11, indent: 10,
        paragraphGap: 5, listGap: 2.5, titleGap: 10, lineSpacing: 1.05, headShare: 0.42, room: 22,
        code: 24,
        logo: 14)
    case .a4Landscape:
      FormStyle(
        page: page(paper, top: 15, bottom: 12, left: 12, right: 12), caption: 9, head: 11,
        motto: 12, number: 11, title: 14, body: 11, note: 9, table: 9, indent: 10,
        paragraphGap: 3, listGap: 2, titleGap: 8, lineSpacing: 1, headShare: 0.42, room: 20,
        code: 20,
        logo: 12)
    }
  }

  /// The style of a form that is written in sentences: on A4 the body of a công văn.
  public static func letter(_ paper: PaperSize) -> FormStyle {
    var style = form(paper)
    switch paper {
    case .a4: (style.body, style.paragraphGap, style.lineSpacing) = (13, 6, 1.1)
    case .a5, .a4Landscape: break
    }
    return style
  }

  private static func page(
    _ paper: PaperSize, top: Double, bottom: Double, left: Double, right: Double
  ) -> LetterDocument.Page {
    LetterDocument.Page(
      width: paper.width, height: paper.height, top: top, bottom: bottom, left: left,
      right: right, numberSize: 10)
  }
}

extension FormStyle {
  /// The sheet with how the agency is reached at its foot.
  func page(foot contact: AgencyContact) -> LetterDocument.Page {
    var page = page
    page.foot = contact.lines.map { LetterDocument.Line($0, size: note) }
    return page
  }

  /// Caption, head of two cells, number and date, title.
  func head(
    _ sheet: FormSheet, _ letterhead: Letterhead, upper: String, lower: String, number: String?,
    date: CivilDate, logo picture: [UInt8]?
  ) -> [LetterDocument.Block] {
    typealias Line = LetterDocument.Line
    return [
      .paragraph(
        LetterDocument.Paragraph(
          [LetterDocument.Run(sheet.caption, italic: true)], size: caption, indent: 0,
          spaceBefore: 0, lineSpacing: 1, alignment: .right, keepWithNext: true)),
      .row(
        LetterDocument.Row(
          left: [
            Line(upper, size: head), Line(lower, size: head, bold: true, rule: 0.4),
          ],
          right: [
            Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: head, bold: true),
            Line("Độc lập - Tự do - Hạnh phúc", size: motto, bold: true, rule: 1),
          ], leftShare: headShare, spaceBefore: 2,
          logo: picture.map { letterhead.figure($0, width: logo) })),
      .row(
        LetterDocument.Row(
          left: number.map { [Line($0, size: self.number)] } ?? [],
          right: [
            Line(
              "\(letterhead.place), \(PaperForm.longDate(date))", size: self.number, italic: true)
          ], leftShare: headShare, spaceBefore: 6)),
      .heading(
        titleLines(sheet.title).map { Line($0, size: title, bold: true) }, spaceBefore: titleGap),
    ]
  }

  /// A paragraph of the body.
  func paragraph(
    _ runs: [LetterDocument.Run], spaceBefore: Double, keepWithNext: Bool = false
  ) -> LetterDocument.Paragraph {
    LetterDocument.Paragraph(
      runs, size: body, indent: indent, spaceBefore: spaceBefore,
      lineSpacing: lineSpacing,
      keepWithNext: keepWithNext)
  }

  /// Those who sign.
  func signers(
    left: LetterDocument.Signers.Signer?, right: LetterDocument.Signers.Signer
  ) -> LetterDocument.Block {
    .signers(
      LetterDocument.Signers(left: left, right: right, room: room, spaceBefore: titleGap))
  }
}

extension Letterhead {
  /// The logo.
  func figure(_ bytes: [UInt8], width: Double) -> LetterDocument.Figure {
    LetterDocument.Figure(.picture(bytes), width: width, alternative: "Biểu trưng \(agencyName)")
  }

  /// Who signs a form for the agency: the signer's authority and title, else the words of the form.
  func formSigner(_ style: FormStyle) -> LetterDocument.Signers.Signer {
    typealias Line = LetterDocument.Line
    let titles = signerTitle.isEmpty ? ["THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"] : signerTitle
    return LetterDocument.Signers.Signer(
      titles: titles.map { Line($0, size: style.body, bold: true) },
      name: signerName.isBlank ? nil : Line(signerName, size: style.body, bold: true))
  }

  /// The places of every paper that it fills.
  var places: [String: String] {
    var places = ["agency": agencyName]
    for (name, text) in [
      ("unit", receivingUnit), ("contact", contact.address), ("contactPhone", contact.phone),
      ("contactEmail", contact.email), ("contactWebsite", contact.website),
    ] {
      if let text, !text.isBlank { places[name] = text }
    }
    return places
  }
}
