import PlainJSON
import WorkingTime

extension LegalReference {
  /// Reads `{instrument, article, certainty}`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      instrument: try reader.text("instrument"),
      article: try reader.optionalText("article") ?? "",
      certainty: try reader.word("certainty", "mức chắc chắn"))
    try reader.finish()
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("instrument", instrument)
    if !article.isEmpty { writer.put("article", article) }
    writer.put("certainty", certainty.rawValue)
    return writer.value
  }
}

extension InForce {
  /// Reads `{from, to}`; both may be missing.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    let from = try reader.optionalDate("from")
    let to = try reader.optionalDate("to")
    try reader.finish()
    if let from, let to, to < from {
      throw LawMistake(at: reader.place(of: "to"), "ngày hết hiệu lực trước ngày có hiệu lực")
    }
    self.init(from: from, to: to)
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("from", from)
    writer.put("to", to)
    return writer.value
  }
}

extension WaitRule {
  /// Reads `{effect, reference, alternative: {effect, reference}}`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    let effect: ClockEffect = try reader.word("effect", "tác động đến thời hạn")
    let reference = try LegalReference(try reader.needed("reference"))
    let alternative: Alternative? = try reader.optional("alternative") {
      node throws(LawMistake) in
      var reader = try LawReader(node)
      let other = Alternative(
        effect: try reader.word("effect", "tác động đến thời hạn"),
        reference: try LegalReference(try reader.needed("reference")))
      try reader.finish()
      return other
    }
    try reader.finish()
    self.init(effect: effect, reference: reference, alternative: alternative)
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("effect", effect.rawValue)
    writer.put("reference", reference.lawValue)
    if let alternative {
      var inner = LawWriter()
      inner.put("effect", alternative.effect.rawValue)
      inner.put("reference", alternative.reference.lawValue)
      writer.put("alternative", inner.value)
    }
    return writer.value
  }

  /// Reads `waits: {supplement: {…}, …}`.
  static func rules(_ node: LawNode) throws(LawMistake) -> [WaitKind: WaitRule] {
    var reader = try LawReader(node)
    var rules: [WaitKind: WaitRule] = [:]
    for kind in WaitKind.allCases {
      rules[kind] = try reader.optional(kind.rawValue) { node throws(LawMistake) in
        try WaitRule(node)
      }
    }
    try reader.finish()
    return rules
  }

  static func lawValue(of rules: [WaitKind: WaitRule]) -> JSONValue {
    var writer = LawWriter()
    for (kind, rule) in rules { writer.put(kind.rawValue, rule.lawValue) }
    return writer.value
  }
}

extension RuledLimit {
  /// Reads `{value, unit, reference}`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    guard let limit = try TimeLimit(reading: &reader) else {
      throw LawMistake(at: node.place, "thiếu khóa \"value\" và \"unit\"")
    }
    let reference = try LegalReference(try reader.needed("reference"))
    try reader.finish()
    self.init(limit: limit, reference: reference)
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    limit.write(to: &writer)
    writer.put("reference", reference.lawValue)
    return writer.value
  }
}

extension RuledCount {
  /// Reads `{maximum, reference}`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      maximum: try reader.integer("maximum", in: 0...99),
      reference: try LegalReference(try reader.needed("reference")))
    try reader.finish()
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("maximum", maximum)
    writer.put("reference", reference.lawValue)
    return writer.value
  }
}
