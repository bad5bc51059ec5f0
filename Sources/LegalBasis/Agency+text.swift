import WorkingTime

extension Agency {
  /// Reads an entry of `agencies` in `Procedures/agencies.yaml`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      code: try reader.text("code"),
      codeCertainty: try reader.word("codeCertainty", "mức chắc chắn"),
      aliases: try reader.texts("aliases"),
      names: try reader.list("names") { node throws(LawMistake) in try AgencyNames(node) },
      symbol: try reader.text("symbol"), draftingUnit: try reader.text("draftingUnit"),
      place: try reader.text("place"), resultPlace: try reader.text("resultPlace"),
      copyRecipients: try reader.texts("copyRecipients"),
      signers: try reader.list("signers") { node throws(LawMistake) in try Signer(node) },
      officeHours: try reader.list("officeHours") { node throws(LawMistake) in
        try DatedOfficeHours(node)
      },
      reappointment: WorkingDays(try reader.integer("reappointment", in: 1...99)),
      checkedOn: try reader.date("checkedOn"),
      apology: try reader.optional("apology") { node throws(LawMistake) in
        try ApologyHabit(node)
      } ?? ApologyHabit(),
      contact: try reader.optional("contact") { node throws(LawMistake) in
        try AgencyContact(node)
      } ?? AgencyContact(),
      logo: try reader.optionalText("logo"),
      receivingUnit: try reader.optionalText("receivingUnit") ?? Agency.usualReceivingUnit,
      formSymbol: try reader.optionalText("formSymbol"),
      localities: try reader.texts("localities"),
      templates: try reader.optional("templates") { node throws(LawMistake) in
        try Agency.templates(node)
      } ?? [:])
    try reader.finish()
    if names.isEmpty { throw LawMistake(at: reader.place(of: "names"), "cơ quan không có tên") }
    if officeHours.isEmpty {
      throw LawMistake(at: reader.place(of: "officeHours"), "cơ quan không có giờ làm việc")
    }
  }
}

extension Agency {
  /// Reads `templates: {receipt: giay-tiep-nhan-rieng, …}`.
  fileprivate static func templates(
    _ node: LawNode
  ) throws(LawMistake) -> [PaperKind: String] {
    var reader = try LawReader(node)
    var templates: [PaperKind: String] = [:]
    for kind in PaperKind.allCases {
      templates[kind] = try reader.optionalText(kind.rawValue)
    }
    try reader.finish()
    return templates
  }
}

extension ApologyHabit {
  /// Reads `{form, paper, title, requiresApproval, letter, message}`.
  fileprivate init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    let usual = ApologyHabit()
    self.init(
      form: try reader.optionalWord("form", "dạng văn bản xin lỗi") ?? usual.form,
      paper: try reader.optionalWord("paper", "khổ giấy"),
      title: try reader.optionalText("title"),
      requiresApproval: try reader.optionalFlag("requiresApproval") ?? usual.requiresApproval,
      letterTemplate: try reader.optionalText("letter") ?? usual.letterTemplate,
      messageTemplate: try reader.optionalText("message") ?? usual.messageTemplate)
    try reader.finish()
  }
}

extension AgencyContact {
  /// Reads `{address, phone, email, website}`.
  fileprivate init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      address: try reader.optionalText("address"), phone: try reader.optionalText("phone"),
      email: try reader.optionalText("email"), website: try reader.optionalText("website"))
    try reader.finish()
  }
}

extension AgencyNames {
  /// Reads `{inForce, name, letterhead, parentLetterhead, reference, certainty}`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      inForce: try InForce(reading: &reader), name: try reader.text("name"),
      letterhead: try reader.text("letterhead"),
      parentLetterhead: try reader.text("parentLetterhead"),
      reference: try reader.text("reference"),
      certainty: try reader.word("certainty", "mức chắc chắn"))
    try reader.finish()
  }
}

extension Signer {
  /// Reads `{inForce, title, name}`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      inForce: try InForce(reading: &reader), title: try reader.texts("title"),
      name: try reader.optionalText("name") ?? "")
    try reader.finish()
  }
}

extension DatedOfficeHours {
  /// Reads `{inForce, hours: [{opens, closes}], saturday: […], saturdayCounts}`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    let inForce = try InForce(reading: &reader)
    let hours = try OfficeHours(try reader.needed("hours"))
    let saturday = try reader.optional("saturday") { node throws(LawMistake) in
      try OfficeHours(node)
    }
    let counts = try reader.optionalFlag("saturdayCounts") ?? false
    // The certainty is for whoever keeps the file; the engine does not ask for it.
    let _: Certainty? = try reader.optionalWord("certainty", "mức chắc chắn")
    try reader.finish()
    self.init(inForce: inForce, hours: hours, saturday: saturday, saturdayCounts: counts)
  }
}

extension OfficeHours {
  /// Reads `[{opens: "07:00", closes: "11:30"}, …]`.
  fileprivate init(_ node: LawNode) throws(LawMistake) {
    let intervals = try node.list { node throws(LawMistake) in
      var reader = try LawReader(node)
      let opens = try reader.needed("opens").clockTime()
      let closes = try reader.needed("closes").clockTime()
      try reader.finish()
      guard let interval = Interval(opens: opens, closes: closes) else {
        throw LawMistake(at: reader.place(of: "closes"), "giờ đóng cửa không sau giờ mở cửa")
      }
      return interval
    }
    guard let hours = OfficeHours(intervals: intervals) else {
      throw LawMistake(at: node.place, "giờ làm việc trống hoặc chồng lên nhau")
    }
    self = hours
  }
}

extension InForce {
  /// Reads `inForce` of a map; open where missing.
  fileprivate init(reading reader: inout LawReader) throws(LawMistake) {
    self =
      try reader.optional("inForce") { node throws(LawMistake) in try InForce(node) }
      ?? InForce(from: nil, to: nil)
  }
}
