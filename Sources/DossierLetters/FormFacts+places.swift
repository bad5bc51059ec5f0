import DossierCore
import LegalBasis
import WorkingTime

extension FormFacts {
  /// The facts by the names of their places, as they are printed; what is not known is not there.
  public var places: [String: String] {
    var places: [String: String] = [:]
    for (name, text) in people + dossier + [
      ("copies", copies.map(PaperForm.number)), ("fee", fee.map(PaperForm.amount)),
      ("book", book), ("serial", serial), ("officer", officer), ("reason", reason),
      ("requested", requested.map(PaperForm.date)), ("requestWay", requestWay),
      ("ended", ended.map(PaperForm.date)), ("papersReturned", papersReturned),
      ("feesReturned", feesReturned), ("cooperating", cooperating),
    ] {
      if let text, !text.isBlank { places[name] = text }
    }
    return places
  }

  private var people: [(String, String?)] {
    [
      ("applicant", applicant.name), ("identityNumber", applicant.identityNumber),
      ("address", applicant.address), ("phone", applicant.phone), ("email", applicant.email),
      ("you", applicant.name.map(FormFacts.you)),
      ("addressed", applicant.name.map(FormFacts.addressed)), ("authorised", authorised.name),
      ("authorisedIdentityNumber", authorised.identityNumber),
      ("authorisedAddress", authorised.address), ("authorisedPhone", authorised.phone),
      ("authorisedEmail", authorised.email), ("authorisedPaper", authorisedPaper),
      ("owner", owner.name), ("ownerAddress", owner.address),
    ]
  }

  private var dossier: [(String, String?)] {
    [
      ("number", dossierNumber), ("procedure", procedure), ("procedureCode", procedureCode),
      ("field", field), ("channel", channel.map(PaperForm.channel)),
      ("received", received.map { PaperForm.date($0.date) }),
      ("receivedAt", received.map(PaperForm.moment)),
      ("due", due.map { PaperForm.date($0.date) }), ("dueAt", due.map(PaperForm.moment)),
      ("limit", limit?.vietnamese), ("resultPlace", resultPlace), ("resultWay", resultWay),
    ]
  }

  private static func you(_ name: String) -> String {
    switch ApologyTemplate.Addressee(ofName: name) {
    case .person, .titled: "Ông/Bà"
    case .organisation: "Quý tổ chức"
    }
  }

  private static func addressed(_ name: String) -> String {
    switch ApologyTemplate.Addressee(ofName: name) {
    case .person: "Ông/Bà \(name)"
    case .titled, .organisation: name
    }
  }

  /// The rows of the tables, as they are printed.
  public var tables: [String: [[String: String]]] {
    var tables: [String: [[String: String]]] = [:]
    if !components.isEmpty {
      tables["components"] = numbered(components) { component in
        [
          ("component", component.name), ("quantity", component.quantity.map(PaperForm.number)),
          ("form", component.form),
        ]
      }
    }
    if !items.isEmpty { tables["items"] = numbered(items) { [("item", $0)] } }
    if !handOvers.isEmpty {
      tables["handovers"] = numbered(handOvers) { handOver in
        [
          ("giver", handOver.giver), ("receiver", handOver.receiver), ("step", handOver.step),
          ("time", handOver.at.map(PaperForm.shortMoment)), ("limit", handOver.limit),
          ("result", handOver.timeliness?.vietnamese), ("note", handOver.note),
        ]
      }
    }
    return tables
  }

  private func numbered<Row>(
    _ rows: [Row], _ cells: (Row) -> [(String, String?)]
  ) -> [[String: String]] {
    rows.enumerated().map { index, row in
      var texts = ["index": "\(index + 1)"]
      for (name, text) in cells(row) {
        if let text, !text.isBlank { texts[name] = text }
      }
      return texts
    }
  }
}
