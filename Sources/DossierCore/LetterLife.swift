public import LegalBasis
import WorkingTime

/// A letter of a dossier, and what became of it.
public struct LetterLife: Hashable, Sendable {
  /// Which letter.
  public let name: LetterName
  /// What it is.
  public let kind: PaperKind
  /// What became of it.
  public var status: LetterStatus
  /// The letter that stands in its place; nil where none does.
  public var replacedBy: LetterName?
  /// Whether it was ever sent.
  public var wasSent = false

  /// The kind by its word, as stores keep it.
  public var kindWord: String { kind.rawValue }
}

/// The letters of a dossier in the order of issue, each with what became of it: a projection of the
/// dossier's events.
public struct LetterLives: Hashable, Sendable {
  /// In the order of issue.
  public private(set) var letters: [LetterLife] = []

  /// No letter.
  public init() {}

  /// A letter by its name; nil where the dossier has none of it.
  public subscript(name: LetterName) -> LetterLife? { letters.first { $0.name == name } }

  /// Whether the applicant was sent a letter, or one behind it that it replaces: what they were told
  /// binds.
  public func applicantWasTold(by letter: LetterLife) -> Bool {
    if letter.wasSent { return true }
    guard let before = letters.first(where: { $0.replacedBy == letter.name }) else { return false }
    return applicantWasTold(by: before)
  }

  /// Takes an event into account; an event of a letter that is not there changes nothing.
  public mutating func note(_ recorded: RecordedEvent) {
    switch recorded.event {
    case .apologyIssued(let apology):
      add(
        LetterName(apology.letter, year: recorded.at.date.year), .apology, apology.replaces,
        at: recorded.at)
    case .paperIssued(let paper):
      add(
        LetterName(paper.letter, year: recorded.at.date.year), paper.kind, paper.replaces,
        at: recorded.at)
    case .letterSent(let name, let channel):
      change(name) { letter in
        letter.status = LetterStatus(stage: .sent, at: recorded.at, channel: channel)
        letter.wasSent = true
      }
    case .letterDelivered(let name):
      change(name) { letter in
        letter.status.stage = .delivered
        letter.status.at = recorded.at
      }
    case .letterFailed(let name, _):
      change(name) { letter in
        letter.status.stage = .failed
        letter.status.at = recorded.at
      }
    case .submitted, .received, .intakeRefused, .supplementRequested, .supplementReceived,
      .forwarded, .transferred, .consultationRequested, .consultationAnswered, .paymentRequested,
      .paymentReceived, .suspended, .resumed, .resolved, .refused, .withdrawn, .discontinued,
      .closedUnanswered, .resultReturned, .recalculated, .factsStated, .stepStated, .corrected,
      .importReversed:
      break
    }
  }

  private mutating func add(
    _ name: LetterName, _ kind: PaperKind, _ replaces: LetterName?, at moment: Moment
  ) {
    if let replaces {
      change(replaces) { letter in
        letter.status.stage = .replaced
        letter.status.at = moment
        letter.replacedBy = name
      }
    }
    letters.append(LetterLife(name: name, kind: kind, status: .issued, replacedBy: nil))
  }

  private mutating func change(_ name: LetterName, _ body: (inout LetterLife) -> Void) {
    guard let place = letters.firstIndex(where: { $0.name == name }) else { return }
    body(&letters[place])
  }
}

extension EventHistory {
  /// The letters of the history, after all corrections.
  public func letterLives() throws(FoldRefusal) -> LetterLives {
    var lives = LetterLives()
    for event in try inOrder() { lives.note(event) }
    return lives
  }
}

extension DossierEvent {
  /// Whether the event says something of a letter.
  public var concernsLetters: Bool {
    switch kind {
    case .apologyIssued, .paperIssued, .letterSent, .letterDelivered, .letterFailed: true
    case .submitted, .received, .factsStated, .stepStated, .transferred, .forwarded,
      .consultationRequested,
      .consultationAnswered, .supplementRequested, .supplementReceived, .paymentRequested,
      .paymentReceived, .suspended, .resumed, .recalculated, .intakeRefused, .resolved, .refused,
      .withdrawn, .discontinued, .closedUnanswered, .resultReturned, .corrected, .importReversed:
      false
    }
  }
}
