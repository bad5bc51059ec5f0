internal import DossierCore
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

extension PaperIssuing {
  /// Issues a paper in the place of another of the dossier, with the facts of now: the only way to
  /// take one back. Number, event and paper go into one transaction; files are written after it.
  ///
  /// - Parameter why: why, for the history.
  func replace(_ letter: IssuedLetter, why: String) throws(DeskRefusal) -> LetterLine {
    let headline = "Không thay được văn bản \(letter.letter) của hồ sơ \(letter.dossier.text)"
    var result = LettersResult(folder: request.folder)
    let files = try DeskRefusal.translating(headline: headline) {
      try session.ledger.write(session.origin("letters")) { writer in
        result = LettersResult(folder: request.folder)
        guard let history = try writer.history(of: letter.dossier, agency: session.agency) else {
          throw DeskRefusal.unknownDossier(letter.dossier.text)
        }
        try refuseReplacing(letter, of: history, headline)
        return try issue(to: history, inPlaceOf: letter, note: why, writer, &result)
      }
    }
    for file in files { try write(file.bytes, to: file.name) }
    guard let line = result.issued.first else { throw .unknownDossier(letter.dossier.text) }
    return line
  }

  private func refuseReplacing(
    _ letter: IssuedLetter, of history: DossierHistory, _ headline: String
  ) throws {
    func refused(_ code: String, _ message: String, _ remedy: String?) -> DeskRefusal {
      DeskRefusal(
        .refusedByRule, code: code, headline: headline, message: message, remedy: remedy)
    }
    let asOf = session.context.asOf.date
    if asOf < letter.date {
      throw refused(
        "beforeIssue",
        "ngày \(asOf.vietnamese) trước ngày văn bản \(letter.date.vietnamese).", nil)
    }
    let events = EventHistory(history.events)
    if let other = try events.letterLives()[letter.name]?.replacedBy {
      throw refused(
        "alreadyReplaced", "văn bản \(letter.letter) đã được thay bằng văn bản \(other.letter).",
        "thay văn bản \(other.letter) nếu cần.")
    }
    guard request.kind == .supplementRequest,
      try !events.isOfLastRequest(letter.name, asOf: asOf)
    else { return }
    throw refused(
      "earlierRequest",
      "văn bản \(letter.letter) là của lần yêu cầu bổ sung trước; phiếu lập bây giờ là của lần sau.",
      nil)
  }
}

extension PapersRequest {
  /// What is asked for where a form takes the place of another; what is said of apologies only is
  /// refused.
  init(_ kind: PaperKind, for replacing: LetterReplaceRequest) throws(DeskRefusal) {
    for (name, isGiven) in [
      ("--reason", replacing.reason != nil), ("--new-date", replacing.newDate != nil),
      ("--approved-by", replacing.approvedBy != nil),
    ] where isGiven { throw PapersRequest.notForForms(name, kind) }
    self.init(kind)
    formats = replacing.formats
    folder = replacing.folder ?? folder
  }
}

extension EventHistory {
  /// Whether a request for supplement on paper is that of the last request of a day.
  fileprivate func isOfLastRequest(
    _ name: LetterName, asOf date: CivilDate
  ) throws(FoldRefusal) -> Bool {
    let events = try inOrder()
    let request = events.last { $0.event.kind == .supplementRequested && $0.at.date <= date }
    let paper = events.first { recorded in
      guard case .paperIssued(let paper) = recorded.event else { return false }
      return LetterName(paper.letter, year: recorded.at.date.year) == name
    }
    guard let request, let paper else { return false }
    return paper.at.date >= request.at.date && paper.sequence > request.sequence
  }
}
