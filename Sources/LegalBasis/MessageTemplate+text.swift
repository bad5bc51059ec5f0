import PlainJSON

extension MessageTemplate {
  /// Reads a file of `Procedures/templates/` of kind `message`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    _ = try reader.text("kind")
    let version = try reader.templateVersion()
    var sms = try LawReader(try reader.needed("sms"))
    var email = try LawReader(try reader.needed("email"))
    self.init(
      version: version, shortReappointing: try sms.templateText("reappointing"),
      shortCollect: try sms.templateText("collect"), shortEnded: try sms.templateText("ended"),
      subject: try email.templateText("subject"),
      reappointing: try email.needed("reappointing").list { node throws(LawMistake) in
        try node.templateText()
      },
      ended: try email.needed("ended").list { node throws(LawMistake) in
        try node.templateText()
      })
    try sms.finish()
    try email.finish()
    try reader.finish()
  }

  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("kind", "message")
    writer.put(templateVersion: version)
    var sms = LawWriter()
    sms.put("reappointing", shortReappointing)
    sms.put("collect", shortCollect)
    sms.put("ended", shortEnded)
    writer.put("sms", sms.value)
    var email = LawWriter()
    email.put("subject", subject)
    email.put("reappointing", reappointing)
    email.put("ended", ended)
    writer.put("email", email.value)
    return writer.value
  }
}
