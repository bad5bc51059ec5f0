internal import DocumentRendering
internal import DossierCore
internal import DossierLetters
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

extension Desk {
  /// Issues a new letter in the place of another of its kind: the only way to take one back.
  ///
  /// An apology bears its own number, names the letter that it replaces, and tells the same new date unless
  /// the applicant was never sent one; a second re-appointment is refused with the article. Number,
  /// event and letter go into one transaction; the file is written after it. A form is made anew from
  /// the dossier as it stands.
  public func replaceLetter(
    _ choice: LetterChoice, _ request: LetterReplaceRequest
  ) throws(DeskRefusal) -> LetterReplaced {
    let renderer: PDFRenderer
    do { renderer = try PDFRenderer() } catch { throw DeskRefusal(error) }
    let session = try openForWriting()
    let letters = try LetterFinder(session, choice, year: context.asOf.date.year)
      .letters(choice) { $0 != .replaced }
    guard let letter = letters.first else { throw .unknownDossier("") }
    let papers = try OfficePapers(session)
    if let kind = PaperKind(rawValue: letter.kind), kind != .apology {
      let issuing = try PapersRequest(kind, for: request)
      do { try WholeFile.makeFolder(issuing.folder) } catch { throw DeskRefusal(error) }
      let line = try PaperIssuing(
        session: session, request: issuing, renderer: renderer, papers: papers
      ).replace(letter, why: request.why)
      return LetterReplaced(
        line: line, replaces: letter.name, folder: issuing.folder, formats: issuing.formats)
    }
    let replacing = LetterReplacing(
      session: session, request: request, renderer: renderer, papers: papers, letter: letter)
    do { try WholeFile.makeFolder(request.folder ?? LetterReplaceRequest.usualFolder) } catch {
      throw DeskRefusal(error)
    }
    return try replacing.run()
  }
}

/// One run of `letters replace`.
private struct LetterReplacing {
  let session: DeskSession
  let request: LetterReplaceRequest
  let renderer: PDFRenderer
  let papers: OfficePapers
  /// The letter to be replaced.
  let letter: IssuedLetter

  private var folder: String { request.folder ?? LetterReplaceRequest.usualFolder }

  private var headline: String {
    "Không thay được văn bản \(letter.letter) của hồ sơ \(letter.dossier.text)"
  }

  func run() throws(DeskRefusal) -> LetterReplaced {
    try refuseWhatCannotBe()
    var result = LettersResult(folder: folder)
    let line: LetterLine? = try DeskRefusal.translating(headline: headline) {
      try session.ledger.write(session.origin("letters")) { writer in
        result = LettersResult(folder: folder)
        guard let history = try writer.history(of: letter.dossier, agency: session.agency) else {
          throw DeskRefusal.unknownDossier(letter.dossier.text)
        }
        try issue(in: history, writer, &result)
        return result.issued.first
      }
    }
    guard let line else { throw .unknownDossier(letter.dossier.text) }
    try writeFiles(of: line)
    return LetterReplaced(
      line: line, replaces: letter.name, folder: folder, formats: request.formats)
  }

  private func refuseWhatCannotBe() throws(DeskRefusal) {
    let asOf = session.context.asOf
    if asOf.date < letter.date {
      throw refused(
        "beforeIssue",
        "\(asOf.vietnamese) là trước ngày văn bản (\(letter.date.vietnamese)).", nil)
    }
    if papers.agency.apology.requiresApproval, request.approvedBy == nil {
      throw refused(
        "approvalMissing",
        "cơ quan chỉ phát hành văn bản xin lỗi đã được duyệt (requiresApproval ở agencies.yaml).",
        "ghi người duyệt bằng --approved-by.")
    }
  }

  private func refused(_ code: String, _ message: String, _ remedy: String?) -> DeskRefusal {
    DeskRefusal(.refusedByRule, code: code, headline: headline, message: message, remedy: remedy)
  }

  // MARK: Numbers

  private func issue(
    in history: DossierHistory, _ writer: LedgerWriter, _ result: inout LettersResult
  ) throws {
    let lives = try EventHistory(history.events).letterLives()
    guard let life = lives[letter.name] else {
      throw DeskRefusal.unknownDossier(letter.dossier.text)
    }
    if let other = life.replacedBy {
      throw refused(
        "alreadyReplaced", "văn bản \(letter.letter) đã được thay bằng văn bản \(other.letter).",
        "thay văn bản \(other.letter) nếu cần.")
    }
    let newDate = try newDate(wasTold: lives.applicantWasTold(by: life), history)
    // A công văn is replaced by a công văn, and form 04 by form 04.
    let choices = ApologyChoices(
      reason: request.reason ?? letter.reason, newDate: newDate,
      form: letter.form.flatMap(ApologyForm.init(rawValue:)))
    let issuing = LettersRequest(dossier: letter.dossier, formats: [], folder: folder)
    _ = try LetterIssue(session: session, request: issuing, renderer: renderer, papers: papers)
      .issue(try draft(choices, in: history), to: history, writer, &result)
  }

  private func draft(
    _ choices: ApologyChoices, in history: DossierHistory
  ) throws(DeskRefusal) -> ApologyDraft {
    let planner = try DraftedApologies(session, papers, isNamed: true).planner
    let replacement = LetterReplacement(letter, in: history, request)
    do {
      return try planner.replacement(
        replacement, in: history, choices, reason: request.reason,
        wordings: FrozenWordings(session.law))
    } catch { throw refused("letterRefused", error.message, error.remedy) }
  }

  /// The date that the new letter tells: the old one's, which binds where the applicant was told it;
  /// a date that nobody was told and that has passed gives way to the agency's usual one.
  private func newDate(
    wasTold: Bool, _ history: DossierHistory
  ) throws(DeskRefusal) -> CivilDate? {
    guard history.record.summary.endedAt == nil, let told = letter.newDate else {
      return request.newDate
    }
    let hasPassed = told < session.context.asOf.date
    if !wasTold { return request.newDate ?? (hasPassed ? nil : told) }
    // Another date than the one told goes on to the rule that refuses it.
    if let newDate = request.newDate, newDate != told { return newDate }
    guard hasPassed else { return told }
    throw DeskRefusal(
      .refusedByRule, code: "secondReappointment", headline: headline,
      message: "văn bản đã gửi hẹn \(told.vietnamese), nay đã qua; văn bản thay thế không hẹn ngày "
        + "khác được.", article: try article(history),
      remedy: "báo cáo người đứng đầu cơ quan; hồ sơ vẫn nằm trong motcua list --overdue.")
  }

  private func article(_ history: DossierHistory) throws(DeskRefusal) -> String? {
    guard let name = history.record.summary.rulesText else { return nil }
    do { return try session.law.ruleSet(name).value.reappointments.reference.text } catch {
      throw DeskRefusal(error)
    }
  }

  // MARK: Files

  private func writeFiles(of line: LetterLine) throws(DeskRefusal) {
    let issued = try DeskRefusal.translating {
      try session.ledger.letters(of: session.agency, dossier: letter.dossier).filter {
        $0.letter == line.letter && $0.date == line.date
      }
    }
    var print = LettersPrintRequest()
    (print.formats, print.folder) = (request.formats, folder)
    let printed = try LetterPrinting(session: session, request: print, renderer: renderer)
      .run(issued) { _, _ in }
    if let refusal = printed.refusals.first {
      throw DeskRefusal(
        .trouble, code: "letterUnreadable", headline: "Văn bản đã có số nhưng chưa ghi được tệp",
        message: refusal.message, remedy: "in lại bằng motcua letters print.")
    }
  }
}
