internal import DocumentRendering
internal import DossierCore
internal import DossierLetters
internal import DossierStore
internal import LegalBasis
internal import PlainJSON
internal import WorkingTime

/// One run of `letters issue`.
struct LetterIssue {
  let session: DeskSession
  let request: LettersRequest
  let renderer: PDFRenderer
  /// Wordings, forms, head and logo of the letters.
  let papers: OfficePapers

  /// Letters numbered in one transaction; other programs get their turn between two.
  static let batchSize = 50

  func run(_ progress: (Int, Int) -> Void) throws(DeskRefusal) -> LettersResult {
    let planner = try planner()
    var result = LettersResult(folder: request.folder)
    let scope = try scope()
    let (candidates, lettered) = (scope.withoutLetter, scope.withLetter)
    let total = candidates.count + lettered.count
    for start in stride(from: 0, to: candidates.count, by: Self.batchSize) {
      let batch = candidates[start..<min(start + Self.batchSize, candidates.count)]
      let written = try issue(Array(batch), planner, &result)
      try write(written)
      progress(start + batch.count, total)
    }
    try complete(lettered, planner, &result)
    progress(total, total)
    do { try WholeFile.syncFolder(request.folder) } catch { throw DeskRefusal(error) }
    return result
  }

  private func planner() throws(DeskRefusal) -> ApologyPlanner<DeskLaw> {
    ApologyPlanner(
      law: session.law, papers: papers, calendar: try session.officeNow().working,
      asOf: session.context.asOf, request: request)
  }

  // MARK: Scope

  /// The dossiers to look at, by number.
  private struct Scope {
    /// May be owed a letter.
    var withoutLetter: [DossierNumber] = []
    /// Have one; `isSettled` where the projection alone says that they are late or overdue.
    var withLetter: [(number: DossierNumber, isSettled: Bool)] = []
  }

  private func scope() throws(DeskRefusal) -> Scope {
    try DeskRefusal.translating {
      var scope = Scope()
      if let number = request.dossier {
        guard let history = try session.ledger.history(of: number, agency: session.agency) else {
          throw DeskRefusal.unknownDossier(number.text)
        }
        add(history.record, to: &scope)
        return scope
      }
      let date = session.context.asOf.date
      var late = DossierFilter(agency: session.agency)
      late.isLate = true
      var overdue = DossierFilter(agency: session.agency)
      overdue.overdueOn = date
      for filter in [late, overdue] {
        try session.ledger.dossiers(filter) { add($0, to: &scope) }
      }
      scope.withoutLetter.sort()
      scope.withLetter.sort { $0.number < $1.number }
      return scope
    }
  }

  private func add(_ record: DossierRecord, to scope: inout Scope) {
    if record.summary.apology == nil {
      scope.withoutLetter.append(record.number)
    } else {
      // What ended after the letter's date stood otherwise on it: its history tells.
      let endedLater = (record.summary.endedAt?.date).map { $0 > session.context.asOf.date }
      scope.withLetter.append(
        (record.number, request.dossier == nil && endedLater != true))
    }
  }

  // MARK: Numbers

  /// A letter in the store, and the bytes of its file.
  typealias Written = (fileName: String, bytes: [UInt8])

  /// One transaction: numbers, events and letters of a batch of dossiers.
  private func issue(
    _ numbers: [DossierNumber], _ planner: ApologyPlanner<DeskLaw>, _ result: inout LettersResult
  ) throws(DeskRefusal) -> [Written] {
    var batch = LettersResult(folder: result.folder)
    let written: [Written] = try DeskRefusal.translating {
      try session.ledger.write(session.origin("letters")) { writer in
        batch = LettersResult(folder: result.folder)
        var written: [Written] = []
        for number in numbers {
          guard let history = try writer.history(of: number, agency: session.agency) else {
            throw DeskRefusal.unknownDossier(number.text)
          }
          do {
            switch try planner.standing(of: history) {
            case .outOfScope: break
            case .alreadyIssued: batch.alreadyIssued += 1
            case .due(let draft):
              written.append(try issue(draft, to: history, writer, &batch))
            }
          } catch let obstacle as LetterObstacle {
            batch.refusals.append(
              LetterRefusal(dossier: number, message: obstacle.message, remedy: obstacle.remedy))
          } catch let refusal as FoldRefusal {
            let refusal = DeskRefusal(refusal, headline: nil)
            batch.refusals.append(
              LetterRefusal(
                dossier: number,
                message: [refusal.message, refusal.article.map { $0 + "." }]
                  .compactMap { $0 }.joined(separator: " "), remedy: refusal.remedy))
          }
        }
        return written
      }
    }
    result.issued += batch.issued
    result.alreadyIssued += batch.alreadyIssued
    result.refusals += batch.refusals
    return written
  }

  func issue(
    _ draft: ApologyDraft, to history: DossierHistory, _ writer: LedgerWriter,
    _ batch: inout LettersResult
  ) throws -> Written {
    var letter = draft.letter
    let series = letter.sheet?.symbol ?? letter.letterhead.symbol
    letter.number = try writer.nextLetterNumber(
      agency: session.agency, year: letter.date.year, series: series,
      notBelow: request.firstNumber)
    let apology = Apology(
      letter: letter.letterNumber, reason: draft.reason, originalDue: draft.due,
      newDate: letter.occasion.newDate, replaces: draft.replacing?.letter.name)
    // The fold may still refuse: then no number is used, for it is the record that uses it up.
    try session.append(
      (draft.replacing?.events ?? []) + [.apologyIssued(apology)], to: history,
      note: draft.replacing?.why, writer)
    for text in papers.texts(for: letter) { try writer.keep(text, agency: session.agency) }
    let bytes = try renderer.render(letter.document(picture: papers.picture))
    let fileName = (draft.replacing?.fileName ?? history.record.number.fileName) + ".pdf"
    let issued = IssuedLetter(
      agency: session.agency, year: letter.date.year, series: series,
      number: letter.number, letter: letter.letterNumber, dossier: history.record.number,
      kind: "apology",
      form: (letter.sheet == nil ? ApologyForm.officialLetter : .form).rawValue, date: letter.date,
      recordedAt: writer.origin.recordedAt, by: writer.origin.by,
      approvedBy: draft.replacing?.approvedBy, reason: draft.reason, originalDue: draft.due,
      newDate: apology.newDate, late: draft.isLate, replaces: apology.replaces, fileName: fileName,
      fileDigest: Digest(of: bytes),
      template: letter.templateText ?? letter.template.version,
      values: letter.json.text)
    try writer.record(issued)
    batch.issued.append(LetterLine(issued))
    return (fileName, bytes)
  }

  // MARK: Files

  private func path(_ fileName: String) -> String { DeskFiles.path(fileName, in: request.folder) }

  private func write(_ files: [Written]) throws(DeskRefusal) {
    for file in files {
      do { try WholeFile.write(file.bytes, to: path(file.fileName)) } catch {
        throw DeskRefusal(error)
      }
    }
  }

  /// Counts the dossiers that have a letter, and writes the files that are not there.
  private func complete(
    _ dossiers: [(number: DossierNumber, isSettled: Bool)],
    _ planner: ApologyPlanner<DeskLaw>, _ result: inout LettersResult
  ) throws(DeskRefusal) {
    for dossier in dossiers {
      if dossier.isSettled {
        result.alreadyIssued += 1
      } else {
        try count(dossier.number, planner, &result)
      }
    }
    if !dossiers.isEmpty { try completeFiles(of: Set(dossiers.map(\.number)), &result) }
  }

  private func count(
    _ number: DossierNumber, _ planner: ApologyPlanner<DeskLaw>, _ result: inout LettersResult
  ) throws(DeskRefusal) {
    let history = try DeskRefusal.translating {
      try session.ledger.history(of: number, agency: session.agency)
    }
    guard let history else { return }
    do throws(LetterObstacle) {
      switch try planner.standing(of: history) {
      case .outOfScope, .due: break
      case .alreadyIssued: result.alreadyIssued += 1
      }
    } catch {
      result.refusals.append(
        LetterRefusal(dossier: number, message: error.message, remedy: error.remedy))
    }
  }

  private func completeFiles(
    of numbers: Set<DossierNumber>, _ result: inout LettersResult
  ) throws(DeskRefusal) {
    let letters = try DeskRefusal.translating {
      try session.ledger.letters(of: session.agency, dossier: request.dossier)
    }
    let wordings = FrozenWordings(session.law)
    for letter in letters
    where letter.kind == PaperKind.apology.rawValue && numbers.contains(letter.dossier) {
      if let there = WholeFile.bytes(at: path(letter.fileName)),
        Digest(of: there) == letter.fileDigest
      {
        continue
      }
      guard let bytes = again(letter, wordings) else {
        result.filesLost.append(letter.dossier)
        continue
      }
      try write([(letter.fileName, bytes)])
      result.filesCompleted += 1
    }
  }

  /// The letter drawn again; nil where its data were erased or the bytes would be others.
  private func again(_ letter: IssuedLetter, _ wordings: FrozenWordings) -> [UInt8]? {
    guard let paper = try? FrozenPaper(letter, wordings: wordings),
      let bytes = try? renderer.render(paper.document(picture: session.law.picture)),
      Digest(of: bytes) == letter.fileDigest
    else { return nil }
    return bytes
  }
}
