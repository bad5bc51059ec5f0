internal import CatalogFiles
internal import DocumentRendering
internal import DossierCore
internal import DossierLetters
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

extension Desk {
  /// Draws invented dossiers on the agency's papers, as `agencies.yaml`, forms and wordings are now:
  /// what the next letters will look like; or, for a dossier of the store, its own form before it is
  /// issued. Nothing is numbered, and for invented dossiers no store is needed.
  ///
  /// The papers are of the day of `asOf`, those of an earlier circular of a day of their own.
  public func previewLetters(
    _ request: LettersPreviewRequest
  ) throws(DeskRefusal) -> LettersPreviewResult {
    let preview = try PapersPreview(self, request)
    var result = LettersPreviewResult()
    do throws(FileRefusal) { try WholeFile.makeFolder(request.folder) } catch {
      throw DeskRefusal(error)
    }
    if let number = request.dossier, let kind = request.kind {
      let session = try openForReading()
      let history = try session.history(of: number.text)
      if kind == .apology {
        result.papers = [try preview.draw(try session.draftedApology(history), of: number)]
      } else {
        let paper = try PaperPlanner(session: session, logo: preview.logoName)
          .paper(kind, of: history)
        result.papers = [try preview.draw(paper, of: history.record.number)]
      }
      return result
    }
    for sample in preview.samples { result.papers.append(try preview.draw(sample)) }
    return result
  }
}

extension DeskSession {
  /// The apology that would be issued for a dossier now, as its open draft says.
  fileprivate func draftedApology(
    _ history: DossierHistory
  ) throws(DeskRefusal) -> ApologyLetter {
    let number = history.record.number
    let draft = try DeskRefusal.translating {
      try ledger.openDraft(of: number, kind: PaperKind.apology.rawValue, agency: agency)
    }
    let planner = try DraftedApologies(self, OfficePapers(self), isNamed: true).planner
    let obstacle: LetterObstacle
    do throws(LetterObstacle) {
      switch try planner.standing(of: history, draft.map(ApologyChoices.init) ?? ApologyChoices()) {
      case .due(let apology): return apology.letter
      case .outOfScope, .alreadyIssued:
        obstacle = LetterObstacle(
          message: "hồ sơ \(number.text) đã có văn bản xin lỗi.",
          remedy: "in lại bằng motcua letters print.")
      }
    } catch { obstacle = error }
    throw DeskRefusal(
      .refusedByRule, code: "noPaper",
      headline: "Không lập được \(PaperKind.apology.vietnamese)", message: obstacle.message,
      remedy: obstacle.remedy)
  }
}

/// One run of `letters preview`.
private struct PapersPreview {
  let request: LettersPreviewRequest
  /// Nil where no PDF is asked for.
  let renderer: PDFRenderer?
  let catalogue: Catalogue
  let agency: Agency
  let logo: [UInt8]?
  let today: CivilDate

  init(_ desk: Desk, _ request: LettersPreviewRequest) throws(DeskRefusal) {
    self.request = request
    do { renderer = try request.formats.contains(.pdf) ? PDFRenderer() : nil } catch {
      throw DeskRefusal(error)
    }
    let (folder, code) = (desk.folder, desk.context.agencyCode)
    catalogue = try desk.loadCatalogue()
    let agency = try desk.reading { () throws(CatalogError) in
      try folder.loadAgency(code: code)
    }
    self.agency = agency
    if let mistake = catalogue.paperMistake(of: agency) { throw DeskRefusal(mistake) }
    logo = try desk.reading { () throws(CatalogError) in try folder.loadLogo(of: agency) }
    today = desk.context.asOf.date
  }

  /// Those asked for: without `--all` the current forms and the công văn, of usual length.
  var samples: [PaperSample] {
    let current = try? catalogue.formSet(on: today).id
    return PaperSample.all.filter { sample in
      if let kind = request.kind, sample.kind != kind { return false }
      return request.all
        || ((sample.forms == nil || sample.forms == current) && !sample.id.hasPrefix("dai-"))
    }
  }

  /// The logo by name; its bytes are those read now.
  var logoName: PictureReference? { agency.logo.map { PictureReference(name: $0, digest: "") } }

  func draw(_ paper: FormPaper, of number: DossierNumber) throws(DeskRefusal)
    -> LettersPreviewResult.Paper
  {
    try draw(.form(paper), paper.kind, of: number)
  }

  func draw(_ letter: ApologyLetter, of number: DossierNumber) throws(DeskRefusal)
    -> LettersPreviewResult.Paper
  {
    try draw(.letter(letter), .apology, of: number)
  }

  private func draw(
    _ paper: Paper, _ kind: PaperKind, of number: DossierNumber
  ) throws(DeskRefusal) -> LettersPreviewResult.Paper {
    let document = PaperSample.labelled(document(paper), "BẢN XEM TRƯỚC - chưa cấp số")
    let name = "\(number.fileName)-\(kind.rawValue)"
    return LettersPreviewResult.Paper(
      name: name, summary: "\(kind.vietnamese), hồ sơ \(number.text)",
      files: try write(document, named: name))
  }

  func draw(_ sample: PaperSample) throws(DeskRefusal) -> LettersPreviewResult.Paper {
    let paper = try paper(sample)
    var files = try write(PaperSample.labelled(document(paper)), named: sample.id)
    if case .letter(let letter) = paper, let wording = catalogue.messageWording(of: agency) {
      let text = letter.message(wording).previewText
      files.append(try write(Array(text.utf8), named: "\(sample.id)-tin-nhan.txt"))
    }
    return LettersPreviewResult.Paper(
      name: sample.id, summary: sample.summary, files: files)
  }

  /// A file in each of the forms asked for.
  private func write(
    _ document: LetterDocument, named name: String
  ) throws(DeskRefusal) -> [String] {
    var files: [String] = []
    for format in request.formats {
      let bytes: [UInt8]
      do { bytes = try document.bytes(as: format, renderer) } catch { throw DeskRefusal(error) }
      files.append(try write(bytes, named: "\(name).\(format.rawValue)"))
    }
    return files
  }

  private func write(_ bytes: [UInt8], named name: String) throws(DeskRefusal) -> String {
    let path = DeskFiles.path(name, in: request.folder)
    do { try WholeFile.write(bytes, to: path) } catch { throw DeskRefusal(error) }
    return path
  }

  private enum Paper {
    case letter(ApologyLetter)
    case form(FormPaper)
  }

  private func document(_ paper: Paper) -> LetterDocument {
    let logo = logo
    return switch paper {
    case .letter(let letter): letter.document { _ in logo }
    case .form(let form): form.document { _ in logo }
    }
  }

  private func paper(_ sample: PaperSample) throws(DeskRefusal) -> Paper {
    let set = catalogue.formSets.first { $0.id == sample.forms }
    let sample = set.map { $0.inForce.contains(today) } ?? true ? sample.moved(to: today) : sample
    let head: Letterhead
    do {
      head = try Letterhead(agency, on: sample.date, logo: logoName)
    } catch { throw DeskRefusal(error, agency) }
    guard let set else {
      let letter = sample.letter(
        letterhead: head, sheet: nil, resultPlace: agency.resultPlace,
        template: catalogue.letterWording(of: agency))
      guard let letter else { throw noForm(sample.kind, sample.date) }
      return .letter(letter)
    }
    let wording = agency.templates[sample.kind] ?? set.form(sample.kind)?.template ?? ""
    let isAllowed = set.form(sample.kind)?.papers.contains(sample.paper) ?? false
    let sheet = FormSheet(
      sample.kind, of: set, title: agency.apology.title, paper: isAllowed ? sample.paper : nil,
      formSymbol: agency.formSymbol)
    guard let sheet else { throw noForm(sample.kind, sample.date) }
    if let template = catalogue.templates.apologies[wording],
      let letter = sample.letter(
        letterhead: head, sheet: sheet, resultPlace: agency.resultPlace, template: template)
    {
      return .letter(letter)
    }
    guard let template = catalogue.templates.forms[wording],
      let form = sample.form(
        letterhead: head, sheet: sheet, resultPlace: agency.resultPlace, template: template)
    else { throw noForm(sample.kind, sample.date) }
    return .form(form)
  }

  private func noForm(_ kind: PaperKind, _ date: CivilDate) -> DeskRefusal {
    DeskRefusal(
      .unreadable, code: "noForm",
      message: "thiếu mẫu hoặc câu chữ của \(kind.vietnamese), ngày \(date.vietnamese).",
      remedy: "chạy motcua catalog check.")
  }
}

extension ApologyMessage {
  /// The SMS with its size, then the e-mail, for whoever edits the wording.
  fileprivate var previewText: String {
    """
    SMS, \(sms.places) ký tự, \(sms.segments) tin:
    \(sms.text)

    Thư điện tử: \(subject)

    \(bodyText)
    """
  }
}

extension DeskRefusal {
  /// What `agencies.yaml` lacks for a paper.
  init(_ gap: LetterheadGap, _ agency: Agency) {
    let words = LetterObstacle(gap, agency)
    self.init(
      .unreadable, code: "noLetterhead", message: words.message, remedy: words.remedy)
  }
}
