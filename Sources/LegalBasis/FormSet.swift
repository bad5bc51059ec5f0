public import WorkingTime

/// The forms of one circular (`Procedures/forms/`): they are those of every dossier received while it
/// is in force.
public struct FormSet: Hashable, Sendable {
  /// Name of the file, "tt03-2025".
  public var id: String
  /// "TT 03/2025/TT-VPCP", at the top right of a form.
  public var circular: String
  /// Where the forms stand.
  public var reference: LegalReference
  /// Dates of receipt of the dossiers whose forms these are.
  public var inForce: InForce
  /// The day on which the entry was last checked.
  public var checkedOn: CivilDate
  /// In the order of the circular; a kind that it does not have is missing.
  public var forms: [FormDefinition]

  /// A set of forms; the memberwise initialiser.
  public init(
    id: String, circular: String, reference: LegalReference, inForce: InForce,
    checkedOn: CivilDate, forms: [FormDefinition]
  ) {
    self.id = id
    self.circular = circular
    self.reference = reference
    self.inForce = inForce
    self.checkedOn = checkedOn
    self.forms = forms
  }

  /// The form of a kind, nil where the circular has none.
  public func form(_ kind: PaperKind) -> FormDefinition? { forms.first { $0.kind == kind } }
}

/// A form of a circular: what is fixed of it, its wording apart.
public struct FormDefinition: Hashable, Sendable {
  /// A title; more than one may be alive in practice (law.md §2.4), and an agency chooses.
  public struct Title: Hashable, Sendable {
    /// The word by which `agencies.yaml` chooses it.
    public var id: String
    /// In capitals, as it is printed.
    public var text: String
    /// Who uses it, or where it stands.
    public var reference: String
    /// How well it is known.
    public var certainty: Certainty

    /// A title.
    public init(id: String, text: String, reference: String, certainty: Certainty) {
      self.id = id
      self.text = text
      self.reference = reference
      self.certainty = certainty
    }
  }

  /// What the paper is.
  public var kind: PaperKind
  /// Number in the circular, "04".
  public var number: String
  /// The default first; never empty.
  public var titles: [Title]
  /// After the number and "/": "PXL", or with the agency's own, "PBS-{formSymbol}".
  public var symbol: TemplateText
  /// The sheets that it may be printed on, the default first; never empty.
  public var papers: [PaperSize]
  /// Name of its wording in `Procedures/templates/`.
  public var template: String
  /// How well the layout is known.
  public var layoutCertainty: Certainty
  /// For whoever keeps the file; nil where there is nothing to say.
  public var note: String?

  /// A form; the memberwise initialiser.
  public init(
    kind: PaperKind, number: String, titles: [Title], symbol: TemplateText, papers: [PaperSize],
    template: String, layoutCertainty: Certainty, note: String?
  ) {
    self.kind = kind
    self.number = number
    self.titles = titles
    self.symbol = symbol
    self.papers = papers
    self.template = template
    self.layoutCertainty = layoutCertainty
    self.note = note
  }

  /// The title of an id; the default where none is asked for or this circular does not have it, for
  /// an agency chooses once for the forms of all circulars.
  public func title(id: String?) -> Title? { titles.first { $0.id == id } ?? titles.first }

  /// The symbol with the agency's own in its place: "PBS-TTPVHCC".
  public func symbol(formSymbol: String) -> String { symbol.text(["formSymbol": formSymbol]) }
}
