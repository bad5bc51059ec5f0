import PlainJSON

extension ApologyTemplate {
  /// Reads a file of `Procedures/templates/` of kind `apology`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    _ = try reader.text("kind")
    self.init(
      version: try reader.templateVersion(),
      you: try words(&reader, "you") { node throws(LawMistake) in try node.text() },
      addressed: try words(&reader, "addressed", sentence),
      addressLines: try reader.templateTexts("addressLines"),
      subjectReappointing: try reader.templateText("subjectReappointing"),
      subjectEnded: try reader.templateText("subjectEnded"),
      opening: try reader.templateText("opening"), details: try reader.templateTexts("details"),
      foreseen: try reader.templateText("foreseen"),
      overdue: try reader.templateText("overdue"), ended: try words(&reader, "ended", sentence),
      lateness: try reader.templateText("lateness"),
      latenessWithoutCount: try reader.templateText("latenessWithoutCount"),
      reason: try reader.templateText("reason"),
      reasons: try words(&reader, "reasons", sentence),
      reasonNamingBody: try reader.templateText("reasonNamingBody"),
      apology: try reader.templateText("apology"),
      apologies: try optionalWords(&reader, "apologies", sentence),
      reappointment: try reader.templateText("reappointment"),
      collect: try reader.templateText("collect"),
      returned: try reader.templateText("returned"),
      understanding: try reader.templateText("understanding"),
      close: try reader.templateText("close"))
    try reader.finish()
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("kind", PaperKind.apology.rawValue)
    writer.put(templateVersion: version)
    writer.put("you", map(you) { $0 })
    writer.put("addressed", map(addressed, \.source))
    writer.put("addressLines", addressLines)
    writer.put("subjectReappointing", subjectReappointing)
    writer.put("subjectEnded", subjectEnded)
    writer.put("opening", opening)
    writer.put("details", details)
    writer.put("foreseen", foreseen)
    writer.put("overdue", overdue)
    writer.put("ended", map(ended, \.source))
    writer.put("lateness", lateness)
    writer.put("latenessWithoutCount", latenessWithoutCount)
    writer.put("reason", reason)
    writer.put("reasons", map(reasons, \.source))
    writer.put("reasonNamingBody", reasonNamingBody)
    writer.put("apology", apology)
    writer.put("apologies", map(apologies, \.source))
    writer.put("reappointment", reappointment)
    writer.put("collect", collect)
    writer.put("returned", returned)
    writer.put("understanding", understanding)
    writer.put("close", close)
    return writer.value
  }
}

extension ApologyTemplate {
  /// A place that no sentence of one of its letters holds: what NĐ 118/2025 demands of an apology
  /// and no letter goes without (CONTRACT §5).
  var missingPlace: (name: String, meaning: String, remedy: String)? {
    let always = [opening, reason] + details
    let reappointing = always + [reappointment]
    for person in Addressee.allCases {
      let addressed = addressed[person].map { [$0] } ?? []
      for name in ["applicant", "number", "procedure", "received", "due", "reason", "newDate"] {
        if (addressed + reappointing).contains(where: { $0.places.contains(name) }) { continue }
        let meaning = PaperKind.apology.places.first { $0.name == name }?.meaning ?? name
        let keys =
          switch name {
          case "applicant": "addressed.\(person.rawValue) hoặc opening"
          case "reason": "reason"
          case "newDate": "reappointment"
          default: "opening hoặc details"
          }
        return (name, meaning, "thêm {\(name)} vào \(keys)")
      }
    }
    return nil
  }
}

private func sentence(_ node: LawNode) throws(LawMistake) -> TemplateText {
  try node.templateText()
}

/// `key: {word: …}` with every word of an enumeration.
private func words<Word, Value>(
  _ reader: inout LawReader, _ key: String, _ read: (LawNode) throws(LawMistake) -> Value
) throws(LawMistake) -> [Word: Value]
where Word: RawRepresentable & CaseIterable & Hashable, Word.RawValue == String {
  var inner = try LawReader(try reader.needed(key))
  var values: [Word: Value] = [:]
  for word in Word.allCases { values[word] = try read(try inner.needed(word.rawValue)) }
  try inner.finish()
  return values
}

/// `key: {word: …}` with some of them.
private func optionalWords<Word, Value>(
  _ reader: inout LawReader, _ key: String, _ read: (LawNode) throws(LawMistake) -> Value
) throws(LawMistake) -> [Word: Value]
where Word: RawRepresentable & CaseIterable & Hashable, Word.RawValue == String {
  guard let node = reader.node(key) else { return [:] }
  var inner = try LawReader(node)
  var values: [Word: Value] = [:]
  for word in Word.allCases { values[word] = try inner.optional(word.rawValue, read) }
  try inner.finish()
  return values
}

private func map<Word: RawRepresentable, Value>(
  _ values: [Word: Value], _ text: (Value) -> String
) -> JSONValue where Word.RawValue == String {
  var writer = LawWriter()
  for (word, value) in values { writer.put(word.rawValue, text(value)) }
  return writer.value
}
