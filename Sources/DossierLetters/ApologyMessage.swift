public import LegalBasis
import VietnameseText

/// The short texts that go with an apology letter: an SMS, and an e-mail with the letter attached.
///
/// An SMS shows on a locked screen, and what concerns religion or ethnic origin is sensitive
/// (law.md §9): it has places for the dossier's number alone, not for who applied for what.
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
  /// The short texts of this letter in a wording; a paragraph with a place that has no value is
  /// left out.
  public func message(_ wording: MessageTemplate) -> ApologyMessage {
    let all = values
    let names = Set(MessageTemplate.shortPlaces.map(\.name))
    let paragraphs: [TemplateText]
    let short: TemplateText
    switch occasion {
    case .foreseen, .overdue:
      (short, paragraphs) = (wording.shortReappointing, wording.reappointing)
    case .ended(let ending, _, _, let returned):
      paragraphs = wording.ended
      switch ending {
      case .resolved, .refused:
        short = returned == nil ? wording.shortCollect : wording.shortEnded
      case .withdrawn, .discontinued, .closedUnanswered: short = wording.shortEnded
      }
    }
    return ApologyMessage(
      sms: ShortMessage(short.text(all.filter { names.contains($0.key) })),
      subject: composed(wording.subject.text(all)),
      body: paragraphs.filter { $0.isFilled(by: all) }.map { composed($0.text(all)) })
  }
}
