import DossierCore
public import WorkingTime

/// A dossier in the register (form 07): a row of its table "dossiers".
public struct RegisterRow: Hashable, Sendable {
  /// Number of the dossier.
  public var number: String
  /// Name of the procedure.
  public var procedure: String?
  /// Code of the procedure.
  public var procedureCode: String?
  /// Sets of papers.
  public var copies: Int?
  /// Who applied.
  public var applicant: String?
  /// Address and telephone.
  public var address: String?
  /// Telephone.
  public var phone: String?
  /// Who processes it.
  public var agency: String?
  /// When it was received.
  public var received: CivilDate?
  /// Appointment.
  public var due: CivilDate?
  /// When it went to the body that processes it.
  public var forwarded: CivilDate?
  /// When the result came from that body.
  public var ended: CivilDate?
  /// When the result was handed over.
  public var returned: CivilDate?
  /// How the result was handed over, in words.
  public var resultWay: String?
  /// Further words.
  public var note: String?

  /// A row; set what is known.
  public init(number: String) { self.number = number }

  /// By the names of their places, as they are printed; `index` from 1.
  func places(_ index: Int) -> [String: String] {
    var places = ["index": "\(index)", "number": number]
    let contact = [address, phone].compactMap { $0 }.filter { !$0.isBlank }
      .joined(separator: "\n")
    for (name, text) in [
      ("procedure", procedure), ("procedureCode", procedureCode),
      ("copies", copies.map(PaperForm.number)), ("applicant", applicant), ("contact", contact),
      ("agency", agency), ("received", received.map(PaperForm.date)),
      ("due", due.map(PaperForm.date)), ("forwarded", forwarded.map(PaperForm.date)),
      ("ended", ended.map(PaperForm.date)), ("returned", returned.map(PaperForm.date)),
      ("resultWay", resultWay), ("note", note),
    ] {
      if let text, !text.isBlank { places[name] = text }
    }
    return places
  }
}

extension FormPaper {
  /// Takes the dossiers of a register, in their order, with the first and last day of the book.
  public mutating func fill(
    _ rows: [RegisterRow], field: String? = nil, from: CivilDate? = nil, to: CivilDate? = nil,
    book: String? = nil
  ) {
    tables["dossiers"] = rows.enumerated().map { index, row in row.places(index + 1) }
    places["count"] = "\(rows.count)"
    for (name, text) in [
      ("field", field), ("from", from.map(PaperForm.date)), ("to", to.map(PaperForm.date)),
      ("book", book),
    ] {
      if let text { places[name] = text }
    }
  }
}
