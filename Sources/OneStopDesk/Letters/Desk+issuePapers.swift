internal import DocumentRendering
internal import DossierStore

extension Desk {
  /// Issues a form of the circular to one dossier by name, or to all that lack it and have a use
  /// for it at `asOf`: receipt, request for supplement, refusal to receive, notice that processing
  /// stops, control sheet.
  ///
  /// Each paper gets the next number of its form's series in one transaction with its event and
  /// its frozen values; files are written after it, and a run that was stopped between the two is
  /// completed by the next. A dossier that has the paper gets no second one. The font is looked
  /// for before anything is numbered.
  ///
  /// - Parameter progress: told how many dossiers of how many are done.
  public func issuePapers(
    _ request: PapersRequest, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(DeskRefusal) -> LettersResult {
    let renderer: PDFRenderer
    do { renderer = try PDFRenderer() } catch { throw DeskRefusal(error) }
    let session = try openForWriting()
    let papers = try OfficePapers(session)
    do { try WholeFile.makeFolder(request.folder) } catch { throw DeskRefusal(error) }
    return try PaperIssuing(
      session: session, request: request, renderer: renderer, papers: papers
    ).run(progress)
  }
}
