internal import DocumentRendering
internal import DossierCore
internal import DossierLetters
internal import DossierStore
internal import LegalBasis
internal import PlainJSON
internal import WorkingTime

/// One run of `letters issue` for a form of the circular.
struct PaperIssuing {
  let session: DeskSession
  let request: PapersRequest
  let renderer: PDFRenderer
  /// Wordings, head and logo of the papers.
  let papers: OfficePapers

  /// Papers numbered in one transaction; other programs get their turn between two.
  private static let batchSize = 50

  func run(_ progress: (Int, Int) -> Void) throws(DeskRefusal) -> LettersResult {
    var result = LettersResult(folder: request.folder)
    var scope = try scope()
    let total = scope.lacking.count + scope.having.count
    for start in stride(from: 0, to: scope.lacking.count, by: Self.batchSize) {
      let batch = scope.lacking[start..<min(start + Self.batchSize, scope.lacking.count)]
      let issued = try issue(Array(batch), &result)
      scope.having += issued.having
      for file in issued.files { try write(file.bytes, to: file.name) }
      progress(start + batch.count, total)
    }
    result.alreadyIssued = scope.having.count
    try complete(scope.having, &result) { done in
      progress(total - scope.having.count + done, total)
    }
    progress(total, total)
    do { try WholeFile.syncFolder(request.folder) } catch { throw DeskRefusal(error) }
    return result
  }

  // MARK: Scope

  /// The dossiers to look at, by number.
  private struct Scope {
    var lacking: [DossierNumber] = []
    var having: [DossierNumber] = []
  }

  private func scope() throws(DeskRefusal) -> Scope {
    if let number = request.dossier {
      let history = try session.history(of: number.text)
      return Scope(lacking: [history.record.number])
    }
    return try DeskRefusal.translating {
      let meant = PaperScope(kind: request.kind, session: session)
      var scope = Scope()
      try session.ledger.histories(meant.filter) { history in
        guard let view = try session.viewAsOf(history), meant.holds(view) else { return }
        if try hasPaper(history) {
          scope.having.append(history.record.number)
        } else {
          scope.lacking.append(history.record.number)
        }
      }
      return scope
    }
  }

  private func hasPaper(_ history: DossierHistory) throws(FoldRefusal) -> Bool {
    try EventHistory(history.events).hasPaper(request.kind, asOf: session.context.asOf.date)
  }

  // MARK: Numbers

  /// A file to be written.
  typealias File = (name: String, bytes: [UInt8])

  /// What a transaction has done: files of its papers, and dossiers that had theirs.
  private struct Issued {
    var files: [File] = []
    var having: [DossierNumber] = []
  }

  /// One transaction: numbers, events and papers of a batch of dossiers.
  private func issue(
    _ numbers: [DossierNumber], _ result: inout LettersResult
  ) throws(DeskRefusal) -> Issued {
    var batch = LettersResult(folder: result.folder)
    let issued: Issued = try DeskRefusal.translating {
      try session.ledger.write(session.origin("letters")) { writer in
        batch = LettersResult(folder: result.folder)
        var issued = Issued()
        for number in numbers {
          guard let history = try writer.history(of: number, agency: session.agency) else {
            throw DeskRefusal.unknownDossier(number.text)
          }
          do {
            if try hasPaper(history) {
              issued.having.append(history.record.number)
            } else {
              issued.files += try issue(to: history, writer, &batch)
            }
          } catch let refusal as DeskRefusal {
            batch.refusals.append(LetterRefusal(history.record.number, refusal))
          } catch let refusal as FoldRefusal {
            batch.refusals.append(
              LetterRefusal(history.record.number, DeskRefusal(refusal, headline: nil)))
          }
        }
        return issued
      }
    }
    result.issued += batch.issued
    result.refusals += batch.refusals
    return issued
  }

  /// Numbers, records and draws the paper of a dossier.
  ///
  /// - Parameters:
  ///   - replaced: the paper in whose place it stands.
  ///   - note: why it does, for the history.
  func issue(
    to history: DossierHistory, inPlaceOf replaced: IssuedLetter? = nil, note: String? = nil,
    _ writer: LedgerWriter, _ batch: inout LettersResult
  ) throws -> [File] {
    var paper = try PaperPlanner(session: session, logo: papers.logoName)
      .paper(request.kind, of: history)
    let texts = papers.texts(for: paper)
    let (number, series) = (try number(of: paper, writer), paper.sheet.symbol)
    let letter = PaperForm.letterNumber(number, symbol: series)
    (paper.number, paper.templateText) = (number, texts.first?.name.text)
    paper.places["replaces"] = replaced.map {
      "giấy số \($0.letter) ngày \(PaperForm.date($0.date))"
    }
    let name = fileName(history)
    let document = paper.document(picture: papers.picture)
    // Drawn before anything is recorded: a paper that cannot be drawn uses up no number.
    let pdf = try draw(document, .pdf)
    let files = try request.formats.map { format throws(DeskRefusal) in
      (
        name: "\(name).\(format.rawValue)",
        bytes: format == .pdf ? pdf : try draw(document, format)
      )
    }
    try session.append(
      [.paperIssued(PaperIssue(kind: request.kind, letter: letter, replaces: replaced?.name))],
      to: history, note: note, writer)
    for text in texts { try writer.keep(text, agency: session.agency) }
    let issued = IssuedLetter(
      agency: session.agency, year: paper.date.year, series: series, number: number,
      letter: letter, dossier: history.record.number, kind: request.kind.rawValue,
      form: ApologyForm.form.rawValue, date: paper.date,
      recordedAt: writer.origin.recordedAt, by: writer.origin.by, reason: nil, originalDue: nil,
      newDate: nil, late: false, replaces: replaced?.name, fileName: "\(name).pdf",
      fileDigest: Digest(of: pdf),
      template: paper.templateText ?? paper.template.version, values: paper.json.text)
    try writer.record(issued)
    batch.issued.append(LetterLine(issued))
    return files
  }

  /// The next number of the form's series, or for one dossier the number that was asked for.
  private func number(of paper: FormPaper, _ writer: LedgerWriter) throws -> Int {
    let year = paper.date.year
    let next = try writer.nextLetterNumber(
      agency: session.agency, year: year, series: paper.sheet.symbol)
    guard let wanted = request.firstNumber else { return next }
    guard request.dossier == nil || wanted >= next else {
      func text(_ number: Int) -> String {
        PaperForm.letterNumber(number, symbol: paper.sheet.symbol)
      }
      throw DeskRefusal(
        .refusedByRule, code: "letterNumberTaken",
        message: "số \(text(wanted)) năm \(year) đã qua; số tiếp theo là \(text(next)).",
        remedy: "bỏ --first-number, hoặc chọn từ số \(next).")
    }
    return max(wanted, next)
  }

  /// The name of its files without ending; a further paper of the kind has its place behind it.
  ///
  ///     H05.12-260302-0001-supplement-request, H05.12-260302-0001-supplement-request-2
  private func fileName(_ history: DossierHistory) -> String {
    let earlier = history.events.count { recorded in
      guard case .paperIssued(let paper) = recorded.event else { return false }
      return paper.kind == request.kind
    }
    let name = "\(history.record.number.fileName)-\(request.kind.rawValue)"
    return earlier == 0 ? name : "\(name)-\(earlier + 1)"
  }

  private func draw(
    _ document: LetterDocument, _ format: PaperFormat
  ) throws(DeskRefusal) -> [UInt8] {
    do { return try document.bytes(as: format, renderer) } catch { throw DeskRefusal(error) }
  }

  // MARK: Files

  func write(_ bytes: [UInt8], to name: String) throws(DeskRefusal) {
    do { try WholeFile.write(bytes, to: DeskFiles.path(name, in: request.folder)) } catch {
      throw DeskRefusal(error)
    }
  }

  /// Writes the files of earlier papers that are not there, from their frozen values, some at a
  /// time, so that memory stays small however many there are.
  private func complete(
    _ dossiers: [DossierNumber], _ result: inout LettersResult, _ progress: (Int) -> Void
  ) throws(DeskRefusal) {
    guard !request.formats.isEmpty else { return }
    var print = LettersPrintRequest()
    (print.formats, print.folder) = (request.formats, request.folder)
    for start in stride(from: 0, to: dossiers.count, by: Self.completedAtOnce) {
      let end = min(start + Self.completedAtOnce, dossiers.count)
      var letters: [IssuedLetter] = []
      for number in dossiers[start..<end] {
        letters += try DeskRefusal.translating {
          try session.ledger.letters(of: session.agency, dossier: number)
        }.filter { $0.kind == request.kind.rawValue }
      }
      let printed = try LetterPrinting(session: session, request: print, renderer: renderer)
        .run(letters) { _, _ in }
      result.filesCompleted += printed.written
      result.filesLost += printed.refusals.map(\.dossier)
      progress(end)
    }
  }

  /// Dossiers whose papers are held at a time.
  private static let completedAtOnce = 500
}

extension LetterRefusal {
  /// A dossier that was left without a paper, and why, with the article.
  init(_ dossier: DossierNumber, _ refusal: DeskRefusal) {
    self.init(
      dossier: dossier,
      message: [refusal.message, refusal.article.map { $0 + "." }].compactMap { $0 }
        .joined(separator: " "), remedy: refusal.remedy)
  }
}
