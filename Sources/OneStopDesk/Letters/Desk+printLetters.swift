internal import DocumentRendering
internal import DossierCore
internal import DossierLetters
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

extension Desk {
  /// Prints issued letters again from their frozen values, in the order of years and numbers: a
  /// file each, all in one PDF, a merge register, or several of these.
  ///
  /// A file that has its bytes already is left alone, so that a run that was stopped goes on where
  /// it was. A letter that cannot be printed is named, and the others are printed.
  ///
  /// - Parameter progress: told how many letters of how many are done.
  public func printLetters(
    _ request: LettersPrintRequest, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(DeskRefusal) -> LettersPrintResult {
    let renderer: PDFRenderer?
    do { renderer = try request.needsFont ? PDFRenderer() : nil } catch {
      throw DeskRefusal(error)
    }
    let session = try openForReading()
    let letters = try DeskRefusal.translating {
      try session.ledger.letters(of: session.agency).filter { $0.isMeant(by: request) }
    }
    return try LetterPrinting(session: session, request: request, renderer: renderer)
      .run(letters, progress)
  }
}

extension LettersPrintRequest {
  /// Whether something is drawn: DOCX, HTML and text need no font of this machine.
  fileprivate var needsFont: Bool { formats.contains(.pdf) || bundle != nil }
}

extension IssuedLetter {
  /// Whether a request asks for it.
  fileprivate func isMeant(by request: LettersPrintRequest) -> Bool {
    (request.year ?? year) == year && (request.kind ?? kind) == kind
      && number >= request.fromNumber ?? number && number <= request.toNumber ?? number
      && (request.letters?.contains(name) ?? true || request.sameDay.map(isWaiting(of:)) ?? false)
      && (!request.unsent || status.stage == .issued)
  }

  /// Whether it is of a kind and day, and waits to be sent.
  private func isWaiting(of meant: LettersPrintRequest.SameDay) -> Bool {
    kind == meant.kind && date == meant.date && (meant.dossier ?? dossier) == dossier
      && status.stage == .issued
  }
}
