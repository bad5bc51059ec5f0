import Foundation
public import LegalBasis
public import WorkingTime

/// The folder `Procedures/`: law as files.
///
/// Each call reads what it needs and nothing else, so that a single date costs a few milliseconds.
///
///     let folder = ProceduresFolder(path: "Procedures")
///     let calendar = try folder.loadCalendar(years: 2026...2027)
///     let rules = try folder.loadRuleSet(on: day)
public struct ProceduresFolder: Sendable {
  /// Its path, as messages name it.
  public let path: String

  /// A folder; nothing is read yet.
  public init(path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The calendar.
  ///
  /// - Parameter years: The years that are wanted; nil = all on file. Where they are given, other
  ///   years of the folder are not in the answer, so a caller must ask for all that it may reach.
  public func loadCalendar(
    years: ClosedRange<Int>? = nil
  ) throws(CatalogError) -> PublishedCalendar {
    let statutory = try StatutoryFile(source("calendar/statutory.yaml"))
    // A day off may be swapped for a Saturday of the year before or after.
    let read = years.map { ($0.lowerBound - 1)...($0.upperBound + 1) }
    var loaded: [CalendarFile.Year] = []
    for year in try yearsOnFile() where read?.contains(year) ?? true {
      loaded += try CalendarFile(source("calendar/\(year).yaml")).years
    }
    let assembled = try CalendarFile.assembled(loaded, completing: statutory.publishedWhenKnown)
    return PublishedCalendar(
      years: assembled.filter { years?.contains($0.year) ?? true }, statutory: statutory.holidays)
  }

  /// The years of `calendar/`, in order.
  public func yearsOnFile() throws(CatalogError) -> [Int] {
    try files(in: "calendar").compactMap { name in
      name.hasSuffix(".yaml") ? Int(name.dropLast(5)) : nil
    }.sorted()
  }

  /// A calendar that stands alone (`--calendar FILE`): nothing outside it is computed.
  public static func loadCalendarFile(_ path: String) throws(CatalogError) -> PublishedCalendar {
    let years = try CalendarFile(SourceFile(path: path)).years
    return PublishedCalendar(
      years: try CalendarFile.assembled(years, completing: []), statutory: [])
  }

  /// The rule-set that governs dossiers received on a day.
  public func loadRuleSet(on date: CivilDate) throws(CatalogError) -> RuleSet {
    for name in try files(in: "rules") where name.hasSuffix(".yaml") {
      let rules = try loadRuleSet(file: name)
      if rules.inForce.contains(date) { return rules }
    }
    throw .gap(.noRuleSet(on: date))
  }

  /// All rule-sets, by name of file.
  public func loadRuleSets() throws(CatalogError) -> [RuleSet] {
    var sets: [RuleSet] = []
    for name in try files(in: "rules") where name.hasSuffix(".yaml") {
      sets.append(try loadRuleSet(file: name))
    }
    return sets
  }

  private func loadRuleSet(file name: String) throws(CatalogError) -> RuleSet {
    let source = try source("rules/\(name)")
    return try source.reading { () throws(LawMistake) in try RuleSet(source.root) }
  }

  /// All agencies, the default first.
  public func loadAgencies() throws(CatalogError) -> [Agency] {
    let source = try source("agencies.yaml")
    return try source.reading { () throws(LawMistake) in
      var reader = try LawReader(source.root)
      let agencies = try reader.needed("agencies").list { node throws(LawMistake) in
        try Agency(node)
      }
      try reader.finish()
      return agencies
    }
  }

  /// One agency; the first of the file where no code is given.
  public func loadAgency(code: String?) throws(CatalogError) -> Agency {
    let agencies = try loadAgencies()
    if let agency = agencies.first(where: { code == nil || $0.code == code }) { return agency }
    throw .unknownAgency(code ?? "", known: agencies.map(\.code))
  }

  /// Everything; a catalogue with an error in the law is refused at its first one. Errors of the
  /// papers' part (forms, wordings, logo, signers) stand in it as `paperMistakes`: they must not keep
  /// a desk from receiving.
  public func loadCatalogue() throws(CatalogError) -> Catalogue {
    var contents = CatalogContents(folder: self)
    contents.read()
    if let error = contents.lawFindings().inOrder.first(where: { $0.severity == .error }) {
      throw .mistake(error.mistake)
    }
    if let failure = contents.failures.first { throw failure }
    return contents.catalogue
  }

  /// What `motcua catalog check` finds: every file is read, and the whole is held together.
  ///
  /// - Parameter today: The day against which `checkedOn` is held.
  public func check(today: CivilDate) -> [CatalogFinding] {
    var contents = CatalogContents(folder: self)
    contents.read()
    return contents.findings(today: today)
  }

  // MARK: Files

  func source(_ name: String) throws(CatalogError) -> SourceFile {
    try SourceFile(path: path + "/" + name)
  }

  /// Names in a folder of this folder, sorted by their bytes; hidden ones are left out.
  func files(in folder: String) throws(CatalogError) -> [String] {
    let place = folder.isEmpty ? path : path + "/" + folder
    do {
      return try FileManager.default.contentsOfDirectory(atPath: place)
        .filter { !$0.hasPrefix(".") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw .unreadable(path: place, reason: "không có thư mục này")
    }
  }

  func isFolder(_ name: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

/// `calendar/statutory.yaml`.
struct StatutoryFile {
  /// Names of the days that must be known before a year is complete.
  let publishedWhenKnown: [String]
  let holidays: [StatutoryHoliday]

  init(_ source: SourceFile) throws(CatalogError) {
    (publishedWhenKnown, holidays) = try source.reading { () throws(LawMistake) in
      var reader = try LawReader(source.root)
      let names = try reader.texts("publishedWhenKnown")
      let holidays = try reader.needed("holidays").list { node throws(LawMistake) in
        try StatutoryHoliday(node)
      }
      try reader.finish()
      return (names, holidays)
    }
  }
}
