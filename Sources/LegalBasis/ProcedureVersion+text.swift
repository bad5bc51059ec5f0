import PlainJSON
import WorkingTime

extension ProcedureVersion {
  /// Reads one version, its own keys already laid over those of its file, its steps spelt out.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    func ruled(_ key: String) throws(LawMistake) -> RuledLimit? {
      try reader.optional(key) { node throws(LawMistake) in try RuledLimit(node) }
    }
    self.init(
      id: try reader.text("id"),
      inForce: try reader.optional("inForce") { node throws(LawMistake) in try InForce(node) }
        ?? InForce(from: nil, to: nil),
      code: try reader.optionalText("code"),
      codeCertainty: try reader.word("codeCertainty", "mức chắc chắn"),
      otherCodes: try reader.texts("otherCodes"), name: try reader.text("name"),
      otherNames: try reader.texts("otherNames"),
      kind: try reader.word("kind", "loại thủ tục"), field: try reader.text("field"),
      decides: try reader.optionalText("decides"),
      processes: try reader.optionalText("processes"),
      legalLimit: try PublishedLimit(try reader.needed("legalLimit")),
      localLimit: try reader.optional("localLimit") { node throws(LawMistake) in
        try PublishedLimit(node)
      },
      applicantDeadline: try reader.optionalText("applicantDeadline"),
      components: try reader.list("components") { node throws(LawMistake) in try Component(node) },
      sets: try reader.integer("sets", in: 1...99),
      fee: try reader.optionalInteger("fee", in: 0...1_000_000_000),
      references: try reader.texts("references"), result: try reader.optionalText("result"),
      steps: try reader.list("steps") { node throws(LawMistake) in try ProcessStep(node) },
      waits: try reader.optional("waits") { node throws(LawMistake) in try WaitRule.rules(node) }
        ?? [:],
      supplementNotice: try ruled("supplementNotice"), closing: try ruled("closing"),
      afterHours: try reader.optional("afterHours") { node throws(LawMistake) in
        try AfterHoursRule(node)
      } ?? .none,
      boundaryFree: try reader.list("boundaryFree") { node throws(LawMistake) in
        try InForce(node)
      },
      onlineLevel: try reader.optionalText("onlineLevel"),
      checkedOn: try reader.date("checkedOn"), notes: try reader.optionalText("notes"))
    try reader.finish()
    if references.isEmpty {
      throw LawMistake(
        at: reader.place(of: "references"), "thủ tục \(id) không có căn cứ pháp lý",
        remedy: "thêm ít nhất một dòng ở references")
    }
  }

  /// The canonical form.
  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("id", id)
    writer.put("inForce", inForce.lawValue)
    writer.put("code", code)
    writer.put("codeCertainty", codeCertainty.rawValue)
    writer.put("otherCodes", otherCodes)
    writer.put("name", name)
    writer.put("otherNames", otherNames)
    writer.put("kind", kind.rawValue)
    writer.put("field", field)
    writer.put("decides", decides)
    writer.put("processes", processes)
    writer.put("legalLimit", legalLimit.lawValue)
    writer.put("localLimit", localLimit?.lawValue)
    writer.put("applicantDeadline", applicantDeadline)
    writer.put("components", .array(components.map(\.lawValue)))
    writer.put("sets", sets)
    writer.put("fee", fee)
    writer.put("references", references)
    writer.put("result", result)
    writer.put("steps", .array(steps.map(\.lawValue)))
    writer.put("waits", WaitRule.lawValue(of: waits))
    writer.put("supplementNotice", supplementNotice?.lawValue)
    writer.put("closing", closing?.lawValue)
    writer.put("afterHours", afterHours.lawValue)
    writer.put("boundaryFree", .array(boundaryFree.map(\.lawValue)))
    writer.put("onlineLevel", onlineLevel)
    writer.put("checkedOn", checkedOn)
    writer.put("notes", notes)
    return writer.value
  }
}

extension PublishedLimit {
  /// Reads `{value, unit, certainty, reference}`; without value and unit the limit is unknown.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    let limit = try TimeLimit(reading: &reader)
    let certainty: Certainty = try reader.word("certainty", "mức chắc chắn")
    let reference = try reader.optionalText("reference") ?? ""
    try reader.finish()
    if limit == nil, certainty != .unknown {
      throw LawMistake(
        at: reader.place(of: "certainty"), "thời hạn chưa biết phải ghi certainty: unknown")
    }
    self.init(limit: limit, certainty: certainty, reference: reference)
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    limit?.write(to: &writer)
    writer.put("certainty", certainty.rawValue)
    if !reference.isEmpty { writer.put("reference", reference) }
    return writer.value
  }
}

extension Component {
  /// Reads `{name, originals, copies, form}`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      name: try reader.text("name"),
      originals: try reader.optionalInteger("originals", in: 0...99) ?? 0,
      copies: try reader.optionalInteger("copies", in: 0...99) ?? 0,
      form: try reader.optionalText("form"))
    try reader.finish()
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("name", name)
    writer.put("originals", originals)
    writer.put("copies", copies)
    writer.put("form", form)
    return writer.value
  }
}

extension ProcessStep {
  /// Reads `{number, name, role, quarterDays}`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      number: try reader.integer("number", in: 1...99), name: try reader.text("name"),
      role: try reader.text("role"),
      quarterDays: try reader.optionalInteger("quarterDays", in: 1...9999))
    try reader.finish()
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("number", number)
    writer.put("name", name)
    writer.put("role", role)
    writer.put("quarterDays", quarterDays)
    return writer.value
  }
}

extension AfterHoursRule {
  /// Reads `none`, `lastHour`, `nextOpening`, or `{cutoff: "15:00"}`.
  package init(_ node: LawNode) throws(LawMistake) {
    if case .map = node.content {
      var reader = try LawReader(node)
      self = .cutoff(try reader.needed("cutoff").clockTime())
      try reader.finish()
      return
    }
    switch try node.text() {
    case "none": self = .none
    case "lastHour": self = .lastHour
    case "nextOpening": self = .nextOpening
    case let other:
      throw LawMistake(
        at: node.place, "quy tắc ngoài giờ không biết: \"\(other)\"",
        remedy: "viết: none, lastHour, nextOpening hoặc {cutoff: \"15:00\"}")
    }
  }

  var lawValue: JSONValue? {
    switch self {
    case .none: return nil
    case .lastHour: return .string("lastHour")
    case .nextOpening: return .string("nextOpening")
    case .cutoff(let time):
      var writer = LawWriter()
      writer.put("cutoff", time.lawText)
      return writer.value
    }
  }
}
