import PlainJSON
import WorkingTime

extension RuleSet {
  /// Reads a file of `Procedures/rules/`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    func reference(_ key: String) throws(LawMistake) -> LegalReference {
      try LegalReference(try reader.needed(key))
    }
    func limit(_ key: String) throws(LawMistake) -> RuledLimit? {
      try reader.optional(key) { node throws(LawMistake) in try RuledLimit(node) }
    }
    self.init(
      id: try reader.text("id"), name: try reader.text("name"),
      inForce: try reader.optional("inForce") { node throws(LawMistake) in try InForce(node) }
        ?? InForce(from: nil, to: nil),
      checkedOn: try reader.date("checkedOn"),
      firstDay: try reference("firstDay"), workingDaysOnly: try reference("workingDaysOnly"),
      lastDayRolls: try reference("lastDayRolls"),
      weeklyDaysOff: try reference("weeklyDaysOff"),
      clockStart: try reader.word("clockStart", "mốc bắt đầu"),
      boundaryFreeClockStart: try reader.word("boundaryFreeClockStart", "mốc bắt đầu"),
      clockStartReference: try reference("clockStartReference"),
      waits: try WaitRule.rules(try reader.needed("waits")),
      intakeAlert: try limit("intakeAlert"), intakeAnswer: try limit("intakeAnswer"),
      transferCutoff: try reader.needed("transferCutoff").clockTime(),
      transferReference: try reference("transferReference"),
      supplementNotice: try RuledLimit(try reader.needed("supplementNotice")),
      intakeSupplements: try RuledCount(try reader.needed("intakeSupplements")),
      closing: try limit("closing"),
      reappointments: try RuledCount(try reader.needed("reappointments")),
      apologyLead: WorkingDays(try reader.integer("apologyLead", in: 0...99)),
      apologyReference: try reference("apologyReference"),
      withdrawalReference: try reference("withdrawalReference"),
      refusalReference: try reference("refusalReference"),
      intakeReference: try reference("intakeReference"),
      suspensionReference: try reference("suspensionReference"),
      resultReference: try reference("resultReference"),
      targets: try reader.list("targets") { node throws(LawMistake) in try Target(node) },
      countingStatement: try reader.text("countingStatement"),
      countingReference: try reference("countingReference"))
    try reader.finish()
    for kind in WaitKind.allCases where waits[kind] == nil {
      throw LawMistake(
        at: reader.place(of: "waits"), "thiếu khóa \"\(kind.rawValue)\"",
        remedy: "mọi loại chờ phải được nêu: "
          + WaitKind.allCases.map(\.rawValue).joined(separator: ", "))
    }
  }

  /// The canonical form.
  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("id", id)
    writer.put("name", name)
    writer.put("inForce", inForce.lawValue)
    writer.put("checkedOn", checkedOn)
    writer.put("firstDay", firstDay.lawValue)
    writer.put("workingDaysOnly", workingDaysOnly.lawValue)
    writer.put("lastDayRolls", lastDayRolls.lawValue)
    writer.put("weeklyDaysOff", weeklyDaysOff.lawValue)
    writer.put("clockStart", clockStart.rawValue)
    writer.put("boundaryFreeClockStart", boundaryFreeClockStart.rawValue)
    writer.put("clockStartReference", clockStartReference.lawValue)
    writer.put("waits", WaitRule.lawValue(of: waits))
    writer.put("intakeAlert", intakeAlert?.lawValue)
    writer.put("intakeAnswer", intakeAnswer?.lawValue)
    writer.put("transferCutoff", transferCutoff.lawText)
    writer.put("transferReference", transferReference.lawValue)
    writer.put("supplementNotice", supplementNotice.lawValue)
    writer.put("intakeSupplements", intakeSupplements.lawValue)
    writer.put("closing", closing?.lawValue)
    writer.put("reappointments", reappointments.lawValue)
    writer.put("apologyLead", apologyLead.count)
    writer.put("apologyReference", apologyReference.lawValue)
    writer.put("withdrawalReference", withdrawalReference.lawValue)
    writer.put("refusalReference", refusalReference.lawValue)
    writer.put("intakeReference", intakeReference.lawValue)
    writer.put("suspensionReference", suspensionReference.lawValue)
    writer.put("resultReference", resultReference.lawValue)
    writer.put("targets", .array(targets.map(\.lawValue)))
    writer.put("countingStatement", countingStatement)
    writer.put("countingReference", countingReference.lawValue)
    return writer.value
  }
}

extension Target {
  /// Reads `{share, name, comparison, thresholdPerMille, reference}`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      share: try reader.word("share", "tỷ lệ"), name: try reader.text("name"),
      comparison: try reader.word("comparison", "phép so sánh"),
      thresholdPerMille: try reader.integer("thresholdPerMille", in: 0...1000),
      reference: try LegalReference(try reader.needed("reference")))
    try reader.finish()
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("share", share.rawValue)
    writer.put("name", name)
    writer.put("comparison", comparison.rawValue)
    writer.put("thresholdPerMille", thresholdPerMille)
    writer.put("reference", reference.lawValue)
    return writer.value
  }
}
