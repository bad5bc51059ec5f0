import LegalBasis
import DossierCore
import VietnameseText

/// The short texts that go with an apology letter: an SMS, and an e-mail with the letter attached.
///
/// They name the dossier by its number alone: no procedure, no paper, no identity number, and in
/// the SMS no name (law.md §9: what concerns religion or ethnic origin is sensitive).
public struct ApologyMessage: Hashable, Sendable {
  /// For SMS.
  public var sms: ShortMessage
  /// Subject of the e-mail.
  public var subject: String
  /// Paragraphs of the e-mail, from the greeting to the sender's name.
  public var body: [String]

  /// The e-mail's text, with an empty line between paragraphs and a line feed at the end.
  public var bodyText: String { body.joined(separator: "\n\n") + "\n" }
}

extension ApologyLetter {
  /// The short texts of this letter.
  public func message(_ wording: MessageTemplate = .standard) -> ApologyMessage {
    let values = messageValues
    let (sms, subject) = choose(wording)
    let paragraphs = [
      "Kính gửi \(addressed),", wording.opening.text(values), stateAndReason(values),
      template.apology.text(values),
    ]
    let after = outcome.map { $0.text(values) } + [wording.attached.text(values)]
    let close = (["Trân trọng,", letterhead.agencyName] + letterhead.contact)
      .joined(separator: "\n")
    return ApologyMessage(
      sms: ShortMessage(sms.text(values)), subject: composed(subject.text(values)),
      body: (paragraphs + after + [close]).map { composed($0) })
  }

  private func choose(_ wording: MessageTemplate) -> (sms: TemplateText, subject: TemplateText) {
    switch occasion {
    case .foreseen: (wording.smsForeseen, wording.subjectReappointing)
    case .overdue: (wording.smsOverdue, wording.subjectReappointing)
    case .ended(let ending, _, _, let returned):
      switch ending {
      case .resolved, .refused:
        (returned == nil ? wording.smsCollect : wording.smsReturned, wording.subjectEnded)
      case .withdrawn, .discontinued, .closedUnanswered: (wording.smsEnded, wording.subjectEnded)
      }
    }
  }

  /// The reason in words of the catalogue; one in free words may say what the dossier is about, so
  /// it stands in the letter alone.
  private func stateAndReason(_ values: [String: String]) -> String {
    let sentence: String? =
      switch reason {
      case .rule: template.reasons[.rule]?.text(values)
      case .staff: template.reasons[.staff]?.text(values)
      case .otherBody: template.reasons[.otherBody]?.text(values)
      case .system: template.reasons[.system]?.text(values)
      case .forceMajeure: template.reasons[.forceMajeure]?.text(values)
      case .other, nil: nil
      }
    guard let sentence else { return state.text(values) }
    var values = values
    values["reason"] = sentence
    return state.text(values) + " " + template.reason.text(values)
  }

  /// What fills the places; an agency's own wording may have places for what is sensitive, and
  /// these say where it stands.
  private var messageValues: [String: String] {
    var values = self.values
    values["letter"] = letterNumber
    values["procedure"] = "nêu trong văn bản kèm theo"
    values["body"] = "cơ quan liên quan"
    values["reason"] = "nêu trong văn bản kèm theo."
    return values
  }
}
