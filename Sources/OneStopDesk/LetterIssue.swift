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
    let apologies = try DraftedApologies(
      session, papers, isNamed: request.dossier != nil, request.choices)
    var result = LettersResult(folder: request.folder)
    let scope = try ApologyScope(session, dossier: request.dossier)
    let (candidates, lettered) = (scope.withoutLetter, scope.withLetter)
    let total = candidates.count + lettered.count
    for start in stride(from: 0, to: candidates.count, by: Self.batchSize) {
      let batch = candidates[start..<min(start + Self.batchSize, candidates.count)]
      let written = try issue(Array(batch), apologies, &result)
      try write(written)
      progress(start + batch.count, total)
    }
    try complete(lettered, apologies, &result)
    progress(total, total)
    do { try WholeFile.syncFolder(request.folder) } catch { throw DeskRefusal(error) }
    return result
  }

  // MARK: Numbers

  /// A file of a letter that is in the store.
  typealias Written = (fileName: String, bytes: [UInt8])

  /// One transaction: numbers, events and letters of a batch of dossiers.
  private func issue(
    _ numbers: [DossierNumber], _ apologies: DraftedApologies, _ result: inout LettersResult
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
            let draft = try writer.openDraft(
              of: number, kind: PaperKind.apology.rawValue, agency: session.agency)
            switch try apologies.standing(of: history, draft) {
            case .outOfScope: break
            case .alreadyIssued: batch.alreadyIssued += 1
            case .due(let apology):
              written += try issue(apology, of: draft, to: history, writer, &batch)
            }
          } catch let obstacle as LetterObstacle {
            batch.refusals.append(
              LetterRefusal(dossier: number, message: obstacle.message, remedy: obstacle.remedy))
          } catch let refusal as FoldRefusal {
            batch.refusals.append(LetterRefusal(number, DeskRefusal(refusal, headline: nil)))
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

  /// Numbers, records and draws a letter; with its draft, which it closes.
  func issue(
    _ apology: ApologyDraft, of draft: LetterDraft? = nil, to history: DossierHistory,
    _ writer: LedgerWriter, _ batch: inout LettersResult
  ) throws -> [Written] {
    var letter = apology.letter
    let series = letter.sheet?.symbol ?? letter.letterhead.symbol
    letter.number = try writer.nextLetterNumber(
      agency: session.agency, year: letter.date.year, series: series,
      notBelow: request.firstNumber)
    let event = Apology(
      letter: letter.letterNumber, reason: apology.reason, originalDue: apology.due,
      newDate: letter.occasion.newDate, replaces: apology.replacing?.letter.name)
    // The fold may still refuse: then no number is used, for it is the record that uses it up.
    try session.append(
      (apology.replacing?.events ?? []) + [.apologyIssued(event)], to: history,
      note: apology.replacing?.why, writer)
    for text in papers.texts(for: letter) { try writer.keep(text, agency: session.agency) }
    let document = letter.document(picture: papers.picture)
    let bytes = try renderer.render(document)
    let name = apology.replacing?.fileName ?? history.record.number.fileName
    let issued = IssuedLetter(
      agency: session.agency, year: letter.date.year, series: series,
      number: letter.number, letter: letter.letterNumber, dossier: history.record.number,
      kind: "apology",
      form: (letter.sheet == nil ? ApologyForm.officialLetter : .form).rawValue, date: letter.date,
      recordedAt: writer.origin.recordedAt, by: writer.origin.by,
      draftedBy: letter.handling.draftedBy, approvedBy: letter.handling.approvedBy,
      reason: apology.reason, originalDue: apology.due, newDate: event.newDate,
      late: apology.isLate, replaces: event.replaces, fileName: "\(name).pdf",
      fileDigest: Digest(of: bytes),
      template: letter.templateText ?? letter.template.version,
      values: letter.json.text)
    try writer.record(issued)
    if var draft {
      draft.status = .issued
      draft.letter = issued.name
      draft.closedAt = writer.origin.recordedAt
      try writer.update(draft)
    }
    batch.issued.append(LetterLine(issued))
    return try request.formats.map { format in
      (
        "\(name).\(format.rawValue)",
        format == .pdf ? bytes : try document.bytes(as: format, renderer)
      )
    }
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
    _ dossiers: [(number: DossierNumber, isSettled: Bool)], _ apologies: DraftedApologies,
    _ result: inout LettersResult
  ) throws(DeskRefusal) {
    for dossier in dossiers {
      if dossier.isSettled {
        result.alreadyIssued += 1
      } else {
        try count(dossier.number, apologies, &result)
      }
    }
    if !dossiers.isEmpty { try completeFiles(of: Set(dossiers.map(\.number)), &result) }
  }

  private func count(
    _ number: DossierNumber, _ apologies: DraftedApologies, _ result: inout LettersResult
  ) throws(DeskRefusal) {
    let history = try DeskRefusal.translating {
      try session.ledger.history(of: number, agency: session.agency)
    }
    guard let history else { return }
    do throws(LetterObstacle) {
      switch try apologies.planner.standing(of: history, request.choices) {
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
    let meant = letters.filter {
      $0.kind == PaperKind.apology.rawValue && numbers.contains($0.dossier)
    }
    try completeFurther(meant, &result)
    guard request.formats.contains(.pdf) else { return }
    let wordings = FrozenWordings(session.law)
    for letter in meant {
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

  /// The files in further forms, which nothing but the frozen values tells.
  private func completeFurther(
    _ letters: [IssuedLetter], _ result: inout LettersResult
  ) throws(DeskRefusal) {
    var print = LettersPrintRequest()
    print.formats = request.formats.filter { $0 != .pdf }
    print.folder = request.folder
    guard !print.formats.isEmpty else { return }
    let printed = try LetterPrinting(session: session, request: print, renderer: renderer)
      .run(letters) { _, _ in }
    result.filesCompleted += printed.written
    result.filesLost += printed.refusals.map(\.dossier)
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
