internal import DocumentRendering
internal import DossierStore
internal import WorkingTime

extension Desk {
  /// Issues the apologies that are owed at `asOf`, or that of one dossier by name (CONTRACT §5).
  ///
  /// Each letter gets its number in one transaction with its event; files are written after it,
  /// and a run that was stopped between the two is completed by the next. The font is looked for
  /// before anything is numbered.
  ///
  /// - Parameter progress: told how many dossiers of how many are done.
  public func issueLetters(
    _ request: LettersRequest, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws(DeskRefusal) -> LettersResult {
    let renderer: PDFRenderer
    do { renderer = try PDFRenderer() } catch { throw DeskRefusal(error) }
    do { try WholeFile.makeFolder(request.folder) } catch { throw DeskRefusal(error) }
    let session = try openForWriting()
    let issue = LetterIssue(
      session: session, request: request, renderer: renderer, papers: try OfficePapers(session))
    return try issue.run(progress)
  }

  /// The letters that were issued, by year and number.
  public func letters() throws(DeskRefusal) -> [LetterLine] { try letters(LetterFilter()) }
}

extension LetterLine {
  /// A letter of the store.
  init(_ letter: IssuedLetter) {
    self.init(
      letter: letter.letter, dossier: letter.dossier, kind: letter.kind, date: letter.date,
      reason: letter.reason, originalDue: letter.originalDue, newDate: letter.newDate,
      late: letter.late, backdated: letter.recordedAt.date != letter.date, file: letter.fileName)
    status = letter.status
  }
}

extension DeskRefusal {
  /// Why no letter can be drawn.
  init(_ refusal: RenderingRefusal) {
    switch refusal {
    case .fontMissing(let family, let package):
      self.init(
        .trouble, code: "fontMissing", headline: "Không lập được văn bản",
        message: "máy chưa có phông chữ \(family); chưa cấp số văn bản nào.",
        remedy: "cài gói phông: sudo apt install \(package)")
    case .fontLacksLetters(let family, let letters, let package):
      self.init(
        .trouble, code: "fontLacksLetters", headline: "Không lập được văn bản",
        message: "phông chữ \(family) trên máy thiếu chữ tiếng Việt (\(letters)); chưa cấp số văn "
          + "bản nào.", remedy: "cài gói phông: sudo apt install \(package)")
    case .pictureUnreadable(let status):
      self.init(
        .trouble, code: "pictureUnreadable", headline: "Không lập được văn bản",
        message: "không đọc được tệp lô-gô: không phải ảnh PNG hoặc tệp đã hỏng (\(status)); chưa "
          + "cấp số văn bản nào.",
        remedy: "thay tệp PNG ghi ở mục logo của agencies.yaml, hoặc bỏ mục ấy.")
    case .codeTooLong(let bytes):
      self.init(
        .trouble, code: "codeTooLong", headline: "Không lập được văn bản",
        message: "mã QR chứa được tối đa 2331 byte, nội dung dài \(bytes) byte; chưa cấp số văn "
          + "bản nào.", remedy: "rút ngắn nội dung của mã QR.")
    case .drawing(let status):
      self.init(
        .trouble, code: "drawingFailed", headline: "Không lập được văn bản",
        message: "không vẽ được trang (\(status)).")
    }
  }

  /// Why a file cannot be written.
  init(_ refusal: FileRefusal) {
    self.init(
      .trouble, code: "fileNotWritten",
      message: "không ghi được \(refusal.path): \(refusal.text).",
      remedy: "kiểm tra thư mục, quyền ghi và chỗ trống trên đĩa rồi chạy lại: văn bản đã có số "
        + "được ghi nốt, không cấp số mới.")
  }
}
