import DossierCore
import LegalBasis
import WorkingTime

extension ApologyLetter {
  /// The letter as a công văn (NĐ 30/2020); what is not known is left out, and what is missing
  /// (`missing`) stays visible as a gap, so check first.
  ///
  /// - Parameter picture: the bytes of the logo; without them the letter goes without it.
  public func document(
    style: LetterStyle = .officialLetter, picture: (PictureReference) -> [UInt8]? = { _ in nil }
  ) -> LetterDocument {
    var page = style.page
    page.foot = letterhead.contact.map { LetterDocument.Line($0, size: style.recipients) }
    return LetterDocument(
      page: page, title: "Công văn \(letterNumber) \(subject)",
      author: letterhead.agencyName, isoDate: date.iso,
      blocks: head(style, logo: letterhead.logo.flatMap(picture)) + body(style) + [foot(style)]
    ).composed
  }

  private var subject: String {
    switch occasion {
    case .foreseen, .overdue: template.subjectReappointing.text(values)
    case .ended: template.subjectEnded.text(values)
    }
  }

  private func head(_ style: LetterStyle, logo: [UInt8]?) -> [LetterDocument.Block] {
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
          logo: logo.map {
            LetterDocument.Figure(
              .picture($0), width: style.logo, alternative: "Biểu trưng \(letterhead.agencyName)")
          })),
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
        lines: addressLines(style), spaceBefore: 18),
    ]
  }

  private func addressLines(_ style: LetterStyle) -> [LetterDocument.Line] {
    var lines = [LetterDocument.Line(addressed, size: style.body)]
    if let address, !address.isBlank {
      lines.append(LetterDocument.Line("Địa chỉ: \(address)", size: style.body))
    }
    if let identityNumber, !identityNumber.isBlank {
      lines.append(LetterDocument.Line("Số định danh: \(identityNumber)", size: style.body))
    }
    return lines
  }

  var addressed: String {
    let name = applicant ?? "…"
    return switch addressee {
    case .person: "Ông/Bà \(name)"
    case .titled, .organisation: name
    }
  }

  private func body(_ style: LetterStyle) -> [LetterDocument.Block] {
    let explained = explanation.isBlank ? "" : " " + capitalised(sentence(explanation ?? ""))
    let texts: [[LetterDocument.Run]] =
      [
        template.opening.runs(values),
        state.runs(values) + [LetterDocument.Run(" ")] + template.reason.runs(values)
          + [LetterDocument.Run(explained)],
        template.apology.runs(values),
      ] + outcome.map { $0.runs(values) } + [template.understanding.runs(values)]
    var blocks: [LetterDocument.Block] = []
    for (index, runs) in texts.enumerated() {
      blocks.append(
        .paragraph(
          LetterDocument.Paragraph(
            joined(runs), size: style.body, indent: style.indent,
            spaceBefore: index == 0 ? 18 : style.paragraphGap, lineSpacing: style.lineSpacing,
            keepWithNext: index == texts.count - 1)))
    }
    blocks.append(
      .paragraph(
        LetterDocument.Paragraph(
          template.close.runs(values), size: style.body, indent: style.indent,
          spaceBefore: style.paragraphGap, lineSpacing: style.lineSpacing, keepWithNext: true)))
    return blocks
  }

  var state: TemplateText {
    switch occasion {
    case .foreseen: template.foreseen
    case .overdue: template.overdue
    case .ended(let ending, _, _, _): template.ended[ending] ?? template.overdue
    }
  }

  var outcome: [TemplateText] {
    switch occasion {
    case .foreseen, .overdue: [template.reappointment]
    case .ended(let ending, _, _, let returned):
      switch ending {
      case .resolved, .refused: [returned == nil ? template.collect : template.returned]
      case .withdrawn, .discontinued, .closedUnanswered: []
      }
    }
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

  /// Runs of one style side by side become one.
  private func joined(_ runs: [LetterDocument.Run]) -> [LetterDocument.Run] {
    var result: [LetterDocument.Run] = []
    for run in runs {
      if run.text.isEmpty { continue }
      if let last = result.last, last.bold == run.bold, last.italic == run.italic {
        result[result.count - 1].text += run.text
      } else {
        result.append(run)
      }
    }
    return result
  }
}

extension ApologyLetter {
  /// What fills the places of the wording.
  var values: [String: String] {
    var values = [
      "agency": letterhead.agencyName, "you": you, "number": dossierNumber ?? "…",
      "procedure": procedure ?? "…", "received": received.map(PaperForm.date) ?? "…",
      "due": dueText, "letterDate": PaperForm.date(date), "place": resultPlace,
      "newDate": occasion.newDate.map(PaperForm.date) ?? "…",
    ]
    if let causeBody { values["body"] = causeBody }
    switch occasion {
    case .foreseen: break
    case .overdue(let daysLate, _):
      values["lateness"] = lateness(daysLate)
    case .ended(_, let ended, let daysLate, let returned):
      values["lateness"] = lateness(daysLate)
      values["ended"] = PaperForm.date(ended)
      values["returned"] = returned.map(PaperForm.date)
    }
    values["reason"] = reasonSentence(values)
    return values
  }

  private var you: String {
    switch addressee {
    case .person, .titled: "Ông/Bà"
    case .organisation: "Quý tổ chức"
    }
  }

  private var dueText: String {
    guard let due else { return "…" }
    let date = "ngày \(PaperForm.date(due))"
    return dueTime.map { "\(PaperForm.time($0)) \(date)" } ?? date
  }

  private func lateness(_ daysLate: WorkingDays) -> String {
    guard daysLate.count > 0 else { return template.latenessWithoutCount.text([:]) }
    return template.lateness.text(
      ["lateness": "\(PaperForm.number(Int(daysLate.count))) ngày làm việc"])
  }

  private func reasonSentence(_ values: [String: String]) -> String {
    guard let reason else { return "…" }
    let word: ApologyTemplate.CatalogueReason
    switch reason {
    case .rule: word = .rule
    case .staff: word = .staff
    case .otherBody:
      if causeBody != nil { return template.reasonNamingBody.text(values) }
      word = .otherBody
    case .system: word = .system
    case .forceMajeure: word = .forceMajeure
    case .other(let text): return sentence(text)
    }
    return template.reasons[word]?.text(values) ?? sentence(reason.text)
  }

  /// Free words as a sentence: with a full stop where they have none.
  private func sentence(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let last = words.last else { return "…" }
    return ".!?…".contains(last) ? words : words + "."
  }

  private func capitalised(_ sentence: String) -> String {
    sentence.prefix(1).uppercased() + sentence.dropFirst()
  }
}
