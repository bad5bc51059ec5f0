public import DossierCore
internal import WorkingTime

/// By what the tally keeps its counts apart within an agency and a day: facts of the dossier.
public struct TallyDimensions: Hashable, Sendable {
  /// Catalogue id of the procedure; nil where a submission names none.
  public var procedure: String?
  /// Unit.
  public var unit: String?
  /// Officer.
  public var officer: String?
  /// Channel of filing.
  public var channel: Channel?
  /// Online level as stated.
  public var onlineLevel: String?

  /// Those of a dossier.
  public init(_ summary: DossierSummary) {
    procedure = summary.procedure
    unit = summary.facts.unit
    officer = summary.facts.officer
    channel = summary.facts.channel
    onlineLevel = summary.facts.onlineLevel
  }

  init(
    procedure: String?, unit: String?, officer: String?, channel: Channel?, onlineLevel: String?
  ) {
    self.procedure = procedure
    self.unit = unit
    self.officer = officer
    self.channel = channel
    self.onlineLevel = onlineLevel
  }

  /// Equal bytes: texts are composed before they enter the core, and hashing them as texts costs
  /// more than all else that a tally does.
  public static func == (lhs: TallyDimensions, rhs: TallyDimensions) -> Bool {
    func same(_ left: String?, _ right: String?) -> Bool {
      switch (left, right) {
      case (nil, nil): true
      case (let left?, let right?): left.hasBytes(of: right)
      case (nil, _), (_, nil): false
      }
    }
    return lhs.channel == rhs.channel && same(lhs.procedure, rhs.procedure)
      && same(lhs.officer, rhs.officer) && same(lhs.unit, rhs.unit)
      && same(lhs.onlineLevel, rhs.onlineLevel)
  }

  /// By the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(channel)
    combine(procedure, into: &hasher)
    combine(officer, into: &hasher)
    combine(unit, into: &hasher)
    combine(onlineLevel, into: &hasher)
  }

  private func combine(_ text: String?, into hasher: inout Hasher) {
    guard var text else { return hasher.combine(0xFF as UInt8) }
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFE as UInt8)
  }

  /// As the columns hold them: '' for unknown.
  var columns: [String] {
    [procedure ?? "", unit ?? "", officer ?? "", channel?.rawValue ?? "", onlineLevel ?? ""]
  }
}

/// Dimensions handed on by reference: thousands of dossiers share them, their hash is made once, and
/// nearly every comparison is one of references.
final class SharedDimensions: Hashable, Sendable {
  let value: TallyDimensions
  private let hash: Int

  init(_ value: TallyDimensions) {
    self.value = value
    hash = value.hashValue
  }

  static func == (lhs: SharedDimensions, rhs: SharedDimensions) -> Bool {
    lhs === rhs || (lhs.hash == rhs.hash && lhs.value == rhs.value)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// A count for each measure.
public struct TallyCounts: Hashable, Sendable {
  private var counts: [Int]

  /// All zero.
  public init() {
    counts = Array(repeating: 0, count: TallyChange.Measure.allCases.count)
  }

  /// The count of one measure.
  public subscript(measure: TallyChange.Measure) -> Int {
    get { counts[measure.column] }
    set { counts[measure.column] = newValue }
  }

  /// Whether every count is 0.
  public var isZero: Bool { counts.allSatisfy { $0 == 0 } }
}

extension TallyChange.Measure {
  /// Place among the columns of the table `tally`, from 0.
  var column: Int {
    switch self {
    case .received: 0
    case .early: 1
    case .onTime: 2
    case .late: 3
    case .noLimit: 4
    case .endedWithoutResult: 5
    case .becameOverdue: 6
    case .overdueEnded: 7
    }
  }

  /// The columns in their order.
  static let inColumnOrder = allCases.sorted { $0.column < $1.column }
}

/// Changes of the tally gathered in one transaction.
struct TallyDelta {
  struct Key: Hashable {
    var agency: Int32
    var dimensions: Int32
    var day: Int32
  }

  private(set) var agencies: [AgencyCode] = []
  private(set) var dimensions: [SharedDimensions] = []
  private var agencyIndex: [AgencyCode: Int32] = [:]
  private var dimensionIndex: [SharedDimensions: Int32] = [:]
  private var place: [Key: Int] = [:]
  /// Eight counts a key, one key after another.
  private var counts: [Int64] = []

  static let width = TallyChange.Measure.allCases.count

  mutating func index(of agency: AgencyCode) -> Int32 {
    if let index = agencyIndex[agency] { return index }
    agencies.append(agency)
    agencyIndex[agency] = Int32(agencies.count - 1)
    return Int32(agencies.count - 1)
  }

  mutating func index(of dimension: SharedDimensions) -> Int32 {
    if let index = dimensionIndex[dimension] { return index }
    dimensions.append(dimension)
    dimensionIndex[dimension] = Int32(dimensions.count - 1)
    return Int32(dimensions.count - 1)
  }

  mutating func add(_ amount: Int64, to key: Key, measure: TallyChange.Measure) {
    let start: Int
    if let found = place[key] {
      start = found
    } else {
      start = counts.count
      place[key] = start
      counts.append(contentsOf: repeatElement(0, count: TallyDelta.width))
    }
    counts[start + measure.column] += amount
  }

  mutating func add(_ amount: Int64, of summary: DossierSummary, agency: AgencyCode) {
    let agency = index(of: agency)
    let dimensions = index(of: SharedDimensions(TallyDimensions(summary)))
    for change in summary.tallyChanges {
      add(
        amount, to: Key(agency: agency, dimensions: dimensions, day: change.day.dayNumber),
        measure: change.measure)
    }
  }

  /// The changes that are not zero, in the order of the table's key, so that writing them walks
  /// through it once.
  func changes() -> [(agency: AgencyCode, day: Int32, columns: [String], counts: ArraySlice<Int64>)]
  {
    let columns = dimensions.map(\.value.columns)
    let ranks = order(columns, by: { lhs, rhs in TallyDelta.precedes(lhs, rhs) })
    let agencyRanks = order(agencies, by: { $0.text < $1.text })
    let keys = place.sorted { lhs, rhs in
      let left = lhs.key
      let right = rhs.key
      return (agencyRanks[Int(left.agency)], left.day, ranks[Int(left.dimensions)])
        < (agencyRanks[Int(right.agency)], right.day, ranks[Int(right.dimensions)])
    }
    return keys.compactMap { key, start in
      let slice = counts[start..<(start + TallyDelta.width)]
      guard slice.contains(where: { $0 != 0 }) else { return nil }
      return (agencies[Int(key.agency)], key.day, columns[Int(key.dimensions)], slice)
    }
  }

  /// The rank of each element in the order given.
  private func order<Element>(
    _ elements: [Element], by precedes: (Element, Element) -> Bool
  ) -> [Int] {
    var ranks = Array(repeating: 0, count: elements.count)
    let sorted = elements.indices.sorted { precedes(elements[$0], elements[$1]) }
    for (rank, index) in sorted.enumerated() { ranks[index] = rank }
    return ranks
  }

  private static func precedes(_ lhs: [String], _ rhs: [String]) -> Bool {
    for (left, right) in zip(lhs, rhs) where left != right {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return false
  }
}
