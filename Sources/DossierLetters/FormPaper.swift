public import LegalBasis
public import WorkingTime

/// A form of the one-stop desk other than the apology: every value that stands on it, and the
/// wording it is put in. Once issued it is frozen, like a letter (invariant 13).
///
///     var paper = FormPaper(.receipt, sheet: …, letterhead: …, number: 5, date: …, template: …)
///     paper.fill(FormFacts(applicant: "Nguyễn Văn Mẫu", dossierNumber: "H05.12-260115-0002"))
///     paper.missing     // [.procedure, .receivedAt]
///     paper.document()  // draws it
public struct FormPaper: Hashable, Sendable {
  /// What it is.
  public var kind: PaperKind
  /// The circular's form.
  public var sheet: FormSheet
  /// What the agency puts on its papers.
  public var letterhead: Letterhead
  /// The next of the form's series; 0 for a draft, nil for a paper that bears no number.
  public var number: Int?
  /// Date of issue.
  public var date: CivilDate
  /// What fills the places of the wording (`PaperKind.places`), as it is printed.
  public var places: [String: String]
  /// Rows of the tables of the wording (`PaperKind.tables`), by the places of their columns.
  public var tables: [String: [[String: String]]]
  /// The wording.
  public var template: FormTemplate
  /// Name of the wording's text in the store; nil where it is not kept there.
  public var templateText: String?

  /// A form without values.
  public init(
    _ kind: PaperKind, sheet: FormSheet, letterhead: Letterhead, number: Int?, date: CivilDate,
    places: [String: String] = [:], tables: [String: [[String: String]]] = [:],
    template: FormTemplate, templateText: String? = nil
  ) {
    self.kind = kind
    self.sheet = sheet
    self.letterhead = letterhead
    self.number = number
    self.date = date
    self.places = places
    self.tables = tables
    self.template = template
    self.templateText = templateText
  }

  /// "05/PBS-TTPVHCC"; nil where it bears none.
  public var paperNumber: String? {
    number.map { PaperForm.letterNumber($0, symbol: sheet.symbol) }
  }

  /// Takes the facts that the kind has places for.
  public mutating func fill(_ facts: FormFacts) {
    let names = Set(kind.places.map(\.name))
    for (name, text) in facts.places where names.contains(name) { places[name] = text }
    for rows in kind.tables {
      guard let known = facts.tables[rows.name] else { continue }
      tables[rows.name] = known
    }
  }
}
