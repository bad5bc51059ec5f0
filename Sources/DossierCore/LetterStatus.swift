public import WorkingTime

/// A letter by what is printed on it, within its dossier: numbers begin anew each year.
public struct LetterName: Hashable, Sendable {
  /// Number and symbol, "12/SDTTG-VP".
  public var letter: String
  /// Year of the number.
  public var year: Int
  /// A letter.
  public init(_ letter: String, year: Int) {
    self.letter = letter
    self.year = year
  }
}

/// By what way a letter goes to the applicant. No address: that stands with the applicant.
public enum LetterChannel: String, Hashable, Sendable, CaseIterable {
  /// Handed over at the desk.
  case atDesk
  /// By post.
  case postal
  /// Over the portal.
  case online
  /// Over VNeID.
  case vneid
  /// By e-mail.
  case email
  /// By short message.
  case sms
}

/// What became of a letter.
public struct LetterStatus: Hashable, Sendable {
  /// The stages of a letter's life after its issue.
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    /// Numbered and issued, and not sent yet.
    case issued
    /// Sent.
    case sent
    /// It has arrived.
    case delivered
    /// It could not be delivered; it may be sent again.
    case failed
    /// Another letter stands in its place.
    case replaced
  }
  /// Stage.
  public var stage: Stage
  /// When it came to this stage; nil while only issued.
  public var at: Moment?
  /// The channel by which it was sent last; nil: it was not.
  public var channel: LetterChannel?

  /// A status.
  public init(stage: Stage, at: Moment?, channel: LetterChannel?) {
    self.stage = stage
    self.at = at
    self.channel = channel
  }

  /// The status of a letter of which nothing has been recorded but its issue.
  public static let issued = LetterStatus(stage: .issued, at: nil, channel: nil)
}
