import PlainJSON
import WorkingTime

extension FormSet {
  /// Reads a file of `Procedures/forms/`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      id: try reader.text("id"), circular: try reader.text("circular"),
      reference: try LegalReference(try reader.needed("reference")),
      inForce: try reader.optional("inForce") { node throws(LawMistake) in try InForce(node) }
        ?? InForce(from: nil, to: nil),
      checkedOn: try reader.date("checkedOn"),
      forms: try reader.needed("forms").list { node throws(LawMistake) in
        try FormDefinition(node)
      })
    try reader.finish()
  }
}

extension FormDefinition {
  /// Reads an entry of `forms`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    let kind: PaperKind = try reader.word("kind", "loại giấy")
    let number = try reader.text("number")
    let titles = try reader.needed("titles").list { node throws(LawMistake) in
      try Title(node)
    }
    let symbol = try reader.needed("symbol")
    let symbolText = try symbol.templateText()
    let places = [TemplatePlace("formSymbol", "ký hiệu của cơ quan trong số của mẫu")]
    if let mistake = symbolText.mistakes(at: symbol, places: places).first { throw mistake }
    let papers = try reader.needed("papers").list { node throws(LawMistake) -> PaperSize in
      try node.word("khổ giấy")
    }
    self.init(
      kind: kind, number: number, titles: titles, symbol: symbolText, papers: papers,
      template: try reader.text("template"),
      layoutCertainty: try reader.word("layoutCertainty", "mức chắc chắn"),
      note: try reader.optionalText("note"))
    try reader.finish()
    if titles.isEmpty { throw LawMistake(at: reader.place(of: "titles"), "mẫu không có tên") }
    if papers.isEmpty {
      throw LawMistake(at: reader.place(of: "papers"), "mẫu không có khổ giấy")
    }
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("kind", kind.rawValue)
    writer.put("number", number)
    writer.put("titles", JSONValue.array(titles.map(\.lawValue)))
    writer.put("symbol", symbol)
    writer.put("papers", papers.map(\.rawValue))
    writer.put("template", template)
    writer.put("layoutCertainty", layoutCertainty.rawValue)
    writer.put("note", note)
    return writer.value
  }
}

extension FormDefinition.Title {
  /// Reads `{id, text, reference, certainty}`.
  fileprivate init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      id: try reader.text("id"), text: try reader.text("text"),
      reference: try reader.optionalText("reference") ?? "",
      certainty: try reader.word("certainty", "mức chắc chắn"))
    try reader.finish()
  }

  fileprivate var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("id", id)
    writer.put("text", text)
    if !reference.isEmpty { writer.put("reference", reference) }
    writer.put("certainty", certainty.rawValue)
    return writer.value
  }
}
