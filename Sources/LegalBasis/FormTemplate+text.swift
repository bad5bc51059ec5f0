import PlainJSON

extension FormTemplate {
  /// Reads a file of `Procedures/templates/` of the kind of a form.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    let kind: PaperKind = try reader.word("kind", "loại giấy")
    let version = try reader.templateVersion()
    let addressee = try reader.optional("addressee") { node throws(LawMistake) in
      try node.templateText()
    }
    let body = try reader.needed("body").list { node throws(LawMistake) in
      try TemplateLine(node, kind: kind)
    }
    var signers: (left: TemplateSigner?, right: TemplateSigner?) = (nil, nil)
    if let node = reader.node("signers") {
      var inner = try LawReader(node)
      signers.left = try inner.optional("left") { node throws(LawMistake) in
        try TemplateSigner(node)
      }
      signers.right = try inner.optional("right") { node throws(LawMistake) in
        try TemplateSigner(node)
      }
      try inner.finish()
    }
    let recipients = try reader.templateTexts("recipients")
    try reader.finish()
    if body.isEmpty { throw LawMistake(at: reader.place(of: "body"), "mẫu không có dòng nào") }
    self.init(
      version: version, kind: kind, addressee: addressee, body: body, left: signers.left,
      right: signers.right, recipients: recipients)
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("kind", kind.rawValue)
    writer.put(templateVersion: version)
    writer.put("addressee", addressee)
    writer.put("body", JSONValue.array(body.map(\.lawValue)))
    var signers = LawWriter()
    signers.put("left", left?.lawValue)
    signers.put("right", right?.lawValue)
    writer.put("signers", signers.value)
    writer.put("recipients", recipients)
    return writer.value
  }
}

extension TemplateLine {
  /// Reads a sentence, or `{heading: …}`, `{note: …}`, `{code: place, lines: […]}`,
  /// `{table: name, caption: …, columns: […], emptyRows: n}`.
  init(_ node: LawNode, kind: PaperKind) throws(LawMistake) {
    if case .text = node.content {
      self = .text(try node.templateText())
      return
    }
    var reader = try LawReader(node)
    if reader.has("heading") {
      self = .heading(try reader.templateText("heading"))
    } else if reader.has("note") {
      self = .note(try reader.templateText("note"))
    } else if reader.has("code") {
      let place = try reader.needed("code")
      let name = try place.text()
      guard kind.places.contains(where: { $0.name == name }) else {
        throw LawMistake(
          at: place.place, "chỗ điền không biết: \"\(name)\"",
          remedy: kind.places.remedy(for: name))
      }
      self = .code(place: name, lines: try reader.templateTexts("lines"))
    } else if reader.has("table") {
      self = .table(try TemplateTable(&reader, kind: kind))
    } else {
      throw LawMistake(
        at: node.place, "dòng không biết",
        remedy: "viết một câu, hoặc heading, note, code hay table")
    }
    try reader.finish()
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    switch self {
    case .text(let text): return .string(text.source)
    case .heading(let text): writer.put("heading", text)
    case .note(let text): writer.put("note", text)
    case .code(let place, let lines):
      writer.put("code", place)
      writer.put("lines", lines)
    case .table(let table):
      writer.put("table", table.name)
      writer.put("caption", table.caption)
      writer.put("columns", JSONValue.array(table.columns.map(\.lawValue)))
      if table.emptyRows > 0 { writer.put("emptyRows", table.emptyRows) }
    }
    return writer.value
  }
}

extension TemplateTable {
  /// Reads `table`, `columns` and `emptyRows` of a line.
  fileprivate init(_ reader: inout LawReader, kind: PaperKind) throws(LawMistake) {
    let node = try reader.needed("table")
    let name = try node.text()
    guard let rows = kind.tables.first(where: { $0.name == name }) else {
      let known = kind.tables.map(\.name)
      throw LawMistake(
        at: node.place, "\(kind.vietnamese) không có bảng \"\(name)\"",
        remedy: known.isEmpty ? "loại giấy này không có bảng nào" : "có: " + alternatives(known))
    }
    let columns = try reader.needed("columns").list { node throws(LawMistake) in
      try Column(node, of: rows)
    }
    if columns.isEmpty {
      throw LawMistake(at: reader.place(of: "columns"), "bảng không có cột nào")
    }
    self.init(
      name: name,
      caption: try reader.optional("caption") { node throws(LawMistake) in
        try node.templateText()
      }, columns: columns,
      emptyRows: try reader.optionalInteger("emptyRows", in: 0...99) ?? 0)
  }
}

extension TemplateTable.Column {
  /// Reads `{title, place, share}`.
  fileprivate init(_ node: LawNode, of rows: TemplateRows) throws(LawMistake) {
    var reader = try LawReader(node)
    let place = reader.node("place")
    let name: String? = try place?.text()
    self.init(
      title: try reader.text("title"), place: name,
      share: try reader.integer("share", in: 1...1000))
    try reader.finish()
    if let name, let place, !rows.columns.contains(where: { $0.name == name }) {
      throw LawMistake(
        at: place.place, "bảng \(rows.name) không có cột \"\(name)\"",
        remedy: "có: " + rows.columns.map(\.name).joined(separator: ", "))
    }
  }

  fileprivate var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("title", title)
    writer.put("place", place)
    writer.put("share", share)
    return writer.value
  }
}

extension TemplateSigner {
  /// Reads `office`, or `{titles: […], name: …}`.
  fileprivate init(_ node: LawNode) throws(LawMistake) {
    if case .text(let text) = node.content {
      guard text == "office" else {
        throw LawMistake(
          at: node.place, "người ký không biết: \"\(text)\"",
          remedy: "viết office (người ký trong agencies.yaml) hoặc {titles: [...]}")
      }
      self = .office
      return
    }
    var reader = try LawReader(node)
    let titles = try reader.templateTexts("titles")
    let name = try reader.optional("name") { node throws(LawMistake) in
      try node.templateText()
    }
    try reader.finish()
    if titles.isEmpty {
      throw LawMistake(at: reader.place(of: "titles"), "người ký không có chức danh (titles)")
    }
    self = .person(titles: titles, name: name)
  }

  fileprivate var lawValue: JSONValue {
    switch self {
    case .office: return .string("office")
    case .person(let titles, let name):
      var writer = LawWriter()
      writer.put("titles", titles)
      writer.put("name", name)
      return writer.value
    }
  }
}
