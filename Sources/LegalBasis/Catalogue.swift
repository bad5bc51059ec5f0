public import WorkingTime

/// All law that the engine knows, as values: what `Procedures/` holds.
///
/// Every look-up names the day: a version is in force or the answer is a `LawGap`.
public struct Catalogue: Sendable {
  /// The calendar.
  public let calendar: PublishedCalendar
  /// Rule-sets, by the day on which they enter into force.
  public let ruleSets: [RuleSet]
  /// Procedure versions, by id and then by the day on which they enter into force.
  public let procedures: [ProcedureVersion]
  /// Agencies in the order of the file; the first is the default.
  public let agencies: [Agency]
  /// Forms of the circulars, by the day on which they enter into force.
  public let formSets: [FormSet]
  /// Wordings of papers.
  public let templates: TemplateBook
  /// Mistakes of the forms, the wordings and the agencies' choices of them, by file and line.
  public let paperMistakes: [PaperMistake]

  private let versions: [String: [Int]]
  private let finder: ProcedureFinder

  /// A catalogue; it builds its indexes once.
  public init(
    calendar: PublishedCalendar, ruleSets: [RuleSet], procedures: [ProcedureVersion],
    agencies: [Agency], formSets: [FormSet] = [], templates: TemplateBook = TemplateBook(),
    paperMistakes: [PaperMistake] = []
  ) {
    self.calendar = calendar
    self.ruleSets = ruleSets.sorted { Catalogue.begins($0.inForce, before: $1.inForce) }
    let sorted = procedures.sorted {
      $0.id == $1.id
        ? Catalogue.begins($0.inForce, before: $1.inForce)
        : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
    }
    self.procedures = sorted
    self.agencies = agencies
    self.formSets = formSets.sorted { Catalogue.begins($0.inForce, before: $1.inForce) }
    self.templates = templates
    self.paperMistakes = paperMistakes
    versions = Dictionary(grouping: sorted.indices) { sorted[$0].id }
    finder = ProcedureFinder(sorted)
  }

  private static func begins(_ first: InForce, before second: InForce) -> Bool {
    switch (first.from, second.from) {
    case (nil, nil): false
    case (nil, .some): true
    case (.some, nil): false
    case (.some(let first), .some(let second)): first < second
    }
  }

  /// The rule-set that governs dossiers received on a day.
  public func ruleSet(on date: CivilDate) throws(LawGap) -> RuleSet {
    guard let rules = ruleSets.first(where: { $0.inForce.contains(date) }) else {
      throw .noRuleSet(on: date)
    }
    return rules
  }

  /// The rule-set of an id, nil where there is none.
  public func ruleSet(id: String) -> RuleSet? { ruleSets.first { $0.id == id } }

  /// The forms of dossiers received on a day.
  public func formSet(on date: CivilDate) throws(LawGap) -> FormSet {
    guard let forms = formSets.first(where: { $0.inForce.contains(date) }) else {
      throw .noFormSet(on: date)
    }
    return forms
  }

  /// The version of a procedure that governs dossiers received on a day.
  public func procedure(id: String, on date: CivilDate) throws(LawGap) -> ProcedureVersion {
    guard let indices = versions[id] else { throw .noProcedure(id: id) }
    guard let found = index(of: indices, on: date) else { throw .noVersion(id: id, on: date) }
    return procedures[found]
  }

  /// A function of its own: inlined, its loop takes the register in which Swift hands on errors, and
  /// Swift 6.3.1 -O leaves it so where `procedure(id:on:)` ends by copying its large answer, which
  /// its caller then takes for an error.
  @inline(never)
  private func index(of indices: [Int], on date: CivilDate) -> Int? {
    indices.first { procedures[$0].inForce.contains(date) }
  }

  /// All versions of a procedure, oldest first; none where the id is unknown.
  public func versions(ofProcedure id: String) -> [ProcedureVersion] {
    (versions[id] ?? []).map { procedures[$0] }
  }

  /// The procedure that a text names: an id, a code with or without locality suffix, an older code,
  /// a name, or a name after folding of case, spaces and marks (P of CONTRACT §3).
  ///
  ///     catalogue.findProcedure("1.012664.H05", on: day)   // .found(TG-02)
  ///
  /// - Complexity: a few dictionary look-ups; only an unknown text is compared with every name.
  public func findProcedure(_ text: String, on date: CivilDate) -> ProcedureMatch {
    guard let id = finder.id(of: text) else {
      return .unknown(
        closeMatches: finder.close(to: text).compactMap { id in
          versions[id]?.last.map { procedures[$0] }
        })
    }
    do { return .found(try procedure(id: id, on: date)) } catch { return .notInForce(error) }
  }

  /// The locality that the suffix of a procedure's code names, "H42" of "1.012664.H42"; nil where the
  /// text is no such code, or has none.
  public static func locality(ofCode text: String) -> String? {
    ProcedureFinder.locality(in: text)
  }

  /// The agency of a code, nil where there is none.
  public func agency(code: String) -> Agency? { agencies.first { $0.code == code } }

  /// The agency that a cell of `don_vi` names: by its code, a name of any date, or an alias, after
  /// folding of case, spaces and marks.
  public func agency(named text: String) -> Agency? {
    let key = SearchText.folded(text)
    return agencies.first { agency in
      ([agency.code] + agency.names.map(\.name) + agency.aliases).contains {
        SearchText.folded($0) == key
      }
    }
  }

  /// What a wait does to the clock of a procedure's dossier: the procedure's own rule, else the
  /// rule-set's. Nil only where a hand-made rule-set does not state the kind.
  public func waitRule(
    _ kind: WaitKind, procedure: ProcedureVersion?, rules: RuleSet
  ) -> WaitRule? {
    procedure?.waits[kind] ?? rules.waits[kind]
  }
}

/// What a text said about a procedure.
public enum ProcedureMatch: Hashable, Sendable {
  /// The version in force on the day.
  case found(ProcedureVersion)
  /// It names a procedure that has no version in force on the day.
  case notInForce(LawGap)
  /// It names none; the closest by spelling, closest first, three at most.
  case unknown(closeMatches: [ProcedureVersion])
}
