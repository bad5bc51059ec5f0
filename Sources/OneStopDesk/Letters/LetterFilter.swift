public import DossierCore
public import DossierReports
internal import DossierStore
public import LegalBasis
internal import WorkingTime

/// The filters of `letters list`, joined by *and*.
public struct LetterFilter: Sendable {
  /// Only those of this year.
  public var year: Int?
  /// Only those dated in this period.
  public var period: ReportPeriod?
  /// Only those of this kind.
  public var kind: PaperKind?
  /// Only those that stand there now.
  public var stage: LetterStatus.Stage?
  /// Only those that were not sent yet.
  public var unsent = false
  /// Only those that were printed without one of these.
  public var lacking: [LetterLack] = []

  /// No filter: every letter of the agency.
  public init() {}

  /// Filters as typed; what cannot be read is refused.
  public init(
    year: String?, period: String?, kind: String?, state: String?, unsent: Bool, lacking: String?
  ) throws(DeskRefusal) {
    self.year = try year.map { text throws(DeskRefusal) in
      try DeskValues.year(text, for: "--year")
    }
    self.period = try period.map { text throws(DeskRefusal) in try DeskValues.period(text) }
    self.kind = try kind.map { text throws(DeskRefusal) in
      try DeskValues.word(text, for: "--kind")
    }
    stage = try state.map { text throws(DeskRefusal) in
      try DeskValues.word(text, for: "--state")
    }
    self.unsent = unsent
    if let lacking { self.lacking = try DeskValues.words(lacking, for: "--lacking") }
  }

  /// Whether it leaves some letters out.
  public var chooses: Bool {
    year != nil || period != nil || kind != nil || stage != nil || unsent || !lacking.isEmpty
  }

  /// Whether a letter passes; one whose values were erased lacks nothing that is known.
  func matches(_ letter: IssuedLetter, _ wordings: FrozenWordings) -> Bool {
    guard (year ?? letter.year) == letter.year, (kind?.rawValue ?? letter.kind) == letter.kind,
      (stage ?? letter.status.stage) == letter.status.stage,
      !unsent || letter.status.stage == .issued
    else { return false }
    if let period, letter.date < period.from || letter.date > period.to { return false }
    if lacking.isEmpty { return true }
    guard let paper = try? FrozenPaper(letter, wordings: wordings) else { return false }
    return paper.lacking.contains { lacking.contains($0) }
  }
}

extension Desk {
  /// The letters that were issued and pass a filter, by year and number.
  public func letters(_ filter: LetterFilter) throws(DeskRefusal) -> [LetterLine] {
    let session = try openForReading()
    let wordings = FrozenWordings(session.law)
    return try DeskRefusal.translating {
      try session.ledger.letters(of: session.agency)
        .filter { filter.matches($0, wordings) }.map(LetterLine.init)
    }
  }
}
