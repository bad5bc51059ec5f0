public import WorkingTime

extension Catalogue {
  /// The wording of an agency's công văn of apology; that of the program where the folder of the law
  /// has no wordings.
  public func letterWording(of agency: Agency) -> ApologyTemplate {
    templates.apologies[agency.apology.letterTemplate] ?? .officialLetter
  }

  /// The wording of an agency's e-mail and SMS, nil where there is none.
  public func messageWording(of agency: Agency) -> MessageTemplate? {
    templates.messages[agency.apology.messageTemplate]
  }

  /// Form 04 for a dossier received on a day, with the agency's wording of it.
  public func apologyForm(
    of agency: Agency, receivedOn date: CivilDate
  ) throws(LawGap) -> (set: FormSet, form: FormDefinition, wording: ApologyTemplate) {
    let (set, form, name) = try form(.apology, of: agency, receivedOn: date)
    guard let wording = templates.apologies[name] else { throw .noWording(name) }
    return (set, form, wording)
  }

  /// A form other than form 04 for a dossier received on a day, with the agency's wording of it.
  public func paperForm(
    _ kind: PaperKind, of agency: Agency, receivedOn date: CivilDate
  ) throws(LawGap) -> (set: FormSet, form: FormDefinition, wording: FormTemplate) {
    let (set, form, name) = try form(kind, of: agency, receivedOn: date)
    guard let wording = templates.forms[name], wording.kind == kind else {
      throw .noWording(name)
    }
    return (set, form, wording)
  }

  private func form(
    _ kind: PaperKind, of agency: Agency, receivedOn date: CivilDate
  ) throws(LawGap) -> (FormSet, FormDefinition, template: String) {
    let set = try formSet(on: date)
    guard let form = set.form(kind) else { throw .noForm(kind, circular: set.circular) }
    return (set, form, agency.templates[kind] ?? form.template)
  }
}
