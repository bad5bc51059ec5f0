import DossierCore
import LegalBasis
import WorkingTime

extension ApologyLetter {
  /// The letter as a công văn (NĐ 30/2020), or on form 04 where it has a sheet; what is not known is
  /// left out, and what is missing (`missing`) stays visible as a gap, so check first.
  ///
  /// - Parameter picture: the bytes of the logo; without them the letter goes without it.
  public func document(
    picture: (PictureReference) -> [UInt8]? = { _ in nil }
  ) -> LetterDocument {
    let logo = letterhead.logo.flatMap(picture)
    guard let sheet else { return officialLetter(.officialLetter, logo: logo).composed }
    return form(on: sheet, .letter(sheet.paper), logo: logo).composed
  }

  private func officialLetter(_ style: LetterStyle, logo: [UInt8]?) -> LetterDocument {
    let values = values
    let subject = subject.text(values)
    var page = style.page
    page.foot = letterhead.contact.lines.map { LetterDocument.Line($0, size: style.recipients) }
    return LetterDocument(
      page: page, title: "Công văn \(letterNumber) \(subject)",
      author: letterhead.agencyName, isoDate: date.iso,
      blocks: head(style, subject: subject, values, logo: logo) + body(style, values)
        + [foot(style)])
  }

  private var subject: TemplateText {
    switch occasion {
    case .foreseen, .overdue: template.subjectReappointing
    case .ended: template.subjectEnded
    }
  }

  private func head(
    _ style: LetterStyle, subject: String, _ values: [String: String], logo: [UInt8]?
  ) -> [LetterDocument.Block] {
    typealias Line = LetterDocument.Line
    return [
      .row(
        LetterDocument.Row(
          left: [
            Line(letterhead.parent, size: style.head),
            Line(letterhead.agency, size: style.head, bold: true, rule: style.agencyRule),
          ],
          right: [
            Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: style.head, bold: true),
            Line("Độc lập - Tự do - Hạnh phúc", size: style.motto, bold: true, rule: 1),
          ], leftShare: style.headShare, spaceBefore: 0,
          logo: logo.map { letterhead.figure($0, width: style.logo) })),
      .row(
        LetterDocument.Row(
          left: [
            Line("Số: \(letterNumber)", size: style.number),
            Line(subject, size: style.subject, spaceBefore: style.paragraphGap),
          ],
          right: [
            Line(
              "\(letterhead.place), \(PaperForm.longDate(date))", size: style.date, italic: true)
          ], leftShare: style.headShare, spaceBefore: 8)),
      .labelled(
        label: Line("Kính gửi:", size: style.body),
        lines: addressLines(values).map { Line($0, size: style.body) }, spaceBefore: 18),
    ]
  }

  /// What stands after "Kính gửi:".
  func addressLines(_ values: [String: String]) -> [String] {
    [values["addressed"] ?? "…"]
      + template.addressLines.filter { $0.isFilled(by: values) }.map { $0.text(values) }
  }

  private func body(_ style: LetterStyle, _ values: [String: String]) -> [LetterDocument.Block] {
    let texts = paragraphs(values)
    return texts.enumerated().map { index, runs in
      .paragraph(
        LetterDocument.Paragraph(
          runs, size: style.body, indent: style.indent,
          spaceBefore: index == 0 ? 18 : style.paragraphGap, lineSpacing: style.lineSpacing,
          keepWithNext: index >= texts.count - 2))
    }
  }

  /// The body, from what was received to the close.
  func paragraphs(_ values: [String: String]) -> [[LetterDocument.Run]] {
    typealias Run = LetterDocument.Run
    let stated = state.runs(values) + [Run(" ")] + template.reason.runs(values)
    let explained = explanationSentence.map { [Run(" " + $0)] } ?? []
    let details = template.details.filter { $0.isFilled(by: values) }.map { $0.runs(values) }
    return
      ([template.opening.runs(values)] + details
      + [stated + explained, apologyText.runs(values)]
      + (outcome + replacement + [template.understanding, template.close]).map { $0.runs(values) })
      .map(joined).filter { !$0.isEmpty }
  }

  private var state: TemplateText {
    switch occasion {
    case .foreseen: template.foreseen
    case .overdue: template.overdue
    case .ended(let ending, _, _, _): template.ended[ending] ?? template.overdue
    }
  }

  private var outcome: [TemplateText] {
    switch occasion {
    case .foreseen, .overdue: [template.reappointment]
    case .ended(let ending, _, _, let returned):
      switch ending {
      case .resolved, .refused: [returned == nil ? template.collect : template.returned]
      case .withdrawn, .discontinued, .closedUnanswered: []
      }
    }
  }

  /// That it takes the place of another, where the wording does not say so itself.
  private var replacement: [TemplateText] {
    guard replaces != nil, !template.details.contains(where: { $0.places.contains("replaces") })
    else { return [] }
    return [TemplateText("Văn bản này thay thế {replaces}.")]
  }

  private func foot(_ style: LetterStyle) -> LetterDocument.Block {
    typealias Line = LetterDocument.Line
    let copies = ["Như trên"] + letterhead.copyRecipients
    let kept =
      letterhead.draftingUnit.isEmpty
      ? "- Lưu: VT." : "- Lưu: VT, \(letterhead.draftingUnit)."
    let recipients =
      [Line("Nơi nhận:", size: style.recipientsLabel, bold: true, italic: true)]
      + (copies.map { "- \($0);" } + [kept]).map { Line($0, size: style.recipients) }
    return .signature(
      LetterDocument.Signature(
        recipients: recipients,
        titles: letterhead.signerTitle.map { Line($0, size: style.body, bold: true) },
        name: letterhead.signerName.isEmpty
          ? nil : Line(letterhead.signerName, size: style.body, bold: true),
        room: 28, leftShare: 0.55, spaceBefore: 14))
  }

  /// Runs of one style side by side become one; empty ones go.
  private func joined(_ runs: [LetterDocument.Run]) -> [LetterDocument.Run] {
    var result: [LetterDocument.Run] = []
    for run in runs where !run.text.isEmpty {
      if let last = result.last, last.bold == run.bold, last.italic == run.italic {
        result[result.count - 1].text += run.text
      } else {
        result.append(run)
      }
    }
    return result
  }
}
