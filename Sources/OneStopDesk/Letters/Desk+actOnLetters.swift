internal import DossierCore
internal import DossierStore
internal import LegalBasis
public import WorkingTime

extension Desk {
  /// Records that letters were sent, have arrived or could not be delivered, each with its own event
  /// in its dossier (law.md §1.6: who sends and by which channel stand apart from who signs).
  ///
  /// Letters are found before anything is written; then each is recorded or refused by itself, some
  /// fifty in a transaction. Where one letter is meant, its refusal is thrown.
  ///
  /// - Parameters:
  ///   - at: when it happened; nil = the moment of the desk.
  ///   - note: a remark, such as the number of the postal slip.
  ///   - progress: told how many letters of how many are done.
  public func actOnLetters(
    _ act: LetterAct, _ choice: LetterChoice, at: Moment? = nil, note: String? = nil,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(DeskRefusal) -> LetterActsResult {
    let moment = at ?? context.asOf
    try refuseFuture(moment)
    var happening = context
    happening.asOf = moment
    let session = try Desk(happening, catalogue: catalogue).openForWriting()
    let letters = try LetterFinder(session, choice, year: context.asOf.date.year)
      .letters(choice, suits: act.suits)
    let run = LetterActing(session: session, act: act, note: note)
    var result = LetterActsResult(act)
    for start in stride(from: 0, to: letters.count, by: LetterActing.batchSize) {
      let batch = letters[start..<min(start + LetterActing.batchSize, letters.count)]
      try run.record(batch, &result)
      progress(start + batch.count, letters.count)
    }
    if choice.isOne, let refused = result.refusals.first { throw refused.refusal }
    return result
  }

  /// What has not happened yet is not recorded.
  private func refuseFuture(_ moment: Moment) throws(DeskRefusal) {
    for now in [context.asOf, context.clock.now()] where now.precedes(moment) {
      throw DeskRefusal(
        .refusedByRule, code: "inFuture",
        message: "thời điểm \(moment.vietnamese) ở sau \(now.vietnamese), chưa xảy ra.",
        remedy: "ghi thời điểm mà việc đã thật sự xảy ra.")
    }
  }
}

extension Moment {
  /// Whether it lies before another; a date alone is the whole day.
  func precedes(_ other: Moment) -> Bool {
    isWholeDay || other.isWholeDay ? date < other.date : self < other
  }
}

/// One run of `letters send`, `deliver` or `fail`.
private struct LetterActing {
  let session: DeskSession
  let act: LetterAct
  let note: String?

  /// Letters in one transaction; other programs get their turn between two.
  static let batchSize = 50

  func record(
    _ letters: ArraySlice<IssuedLetter>, _ result: inout LetterActsResult
  ) throws(DeskRefusal) {
    let before = result
    result = try DeskRefusal.translating {
      try session.ledger.write(session.origin("letters")) { writer in
        var result = before
        for letter in letters {
          do throws(DeskRefusal) {
            let status = try record(letter, writer)
            result.done.append(
              LetterActsResult.Line(
                name: letter.name, dossier: letter.dossier, kind: letter.kind, status: status))
          } catch {
            guard error.status == .refusedByRule else { throw error }
            result.refusals.append(
              LetterActsResult.Refusal(
                name: letter.name, dossier: letter.dossier, refusal: error))
          }
        }
        return result
      }
    }
  }

  /// The event of one letter, and what became of it.
  private func record(
    _ letter: IssuedLetter, _ writer: LedgerWriter
  ) throws(DeskRefusal) -> LetterStatus {
    let headline = act.headline(letter.letter, of: letter.dossier)
    return try DeskRefusal.translating(headline: headline) {
      guard let history = try writer.history(of: letter.dossier, agency: session.agency) else {
        throw DeskRefusal.unknownDossier(letter.dossier.text)
      }
      let life = try EventHistory(history.events).letterLives()[letter.name]
      try refuseTooEarly(letter, life, history, headline)
      let after = try session.append(
        [try event(letter, history, headline)], to: history, note: note, writer)
      return try EventHistory(after.events).letterLives()[letter.name]?.status ?? letter.status
    }
  }

  private func event(
    _ letter: IssuedLetter, _ history: DossierHistory, _ headline: String
  ) throws(DeskRefusal) -> DossierEvent {
    switch act {
    case .send(let channel):
      guard let channel = channel ?? history.record.summary.facts.channel?.forLetters else {
        throw DeskRefusal(
          .refusedByRule, code: "channelMissing", headline: headline,
          message: "hồ sơ không ghi hình thức nộp nên chưa biết gửi qua đâu.",
          remedy: "ghi --channel \(LetterChannel.allCases.map(\.rawValue).joined(separator: "|")).")
      }
      return .letterSent(letter.name, channel: channel)
    case .deliver: return .letterDelivered(letter.name)
    case .fail(let reason): return .letterFailed(letter.name, reason: reason)
    }
  }

  /// Nothing happens to a letter before its issue, and it does not arrive before it was sent.
  private func refuseTooEarly(
    _ letter: IssuedLetter, _ life: LetterLife?, _ history: DossierHistory, _ headline: String
  ) throws(DeskRefusal) {
    let moment = session.context.asOf
    let issued = history.events.first { $0.event.issues(letter.name, on: $0.at.date) }?.at
    if let issued, moment.precedes(issued) {
      throw DeskRefusal(
        .refusedByRule, code: "beforeIssue", headline: headline,
        message: "\(moment.vietnamese) là trước khi phát hành văn bản (\(issued.vietnamese)).",
        remedy: "ghi thời điểm đúng bằng --at.")
    }
    if let status = life?.status, status.stage == .sent, let sent = status.at,
      moment.precedes(sent)
    {
      throw DeskRefusal(
        .refusedByRule, code: "beforeSending", headline: headline,
        message: "\(moment.vietnamese) là trước khi gửi văn bản (\(sent.vietnamese)).",
        remedy: "ghi thời điểm đúng bằng --at, hoặc sửa việc gửi bằng motcua correct.")
    }
  }
}

extension DossierEvent {
  /// Whether it is the issue of a letter.
  func issues(_ name: LetterName, on date: CivilDate) -> Bool {
    switch self {
    case .apologyIssued(let apology): LetterName(apology.letter, year: date.year) == name
    case .paperIssued(let paper): LetterName(paper.letter, year: date.year) == name
    case .submitted, .received, .intakeRefused, .supplementRequested, .supplementReceived,
      .forwarded, .transferred, .consultationRequested, .consultationAnswered, .paymentRequested,
      .paymentReceived, .suspended, .resumed, .resolved, .refused, .withdrawn, .discontinued,
      .closedUnanswered, .letterSent, .letterDelivered, .letterFailed, .resultReturned,
      .recalculated, .factsStated, .stepStated, .corrected, .importReversed:
      false
    }
  }
}
