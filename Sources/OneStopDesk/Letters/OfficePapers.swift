internal import CatalogFiles
internal import DossierCore
internal import DossierLetters
internal import DossierStore
internal import Foundation
internal import LegalBasis
internal import WorkingTime

/// What an agency makes its papers of: wordings, forms, head and logo of `Procedures/`, with the
/// texts that the store keeps of them, so that a paper prints the same after they have changed.
struct OfficePapers {
  /// Wordings and forms.
  let catalogue: Catalogue
  /// Whose.
  let agency: Agency
  private let logo: KeptPicture?
  /// Texts of the wordings, by name and version.
  private let wordings: [String: KeptText]

  /// The papers of the desk's agency; refused where a file that papers are made of holds a mistake,
  /// or the logo, which is read now, is no PNG.
  init(_ session: DeskSession) throws(DeskRefusal) {
    try session.law.requirePapers()
    catalogue = session.law.catalogue
    agency = session.law.agency
    wordings = Dictionary(
      catalogue.templates.apologies.values.map { ($0.version, KeptText($0)) }
    ) { first, _ in first }
    let folder = ProceduresFolder(path: session.context.proceduresPath)
    do throws(CatalogError) {
      logo = try folder.loadLogo(of: agency).map(KeptPicture.init)
    } catch { throw DeskRefusal(error) }
  }

  /// The head of a paper of a day.
  func letterhead(on date: CivilDate) throws(LetterObstacle) -> Letterhead {
    do throws(LetterheadGap) { return try Letterhead(agency, on: date, logo: logoName) } catch {
      throw LetterObstacle(error, agency)
    }
  }

  /// The wording of an apology for a dossier received on a day, and the form that it is made on; nil
  /// for a công văn.
  func apology(
    receivedOn date: CivilDate, as choices: ApologyChoices = ApologyChoices()
  ) throws(LetterObstacle) -> (wording: ApologyTemplate, sheet: FormSheet?) {
    // A sheet that only form 04 has asks for form 04.
    let wanted = choices.form ?? (choices.paper == .a5 ? .form : agency.apology.form)
    switch wanted {
    case .officialLetter: return (catalogue.letterWording(of: agency), nil)
    case .form:
      let (set, form, wording): (FormSet, FormDefinition, ApologyTemplate)
      do throws(LawGap) {
        (set, form, wording) = try catalogue.apologyForm(of: agency, receivedOn: date)
      } catch { throw LetterObstacle(error) }
      if let paper = choices.paper, !form.papers.contains(paper) {
        throw LetterObstacle(
          message: "mẫu \(form.number) của \(set.circular) không có khổ \(paper.rawValue).",
          remedy: "chọn khổ \(form.papers.map(\.rawValue).joined(separator: " hoặc ")).")
      }
      let usual = agency.apology.paper.flatMap { form.papers.contains($0) ? $0 : nil }
      guard
        let sheet = FormSheet(
          .apology, of: set, title: agency.apology.title, paper: choices.paper ?? usual,
          formSymbol: agency.formSymbol)
      else { throw LetterObstacle(.noForm(.apology, circular: set.circular)) }
      return (wording, sheet)
    }
  }

  /// The name of a wording's text in the store; nil for one that its version alone names.
  func textName(of wording: ApologyTemplate) -> LawTextName? {
    ApologyTemplate.known.contains(wording) ? nil : wordings[wording.version]?.name
  }

  /// The texts that the store must keep for a letter to be printed again.
  func texts(for letter: ApologyLetter) -> [KeptText] {
    var texts: [KeptText] = []
    if letter.templateText != nil, let text = wordings[letter.template.version] {
      texts.append(text)
    }
    if letter.letterhead.logo != nil, let logo { texts.append(logo.text) }
    return texts
  }

  /// The logo as papers name it; nil where the agency has none.
  var logoName: PictureReference? {
    guard let logo, let name = agency.logo else { return nil }
    return logo.reference(name)
  }

  /// The texts that the store must keep for a form to be printed again; the first is its wording.
  func texts(for paper: FormPaper) -> [KeptText] {
    let texts = [KeptText(kind: .template, body: LawText.canonical(paper.template))]
    guard paper.letterhead.logo != nil, let logo else { return texts }
    return texts + [logo.text]
  }

  /// The bytes of the logo.
  func picture(_ reference: PictureReference) -> [UInt8]? {
    guard let logo, let name = agency.logo, logo.reference(name) == reference else { return nil }
    return logo.bytes
  }
}

extension LetterObstacle {
  /// What the forms or wordings lack for a paper.
  init(_ gap: LawGap) {
    self.init(message: gap.message + ".", remedy: "chạy motcua catalog check.")
  }

  /// What `agencies.yaml` lacks for a paper.
  init(_ gap: LetterheadGap, _ agency: Agency) {
    let (what, date) =
      switch gap {
      case .noName(let date): ("tên", date)
      case .noSigner(let date): ("người ký", date)
      }
    self.init(
      message: "agencies.yaml không có \(what) của cơ quan \(agency.code) ngày "
        + "\(date.vietnamese).", remedy: "thêm \(what) có hiệu lực ngày đó.")
  }
}

extension KeptText {
  /// The canonical text of a wording.
  init(_ wording: ApologyTemplate) {
    self.init(kind: .template, body: LawText.canonical(wording))
  }
}

/// A picture as a text that the store keeps: its bytes in Base64.
struct KeptPicture {
  /// The bytes of the file.
  let bytes: [UInt8]
  /// What the store keeps.
  let text: KeptText

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    text = KeptText(kind: .template, body: Data(bytes).base64EncodedString())
  }

  /// The picture of a kept text; nil where the text is another thing.
  init?(_ text: KeptText) {
    guard let data = Data(base64Encoded: text.body) else { return nil }
    self.init(Array(data))
  }

  /// How a paper names it.
  func reference(_ name: String) -> PictureReference {
    PictureReference(name: name, digest: text.digest.hex)
  }
}

extension PictureReference {
  /// The name of the text that holds its bytes.
  var textName: LawTextName { LawTextName(String(digest.prefix(16))) }
}

extension DeskLaw {
  /// The bytes of a picture that the store keeps or the agency has now; nil where neither has it.
  func picture(_ reference: PictureReference) -> [UInt8]? {
    guard let text = text(named: reference.textName), text.digest.hex == reference.digest
    else { return nil }
    return KeptPicture(text)?.bytes
  }
}
