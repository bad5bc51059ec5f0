internal import DossierCore
internal import DossierLetters
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

extension Desk {
  /// Everything that is known of one letter, by its number or that of its dossier.
  public func showLetter(_ choice: LetterChoice) throws(DeskRefusal) -> LetterDetail {
    let session = try openForReading()
    let found = try LetterFinder(session, choice, year: context.asOf.date.year)
      .letters(choice) { $0 != .replaced }
    guard let letter = found.first else {
      throw DeskRefusal(
        .unreadable, code: "unknownLetter", message: "không có văn bản nào như vậy.")
    }
    let history = try session.history(of: letter.dossier.text)
    return try DeskRefusal.translating {
      let events = EventHistory(history.events)
      let standing = try events.inOrder()
      return LetterDetail(
        issued: letter, replacedBy: try events.letterLives()[letter.name]?.replacedBy,
        events: standing.filter { $0.event.concerns(letter.name, on: $0.at.date) },
        values: try? LetterDetail.Values(letter, wordings: FrozenWordings(session.law)))
    }
  }
}

extension LetterDetail.Values {
  /// What stands on a letter; throws where its values were erased or cannot be read.
  fileprivate init(_ letter: IssuedLetter, wordings: FrozenWordings) throws(LetterObstacle) {
    let paper = try FrozenPaper(letter, wordings: wordings)
    self.init(
      applicant: paper.applicant, address: paper.address, identityNumber: paper.identityNumber,
      procedure: paper.procedure, signerTitle: paper.signer.titles,
      signerName: paper.signer.name, causeBody: paper.causeBody,
      explanation: paper.explanation, lacking: paper.lacking)
  }
}

extension DossierEvent {
  /// Whether it says something of a letter: its issue, or what happened to it.
  fileprivate func concerns(_ name: LetterName, on date: CivilDate) -> Bool {
    switch self {
    case .letterSent(let letter, _), .letterDelivered(let letter), .letterFailed(let letter, _):
      letter == name
    case .apologyIssued(let apology): issues(name, on: date) || apology.replaces == name
    case .paperIssued(let paper): issues(name, on: date) || paper.replaces == name
    case .submitted, .received, .intakeRefused, .supplementRequested, .supplementReceived,
      .forwarded, .transferred, .consultationRequested, .consultationAnswered, .paymentRequested,
      .paymentReceived, .suspended, .resumed, .resolved, .refused, .withdrawn, .discontinued,
      .closedUnanswered, .resultReturned, .recalculated, .factsStated, .stepStated, .corrected,
      .importReversed:
      false
    }
  }
}
