/// How well a fact of law is known; it travels with the fact and is never dressed up.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  /// The legal text itself was read in a copy.
  case seen
  /// A secondary source says so.
  case seenSecondary
  /// Known, no text at hand.
  case recalled
  /// Computed or inferred from other facts.
  case derived
  /// The same fact has no confirmed source; must be filled from the official decision.
  case unknown
}

/// A day that a document declares to be off or to be worked, against the weekly pattern.
public struct DeclaredDay: Hashable, Sendable {
  /// What the day was declared to be.
  public enum Kind: String, Hashable, Sendable {
    /// A public holiday or its substitute day (nghỉ lễ, tết, nghỉ bù).
    case holiday
    /// A working day swapped for a worked Saturday (hoán đổi).
    case swappedOff
    /// A Saturday that is worked (làm bù).
    case makeUp
  }

  /// The day.
  public let date: CivilDate
  /// Holiday, swapped off, or worked.
  public let kind: Kind
  /// "Tết Nguyên đán", "Quốc khánh (ngày liền kề)".
  public let name: String
  /// The document or article, "CV 9859/VPCP-KGVX"; empty when the file gives none.
  public let reference: String
  /// The day from whose 00:00 the declaration is known; nil = always.
  public let knownSince: CivilDate?
  /// How well it is known.
  public let certainty: Certainty
  /// For a make-up day: the day off it stands for.
  public let inPlaceOf: CivilDate?

  /// A declared day.
  public init(
    date: CivilDate, kind: Kind, name: String, reference: String, knownSince: CivilDate?,
    certainty: Certainty, inPlaceOf: CivilDate? = nil
  ) {
    self.date = date
    self.kind = kind
    self.name = name
    self.reference = reference
    self.knownSince = knownSince
    self.certainty = certainty
    self.inPlaceOf = inPlaceOf
  }
}

/// One year of a calendar as published.
public struct CalendarYear: Hashable, Sendable {
  /// The year, 2026.
  public let year: Int
  /// Saturday and Sunday, as a rule.
  public let weeklyDaysOff: Set<Weekday>
  /// Declared days, sorted by date, one a date.
  public let days: [DeclaredDay]
  /// The day from whose 00:00 the year's Tết and Quốc khánh days are all known; before it the year
  /// is provisional. Nil = always.
  public let completeSince: CivilDate?

  /// A published year.
  public init(
    year: Int, weeklyDaysOff: Set<Weekday>, days: [DeclaredDay], completeSince: CivilDate?
  ) {
    self.year = year
    self.weeklyDaysOff = weeklyDaysOff
    self.days = days.sorted { $0.date < $1.date }
    self.completeSince = completeSince
  }
}

/// The holidays that the law fixes by rule, from which an unpublished year is filled as provisional.
/// A value of law: it lives in `Procedures/calendar/statutory.yaml`.
public struct StatutoryHoliday: Hashable, Sendable {
  /// A rule that gives the days of one holiday in any year.
  public enum Rule: Hashable, Sendable {
    /// A fixed solar day, and that many days after it.
    case solar(month: Int, day: Int, length: Int)
    /// A day of the Vietnamese lunar year; `offset` days before (negative) or after it begins the
    /// holiday of `length` days. Tết: month 1, day 1, offset −1, length 5.
    case lunar(month: Int, day: Int, offset: Int, length: Int)
  }

  /// "Tết Nguyên đán".
  public let name: String
  /// Which days.
  public let rule: Rule
  /// First year in which it is a day off; nil = always.
  public let fromYear: Int?
  /// Last year in which this rule holds; nil = still.
  public let toYear: Int?
  /// Whether a weekend day among them is compensated on the next working day (BLLĐ Đ.111.3).
  public let substituted: Bool
  /// Article.
  public let reference: String
  /// How well it is known.
  public let certainty: Certainty
  /// The day from whose 00:00 the rule is known; nil = always.
  public let knownSince: CivilDate?

  /// A holiday fixed by rule.
  public init(
    name: String, rule: Rule, fromYear: Int?, toYear: Int?, substituted: Bool, reference: String,
    certainty: Certainty, knownSince: CivilDate? = nil
  ) {
    self.name = name
    self.rule = rule
    self.fromYear = fromYear
    self.toYear = toYear
    self.substituted = substituted
    self.reference = reference
    self.certainty = certainty
    self.knownSince = knownSince
  }
}
