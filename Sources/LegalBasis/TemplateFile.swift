/// A file of `Procedures/templates/`: the wording of an apology, of a form or of a message.
package enum TemplateFile: Hashable, Sendable {
  /// Công văn or form 04.
  case apology(ApologyTemplate)
  /// Another form.
  case form(FormTemplate)
  /// E-mail and SMS.
  case message(MessageTemplate)

  /// Reads a file; refused at its first mistake.
  package init(_ node: LawNode) throws(LawMistake) {
    let kind = try TemplateFile.kind(node)
    if let mistake = TemplateFile.mistakes(in: node).first { throw mistake }
    switch kind {
    case .paper(.apology):
      let template = try ApologyTemplate(node)
      if let missing = template.missingPlace {
        throw LawMistake(
          at: node["kind"]?.place ?? node.place,
          "văn bản xin lỗi phải in chỗ điền \"{\(missing.name)}\" (\(missing.meaning))",
          remedy: missing.remedy)
      }
      self = .apology(template)
    case .paper(.receipt), .paper(.supplementRequest), .paper(.intakeRefusal),
      .paper(.discontinuation), .paper(.controlSheet), .paper(.register):
      self = .form(try FormTemplate(node))
    case .message: self = .message(try MessageTemplate(node))
    }
  }

  /// Name of the file that it must stand in.
  package var name: String {
    switch self {
    case .apology(let template): template.name
    case .form(let template): template.name
    case .message(let template): template.name
    }
  }

  /// What `kind` may say.
  enum Kind: Hashable {
    case paper(PaperKind)
    case message
  }

  static func kind(_ node: LawNode) throws(LawMistake) -> Kind {
    var reader = try LawReader(node)
    let word = try reader.needed("kind")
    let text = try word.text()
    if text == "message" { return .message }
    guard let kind = PaperKind(rawValue: text) else {
      throw LawMistake(
        at: word.place, "loại giấy không biết: \"\(text)\"",
        remedy: "viết: " + alternatives(PaperKind.allCases.map(\.rawValue) + ["message"]))
    }
    return .paper(kind)
  }

  /// Every mistake in the signs and places of its sentences, in the order of the file.
  package static func mistakes(in node: LawNode) -> [LawMistake] {
    guard let kind = try? kind(node), case .map(let entries) = node.content else { return [] }
    return entries.filter { !["kind", "name", "version", "you"].contains($0.key) }.flatMap {
      entry in
      switch kind {
      case .paper(let kind): mistakes(entry, kind.places)
      case .message:
        mistakes(entry, entry.key == "sms" ? MessageTemplate.shortPlaces : MessageTemplate.places)
      }
    }
  }

  /// Keys of a line whose values are no sentences.
  private static let plain: Set<String> = ["table", "columns", "code", "emptyRows"]

  private static func mistakes(
    _ entry: LawNode.Entry, _ places: [TemplatePlace]
  ) -> [LawMistake] {
    plain.contains(entry.key) ? [] : mistakes(entry.value, places)
  }

  private static func mistakes(_ node: LawNode, _ places: [TemplatePlace]) -> [LawMistake] {
    switch node.content {
    case .empty: return []
    case .text(let text):
      if text == "office" { return [] }
      guard let sentence = try? node.templateText() else { return [] }
      return sentence.mistakes(at: node, places: places)
    case .list(let members): return members.flatMap { mistakes($0, places) }
    case .map(let entries): return entries.flatMap { mistakes($0, places) }
    }
  }
}

extension LawReader {
  /// `name` and `version` as one: "xin-loi-cong-van/2".
  mutating func templateVersion() throws(LawMistake) -> String {
    let name = try needed("name")
    let text = try name.text()
    if text.isEmpty || text.contains("/") {
      throw LawMistake(at: name.place, "tên mẫu không được trống hay chứa dấu /")
    }
    return "\(text)/\(try integer("version", in: 1...9999))"
  }
}

extension LawWriter {
  mutating func put(templateVersion version: String) {
    let name = version.templateName
    put("name", name)
    put("version", Int(version.dropFirst(name.count + 1)))
  }
}
