public import WorkingTime

/// One day of the proof of a due date.
public struct NarratedDay: Hashable, Sendable {
  /// What the day is in the term.
  public enum Kind: String, Hashable, Sendable {
    /// The day of receipt (or of the event that starts the term); not counted.
    case startDay
    /// A plain working day.
    case working
    /// A weekly day off.
    case weekend
    /// A public holiday or its substitute day.
    case holiday
    /// A working day swapped off.
    case swappedOff
    /// A worked Saturday.
    case makeUp
    /// A day after the last counted one, up to the due date.
    case rolled
    /// A day of a wait that is not counted.
    case paused
  }
  /// The date.
  public let date: CivilDate
  /// What it is.
  public let kind: Kind
  /// Its running number where it is counted; for terms in hours the minutes so far.
  public let counted: Int?
  /// Name of a declared day, "Quốc khánh".
  public let name: String?
  /// Article or document.
  public let reference: String?

  /// A narrated day.
  public init(date: CivilDate, kind: Kind, counted: Int?, name: String?, reference: String?) {
    self.date = date
    self.kind = kind
    self.counted = counted
    self.name = name
    self.reference = reference
  }

  /// The line of this day in the canonical narration, whose hash a proof keeps:
  /// `2025-08-29 working 1`. The article follows from the kind and the calendar's text.
  public var canonicalLine: String {
    "\(date.iso) \(kind.rawValue) \(counted.map(String.init) ?? "-")\n"
  }
}

/// Takes the days of a proof as the engine counts them.
public protocol NarrationCollector {
  /// False where nobody listens: the engine then spares itself the walk.
  static var listens: Bool { get }
  /// The next day, in order and without gaps.
  mutating func day(_ day: NarratedDay)
}

/// Listens to nothing.
public struct NoNarration: NarrationCollector {
  /// Nobody listens.
  public static var listens: Bool { false }
  /// Forgets the day.
  public mutating func day(_: NarratedDay) {}
  /// A collector that listens to nothing.
  public init() {}
}

/// Keeps every day.
public struct Narration: NarrationCollector, Sendable {
  /// Every day is wanted.
  public static var listens: Bool { true }
  /// The days, from the start day to the due date.
  public private(set) var days: [NarratedDay] = []
  /// Keeps the day.
  public mutating func day(_ day: NarratedDay) { days.append(day) }
  /// An empty narration.
  public init() {}

  /// The canonical text, of which a proof keeps the hash.
  public var canonicalText: String { days.reduce(into: "") { $0 += $1.canonicalLine } }
}
