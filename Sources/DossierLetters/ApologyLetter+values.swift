import DossierCore
import LegalBasis
import WorkingTime

extension ApologyLetter {
  /// What fills the places of the wording; a place that is not here has no value.
  ///
  /// What a letter needs shows as a gap where it is missing (`missing`), so that it is seen.
  var values: [String: String] {
    var values = places.filter { !$0.value.isBlank }
    for (name, text) in letterhead.places { values[name] = text }
    for (name, text) in [
      ("you", template.you[addressee] ?? "Ông/Bà"), ("number", dossierNumber ?? "…"),
      ("procedure", procedure ?? "…"), ("received", received.map(PaperForm.date) ?? "…"),
      ("due", dueText), ("letterNumber", letterNumber), ("letterDate", PaperForm.date(date)),
      ("place", resultPlace), ("resultPlace", resultPlace), ("applicant", applicant ?? "…"),
    ] {
      values[name] = text
    }
    for (name, text) in [
      ("address", address), ("identityNumber", identityNumber), ("body", causeBody),
      ("replaces", replaces), ("newDate", occasion.newDate.map(PaperForm.date)),
    ] {
      if let text, !text.isBlank { values[name] = text }
    }
    values["addressed"] = template.addressed[addressee]?.text(values) ?? applicant ?? "…"
    if values["receivedAt"] == nil {
      values["receivedAt"] = received.map { "ngày \(PaperForm.date($0))" }
    }
    if values["dueAt"] == nil { values["dueAt"] = dueText }
    switch occasion {
    case .foreseen: break
    case .overdue(let daysLate, _):
      values["lateness"] = lateness(daysLate)
    case .ended(_, let ended, let daysLate, let returned):
      values["lateness"] = lateness(daysLate)
      values["ended"] = PaperForm.date(ended)
      values["returned"] = returned.map(PaperForm.date)
    }
    values["reason"] = reasonSentence(values)
    return values
  }

  /// The apology, in the tone of the cause where it has one.
  var apologyText: TemplateText {
    catalogueReason.flatMap { template.apologies[$0] } ?? template.apology
  }

  /// What the office adds to the reason in its own words, as a sentence; nil where it adds nothing.
  var explanationSentence: String? {
    guard let explanation, !explanation.isBlank else { return nil }
    let sentence = sentence(explanation)
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  private var dueText: String {
    guard let due else { return "…" }
    let date = "ngày \(PaperForm.date(due))"
    return dueTime.map { "\(PaperForm.time($0)) \(date)" } ?? date
  }

  private func lateness(_ daysLate: WorkingDays) -> String {
    guard daysLate.count > 0 else { return template.latenessWithoutCount.text([:]) }
    return template.lateness.text(
      ["lateness": "\(PaperForm.number(Int(daysLate.count))) ngày làm việc"])
  }

  /// The word of the catalogue; nil for free words, or none.
  private var catalogueReason: ApologyTemplate.CatalogueReason? {
    switch reason {
    case .rule: .rule
    case .staff: .staff
    case .otherBody: .otherBody
    case .system: .system
    case .forceMajeure: .forceMajeure
    case .other, nil: nil
    }
  }

  private func reasonSentence(_ values: [String: String]) -> String {
    guard let reason else { return "…" }
    guard let word = catalogueReason else { return sentence(reason.text) }
    if word == .otherBody, causeBody != nil { return template.reasonNamingBody.text(values) }
    return template.reasons[word]?.text(values) ?? sentence(reason.text)
  }

  /// Free words as a sentence: with a full stop where they have none.
  private func sentence(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let last = words.last else { return "…" }
    return ".!?…".contains(last) ? words : words + "."
  }
}
