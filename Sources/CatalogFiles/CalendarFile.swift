import LegalBasis
import WorkingTime

/// A calendar file in the form of CONTRACT §2: one year, or `years: [ … ]` of such.
struct CalendarFile {
  /// A year as the file has it; which days off are swapped is known only when all files are read.
  struct Year {
    let year: Int
    let weeklyDaysOff: Set<Weekday>
    let daysOff: [Entry]
    let makeUp: [Entry]
    let place: LawPlace
    let source: SourceFile
  }

  /// A declared day.
  struct Entry {
    let date: CivilDate
    let inPlaceOf: CivilDate?
    let name: String
    let reference: String
    let knownSince: CivilDate?
    let certainty: Certainty
    let place: LawPlace
    let inPlaceOfPlace: LawPlace
  }

  let years: [Year]

  init(_ source: SourceFile) throws(CatalogError) {
    years = try source.reading { () throws(LawMistake) in
      var reader = try LawReader(source.root)
      guard reader.has("years") else { return [try Year(source.root, source: source)] }
      let list = try reader.needed("years").list { node throws(LawMistake) in
        try Year(node, source: source)
      }
      try reader.finish()
      return list
    }
  }

  /// Puts the years of all files together.
  ///
  /// - Parameter completing: names of the days that must all be known before a year is complete.
  static func assembled(
    _ years: [Year], completing names: [String]
  ) throws(CatalogError) -> [CalendarYear] {
    let swapped = Set(years.flatMap { $0.makeUp.compactMap(\.inPlaceOf) })
    var assembled: [CalendarYear] = []
    for year in years {
      if assembled.contains(where: { $0.year == year.year }) {
        throw .mistake(
          year.source.mistake(LawMistake(at: year.place, "năm \(year.year) có hai lịch")))
      }
      let off = year.daysOff.map { entry in
        DeclaredDay(
          date: entry.date, kind: swapped.contains(entry.date) ? .swappedOff : .holiday,
          name: entry.name, reference: entry.reference, knownSince: entry.knownSince,
          certainty: entry.certainty)
      }
      let worked = year.makeUp.map { entry in
        DeclaredDay(
          date: entry.date, kind: .makeUp, name: entry.name, reference: entry.reference,
          knownSince: entry.knownSince, certainty: entry.certainty, inPlaceOf: entry.inPlaceOf)
      }
      let decisive = off.filter { day in
        day.kind == .holiday && names.contains { day.name == $0 || day.name.hasPrefix($0 + " (") }
      }
      assembled.append(
        CalendarYear(
          year: year.year, weeklyDaysOff: year.weeklyDaysOff, days: off + worked,
          completeSince: decisive.compactMap(\.knownSince).max()))
    }
    return assembled.sorted { $0.year < $1.year }
  }
}

extension CalendarFile.Year {
  init(_ node: LawNode, source: SourceFile) throws(LawMistake) {
    var reader = try LawReader(node)
    let year = try reader.integer("year", in: 1...9999)
    let weeklyDaysOff: [Weekday] =
      reader.has("weeklyDaysOff")
      ? try reader.list("weeklyDaysOff") { node throws(LawMistake) in try Weekday(node) }
      : [.saturday, .sunday]
    if Set(weeklyDaysOff).count == Weekday.allCases.count {
      throw LawMistake(
        at: reader.place(of: "weeklyDaysOff"), "tuần không có ngày làm việc nào")
    }
    let daysOff = try reader.list("daysOff") { node throws(LawMistake) in
      try CalendarFile.Entry(dayOff: node)
    }
    let makeUp = try reader.list("makeUp") { node throws(LawMistake) in
      try CalendarFile.Entry(makeUp: node)
    }
    try reader.finish()
    self.init(
      year: year, weeklyDaysOff: Set(weeklyDaysOff), daysOff: daysOff, makeUp: makeUp,
      place: reader.place(of: "year"), source: source)
    try requireConsistent()
  }

  /// Days within the year, each once, none both off and worked.
  private func requireConsistent() throws(LawMistake) {
    var seen: [CivilDate: (worked: Bool, line: Int)] = [:]
    for (entry, worked) in daysOff.map({ ($0, false) }) + makeUp.map({ ($0, true) }) {
      if entry.date.year != year {
        throw LawMistake(at: entry.place, "ngày không thuộc năm \(year)")
      }
      if let earlier = seen[entry.date] {
        throw LawMistake(
          at: entry.place,
          earlier.worked == worked ? "ngày viết hai lần" : "ngày vừa nghỉ vừa làm bù",
          remedy: "lần đầu ở dòng \(earlier.line)")
      }
      seen[entry.date] = (worked, entry.place.line)
    }
  }
}

extension CalendarFile.Entry {
  init(dayOff node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    self.init(
      date: try reader.date("date"), inPlaceOf: nil,
      name: try reader.optionalText("name") ?? "",
      reference: try reader.optionalText("reference") ?? "",
      knownSince: try reader.optionalDate("knownSince"),
      certainty: try reader.optionalWord("certainty", "mức chắc chắn") ?? .unknown,
      place: reader.place(of: "date"), inPlaceOfPlace: reader.place(of: "date"))
    try reader.finish()
  }

  init(makeUp node: LawNode) throws(LawMistake) {
    var reader = try LawReader(node)
    let date = try reader.date("date")
    let inPlaceOf = try reader.optionalDate("for")
    self.init(
      date: date, inPlaceOf: inPlaceOf,
      name: inPlaceOf.map { "Làm bù ngày \($0.vietnamese)" } ?? "Làm bù",
      reference: try reader.optionalText("reference") ?? "",
      knownSince: try reader.optionalDate("knownSince"),
      certainty: try reader.optionalWord("certainty", "mức chắc chắn") ?? .unknown,
      place: reader.place(of: "date"), inPlaceOfPlace: reader.place(of: "for"))
    try reader.finish()
  }
}
