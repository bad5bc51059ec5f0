internal import DocumentRendering
internal import DossierCore
internal import DossierLetters
internal import DossierStore
internal import LegalBasis
internal import Synchronization
internal import WorkingTime

/// One run of `letters print`.
final class LetterPrinting {
  private let session: DeskSession
  private let request: LettersPrintRequest
  /// Nil where nothing is drawn.
  private let renderer: PDFRenderer?
  private let wordings: FrozenWordings
  private var bundle: PDFBundle?
  private var register: MergeRegister?
  private var result = LettersPrintResult()
  /// Names of files that letters of this run have.
  private var names: Set<String> = []

  init(session: DeskSession, request: LettersPrintRequest, renderer: PDFRenderer?) {
    self.session = session
    self.request = request
    self.renderer = renderer
    wordings = FrozenWordings(session.law)
  }

  func run(
    _ letters: [IssuedLetter], _ progress: (Int, Int) -> Void
  ) throws(DeskRefusal) -> LettersPrintResult {
    if let last = letters.last { try begin(datedBy: last.date) }
    for (done, letter) in letters.enumerated() {
      do throws(PrintingObstacle) {
        try print(letter)
        result.letters += 1
      } catch {
        switch error {
        case .file(let refusal): throw DeskRefusal(refusal)
        case .desk(let refusal): throw refusal
        case .letter(let message):
          result.refusals.append(
            LettersPrintResult.Refusal(
              letter: letter.letter, dossier: letter.dossier, message: message))
        }
      }
      progress(done + 1, letters.count)
    }
    try finish()
    return result
  }

  // MARK: Files of all letters

  private func begin(datedBy date: CivilDate) throws(DeskRefusal) {
    let author =
      session.law.agency.names.first { $0.inForce.contains(date) }?.name
      ?? session.law.agency.code
    do throws(FileRefusal) {
      if !request.formats.isEmpty {
        try WholeFile.makeFolder(request.folder)
        result.folder = request.folder
      }
      if let path = request.bundle, let renderer {
        try WholeFile.makeFolder(ofFile: path)
        bundle = try PDFBundle(
          path: path, title: "Văn bản đã lập", author: author, isoDate: date.iso,
          renderer: renderer)
      }
      if let path = request.register {
        try WholeFile.makeFolder(ofFile: path)
        register = try MergeRegister(path: path, author: author, date: date)
      }
    } catch { throw DeskRefusal(error) }
  }

  private func finish() throws(DeskRefusal) {
    if let bundle, let path = request.bundle, bundle.documentCount > 0 {
      do throws(BundleRefusal) {
        try bundle.finish()
      } catch {
        switch error {
        case .file(let refusal): throw DeskRefusal(refusal)
        case .rendering(let refusal): throw DeskRefusal(refusal)
        case .empty: break
        }
      }
      result.bundle = LettersPrintResult.Bundle(path: path, pages: bundle.pageCount)
    }
    do throws(FileRefusal) {
      if let register {
        try register.finish()
        result.register = register.path
      }
      if let folder = result.folder { try WholeFile.syncFolder(folder) }
    } catch { throw DeskRefusal(error) }
  }

  // MARK: A letter

  private func print(_ letter: IssuedLetter) throws(PrintingObstacle) {
    let paper: FrozenPaper
    do { paper = try FrozenPaper(letter, wordings: wordings) } catch {
      throw .letter([error.message, error.remedy].compactMap { $0 }.joined(separator: " "))
    }
    if let logo = paper.logo, session.law.text(named: logo.textName) == nil {
      throw .letter(
        "cả kho lẫn Procedures/ không còn biểu trưng \"\(logo.name)\" mà văn bản đã in. "
          + "Đặt lại đúng tệp ấy cạnh agencies.yaml, ghi tên nó ở logo, rồi chạy lại.")
    }
    var known: LetterDocument?
    func document() -> LetterDocument {
      let document = known ?? paper.document(picture: session.law.picture)
      known = document
      return document
    }
    let name = fileName(of: letter)
    for format in request.formats {
      let path = DeskFiles.path("\(name).\(format.rawValue)", in: request.folder)
      switch format {
      case .pdf: try writePDF(letter, to: path, document)
      case .docx, .html, .txt: try write(try drawn(document(), format), to: path)
      }
    }
    let page = bundle.map { $0.pageCount + 1 }
    if let bundle { try add(document(), to: bundle) }
    if let register {
      let applicant = try applicant(of: letter)
      do {
        try register.add(
          letter, paper, applicant,
          file: request.formats.first.map { "\(name).\($0.rawValue)" } ?? request.bundle,
          page: page)
      } catch { throw .file(error) }
    }
  }

  /// The file of a letter without its ending; a second letter of the same dossier in the run bears
  /// its number too.
  private func fileName(of letter: IssuedLetter) -> String {
    var name = letter.fileName
    if name.hasSuffix(".pdf") { name.removeLast(4) }
    if !names.insert(name).inserted {
      name += " \(DossierNumber(letter.letter).fileName) \(letter.year)"
      names.insert(name)
    }
    return name
  }

  private func writePDF(
    _ letter: IssuedLetter, to path: String, _ document: () -> LetterDocument
  ) throws(PrintingObstacle) {
    if let there = WholeFile.bytes(at: path), Digest(of: there) == letter.fileDigest {
      result.unchanged += 1
      return
    }
    let bytes = try drawn(document(), .pdf)
    if Digest(of: bytes) != letter.fileDigest { result.differing += 1 }
    try write(bytes, to: path)
  }

  /// A paper that cannot be drawn is refused; the others are not.
  private func drawn(
    _ document: LetterDocument, _ format: PaperFormat
  ) throws(PrintingObstacle) -> [UInt8] {
    do { return try document.bytes(as: format, renderer) } catch {
      throw .letter(DeskRefusal(error).message)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(PrintingObstacle) {
    do {
      switch try WholeFile.write(bytes, to: path) {
      case .written: result.written += 1
      case .unchanged: result.unchanged += 1
      }
    } catch { throw .file(error) }
  }

  private func add(_ document: LetterDocument, to bundle: PDFBundle) throws(PrintingObstacle) {
    do {
      try bundle.add(document)
    } catch {
      switch error {
      case .file(let refusal): throw .file(refusal)
      case .rendering(let refusal): throw .letter(DeskRefusal(refusal).message)
      case .empty: break
      }
    }
  }

  private func applicant(of letter: IssuedLetter) throws(PrintingObstacle) -> Applicant? {
    do throws(DeskRefusal) {
      return try DeskRefusal.translating {
        try session.ledger.applicant(of: letter.dossier, agency: session.agency)
      }
    } catch { throw .desk(error) }
  }
}

/// Why a letter is not printed, or the run stops.
private enum PrintingObstacle: Error {
  /// This letter cannot be printed; the others can.
  case letter(String)
  case file(FileRefusal)
  case desk(DeskRefusal)
}

extension WholeFile {
  /// Makes the folder in which a file is to stand.
  static func makeFolder(ofFile path: String) throws(FileRefusal) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      if !path.hasPrefix("/") { removeAbandoned(in: ".") }
      return
    }
    try makeFolder(String(path[..<slash]))
  }
}

extension FrozenWordings {
  /// The wordings of `Procedures/` and of the store, each read once.
  init(_ law: DeskLaw) {
    let apologies = ReadOnce<ApologyTemplate>()
    apology = { name in
      apologies.value(name) {
        law.text(named: LawTextName(name)).flatMap { try? LawText.apologyTemplate($0.body) }
      }
    }
    let forms = ReadOnce<FormTemplate>()
    form = { name in
      forms.value(name) {
        law.text(named: LawTextName(name)).flatMap { try? LawText.formTemplate($0.body) }
      }
    }
  }
}

/// Values by name, each made once.
private final class ReadOnce<Value: Sendable>: Sendable {
  private let values = Mutex<[String: Value?]>([:])

  func value(_ name: String, _ make: () -> Value?) -> Value? {
    if let value = values.withLock({ $0[name] }) { return value }
    let value = make()
    values.withLock { _ = $0.updateValue(value, forKey: name) }
    return value
  }
}
