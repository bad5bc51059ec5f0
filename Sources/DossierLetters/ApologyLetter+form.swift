import LegalBasis
import WorkingTime

extension ApologyLetter {
  /// The letter on form 04: the circular's own layout, without "Nơi nhận" (law.md §2.4).
  func form(on sheet: FormSheet, _ style: FormStyle, logo: [UInt8]?) -> LetterDocument {
    typealias Line = LetterDocument.Line
    let values = values
    var blocks = style.head(
      sheet, letterhead, upper: letterhead.parent, lower: letterhead.agency,
      number: "Số: \(letterNumber)", date: date, logo: logo)
    blocks.append(
      .labelled(
        label: Line("Kính gửi:", size: style.body),
        lines: addressLines(values).map { Line($0, size: style.body) },
        spaceBefore: style.titleGap))
    let texts = paragraphs(values)
    for (index, runs) in texts.enumerated() {
      blocks.append(
        .paragraph(
          style.paragraph(
            runs, spaceBefore: index == 0 ? style.titleGap : style.paragraphGap,
            keepWithNext: index == texts.count - 1)))
    }
    blocks.append(style.signers(left: nil, right: letterhead.formSigner(style)))
    return LetterDocument(
      page: style.page(foot: letterhead.contact), title: "\(sheet.title) \(letterNumber)",
      author: letterhead.agencyName, isoDate: date.iso, blocks: blocks)
  }
}
