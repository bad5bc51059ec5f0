import PlainJSON
import WorkingTime

extension Weekday {
  /// The word of `weeklyDaysOff`.
  private static let words = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// `monday` … `sunday`.
  package var lawText: String { Weekday.words[Int(rawValue)] }

  /// Reads `monday` … `sunday`.
  package init(_ node: LawNode) throws(LawMistake) {
    let text = try node.text()
    guard let weekday = Weekday.allCases.first(where: { $0.lawText == text }) else {
      throw LawMistake(
        at: node.place, "thứ trong tuần không biết: \"\(text)\"",
        remedy: "viết: " + alternatives(Weekday.words))
    }
    self = weekday
  }
}

extension PublishedCalendar {
  /// Reads the canonical form.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      years: try reader.list("years") { node throws(LawMistake) in
        try CalendarYear(canonical: node)
      },
      statutory: try reader.list("statutory") { node throws(LawMistake) in
        try StatutoryHoliday(node)
      })
    try reader.finish()
  }

  /// The canonical form.
  var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("years", .array(years.map(\.lawValue)))
    writer.put("statutory", .array(statutory.map(\.lawValue)))
    return writer.value
  }
}

extension CalendarYear {
  /// Reads the canonical form, where each day says its kind.
  fileprivate init(canonical node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      year: try reader.integer("year", in: 1...9999),
      weeklyDaysOff: Set(
        try reader.list("weeklyDaysOff") { node throws(LawMistake) in try Weekday(node) }),
      days: try reader.list("days") { node throws(LawMistake) in try DeclaredDay(canonical: node) },
      completeSince: try reader.optionalDate("completeSince"))
    try reader.finish()
  }

  fileprivate var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("year", year)
    writer.put("weeklyDaysOff", Weekday.allCases.filter(weeklyDaysOff.contains).map(\.lawText))
    writer.put("days", .array(days.map(\.lawValue)))
    writer.put("completeSince", completeSince)
    return writer.value
  }
}

extension DeclaredDay {
  fileprivate init(canonical node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    let kindNode = try reader.needed("kind")
    let kindText = try kindNode.text()
    guard let kind = Kind(rawValue: kindText) else {
      throw LawMistake(at: kindNode.place, "loại ngày không biết: \"\(kindText)\"")
    }
    self.init(
      date: try reader.date("date"), kind: kind, name: try reader.text("name"),
      reference: try reader.text("reference"),
      knownSince: try reader.optionalDate("knownSince"),
      certainty: try reader.word("certainty", "mức chắc chắn"),
      inPlaceOf: try reader.optionalDate("for"))
    try reader.finish()
  }

  fileprivate var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("date", date)
    writer.put("kind", kind.rawValue)
    writer.put("name", name)
    writer.put("reference", reference)
    writer.put("knownSince", knownSince)
    writer.put("certainty", certainty.rawValue)
    writer.put("for", inPlaceOf)
    return writer.value
  }
}

extension StatutoryHoliday {
  /// Reads an entry of `holidays` in `Procedures/calendar/statutory.yaml`.
  package init(_ node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    let solar = reader.node("solar")
    let lunar = reader.node("lunar")
    let rule: Rule
    switch (solar, lunar) {
    case (.some(let node), nil):
      var inner = try LawReader(node)
      rule = .solar(
        month: try inner.integer("month", in: 1...12), day: try inner.integer("day", in: 1...31),
        length: try inner.integer("length", in: 1...31))
      try inner.finish()
    case (nil, .some(let node)):
      var inner = try LawReader(node)
      rule = .lunar(
        month: try inner.integer("month", in: 1...12), day: try inner.integer("day", in: 1...30),
        offset: try inner.integer("offset", in: -31...31),
        length: try inner.integer("length", in: 1...31))
      try inner.finish()
    case (nil, nil), (.some, .some):
      throw LawMistake(
        at: node.place, "ngày lễ cần đúng một trong hai: solar, lunar")
    }
    self.init(
      name: try reader.text("name"), rule: rule,
      fromYear: try reader.optionalInteger("fromYear", in: 1...9999),
      toYear: try reader.optionalInteger("toYear", in: 1...9999),
      substituted: try reader.optionalFlag("substituted") ?? false,
      reference: try reader.text("reference"),
      certainty: try reader.word("certainty", "mức chắc chắn"))
    try reader.finish()
  }

  fileprivate var lawValue: JSONValue {
    var writer = LawWriter()
    writer.put("name", name)
    var inner = LawWriter()
    switch rule {
    case .solar(let month, let day, let length):
      inner.put("month", month)
      inner.put("day", day)
      inner.put("length", length)
      writer.put("solar", inner.value)
    case .lunar(let month, let day, let offset, let length):
      inner.put("month", month)
      inner.put("day", day)
      inner.put("offset", offset)
      inner.put("length", length)
      writer.put("lunar", inner.value)
    }
    writer.put("fromYear", fromYear)
    writer.put("toYear", toYear)
    writer.put("substituted", .bool(substituted))
    writer.put("reference", reference)
    writer.put("certainty", certainty.rawValue)
    return writer.value
  }
}
